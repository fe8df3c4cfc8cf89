/** The known word that a mistyped one most likely means. */

/** Candidates within reach of a typing mistake, nearest first; at most `most`. */
export function nearest(word: string, candidates: Iterable<string>, most = 1): readonly string[] {
  // Of a short word so little is right after two mistakes that anything would be near.
  const reach = word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3));
  return [...candidates]
    .map(candidate => ({ candidate, distance: distanceOf(word, candidate) }))
    .filter(({ distance }) => distance <= reach && distance < word.length)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Letters to insert, delete or replace; a part of the candidate written out counts as near, and a swap as likeliest. */
function distanceOf(word: string, candidate: string): number {
  if (word.length > 2 && candidate.includes(word)) return 1;
  if (candidate.length > 2 * word.length) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let previous = Array.from({ length: candidate.length + 1 }, (_, index) => index);
  for (let i = 0; i < word.length; i++) {
    const current = [i + 1];
    for (let j = 0; j < candidate.length; j++) {
      const replaced = (previous[j] ?? 0) + (word[i] === candidate[j] ? 0 : 1);
      let best = Math.min(replaced, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1);
      const isSwapped = i > 0 && j > 0 && word[i] === candidate[j - 1] && word[i - 1] === candidate[j];
      if (isSwapped) best = Math.min(best, (beforeLast[j - 1] ?? 0) + swap);
      current.push(best);
    }
    beforeLast = previous;
    previous = current;
  }
  return previous[candidate.length] ?? word.length;
}

/** lnit is lint sooner than init. */
const swap = 0.5;
