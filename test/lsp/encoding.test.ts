/** Columns in other encodings: only the border knows them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PositionEncodingKind, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { chooseEncoding, columns } from '../../server/lsp/encoding.js';
import { unmark } from '../marks.js';

const uri = 'file:///a.creg';

/** The marked stretch, as a client with another encoding counts it, and back. */
function checkColumns(encoding: PositionEncodingKind, marked: string, expected: string): void {
  const { text, spans } = unmark(marked);
  const document = TextDocument.create(uri, 'creg', 0, text);
  const { incoming, outgoing } = columns(encoding, () => document);
  for (const span of spans) {
    const range: Range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
    const out = outgoing({ range }, uri).range;
    assert.equal(`${out.start.line}:${out.start.character}-${out.end.line}:${out.end.character}`, expected);
    assert.deepEqual(incoming({ range: out }, uri).range, range);
  }
}

describe('position encodings', () => {
  it('are UTF-16 wherever the client takes it', () => {
    assert.equal(chooseEncoding(undefined), 'utf-16');
    assert.equal(chooseEncoding(['utf-8', 'utf-16']), 'utf-16');
    assert.equal(chooseEncoding(['utf-8']), 'utf-8');
    assert.equal(chooseEncoding(['utf-32', 'utf-8']), 'utf-32');
    assert.equal(chooseEncoding(['utf-7']), 'utf-16');
  });

  it('count Han by code point or by byte', () => {
    checkColumns('utf-32', '情形 <|暗管|> “…”', '0:3-0:5');
    checkColumns('utf-8', '情形 <|暗管|> “…”', '0:7-0:13');
  });

  it('count rare Han beyond the basic plane', () => {
    checkColumns('utf-32', '𠮷𠮷<|𠮷家|>', '0:2-0:4');
    checkColumns('utf-8', '𠮷𠮷<|𠮷家|>', '0:8-0:15');
    checkColumns('utf-16', '𠮷𠮷<|𠮷家|>', '0:4-0:7');
  });

  it('leave line ends alone', () => {
    checkColumns('utf-8', '法规\r\n对象：<|企业\r\n|>期限', '1:9-2:0');
    checkColumns('utf-32', '𠮷\r<|期限|>', '1:0-1:2');
  });

  it('clamp a column beyond the line', () => {
    const document = TextDocument.create(uri, 'creg', 0, '𠮷\r\nb');
    const { incoming } = columns('utf-8', () => document);
    assert.deepEqual(incoming({ line: 0, character: 99 }, uri), { line: 0, character: 2 });
    assert.deepEqual(
      incoming({ line: 0, character: 3 }, uri),
      { line: 0, character: 0 },
      'inside a character: its start',
    );
    assert.deepEqual(incoming({ line: 9, character: 3 }, uri), { line: 9, character: 0 });
  });

  it('are those of the file that a message names', () => {
    const texts = new Map([
      ['file:///a.creg', '𠮷a'],
      ['file:///b.creg', '𠮷𠮷b'],
    ]);
    const { outgoing } = columns('utf-32', name => TextDocument.create(name, 'creg', 0, texts.get(name) ?? ''));
    const at = (character: number): Range => ({ start: { line: 0, character }, end: { line: 0, character } });
    const message = {
      range: at(2),
      data: at(2),
      relatedInformation: [{ location: { uri: 'file:///b.creg', range: at(4) }, message: '' }],
      edit: {
        changes: { 'file:///b.creg': [{ range: at(4), newText: '' }] },
        documentChanges: [{ textDocument: { uri: 'file:///b.creg', version: 1 }, edits: [{ range: at(4) }] }],
      },
    };
    assert.deepEqual(outgoing(message, 'file:///a.creg'), {
      range: at(1),
      data: at(2),
      relatedInformation: [{ location: { uri: 'file:///b.creg', range: at(2) }, message: '' }],
      edit: {
        changes: { 'file:///b.creg': [{ range: at(2), newText: '' }] },
        documentChanges: [{ textDocument: { uri: 'file:///b.creg', version: 1 }, edits: [{ range: at(2) }] }],
      },
    });
  });

  it('give every place back as it was', () => {
    const character = fc.constantFrom('a', 'é', '情', '𠮷', '\n', '\r\n', '　');
    fc.assert(
      fc.property(
        fc.array(character),
        fc.nat(),
        fc.constantFrom('utf-8', 'utf-16', 'utf-32'),
        (parts, pick, encoding) => {
          const document = TextDocument.create(uri, 'creg', 0, parts.join(''));
          const offset = parts.slice(0, pick % (parts.length + 1)).join('').length;
          const { incoming, outgoing } = columns(encoding, () => document);
          const position = document.positionAt(offset);
          assert.deepEqual(incoming(outgoing(position, uri), uri), position);
        },
      ),
    );
  });
});
