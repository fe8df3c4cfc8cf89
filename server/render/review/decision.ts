/** What a reviewer decided: the form in which a filled sheet, of whatever format, is read back. */

import { oneLine } from '../../core/plain-words.js';
import { isRecord } from '../../core/record.js';
import { type Verdict, verdicts } from './words.js';

export interface Decision {
  /** Of the finding: see `idsOf`. */
  readonly id: string;
  /** For whoever has to find the row: its number and its provision. */
  readonly label: string;
  /** Absent: nothing was chosen yet. Two at once are none. */
  readonly verdict?: Verdict | 'several';
  readonly reason: string;
  readonly basis?: string;
  readonly approver?: string;
  /** As written. */
  readonly until?: string;
}

export interface FilledSheet {
  /** The name of the file that was reviewed, as it stood in the sheet. */
  readonly file: string;
  /** Who signed: approves every row that names nobody else. */
  readonly reviewer?: string;
  readonly decisions: readonly Decision[];
}

/** The element of the page that holds the decisions as data. */
export const dataId = 'creg-review';

/** The sheet that a saved page holds; undefined where it is no such page, or was cut off. */
export function sheetInPage(page: string): FilledSheet | undefined {
  const [, data] = new RegExp(`<script[^>]*\\bid="${dataId}"[^>]*>(.*?)</script>`, 'su').exec(page) ?? [];
  if (data === undefined) return undefined;
  try {
    return sheetOf(JSON.parse(data));
  } catch {
    // Somebody edited it by hand.
    return undefined;
  }
}

function sheetOf(value: unknown): FilledSheet | undefined {
  if (!isRecord(value) || value.version !== 1 || typeof value.file !== 'string' || !Array.isArray(value.rows)) {
    return undefined;
  }
  return {
    file: value.file,
    ...present('reviewer', value.reviewer),
    decisions: value.rows.flatMap(row =>
      isRecord(row) && typeof row.id === 'string' ? [decisionOf(row, row.id)] : [],
    ),
  };
}

function decisionOf(row: Readonly<Record<string, unknown>>, id: string): Decision {
  const verdict = verdicts.find(each => each === row.decision);
  return {
    id,
    label: textOf(row.label),
    ...(verdict && { verdict }),
    reason: textOf(row.reason),
    ...present('basis', row.basis),
    ...present('approver', row.approver),
    ...present('until', row.until),
  };
}

function present<Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: string } {
  const text = textOf(value);
  return text === '' ? {} : ({ [key]: text } as { readonly [K in Key]?: string });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? oneLine(value) : '';
}
