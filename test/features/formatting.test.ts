/** textDocument/formatting */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatting, rangeFormatting } from '../../server/features/formatting.js';
import { analysed } from './analysed.js';

function checkFormatting(text: string, expected: string): void {
  const { document, analysis } = analysed(text);
  const formatted = TextDocument.applyEdits(document, formatting(document, analysis));
  assert.equal(formatted, expected);
}

describe('formatting', () => {
  it('lays a draft out', () => {
    checkFormatting(
      '黑名单 甲 “甲名单”{\n情形 乙 “丙”{当：罚款金额≥5万元且构成犯罪}\n}\n',
      '黑名单 甲 “甲名单” {\n  情形 乙 “丙” { 当：罚款金额 ≥ 5 万元 且 构成犯罪 }\n}\n',
    );
  });

  it('keeps the line ends of the file', () => {
    checkFormatting('黑名单 甲 {\r\n情形 乙 “丙”\r\n}\r\n', '黑名单 甲 {\r\n  情形 乙 “丙”\r\n}\r\n');
  });

  it('touches only the lines that change', () => {
    const { document, analysis } = analysed('黑名单 甲 {\n  情形 乙 “丙”\n情形 丁 “戊”\n  情形 己 “庚”\n}\n');
    const [edit, ...more] = formatting(document, analysis);
    assert.deepEqual(more, []);
    assert.deepEqual(edit?.range, { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } });
    assert.equal(edit?.newText, '  情形 丁 “戊”\n');
  });

  it('has nothing to do a second time', () => {
    const { document, analysis } = analysed('黑名单 甲 {\n  情形 乙 “丙”\n}\n');
    assert.deepEqual(formatting(document, analysis), []);
  });

  it('loses nothing that cannot be read', () => {
    const text = '黑名单 甲 {\n情形 乙 “丙” { 当：≥ ≥ 5 且 }\n情形 丁 “戊”\n}\n';
    const { document, analysis } = analysed(text);
    const formatted = TextDocument.applyEdits(document, formatting(document, analysis));
    assert.equal(formatted.replace(/\s/g, ''), text.replace(/\s/g, ''));
  });
});

describe('rangeFormatting', () => {
  it('lays out the lines that are chosen and no others', () => {
    const { document, analysis } = analysed('黑名单 甲 {\n情形 乙 “丙”\n  情形 丁 “戊”\n情形 己 “庚”\n}\n');
    const line = { start: { line: 3, character: 0 }, end: { line: 3, character: 2 } };
    const formatted = TextDocument.applyEdits(document, rangeFormatting(document, analysis, line));
    assert.equal(formatted, '黑名单 甲 {\n情形 乙 “丙”\n  情形 丁 “戊”\n  情形 己 “庚”\n}\n');
  });

  it('is whole where a file is laid out wholly anew', () => {
    const text = `黑名单 甲 {\n${'情形 “乙”\n'.repeat(4000)}}\n`;
    const { document, analysis } = analysed(text);
    const edits = formatting(document, analysis);
    assert.equal(edits.length, 1);
    assert.equal(TextDocument.applyEdits(document, edits), text.replaceAll('情形', '  情形'));
  });
});
