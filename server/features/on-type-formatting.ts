/**
 * textDocument/onTypeFormatting: in a regulation text the next line of a list gets its number, and an empty item loses
 * it; in a draft, whose numbers are made by rendering, a closing bracket moves below the block that it closes.
 */
import type { Position, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readNumeral, writeNumeral } from '../../grammar/values/numeral.js';
import type { Analysis } from '../core/analyze.js';
import { toRange } from './convert.js';
import { nodesIn } from './find.js';

export function onTypeFormatting(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  typed: string,
): TextEdit[] {
  if (typed === '\n') return analysis.statute ? numbered(document, position) : [];
  return analysis.syntax ? closed(document, analysis, position) : [];
}

// --- numbers of a text --------------------------------------------------------------------------------------------

/** 第十条, 一、, （一）, (1), 1., 1、, ①; with what stands between the number and the words. */
const marker =
  /^([ \t\u3000]*)(第)?([（(])?([〇零一二三四五六七八九十百]{1,5}|\d{1,3}|[①-⑳])(条(?:之[一二三四五六七八九十]+)?)?([）)])?([.．、])?([ \t\u3000]*)/u;

function numbered(document: TextDocument, { line }: Position): TextEdit[] {
  if (line === 0) return [];
  const above = lineAt(document, line - 1);
  const here = lineAt(document, line);
  if (here.trim() !== '') return [];
  const match = marker.exec(above);
  if (!match) return [];
  const [all, indent = '', article, open = '', number = '', unit, close = '', dot = '', gap = ''] = match;
  // 一 alone is a word, 三年 a period: only what is written as a number of its kind is one.
  const isNumber =
    article !== undefined
      ? unit !== undefined
      : unit === undefined && (close !== '' || dot !== '' || /[①-⑳]/u.test(number));
  if (!isNumber || unit?.includes('之') || (open === '') !== (close === '')) return [];
  if (all.length === above.length) {
    // Enter on an empty item ends the list.
    return [{ range: { start: { line: line - 1, character: 0 }, end: { line, character: here.length } }, newText: '' }];
  }
  const next = following(number);
  if (next === undefined) return [];
  const newText = `${indent}${article ?? ''}${open}${next}${unit ?? ''}${close}${dot}${gap}`;
  return [{ range: { start: { line, character: 0 }, end: { line, character: here.length } }, newText }];
}

/** The next number in the same digits. */
function following(number: string): string | undefined {
  if (/[①-⑲]/u.test(number)) return String.fromCodePoint((number.codePointAt(0) ?? 0) + 1);
  const value = readNumeral(number);
  if (value === undefined) return undefined;
  return /\d/.test(number) ? String(value + 1) : writeNumeral(value + 1, 'zh');
}

function lineAt(document: TextDocument, line: number): string {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return text.replace(/[\r\n]+$/, '');
}

// --- brackets of a draft ------------------------------------------------------------------------------------------

function closed(document: TextDocument, { syntax }: Analysis, position: Position): TextEdit[] {
  const line = lineAt(document, position.line);
  if (!syntax || !/^\s*[}｝]\s*$/u.test(line)) return [];
  const end = document.offsetAt(position);
  const text = document.getText();
  for (const node of nodesIn(syntax.file)) {
    if (node.kind !== 'Body' || node.span.end !== end) continue;
    const start = text.lastIndexOf('\n', node.span.start) + 1;
    const indent = /^[ \t\u3000]*/u.exec(text.slice(start, node.span.start))?.[0] ?? '';
    const from = document.offsetAt({ line: position.line, character: 0 });
    const present = /^\s*/u.exec(line)?.[0] ?? '';
    if (present === indent) return [];
    return [{ range: toRange(document, { start: from, end: from + present.length }), newText: indent }];
  }
  return [];
}
