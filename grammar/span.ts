/** Half-open spans in UTF-16 units, and the one file that reads token positions. */

/** A stretch of source text: `start` is its first UTF-16 unit, `end` the unit after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text in both languages, as every message, title and reason of this project is. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The language of keywords: a file is written in one face, or mixes them. */
export type Face = 'zh' | 'en';

/** What the reader of a token needs to know of its place. */
interface Placed {
  readonly startOffset: number;
  readonly image: string;
}

export function spanOfToken(token: Placed): Span {
  // Not `endOffset`: it is inclusive, and missing when a lexer tracks start offsets only.
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

/** The smallest span that holds both. */
export function cover(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** Whether an offset lies in the span or touches either end: a cursor behind a word is still on it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans overlap or touch: an empty one at either end meets the other. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
