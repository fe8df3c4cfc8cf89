/** The lines of source that a finding is about, with carets right under them. */
import type { Span } from '../../../grammar/index.js';
import type { LineIndex } from '../../core/lines.js';
import { type Cell, cellsOf } from './display-width.js';

/** A line of the excerpt: of the source with its number (from 1), of carets, or a gap. */
export type ExcerptLine =
  | { readonly kind: 'source'; readonly number: number; readonly shown: string }
  | { readonly kind: 'carets'; readonly shown: string }
  | { readonly kind: 'gap' };

/** Shows the first and the last line of a span, each cut to `width` cells around what is marked. */
export function excerpt(text: string, lines: LineIndex, span: Span, width: number): readonly ExcerptLine[] {
  const first = lines.position(span.start);
  const last = lines.position(span.end);
  // A span that ends before the first character of a line does not reach into that line.
  const lastLine = last.line > first.line && last.character === 0 ? last.line - 1 : last.line;

  const shown: ExcerptLine[] = [];
  for (let line = first.line; line <= lastLine; line++) {
    const isInside = line !== first.line && line !== lastLine;
    if (isInside && lastLine - first.line > 2) {
      shown.push({ kind: 'gap' });
      line = lastLine - 1;
      continue;
    }
    const content = lineAt(text, lines, line);
    const indentation = content.length - content.trimStart().length;
    const from = line === first.line ? first.character : indentation;
    const to = line === last.line ? last.character : content.trimEnd().length;
    shown.push(...marked(line + 1, content, from, Math.max(from, to), width));
  }
  return shown;
}

function lineAt(text: string, lines: LineIndex, line: number): string {
  // A character beyond the line is its end, before the line break.
  return text.slice(lines.offset({ line, character: 0 }), lines.offset({ line, character: Number.MAX_SAFE_INTEGER }));
}

function marked(number: number, content: string, from: number, to: number, width: number): readonly ExcerptLine[] {
  const cells = window(cellsNear(content, from, to, width), from, to, width);
  let source = '';
  let carets = '';
  for (const cell of cells) {
    const isMarked = cell.start < to && from < cell.end;
    source += cell.shown;
    carets += (isMarked ? '^' : ' ').repeat(cell.width);
  }
  // Nothing is marked where something is missing: one caret points at the place.
  if (!carets.includes('^')) {
    const before = cells.filter(cell => cell.end <= from).reduce((sum, cell) => sum + cell.width, 0);
    carets = `${' '.repeat(before)}^`;
  }
  return [
    { kind: 'source', number, shown: source.trimEnd() },
    { kind: 'carets', shown: carets.trimEnd() },
  ];
}

/** The cells of a line; of a very long one, those that could be shown. Every character takes a cell, marks apart. */
function cellsNear(content: string, from: number, to: number, width: number): readonly Cell[] {
  const reach = 4 * width;
  const start = Math.max(0, from - reach);
  const end = Math.min(content.length, Math.min(to, from + reach) + reach);
  return cellsOf(content.slice(start, end)).map(cell => ({
    ...cell,
    start: cell.start + start,
    end: cell.end + start,
  }));
}

// Not “…”: some terminals give that two cells, and the carets would slip.
const dots = '...';

/** The cells around what is marked that fit into a width; cut ends become dots. */
function window(cells: readonly Cell[], from: number, to: number, width: number): readonly Cell[] {
  const total = widthOf(cells);
  if (total <= width) return cells;

  const first = cells.findIndex(cell => cell.end > from);
  let start = first === -1 ? cells.length - 1 : first;
  let room = width - 2 * dots.length;
  let end = start;
  while (end < cells.length && (cells[end]?.start ?? to) < to && room >= (cells[end]?.width ?? 0)) {
    room -= cells[end++]?.width ?? 0;
  }
  // Twice as much before as after: one reads towards what is wrong.
  for (let share = Math.floor((room * 2) / 3); start > 0 && share >= (cells[start - 1]?.width ?? 0); ) {
    const taken = cells[--start]?.width ?? 0;
    share -= taken;
    room -= taken;
  }
  while (end < cells.length && room >= (cells[end]?.width ?? 0)) room -= cells[end++]?.width ?? 0;

  const kept = cells.slice(start, end);
  const gap = (at: number): Cell => ({ shown: dots, width: dots.length, start: at, end: at });
  return [
    ...(start > 0 ? [gap(kept[0]?.start ?? 0)] : []),
    ...kept,
    ...(end < cells.length ? [gap(kept.at(-1)?.end ?? 0)] : []),
  ];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
