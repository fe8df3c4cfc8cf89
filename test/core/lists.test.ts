/** Lists in the model: what criteria share, exceptions, procedure, measures, and clauses with their roles. */
import assert from 'node:assert/strict';
import type { Clause, Exception, List } from '../../server/core/model.js';
import { bound, show } from './draft.js';

function listOf(body: string, head = '黑名单 甲 “甲名单”'): List {
  const [list] = bound(`${head} {\n${body}\n}`).lists;
  assert.ok(list);
  return list;
}

/** Every clause as `role: text`, with marks for what decides beside it and for the last of several. */
function clausesOf(text: string): readonly string[] {
  return bound(text).clauses.map(
    (clause: Clause) => `${clause.role}${clause.formal ? '+' : ''}${clause.last ? '!' : ''}: ${clause.text}`,
  );
}

function exceptionTree(exceptions: readonly Exception[]): readonly unknown[] {
  return exceptions.map(({ name, condition, exceptions: inner }) => [
    name ?? '',
    show(condition),
    exceptionTree(inner),
  ]);
}

describe('lists', () => {
  it('share conditions, proof, harm and violations with every criterion, and groups with theirs', () => {
    const list = listOf(`
      对象：企业
      凭：责令改正决定；当：不可抗力
      组 建设 “建设领域：” {
        对象：个体工商户
        危害：身体健康和生命安全；违反：《建筑法》第六条
        情形 一 “一” { 当：罚款金额 ≥ 1 元；凭：行政处罚决定 }
      }
      情形 二 “二”`);
    const [one, two] = list.criteria;
    assert.equal(show(one?.condition), '(不可抗力 且 罚款金额 ≥ 100fen)');
    assert.deepEqual(
      one?.proofs.map(({ value }) => value),
      ['责令改正决定', '行政处罚决定'],
    );
    assert.deepEqual(
      one?.harms.map(({ value }) => value),
      ['身体健康和生命安全'],
    );
    assert.deepEqual(
      one?.violates.map(({ title, article }) => [title, article]),
      [['建筑法', 6]],
    );
    assert.deepEqual(
      one?.subjects.map(({ text }) => text),
      ['个体工商户'],
    );
    assert.equal(one?.formalised, true);
    assert.equal(show(two?.condition), '不可抗力');
    assert.equal(two?.formalised, false);
    assert.deepEqual(
      two?.subjects.map(({ text }) => text),
      ['企业'],
    );
  });

  it('take a condition in quotes for prose', () => {
    const [criterion] = listOf('情形 一 “一” { 当：“影响恶劣的” }').criteria;
    assert.equal(criterion?.formalised, false);
    assert.equal(show(criterion?.condition), '“影响恶劣的”');
  });

  it('nest exceptions, dated ones too', () => {
    const list = listOf(`
      情形 一 “一” { 例外：不可抗力；例外 甲 “甲” { 当：企业；例外 乙 “乙” { 当：非 企业；施行：2026-01-01；有效期至：2026年6月 } } }
      例外 丙 “丙” { 当：无主观故意 }`);
    assert.deepEqual(exceptionTree(list.criteria[0]?.exceptions ?? []), [
      ['', '不可抗力', []],
      ['甲', '对象∈{企业}', [['乙', '非 对象∈{企业}', []]]],
    ]);
    const grace = list.criteria[0]?.exceptions[1]?.exceptions[0];
    assert.deepEqual([grace?.effective, grace?.expires], ['2026-01-01', '2026-06-30']);
    assert.deepEqual(exceptionTree(list.exceptions), [['丙', '无主观故意', []]]);
  });

  it('keep the steps of the procedure with their periods and what they state', () => {
    const { steps } = listOf(`程序 {
      告知：书面，载明 事由、依据
      陈述申辩：收到告知之日起 5 个工作日内
      决定 ：书面
      异议：30 日内提出，5 个工作日内答复
      更正：“发现有误的，三日内更正。”
      救济：行政复议
    }`);
    const shown = [...steps].map(([word, { period, stating }]) =>
      `${word}${period ? ' in days' : ''} ${stating.join('、')}`.trim(),
    );
    assert.deepEqual(shown, [
      'notice 事由、依据',
      'defence in days',
      'decision',
      'objection in days',
      'answer in days',
      'correction in days',
      'remedy',
    ]);
  });

  it('have a term in months, or an endless one', () => {
    assert.equal(listOf('期限：3 年').term?.months, 36);
    assert.equal(listOf('期限：1 年 至 3 年').term?.months, 36);
    assert.equal(listOf('期限：最长 18 个月').term?.months, 18);
    assert.equal(listOf('term: 90 days', 'blacklist a "A"').term?.months, 3);
    const endless = listOf('期限：“永久公示。”').term;
    assert.deepEqual([endless?.months, endless?.endless?.text], [undefined, '永久']);
    assert.equal(listOf('情形 一 “一” { 期限：2 年 }').term?.months, 24);
  });

  it('say how a party leaves, or that it cannot', () => {
    const list = listOf('信用修复：列入 满 6 个月 且 已纠正违法行为\n移出：期限届满');
    assert.equal(show(list.repair?.condition), '(列入 ≥ 6月 且 已纠正违法行为)');
    assert.equal(list.repair?.excluded, false);
    assert.equal(show(list.removal?.condition), '期限届满');
    assert.equal(listOf('信用修复：“不予信用修复。”').repair?.excluded, true);
  });

  it('have measures with basis and subjects, those of bands included', () => {
    const [measure] = listOf(
      '惩戒 { 措施 限制投标 “限制投标” 依据《招标投标法》第五十三条、第五十四条 { 对象：企业 } }',
    ).measures;
    assert.equal(measure?.kind, 'punishment');
    assert.deepEqual(
      measure?.basis.map(({ title, article }) => `${title} ${article}`),
      ['招标投标法 53', '招标投标法 54'],
    );
    assert.deepEqual(
      measure?.subjects.map(({ value }) => value),
      ['企业'],
    );
    const rating = listOf(
      '分值：0 至 12\n等级 { 绿：11 分以上 { 激励 { 措施 绿色通道 } }；黑：不满 11 分 { 惩戒 { 措施 提高电价 } } }',
      '信用评价 甲 “甲”',
    );
    assert.deepEqual(
      rating.measures.map(({ kind, name }) => `${kind} ${name}`),
      ['incentive 绿色通道', 'punishment 提高电价'],
    );
  });

  it('are read through 条 that sets other borders', () => {
    const list = listOf('条 “有下列情形之一的：” { 情形 一 “一” { 当：企业 } }\n条 { 期限：3 年 }');
    assert.equal(list.criteria.length, 1);
    assert.equal(list.term?.months, 36);
  });

  it('give every wording its role, and say where values decide beside it', () => {
    assert.deepEqual(
      clausesOf(`法规 “某办法” {
  章 “总则”
  条 “为了规范管理。” “本办法适用于本市。”
  定义 严重 “严重，是指罚款一元以上。”：罚款金额 ≥ 1 元
  黑名单 甲 “甲名单” {
    引导语 “有下列情形之一的：”
    情形 一 “一的” { 当：严重；例外 “除外” { 当：不可抗力 } }
    情形 二 “二的”
    结语 “不列入。”
    程序 { 告知：书面 “书面告知。” }
    期限：3 年 “三年。”
    惩戒 “采取下列措施：” { 措施 甲措施 “措施” }
  }
  条 “应当：” { 项 “第一；”；项 “第二。”；款 “处分。” }
}`),
      [
        'title+: 某办法',
        'title: 总则',
        'other: 为了规范管理。',
        'other: 本办法适用于本市。',
        'definition+: 严重，是指罚款一元以上。',
        'title+: 甲名单',
        'lead: 有下列情形之一的：',
        'criterion+: 一的',
        'exception+: 除外',
        'criterion!: 二的',
        'closing: 不列入。',
        'procedure+: 书面告知。',
        'term+: 三年。',
        'measure+: 采取下列措施：',
        'measure: 措施',
        'other: 应当：',
        'other: 第一；',
        'other!: 第二。',
        'other: 处分。',
      ],
    );
  });

  it('keep wording as it stands in the source', () => {
    const text = 'blacklist a "A" { criterion b "Polluting\n      water" / “污染水体” }';
    for (const { text: words, span } of bound(text).clauses) assert.equal(words, text.slice(span.start, span.end));
    assert.deepEqual(
      bound(text).clauses.map(({ text: words }) => words),
      ['A', 'Polluting\n      water', '污染水体'],
    );
  });

  it('check ratings: the bands that 直接 names, the units of tables', () => {
    const faults = (body: string) => bound(`信用评价 甲 “甲” {\n${body}\n}`).faults.map(({ code }) => code);
    assert.deepEqual(faults('直接 黑：企业\n等级 { 黑：不满 3 分 }'), []);
    assert.deepEqual(faults('直接 灰：企业\n等级 { 黑：不满 3 分 }'), ['logic/undefined-name']);
    assert.deepEqual(faults('扣分 罚款：按 罚款金额 { 不满 3 次：1 分 }'), ['logic/unit-mismatch']);
  });
});

describe('regulations', () => {
  it('say what they are', () => {
    const [regulation] = bound(`法规 “某市办法（试行）” {
  制定机关：“甲局”（市级部门）、“乙局”
  文件类型：行政规范性文件；文号：某发〔2026〕7号；地域：“某省某市”
  施行：2026年3月1日  有效期至：2028年2月29日
  依据：国办发〔2020〕49号、《水法》第二条
}`).regulations;
    assert.deepEqual(
      regulation?.issuers.map(({ name, level }) => [name.text, level]),
      [
        ['甲局', 'municipal-department'],
        ['乙局', undefined],
      ],
    );
    assert.equal(regulation?.instrument?.value, 'normative-document');
    assert.equal(regulation?.number?.value, '某发〔2026〕7号');
    assert.equal(regulation?.territory?.value, '某省某市');
    assert.deepEqual([regulation?.effective?.value, regulation?.expires?.value], ['2026-03-01', '2028-02-29']);
    assert.equal(regulation?.trial, true);
  });

  it('cite in headings and in wording', () => {
    const { citations } = bound(
      '法规 “某” { 依据：《水法》第二条、第三条；条 “按照《土地法》第五条和某发〔2019〕3号办理。” }',
    );
    assert.deepEqual(
      citations.map(({ title, number, article }) => [title ?? number, article]),
      [
        ['水法', 2],
        ['水法', 3],
        ['土地法', 5],
        ['某发〔2019〕3号', undefined],
      ],
    );
  });

  it('speak the face that most keywords are in', () => {
    assert.equal(bound('regulation “某” { issuer: "A" }').face, 'en');
    assert.equal(bound('法规 "A" { 制定机关："A" }').face, 'zh');
  });
});
