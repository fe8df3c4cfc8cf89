/** What stands behind the colon of a permission: `理由……；依据：《立法法》第八十二条；批准：某某；至：2027-03-01`. */
import type { Span } from '../../../grammar/index.js';
import { readDate, writeDate } from '../../../grammar/values/date.js';
import { foldWidth } from '../../../grammar/values/width.js';
import type { Day } from '../clause.js';
import { isDay } from '../day.js';
import type { Grounds } from '../finding.js';

export interface ReadGrounds extends Grounds {
  /** Empty where none is given, or nothing but the word that stands for one. */
  readonly reason: string;
  /** Words that should be the last day and are no day; offsets in the text that was read. */
  readonly noDay?: Span;
}

const labels = {
  basis: /^(?:法律)?依据$|^(?:legal )?basis$/iu,
  approver: /^批准(?:人|机关)?$|^审批(?:人)?$|^approved(?: by)?$|^approver$/iu,
  until: /^(?:有效期?)?(?:截?至|到)(?:期)?$|^有效期$|^until$|^expires$/iu,
} as const satisfies Record<string, RegExp>;

type Label = keyof typeof labels;

/** Semicolons part what is stated; a part that begins with no known label belongs to the reason. */
export function readGrounds(text: string): ReadGrounds {
  const reasons: string[] = [];
  const stated: { basis?: string; approver?: string; until?: Day; noDay?: Span } = {};
  let at = 0;
  for (const part of text.split(/(?<=[;；])/u)) {
    const [, label, value] = labelled(part) ?? [];
    if (label === undefined || value === undefined) reasons.push(part);
    else if (label !== 'until') {
      if (value !== '') stated[label] = value;
    } else if (value !== '') {
      const day = readDay(value);
      if (day !== undefined) stated.until = day;
      else {
        const start = at + part.lastIndexOf(value);
        stated.noDay = { start, end: start + value.length };
      }
    }
    at += part.length;
  }
  return { reason: reasonIn(reasons.join('')), ...stated };
}

function labelled(part: string): readonly [string, Label, string] | undefined {
  const [, word, value] = /^\s*([^:：;；]{1,14}?)\s*[:：]\s*(.*?)\s*[;；。]?\s*$/su.exec(part) ?? [];
  if (word === undefined || value === undefined) return undefined;
  for (const label of Object.keys(labels) as Label[]) if (labels[label].test(word)) return [part, label, value];
  return undefined;
}

/** `2027-03-01`, `2027年3月1日`, in either width; undefined where it is no day of the calendar. */
export function readDay(text: string): Day | undefined {
  const date = readDate(
    foldWidth(text)
      .replace(/[止前]$/u, '')
      .trim(),
  );
  if (date?.month === undefined || date.day === undefined) return undefined;
  const day = writeDate(date, 'en');
  return isDay(day) ? day : undefined;
}

/** The word that only marks where the reason belongs is none: a permission nobody filled in has no effect. */
function reasonIn(text: string): string {
  const reason = text.replace(/[;；\s]+$/u, '').trim();
  return /^(?:理由|原因|reason|todo|待补|[.…。xX—-]+)[。.…]*$/iu.test(reason) ? '' : reason;
}
