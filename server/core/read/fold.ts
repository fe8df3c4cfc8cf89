/** Wording as patterns read it: no spaces, no zero-width characters, one width for signs and digits. */
import type { Span } from '../../../grammar/index.js';

/** Folded wording; `spanOf` gives the source span of a stretch of it. */
export interface Folded {
  readonly text: string;
  readonly spanOf: (start: number, end: number) => Span;
}

/** Folds the source between two offsets. */
export function fold(source: string, start: number, end: number): Folded {
  const raw = source.slice(start, end);
  if (!unusual.test(raw)) return { text: raw, spanOf: (from, to) => ({ start: start + from, end: start + to }) };
  const text = raw.replace(spaces, '').replace(narrow, sign => widths.get(sign) ?? sign);
  let places: readonly number[] | undefined;
  return {
    text,
    spanOf: (from, to) => {
      places ??= placesIn(raw);
      const first = places[from] ?? raw.length;
      const last = to > from ? (places[to - 1] ?? raw.length - 1) + 1 : first;
      return { start: start + first, end: start + last };
    },
  };
}

/** Where each character that is left stands; few ask. */
function placesIn(raw: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < raw.length; at++) if (!space.test(raw.charAt(at))) places.push(at);
  return places;
}

const unusual = /[\s\u00ad\u200b-\u200f\u2060\ufeff,;:()?!０-９]/u;
const space = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;
const spaces = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const narrow = /[,;:()?!０-９]/gu;

const widths: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['(', '（'],
  [')', '）'],
  ['?', '？'],
  ['!', '！'],
  ...[...'０１２３４５６７８９'].map((digit, value) => [digit, String(value)] as const),
]);

/** A sentence or a part of one that ends in a semicolon. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** It ends a sentence, not only a part of one. */
  readonly ends: boolean;
}

/** Sentences and their parts in a stretch of source, each without the spaces around it; brackets and quotes stay whole. */
export function unitsOf(source: string, start: number, end: number): readonly Unit[] {
  const units: Unit[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    // （ ( “ 《 「 open, their partners close; a stray one must not swallow the rest.
    if (code === 0xff08 || code === 0x28 || code === 0x201c || code === 0x300a || code === 0x300c) depth++;
    else if (code === 0xff09 || code === 0x29 || code === 0x201d || code === 0x300b || code === 0x300d) {
      if (depth > 0) depth--;
    }
    const isStop = code === 0x3002 || code === 0xff01 || code === 0xff1f;
    const isPause = code === 0xff1b || code === 0x3b;
    if (!isStop && !isPause) continue;
    if (depth > 0 && at - from < longestBracket) continue;
    depth = 0;
    push(source, units, from, at + 1, isStop);
    from = at + 1;
  }
  push(source, units, from, end, true);
  return units;
}

const longestBracket = 400;

function push(source: string, units: Unit[], start: number, end: number, ends: boolean): void {
  let from = start;
  let to = end;
  while (from < to && space.test(source.charAt(from))) from++;
  while (to > from && space.test(source.charAt(to - 1))) to--;
  if (from < to) units.push({ start: from, end: to, ends });
}
