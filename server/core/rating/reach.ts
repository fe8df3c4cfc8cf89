/** A rating scheme as its arithmetic sees it: bands and tiers as bounds, deductions and additions as moves. */
import type { Bounds, Edge } from '../../logic/case.js';
import { compareDecimals, type Decimal, readDecimal } from '../../logic/decimal.js';
import type { Limit } from '../../logic/formula.js';
import { numberOf } from '../../logic/measure.js';
import { type Move, type Reach, reachOf } from '../../logic/reachable.js';
import type { Band, PointBound, PointRange, RatingScheme, ScoreRow, ScoreRule } from './scheme.js';

/** The bounds of a band or a scale. */
export function pointBounds({ lower, upper }: PointRange): Bounds {
  const edge = ({ value, inclusive }: PointBound): Edge => ({ value: readDecimal(value), inclusive });
  return { ...(lower && { lower: edge(lower) }), ...(upper && { upper: edge(upper) }) };
}

/** The bounds of a row of a table, in the smallest unit of its kind. */
export function rowBounds({ range: { lower, upper } }: Pick<ScoreRow, 'range'>): Bounds {
  const edge = (limit: Limit): Edge => ({ value: numberOf(limit), inclusive: limit.inclusive });
  return { ...(lower && { lower: edge(lower) }), ...(upper && { upper: edge(upper) }) };
}

/** The unit in which the rows of a table are given. */
export function rowUnit(rows: readonly ScoreRow[]): string {
  for (const { range } of rows) {
    const unit = (range.lower ?? range.upper)?.unit;
    if (unit !== undefined) return unit;
  }
  return '';
}

/** Lowest first; a range without a lower end lies below all others. */
export function byLowerEnd(a: Bounds, b: Bounds): number {
  if (!a.lower || !b.lower) return a.lower ? 1 : b.lower ? -1 : 0;
  const order = compareDecimals(a.lower.value, b.lower.value);
  return order !== 0 ? order : Number(b.lower.inclusive) - Number(a.lower.inclusive);
}

/** What lies nearest below a value and nearest above it, of things with bounds, the lowest first. */
export function beside<One>(
  all: readonly One[],
  boundsOf: (one: One) => Bounds,
  value: Decimal,
): { readonly below?: One; readonly above?: One } {
  let below: { one: One; end: Decimal } | undefined;
  let above: { one: One; end: Decimal } | undefined;
  for (const one of all) {
    const { lower, upper } = boundsOf(one);
    if (upper && compareDecimals(upper.value, value) <= 0 && (!below || compareDecimals(upper.value, below.end) >= 0))
      below = { one, end: upper.value };
    if (lower && compareDecimals(lower.value, value) >= 0 && (!above || compareDecimals(lower.value, above.end) < 0))
      above = { one, end: lower.value };
  }
  return { ...(below && { below: below.one }), ...(above && { above: above.one }) };
}

/** From the lowest end of some ranges to the highest. */
export function hullOf(ranges: readonly Bounds[]): Bounds {
  const [first] = [...ranges].sort(byLowerEnd);
  const [last] = [...ranges].sort(byUpperEnd);
  return { ...(first?.lower && { lower: first.lower }), ...(last?.upper && { upper: last.upper }) };
}

/** Highest first; a range without an upper end reaches beyond all others. */
function byUpperEnd(a: Bounds, b: Bounds): number {
  if (!a.upper || !b.upper) return a.upper ? 1 : b.upper ? -1 : 0;
  const order = compareDecimals(b.upper.value, a.upper.value);
  return order !== 0 ? order : Number(b.upper.inclusive) - Number(a.upper.inclusive);
}

/** Bands that say which scores they hold, the lowest first; of two that begin alike, one limited to a share is above. */
export function bandsFromLowest({ bands }: RatingScheme): readonly Band[] {
  return bands
    .filter(({ range }) => range.lower || range.upper)
    .sort(
      (a, b) => byLowerEnd(pointBounds(a.range), pointBounds(b.range)) || Number(isLimited(a)) - Number(isLimited(b)),
    );
}

/** Whether a band takes only a share of those whose score it holds. */
export function isLimited({ top }: Band): boolean {
  return top !== undefined && compareDecimals(readDecimal(top), readDecimal('1000')) < 0;
}

/** The scores that a scheme can lead to; undefined where it says too little: no start, or nothing that moves it. */
export function reachOfScheme(scheme: RatingScheme): Reach | undefined {
  let reach = known.get(scheme);
  if (reach === undefined && !known.has(scheme)) {
    reach = scheme.start && scheme.scores.length > 0 ? reachFrom(scheme, scheme.start.value) : undefined;
    known.set(scheme, reach);
  }
  return reach;
}

/** Three checks ask for it. */
const known = new WeakMap<RatingScheme, Reach | undefined>();

function reachFrom(scheme: RatingScheme, start: string): Reach {
  const marks = scheme.bands.flatMap(({ range: { lower, upper } }) => [lower, upper]);
  return reachOf(
    scheme,
    readDecimal(start),
    movesOf(scheme),
    marks.flatMap(mark => (mark ? [readDecimal(mark.value)] : [])),
  );
}

/** Deductions and additions as moves, in source order; after them, indicators of which nothing is said in points. */
export function movesOf({ scores, indicators }: RatingScheme): readonly Move[] {
  const empty = indicators.filter(indicator => !scores.some(rule => rule.indicator === indicator));
  return [
    ...scores.map(moveOf),
    // What an indicator in prose alone takes is not known.
    ...empty.map(
      (indicator): Move => ({
        role: 'deduct',
        indicator,
        repeats: false,
        ...(indicator.max !== undefined && { cap: readDecimal(indicator.max) }),
      }),
    ),
  ];
}

function moveOf({ role, points, table, cap, each, indicator }: ScoreRule): Move {
  const amounts = table?.rows.map(row => row.points) ?? (points === undefined ? undefined : [points]);
  return {
    role,
    // A table is read once, for the amount that it asks for, unless it counts each time.
    repeats: !table || each,
    ...(amounts && { amounts: amounts.map(readDecimal) }),
    ...(cap !== undefined && { cap: readDecimal(cap) }),
    ...(indicator && { indicator }),
  };
}
