/** Tables of points in an existing text: each row that takes points for something is a case. */
import type { Part, Span } from '../../../grammar/index.js';

/** A row: the cell that says what somebody did, and the number of the row. */
export interface Row {
  readonly at: Span;
  readonly label: string;
}

/** The tables among the parts of a node: the rows of each, in source order. */
export function tablesAmong(parts: readonly Part[]): readonly (readonly Span[])[] {
  const tables: Span[][] = [];
  let open: Span[] | undefined;
  for (const { kind, span } of parts) {
    if (kind === 'table') {
      if (!open) {
        open = [];
        tables.push(open);
      }
      open.push(span);
    } else if (kind !== 'trivia') open = undefined;
  }
  return tables;
}

/**
 * The cases of a table whose head, or the words before it, say that points are taken or that acts are put on record.
 * None where points are only won, and none in a table of anything else.
 */
export function casesInTable(source: string, table: readonly Span[]): readonly Row[] {
  const [first, ...rest] = table;
  const head = first ? cellsIn(source, first) : [];
  if (!first || rest.length === 0 || head.length < 2) return [];
  const words = head.map(({ text }) => text).join(' ');
  const before = source.slice(Math.max(0, first.start - 40), first.start);
  if (!taking.test(words) && !(taking.test(before) && /分/u.test(words))) return [];
  if (/加分/u.test(words) && !/扣|减/u.test(words)) return [];
  const column = columnOf(head);
  if (column < 0) return [];
  return rest.flatMap((span, index) => {
    const cells = cellsIn(source, span);
    const cell = cells[column];
    if (!cell || cells.length !== head.length || !/\p{sc=Han}{2}/u.test(cell.text)) return [];
    if (cells.some(({ text }) => /^[+＋加奖]/u.test(text))) return [];
    return [{ at: cell.at, label: String(index + 1) }];
  });
}

const taking = /扣|减分|记分|失信|不良|负面|违约|违规/u;

/** The column that says what was done: by the name that tells it best. */
function columnOf(head: readonly Cell[]): number {
  for (const name of [/情形|行为|表现/u, /内容|事项|问题|描述/u, /标准|细则|指标|项目/u]) {
    const found = head.findIndex(({ text }) => name.test(text));
    if (found >= 0) return found;
  }
  return -1;
}

interface Cell {
  readonly text: string;
  readonly at: Span;
}

/** The cells of a row between bars, or else between tabs or runs of spaces; the rule below a head has none. */
function cellsIn(source: string, { start, end }: Span): readonly Cell[] {
  const row = source.slice(start, end);
  if (/^[-:| ]+$/u.test(row)) return [];
  const between = row.includes('|') ? /[^|]+/gu : /(?:[^\t \u3000]|[ \u3000](?![ \u3000\t]))+/gu;
  return [...row.matchAll(between)].flatMap(({ index, 0: words }) => {
    const text = words.trim();
    if (text === '') return [];
    const from = start + index + words.indexOf(text);
    return [{ text, at: { start: from, end: from + text.length } }];
  });
}
