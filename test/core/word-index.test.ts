/** The words that a pattern needs, and the texts that hold them: what is left out may hold no match. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clausesWith } from '../../server/core/clauses-with.js';
import type { Clause, Model } from '../../server/core/model.js';
import { neededWords } from '../../server/core/needed-words.js';
import { indexWords } from '../../server/core/word-index.js';

describe('needed words', () => {
  const needed: readonly (readonly [RegExp, ReturnType<typeof neededWords>])[] = [
    [/梧桐|银杏/u, [[['梧桐']], [['银杏']]]],
    [/梧桐(?:树|林)?落叶/u, [[['梧桐落叶', '梧桐树落叶', '梧桐林落叶']]]],
    [/[东西]湖/u, [[['东湖', '西湖']]]],
    [/东湖[^，]{0,8}开放/u, [[['东湖'], ['开放']]]],
    [/(?:东湖|西湖).*(?<what>荷花)+/u, [[['荷花'], ['东湖', '西湖']]]],
    [/(?<=梧桐[^，]{0,4})开花(?!结果)/u, [[['梧桐'], ['开花']]]],
    [/\bLakes?\b/iu, [[['lake']]]],
    [/\(东湖\)/u, [[['(东湖)']]]],
    [/东{1}湖{2}/u, [[['东'], ['湖']]]],
    [/湖/u, [[['湖']]]],
    [/\u4e1c\u6e56|[\u4e1c\u897f]\u5cb8/u, [[['东湖']], [['东岸', '西岸']]]],
    [/\\u4e1c/u, [[['\\u4e1c']]]],
    [/东湖|\d+/u, undefined],
    [/(?:东湖)?/u, undefined],
    [/^[^，]*$/u, undefined],
    [/[^湖]|东/u, undefined],
  ];
  for (const [pattern, words] of needed) {
    it(`of ${pattern.source}`, () => assert.deepEqual(sorted(neededWords(pattern)), sorted(words)));
  }

  it('stand in whatever a pattern matches', () => {
    fc.assert(
      fc.property(part, ({ source, text }) => {
        const pattern = new RegExp(source, 'iu');
        const alternatives = neededWords(pattern);
        if (!alternatives || !pattern.test(text)) return;
        const small = text.toLowerCase();
        const isHeld = alternatives.some(sets => sets.every(words => words.some(word => small.includes(word))));
        assert.ok(isHeld, `${source} matches ${text}, which holds none of ${JSON.stringify(alternatives)}`);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an index of words', () => {
  const texts = ['东湖四季开放', '西湖', '荷花在东湖', 'The LAKE', ''];
  const having = (...patterns: readonly RegExp[]) => indexWords(texts, text => text, 0).having(...patterns);

  it('gives the texts in which some pattern may match, in order', () => {
    assert.deepEqual(having(/东湖/u), ['东湖四季开放', '荷花在东湖']);
    assert.deepEqual(having(/东湖[^，]*开放/u), ['东湖四季开放']);
    assert.deepEqual(having(/西湖/u, /荷花/u), ['西湖', '荷花在东湖']);
    assert.deepEqual(having(/湖/u), ['东湖四季开放', '西湖', '荷花在东湖']);
    assert.deepEqual(having(/南湖/u), []);
  });

  it('takes letters in any case', () => assert.deepEqual(having(/lake/iu), ['The LAKE']));

  it('reads a pattern only when it was asked for often enough', () => {
    const index = indexWords(texts, text => text, 2 * texts.length);
    const pattern = /西湖/u;
    assert.deepEqual(index.having(pattern), texts);
    assert.deepEqual(index.having(pattern), ['西湖']);
  });

  it('gives all of them where a pattern needs no words', () => assert.deepEqual(having(/./u), texts));

  it('leaves out no text that a pattern matches', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), part, (others, { source, text }) => {
        const pattern = new RegExp(source, 'iu');
        const all = [...others.map(other => other.text), text];
        const found = indexWords(all, each => each, 0).having(pattern);
        assert.deepEqual(
          found.filter(each => pattern.test(each)),
          all.filter(each => pattern.test(each)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('clauses with a pattern', () => {
  it('are found as the source has them and as a reader reads them', () => {
    const clause = (text: string): Clause => ({
      text,
      span: { start: 0, end: text.length },
      role: 'other',
      formal: false,
    });
    const others = Array.from({ length: 2000 }, () => clause('荷花'));
    const model = { clauses: [clause('东\n湖开放'), clause('西湖'), ...others] } as unknown as Model;
    assert.deepEqual(
      clausesWith(model, /东湖/u).map(({ text }) => text),
      ['东\n湖开放'],
    );
    assert.equal(clausesWith(model, /东\s湖/u).length, 1);
  });
});

function sorted(alternatives: ReturnType<typeof neededWords>): unknown {
  return alternatives?.map(sets => sets.map(words => [...words].sort()).sort());
}

/** Part of a pattern, and a text that it matches more often than not. */
interface Part {
  readonly source: string;
  readonly text: string;
}

const characters = fc.constantFrom(...'东西南北湖荷花a');
const plain = fc.string({ unit: characters, minLength: 1, maxLength: 3 });

const { part } = fc.letrec<{ part: Part }>(tie => {
  const inner = tie('part');
  return {
    part: fc.oneof(
      { depthSize: 'small' },
      plain.map((words): Part => ({ source: words, text: words })),
      fc.tuple(fc.uniqueArray(characters, { minLength: 1, maxLength: 4 }), fc.boolean()).map(
        ([signs, isUpper]): Part => ({
          source: `[${signs.join('')}]`,
          text: isUpper ? (signs[0] ?? '').toUpperCase() : (signs[0] ?? ''),
        }),
      ),
      fc.tuple(inner, inner).map(([a, b]): Part => ({ source: a.source + b.source, text: a.text + b.text })),
      fc
        .tuple(inner, inner, fc.boolean())
        .map(([a, b, isFirst]): Part => ({ source: `(?:${a.source}|${b.source})`, text: isFirst ? a.text : b.text })),
      fc
        .tuple(inner, fc.constantFrom('?', '*', '{0,2}'), fc.boolean())
        .map(([a, sign, isThere]): Part => ({ source: `(${a.source})${sign}`, text: isThere ? a.text : '' })),
      fc
        .tuple(inner, fc.constantFrom('+', '{1,3}', '{2}'))
        .map(([a, sign]): Part => ({ source: `(?<${nameOf(a)}>${a.source})${sign}`, text: a.text + a.text })),
      fc
        .tuple(inner, plain)
        .map(([a, b]): Part => ({ source: `${a.source}[^，]{0,9}(?=${b})${b}`, text: `${a.text}—${b}` })),
      fc.tuple(inner, plain).map(([a, b]): Part => ({ source: `(?<=${a.source}.?)${b}`, text: `${a.text}${b}` })),
    ),
  };
});

let names = 0;

/** No two groups of a pattern may have one name. */
function nameOf(_: Part): string {
  return `g${names++}`;
}
