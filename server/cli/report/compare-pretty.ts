/** A comparison for a terminal: two columns side by side, the lines that differ first to be seen. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import type {
  Cell,
  Comparison,
  CriterionComparison,
  CriterionHead,
  ListComparison,
  Row,
  Section,
} from '../../core/compare/comparison.js';
import {
  differencesSaid,
  groupOrder,
  groupWords,
  listHeading,
  notesOn,
  standingWords,
  summaryOf,
} from '../../core/compare/say.js';
import { type Colors, colorsIf } from './colors.js';
import { displayWidth, showSafely } from './display-width.js';
import { wrap } from './wrap.js';

export interface ComparePrettyOptions {
  readonly color: boolean;
  readonly columns: number;
  readonly quiet: boolean;
  readonly language: Face;
  readonly names: { readonly left: string; readonly right: string };
}

interface Page extends ComparePrettyOptions {
  readonly comparison: Comparison;
  readonly colors: Colors;
  say(words: Bilingual): string;
}

export function comparePretty(comparison: Comparison, options: ComparePrettyOptions): string {
  const colors = colorsIf(options.color);
  const page: Page = { ...options, comparison, colors, say: words => showSafely(words[options.language]) };
  const blocks = [
    sides(page),
    ...comparison.notes.map(note => colors.yellow(page.say(note))),
    ...byName(page),
    ...comparison.general.map(section => sectionBlock(page, section)),
    ...comparison.lists.map(list => listBlock(page, list)),
    ...(options.quiet ? [] : [[...legend(page), ...wrapped(page, summaryOf(comparison), 0)].join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const text = {
  criteria: { zh: '情形：谁被列入', en: 'Criteria: who is listed' },
  prose: { zh: '（没有写成条件）', en: '(prose)' },
  same: { zh: '相同：', en: 'same: ' },
  met: { zh: '符合：', en: 'met: ' },
  byName: { zh: '按名称视为同一的事实：', en: 'facts taken for the same by their name: ' },
} as const satisfies Record<string, Bilingual>;

function sides({ comparison: { left, right }, names, colors, say }: Page): string {
  const width = Math.max(displayWidth(say(left.label)), displayWidth(say(right.label)));
  const line = (label: Bilingual, title: string, name: string) =>
    `${colors.bold(padded(say(label), width))}  ${showSafely(title === '' ? name : `${title}  `)}${title === '' ? '' : colors.dim(showSafely(name))}`;
  return `${line(left.label, left.title, names.left)}\n${line(right.label, right.title, names.right)}`;
}

function byName(page: Page): readonly string[] {
  const { comparison, language } = page;
  if (comparison.byName.length === 0) return [];
  const names = comparison.byName.map(each => each[language]).join(language === 'zh' ? '、' : ', ');
  return [page.colors.dim(`${page.say(text.byName)}${showSafely(names)}`)];
}

function listBlock(page: Page, list: ListComparison): string {
  const heading = page.colors.bold(page.colors.underline(page.say(listHeading(list, page.comparison))));
  const parts = [
    heading,
    ...(list.criteria.length > 0 ? [criteria(page, list.criteria)] : []),
    ...list.sections.map(section => sectionBlock(page, section)),
  ];
  return parts.join('\n\n');
}

// --- criteria ---------------------------------------------------------------------------------------------------

function criteria(page: Page, all: readonly CriterionComparison[]): string {
  const order = [...all].sort((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group));
  const width = Math.max(...order.map(one => displayWidth(page.say(groupWords(one.group, page.comparison)))));
  const told = order.filter(one => !isPlain(one));
  const plain = order.filter(isPlain);
  const names = plain.map(one => heads(page, one)).join(page.language === 'zh' ? '、' : ', ');
  const [first] = plain;
  const same = first
    ? wrap(
        `${page.say(groupWords(first.group, page.comparison))}${page.language === 'zh' ? '：' : ': '}${names}`,
        page.columns - 4,
      )
    : [];
  return [
    page.colors.bold(page.say(text.criteria)),
    ...told.flatMap(one => criterion(page, one, width)),
    ...same.map(line => page.colors.dim(`  ${line}`)),
  ].join('\n');
}

/** Nothing is to be said of it. */
function isPlain(one: CriterionComparison): boolean {
  const isEven = one.group === 'same' || one.group === 'inside';
  return isEven && one.carries.length === 0 && notesOn(one).length === 0;
}

function criterion(page: Page, one: CriterionComparison, width: number): readonly string[] {
  const { comparison, say, colors, language } = page;
  const paint = groupColor(one, colors);
  const label = paint(padded(say(groupWords(one.group, comparison)), width));
  const notes = notesOn(one)
    .map(say)
    .join(language === 'zh' ? '，' : ', ');
  const indent = width + 4;
  const lines = [`  ${label}  ${colors.bold(heads(page, one))}${notes === '' ? '' : colors.dim(`  ${notes}`)}`];
  const isChanged = !['same', 'inside'].includes(one.group);
  for (const side of ['left', 'right'] as const) {
    const head = one[side];
    if (head && isChanged) lines.push(...condition(page, head, side, one, indent));
  }
  for (const sentence of differencesSaid(one, comparison)) lines.push(...wrapped(page, sentence, indent));
  for (const { label: name, left, right, absent } of one.carries) {
    const said = (face: Face) =>
      `${name[face]}${face === 'zh' ? '：' : ': '}${(left?.words ?? absent)[face]} → ${(right?.words ?? absent)[face]}`;
    lines.push(...wrapped(page, { zh: said('zh'), en: said('en') }, indent));
  }
  return lines;
}

function heads({ say }: Page, { left, right }: CriterionComparison): string {
  const [own, other] = [left && say(left.name), right && say(right.name)];
  return own === undefined || other === undefined || own === other ? (own ?? other ?? '') : `${own} ↔ ${other}`;
}

/** Once where both say the same or only one is there. */
function condition(
  { say, comparison, language, columns, colors }: Page,
  head: CriterionHead,
  side: 'left' | 'right',
  { left, right }: CriterionComparison,
  indent: number,
): readonly string[] {
  const isPair = left !== undefined && right !== undefined;
  const words = head.condition
    ? say(head.condition)
    : `${head.wording === undefined ? '' : `“${showSafely(head.wording)}”`}${say(text.prose)}`;
  const label = isPair ? `${say(comparison[side].label)}${language === 'zh' ? '：' : ': '}` : '';
  return wrap(`${label}${words}`, columns - indent - 2).map((line, index) =>
    colors.dim(' '.repeat(index === 0 ? indent : indent + 2) + line),
  );
}

function groupColor({ group }: CriterionComparison, colors: Colors): (text: string) => string {
  if (group === 'same' || group === 'inside') return colors.green;
  if (group === 'undecided') return colors.yellow;
  return group === 'only-left' || group === 'only-right' ? colors.blue : colors.red;
}

// --- tables -----------------------------------------------------------------------------------------------------

/** How points are reckoned is read as a whole; elsewhere those that are the same are named on one line. */
const whole: readonly Section['key'][] = ['scale', 'deductions', 'additions', 'direct', 'bands'];

function sectionBlock(page: Page, { key, label, rows, note }: Section): string {
  const isVersions = page.comparison.kind === 'versions';
  const isEven = ({ standing }: Row) => standing === 'same' || (standing === 'reworded' && !isVersions);
  const isWhole = whole.includes(key);
  const shown = isWhole ? rows : rows.filter(row => !isEven(row));
  const even = isWhole ? [] : rows.filter(isEven);
  const parts = [shown.length > 0 ? table(page, page.say(label), shown) : page.colors.bold(page.say(label))];
  if (even.length > 0) {
    const names = [...new Set(even.map(row => page.say(row.label)))].join(page.language === 'zh' ? '、' : ', ');
    const word = page.say(page.comparison.kind === 'standard' ? text.met : text.same);
    parts.push(...wrap(`${word}${names}`, page.columns - 4).map(line => page.colors.dim(`  ${line}`)));
  }
  if (note) parts.push(...wrap(page.say(note), page.columns - 4).map(line => page.colors.dim(`  ${line}`)));
  return parts.join('\n');
}

function table(page: Page, caption: string, rows: readonly Row[]): string {
  const { comparison, say, colors, columns } = page;
  const label = Math.min(Math.floor((columns * 3) / 10), Math.max(8, ...rows.map(row => displayWidth(say(row.label)))));
  const cell = Math.floor((columns - label - 9) / 2);
  // With the titles where these tell the sides apart and there is room for both.
  const { left: own, right: other } = comparison;
  const full = [own, other].map(side => `${say(side.label)} ${showSafely(side.title)}`);
  const isRoom = own.title !== other.title && full.every(words => displayWidth(words) <= cell);
  const named = (side: Comparison['left']) => `${say(side.label)}${isRoom ? ` ${showSafely(side.title)}` : ''}`;
  const head = `${padded('', label + 4)}  ${padded(named(comparison.left), cell)}  ${named(comparison.right)}`;
  return [colors.bold(caption), colors.dim(head), ...rows.flatMap(row => rowLines(page, row, label, cell))].join('\n');
}

function rowLines({ say, colors, comparison }: Page, row: Row, label: number, cell: number): readonly string[] {
  const { left, right, absent, standing } = row;
  // Of versions the sentences to be published count as well.
  const isReworded = comparison.kind === 'versions' && left?.wording !== right?.wording;
  const cells = [
    wrap(say(row.label), label),
    wrap(`${say(left?.words ?? absent)}${isReworded ? sentence(left) : ''}`, cell),
    wrap(`${say(right?.words ?? absent)}${isReworded ? sentence(right) : ''}`, cell),
  ];
  const faint = [false, !left, !right];
  const height = Math.max(...cells.map(lines => lines.length));
  const sign = signs[standing];
  const paint =
    standing === 'same' || standing === 'reworded' ? colors.dim : standing === 'unsure' ? colors.yellow : colors.red;
  return Array.from({ length: height }, (_, index) => {
    const [name = '', own = '', other = ''] = cells.map((lines, column) => {
      const line = lines[index] ?? '';
      const full = column === 2 ? line : padded(line, column === 0 ? label : cell);
      return faint[column] ? colors.dim(full) : full;
    });
    return `  ${index === 0 ? paint(sign) : ' '} ${name}  ${own}  ${other}`.trimEnd();
  });
}

function sentence(cell: Cell | undefined): string {
  return cell?.wording === undefined ? '' : ` “${showSafely(cell.wording)}”`;
}

/** In ASCII: signs that some terminals draw wide would break the columns. */
const signs: Readonly<Record<Row['standing'], string>> = {
  same: '=',
  reworded: '~',
  different: '*',
  'only-left': '<',
  'only-right': '>',
  unsure: '?',
};

/** The signs that occur. */
function legend({ comparison, colors, say, language }: Page): readonly string[] {
  const rows = [...comparison.general, ...comparison.lists.flatMap(({ sections }) => sections)].flatMap(
    section => section.rows,
  );
  const used = new Set(rows.map(({ standing }) => standing));
  if (used.size === 0) return [];
  const shown = (Object.keys(signs) as Row['standing'][])
    .filter(standing => used.has(standing))
    .map(standing => `${signs[standing]} ${say(standingWords(standing, comparison))}`);
  return [colors.dim(shown.join(language === 'zh' ? '　' : '   '))];
}

function wrapped({ say, columns }: Page, sentence: Bilingual, indent: number): readonly string[] {
  return wrap(say(sentence), columns - indent - 2).map(
    (line, index) => ' '.repeat(index === 0 ? indent : indent + 2) + line,
  );
}

function padded(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - displayWidth(line)));
}
