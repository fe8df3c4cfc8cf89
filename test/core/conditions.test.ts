/** Conditions: what they mean, exactly, and what is said when they mean nothing. */
import assert from 'node:assert/strict';
import { bound, checkFaults, checkSound, show } from './draft.js';

/** The formula of a condition beside a few facts. */
function read(condition: string): string {
  const text = `事实 排放方式 / discharge：之一 { 暗管 / hidden-pipe、渗井、直排 }
事实 停水 / cut：是否
事实 逾期：日
事实 开工日期：日期
事实 浓度：毫克/升
定义 甲：${condition}
法规 “某办法” { 条 “甲” }`;
  return show(bound(text).definitions[0]?.condition);
}

const means: Readonly<Record<string, string>> = {
  '罚款金额 ≥ 50 万元': '罚款金额 ≥ 50000000fen',
  罚款金额五十万元以上: '罚款金额 ≥ 50000000fen',
  '罚款金额 超过 0.5 元': '罚款金额 > 50fen',
  '罚款金额 五万元以上 不满 二十万元': '罚款金额 ≥ 5000000fen < 20000000fen',
  '罚款金额 5 万元 至 20 万元': '罚款金额 ≥ 5000000fen ≤ 20000000fen',
  '一年内 行政处罚 ≥ 3 次': '12月内 行政处罚 ≥ 3次',
  'penalties within 1 year >= 3 times': '12月内 行政处罚 ≥ 3次',
  '逾期 超过 2 周': '逾期 > 14日',
  '浓度 ≥ 75': '浓度 ≥ 75000微克/升',
  停水: '停水',
  '非 停水': '非 停水',
  '排放方式 属于 {暗管、渗井}': '排放方式∈{暗管、渗井}',
  '排放方式 = 暗管': '排放方式⊇{暗管}',
  'discharge in {hidden-pipe}': '排放方式∈{暗管}',
  '排放方式 不属于 {暗管}': '非 排放方式∈{暗管}',
  '处罚种类 全含 {罚款、警告}': '处罚种类⊇{罚款、警告}',
  '处罚种类 = 罚款': '处罚种类＝{罚款}',
  企业: '对象∈{企业}',
  '停水 且 罚款金额 > 0 元 或 企业': '((停水 且 罚款金额 > 0fen) 或 对象∈{企业})',
  '停水 则 企业': '(停水 则 对象∈{企业})',
  '至少 2 项 { 停水；企业；“影响恶劣的” }': '2+{停水；对象∈{企业}；“影响恶劣的”}',
  '下列之一 { 停水；企业 }': '(停水 或 对象∈{企业})',
  '同时 { 停水；企业 }': '(停水 且 对象∈{企业})',
  '列入 满 6 个月': '列入 ≥ 6月',
  '列入 满 30 日': '列入 ≥ 30日',
  '开工日期 ≥ 2026年3月1日': '开工日期 ≥ 2026-03-01date',
  '开工日期 ≤ 2026年': '开工日期 ≤ 2026-12-31date',
};

describe('conditions', () => {
  for (const [condition, formula] of Object.entries(means)) {
    it(`reads ${condition}`, () => assert.equal(read(condition), formula));
  }

  it('replaces a class by what it stands for', () => {
    assert.match(read('凭 属于 生效法律文书'), /^凭∈\{生效判决、.*行政处罚决定/u);
    assert.doesNotMatch(read('凭 属于 生效法律文书'), /生效法律文书/u);
  });

  it('expands definitions, and leaves one that cannot be understood open', () => {
    const text = '定义 重：罚款金额 ≥ 1 万元\n定义 甲：重 且 不存在的事';
    const [, second] = bound(text).definitions;
    assert.equal(show(second?.condition), '(重=罚款金额 ≥ 1000000fen 且 “不存在的事”)');
  });

  it('says which facts it does not know, with the names nearest to them', () => {
    const [fault] = checkFaults('logic/undefined-name', '定义 甲：<|罚款数额|> ≥ 1 万元');
    assert.equal(fault?.message.zh, '「罚款数额」没有定义。是不是「罚款金额」？');
    assert.equal(fault?.fixes?.[0]?.kind, 'meaning');
    assert.equal(fault?.fixes?.[0]?.edits[0]?.newText, '罚款金额');
    checkFaults('logic/undefined-name', '定义 甲：处罚种类 含 {罚款、<|罚金|>}');
    checkFaults('logic/undefined-name', 'define a: <|fine-amuont|> >= 10,000 yuan');
  });

  it('compares nothing with what it is not', () => {
    for (const marked of [
      '定义 甲：<|无主观故意 ≥ 3|>',
      '定义 甲：<|处罚种类|>',
      '定义 甲：<|罚款金额|>',
      '定义 甲：<|处罚种类 ≥ 3 次|>',
      '定义 甲：<|罚款金额 属于 {罚款}|>',
      '定义 甲：处罚种类 含 <|企业|>',
      '定义 甲：罚款金额 ≥ <|2026年3月1日|>',
      '定义 甲：<|企业 ≥ 3|>',
      '定义 甲：<|一年内|> 无主观故意',
      '定义 甲：罚款金额 ≥ 1 元\n定义 乙：<|甲 ≥ 3|>',
    ]) {
      checkFaults('logic/type-mismatch', marked);
    }
  });

  it('compares units of one kind only', () => {
    for (const marked of [
      '定义 甲：行政处罚 ≥ <|3 元|>',
      '事实 逾期：日\n定义 甲：逾期 ≥ <|5 个工作日|>',
      '事实 逾期：日\n定义 甲：逾期 ≥ <|1 个月|>',
      '事实 比例：数\n定义 甲：比例 ≥ <|3 次|>',
    ]) {
      checkFaults('logic/unit-mismatch', marked);
    }
    checkSound('事实 逾期：月\n定义 甲：逾期 ≥ 1 年\n黑名单 丙 “甲” { 情形 “甲的” { 当：甲 } }');
  });

  it('asks for brackets where 且 stands beside 或, and they change nothing', () => {
    const [fault] = checkFaults('logic/mixed-and-or', '定义 甲：<|无主观故意 或 企业 且 不可抗力|>');
    assert.deepEqual(
      fault?.fixes?.map(({ kind, edits }) => [kind, edits.map(({ newText }) => newText)]),
      [['form', ['（', '）']]],
    );
    checkFaults('logic/mixed-and-or', '定义 甲：无主观故意 或（企业 且 不可抗力）');
    checkFaults('logic/mixed-and-or', '定义 甲：下列之一 { 无主观故意；企业 且 不可抗力 }');
  });

  it('says nothing more of a comparison that could not be read', () => {
    checkFaults('logic/type-mismatch', '定义 甲：罚款金额 ≥ 且 企业');
  });
});
