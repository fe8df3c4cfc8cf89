/** textDocument/formatting and rangeFormatting: the printer's text, as the smallest changes of lines that lead to it. */
import { diffArrays } from 'diff';
import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format, meets } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Edit } from '../core/finding.js';
import { toSpan, toTextEdit } from './convert.js';

/** Statements that cannot be read stay as they are. */
export function formatting(document: TextDocument, { syntax }: Analysis): TextEdit[] {
  if (!syntax) return [];
  const before = document.getText();
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  const after = format(syntax, before).replaceAll(/\r?\n/g, lineEnd);
  return changes(before, after).map(edit => toTextEdit(document, edit));
}

/** Of the changes those that touch the range: the layout of a line hangs on what is around it, not on what is chosen. */
export function rangeFormatting(document: TextDocument, analysis: Analysis, range: Range): TextEdit[] {
  const wanted = toSpan(document, range);
  return formatting(document, analysis).filter(edit => meets(toSpan(document, edit.range), wanted));
}

/** Lines that may differ: comparing more takes longer than anybody waits, and leaves little as it was. */
const most = 3000;

/** Lines that stay are left alone: the cursor, folds and marks in them do not move. */
function changes(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const edits: Edit[] = [];
  let offset = 0;
  let open: { start: number; end: number; newText: string } | undefined;
  const close = (): void => {
    if (open) edits.push({ span: { start: open.start, end: open.end }, newText: open.newText });
    open = undefined;
  };
  const compared = diffArrays(lines(before), lines(after), { maxEditLength: most });
  if (!compared) return [{ span: { start: 0, end: before.length }, newText: after }];
  for (const { value, added, removed } of compared) {
    const length = value.reduce((sum, line) => sum + line.length, 0);
    if (!added && !removed) {
      close();
      offset += length;
      continue;
    }
    open ??= { start: offset, end: offset, newText: '' };
    if (added) open.newText += value.join('');
    else {
      offset += length;
      open.end = offset;
    }
  }
  close();
  return edits;
}

/** Lines with their ends. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
