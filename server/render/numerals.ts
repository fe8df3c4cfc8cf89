/** Numbers as drafting writes them: LTN-03 asks for Chinese numerals in amounts, periods, counts, shares and ordinals. */
import type { Amount, Bound, Face, Range } from '../../grammar/index.js';
import { writeAmount } from '../../grammar/values/amount.js';
import { writeDate } from '../../grammar/values/date.js';
import { writeNumeral } from '../../grammar/values/numeral.js';
import { unitOf, writeUnit } from '../../grammar/values/units.js';

/** `五十万元`, `六个月`, `百分之十`, `一点五吨`; `500,000 yuan`. */
export function amountText({ value, unit }: Pick<Amount, 'value' | 'unit'>, language: Face): string {
  if (language === 'en') return writeAmount(value, unit, 'en');
  if (unit === '%') return `百分之${numeralText(value)}`;
  if (unit === '‰') return `千分之${numeralText(value)}`;
  if (unit === undefined) return numeralText(value);
  return `${value === '2' && pairs.has(unit) ? '两' : numeralText(value)}${writeUnit(unit, 'zh', false)}`;
}

/** Before these a two is 两. */
const pairs: ReadonlySet<string> = new Set(['次', '月', '倍', '个', '项', '件', '户']);

/** An exact decimal in Chinese numerals: `一万五千`, `一点五`. */
function numeralText(value: string): string {
  const [whole = '0', fraction] = value.split('.');
  const words = writeNumeral(Number(whole), 'zh');
  return fraction === undefined
    ? words
    : `${words}点${[...fraction].map(digit => digits.charAt(Number(digit))).join('')}`;
}

const digits = '零一二三四五六七八九';

export function boundValue({ value }: Bound, language: Face): string {
  if (value.kind === 'Amount') return amountText(value, language);
  if (value.kind === 'Date') return dateText(value, language);
  return value.kind === 'Name' ? value.text : value.names.map(({ text }) => text).join('、');
}

/** `2026年3月1日` (dates keep Arabic numerals), `1 March 2026`. */
export function dateText(
  { year, month, day }: { readonly year: number; readonly month?: number; readonly day?: number },
  language: Face,
): string {
  if (language === 'zh') return writeDate({ year, ...(month && { month }), ...(day && { day }) }, 'zh');
  const name = month === undefined ? '' : (months[month - 1] ?? '');
  return [day, name, year].filter(part => part !== undefined && part !== '').join(' ');
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `五万元以上不满二十万元`, `超过三次`; 以上 以下 include the number, 超过 不满 exclude it (CC-01). */
export function rangeText(range: Range, language: Face): string {
  const { lower, upper, exact } = range;
  if (exact) return boundValue(exact, language);
  const low = lower && boundValue(lower, language);
  const high = upper && boundValue(upper, language);
  if (language === 'en') {
    const parts = [
      ...(lower ? [`${lower.inclusive ? 'at least' : 'more than'} ${low}`] : []),
      ...(upper ? [`${upper.inclusive ? 'at most' : 'less than'} ${high}`] : []),
    ];
    return parts.join(' and ');
  }
  const from = lower ? (lower.inclusive ? `${low}以上` : `超过${low}`) : '';
  const to = upper ? (upper.inclusive ? `${high}以下` : `不满${high}`) : '';
  return from + to;
}

/** How long: `三年`, `不超过三年`, `一年以上三年以下`; `three`, `at most 3 years`. */
export function lengthText(range: Range, language: Face): string {
  const { lower, upper, exact } = range;
  if (language === 'zh' && !exact) {
    if (upper && !lower) return `${upper.inclusive ? '不超过' : '不满'}${boundValue(upper, 'zh')}`;
    if (lower && !upper) return `${lower.inclusive ? '不少于' : '超过'}${boundValue(lower, 'zh')}`;
  }
  return rangeText(range, language);
}

/** Whether a range is of time. */
export function isTime({ lower, upper, exact }: Range): boolean {
  const value = (exact ?? lower ?? upper)?.value;
  return value?.kind === 'Amount' && value.unit !== undefined && unitOf(value.unit)?.kind === 'time';
}
