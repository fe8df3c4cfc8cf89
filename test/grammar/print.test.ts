/** What is printed: the word order of each face, the author's own forms, lines and comments. */
import assert from 'node:assert/strict';
import type { Face } from '../../grammar/index.js';
import { format, parse, print } from '../../grammar/index.js';

const facts = `事实 排放方式 / discharge：之一 { 暗管 / pipe、渗井 / well }
事实 处罚种类 / sanction：若干 { 罚款 / fine、吊销 / revocation }
事实 罚款金额 / fine-amount：元
事实 行政处罚 / penalties：次
事实 取水中断 / supply-cut：是否
`;
const names = new Set([...facts.matchAll(/[\p{Script=Han}a-z-]{2,}/gu)].map(([name]) => name));
const pairs = [...facts.matchAll(/(\p{Script=Han}+) \/ ([a-z-]+)/gu)].map(([, zh = '', en = '']) => [zh, en] as const);

/** The names of `facts` as another file would declare them. */
function alias(name: string, face: Face): string | undefined {
  const [from, to] = face === 'zh' ? ([1, 0] as const) : ([0, 1] as const);
  return pairs.find(pair => pair[from] === name)?.[to];
}

function printed(text: string, face?: Face): string {
  return print(parse(text, names).file, text, { alias, ...(face ? { face } : {}) });
}

/** Prints as the first text in one face and as the second in the other, whichever is read. */
function same(zh: string, en: string): void {
  assert.equal(printed(zh, 'en').trimEnd(), en);
  assert.equal(printed(en, 'zh').trimEnd(), zh);
  keeps(zh);
  keeps(en);
}

/** Is in its canonical form already. */
function keeps(text: string): void {
  assert.equal(printed(text).trimEnd(), text);
}

function becomes(text: string, result: string): void {
  assert.equal(printed(text).trimEnd(), result);
  keeps(result);
}

describe('each face in its own word order', () => {
  it('windows and counts', () => same('当：1 年内 行政处罚 ≥ 3 次', 'when: penalties within 1 year >= 3 times'));
  it('deadlines from a day', () =>
    same(
      '程序 {\n  答复：自收到告知之日起 5 个工作日内\n}',
      'procedure {\n  answer: within 5 working days of 收到告知\n}',
    ));
  it('what is to be done in time', () => same('异议：30 日内提出', 'objection: 提出 within 30 days'));
  it('places in a law', () => same('违反：《水法》第六十三条第三项', 'violates: 《水法》 art 63 item 3'));
  it('at least so many of', () =>
    same(
      '当：至少 2 项 { 取水中断；行政处罚 > 1 次；情形一 }',
      'when: at least 2 of { supply-cut; penalties > 1 time; 情形一 }',
    ));
  it('sets', () => same('当：排放方式 属于 {暗管、渗井}', 'when: discharge in {pipe, well}'));
  it('money', () => same('当：罚款金额 ≥ 50 万元', 'when: fine-amount >= 500,000 yuan'));
  it('time in conditions', () => same('信用修复：列入 满 6 个月', 'repair: listed at least 6 months'));
  it('other least values in conditions', () => same('当：行政处罚 达到 3 次', 'when: penalties at least 3 times'));
  it('terms', () => same('期限：最短 1 年', 'term: at least 1 year'));
  it('terms with an end', () => same('期限：1 年 至 3 年', 'term: 1 year to 3 years'));
  it('bands', () =>
    same(
      '等级 {\n  绿 / green：90 分以上，限前 2%\n  黑 / black：不满 60 分\n}',
      'bands {\n  green / 绿: at least 90 points, top 2%\n  black / 黑: less than 60 points\n}',
    ));
  it('measures and their basis', () =>
    same('措施 限制 “限制采购” 依据《政府采购法》第二十二条', 'measure 限制 "限制采购" under 《政府采购法》 art 22'));
  it('notices', () => same('告知：书面，载明 事由、权利', 'notice: 书面, stating 事由, 权利'));
  it('expectations', () =>
    same('案例 “一” 于 失信 {\n  预期：列入，依 断水\n}', 'case "一" on 失信 {\n  expect: listed by 断水\n}'));
  it('dates', () => same('施行：2026年3月1日', 'effective: 2026-03-01'));
  it('wording in both languages', () => same('黑名单 “名单” / "List"', 'blacklist "List" / “名单”'));
  it('names and their aliases', () => same('事实 断水 / cut：是否', 'fact cut / 断水: yes-no'));
  it('tables', () =>
    same(
      '扣分 罚款：按 罚款金额 {\n  不满 5 万元：1 分\n  5 万元 至 20 万元：2 分\n}，有效 12 个月',
      'deduct fine: by fine-amount {\n  less than 50,000 yuan: 1 point\n  50,000 yuan to 200,000 yuan: 2 points\n}, valid 12 months',
    ));
});

describe("the author's own form", () => {
  it('stays inside its face', () => {
    for (const text of [
      '当：罚款金额 五十万元以上 不满 六十万元',
      '当：一年内 行政处罚 不少于 三次',
      '当：行政处罚 为 2 次',
      '施行：2026-03-01',
      '施行：二〇二六年三月一日',
      '决定：自立案之日起 60 日内',
      '决定：收到告知之日起 60 日内',
      '分值：0~100，整数',
      '当：取水中断 并且 罚款金额 < 5 万元',
    ]) {
      keeps(text);
      assert.equal(printed(text, 'zh').trimEnd(), text);
    }
  });

  it('stays in a mixed file that is only laid out', () => {
    keeps('subjects: 企业, 个体工商户');
    keeps('当：排放方式 in {暗管、pipe} 且 sanction includes 罚款 and (supply-cut 或 取水中断)');
  });

  it('gets blanks, full-width marks and half-width digits', () => {
    becomes('当:罚款金额≥５０万元或一年内行政处罚≥3次', '当：罚款金额 ≥ 50 万元 或 一年内 行政处罚 ≥ 3 次');
    becomes('文号:国办发［2020］49号', '文号：国办发〔2020〕49号');
    becomes('事实 产品：之一{食品,药品，设备}', '事实 产品：之一 { 食品、药品、设备 }');
    becomes('情形暗管排污“排放的”｛当：取水中断｝', '情形 暗管排污 “排放的” { 当：取水中断 }');
    becomes('当：取水中断 且 "已经消除的"', '当：取水中断 且 “已经消除的”');
  });
});

describe('quotes', () => {
  it('are those of the face where the wording allows them', () => {
    assert.equal(printed('条 「第一」', 'zh'), '条 “第一”\n');
    assert.equal(printed('条 “第一”', 'en'), 'article "第一"\n');
    assert.equal(printed('条 “说"不"”', 'en'), 'article “说"不"”\n');
    assert.equal(printed('article "a ” b"', 'zh'), '条 "a ” b"\n');
  });

  it('never change what they hold', () => {
    keeps('条 “第一行\n    第二行  ”');
    keeps('条 “外“内”外”');
  });
});

describe('lines', () => {
  it('one statement a line, a short block on one line where the author put it there', () => {
    keeps('情形 “甲” { 当：取水中断 }');
    keeps('情形 “甲” {\n  当：取水中断\n}');
    becomes('情形 “甲” {\n凭：决定；当：取水中断 }', '情形 “甲” {\n  凭：决定\n  当：取水中断\n}');
  });

  it('dates of one line stay on it', () => keeps('法规 “甲” {\n  施行：2026-03-01   有效期至：2028-02-29\n}'));

  it('entries of a case stay on their lines', () => {
    keeps('案例 “甲” 于 失信 {\n  取水中断；罚款金额 = 5 万元\n  其余：无\n  预期：不列入\n}');
  });

  it('at most one empty line', () => becomes('条 “甲”\n\n\n\n条 “乙”', '条 “甲”\n\n条 “乙”'));

  it('a long condition breaks before its connectives', () => {
    const long = '罚款金额 ≥ 50 万元 且 处罚种类 含 吊销';
    becomes(`当：(${long}) 或 (${long}) 或 (${long})`, `当：(${long})\n  或 (${long})\n  或 (${long})`);
  });

  it('a long list breaks behind its separators', () => {
    const issuer = '“某某省某某市某某区某某某某局”';
    becomes(
      `制定机关：${issuer}、${issuer}、${issuer}、${issuer}`,
      `制定机关：${issuer}、${issuer}、\n          ${issuer}、${issuer}`,
    );
  });

  it('members keep the lines of their author', () => keeps('事实 凭：若干 {\n  甲 / a、乙 / b、\n  丙 { 丁、戊 }\n}'));

  it('wording at the start of a line does not slip into the statement before it', () => {
    keeps('条 “甲” {\n  项 “一”；\n  “二”\n}');
  });
});

describe('comments', () => {
  it('stay before, behind, inside and at the end', () => {
    keeps(`// 开头
法规 “甲” { // 一

  // 二
  施行：2026-03-01 // 三
  黑名单 失信 {
    当：同时 {
      // 四
      取水中断 // 五
      行政处罚 > 1 次
    }
    // 六
  }
}
// 七`);
  });

  it('stay in sets and between the parts of a condition', () => {
    keeps('事实 凭：若干 {\n  甲、 // 一\n  // 二\n  乙\n}');
    keeps('当：取水中断 // 一\n  且 行政处罚 > 1 次 // 二');
  });

  it('end the line where nothing else can hold them', () => {
    becomes('期限： // 一\n3 年', '期限：3 年 // 一');
  });
});

describe('statements with errors', () => {
  const formatted = (text: string) => format(parse(text, names), text);

  it('are copied as they stand', () => {
    const text = '情形 甲   “乙”  {\n  当：  罚款金额 ≥ ≥ 5\n  期限:三年\n}\n';
    assert.equal(formatted(text), '情形 甲 “乙” {\n  当：  罚款金额 ≥ ≥ 5\n  期限：三年\n}\n');
  });

  it('keep what stands between statements', () => {
    const text = '条 “甲”\n} ？\n条   “乙”\n';
    assert.match(formatted(text), /^条 “甲”\n[\s\S]*\}[\s\S]*？[\s\S]*\n条 “乙”\n$/);
  });
});
