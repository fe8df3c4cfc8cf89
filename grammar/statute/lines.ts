/** Lines of a text without what stands around them: spaces, marks of Markdown and HTML, residue of an export. */
import type { LeafKind } from './tree.js';

/** A line that is not empty: its own words are `start` to `end`. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** An empty line stands before it. */
  readonly afterBlank: boolean;
}

/** A line of the body, and the one after it: what follows often says what a line is. */
export interface BodyLine extends Line {
  readonly next?: Line | undefined;
  readonly afterNext?: Line | undefined;
  /** It begins inside a quotation, or with one: no article of this text begins in it. */
  readonly quoted: boolean;
  /** The line before it is full: the source breaks its sentences at one width. */
  readonly afterFull: boolean;
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const comments = commentFinder(text);
  let blank = false;
  let at = 0;
  while (at < text.length) {
    lineEnd.lastIndex = at;
    const next = lineEnd.exec(text)?.index ?? text.length;
    const start = skipFront(text, at, next, comments);
    if (start > next) {
      // A comment that runs over several lines: what follows it begins a line of its own.
      at = start;
      continue;
    }
    const end = skipBack(text, start, next);
    if (start < end) {
      lines.push({ start, end, afterBlank: blank });
      blank = false;
    } else blank = true;
    at = next + (text.charCodeAt(next) === 0x0d && text.charCodeAt(next + 1) === 0x0a ? 2 : 1);
  }
  return lines;
}

const lineEnd = /[\n\v\f\r\x85\u2028\u2029]/g;

/** What the text between two leaves is. */
export function gapKind(text: string, start: number, end: number): LeafKind {
  let kind: LeafKind = 'trivia';
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isResidue(code)) return 'residue';
    if (!isGap(code) && !isLineEnd(code)) kind = 'mark';
  }
  return kind;
}

/** The first place from `at` on that is no space, no zero-width character and no mark of emphasis. */
export function skipGap(text: string, at: number, end: number): number {
  let from = at;
  while (from < end) {
    const code = text.charCodeAt(from);
    if (isGap(code) || isResidue(code)) from++;
    else if (isEmphasis(text, from)) from += 2;
    else if (code === 0x26) {
      const length = match(entity, text, from);
      if (length === 0) break;
      from += length;
    } else break;
  }
  return Math.min(from, end);
}

/** The last place down to `start` before which something else than spaces, marks and residue stands. */
export function skipBack(text: string, start: number, end: number): number {
  let to = end;
  while (to > start) {
    const code = text.charCodeAt(to - 1);
    if (isGap(code) || isResidue(code) || isLineEnd(code)) to--;
    else if (to - 2 >= start && isEmphasis(text, to - 2)) to -= 2;
    else if (code === 0x3e) {
      let from = to - 2;
      while (from > start && to - from < longestTag && text.charCodeAt(from) !== 0x3c) from--;
      if (from < start || match(tag, text, from) !== to - from) break;
      to = from;
    } else break;
  }
  return to;
}

/** Spaces of every width, and characters without width. */
export function isGap(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function isResidue(code: number): boolean {
  const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  return (isControl && code !== 0x09 && !isLineEnd(code)) || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xfffe;
}

function isEmphasis(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x2a || code === 0x5f) && text.charCodeAt(at + 1) === code;
}

const longestTag = 120;
const tag = /<\/?[a-zA-Z][^<>\n\r]{0,110}>/y;
const entity = /&(?:nbsp|ensp|emsp|#160|#12288);/y;
const frontMark = /#{1,6}(?!#)|>|[-*+](?=[ \t])|[·•●■◆▪□★※➢](?!\s*$)/y;

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Past the marks at the front of a line; beyond `end` when a comment runs over it. */
function skipFront(text: string, start: number, end: number, comments: CommentFinder): number {
  let at = start;
  for (;;) {
    at = skipGap(text, at, end);
    if (at >= end) return at;
    if (text.startsWith('<!--', at)) {
      const close = comments(at);
      if (close === undefined) return end;
      if (close > end) return close;
      at = close;
      continue;
    }
    const length = match(frontMark, text, at) || match(tag, text, at);
    if (length === 0 || at + length > end) return at;
    at += length;
  }
}

/** The end of the comment that begins at a place; undefined when it is never closed. */
type CommentFinder = (at: number) => number | undefined;

function commentFinder(text: string): CommentFinder {
  let noneFrom = text.length;
  return at => {
    // Without this memory a text of nothing but openings would be searched to its end for each of them.
    if (at >= noneFrom) return undefined;
    const close = text.indexOf('-->', at);
    if (close >= 0) return close + 3;
    noneFrom = at;
    return undefined;
  };
}
