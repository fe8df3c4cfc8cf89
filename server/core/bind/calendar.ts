/** Dates that are written like dates and that no calendar has: 2026年2月30日. */
import type { DateValue } from '../../../grammar/index.js';
import { type Binding, tell } from './resolve.js';

/** Tells of a day beyond the end of its month; whoever goes by the date would take it for one of the next. */
export function tellImpossibleDay(binding: Binding, { year, month, day, span }: DateValue): void {
  if (month === undefined || day === undefined) return;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day <= last) return;
  const words = binding.view.text.slice(span.start, span.end);
  tell(binding, 'logic/type-mismatch', span, {
    zh: `没有「${words}」这一天：这个月只有 ${last} 天。`,
    en: `There is no day “${words}”: that month has ${last} days.`,
  });
}
