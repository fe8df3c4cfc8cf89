/**
 * Tiers: ranges of a number beside one another, such as the bands of a rating or the rows of a table. What lies in
 * none, and what lies in two. Exact: between two ends that are written there is either no number, or one is shown.
 */
import type { Bounds, Edge } from './case.js';
import { compareDecimals, type Decimal, floorOf, isInteger, whole } from './decimal.js';
import { isSigned, isWhole } from './measure.js';
import { type Numbers, type Rank, scaleAmong } from './scale.js';
import { plainest } from './witness.js';

/** Numbers of a unit. */
export interface Measured extends Numbers {
  readonly unit: string;
}

/** What numbers of a unit there are. */
export function measuredIn(unit: string): Measured {
  return { unit, whole: isWhole(unit), signed: isSigned(unit) };
}

/** Points: on some scales whole ones alone. */
export function pointsMeasured(whole: boolean): Measured {
  return { unit: '分', whole, signed: true };
}

/** A stretch of numbers that no tier holds, or that two hold, with a number in it. */
export interface Stretch extends Bounds {
  readonly example: Decimal;
}

/** Every stretch of a whole that no tier holds, from the lowest. */
export function gapsOf(tiers: readonly Bounds[], within: Bounds, numbers: Measured): readonly Stretch[] {
  const runs: Rank[][] = [];
  let isOpen = false;
  for (const rank of ranksOf([...tiers, within], numbers)) {
    const isGap = holds(within, rank) && !tiers.some(tier => holds(tier, rank));
    if (isGap && isOpen) runs.at(-1)?.push(rank);
    else if (isGap) runs.push([rank]);
    isOpen = isGap;
  }
  return runs.flatMap(run => stretchOf(run, numbers) ?? []);
}

/** The lowest stretch of a whole that both of two tiers hold. */
export function sharedBy(first: Bounds, second: Bounds, within: Bounds, numbers: Measured): Stretch | undefined {
  const shared = ranksOf([first, second, within], numbers).filter(
    rank => holds(within, rank) && holds(first, rank) && holds(second, rank),
  );
  return stretchOf(shared, numbers);
}

/** Whether a number lies within bounds. */
export function isInside(value: Decimal, { lower, upper }: Bounds): boolean {
  return (!lower || isPast(value, lower, 1)) && (!upper || isPast(value, upper, -1));
}

function isPast(value: Decimal, edge: Edge, side: 1 | -1): boolean {
  const order = compareDecimals(value, edge.value) * side;
  return order > 0 || (order === 0 && edge.inclusive);
}

const nought: Edge = { value: whole(0n), inclusive: true };

function ranksOf(ranges: readonly Bounds[], numbers: Numbers): readonly Rank[] {
  // Where nothing lies below zero, numbers begin there, whether or not a range says so.
  const ends = [...ranges.flatMap(({ lower, upper }) => [lower, upper]), ...(numbers.signed ? [] : [nought])];
  return scaleAmong(
    numbers,
    ends.flatMap(end => (end ? [end.value] : [])),
  ).ranks;
}

/** Whether a range holds a rank: ranks are cut so fine that it holds all of one or nothing. */
function holds(range: Bounds, { at, above, below }: Rank): boolean {
  if (at) return isInside(at, range);
  const { lower, upper } = range;
  const isLowEnough = !lower || (above !== undefined && compareDecimals(above, lower.value) >= 0);
  const isHighEnough = !upper || (below !== undefined && compareDecimals(below, upper.value) <= 0);
  return isLowEnough && isHighEnough;
}

/** Ranks that follow one another, as one stretch. The number shown is an end that belongs to it, where there is one. */
function stretchOf(ranks: readonly Rank[], numbers: Measured): Stretch | undefined {
  const first = ranks[0];
  const last = ranks.at(-1);
  if (!first || !last) return undefined;
  const lower = edgeAt(first.at, first.above);
  const upper = edgeAt(last.at, last.below);
  const inside = between(first.at ?? first.above, last.at ?? last.below, numbers);
  return { example: writtenIn(ranks, numbers) ?? inside, ...(lower && { lower }), ...(upper && { upper }) };
}

/** Of points, the lowest if it is written; of amounts, any end that is, but nothing at all only where it is alone. */
function writtenIn(ranks: readonly Rank[], { signed }: Measured): Decimal | undefined {
  if (signed) return ranks[0]?.at;
  return ranks.find(({ at }) => at && (at.digits > 0n || ranks.length === 1))?.at;
}

function edgeAt(at: Decimal | undefined, open: Decimal | undefined): Edge | undefined {
  if (at) return { value: at, inclusive: true };
  return open && { value: open, inclusive: false };
}

/** A number strictly between, as plain as can be. */
function between(above: Decimal | undefined, below: Decimal | undefined, { whole: isWhole, unit }: Measured): Decimal {
  const plain = plainest({ ...(above && { above }), ...(below && { below }) }, unit);
  if (!isWhole || isInteger(plain)) return plain;
  return whole(above ? floorOf(above) + 1n : floorOf(plain));
}
