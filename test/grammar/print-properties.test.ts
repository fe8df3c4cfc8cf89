/** Printing changes how a draft looks, never what it says: all examples, all norms, and random drafts, in both faces. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import type { Face } from '../../grammar/index.js';
import { format, parse, print } from '../../grammar/index.js';
import { aliases, commented, drafts } from './drafts.js';
import { meaning, type Pairs, pairsOf } from './meaning.js';

const files = globSync(['examples/*.creg', 'server/norms/*.creg', 'test/golden/drafts/*.creg']).sort();
const faces: readonly (Face | undefined)[] = [undefined, 'zh', 'en'];

/** The names that are visible from outside a text, in both faces. */
interface Outside {
  readonly pairs: Pairs;
  readonly names: ReadonlySet<string>;
}

function outside(pairs: Pairs): Outside {
  return { pairs, names: new Set(pairs.flat()) };
}

const shipped = outside(
  pairsOf(globSync('server/norms/*.creg').map(file => parse(readFileSync(file, 'utf8'), new Set()).file)),
);
const invented = outside(aliases);

function printed(text: string, { pairs, names }: Outside, face?: Face): string {
  const alias = (name: string, to: Face): string | undefined => {
    const [here, there] = to === 'zh' ? ([1, 0] as const) : ([0, 1] as const);
    const found = new Set(pairs.filter(pair => pair[here] === name).map(pair => pair[there]));
    return found.size === 1 ? [...found][0] : undefined;
  };
  return print(parse(text, names).file, text, { alias, ...(face ? { face } : {}) });
}

function says(text: string, { pairs, names }: Outside): unknown {
  return meaning(parse(text, names).file, pairs);
}

/** Fails with the first place where two texts say something else, and with the first text. */
function same(actual: string, expected: string, around: Outside): void {
  const [found, wanted] = [actual, expected].map(text => JSON.stringify(says(text, around), undefined, 1).split('\n'));
  if (!found || !wanted) return;
  const at = found.findIndex((line, index) => line !== wanted[index]);
  if (at < 0 && found.length === wanted.length) return;
  const near = (lines: readonly string[]) => lines.slice(Math.max(0, at - 6), at + 6).join('\n');
  assert.fail(`found:\n${near(found)}\nexpected:\n${near(wanted)}\nin:\n${actual}`);
}

function comments(text: string, { names }: Outside): readonly string[] {
  const { file } = parse(text, names);
  return file.comments.map(comment => comment.text.trim()).sort();
}

/** All that must hold of a text without syntax problems. */
function holds(text: string, seen: Outside): void {
  const { file, problems } = parse(text, seen.names);
  assert.deepEqual(problems, []);
  const around = { ...seen, pairs: [...seen.pairs, ...pairsOf(file)] };
  for (const face of faces) {
    const once = printed(text, seen, face);
    assert.deepEqual(parse(once, seen.names).problems, [], once);
    same(once, text, around);
    assert.deepEqual(comments(once, seen), comments(text, seen));
    assert.equal(printed(once, seen, face), once, 'printed twice');
  }
  for (const [away, home] of [
    ['en', 'zh'],
    ['zh', 'en'],
  ] as const) {
    same(printed(printed(text, seen, away), seen, home), text, around);
  }
}

describe('printing', () => {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (parse(text, shipped.names).problems.length === 0) it(`keeps what ${file} says`, () => holds(text, shipped));
    it(`loses nothing of any beginning of ${file}`, () => {
      for (let end = 0; end < text.length; end += 61) keepsAll(text.slice(0, end), shipped);
    });
  }

  it('keeps what random drafts say', () => {
    fc.assert(
      fc.property(drafts, ({ zh, en }) => {
        holds(zh, invented);
        holds(en, invented);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the comments of random drafts', () => {
    fc.assert(
      fc.property(commented, text => holds(text, invented)),
      { numRuns: 40 },
    );
  });

  it('turns one face into the other', () => {
    fc.assert(
      fc.property(drafts, ({ zh, en }) => {
        const around = { ...invented, pairs: [...aliases, ...pairsOf(parse(zh, invented.names).file)] };
        same(en, zh, around);
        same(printed(zh, invented, 'en'), en, around);
        same(printed(en, invented, 'zh'), zh, around);
      }),
      { numRuns: 40 },
    );
  });

  it('loses nothing of a draft with errors', () => {
    const broken = fc.tuple(drafts, fc.nat(), fc.nat({ max: 12 })).map(([{ zh }, at, length]) => {
      const start = at % zh.length;
      return zh.slice(0, start) + zh.slice(start + length);
    });
    fc.assert(
      fc.property(broken, text => keepsAll(text, invented)),
      { numRuns: 150 },
    );
  });
});

/** Every letter and digit of a text is in what `format` makes of it, whatever its errors. */
function keepsAll(text: string, { names }: Outside): void {
  const formatted = format(parse(text, names), text);
  assert.deepEqual(letters(formatted), letters(text));
}

/** Letters, digits and the rest that carries meaning; in any order, since a window may change its place. */
function letters(text: string): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const letter of text.normalize('NFKC').match(/[\p{L}\p{N}%<>=≥≤《》]/gu) ?? []) {
    if (letter !== '和' && letter !== '自') counted[letter] = (counted[letter] ?? 0) + 1;
  }
  return counted;
}
