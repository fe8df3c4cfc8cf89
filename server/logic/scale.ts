/**
 * The values of a number, as far as conditions tell them apart.
 *
 * A number is only ever compared with constants, so that what matters of it is between which constants it lies: each
 * point and each gap between two points is one *rank*. Gaps that hold no number of the unit (between 2 and 3 times,
 * below 0 yuan) have no rank. Exactness and units are thereby settled here, and the search compares small integers.
 */
import { compareDecimals, type Decimal, floorOf, isInteger, whole } from './decimal.js';
import { isSigned, isWhole } from './measure.js';

/** The ranks of a family. */
export interface Scale {
  readonly ranks: readonly Rank[];
  /** The rank of zero: where nothing has happened. */
  readonly none: number;
}

/** A point, or the open gap between two points; an end that is absent has no bound. */
export interface Rank {
  readonly at?: Decimal;
  readonly above?: Decimal;
  readonly below?: Decimal;
}

/** The scale of a family, and for each of its constants the first rank at or after it and the first one after it. */
export interface Settled extends Scale {
  readonly from: readonly number[];
  readonly after: readonly number[];
}

/** What numbers there are: whole ones alone, some below zero. */
export interface Numbers {
  readonly whole: boolean;
  readonly signed: boolean;
}

/** The scale of a unit with these constants. */
export function scaleOf(unit: string, constants: readonly Decimal[]): Settled {
  const settled = scaleAmong({ whole: isWhole(unit), signed: isSigned(unit) }, constants);
  return unit === 'date' ? { ...settled, none: -1 } : settled;
}

/** The scale of such numbers with these constants. */
export function scaleAmong(numbers: Numbers, constants: readonly Decimal[]): Settled {
  const order = constants.map((_, index) => index).sort((a, b) => compareAt(constants, a, b));
  const ranks: Rank[] = [];
  const from: number[] = [];
  const after: number[] = [];
  const zero = whole(0n);
  let previous: Decimal | undefined;
  for (const index of order) {
    const value = constants[index] ?? zero;
    if (!previous || compareDecimals(previous, value) !== 0) {
      if (hasGap(numbers, previous, value)) ranks.push({ below: value, ...(previous && { above: previous }) });
      from[index] = ranks.length;
      if (hasPoint(numbers, value)) ranks.push({ at: value });
    } else {
      from[index] = hasPoint(numbers, value) ? ranks.length - 1 : ranks.length;
    }
    after[index] = ranks.length;
    previous = value;
  }
  ranks.push(previous ? { above: previous } : {});
  const none = ranks.findIndex(({ at }) => at !== undefined && compareDecimals(at, zero) === 0);
  return { ranks, from, after, none };
}

function compareAt(constants: readonly Decimal[], a: number, b: number): number {
  const [left, right] = [constants[a], constants[b]];
  return left && right ? compareDecimals(left, right) : 0;
}

/** Whether there is a number. */
function hasPoint({ whole: isWhole, signed }: Numbers, value: Decimal): boolean {
  return (signed || value.digits >= 0n) && (!isWhole || isInteger(value));
}

/** Whether there is a number strictly between, or below where nothing stands before. */
function hasGap({ whole: isWhole, signed }: Numbers, previous: Decimal | undefined, value: Decimal): boolean {
  if (!signed && value.digits <= 0n) return false;
  if (!previous) return signed;
  if (!isWhole) return true;
  return compareDecimals(whole(floorOf(previous) + 1n), value) < 0;
}
