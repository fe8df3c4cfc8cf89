/** The report for people: what is wrong, the words it is about, the norm, and the way out. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import type { Finding, Level } from '../../core/finding.js';
import { suppressionInWords } from '../../core/suppress/words.js';
import { levelNames } from '../../core/words/levels.js';
import { isToldIn, witnessInWords } from '../../core/words/witnesses.js';
import type { DocxPlace } from '../../disk/docx/places.js';
import {
  type CheckedFile,
  type Lookup,
  type Place,
  paragraphAt,
  placeOf,
  places,
  type Reporter,
  type Summary,
} from './checked.js';
import { type Colors, colorsIf } from './colors.js';
import { displayWidth, showSafely } from './display-width.js';
import { excerpt } from './excerpt.js';
import { wrap } from './wrap.js';

export interface PrettyOptions {
  readonly color: boolean;
  /** Cells a line may take. */
  readonly columns: number;
  readonly quiet: boolean;
  /** Findings that are permitted or in the baseline are shown too. */
  readonly suppressed: boolean;
  /** The language of the summary where the files speak several, or none. */
  readonly language: Face;
}

export function prettyReporter(options: PrettyOptions, lookup: Lookup): Reporter {
  const colors = colorsIf(options.color);
  const find = places(lookup);
  const fold = folder();
  const languages = new Set<Face>();
  return {
    add(file) {
      languages.add(file.language);
      const shown = file.findings.filter(finding => !finding.suppressed);
      const answered = options.suppressed ? file.findings.filter(({ suppressed }) => suppressed) : [];
      if (shown.length + answered.length === 0) return '';
      const page: Page = { file, own: placeOf(file), find, fold, colors, columns: options.columns };
      const loud = shown.filter(finding => finding.level !== 'hint');
      const hints = options.quiet ? [] : shown.filter(finding => finding.level === 'hint');
      const blocks = [heading(page), ...loud.map(finding => block(page, finding))];
      if (hints.length > 0) blocks.push(hints.map(finding => hintLine(page, finding)).join('\n'));
      if (answered.length > 0) blocks.push(answered.map(finding => answeredLine(page, finding)).join('\n'));
      return `${blocks.join('\n\n')}\n\n`;
    },
    finish(summary) {
      if (options.quiet || summary.files === 0) return '';
      const [only] = languages;
      return `${summaryLine(summary, languages.size === 1 && only ? only : options.language, colors)}\n`;
    },
  };
}

/** What every part of a file's report needs. */
interface Page {
  readonly file: CheckedFile;
  readonly own: Place;
  readonly find: (uri: string) => Place | undefined;
  readonly fold: typeof wrap;
  readonly colors: Colors;
  readonly columns: number;
}

/** What the lines under an excerpt begin with. */
const labels = {
  witness: { zh: '例如', en: 'e.g.' },
  norm: { zh: '依据', en: 'norm' },
  related: { zh: '参见', en: 'see' },
  fix: { zh: '改法', en: 'fix' },
} as const satisfies Record<string, Bilingual>;

function heading({ file, colors }: Page): string {
  const title = file.title === undefined ? '' : `  ${colors.dim(showSafely(file.title))}`;
  return `${colors.bold(colors.underline(showSafely(file.name)))}${title}`;
}

function block(page: Page, finding: Finding): string {
  const { file, own, fold, colors, columns } = page;
  const { language } = file;
  const level = paint(colors, finding.level)(levelNames[finding.level][language]);
  const lines = excerpt(own.text, own.lines, finding.at, columns - 10);
  const numbers = new Map(lines.flatMap(line => (line.kind === 'source' ? [[line, numberOf(page, line.number)]] : [])));
  const gutter = Math.max(4, ...[...numbers.values()].map(number => number.length + 2));
  const bar = colors.dim('│');
  const side = (left: string): string => colors.dim(left.padStart(gutter));

  const shown = lines.map(line => {
    if (line.kind === 'gap') return `${side('...')} ${bar}`;
    if (line.kind === 'source') return `${side(numbers.get(line) ?? '')} ${bar} ${line.shown}`;
    return `${side('')} ${bar} ${paint(colors, finding.level)(line.shown)}`;
  });
  const notes = notesOf(page, finding).flatMap(({ label, text }) => {
    const indent = ' '.repeat(displayWidth(label) + 2);
    const [first = '', ...rest] = fold(text, columns - gutter - 3 - indent.length);
    return [
      `${side('')} ${bar} ${colors.dim(label)}  ${first}`,
      ...rest.map(line => `${side('')} ${bar} ${indent}${line}`),
    ];
  });
  return [
    `${level}  ${colors.bold(showSafely(finding.message[language]))}`,
    `${side('')}   ${colors.dim(`${whereOf(page, finding)}  ${finding.code}`)}`,
    ...shown,
    ...notes,
  ].join('\n');
}

/** Many findings cite one clause: its lines are broken once. */
function folder(): typeof wrap {
  const known = new Map<string, readonly string[]>();
  return (text, width) => {
    const key = `${width} ${text}`;
    const lines = known.get(key) ?? wrap(text, width);
    known.set(key, lines);
    return lines;
  };
}

interface Note {
  readonly label: string;
  readonly text: string;
}

function notesOf({ file, own, find }: Page, finding: Finding): readonly Note[] {
  const { language } = file;
  const related = (finding.related ?? []).flatMap(({ uri, at, message }): Note[] => {
    const place = uri === undefined || uri === file.uri ? own : find(uri);
    if (!place) return [];
    const { line, character } = place.lines.position(at.start);
    const isNorm = finding.norm !== undefined && message[language].startsWith(finding.norm);
    return [
      {
        label: (isNorm ? labels.norm : labels.related)[language],
        text: `${showSafely(message[language])}  (${showSafely(place.name)}:${line + 1}:${character + 1})`,
      },
    ];
  });
  // The clause itself is among the places where it is at hand.
  const isTold = related.some(({ label }) => label === labels.norm[language]);
  const norm = finding.norm === undefined || isTold ? [] : [{ label: labels.norm[language], text: finding.norm }];
  const fixes = (finding.fixes ?? []).map(fix => ({
    label: labels.fix[language],
    text: showSafely(fix.title[language]),
  }));
  const witness =
    finding.witness && !isToldIn(finding.message, finding.witness, language)
      ? [{ label: labels.witness[language], text: showSafely(witnessInWords(finding.witness, language)) }]
      : [];
  return [...witness, ...norm, ...related, ...fixes];
}

function hintLine(page: Page, finding: Finding): string {
  const { file, colors } = page;
  const level = paint(colors, 'hint')(levelNames.hint[file.language]);
  const message = showSafely(finding.message[file.language]);
  return `${level}  ${message}  ${colors.dim(`${whereOf(page, finding)}  ${finding.code}`)}`;
}

/** A finding that somebody answered for, with the answer. */
function answeredLine(page: Page, finding: Finding): string {
  const { file, colors } = page;
  const { language } = file;
  const why = finding.suppression ? suppressionInWords(finding.suppression, language) : '';
  const label = language === 'zh' ? '放过' : 'passed';
  const message = showSafely(finding.message[language]);
  return [
    colors.dim(`${label}  ${message}  ${whereOf(page, finding)}  ${finding.code}`),
    ...(why === '' ? [] : [colors.dim(`      ${showSafely(why)}`)]),
  ].join('\n');
}

/** `drafts/a.creg:32:14`, as editors and terminals open it, and in an existing text the article. */
function whereOf({ file, own }: Page, finding: Finding): string {
  const { line, character } = own.lines.position(finding.at.start);
  const article = finding.article === undefined ? '' : `  ${finding.article}${finding.item ?? ''}`;
  const place = paragraphAt(file, finding.at.start);
  if (place) return `${showSafely(file.name)}  ${inParagraph[file.language](place)}${article}`;
  return `${showSafely(file.name)}:${line + 1}:${character + 1}${article}`;
}

const inParagraph = {
  zh: ({ paragraph, character }: DocxPlace) => `第 ${paragraph + 1} 段第 ${character + 1} 字`,
  en: ({ paragraph, character }: DocxPlace) => `paragraph ${paragraph + 1}, character ${character + 1}`,
} as const;

/** The number of a line from 1; of a Word document that of the paragraph, which is what its reader can look for. */
function numberOf({ file, own }: Page, line: number): string {
  const place = paragraphAt(file, own.lines.offset({ line: line - 1, character: 0 }));
  return String(place ? place.paragraph + 1 : line);
}

function paint(colors: Colors, level: Level): (text: string) => string {
  switch (level) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'info':
      return colors.blue;
    case 'hint':
      return colors.cyan;
  }
}

function summaryLine(summary: Summary, language: Face, colors: Colors): string {
  const counted = (['error', 'warning', 'info', 'hint'] as const)
    .filter(level => summary.levels[level] > 0)
    .map(level => paint(colors, level)(counts[language](summary.levels[level], level)));
  const words = summaryWords[language];
  const first =
    counted.length === 0
      ? colors.green(words.clean(summary.files))
      : words.found(summary.files, counted.join(words.comma));
  return [
    first,
    ...(summary.fixed > 0 ? [words.fixed(summary.fixed)] : []),
    ...(summary.changed > 0 ? [words.changed(summary.changed)] : []),
    ...(summary.fixable > 0 ? [words.fixable(summary.fixable)] : []),
    ...(summary.suppressed > summary.accepted ? [words.suppressed(summary.suppressed - summary.accepted)] : []),
    ...(summary.accepted > 0 ? [words.accepted(summary.accepted)] : []),
  ].join(language === 'zh' ? '' : ' ');
}

const counts = {
  zh: (count: number, level: Level) => `${count} 处${levelNames[level].zh}`,
  en: (count: number, level: Level) => `${count} ${levelNames[level].en}${count === 1 || level === 'info' ? '' : 's'}`,
};

const summaryWords = {
  zh: {
    comma: '，',
    clean: (files: number) => `检查了 ${files} 个文件，没有发现问题。`,
    found: (files: number, found: string) => `检查了 ${files} 个文件：${found}。`,
    fixed: (count: number) => `已改正 ${count} 处写法。`,
    changed: (count: number) => `另有 ${count} 处改动改变了意思，请逐处核对。`,
    fixable: (count: number) => `其中 ${count} 处只涉及写法，可用 --fix 改正。`,
    suppressed: (count: number) => `另有 ${count} 处已写明理由，不再报告。`,
    accepted: (count: number) => `基线里的 ${count} 处不再报告。`,
  },
  en: {
    comma: ', ',
    clean: (files: number) => `${plural(files, 'file')} checked, nothing found.`,
    found: (files: number, found: string) => `${plural(files, 'file')} checked: ${found}.`,
    fixed: (count: number) => `${plural(count, 'matter')} of form put right.`,
    changed: (count: number) => `${plural(count, 'change')} of meaning made: read each before you keep it.`,
    fixable: (count: number) => `--fix can put right ${count}, being of form only.`,
    suppressed: (count: number) => `${count} more suppressed, with reasons.`,
    accepted: (count: number) => `${count} more ${count === 1 ? 'is' : 'are'} in the baseline.`,
  },
} as const;

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
