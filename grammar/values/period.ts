/** Periods: `三年`, `12 个月内`, `within 1 year`; lengths compare in the calendar units of the law. */
import type { Face } from '../span.js';
import { writeAmount } from './amount.js';
import { type Quantity, scanQuantity } from './quantity.js';
import { unitOf } from './units.js';
import { skipBlanks } from './width.js';

/** The period that stands at an offset (`三年`, `60 日`), not a count or a sum. */
export function scanPeriod(text: string, at: number): (Quantity & { readonly end: number }) | undefined {
  const quantity = scanQuantity(text, at);
  return quantity?.unit !== undefined && unitOf(quantity.unit)?.kind === 'time' ? quantity : undefined;
}

/** The period in which something counts: `一年内`, `12 个月之内`, `within 1 year`; `end` is behind the whole. */
export function scanWindow(text: string, at: number): (Quantity & { readonly end: number }) | undefined {
  if (text.startsWith('within', at)) return scanPeriod(text, skipBlanks(text, at + 6));
  const period = scanPeriod(text, at);
  if (!period) return undefined;
  const rest = skipBlanks(text, period.end);
  for (const word of ['以内', '之内', '内'])
    if (text.startsWith(word, rest)) return { ...period, end: rest + word.length };
  return undefined;
}

/** A window in the face: `1 年内`, `within 1 year`. */
export function writeWindow(value: string, unit: string | undefined, face: Face): string {
  const amount = writeAmount(value, unit, face);
  return face === 'zh' ? `${amount}内` : `within ${amount}`;
}
