// Small measuring tools: medians of alternating runs, and one row of the table.
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Milliseconds of one call; the result is kept so that nothing is optimised away. */
export function time(action) {
  const begin = performance.now();
  globalThis.kept = action();
  return performance.now() - begin;
}

/** Runs two actions in turn, so that a slow moment of the machine hits both, and gives the medians. */
export function alternate(first, second, rounds) {
  const a = [];
  const b = [];
  for (let round = 0; round < rounds; round++) {
    a.push(time(first));
    b.push(time(second));
  }
  return [median(a), median(b)];
}

export function row(what, measured, goal, met, detail) {
  console.log(JSON.stringify({ what, measured, goal, met, detail }));
}
