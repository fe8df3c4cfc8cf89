/** Printing changes how a draft looks, never what it says: all examples, all norms, and random drafts, in both faces. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import type { Face } from '../../grammar/index.js';
import { format, parse, print } from '../../grammar/index.js';
import { commented, drafts } from './drafts.js';
import { meaning, type Pairs, pairsOf } from './meaning.js';

const files = globSync(['examples/*.creg', 'server/norms/*.creg', 'test/golden/drafts/*.creg']).sort();
const faces: readonly (Face | undefined)[] = [undefined, 'zh', 'en'];

/** Names that all shipped files declare: the printer is asked for their aliases as an editor would ask it. */
const shipped = pairsOf(globSync('server/norms/*.creg').map(file => parse(readFileSync(file, 'utf8'), new Set()).file));
const names: ReadonlySet<string> = new Set(shipped.flat());

function alias(name: string, face: Face): string | undefined {
  const [from, to] = face === 'zh' ? [1, 0] : [0, 1];
  const found = new Set(shipped.filter(pair => pair[from] === name).map(pair => pair[to]));
  return found.size === 1 ? [...found][0] : undefined;
}

function printed(text: string, face?: Face): string {
  return print(parse(text, names).file, text, { alias, ...(face ? { face } : {}) });
}

function says(text: string, pairs: Pairs): unknown {
  return meaning(parse(text, names).file, [...shipped, ...pairs]);
}

/** Fails with the first place where two texts say something else, and with the first text. */
function same(actual: string, expected: string, pairs: Pairs): void {
  const [found, wanted] = [actual, expected].map(text => JSON.stringify(says(text, pairs), undefined, 1).split('\n'));
  if (!found || !wanted) return;
  const at = found.findIndex((line, index) => line !== wanted[index]);
  if (at < 0 && found.length === wanted.length) return;
  const around = (lines: readonly string[]) => lines.slice(Math.max(0, at - 6), at + 6).join('\n');
  assert.fail(`found:\n${around(found)}\nexpected:\n${around(wanted)}\nin:\n${actual}`);
}

function comments(text: string): readonly string[] {
  return parse(text, names)
    .file.comments.map(comment => comment.text.trim())
    .sort();
}

/** All that must hold of a text without syntax problems. */
function holds(text: string): void {
  const { file, problems } = parse(text, names);
  assert.deepEqual(problems, []);
  const pairs = pairsOf(file);
  for (const face of faces) {
    const once = printed(text, face);
    assert.deepEqual(parse(once, names).problems, [], once);
    same(once, text, pairs);
    assert.deepEqual(comments(once), comments(text));
    assert.equal(printed(once, face), once, 'printed twice');
  }
  for (const [away, home] of [
    ['en', 'zh'],
    ['zh', 'en'],
  ] as const) {
    const there = printed(text, away);
    same(printed(there, home), text, pairs);
  }
}

describe('printing', () => {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (parse(text, names).problems.length === 0) it(`keeps what ${file} says`, () => holds(text));
    it(`loses nothing of any beginning of ${file}`, () => {
      for (let end = 0; end < text.length; end += 61) keepsAll(text.slice(0, end));
    });
  }

  it('keeps what random drafts say', () => {
    fc.assert(
      fc.property(drafts, ({ zh, en }) => [zh, en].forEach(holds)),
      { numRuns: 100 },
    );
  });

  it('keeps the comments of random drafts', () => {
    fc.assert(fc.property(commented, holds), { numRuns: 100 });
  });

  it('turns one face into the other', () => {
    fc.assert(
      fc.property(drafts, ({ zh, en }) => {
        const pairs = pairsOf(parse(zh, names).file);
        same(en, zh, pairs);
        same(printed(zh, 'en'), en, pairs);
        same(printed(en, 'zh'), zh, pairs);
      }),
      { numRuns: 100 },
    );
  });

  it('loses nothing of a draft with errors', () => {
    const broken = fc.tuple(drafts, fc.nat(), fc.nat({ max: 12 })).map(([{ zh }, at, length]) => {
      const start = at % zh.length;
      return zh.slice(0, start) + zh.slice(start + length);
    });
    fc.assert(fc.property(broken, keepsAll), { numRuns: 200 });
  });
});

/** Every letter and digit of a text is in what `format` makes of it, whatever its errors. */
function keepsAll(text: string): void {
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
