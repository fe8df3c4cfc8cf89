// Makes drafts of any size for the measurements: all constructs of everyday drafts, spaced, so that every peer can read them.
const acts = ['通过暗管排放污染物', '未取得许可从事经营', '伪造检测报告', '拖欠劳动报酬', '擅自停止供应', '隐瞒事故'];
const penalties = ['行政拘留', '吊销许可证件', '责令停产停业', '限制从业'];

/** A draft with about `bytes` bytes of UTF-8 (a Han character has three). */
export function draftOfBytes(bytes) {
  return grow(text => Buffer.byteLength(text) >= bytes);
}

/** A draft with about `lines` lines. */
export function draftOfLines(lines) {
  return grow(text => text.split('\n').length >= lines);
}

function grow(enough) {
  const parts = [];
  let length = 0;
  for (let n = 1; ; n++) {
    const part = regulation(n);
    parts.push(part);
    length += part.length;
    // Checking the joined text is costly: only when it may be enough.
    if (length > 400 && enough(parts.join('\n'))) return parts.join('\n');
  }
}

/** Names as drafters number them: 甲, 乙, …, 乙甲, …; digits are for the aliases. */
const ordinal = n => [...String(n)].map(digit => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');

function regulation(n) {
  const z = ordinal(n);
  const criteria = Array.from({ length: 6 }, (_, k) => criterion(n, k)).join('\n');
  return `法规 “某市第${n}号失信名单管理办法” {
  制定机关：“某市某局”（市级部门）
  文件类型：行政规范性文件
  文号：某环发〔2026〕${n}号
  施行：2026年3月1日
  依据：国办发〔2020〕49号，《中华人民共和国环境保护法》

  事实 方式${z} / way-${n}：之一 { 暗排${z} / pipe-${n}、直排${z} / direct-${n} }
  事实 数量${z} / amount-${n}：吨
  事实 中断${z} / cut-${n}：是否
  // 定义写明数额和次数，后面的情形就不再含糊
  定义 从严${z} / strict-${n} “从严，是指罚款金额五十万元以上，或者一年内受到行政处罚三次以上。”：罚款金额 ≥ 50 万元 或 一年内 行政处罚 ≥ 3 次

  条 “本市行政区域内失信名单的列入、公示、修复和移出，适用本办法。”
  黑名单 名单${z} / list-${n} “第${n}类失信主体名单” {
    对象：企业、个体工商户
    连带：法定代表人、直接责任人员
    认定机关：“某市某局”
    引导语 “有下列情形之一的，列入名单：”
${criteria}
    例外 无意${z} / unmeant-${n} “当事人证明没有主观故意的，不予列入。” { 当：无主观故意 }
    期限：3 年 “名单有效期为三年。”
    信用修复：列入 满 6 个月 且 已纠正违法行为 且 已履行处罚
    移出：期限届满 或 据以列入的决定被撤销
  }
}
`;
}

function criterion(n, k) {
  const z = ordinal(n);
  return `    情形 情${z}之${ordinal(k)} / case-${n}-${k} “${acts[k % acts.length]}，情况属实，被处以行政处罚的” {
      违反：《环境保护法》第六十三条第三项
      凭：行政处罚决定、生效判决
      危害：身体健康和生命安全
      当：同时 {
        数量${z} ≥ ${k + 1} 吨
        从严${z}
        下列之一 { 罚款金额 ≥ ${k + 5} 万元；处罚种类 含 ${penalties[k % penalties.length]} }
      }
    }`;
}
