/** What answers to what: pairs of two rows of things, the likest first, each thing in one pair at most. */

/** Pairs by index, in the order of the left; `scoreOf` above zero says that two may be a pair. The same both ways. */
export function pairsOf<Left, Right>(
  left: readonly Left[],
  right: readonly Right[],
  scoreOf: (left: Left, right: Right) => number,
): readonly (readonly [left: number, right: number])[] {
  const candidates: { readonly i: number; readonly j: number; readonly score: number }[] = [];
  left.forEach((one, i) => {
    right.forEach((other, j) => {
      const score = scoreOf(one, other);
      if (score > 0) candidates.push({ i, j, score });
    });
  });
  // Of equal ones the pair that stands in the same place, then the earlier: which side is which makes no difference.
  candidates.sort((a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i + a.j - b.i - b.j);
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  const pairs: (readonly [number, number])[] = [];
  for (const { i, j } of candidates) {
    if (lefts.has(i) || rights.has(j)) continue;
    lefts.add(i);
    rights.add(j);
    pairs.push([i, j]);
  }
  return pairs.sort(([a], [b]) => a - b);
}

/** Which of the pairs left the order that the others keep: all but a longest run that rises on both sides. */
export function movedAmong(pairs: readonly (readonly [left: number, right: number])[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly before: number }[] = [];
  pairs.forEach(([, right], index) => {
    let found = { length: 1, before: -1 };
    for (let earlier = 0; earlier < index; earlier++) {
      const { length } = best[earlier] ?? { length: 0 };
      if ((pairs[earlier]?.[1] ?? 0) < right && length + 1 > found.length)
        found = { length: length + 1, before: earlier };
    }
    best.push(found);
  });
  const moved = new Set(pairs.map((_, index) => index));
  let at = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0);
  while (at >= 0 && at < pairs.length) {
    moved.delete(at);
    at = best[at]?.before ?? -1;
  }
  return moved;
}

/** How alike two texts are: the share of pairs of neighbouring characters that they have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [bare(a), bare(b)];
  if (left === right) return 1;
  const [own, other] = [neighbours(left), neighbours(right)];
  const total = left.length + right.length - 2;
  if (total <= 0) return 0;
  let common = 0;
  for (const [pair, count] of own) common += Math.min(count, other.get(pair) ?? 0);
  return (2 * common) / total;
}

function neighbours(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Without spaces and stops, in small letters. */
function bare(text: string): string {
  return text.replace(/[\s，。；：、,.;:“”"「」《》（）()]/gu, '').toLowerCase();
}
