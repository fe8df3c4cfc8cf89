/** Parts that have a time of their own: which are in force, and what is said of those that are not always. */
import type { DateValue, Statement } from '../../grammar/index.js';
import { dayOf } from '../core/bind/units.js';
import { type Drafted, elementsOf, headingsIn, type LooseRun, say, standard } from './drafted.js';
import { dateText } from './numerals.js';

export function dateIn(
  statements: readonly Statement[],
  word: 'effective' | 'expires' | 'issued',
): DateValue | undefined {
  for (const { items } of headingsIn(statements, word)) {
    const date = elementsOf(items).find(element => element.kind === 'Date');
    if (date) return date;
  }
  return undefined;
}

/** Whether a part with these headings is in force on the day asked for; on none asked for all are. */
export function isInForce({ asOf }: Drafted, statements: readonly Statement[]): boolean {
  if (asOf === undefined) return true;
  const from = dateIn(statements, 'effective');
  const until = dateIn(statements, 'expires');
  return (!from || dayOf(from) <= asOf) && (!until || asOf <= dayOf(until, 'last'));
}

/** `（自2027年1月1日起施行）` behind a part that begins or ends on a day of its own. */
export function withDates(
  drafted: Drafted,
  runs: readonly LooseRun[],
  statements: readonly Statement[],
): readonly LooseRun[] {
  const from = dateIn(statements, 'effective');
  const until = dateIn(statements, 'expires');
  const parts = [
    ...(from ? [say(drafted, `自${dateText(from, 'zh')}起施行`, `from ${dateText(from, 'en')}`)] : []),
    ...(until ? [say(drafted, `有效期至${dateText(until, 'zh')}`, `until ${dateText(until, 'en')}`)] : []),
  ];
  const source = (from ?? until)?.span;
  if (!source) return runs;
  const words = parts.join(say(drafted, '，', ', '));
  return [...runs, standard(source, say(drafted, `（${words}）`, ` (${words})`))];
}
