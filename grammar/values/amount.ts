/** Writes amounts in either face: `50 万元`, `6 个月`, `10%`; `500,000 yuan`, `6 months`. */
import type { Face } from '../span.js';
import { writeMoney } from './money.js';
import { writeUnit } from './units.js';

/** A quantity in the face: `50 万元`, `6 个月`, `10%`; `500,000 yuan`, `6 months`, `10%`. */
export function writeAmount(value: string, unit: string | undefined, face: Face): string {
  if (unit === undefined) return value;
  if (unit === '%' || unit === '‰') return value + unit;
  if (unit === '元') return writeMoney(value, face);
  if (face === 'zh') return `${value} ${writeUnit(unit, face, false)}`;
  return `${group(value)} ${writeUnit(unit, face, value !== '1')}`;
}

/** Digits in groups of three, as English writes them; only where there are five or more. */
export function group(value: string): string {
  const point = value.indexOf('.');
  const whole = point < 0 ? value : value.slice(0, point);
  if (whole.length < 5) return value;
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (point < 0 ? '' : value.slice(point));
}
