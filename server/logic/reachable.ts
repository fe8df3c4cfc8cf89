/**
 * Which scores a rating can come to: every sum of what its deductions and additions may take and give, each any number
 * of times, within caps, indicators and scale. They are taken as free of one another, so that a score which is not
 * among these is surely out of reach. On the grid of the points in use this is exact; where the grid is too fine, or
 * some points are not stated, only the lowest and the highest score are known.
 */
import type { Bounds } from './case.js';
import { type Decimal, greatest, least, minus, plus, whole, zero } from './decimal.js';
import type { Points } from './points.js';
import { type Change, type Frame, type Limited, limitsOf, scaleLimits, scoreOf } from './rating.js';
import { isInside, pointsMeasured, sharedBy } from './tiers.js';

/** What a deduction or an addition may come to. */
export interface Move {
  readonly role: Change['role'];
  readonly indicator?: Limited;
  /** What one time costs or gives: one of these. Absent where nothing says how much. */
  readonly amounts?: readonly Decimal[];
  /** It counts as often as it happens. */
  readonly repeats: boolean;
  readonly cap?: Decimal;
}

export interface Reach {
  /** From the lowest to the highest score; without `high` there is no end. */
  readonly span: Points;
  /** Every score, from the lowest. Absent where only the ends are known. */
  readonly scores?: readonly Decimal[];
}

/** The scores that moves can lead to. Of those beyond all of `marks`, where the scale does not end, one is shown. */
export function reachOf(frame: Frame, start: Decimal, moves: readonly Move[], marks: readonly Decimal[]): Reach {
  const span = scoreOf(frame, start, moves.map(widest));
  const limits = scaleLimits(frame);
  const known = [start, ...marks];
  const floor = limits.floor ?? minus(known.reduce(least), whole(1n));
  const ceiling = limits.ceiling ?? plus(known.reduce(greatest), whole(1n));
  const grid = gridOf(frame, start, moves, [floor, ceiling]);
  const steps =
    grid && stepsFrom(frame, start, moves, grid, [grid.of(minus(floor, start)), grid.of(minus(ceiling, start))]);
  if (!grid || !steps) return { span };
  return { span, scores: [...steps].sort((a, b) => a - b).map(step => plus(start, grid.value(step))) };
}

/** Whether some score lies within bounds, as far as is known. */
export function canReach({ span, scores }: Reach, range: Bounds): boolean {
  if (scores) return scores.some(score => isInside(score, range));
  const all: Bounds = {
    lower: { value: span.low, inclusive: true },
    ...(span.high && { upper: { value: span.high, inclusive: true } }),
  };
  return sharedBy(all, range, {}, pointsMeasured(false)) !== undefined;
}

/** From nothing to the most that a move may come to. */
function widest({ role, amounts, repeats, cap, indicator }: Move): Change {
  const once = amounts && !repeats ? amounts.reduce(greatest, zero) : undefined;
  const most = once && cap ? least(once, cap) : (once ?? cap);
  return { role, points: { low: zero, ...(most && { high: most }) }, ...(indicator && { indicator }) };
}

// --- the grid ---------------------------------------------------------------------------------------------------

/** Points as whole numbers of steps. */
interface Grid {
  of(value: Decimal): number;
  value(steps: number): Decimal;
}

/** Wider sets of scores are not told apart. */
const mostSteps = 20_000;

/** The widest grid on which every point in use lies; undefined where some points are not stated. */
function gridOf(
  { indicators }: Frame,
  start: Decimal,
  moves: readonly Move[],
  ends: readonly Decimal[],
): Grid | undefined {
  const full = indicators.flatMap(indicator => {
    const { floor, ceiling } = limitsOf({ indicators }, start, indicator);
    return [...(floor ? [floor] : []), ...(ceiling ? [ceiling] : [])];
  });
  const used = [...ends.map(end => minus(end, start)), ...full];
  for (const { amounts, cap } of moves) {
    if (!amounts) return undefined;
    used.push(...amounts, ...(cap ? [cap] : []));
  }
  const places = Math.max(...used.map(value => value.places));
  const scaled = (value: Decimal): bigint => value.digits * 10n ** BigInt(places - value.places);
  const step = used.map(scaled).reduce(divisor, 0n) || 1n;
  return {
    of: value => Number(scaled(value) / step),
    value: steps => ({ digits: BigInt(steps) * step, places }),
  };
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b);
}

type Ends = readonly [low: number, high: number];

/** Every change of the score, in steps; undefined where there are too many to tell apart. */
function stepsFrom(
  frame: Frame,
  start: Decimal,
  moves: readonly Move[],
  grid: Grid,
  ends: Ends,
): Set<number> | undefined {
  const bounded = frame.indicators.filter(({ max }) => max !== undefined);
  const outside = moves.filter(({ indicator }) => !indicator || !bounded.includes(indicator));
  let base: Set<number> | undefined = new Set([0]);
  for (const indicator of bounded) {
    const { floor = zero, ceiling = zero } = limitsOf(frame, start, indicator);
    const inside = moves.filter(move => move.indicator === indicator);
    base = added(base, reached(inside, new Set([0]), grid, [grid.of(floor), grid.of(ceiling)]));
  }
  return base && reached(outside, base, grid, ends);
}

/** What moves lead to from a base, held between two ends. */
function reached(moves: readonly Move[], base: Set<number>, grid: Grid, [low, high]: Ends): Set<number> | undefined {
  let sums: Set<number> | undefined = base;
  const endless: number[] = [];
  for (const { role, amounts = [], repeats, cap } of moves) {
    const sign = role === 'deduct' ? -1 : 1;
    const steps = amounts.map(grid.of).filter(step => step > 0);
    if (repeats && !cap) endless.push(...steps.map(step => sign * step));
    else sums = added(sums, comesTo(steps, repeats, cap && grid.of(cap), sign));
  }
  if (!sums || high - low > mostSteps) return undefined;
  const held = new Set<number>();
  for (const sum of withEndless(sums, endless, low, high) ?? []) held.add(Math.min(Math.max(sum, low), high));
  return held.size > 0 ? held : undefined;
}

/** All that one move may come to: nothing, one of its amounts, or sums of them up to its cap. */
function comesTo(
  steps: readonly number[],
  repeats: boolean,
  cap: number | undefined,
  sign: 1 | -1,
): Set<number> | undefined {
  const most = cap ?? Number.POSITIVE_INFINITY;
  const sums = new Set([0]);
  if (!repeats) {
    for (const step of steps) sums.add(Math.min(step, most));
  } else if (most > mostSteps) {
    return undefined;
  } else {
    // A set hands out what is added to it while it is gone through.
    for (const sum of sums) for (const step of steps) sums.add(Math.min(sum + step, most));
  }
  return new Set([...sums].map(sum => sign * sum));
}

function added(first: Set<number> | undefined, second: Set<number> | undefined): Set<number> | undefined {
  if (!first || !second || first.size * second.size > 50 * mostSteps) return undefined;
  const sums = new Set<number>();
  for (const a of first) for (const b of second) sums.add(a + b);
  return sums.size > mostSteps ? undefined : sums;
}

/**
 * Sums, and each with what has no end added any number of times, as far as that lies between two ends; what passes an
 * end is given as one step that does.
 */
function withEndless(
  sums: Set<number>,
  endless: readonly number[],
  low: number,
  high: number,
): Iterable<number> | undefined {
  if (endless.length === 0) return sums;
  const isDown = endless.some(step => step < 0);
  const isUp = endless.some(step => step > 0);
  if (isDown && isUp) {
    // Both ways without end: every multiple of what divides them all.
    const common = endless.reduce(commonDivisor, 0);
    const rests = new Set([...sums].map(sum => restOf(sum, common)));
    const found = [low, high];
    for (let step = low; step <= high; step++) if (rests.has(restOf(step, common))) found.push(step);
    return found;
  }
  const found = new Set(sums);
  const [from, to] = [Math.min(...sums, low), Math.max(...sums, high)];
  if (to - from > 4 * mostSteps) return undefined;
  // One way: what is reached once is gone on from, up to the end and not beyond.
  for (const sum of found)
    for (const step of endless) {
      const next = sum + step;
      found.add(isDown ? Math.max(next, low) : Math.min(next, high));
    }
  return found;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : commonDivisor(b, a % b);
}

function restOf(value: number, by: number): number {
  return ((value % by) + by) % by;
}
