/** Sums of money in yuan: `50 万元`, `1.5 亿元`, `500,000 yuan`. */
import type { Face } from '../span.js';
import { shift } from './numeral.js';
import { scanQuantity } from './quantity.js';

/** A sum in yuan in the face; Chinese writes 万 and 亿 where that leaves at most two decimals. */
export function writeMoney(yuan: string, face: Face): string {
  if (face === 'en') return `${yuan.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',')} yuan`;
  for (const [power, word] of [
    [8, '亿'],
    [4, '万'],
  ] as const) {
    const scaled = shift(yuan, -power);
    if (!scaled.startsWith('0') && decimals(scaled) <= 2) return `${scaled} ${word}元`;
  }
  return `${yuan} 元`;
}

function decimals(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** The sum in yuan that stands at an offset (`人民币五十万元`, `50 万元`), an exact decimal. */
export function scanMoney(text: string, at: number): { readonly yuan: string; readonly end: number } | undefined {
  const from = text.startsWith('人民币', at) ? at + 3 : at;
  const quantity = scanQuantity(text, from);
  return quantity?.unit === '元' ? { yuan: quantity.value, end: quantity.end } : undefined;
}
