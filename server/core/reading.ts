/** Wording as a reader reads it: wraps and runs of spaces folded, with the way back to the source. */
import type { Bilingual, Span } from '../../grammar/index.js';
import type { Phrase } from './model.js';
import { quotable } from './phrases.js';

/** Folded wording; `spanOf` gives the source span of a stretch of it. */
export interface Reading {
  readonly text: string;
  spanOf(start: number, end: number): Span;
}

/** A match of a pattern in wording. */
export interface Match {
  readonly text: string;
  readonly at: Span;
  /** Where it stands in the folded text. */
  readonly index: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/**
 * Folds wraps: between Han characters and their punctuation a break leaves nothing, between Latin words one space.
 */
export function readingOf(phrase: Phrase): Reading {
  let reading = readings.get(phrase);
  if (!reading) {
    reading = unfolded.test(phrase.text) ? widened(fold(phrase)) : asItStands(phrase);
    readings.set(phrase, reading);
  }
  return reading;
}

/** Spaces, and marks in half width: most Chinese sentences hold neither. */
const unfolded = /[\s,;:]/u;

/** Many checks read one clause. */
const readings = new WeakMap<Phrase, Reading>();

/** Half-width marks behind a Han character as full-width ones: patterns need know only those. */
function widened(reading: Reading): Reading {
  if (!/[,;:]/u.test(reading.text)) return reading;
  const text = reading.text.replace(
    /(?<=[\p{sc=Han}”」』》）)])[,;:]/gu,
    mark => ({ ',': '，', ';': '；' })[mark] ?? '：',
  );
  return { ...reading, text };
}

function asItStands({ text, span }: Phrase): Reading {
  return { text, spanOf: (start, end) => ({ start: span.start + start, end: span.start + end }) };
}

function fold(phrase: Phrase): Reading {
  if (!/\s/u.test(phrase.text)) return asItStands(phrase);
  const pieces: string[] = [];
  const origin: number[] = [];
  let from = 0;
  const keep = (start: number, end: number) => {
    for (let i = start; i < end; i++) origin.push(i);
    pieces.push(phrase.text.slice(start, end));
  };
  for (const blank of phrase.text.matchAll(/\s+/gu)) {
    keep(from, blank.index);
    from = blank.index + blank[0].length;
    const isWrap = /[\r\n]/.test(blank[0]);
    const isBesideHan = wide.test(phrase.text.charAt(blank.index - 1)) || wide.test(phrase.text.charAt(from));
    if (isWrap && isBesideHan) continue;
    origin.push(blank.index);
    pieces.push(' ');
  }
  keep(from, phrase.text.length);
  return {
    text: pieces.join(''),
    spanOf(start, end) {
      const base = phrase.span.start;
      const first = origin[start] ?? phrase.text.length;
      const last = end > start ? (origin[end - 1] ?? phrase.text.length - 1) + 1 : first;
      return { start: base + first, end: base + last };
    },
  };
}

/** Every match of a pattern (flag `g`) in wording, as a reader reads it. */
export function matchesIn(phrase: Phrase, pattern: RegExp): readonly Match[] {
  const { text, spanOf } = readingOf(phrase);
  // Not `matchAll`: it copies the pattern for every clause, and nearly every clause has no match.
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: Match[] = [];
  for (; match; match = pattern.exec(text)) {
    const { index, 0: words } = match;
    found.push({ text: words, at: spanOf(index, index + words.length), index, groups: match.groups ?? {} });
    if (words === '') pattern.lastIndex++;
  }
  return found;
}

const none: readonly Match[] = [];

/** A clause as one quotes it: without the number of an item before it and the mark behind it. */
export function sayingOf(phrase: Phrase): { readonly text: string; readonly at: Span } {
  const { text, spanOf } = readingOf(phrase);
  const start = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)])?\s*/u.exec(text)?.[0].length ?? 0;
  const trimmed = text.trimEnd().length;
  const end = '。；;，,：:.'.includes(text.charAt(trimmed - 1)) ? Math.max(0, trimmed - 1) : trimmed;
  return { text: text.slice(start, end), at: spanOf(start, end) };
}

/** The user's own words in quotation marks of either language, cut where they are long. */
export function quoted(text: string): Bilingual {
  const words = quotable(text.trim());
  const short = words.length > 48 ? shortened(words) : words;
  return { zh: `「${short}」`, en: `“${short}”` };
}

function shortened(words: string): string {
  const characters = [...words];
  return characters.length > 48 ? `${characters.slice(0, 46).join('')}…` : words;
}

/** Han characters and full-width signs: a wrap beside one of these is no space. */
const wide = /[\p{sc=Han}　-〿＀-￯‘-”…]/u;

/** Where the sentence, or its part behind a semicolon, begins that a place in a text stands in. UTF-16 offsets. */
export function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1;
}
