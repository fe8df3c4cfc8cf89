/** Tables of deductions and bands: a head that repeats on every page, rows that are not broken, cells over several rows. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { type Passage, plain, type Table as Rows } from '../document.js';
import { textWidth } from './page.js';
import { runsOf, type Writing } from './runs.js';

export function tableOf(writing: Writing, { head, rows, continued = [] }: Rows): Table {
  const widths = columnWidths(writing, [head, ...rows]);
  const goesOn = (row: number, column: number): boolean => continued.includes(row) && rows[row]?.[column]?.length === 0;
  const longest = writing.language === 'zh' ? 8 : 20;
  // Words and numbers of points stand in the middle, sentences at the left: alike in a whole column.
  const centred = head.map((_, column) => rows.every(row => plain(row[column] ?? []).length <= longest));
  const body = rows.map(
    (row, i) =>
      new TableRow({
        cantSplit: true,
        // A short table stays on one page.
        keepNext: rows.length <= 8 && i < rows.length - 1,
        children: row.map((cell, column) => {
          const begins = !goesOn(i, column) && goesOn(i + 1, column);
          const merge = goesOn(i, column) ? VerticalMergeType.CONTINUE : begins ? VerticalMergeType.RESTART : undefined;
          return new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            ...(merge && { verticalMerge: merge }),
            children: [
              new Paragraph({
                style: 'Cell',
                ...(centred[column] && { alignment: AlignmentType.CENTER }),
                children: runsOf(writing, cell),
              }),
            ],
          });
        }),
      }),
  );
  const first = new TableRow({
    cantSplit: true,
    tableHeader: true,
    keepNext: true,
    children: head.map(
      (cell, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ style: 'Head', children: runsOf(writing, cell) })],
        }),
    ),
  });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [first, ...body],
  });
}

/** A word or a number of points is not broken. */
function isShort({ language }: Writing, cell: Passage): boolean {
  return plain(cell).length <= (language === 'zh' ? 6 : 12);
}

/** Columns as wide as their words want, no narrower than what may not be broken. */
function columnWidths(writing: Writing, rows: readonly (readonly Passage[])[]): readonly number[] {
  const zh = writing.language === 'zh';
  const character = zh ? 280 : 140;
  const margins = 240;
  const columns = rows[0]?.length ?? 0;
  const least: number[] = [];
  const wanted: number[] = [];
  for (let column = 0; column < columns; column++) {
    const cells = rows.map(row => row[column] ?? []);
    const whole = cells.filter(cell => isShort(writing, cell)).map(cell => plain(cell).length);
    const words = zh
      ? []
      : cells.flatMap(cell =>
          plain(cell)
            .split(/\s/u)
            .map(({ length }) => length),
        );
    least.push(Math.max(2, ...whole, ...words) * character + margins);
    wanted.push(Math.max(2, ...cells.map(cell => plain(cell).length)) * character + margins);
  }
  const sum = (of: readonly number[]): number => of.reduce((total, each) => total + each, 0);
  const spare = textWidth - sum(least);
  const more = wanted.map((width, column) => width - (least[column] ?? 0));
  // Where nothing wants more, or there is not enough for what may not be broken, all give or take alike.
  if (spare <= 0 || sum(more) === 0) return scaled(least, textWidth / sum(least));
  return scaled(
    least.map((width, column) => width + (spare * (more[column] ?? 0)) / sum(more)),
    1,
  );
}

function scaled(widths: readonly number[], by: number): readonly number[] {
  return widths.map(width => Math.round(width * by));
}
