/** The review sheet as a file of Word: A4 across, a row a finding, boxes to tick and places to write. */
import {
  AlignmentType,
  CheckBox,
  Document,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Bilingual, Face } from '../../../grammar/index.js';
import { packed } from '../word/pack.js';
import type { ReviewBasis, ReviewRow, ReviewSheet } from './sheet.js';
import { reviewStyles } from './word-styles.js';
import {
  conclusions,
  dayWords,
  decisions,
  levelWords,
  notesOn,
  sheetWords,
  sinceWords,
  standardWords,
  verdicts,
} from './words.js';

/** The bytes of a .docx; the same for the same sheet. */
export async function reviewDocument(sheet: ReviewSheet): Promise<Uint8Array> {
  const { language, rows } = sheet;
  const say: Say = words => words[language];
  const file = new Document({
    title: [say(sheetWords.title), sheet.title ?? sheet.file].join(language === 'zh' ? '：' : ': '),
    creator: `creg ${sheet.version}`,
    lastModifiedBy: `creg ${sheet.version}`,
    styles: reviewStyles(language),
    sections: [
      {
        properties: {
          page: {
            // The library turns the sheet itself.
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 850, bottom: 850, left: page.side, right: page.side, header: 500, footer: 450 },
          },
        },
        footers: { default: footer() },
        children: [
          paragraph('SheetTitle', say(sheetWords.title)),
          headTable(sheet, say),
          ...notesOn(sheet).map(words => paragraph('Small', say(words))),
          ...(rows.length > 0
            ? [paragraph('Small', say(sheetWords.howTo)), rowsTable(rows, language, say)]
            : [paragraph('Cell', say(sheetWords.nothing))]),
          ...settledPart(sheet, say),
          paragraph('Small', ''),
          signatures(say),
          ...(sheet.uncited.length > 0 ? [paragraph('Small', alsoHeldAgainst(sheet, say))] : []),
          paragraph('Small', `${say(sheetWords.machine)} creg ${sheet.version}`),
        ],
      },
    ],
  });
  return packed(file, { day: sheet.day, language });
}

type Say = (words: Bilingual) => string;

/** Twentieths of a point. */
const page = { width: 11906, height: 16838, side: 794 } as const;
const textWidth = page.height - 2 * page.side;

function footer(): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES, ' —'] });
  return new Footer({
    children: [new Paragraph({ style: 'Small', alignment: AlignmentType.CENTER, children: [run] })],
  });
}

// --- the head ---------------------------------------------------------------------------------------------------

function headTable({ file, title, issuers, day, asOf, cited, language }: ReviewSheet, say: Say): Table {
  const wide = textWidth - 1900;
  const row = (label: Bilingual, ...lines: readonly string[]): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [
        cell(1900, [paragraph('Label', say(label))]),
        cell(
          wide,
          lines.map(line => paragraph('Cell', line)),
        ),
      ],
    });
  return tableOf(
    [1900, wide],
    [
      row(sheetWords.draft, title === undefined ? file : language === 'zh' ? `《${title}》` : title),
      row(sheetWords.file, file),
      ...(issuers.length > 0 ? [row(sheetWords.issuer, issuers.join(language === 'zh' ? '、' : ', '))] : []),
      row(sheetWords.day, dayWords(day, asOf, language)),
      ...(cited.length > 0 ? [row(sheetWords.cited, ...cited.map(standard => standardWords(standard, language)))] : []),
    ],
  );
}

// --- rows -------------------------------------------------------------------------------------------------------

const columns = ['number', 'clause', 'problem', 'basis', 'advice', 'decision'] as const;
const shares: Readonly<Record<(typeof columns)[number], number>> = {
  number: 940,
  clause: 3200,
  problem: 3200,
  basis: 2870,
  advice: 2100,
  decision: textWidth - 940 - 3200 - 3200 - 2870 - 2100,
};

function rowsTable(rows: readonly ReviewRow[], language: Face, say: Say): Table {
  const heads = columns.map(column => cell(shares[column], [paragraph('Head', say(sheetWords[column]))]));
  return tableOf(Object.values(shares), [
    new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
    ...rows.map(row => rowOf(row, language, say)),
  ]);
}

function rowOf(row: ReviewRow, language: Face, say: Say): TableRow {
  const { number, id, code, level, place, passage, problem, example, advice } = row;
  const said = [
    run(passage.before),
    new TextRun({ text: passage.quote, bold: true, underline: {}, font: { hint: 'eastAsia' } }),
    run(passage.after),
  ];
  const contents: Readonly<Record<(typeof columns)[number], readonly Paragraph[]>> = {
    number: [paragraph('Head', String(number)), paragraph('Head', say(levelWords[level]))],
    clause: [paragraph('Strong', place), new Paragraph({ style: 'Cell', children: said })],
    problem: [
      paragraph('Cell', problem),
      ...(example === undefined ? [] : [paragraph('Cell', say(sheetWords.example) + example)]),
      paragraph('Tiny', `${code} · ${say(sheetWords.id)} ${id}`),
    ],
    basis: basisOf(row.basis, language, say),
    advice: advice.map((each, index) => paragraph('Cell', advice.length > 1 ? `${index + 1}. ${each}` : each)),
    decision: decisionOf(say),
  };
  const cells = columns.map(column => cell(shares[column], contents[column], { top: column !== 'number' }));
  return new TableRow({ cantSplit: true, children: cells });
}

function basisOf({ cited, wording, effective, read }: ReviewBasis, language: Face, say: Say): readonly Paragraph[] {
  if (cited === undefined) return [paragraph('Strong', say(sheetWords.drafting)), paragraph('Cell', wording)];
  const since = [say(sinceWords(effective)), read ?? '']
    .filter(part => part !== '')
    .join(language === 'zh' ? '；' : '; ');
  return [
    paragraph('Strong', cited),
    ...(wording === '' ? [] : [paragraph('Cell', wording)]),
    ...(since === '' ? [] : [paragraph('Small', since)]),
  ];
}

/** A click ticks a box in Word; in another program ☐ is replaced by ☑ by hand, and both are read back. */
function decisionOf(say: Say): readonly Paragraph[] {
  const boxes = verdicts.flatMap(verdict => [...boxed(say(decisions[verdict])), run('  ')]);
  const blanks = [sheetWords.reason, sheetWords.legalBasis, sheetWords.until];
  return [
    new Paragraph({ style: 'Cell', children: boxes }),
    ...blanks.map(label => paragraph('Cell', `${say(label)}${say({ zh: '：', en: ':' })}`)),
  ];
}

function boxed(words: string): ParagraphChild[] {
  const box = new CheckBox({
    alias: words,
    checked: false,
    checkedState: { value: '2611', font: 'Segoe UI Symbol' },
    uncheckedState: { value: '2610', font: 'Segoe UI Symbol' },
  });
  return [box, run(` ${words}`)];
}

// --- the end ----------------------------------------------------------------------------------------------------

function settledPart({ settled }: ReviewSheet, say: Say): readonly (Paragraph | Table)[] {
  if (settled.length === 0) return [];
  const widths = [3300, 7000, textWidth - 10_300];
  const row = (style: string, texts: readonly string[]): readonly TableCell[] =>
    texts.map((text, index) => cell(widths[index] ?? 0, [paragraph(style, text)]));
  const heads = [sheetWords.clause, sheetWords.problem, sheetWords.settledReason].map(say);
  return [
    paragraph('Part', say(sheetWords.settled)),
    tableOf(widths, [
      new TableRow({ tableHeader: true, cantSplit: true, children: row('Head', heads) }),
      ...settled.map(
        ({ place, problem, reason }) =>
          new TableRow({ cantSplit: true, children: row('Cell', [place, problem, reason]) }),
      ),
    ]),
  ];
}

function alsoHeldAgainst({ uncited, language }: ReviewSheet, say: Say): string {
  const names = uncited.map(standard => standardWords(standard, language));
  return `${say(sheetWords.uncited)}${names.join(language === 'zh' ? '，' : '; ')}`;
}

function signatures(say: Say): Table {
  const half = textWidth / 2 - 2200;
  const label = (words: Bilingual): TableCell => cell(2200, [paragraph('Label', say(words))]);
  const blank = (): TableCell => cell(half, [paragraph('Cell', '')]);
  const boxes = conclusions.flatMap(words => [...boxed(say(words)), run('　　')]);
  const row = (children: readonly TableCell[]): TableRow =>
    new TableRow({ cantSplit: true, height: { value: 560, rule: 'atLeast' }, children: [...children] });
  return tableOf(
    [2200, half, 2200, half],
    [
      row([
        label(sheetWords.verdict),
        cell(textWidth - 2200, [new Paragraph({ style: 'Cell', keepNext: true, children: boxes })], { columnSpan: 3 }),
      ]),
      row([label(sheetWords.reviewer), blank(), label(sheetWords.head), blank()]),
      row([label(sheetWords.signature), blank(), label(sheetWords.date), blank()]),
    ],
  );
}

// --- pieces -----------------------------------------------------------------------------------------------------

function tableOf(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({ width: { size: textWidth, type: WidthType.DXA }, columnWidths: [...widths], rows: [...rows] });
}

function cell(
  width: number,
  children: readonly Paragraph[],
  { columnSpan = 1, top = false }: { readonly columnSpan?: number; readonly top?: boolean } = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(columnSpan > 1 && { columnSpan }),
    children: [...children],
  });
}

function paragraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: text === '' ? [] : [run(text)] });
}

/** The hint sets “” and — in the face of Han. */
function run(text: string): TextRun {
  return new TextRun({ text, font: { hint: 'eastAsia' } });
}
