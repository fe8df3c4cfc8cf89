/** The table of an amendment as a file of Word: across the page, its head on every page, rows that are not broken early. */
import {
  AlignmentType,
  Document,
  Footer,
  type IRunOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ChangeRow, ChangeTable, Line } from '../changes/change-table.js';
import { dayless, packed } from './pack.js';
import { twips } from './page.js';
import { faces, stylesOf } from './styles.js';

const margin = 1247;
const width = twips.height - 2 * margin;
/** Two columns of text, one of notes. */
const columns: readonly [number, number, number] = [
  Math.round(width * 0.38),
  Math.round(width * 0.38),
  width - 2 * Math.round(width * 0.38),
];

/** The bytes of a .docx; `day` is that of the new text. */
export async function changesToDocx(table: ChangeTable, day: string = dayless): Promise<Uint8Array> {
  const { language, title, heads, summary, legend, rows, rest } = table;
  const note = (text: string): Paragraph => new Paragraph({ style: 'Remark', children: [run(text, {})] });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((text, at) => cell(at, [new Paragraph({ style: 'Head', children: [run(text, {})] })])),
  });
  const file = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: withRemark(table),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips.width, height: twips.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1474, bottom: 1361, left: margin, right: margin, header: 850, footer: 850 },
          },
        },
        footers: { default: footer() },
        children: [
          new Paragraph({ style: 'TableTitle', children: [run(title, {})] }),
          ...summary.map(
            text => new Paragraph({ style: 'Remark', alignment: AlignmentType.CENTER, children: [run(text, {})] }),
          ),
          new Table({
            width: { size: width, type: WidthType.DXA },
            columnWidths: [...columns],
            rows: [head, ...rows.map(row => rowOf(row, language))],
          }),
          ...[...rest, legend].map(note),
        ],
      },
    ],
  });
  return packed(file, { day, language });
}

function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

function withRemark({ language }: ChangeTable) {
  const styles = stylesOf(language);
  const size = language === 'zh' ? 24 : 21;
  return {
    ...styles,
    paragraphStyles: [
      ...(styles.paragraphStyles ?? []),
      {
        id: 'Remark',
        name: language === 'zh' ? '说明' : 'Remark',
        basedOn: 'Normal',
        run: { size },
        paragraph: { spacing: { line: 360, before: 60, after: 60 } },
      },
      {
        id: 'TableTitle',
        name: language === 'zh' ? '表题' : 'Table title',
        basedOn: 'Normal',
        run: { size: 40, font: { eastAsia: faces.title, hint: 'eastAsia' }, ...(language === 'en' && { bold: true }) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 560, after: 120 }, outlineLevel: 0 },
      },
      {
        id: 'Provision',
        name: language === 'zh' ? '条文' : 'Provision in a table',
        basedOn: 'Normal',
        run: { size },
        paragraph: { spacing: { line: 360, before: 0, after: 0 } },
      },
    ],
  };
}

function rowOf({ before = [], after = [], notes }: ChangeRow, language: ChangeTable['language']): TableRow {
  const said = notes.map(text => new Paragraph({ style: 'Provision', children: [run(text, {})] }));
  return new TableRow({
    children: [
      cell(
        0,
        before.map(line => lineOf(line, { strike: true }, language)),
      ),
      cell(
        1,
        after.map(line => lineOf(line, bold, language)),
      ),
      cell(2, said),
    ],
  });
}

/** Added words are in 黑体, and bold where there is no such face. */
const bold: IRunOptions = { bold: true, font: { eastAsia: faces.bold, hint: 'eastAsia' } };

function lineOf({ kind, label, pieces, alone }: Line, mark: IRunOptions, language: ChangeTable['language']): Paragraph {
  const isItem = kind === 'item' || kind === 'subitem';
  const isHead = kind === 'heading' || kind === 'title';
  const gap = label === '' || (isItem && language === 'zh') ? '' : language === 'zh' ? '　' : ' ';
  const number: IRunOptions = { ...(!isItem && { style: 'Number' }), ...(alone && mark) };
  return new Paragraph({
    style: 'Provision',
    ...(isHead && { alignment: AlignmentType.CENTER }),
    ...(!isHead && kind !== 'row' && language === 'zh' && { indent: { firstLine: 480, firstLineChars: 200 } }),
    children: [
      ...(label === '' ? [] : [run(label, number), ...(gap === '' ? [] : [run(gap, {})])]),
      ...pieces.map(({ text, changed }) => run(text, changed ? mark : {})),
    ],
  });
}

function cell(column: number, children: readonly Paragraph[]): TableCell {
  return new TableCell({
    width: { size: columns[column] ?? 0, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 110, right: 110 },
    // A cell without a paragraph is no cell.
    children: children.length > 0 ? children : [new Paragraph({ style: 'Provision' })],
  });
}

function run(text: string, look: IRunOptions): TextRun {
  return new TextRun({ text, font: { hint: 'eastAsia' }, ...look });
}
