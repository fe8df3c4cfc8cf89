/** textDocument/formatting: the printer's text, as the smallest change of lines that leads to it. */
import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { toRange } from './convert.js';

/** Statements that cannot be read stay as they are. */
export function formatting(document: TextDocument, { syntax }: Analysis): TextEdit[] {
  if (!syntax) return [];
  const before = document.getText();
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  const after = format(syntax, before).replaceAll(/\r?\n/g, lineEnd);
  return before === after ? [] : [change(document, before, after)];
}

/** One edit that leaves alone the lines which both texts begin and end with: the cursor outside it does not move. */
function change(document: TextDocument, before: string, after: string): TextEdit {
  const old = lines(before);
  const made = lines(after);
  let head = 0;
  while (head < old.length && head < made.length && old[head] === made[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < made.length - head && old.at(-1 - tail) === made.at(-1 - tail)) tail++;
  const start = length(old.slice(0, head));
  const end = length(old.slice(0, old.length - tail));
  return { range: toRange(document, { start, end }), newText: made.slice(head, made.length - tail).join('') };
}

/** Lines with their ends. */
function lines(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

function length(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
