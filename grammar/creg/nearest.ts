/** The known word that an unknown one was meant to be. */

/** The word with the fewest changes, if they are few for its length; the first of several. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = word.charCodeAt(0) > 0x2000 ? (word.length > 2 ? 2 : 1) : Math.min(3, Math.floor(word.length / 3));
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const changes = distance(word, candidate);
    // A word of which nothing is left was not meant.
    if (changes < fewest && changes < candidate.length) {
      best = candidate;
      fewest = changes;
    }
  }
  return best;
}

/** How many insertions, deletions, changes and swaps lead from one word to the other. */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((old[j - 1] ?? 0) + (same ? 0 : 1), (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    older = old;
    old = row;
  }
  return old[b.length] ?? 0;
}
