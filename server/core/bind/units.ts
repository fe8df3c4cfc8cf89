/** Quantities in comparable units: exact decimals in the smallest unit of their kind. */
import type { Amount, DateValue } from '../../../grammar/index.js';
import { multipliedUnit, unitOf } from '../../../grammar/values/units.js';
import { times as product, readDecimal, writeDecimal } from '../../logic/decimal.js';
import type { Day } from '../model.js';

/** An exact decimal in the smallest unit of its kind. */
export interface Measured {
  readonly value: string;
  readonly unit: string;
}

/**
 * What one of a unit is in the smallest unit of its kind. Months and days have no fixed ratio, nor have days and
 * working days: they stay kinds of their own.
 */
const smallest = new Map<string, readonly [factor: string, unit: string]>(
  Object.entries({
    元: ['100', 'fen'],
    年: ['12', '月'],
    季度: ['3', '月'],
    周: ['7', '日'],
    小时: ['60', '分钟'],
    '%': ['10', '‰'],
    吨: ['1000000000000', '微克'],
    千克: ['1000000000', '微克'],
    克: ['1000000', '微克'],
    毫克: ['1000', '微克'],
    升: ['1000', '毫升'],
    公里: ['1000', '米'],
  }),
);

/** An amount in the smallest unit of its kind; `unit` is a canonical unit, or any name used as one. */
export function measure(value: string, unit: string): Measured {
  const multiplied = multipliedUnit(unit);
  if (multiplied) return measure(times(value, `1${'0'.repeat(multiplied.power)}`), multiplied.unit.id);
  const [top = unit, ...per] = unit.split('/');
  const known = smallest.get(top);
  if (!known) return { value: plain(value), unit };
  return { value: times(value, known[0]), unit: [known[1], ...per].join('/') };
}

/** The unit in which quantities of this one are compared. */
export function comparableUnit(unit: string): string {
  return measure('0', unit).unit;
}

/** A unit as it is declared or written, in its canonical spelling: `yuan` → `元`. */
export function canonicalUnit(words: string): string {
  return unitOf(words)?.id ?? words;
}

/** The upper bound of an amount of time in whole months; days are rounded up to months of thirty. */
export function monthsOf(amount: Amount): number | undefined {
  if (amount.unit === undefined) return undefined;
  const { value, unit } = measure(amount.value, amount.unit);
  if (unit === '月') return Number(value);
  return unit === '日' ? Math.ceil(Number(value) / 30) : undefined;
}

/** The day that a date names: its first where it is a month or a year, or its last. */
export function dayOf(date: DateValue, end: 'first' | 'last' = 'first'): Day {
  const month = date.month ?? (end === 'first' ? 1 : 12);
  const day = date.day ?? (end === 'first' ? 1 : new Date(Date.UTC(date.year, month, 0)).getUTCDate());
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Exact product of two decimals. */
function times(a: string, b: string): string {
  // Nearly every number of a regulation: no fraction, and a product well below 2^53.
  if (a.length + b.length <= 15 && /^\d+$/.test(a)) return String(Number(a) * Number(b));
  return writeDecimal(product(readDecimal(a), readDecimal(b)));
}

/** A decimal without leading or trailing zeros. */
function plain(value: string): string {
  if (value.length <= 15 && /^\d+$/.test(value)) return String(Number(value));
  return writeDecimal(readDecimal(value));
}
