/** What the editor takes for a word, where it indents, and which brackets it pairs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
}

const configuration = JSON.parse(readFileSync('language-configuration.json', 'utf8')) as LanguageConfiguration;

describe('language configuration', () => {
  it('takes a run of Han, a Latin word with inner hyphens, and a number for words', () => {
    const { wordPattern } = configuration;
    const words = (text: string) => text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`));
    assert.deepEqual(words('当：排放方式 属于 {暗管、hidden-pipe}'), ['当', '排放方式', '属于', '暗管', 'hidden-pipe']);
    assert.deepEqual(words('罚款金额≥500,000元'), ['罚款金额', '500,000', '元']);
    assert.deepEqual(words('D级纳税人 pm25'), ['D', '级纳税人', 'pm25']);
    assert.deepEqual(words('𠮷林'), ['𠮷林']);
  });

  it('pairs the brackets and quotes of both widths', () => {
    const closing = new Map(configuration.autoClosingPairs.map(pair => [pair.open, pair.close]));
    const surrounding = new Map(configuration.surroundingPairs);
    for (const [open, close] of ['{}', '｛｝', '()', '（）', '《》', '“”', '「」', '『』', '【】', '〔〕'].map(pair => [
      pair.slice(0, 1),
      pair.slice(1),
    ]) as [string, string][]) {
      assert.equal(closing.get(open), close);
      assert.equal(surrounding.get(open), close);
    }
  });

  it('indents behind an open brace, also before a comment', () => {
    const increase = new RegExp(configuration.indentationRules.increaseIndentPattern, 'u');
    const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern, 'u');
    for (const line of ['程序 {', '程序｛', '程序 { // 注', '程序 {／／注']) assert.match(line, increase);
    for (const line of ['程序 { }', '期限：3 年', '// {甲} 乙']) assert.doesNotMatch(line, increase);
    for (const line of ['}', '  ｝']) assert.match(line, decrease);
  });
});
