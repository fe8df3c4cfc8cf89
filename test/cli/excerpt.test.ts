/** Excerpts: carets stand right under what they mark, whatever is before them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellsOf, displayWidth, showSafely } from '../../server/cli/report/display-width.js';
import { excerpt } from '../../server/cli/report/excerpt.js';
import { lineIndex } from '../../server/core/lines.js';
import { unmark } from '../marks.js';

/** The excerpt of the marked span as text, without line numbers. */
function shown(marked: string, width = 80): string {
  const { text, spans } = unmark(marked);
  const [span] = spans;
  assert.ok(span);
  return excerpt(text, lineIndex(text), span, width)
    .map(line => (line.kind === 'gap' ? '...' : line.shown))
    .join('\n');
}

describe('excerpt', () => {
  it('gives Han two carets each', () => {
    assert.equal(shown('情形 <|兜底|> x'), ['情形 兜底 x', '     ^^^^'].join('\n'));
  });

  it('counts rare Han, marks and joined signs as they are seen', () => {
    assert.equal(shown('𠮷a\u0301葛\u{e0100}👨‍👩‍👧<|b|>'), ['𠮷a\u0301葛\u{e0100}👨‍👩‍👧b', '       ^'].join('\n'));
  });

  it('widens tabs to the next stop', () => {
    assert.equal(shown('\t情\t<|形|>'), ['    情  形', '        ^^'].join('\n'));
  });

  it('points at a place where something is missing', () => {
    assert.equal(shown('期限：<||>'), ['期限：', '      ^'].join('\n'));
    assert.equal(shown('<||>\n'), ['', '^'].join('\n'));
  });

  it('cuts a long line around what is marked', () => {
    const long = `${'甲'.repeat(40)}<|乙乙|>${'丙'.repeat(40)}`;
    assert.equal(shown(long, 30), ['...甲甲甲甲甲甲乙乙丙丙丙丙...', '               ^^^^'].join('\n'));
  });

  it('cuts what is marked where that alone is too long', () => {
    assert.equal(shown(`甲<|${'乙'.repeat(30)}|>`, 20), ['...乙乙乙乙乙乙乙...', '   ^^^^^^^^^^^^^^^^^'].join('\n'));
  });

  it('takes no longer for a line of a million characters', () => {
    const million = '甲'.repeat(1_000_000);
    const { text, spans } = unmark(`${million}<|乙|>${million}`);
    const lines = lineIndex(text);
    for (let round = 0; round < 1000; round++) {
      const [line] = excerpt(text, lines, spans[0] ?? { start: 0, end: 0 }, 30);
      assert.deepEqual(line, {
        kind: 'source',
        number: 1,
        shown: '...甲甲甲甲甲甲甲乙丙丙丙丙...'.replaceAll('丙', '甲'),
      });
    }
  });

  it('shows the first and the last line of many', () => {
    assert.equal(
      shown('黑名单 <|甲 {\n  一\n  二\n  三\n}|> 后'),
      ['黑名单 甲 {', '       ^^^^', '...', '} 后', '^'].join('\n'),
    );
    assert.equal(shown('“<|甲\n  乙|>”'), ['“甲', ' ^^', '  乙”', '  ^^'].join('\n'));
  });

  it('does not reach into a line at whose very start it ends', () => {
    assert.equal(shown('a<|b\n|>c'), ['ab', ' ^'].join('\n'));
  });

  it('lets nothing through that moves a cursor or turns the line', () => {
    assert.equal(shown('a\x1b[31m<|b|>\u202ec\r\n'), ['a␛[31mb<U+202E>c', '      ^'].join('\n'));
    assert.equal(showSafely('一\n二\x07'), '一 二␇');
  });

  it('keeps every line within its width and carets under the line, for any text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '甲', '𠮷', '\t', '\n', ' ', '\u0301', '“', '\ud800'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (source, a, b) => {
        const start = Math.min(a, b, source.length);
        const end = Math.min(Math.max(a, b), source.length);
        for (const line of excerpt(source, lineIndex(source), { start, end }, 30)) {
          if (line.kind !== 'gap') assert.ok(displayWidth(line.shown) <= 31, line.shown);
          if (line.kind === 'carets') assert.match(line.shown, /^ *\^[ ^]*$/);
        }
      }),
    );
  });

  it('loses no unit of a line in its cells', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), line => {
        let at = 0;
        for (const cell of cellsOf(line)) {
          assert.equal(cell.start, at);
          at = cell.end;
        }
        assert.equal(at, line.length);
      }),
    );
  });
});
