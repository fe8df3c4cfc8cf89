/** Offsets and lines: there and back, in every kind of line end. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineIndex } from '../../server/core/lines.js';

describe('lines', () => {
  it('end in LF, CRLF or CR', () => {
    const { position, count } = lineIndex('甲\n乙\r\n丙\r丁');
    assert.equal(count, 4);
    assert.deepEqual(
      [0, 2, 5, 7].map(offset => position(offset)),
      [
        { line: 0, character: 0 },
        { line: 1, character: 0 },
        { line: 2, character: 0 },
        { line: 3, character: 0 },
      ],
    );
  });

  it('count UTF-16 units', () => {
    assert.deepEqual(lineIndex('𠮷a').position(2), { line: 0, character: 2 });
  });

  it('bring a place beyond a line to its end, before the line break', () => {
    const { offset } = lineIndex('甲\r\n乙');
    assert.equal(offset({ line: 0, character: 9 }), 1);
    assert.equal(offset({ line: 1, character: 9 }), 4);
    assert.equal(offset({ line: 9, character: 0 }), 4);
    assert.equal(offset({ line: -1, character: 0 }), 0);
  });

  it('lead back to the same offset, unless it stands inside a CRLF', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '甲', '𠮷', '\n', '\r\n', '\r')), fc.nat(40), (parts, at) => {
        const text = parts.join('');
        const offset = Math.min(at, text.length);
        if (text[offset - 1] === '\r' && text[offset] === '\n') return;
        const index = lineIndex(text);
        assert.equal(index.offset(index.position(offset)), offset);
      }),
    );
  });
});
