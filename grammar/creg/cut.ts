/**
 * Cuts a run of Han words into visible names, small words and quantities, if that covers it wholly.
 *
 * Two names never touch, and each piece says what may follow it; so `罚款金额≥50万元或一年内行政处罚` needs no spaces,
 * and a run that cannot be covered stays one name. Time is linear in the run.
 */
import type { TokenType } from 'chevrotain';
import { scanChineseNumeral } from '../values/numeral.js';
import { scanChineseQuantity } from '../values/quantity.js';
import { befores, joiners } from './spellings.js';
import { T } from './tokens.js';
import type { Visible } from './visible.js';
import { boundsAfter, boundsBefore } from './words.js';

/** Where a run stands decides which small words count. */
export type CutPlace = 'condition' | 'items' | 'set';

export interface Piece {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  /** As `Token.text` and `Token.value`. */
  readonly text: string;
  readonly value: unknown;
}

export interface Cut {
  readonly pieces: readonly Piece[];
  /** The run can be cut in another way too. */
  readonly ambiguous: boolean;
}

interface Candidate extends Piece {
  readonly kind: number;
  ways: number;
}

/** Kinds of pieces, one bit each. */
const K = {
  name: 1,
  amount: 2,
  window: 4,
  join: 8,
  not: 16,
  member: 32,
  before: 64,
  after: 128,
  to: 256,
  comma: 512,
  mark: 1024,
};

const start = K.name | K.amount | K.window | K.not;
const follow = new Map<number, number>([
  [K.name, K.join | K.member | K.before | K.amount | K.window | K.to | K.comma | K.mark],
  [K.amount, K.after | K.to | K.join | K.comma | K.before],
  [K.window, K.name],
  [K.join, start | K.before],
  [K.not, K.name | K.window],
  [K.member, K.name],
  [K.before, K.amount],
  [K.after, K.join | K.before | K.amount | K.to | K.comma],
  [K.to, K.amount | K.name],
  [K.comma, K.name | K.amount | K.mark],
  [K.mark, K.name | K.amount],
]);

interface Small {
  readonly word: string;
  readonly kind: number;
  readonly type: TokenType;
  readonly text: string;
  readonly value: unknown;
}

const conditionWords: Small[] = [];
const itemWords: Small[] = [];
const setWords: Small[] = [];

for (const [word, { type, text }] of joiners) {
  const kind = type === T.Membership ? K.member : type === T.Not ? K.not : K.join;
  if (word.charCodeAt(0) > 0x2000) conditionWords.push({ word, kind, type, text, value: undefined });
}
// What happened to the subject is a fact without a declaration: `列入满六个月`.
conditionWords.push({ word: '列入', kind: K.name, type: T.Name, text: '列入', value: undefined });
for (const list of [conditionWords, itemWords]) {
  for (const word of Object.keys(boundsBefore)) {
    if (word.charCodeAt(0) > 0x2000)
      list.push({ word, kind: K.before, type: T.Before, text: word, value: befores.get(word) });
  }
  for (const [word, value] of Object.entries(boundsAfter))
    list.push({ word, kind: K.after, type: T.After, text: word, value });
  for (const word of ['至', '到', '-', '－']) list.push({ word, kind: K.to, type: T.To, text: 'to', value: undefined });
}
for (const list of [itemWords, setWords]) {
  for (const word of ['以及', '和', '及', '与'])
    list.push({ word, kind: K.comma, type: T.Comma, text: ',', value: undefined });
}
for (const [word, text] of [
  ['依', 'by'],
  ['由', 'by'],
  ['有效', 'valid'],
  ['累计上限', 'cap'],
  ['限前', 'top'],
  ['满分', 'max'],
  ['得分', 'score'],
] as const) {
  itemWords.push({ word, kind: K.mark, type: T.MarkOf, text, value: undefined });
}

const byFirst = (list: readonly Small[]): ReadonlyMap<string, readonly Small[]> => {
  const map = new Map<string, Small[]>();
  for (const small of [...list].sort((a, b) => b.word.length - a.word.length)) {
    const first = small.word.slice(0, 1);
    map.set(first, [...(map.get(first) ?? []), small]);
  }
  return map;
};

const smallWords = { condition: byFirst(conditionWords), items: byFirst(itemWords), set: byFirst(setWords) };

/**
 * The pieces of a run, or undefined if it cannot be covered. `after` says that an amount stands right before the run
 * (`5` of `5万元以上不满`), whose unit has been taken off.
 */
export function cut(run: string, place: CutPlace, visible: Visible, after: boolean): Cut | undefined {
  const columns = forward(run, place, visible, after);
  if (!columns) return undefined;
  backward(columns, run.length);
  return choose(columns, run.length, after);
}

type Columns = (Candidate[] | undefined)[];

/** What can begin at each offset that can be reached. */
function forward(run: string, place: CutPlace, visible: Visible, after: boolean): Columns | undefined {
  const columns: Columns = [];
  const reached = new Uint8Array(run.length + 1);
  reached[0] = 1;
  // No piece is longer than the furthest end seen; nothing behind it can be reached any more.
  let furthest = 0;
  for (let at = 0; at < run.length && at <= furthest; at++) {
    if (reached[at] === 0) continue;
    const column = candidates(run, at, place, visible, after && at === 0);
    columns[at] = column;
    for (const candidate of column) {
      reached[candidate.end] = 1;
      if (candidate.end > furthest) furthest = candidate.end;
    }
  }
  return reached[run.length] === 1 ? columns : undefined;
}

function candidates(run: string, at: number, place: CutPlace, visible: Visible, after: boolean): Candidate[] {
  const found: Candidate[] = [];
  if (!after) {
    for (const name of visible.at(run, at)) {
      found.push({
        type: T.Name,
        kind: K.name,
        start: at,
        end: at + name.length,
        text: name,
        value: undefined,
        ways: 0,
      });
    }
    if (place !== 'set') measure(run, at, found);
  }
  for (const small of smallWords[place].get(run[at] ?? '') ?? []) {
    if (!run.startsWith(small.word, at)) continue;
    const { kind, type, text, value } = small;
    found.push({ type, kind, start: at, end: at + small.word.length, text, value, ways: 0 });
    break;
  }
  return found;
}

function measure(run: string, at: number, found: Candidate[]): void {
  const quantity = scanChineseQuantity(run, at);
  if (quantity) {
    const { end, ...value } = quantity;
    const inside = run.startsWith('之内', end) ? end + 2 : run[end] === '内' && run[end + 1] !== '容' ? end + 1 : 0;
    const piece = { start: at, text: '', value, ways: 0 };
    if (inside > 0) found.push({ ...piece, type: T.Window, kind: K.window, end: inside });
    else found.push({ ...piece, type: T.Amount, kind: K.amount, end });
    return;
  }
  // `一至三年`: a number without a unit only where a range goes on.
  const numeral = scanChineseNumeral(run, at);
  if (numeral && '至到'.includes(run[numeral.end] ?? ' ')) {
    const value = { value: numeral.value };
    found.push({ type: T.Amount, kind: K.amount, start: at, end: numeral.end, text: '', value, ways: 0 });
  }
}

/** Counts, from the end, in how many ways each candidate leads there; two are as good as many. */
function backward(columns: Columns, length: number): void {
  for (let at = columns.length - 1; at >= 0; at--) {
    for (const candidate of columns[at] ?? []) {
      if (candidate.end === length) {
        candidate.ways = 1;
        continue;
      }
      const mask = follow.get(candidate.kind) ?? 0;
      for (const next of columns[candidate.end] ?? []) if ((next.kind & mask) !== 0) candidate.ways += next.ways;
      if (candidate.ways > 2) candidate.ways = 2;
    }
  }
}

function choose(columns: Columns, length: number, after: boolean): Cut | undefined {
  const pieces: Piece[] = [];
  let mask = after ? (follow.get(K.amount) ?? 0) : -1;
  let ambiguous = false;
  for (let at = 0; at < length; ) {
    let best: Candidate | undefined;
    let ways = 0;
    for (const candidate of columns[at] ?? []) {
      if (candidate.ways === 0 || (candidate.kind & mask) === 0) continue;
      ways += candidate.ways;
      if (!best || candidate.end > best.end) best = candidate;
    }
    if (!best) return undefined;
    if (at === 0) ambiguous = ways > 1;
    pieces.push(best);
    mask = follow.get(best.kind) ?? 0;
    at = best.end;
  }
  return { pieces, ambiguous };
}
