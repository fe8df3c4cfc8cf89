/** What every part of the printer knows: the source, the face to print, names, and comments still to come. */
import type { Face, Span } from '../span.js';
import type { Name } from './ast.js';
import type { Comments } from './print-comments.js';
import type { NamePlace } from './print-names.js';
import { faceOf, keyword, spellingIn } from './print-words.js';
import type { Spelling } from './words.js';

export interface Printing {
  readonly source: string;
  /** The face asked for; absent where every keyword keeps its own. */
  readonly face: Face | undefined;
  /** The face of most of the file: digits and signs count as written in it. */
  readonly home: Face;
  /** The face of the statement at hand: it decides the punctuation. */
  readonly at: Face;
  readonly comments: Comments;
  /** The text of a name in the face asked for; `plain` where no place is given. */
  readonly name: (name: Name, place?: NamePlace) => string;
}

/** Whether the author's own form is printed: it is, inside its own face. */
export function keeps(p: Printing, written: string): boolean {
  return p.face === undefined || p.face === (faceOf(written) ?? p.home);
}

/** The face in which a construct is printed, by how it was written. */
export function faceFor(p: Printing, written: string): Face {
  return p.face ?? faceOf(written) ?? p.at;
}

/** A keyword that stands somewhere in a stretch of source without a span of its own. */
export function wordIn(p: Printing, entry: Spelling, span: Span): string {
  return keyword(entry, spellingIn(entry, p.source, span), p.face, p.at);
}

/** A keyword whose own span is known. */
export function wordAt(p: Printing, entry: Spelling, span: Span): string {
  return keyword(entry, p.source.slice(span.start, span.end), p.face, p.at);
}

/** Two pieces side by side; Han and full-width marks need no blank between them. */
export function beside(left: string, right: string): string {
  if (left === '' || right === '') return left + right;
  return /[\p{Script=Han}》”」』）]$/u.test(left) && /^[\p{Script=Han}《（]/u.test(right)
    ? left + right
    : `${left} ${right}`;
}
