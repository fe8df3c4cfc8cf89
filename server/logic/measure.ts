/** What numbers of a unit are like: whole or not, below zero or not; windows of time, and which lies in which. */
import { compareDecimals, type Decimal, readDecimal, times, whole } from './decimal.js';
import type { Limit } from './formula.js';

/** Units that come in ones: there is nothing between two times and three times, nor between two fen and three. */
const wholeUnits: ReadonlySet<string> = new Set([
  ...['fen', 'date', '日', '工作日', '次', '人', '人次', '件', '户', '家', '项', '份', '起', '批', '批次', '名', '个'],
  ...['例', '宗', '辆', '台', '头', '只'],
]);

/** Units whose numbers may lie below zero: plain numbers, shares of growth, degrees, points, days of the calendar. */
const signedUnits: ReadonlySet<string> = new Set(['', '‰', '度', '℃', '摄氏度', '分', 'date']);

/** Whether there is nothing between one and two of a unit; the unit is a canonical one. */
export function isWhole(unit: string): boolean {
  return wholeUnits.has(unit);
}

/** Whether numbers of a unit may lie below zero; the unit is a canonical one. */
export function isSigned(unit: string): boolean {
  return signedUnits.has(unit);
}

/** The number of a limit; a date is the number of days since 1970-01-01. */
export function numberOf({ value, unit }: Pick<Limit, 'value' | 'unit'>): Decimal {
  return unit === 'date' ? whole(BigInt(dayNumber(value))) : readDecimal(value);
}

/** Days since 1970-01-01 in the Gregorian calendar, of `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function dayOfNumber(days: number): string {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/**
 * Whether what happens within one window has always happened within another; no window is all time. Months and days
 * compare only where every month decides alike (a month has 28 to 31 days); days and working days never do.
 */
export function liesWithin(inner: Limit | undefined, outer: Limit | undefined): boolean {
  if (!outer) return true;
  if (!inner) return false;
  const [a, b] = [readDecimal(inner.value), readDecimal(outer.value)];
  if (inner.unit === outer.unit) return compareDecimals(a, b) <= 0;
  if (inner.unit === '日' && outer.unit === '月') return compareDecimals(a, times(b, whole(28n))) <= 0;
  if (inner.unit === '月' && outer.unit === '日') return compareDecimals(times(a, whole(31n)), b) <= 0;
  return false;
}
