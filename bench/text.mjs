// Makes regulations as they exist, of a given size, out of invented articles: every one says something a little different.
const towns = ['云溪', '河湾', '青川', '平阳', '临江', '苍梧', '石桥', '柳城', '海岬', '枫林', '南屏', '东岭', '溪口'];
const trades = [
  '养老服务',
  '民宿',
  '快递',
  '校外培训',
  '电梯维护',
  '水产养殖',
  '物业服务',
  '旅游',
  '家政',
  '停车',
  '消防',
];
const paragraphs = [
  (_n, trade) => `市人民政府应当将${trade}发展纳入国民经济和社会发展规划，安排专项资金，并根据实际需要逐步增加投入。`,
  (n, trade) => `${trade}经营者应当建立管理制度，保存记录不少于${(n % 5) + 1}年，并接受主管部门的监督检查。`,
  (n, trade) =>
    `${trade}经营者有下列情形之一的，记入信用记录：\n（一）提供虚假材料，受到行政处罚的；\n（二）拒不改正，情节严重的；\n（三）一年内受到${(n % 4) + 2}次以上行政处罚的；\n（四）其他违反本条例的行为。`,
  (n, trade) =>
    `违反本条例规定，擅自从事${trade}的，由主管部门责令限期改正，处${(n % 9) + 1}万元以上${(n % 9) + 5}万元以下罚款；情节严重的，责令停业整顿。`,
  (_n, trade) =>
    `有下列情形之一的，列入${trade}严重失信主体名单：\n（一）被吊销许可证件的；\n（二）拒不履行生效判决的；\n（三）被新闻媒体曝光的；\n（四）法律、行政法规规定的其他情形。\n列入前应当告知当事人事实、理由和依据。`,
  n => `当事人对记录有异议的，可以自知道之日起${(n % 20) + 5}个工作日内提出，主管部门应当及时核实并书面答复。`,
  (_n, trade) => `鼓励${trade}行业组织制定自律规范，对会员开展评价，表彰守信经营者。`,
  () => '主管部门工作人员玩忽职守、滥用职权，情节严重的，依法给予处分；构成犯罪的，依法追究刑事责任。',
  (n, trade) =>
    `根据《中华人民共和国行政处罚法》第${(n % 60) + 1}条，对${trade}经营者实行差别化检查，抽查比例不高于百分之${(n % 9) + 1}。`,
];

/** A regulation of about so many bytes in UTF-8; another number gives another regulation. */
export function textOfBytes(bytes, number) {
  const trade = trades[number % trades.length];
  const lines = [`${towns[number % towns.length]}市${trade}条例`];
  let size = Buffer.byteLength(lines[0]);
  for (let article = 1; size < bytes; article++) {
    if (article % 12 === 1) lines.push(`第${numeral((article - 1) / 12 + 1)}章　${trade}管理`);
    const paragraph = paragraphs[(article * 7 + number) % paragraphs.length](article + number, trade);
    const line = `第${numeral(article)}条　${paragraph}`;
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return `${lines.join('\n')}\n`;
}

/** 1 to 999 in Chinese numerals. */
function numeral(number) {
  const digits = '零一二三四五六七八九';
  if (number < 10) return digits[number];
  if (number < 20) return `十${number % 10 === 0 ? '' : digits[number % 10]}`;
  if (number < 100) return `${digits[Math.floor(number / 10)]}十${number % 10 === 0 ? '' : digits[number % 10]}`;
  const rest = number % 100;
  const tail = rest === 0 ? '' : rest < 10 ? `零${digits[rest]}` : `${rest < 20 ? '一' : ''}${numeral(rest)}`;
  return `${digits[Math.floor(number / 100)]}百${tail}`;
}
