/** Chinese words: a run of Han has no spaces, and a cursor that jumps over the whole of it helps nobody. */
import type { Span } from '../../grammar/index.js';

/** Where the runtime has no segmenter, every run of letters is one word. */
const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** Around a place a word is looked for this far, so that a megabyte on one line costs no more than a sentence. */
const reach = 200;

/** The word at an offset, in UTF-16 units; undefined between punctuation. */
export function wordAt(text: string, offset: number): Span | undefined {
  const line = lineAround(text, offset);
  const within = text.slice(line.start, line.end);
  if (!segmenter) return runAt(within, offset, line.start);
  let before: Span | undefined;
  for (const { index, segment, isWordLike } of segmenter.segment(within)) {
    const start = line.start + index;
    const end = start + segment.length;
    if (!isWordLike) continue;
    if (start <= offset && offset < end) return { start, end };
    // Right behind a word the cursor still belongs to it, unless the next one begins there.
    if (end === offset) before = { start, end };
  }
  return before;
}

function runAt(text: string, offset: number, base: number): Span | undefined {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const start = base + index;
    if (start <= offset && offset <= start + word.length) return { start, end: start + word.length };
  }
  return undefined;
}

function lineAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - reach);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start: Math.max(start, from), end: Math.min(end < 0 ? text.length : end, offset + reach) };
}
