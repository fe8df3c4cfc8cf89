/** The text of a filled Word sheet → decisions: a row is a line `|…|…|`, whatever program it was filled in with. */
import { foldWidth } from '../../../grammar/values/width.js';
import type { Decision, FilledSheet } from './decision.js';
import { adviceWords, decisions, sheetWords, type Verdict, verdicts } from './words.js';

/** Whether a text is that of a review sheet: it quotes a regulation and looks like one. */
export function isSheetText(text: string): boolean {
  const title = text.trimStart();
  const { zh, en } = sheetWords.title;
  return (title.startsWith(zh) || title.startsWith(en)) && idPattern.test(text);
}

const idPattern = /(?:识别码|ID)\s*([0-9a-f]{12}(?:-\d+)?)/u;

/** Undefined where the text has no row of a review sheet. */
export function sheetInText(text: string): FilledSheet | undefined {
  const rows = text
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line => line.slice(1, line.endsWith('|') ? -1 : undefined).split('|'));
  const file = cellBehind(rows, sheetWords.file);
  if (file === undefined) return undefined;
  const reviewer = cellBehind(rows, sheetWords.reviewer);
  return {
    file,
    ...(reviewer && { reviewer }),
    decisions: rows.flatMap(row => decisionIn(row) ?? []),
  };
}

/** The cell to the right of one that holds a label alone. */
function cellBehind(rows: readonly (readonly string[])[], label: { zh: string; en: string }): string | undefined {
  for (const row of rows) {
    const index = row.findIndex(cell => cell.trim() === label.zh || cell.trim() === label.en);
    if (index >= 0) return row[index + 1]?.trim();
  }
  return undefined;
}

function decisionIn(row: readonly string[]): Decision | undefined {
  const [number = '', clause = ''] = row;
  const [, id] = idPattern.exec(row.join(' ')) ?? [];
  const cell = row.at(-1);
  if (id === undefined || cell === undefined) return undefined;
  const chosen = verdicts.filter(verdict => isTicked(cell, verdict));
  const verdict = chosen.length > 1 ? ('several' as const) : chosen[0];
  const stated = statedIn(cell);
  return {
    id,
    label: `${/\d+/u.exec(number)?.[0] ?? ''} ${placeIn(clause)}`.trim(),
    ...(verdict && { verdict }),
    reason: stated.reason ?? '',
    ...(stated.legalBasis && { basis: stated.legalBasis }),
    ...(stated.approver && { approver: stated.approver }),
    ...(stated.until && { until: stated.until }),
  };
}

/** The provision is the first paragraph of its cell. */
function placeIn(clause: string): string {
  const words = clause.trim();
  const whole = Object.values(adviceWords.whole).find(each => words.startsWith(each));
  return whole ?? /^\S+(?: › \S+)*/u.exec(words)?.[0] ?? '';
}

/** Every mark that people put in place of an empty box. */
function isTicked(cell: string, verdict: Verdict): boolean {
  const { zh, en } = decisions[verdict];
  return new RegExp(`(?:[☑☒✓✔√■]|[\\[［(（]\\s*[xX×√✓]\\s*[\\]］)）])\\s*(?:${zh}|${en})(?![\\p{L}])`, 'u').test(cell);
}

const labels = ['reason', 'legalBasis', 'approver', 'until'] as const;

/** 理由：… 依据：… 至：…, in any order; a label counts behind a box, a space or a mark, not inside of words. */
function statedIn(cell: string): { readonly [Label in (typeof labels)[number]]?: string } {
  const words = labels.flatMap(label => [sheetWords[label].zh, sheetWords[label].en]).join('|');
  const parts = cell.split(new RegExp(`(?<=^|[\\s；;。])(${words})\\s*[:：]`, 'u'));
  const stated: { [Label in (typeof labels)[number]]?: string } = {};
  for (let index = 1; index + 1 < parts.length; index += 2) {
    const label = labels.find(each => Object.values<string>(sheetWords[each]).includes(parts[index] ?? ''));
    // Underlines and dots are places to write on.
    const value = (parts[index + 1] ?? '').replace(/^[\s_＿…]+|[\s_＿…；;]+$/gu, '');
    if (label && value !== '') stated[label] = label === 'until' ? foldWidth(value) : value;
  }
  return stated;
}
