/** The report of cases for people: each case and what came of it, and of those that fail the argument. */
import type { Face } from '../../../grammar/index.js';
import { type Colors, colorsIf } from './colors.js';
import { showSafely } from './display-width.js';
import { type CoveredList, type Tested, type TestedFile, type ToldCase, tally, told } from './tested.js';
import { wrap } from './wrap.js';

export interface TestPrettyOptions {
  readonly color: boolean;
  readonly columns: number;
  /** No summary. */
  readonly quiet: boolean;
  /** The argument of every case, with all that it looked at. */
  readonly verbose: boolean;
  /** Of the summary. */
  readonly language: Face;
}

export function testPretty(tested: Tested, options: TestPrettyOptions): string {
  const colors = colorsIf(options.color);
  const blocks = tested.files.filter(({ results }) => results.length > 0).map(file => fileBlock(file, options, colors));
  const coverage = (tested.coverage ?? []).map(each => coverageBlock(each, colors));
  const summary = options.quiet ? [] : [summaryLine(tested, options, colors)];
  return `${[...blocks, ...coverage, ...summary].join('\n\n')}\n`;
}

function fileBlock(file: TestedFile, options: TestPrettyOptions, colors: Colors): string {
  const cases = file.results.map(result => told(result, file, options.verbose));
  const lines = cases.flatMap(each => caseLines(each, file, options, colors));
  return [colors.bold(colors.underline(showSafely(file.name))), ...lines].join('\n');
}

function caseLines(each: ToldCase, file: TestedFile, options: TestPrettyOptions, colors: Colors): readonly string[] {
  const { standing, title, line, character, message, result = '', argument } = each;
  const isGood = standing === 'passed';
  const sign = isGood ? colors.green('✓') : standing === 'none' ? colors.yellow('–') : colors.red('✗');
  const place = `${showSafely(file.name)}:${line + 1}:${character + 1}`;
  const said = isGood ? colors.dim(showSafely(result)) : colors.dim(place);
  const lines = [`  ${sign} ${showSafely(title)}  ${said}`];
  if (message !== undefined) lines.push(...indented(message, 6, options.columns));
  if (isGood && !options.verbose) return lines;
  if (standing === 'none' && !options.verbose) return lines;
  for (const { depth, text } of argument) lines.push(...indented(text, 6 + depth * 2, options.columns));
  return lines;
}

function indented(text: string, indent: number, columns: number): readonly string[] {
  return wrap(showSafely(text), columns - indent - 2).map(
    (line, index) => ' '.repeat(index === 0 ? indent : indent + 2) + line,
  );
}

function coverageBlock(covered: CoveredList, colors: Colors): string {
  const { list, file, lines, language, coverage } = covered;
  const words = coverageWords[language];
  const heading = words.heading(list[language], coverage.covered, coverage.parts);
  const missing = coverage.missing.map(({ kind, says, at }) => {
    const { line, character } = lines.position(at.start);
    const place = colors.dim(`${showSafely(file)}:${line + 1}:${character + 1}`);
    return `  ${words.kinds[kind]}${showSafely(says[language])}  ${place}`;
  });
  return [colors.bold(showSafely(heading)), ...missing].join('\n');
}

const coverageWords = {
  zh: {
    heading: (list: string, covered: number, parts: number) =>
      covered === parts ? `${list}：${parts} 处都有案例` : `${list}：${parts} 处中 ${covered} 处有案例，没有案例的：`,
    kinds: { criterion: '', exception: '', condition: '条件 ', score: '计分 ', direct: '直接 ', band: '等级 ' },
  },
  en: {
    heading: (list: string, covered: number, parts: number) =>
      covered === parts
        ? `${list}: cases for all ${parts} parts`
        : `${list}: cases for ${covered} of ${parts} parts; none for:`,
    kinds: {
      criterion: '',
      exception: '',
      condition: 'condition ',
      score: 'score ',
      direct: 'direct ',
      band: 'band ',
    },
  },
} as const;

function summaryLine(tested: Tested, { language }: TestPrettyOptions, colors: Colors): string {
  const { cases, passed, failed, without } = tally(tested);
  const paint = failed > 0 ? colors.red : colors.green;
  if (language === 'zh') {
    const parts = [`${passed} 个符合预期`];
    if (failed > 0) parts.push(`${failed} 个不符合`);
    if (without > 0) parts.push(`${without} 个没有写预期`);
    return paint(`${cases} 个案例：${parts.join('，')}。`);
  }
  const parts = [`${passed} as expected`];
  if (failed > 0) parts.push(`${failed} not`);
  if (without > 0) parts.push(`${without} without expectation`);
  return paint(`${cases} ${cases === 1 ? 'case' : 'cases'}: ${parts.join(', ')}.`);
}
