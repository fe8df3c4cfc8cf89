/** Which spelling of a keyword is printed, and in which face a piece of text was written. */
import type { Face, Span } from '../span.js';
import { foldWidth } from '../values/width.js';
import type { Spelling } from './words.js';
import { spell } from './words.js';

const han = /\p{Script=Han}/u;

export function hasHan(text: string): boolean {
  return han.test(text);
}

/** The face that a text shows by its characters; digits and signs belong to neither. */
export function faceOf(text: string): Face | undefined {
  if (hasHan(text)) return 'zh';
  return /[a-z]/i.test(foldWidth(text)) ? 'en' : undefined;
}

/**
 * The spelling of a keyword that was `written` so. A synonym is kept inside its own face; without a face every
 * keyword keeps the one it was written in. `fallback` is the face of a keyword of which nothing is written.
 */
export function keyword(entry: Spelling, written: string, face: Face | undefined, fallback: Face): string {
  const found = foldWidth(written).trim().toLowerCase().replace(/\s+/g, ' ');
  const own = entry.zh.includes(found) ? 'zh' : entry.en.includes(found) ? 'en' : undefined;
  if (own !== undefined && (face === undefined || face === own)) return found;
  return spell(entry, face ?? fallback);
}

/** The spelling of a keyword that stands somewhere in a stretch of source: the longest that occurs there. */
export function spellingIn(entry: Spelling, source: string, span: Span): string {
  const text = foldWidth(source.slice(span.start, span.end)).toLowerCase().replace(/\s+/g, ' ');
  const spellings = [...entry.zh, ...entry.en].filter(word => text.includes(word));
  return spellings.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
