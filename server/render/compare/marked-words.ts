/** Two sentences with the words marked that only one of them has. */
import { diffArrays } from 'diff';

/** A stretch of a sentence; `changed`: the other sentence does not have it. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Both sentences in pieces; one piece each, unmarked, where they have too little in common to be read side by side. */
export function markedWords(left: string, right: string): readonly [left: readonly Piece[], right: readonly Piece[]] {
  const parts = diffArrays([...wordsOf(left)], [...wordsOf(right)]).map(({ value, ...part }) => ({
    ...part,
    value: value.join(''),
  }));
  const common = parts.reduce((sum, { added, removed, value }) => (added || removed ? sum : sum + value.length), 0);
  if (common * 3 < Math.max(left.length, right.length)) {
    return [[{ text: left, changed: false }], [{ text: right, changed: false }]];
  }
  const side = (other: 'added' | 'removed') =>
    parts.flatMap(part => (part[other] ? [] : [{ text: part.value, changed: part.added || part.removed }]));
  return [side('added'), side('removed')];
}

/** Words as Chinese has them, spaces and marks among them; a number is a word, without what it counts: 二十 of 二十日. */
function* wordsOf(text: string): Iterable<string> {
  for (const part of text.split(/([\d一二三四五六七八九十百千万亿零〇两]+)/u)) {
    if (/^[\d一二三四五六七八九十百千万亿零〇两]/u.test(part)) yield part;
    else for (const { segment } of words.segment(part)) yield segment;
  }
}
