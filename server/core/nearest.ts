/** The names nearest to one that means nothing: edit distance on characters, Han or Latin. */

/** At most three names close enough to be meant, the nearest first. */
export function nearest(name: string, candidates: Iterable<string>): readonly string[] {
  const word = [...name];
  const limit = word.length <= 2 ? 1 : Math.max(1, Math.floor(word.length / 3));
  const found = new Map<string, number>();
  for (const candidate of candidates) {
    if (found.has(candidate) || candidate === name) continue;
    const other = [...candidate];
    if (Math.abs(other.length - word.length) > Math.max(limit + 1, word.length)) continue;
    const away = distance(word, other, limit);
    // Of two characters at least one is the same, in its place or not.
    const shares = word.some(character => other.includes(character));
    // 期满 for 期限届满: shortened as people speak, which is likelier than a slip of the pen.
    if (word.length >= 2 && isShortened(word, other)) found.set(candidate, 0.5);
    else if (away <= limit && shares) found.set(candidate, away);
    // 取水 for 取水中断: what was written is the beginning or the end of a longer name.
    else if (word.length >= 2 && other.length <= word.length * 2 && isPart(name, candidate))
      found.set(candidate, limit + 1);
  }
  return [...found]
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([candidate]) => candidate);
}

/** Whether the characters of a Han word stand in another one in their order, its first and last at the ends. */
function isShortened(word: readonly string[], other: readonly string[]): boolean {
  if (other.length > word.length * 2 || word[0] !== other[0] || word.at(-1) !== other.at(-1)) return false;
  if (!/^\p{Script=Han}+$/u.test(word.join(''))) return false;
  let found = 0;
  for (const character of other) if (character === word[found]) found++;
  return found === word.length;
}

function isPart(part: string, whole: string): boolean {
  return whole.startsWith(part) || whole.endsWith(part);
}

/** Insertions, deletions, replacements and swaps of neighbours; more than the limit is the limit and one. */
export function distance(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
