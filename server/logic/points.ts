/** Points of a rating: exact sums, ranges of them as a scheme writes them, and spans where not everything is known. */
import { compareDecimals, type Decimal, least, plus, readDecimal } from './decimal.js';

/** From one end to the other; an end that is absent has no bound. Points are exact decimal numerals. */
export interface PointRange {
  readonly lower?: PointBound;
  readonly upper?: PointBound;
}

export interface PointBound {
  readonly value: string;
  readonly inclusive: boolean;
}

/** All values from `low` to `high`, both included; without `high` there is no end. */
export interface Points {
  readonly low: Decimal;
  readonly high?: Decimal;
}

/** Points of which nothing is unknown. */
export function exactly(value: Decimal): Points {
  return { low: value, high: value };
}

/** Whether there is only one number that they can be. */
export function isExact({ low, high }: Points): boolean {
  return high !== undefined && compareDecimals(low, high) === 0;
}

/** Of two of which each may be anywhere in its span. */
export function sum(a: Points, b: Points): Points {
  const low = plus(a.low, b.low);
  return a.high && b.high ? { low, high: plus(a.high, b.high) } : { low };
}

/** At most so many. */
export function capped(points: Points, most: Decimal | undefined): Points {
  if (!most) return points;
  return { low: least(points.low, most), high: points.high ? least(points.high, most) : most };
}

/** Whether points lie in a range; an end that is left out has no bound. */
export function isWithin(value: Decimal, { lower, upper }: PointRange): boolean {
  if (lower) {
    const order = compareDecimals(value, readDecimal(lower.value));
    if (order < 0 || (order === 0 && !lower.inclusive)) return false;
  }
  if (!upper) return true;
  const order = compareDecimals(value, readDecimal(upper.value));
  return order < 0 || (order === 0 && upper.inclusive);
}
