/** Standard sentences become wording of the draft, and articles are numbered beside their blocks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { documentOf } from '../../server/render/compose.js';
import { numbersOf } from '../../server/render/numbers.js';
import { writableIn, writeIn } from '../../server/render/write-in.js';
import { analysed } from '../features/analysed.js';

const again = (text: string) => analysed(text).analysis;

/** The text after the first sentence that can be written in is. */
function written(text: string): string {
  const { analysis } = analysed(text);
  const page = documentOf(analysis, { language: 'zh' });
  assert.ok(page);
  const [id] = writableIn(analysis, page);
  assert.ok(id, 'no sentence can be written in');
  const edit = writeIn(analysis, page, id, again);
  assert.ok(edit, id);
  return text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

describe('a standard sentence', () => {
  it('ends the heading that it was made from', () => {
    const draft = (end: string) => `黑名单 甲 “甲名单” {\n  情形 乙 “乙的” { 当：构成犯罪 }\n  期限：3 年${end}\n}\n`;
    assert.equal(
      written(draft('')),
      draft(' “列入期限为三年。”').replace('列入期限为三年。', sentenceIn(written(draft('')))),
    );
  });

  it('stands before the brace of a block', () => {
    const text = written(
      '黑名单 甲 “甲名单” {\n  情形 乙 “乙的” { 当：构成犯罪 }\n  公示 { 平台：“信用某市”网站 }\n}\n',
    );
    assert.match(text, /公示 “[^\n]+“信用某市”网站[^\n]*” \{ 平台/u);
  });

  it('is not offered where the author wrote one, nor for what is missing', () => {
    const { analysis } = analysed('法规 “某市办法” {\n  条 “甲应当守信。”\n}\n');
    const page = documentOf(analysis, { language: 'zh' });
    assert.ok(page);
    assert.deepEqual(writableIn(analysis, page), []);
  });

  it('says the same afterwards, in every example', () => {
    let count = 0;
    for (const file of globSync('examples/*.zh.creg')) {
      const { analysis } = analysed(readFileSync(file, 'utf8'));
      const page = documentOf(analysis, { language: 'zh' });
      if (!page) continue;
      for (const id of writableIn(analysis, page)) {
        assert.ok(writeIn(analysis, page, id, again), `${file} ${id}`);
        count++;
      }
    }
    assert.ok(count >= 20, String(count));
  });
});

describe('the numbers of the official text', () => {
  it('stand where chapters and articles begin', () => {
    const { analysis } = analysed(
      '法规 “某市办法” {\n  章 “总则”\n  条 一 “甲应当守信。”\n  条 二 “乙应当守信。”\n  附件 “表” { 条 “丙。” }\n}\n',
    );
    const page = documentOf(analysis, { language: 'zh' });
    assert.ok(page);
    const told = numbersOf(page).map(({ at, label }) => `${label} ${analysis.source.text.slice(at, at + 4)}`);
    assert.ok(told.includes('第一章 章 “总'), told.join());
    assert.ok(told.includes('第一条 条 一 '), told.join());
    assert.ok(told.includes('第二条 条 二 '), told.join());
    assert.ok(told.includes('附件 附件 “'), told.join());
  });
});

function sentenceIn(text: string): string {
  return /3 年 “([^”]+)”/u.exec(text)?.[1] ?? '';
}
