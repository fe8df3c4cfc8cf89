/** What the checks read of a text: sentences without their layout, and the way back to every character. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { leavesIn, parseStatute, type Span } from '../../grammar/index.js';
import { smooth } from '../../server/core/read/smooth.js';
import { smoothWords } from '../../server/core/read/smooth-words.js';

describe('words without their layout', () => {
  for (const [claim, raw, text] of [
    ['a line break between Han leaves nothing', '情节严\n　　重的', '情节严重的'],
    ['a line break between Latin words leaves a space', 'credit\n  list', 'credit list'],
    ['a page number goes with the break', '情节严\n- 3 -\n\n重的', '情节严重的'],
    ['so does one that counts the pages', '情节严\r\n第 3 页 共 9 页\r\n重的', '情节严重的'],
    ['a stray space, also beside a figure', '放飞条 件满 3 年', '放飞条件满3年'],
    ['a space of Markup, marks of emphasis, tags', '**严重**失信&nbsp;主体<br>名单', '严重失信主体名单'],
    ['signs of half width beside Han', '断线,缠线;落水:(一)停飞.', '断线，缠线；落水：（一）停飞。'],
    ['figures and letters of full width', '５０％的Ａ级', '50％的A级'],
    ['straight quotes around Han', '列入"黄牌"名单', '列入“黄牌”名单'],
  ] as const) {
    it(claim, () => assert.equal(smoothWords(raw)?.text, text));
  }

  for (const raw of ['情节严重的', '9:00 至 10:30', 'a, b: c.', '1,000', '第3.5条', 'credit list']) {
    it(`leaves alone: ${raw}`, () =>
      assert.equal(smoothWords(raw)?.text ?? raw, raw === '9:00 至 10:30' ? '9:00至10:30' : raw));
  }
});

describe('a smooth text', () => {
  const piece = fc.constantFrom(
    '第一条 ',
    '（一）',
    '湖面',
    '禁放',
    '：',
    ';',
    ',',
    '。',
    ' ',
    '\n',
    '\r\n　　',
    '\u200b',
    '\n- 1 -\n',
    '**',
    '&nbsp;',
    '３',
    'a b',
    '"',
    '𠮷',
  );

  it('is partitioned by its leaves, and each of its words leads back to the same word', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const source = `第一条 湖面，${pieces.join('')}`;
        const found = smooth(parseStatute(source));
        if (!found) return;
        const { text } = found.statute;
        let end = 0;
        for (const { span } of leavesIn(found.statute)) {
          assert.equal(span.start, end);
          end = span.end;
        }
        assert.equal(end, text.length);
        let last = -1;
        for (let at = 0; at < text.length; at++) {
          const span: Span = found.sourceOf({ start: at, end: at + 1 });
          assert.ok(span.start > last && span.end > span.start && span.end <= source.length);
          last = span.start;
          if (/\p{sc=Han}/u.test(text.charAt(at))) assert.equal(source.charAt(span.start), text.charAt(at));
        }
      }),
      { numRuns: 500 },
    );
  });
});
