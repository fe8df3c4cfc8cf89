/** Ranges, bounds and sets: what a value is compared with, in the words or signs of each face. */
import type { Face } from '../span.js';
import { unitOf } from '../values/units.js';
import { foldWidth } from '../values/width.js';
import type { Bound, NameSet, Range } from './ast.js';
import type { Printing } from './print-context.js';
import { beside, keeps } from './print-context.js';
import { amount, date } from './print-values.js';
import { boundSigns } from './words.js';

/** Where a range stands decides its words: `满 6 个月` in a condition, `最长 1 年` in a term, `90 分以上` elsewhere. */
export type RangePlace = 'condition' | 'term' | 'value';

type Side = 'lower' | 'upper' | 'exact';

/** `{暗管、渗井}` on one line. */
function nameSet(p: Printing, node: NameSet): string {
  return `{${node.names.map(name => p.name(name)).join(p.at === 'zh' ? '、' : ', ')}}`;
}

export function range(p: Printing, node: Range, place: RangePlace): string {
  const { lower, upper, exact } = node;
  if (exact) return bound(p, exact, 'exact', place);
  if (lower && upper && lower.style === 'to') {
    const written = foldWidth(lower.written || upper.written).trim();
    const [from, to] = [boundValue(p, lower), boundValue(p, upper)];
    if (!keeps(p, written)) return `${from} ${p.face === 'en' ? 'to' : '至'} ${to}`;
    // A sign stands close, as do numerals in Han: alone, one is read as a number only where it touches: 一至三年.
    const close = !/[\p{L}]/u.test(written) || /^\p{Script=Han}+$/u.test(from);
    return close ? from + written + to : `${from} ${written} ${to}`;
  }
  const bounds = [
    ...(lower ? [{ at: lower.span.start, text: bound(p, lower, 'lower', place) }] : []),
    ...(upper ? [{ at: upper.span.start, text: bound(p, upper, 'upper', place) }] : []),
  ];
  bounds.sort((a, b) => a.at - b.at);
  return bounds.map(side => side.text).join(' ');
}

function boundValue(p: Printing, node: Bound): string {
  const { value } = node;
  switch (value.kind) {
    case 'Amount':
      return amount(p, value);
    case 'Date':
      return date(p, value);
    case 'Name':
      return p.name(value);
    case 'NameSet':
      return nameSet(p, value);
  }
}

function bound(p: Printing, node: Bound, side: Side, place: RangePlace): string {
  const value = boundValue(p, node);
  if (node.style === 'bare') return value;
  const written = foldWidth(node.written).trim();
  if (keeps(p, written)) return node.style === 'after' ? beside(value, written) : `${written} ${value}`;
  return plainBound(node, side, value, p.face ?? p.home, place);
}

const enBounds = { lower: ['more than', 'at least'], upper: ['less than', 'at most'], exact: ['is', 'is'] } as const;
const signs = {
  zh: { lower: ['>', '≥'], upper: ['<', '≤'], exact: ['=', '='] },
  en: { lower: ['>', '>='], upper: ['<', '<='], exact: ['=', '='] },
} as const;

function plainBound(node: Bound, side: Side, value: string, face: Face, place: RangePlace): string {
  const written = foldWidth(node.written).trim();
  const which = node.inclusive ? 1 : 0;
  if (node.style === 'sign' || written in boundSigns) return `${signs[face][side][which]} ${value}`;
  if (face === 'en') return `${enBounds[side][which]} ${value}`;
  if (side === 'exact') return `为 ${value}`;
  if (!node.inclusive) return side === 'lower' ? `超过 ${value}` : `不满 ${value}`;
  if (place === 'term') return side === 'lower' ? `最短 ${value}` : `最长 ${value}`;
  if (side === 'upper') return `不超过 ${value}`;
  if (place === 'value') return beside(value, '以上');
  return isTime(node.value) ? `满 ${value}` : `达到 ${value}`;
}

function isTime(value: Bound['value']): boolean {
  return value.kind === 'Amount' && value.unit !== undefined && unitOf(value.unit)?.kind === 'time';
}
