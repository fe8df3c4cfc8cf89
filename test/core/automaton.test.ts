/** Many phrases found at once: the same as each looked for by itself. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compile, occurrences } from '../../server/core/automaton.js';

function found(text: string, ...phrases: readonly string[]): readonly string[] {
  return occurrences(text, compile(phrases)).map(({ pattern, start, end }) => `${phrases[pattern]} ${start}-${end}`);
}

describe('an automaton', () => {
  it('finds what stands inside of something else', () => {
    assert.deepEqual(found('东湖荷花', '湖', '东湖荷', '荷花'), ['湖 1-2', '东湖荷 0-3', '荷花 2-4']);
  });

  it('reads over spaces and breaks of lines, in any width and case', () => {
    assert.deepEqual(found('东 \n湖ＬＡＫＥ', '东湖', 'lake'), ['东湖 0-4', 'lake 4-8']);
  });

  it('finds English words whole', () => {
    assert.deepEqual(found('lakes and a lake', 'lake'), ['lake 12-16']);
  });

  it('reads a gap within one sentence', () => {
    assert.deepEqual(found('东湖在夏天，开放。', '东湖…开放'), ['东湖…开放 0-8']);
    assert.deepEqual(found('东湖。开放', '东湖…开放'), []);
    assert.deepEqual(found('东湖开放。东湖开放', '东湖…开放'), ['东湖…开放 0-4', '东湖…开放 5-9']);
  });

  it('reads a narrow gap within one part of it', () => {
    assert.deepEqual(found('东湖今日开放', '东湖‥开放'), ['东湖‥开放 0-6']);
    assert.deepEqual(found('东湖今日，开放', '东湖‥开放'), []);
  });

  it('has forgotten the text before', () => {
    const automaton = compile(['东湖…开放']);
    assert.equal(occurrences('东湖', automaton).length, 0);
    assert.equal(occurrences('开放', automaton).length, 0);
    assert.equal(occurrences('东湖开放', automaton).length, 1);
  });

  it('finds each phrase as it is found by itself', () => {
    const words = fc.string({ unit: fc.constantFrom(...'东西湖荷'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.uniqueArray(words, { minLength: 1, maxLength: 8 }),
        fc.array(words, { maxLength: 12 }),
        (phrases, parts) => {
          const text = parts.join('');
          const each = phrases.flatMap((phrase, pattern) =>
            [...text].flatMap((_, start) =>
              text.startsWith(phrase, start) ? [{ pattern, start, end: start + phrase.length }] : [],
            ),
          );
          const all = [...occurrences(text, compile(phrases))];
          const order = (a: (typeof each)[number], b: (typeof each)[number]) =>
            a.pattern - b.pattern || a.start - b.start;
          assert.deepEqual(all.sort(order), each.sort(order));
        },
      ),
    );
  });
});
