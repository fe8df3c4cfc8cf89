/**
 * The arithmetic of a rating: what deductions and additions come to within indicators and within the scale, and which
 * bands that reaches. Exact over decimals; where facts are unknown, over all that they may be.
 */
import {
  compareDecimals,
  type Decimal,
  greatest,
  least,
  minus,
  plus,
  readDecimal,
  times,
  whole,
  zero,
} from './decimal.js';
import { exactly, isWithin, type PointRange, type Points, sum } from './points.js';

/** Within what a score is reckoned. */
export interface Frame {
  /** 分值: no score lies outside. */
  readonly scale?: PointRange;
  readonly indicators: readonly Limited[];
}

/** What takes or gives at most so many points: an indicator (指标). */
export interface Limited {
  readonly max?: string;
}

/** What one deduction or addition comes to, without a sign, capped; `indicator` is one of the frame. */
export interface Change {
  readonly role: 'deduct' | 'add';
  readonly points: Points;
  readonly indicator?: Limited;
}

/** Start, less deductions, plus additions, within indicators and within the scale. */
export function scoreOf(frame: Frame, start: Decimal, changes: readonly Change[]): Points {
  const outside = changes.filter(({ indicator }) => !indicator);
  let change = changeOf(outside);
  for (const indicator of frame.indicators) {
    const inside = changeOf(changes.filter(one => one.indicator === indicator));
    change = sum(change, within(inside, limitsOf(frame, start, indicator)));
  }
  const low = plus(start, change.low);
  const moved: Points = change.high ? { low, high: plus(start, change.high) } : { low };
  return within(moved, scaleLimits(frame));
}

/** Between what something is held; an end that is absent holds nothing. */
export interface Limits {
  readonly floor?: Decimal;
  readonly ceiling?: Decimal;
}

/** What all indicators together can give; one without a full mark gives nothing. */
export function fullMarks(indicators: readonly { readonly max?: string }[]): Decimal {
  return indicators.reduce((all, { max }) => plus(all, readDecimal(max ?? '0')), zero);
}

/** What stands in an indicator takes at most its full mark; one that begins full cannot be raised. */
export function limitsOf({ indicators }: Frame, start: Decimal, { max }: Limited): Limits {
  if (max === undefined) return {};
  const isFull = compareDecimals(fullMarks(indicators), start) === 0;
  const most = readDecimal(max);
  return { floor: minus(zero, most), ceiling: isFull ? zero : most };
}

export function scaleLimits({ scale }: Frame): Limits {
  return {
    ...(scale?.lower && { floor: readDecimal(scale.lower.value) }),
    ...(scale?.upper && { ceiling: readDecimal(scale.upper.value) }),
  };
}

function within({ low, high }: Points, { floor, ceiling }: Limits): Points {
  const held = (value: Decimal) => heldWithin(value, { ...(floor && { floor }), ...(ceiling && { ceiling }) });
  const top = high ? held(high) : ceiling;
  return { low: held(low), ...(top && { high: top }) };
}

/** The value, or the limit that it passes. */
function heldWithin(value: Decimal, { floor, ceiling }: Limits): Decimal {
  const raised = floor ? greatest(value, floor) : value;
  return ceiling ? least(raised, ceiling) : raised;
}

/** A sum without a lower end is as low as this: no scale goes so far down. */
const bottomless: Decimal = whole(-1_000_000_000n);

const none: Points = exactly(zero);

/** Additions less deductions. */
function changeOf(changes: readonly Change[]): Points {
  const all = (wanted: Change['role']) =>
    changes.filter(({ role }) => role === wanted).reduce((done, { points }) => sum(done, points), none);
  const [taken, given] = [all('deduct'), all('add')];
  const low = taken.high ? minus(given.low, taken.high) : bottomless;
  return given.high ? { low, high: minus(given.high, taken.low) } : { low };
}

/** So many points, so many times. */
export function multiplied(points: Decimal, { low, high }: Points): Points {
  return { low: times(points, low), ...(high && { high: times(points, high) }) };
}

/** Every band that a span of points reaches into. */
export function bandsOver<Band extends { readonly range: PointRange }>(
  bands: readonly Band[],
  { low, high }: Points,
): readonly Band[] {
  return bands.filter(({ range }) => {
    if (isWithin(low, range) || (high && isWithin(high, range))) return true;
    const isAbove = range.lower && compareDecimals(readDecimal(range.lower.value), low) > 0;
    const isBelowEnd = !high || (range.lower && compareDecimals(readDecimal(range.lower.value), high) < 0);
    return Boolean(isAbove && isBelowEnd);
  });
}
