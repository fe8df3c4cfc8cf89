/** textDocument/onTypeFormatting */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { onTypeFormatting } from '../../server/features/on-type-formatting.js';
import { analysed } from './analysed.js';

/** The text after the character before the cursor was typed. */
function typed(marked: string, kind: 'draft' | 'text'): string {
  const { document, analysis, cursor } = analysed(marked, {}, kind);
  const character = document.getText()[cursor - 1] ?? '';
  const edits = onTypeFormatting(document, analysis, document.positionAt(cursor), character);
  return TextDocument.applyEdits(document, edits);
}

describe('onTypeFormatting', () => {
  it('numbers the next item of a text in the digits of the one before', () => {
    for (const [before, after] of [
      ['（一）拖欠工资的；', '（二）'],
      ['　　（九）逃税的；', '　　（十）'],
      ['(3) 逃税的；', '(4) '],
      ['1. 逃税的；', '2. '],
      ['一、总则', '二、'],
      ['①逃税的；', '②'],
      ['第九条　本办法自发布之日起施行。', '第十条　'],
    ]) {
      assert.equal(typed(`第一条 列入名单：\n${before}\n<|>`, 'text'), `第一条 列入名单：\n${before}\n${after}`);
    }
  });

  it('takes the number away from an empty item: the list is over', () => {
    assert.equal(
      typed('第一条 列入名单：\n（一）逃税的。\n（二）\n<|>', 'text'),
      '第一条 列入名单：\n（一）逃税的。\n',
    );
  });

  it('leaves alone what only looks like a number, and lines with words in them', () => {
    for (const text of [
      '三年以内不得申请。\n<|>',
      '一般失信行为\n<|>',
      '第十条之一 略。\n<|>',
      '（一）逃税的\n<|>的；',
    ]) {
      assert.equal(typed(text, 'text'), text.replace('<|>', ''));
    }
  });

  it('moves the closing bracket of a draft below its block', () => {
    assert.equal(
      typed('黑名单 甲 “甲” {\n  情形 乙 “丙” {\n    当：构成犯罪\n    }<|>\n}', 'draft'),
      '黑名单 甲 “甲” {\n  情形 乙 “丙” {\n    当：构成犯罪\n  }\n}',
    );
    const inline = '黑名单 甲 “甲” { 情形 乙 “丙” { 当：构成犯罪 }<|> }';
    assert.equal(typed(inline, 'draft'), inline.replace('<|>', ''));
  });

  it('numbers nothing in a draft: rendering does', () => {
    assert.equal(typed('// （一）\n<|>', 'draft'), '// （一）\n');
  });
});
