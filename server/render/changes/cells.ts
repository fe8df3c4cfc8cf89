/** Two versions of a provision → the lines of the two columns, with the words marked that only one of them has. */
import { markedWords, type Piece } from '../compare/marked-words.js';
import { type Passage, plain } from '../document.js';
import type { Line } from './change-table.js';
import { type Part, type Provision, pairedParts } from './provisions.js';

export interface Cells {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

export function cellsOf(before: Provision, after: Provision): Cells {
  const [olds, news] = [before.parts, after.parts];
  const pairs = pairedParts(olds, news);
  const marked = new Map<Part, readonly Piece[]>();
  for (const [i, j] of pairs) {
    const [one, other] = [olds[i], news[j]];
    if (!one || !other) continue;
    const [left, right] = partPieces(one, other);
    marked.set(one, left);
    marked.set(other, right);
  }
  const line = (part: Part): Line => {
    const pieces = marked.get(part);
    return pieces ? { kind: part.kind, label: part.label, pieces } : aloneLine(part);
  };
  return { before: olds.map(line), after: news.map(line) };
}

/** The lines of a provision that the other version does not have. */
export function linesOf({ parts }: Provision): readonly Line[] {
  return parts.map(aloneLine);
}

function aloneLine({ kind, label, text }: Part): Line {
  return { kind, label, pieces: whole(plain(text), true), alone: true };
}

/** The mark at the end of an item follows from what comes behind it, as its number does from what stands before. */
function partPieces(before: Part, after: Part): readonly [readonly Piece[], readonly Piece[]] {
  const [old, now] = [plain(before.text), plain(after.text)];
  const isItem = before.kind === 'item' || before.kind === 'subitem';
  const end = /[；。;.]$/u;
  if (!isItem || !end.test(old) || !end.test(now)) return piecesOf(old, now);
  const [left, right] = piecesOf(old.slice(0, -1), now.slice(0, -1));
  return [
    [...left, ...whole(old.slice(-1), false)],
    [...right, ...whole(now.slice(-1), false)],
  ];
}

/** Both sentences in pieces; where they have too little in common to be read side by side, all of both is marked. */
export function piecesOf(before: string, after: string): readonly [readonly Piece[], readonly Piece[]] {
  if (before === after) return [whole(before, false), whole(after, false)];
  const [left, right] = markedWords(before, after);
  const isMarked = [...left, ...right].some(({ changed }) => changed);
  return isMarked ? [left, right] : [whole(before, true), whole(after, true)];
}

function whole(text: string, changed: boolean): readonly Piece[] {
  return text === '' ? [] : [{ text, changed }];
}

/** Whether the words are the same, but for the numbers of what they cite; `ids` leads from old places to new ones. */
export function sameButForCitations(before: Provision, after: Provision, ids: ReadonlyMap<string, string>): boolean {
  const said = (passage: Passage, id: (old: string) => string): string =>
    passage.map(({ text, cites }) => (cites === undefined ? text : `{${id(cites)}}`)).join('');
  const [old, now] = [
    before.parts.map(({ text }) => said(text, id => ids.get(id) ?? `gone ${id}`)),
    after.parts.map(({ text }) => said(text, id => id)),
  ];
  return old.join('\n') === now.join('\n');
}
