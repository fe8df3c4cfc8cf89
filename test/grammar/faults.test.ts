/** What cannot be read: one sentence for one statement, where it is, and nothing lost around it. */
import assert from 'node:assert/strict';
import { parse } from '../../grammar/index.js';
import { problems, sketch } from './sketch.js';

const names = ['甲', '乙', '丙', '罚款金额'];

/** The only problem of a list that holds this statement, and that the statements around it are read. */
function fault(statement: string): string {
  const text = `黑名单 名单 “一” {\n情形 前 “前” { 当：甲 }\n${statement}\n情形 后 “后” { 当：乙 }\n}`;
  const found = problems(text, names);
  const tree = sketch(text, names);
  assert.match(
    tree,
    /name=前 wordings=\[“前”\]\)\n {4}Heading\(word=when label=当 condition=Test\(name=甲\)\)/,
    statement,
  );
  assert.match(
    tree,
    /name=后 wordings=\[“后”\]\)\n {4}Heading\(word=when label=当 condition=Test\(name=乙\)\)/,
    statement,
  );
  assert.equal(found.length, 1, `${statement}: ${found.join('; ')}`);
  return found[0] ?? '';
}

describe('faults', () => {
  it('in conditions are told where something is missing or too much', () => {
    assert.equal(fault('当：'), 'syntax/unexpected 「」');
    assert.equal(fault('当：甲 且'), 'syntax/unexpected 「」');
    assert.equal(fault('当：且 甲'), 'syntax/unexpected 「」');
    assert.equal(fault('当：罚款金额 ≥'), 'syntax/unexpected 「」');
    assert.equal(fault('当：甲 乙'), 'syntax/unexpected 「乙」');
    assert.equal(fault('当：甲 属于'), 'syntax/unexpected 「」');
    assert.equal(fault('当：(甲 乙 属于 {乙、丙}) 或 丙'), 'syntax/unexpected 「乙 属于 {乙、丙}」');
    assert.equal(fault('当：≥ 3 元'), 'syntax/unexpected 「」');
    assert.equal(fault('当：罚款金额 5 元以上满 5 元'), 'syntax/unexpected 「满 5 元」');
    assert.equal(fault('当：罚款金额 超过 5 元 8 元以上'), 'syntax/unexpected 「8 元以上」');
    assert.equal(fault('当：罚款金额 ≥ 5 元 = 8 元'), 'syntax/unexpected 「= 8 元」');
    assert.equal(fault('当：同时 { }'), 'syntax/unexpected 「」');
    assert.equal(fault('当：甲 则 乙 则 丙'), 'syntax/unexpected 「则」');
    assert.equal(fault('当：非 非 非 非 非 甲'), 'syntax/unexpected 「非」');
    assert.equal(fault('当：甲 { 乙 }'), 'syntax/unexpected 「{」');
  });

  it('in brackets and quotes end with the statement', () => {
    assert.equal(fault('当：（甲 或 乙'), 'syntax/unclosed 「（」');
    assert.equal(fault('当：甲）'), 'syntax/unexpected 「）」 → ""');
    assert.equal(fault('情形 丁 “没有合上 { 当：甲 }'), 'syntax/unclosed 「“」');
    assert.equal(fault('违反：《水法'), 'syntax/unclosed 「《」');
  });

  it('in heads and headings name the form that is wrong', () => {
    assert.equal(fault('情形：“句”'), 'syntax/unexpected 「：」 → " "');
    assert.equal(fault('情形 丁 戊 “句”'), 'syntax/unexpected 「戊」');
    assert.equal(fault('期限 3 年'), 'syntax/unexpected 「期限」 → "："');
    assert.equal(fault('期限：'), 'syntax/unexpected 「」');
    assert.equal(fault('事实 丁 元'), 'syntax/unexpected 「元」');
    assert.equal(fault('定义 丁'), 'syntax/unexpected 「」');
    assert.equal(fault('情形'), 'syntax/unexpected 「」');
    assert.equal(fault('没有引号的话。\n又一句。'), 'syntax/unexpected 「没有引号的话」');
  });

  it('in lists are missing separators', () => {
    assert.equal(fault('对象：甲 乙'), 'syntax/missing-separator 「甲 乙」 → "、"');
    assert.equal(fault('当：甲 属于 {乙 丙}'), 'syntax/missing-separator 「乙 丙」 → "、"');
    assert.equal(fault('期限：3 年 5 年'), 'syntax/missing-separator 「3 年 5 年」 → "、"');
  });

  it('of place name where a word belongs, or the nearest heading', () => {
    assert.equal(fault('文号：某发〔2020〕1号'), 'syntax/out-of-place 「文号」');
    assert.equal(fault('措施 限投'), 'syntax/out-of-place 「措施」');
    assert.equal(fault('期陷：3 年'), 'syntax/unknown-heading 「期陷」 → "期限"');
    assert.equal(fault('subject: 甲'), 'syntax/unknown-heading 「subject」 → "subjects"');
    assert.equal(fault('全然不知：3 年'), 'syntax/unknown-heading 「全然不知」');
    assert.equal(fault('章 “总则” { 条 “句” }'), 'syntax/out-of-place 「{」');
    const [told] = parse('文号：某发〔2020〕1号', new Set()).problems;
    assert.deepEqual(told?.message, {
      zh: '「文号」不能写在这里，它属于：「法规」、「标准」。',
      en: '“文号” cannot stand here; it belongs in: “regulation”, “standard”.',
    });
  });

  it('are told in both languages, with what was expected and what was found', () => {
    const [told] = parse('当：甲 乙', new Set(names)).problems.filter(({ code }) => code === 'syntax/unexpected');
    assert.deepEqual(told?.message, {
      zh: '这里应当是「且」「或」，或者条件的结尾，读到的却是「乙」。',
      en: 'Expected “and”, “or”, or the end of the condition here, but found “乙”.',
    });
  });
});

describe('a brace', () => {
  const list = (inner: string) => `黑名单 名单 “一” {\n${inner}\n}\n`;
  const whole = list('  情形 前 “前” {\n    当：甲\n  }\n  情形 后 “后” { 当：乙 }');

  it('that is missing is put where the next block begins', () => {
    const lacking = list('  情形 前 “前” {\n    当：甲\n  情形 后 “后” { 当：乙 }');
    assert.equal(sketch(lacking, names), sketch(whole, names));
    assert.deepEqual(problems(lacking, names), ['syntax/unclosed 「{」']);
    assert.deepEqual(problems('当：同时 {\n甲\n期限：3 年', names).length, 3);
    assert.match(sketch('信用评价 评 {\n等级 {\n绿：1 分\n对象：甲\n}', names), /\n {2}Heading\(word=subjects/);
  });

  it('that is missing before a block is put behind its head', () => {
    const lacking = list('  情形 前 “前”\n    当：甲\n  }\n  情形 后 “后” { 当：乙 }');
    assert.equal(sketch(lacking, names), sketch(whole, names));
    assert.deepEqual(problems(lacking, names), ['syntax/unclosed 「」 → " {"']);
  });

  it('that is missing in a condition is put before its parts', () => {
    const inside = (condition: string) => list(`  情形 前 “前” {\n当：${condition}\n期限：3 年\n}`);
    for (const [lacking, right] of [
      ['甲 属于 乙、丙}', '甲 属于 {乙、丙}'],
      ['同时\n甲\n乙\n}', '同时 {\n甲\n乙\n}'],
    ] as const) {
      assert.equal(sketch(inside(lacking), names), sketch(inside(right), names), lacking);
      assert.equal(problems(inside(lacking), names).length, 1, lacking);
    }
  });

  it('that closes nothing is told, and no place is doubted', () => {
    assert.deepEqual(problems(`${whole}}\n`, names), ['syntax/unexpected 「}」 → ""']);
  });

  it('without a word before it costs one sentence, not what it holds', () => {
    const lacking = list('  {\n告知：书面\n异议：30 日内提出\n}');
    assert.deepEqual(problems(lacking, names), ['syntax/unexpected 「{」']);
    assert.match(sketch(lacking, names), /word=notice[\s\S]*word=objection/);
  });
});
