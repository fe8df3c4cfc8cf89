/** Comparisons of quantities and dates: exact limits in comparable units, or a fault that says why there are none. */
import type { Amount, Bound, Name, Range, Test, Window } from '../../../grammar/index.js';
import { writeUnit } from '../../../grammar/values/units.js';
import type { FactDeclaration } from '../../logic/fact.js';
import type { Formula, Limit } from '../../logic/formula.js';
import { tellImpossibleDay } from './calendar.js';
import { isBroken, tellNotComparable } from './mismatch.js';
import { type Binding, resolveTerm, tell } from './resolve.js';
import { comparableUnit, dayOf, measure } from './units.js';
import type { Place } from './view.js';

/** The formula of a test of a quantity or a date; undefined where it cannot be compared, which is told. */
export function comparisonOf(
  binding: Binding,
  at: Place,
  fact: FactDeclaration,
  test: Test,
  name: Name,
): Formula | undefined {
  const { relation } = test;
  if (!relation) {
    if (!isBroken(binding, test.span)) tellNotComparable(binding, name, name.span, 'bare-quantity');
    return undefined;
  }
  if (relation.kind === 'Membership') {
    tellNotComparable(binding, name, relation.span, 'quantity');
    return undefined;
  }
  const limits = rangeLimits(binding, at, fact, name, relation);
  if (!limits) return undefined;
  return { kind: 'compares', fact, at: test.span, ...(test.window && { window: windowLimit(test.window) }), ...limits };
}

/** The bounds that a range sets to a fact; undefined where they cannot be compared, which is told. */
export function rangeLimits(
  binding: Binding,
  at: Place,
  fact: FactDeclaration,
  name: Name,
  range: Range,
): { readonly lower?: Limit; readonly upper?: Limit } | undefined {
  const lower = range.lower ?? range.exact;
  const upper = range.upper ?? range.exact;
  const low = lower && limitOf(binding, at, fact, name, lower, 'lower');
  const high = upper && (upper === lower ? low : limitOf(binding, at, fact, name, upper, 'upper'));
  if ((lower && !low) || (upper && !high)) return undefined;
  return { ...(low && { lower: low }), ...(high && { upper: high }) };
}

function windowLimit({ amount }: Window): Limit {
  return { ...measure(amount.value, amount.unit ?? ''), inclusive: true };
}

function limitOf(
  binding: Binding,
  at: Place,
  fact: FactDeclaration,
  name: Name,
  { value, inclusive, span }: Bound,
  side: 'lower' | 'upper',
): Limit | undefined {
  if (value.kind === 'Name' || value.kind === 'NameSet') {
    for (const word of value.kind === 'Name' ? [value] : value.names) resolveTerm(binding, at, word);
    tellNotComparable(binding, name, span, 'quantity');
    return undefined;
  }
  if (value.kind === 'Date') {
    tellImpossibleDay(binding, value);
    if (fact.type.kind === 'date') {
      // 「2026年以后」 begins with its first day, 「不晚于2026年」 ends with its last.
      const end = (side === 'lower') === inclusive ? 'first' : 'last';
      return { value: dayOf(value, end), unit: 'date', inclusive };
    }
    tell(binding, 'logic/type-mismatch', value.span, {
      zh: `「${name.text}」是数量，不能和日期比较。`,
      en: `“${name.text}” is a quantity; it cannot be compared with a date.`,
    });
    return undefined;
  }
  return amountLimit(binding, fact, name, value, inclusive);
}

function amountLimit(
  binding: Binding,
  fact: FactDeclaration,
  name: Name,
  amount: Amount,
  inclusive: boolean,
): Limit | undefined {
  if (fact.type.kind !== 'quantity') {
    tell(binding, 'logic/type-mismatch', amount.span, {
      zh: `「${name.text}」是日期，要和日期比较，例如「2026年3月1日」。`,
      en: `“${name.text}” is a date: compare it with a date such as 2026-03-01.`,
    });
    return undefined;
  }
  // A bare number is counted in the unit of the fact.
  const unit = amount.unit ?? fact.type.unit;
  const isComparable = comparableUnit(unit) === comparableUnit(fact.type.unit) || isTimeSinceListing(fact, unit);
  if (isComparable) return { ...measure(amount.value, unit), inclusive };
  tellUnits(binding, name, amount, fact.type.unit, unit);
  return undefined;
}

/** 列入 counts the time since listing, in months or in days as the text has it. */
function isTimeSinceListing(fact: FactDeclaration, unit: string): boolean {
  const counted = ['月', '日', '工作日'];
  return fact.id === '列入' && fact.uri.startsWith('creg:') && counted.includes(comparableUnit(unit));
}

function tellUnits(binding: Binding, name: Name, amount: Amount, expected: string, found: string): void {
  const kinds = new Set([comparableUnit(expected), comparableUnit(found)]);
  const days = kinds.has('日') && kinds.has('工作日');
  const months = kinds.has('月') && (kinds.has('日') || kinds.has('工作日'));
  const why = days
    ? { zh: '日和工作日不能互相换算', en: 'days and working days cannot be converted into each other' }
    : months
      ? { zh: '月有长短，月和日不能互相换算', en: 'months differ in length, so months and days cannot be converted' }
      : { zh: '两者不能比较', en: 'the two cannot be compared' };
  const unit =
    expected === ''
      ? { zh: '没有单位', en: 'has no unit' }
      : { zh: `以「${expected}」计`, en: `is counted in “${writeUnit(expected, 'en', true)}”` };
  tell(binding, 'logic/unit-mismatch', amount.span, {
    zh: `「${name.text}」${unit.zh}，「${amount.written}」以「${found}」计：${why.zh}。`,
    en: `“${name.text}” ${unit.en}, “${amount.written}” in “${writeUnit(found, 'en', true)}”: ${why.en}.`,
  });
}
