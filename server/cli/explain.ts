/** `creg explain CODE`: what a check means, why, the norms behind it, examples, ways out, and how to keep it silent. */

import type { Bilingual, Face } from '../../grammar/index.js';
import { lineIndex } from '../core/lines.js';
import type { Rule } from '../core/rule.js';
import type { Shown } from '../render/checks/examples.js';
import { type BadExample, levelOf, type Sheet, type SheetNorm, sheetOf, suppression } from '../render/checks/sheet.js';
import { sheetTitles, wayOut } from '../render/checks/words.js';
import { figureLines } from '../rules/figures.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { type ExitStatus, refuse, type Surroundings } from './call.js';
import { type Language, ownLanguage } from './language.js';
import { nearest } from './nearest.js';
import { colorsIf } from './report/colors.js';
import { excerpt } from './report/excerpt.js';
import { wrap } from './report/wrap.js';
import { columns, wantsColor } from './terminal.js';

export function explain(call: Arguments, around: Surroundings): ExitStatus {
  const own = ownLanguage((optionOf(call, 'lang') ?? 'auto') as Language, around.env);
  const [code, ...more] = call.operands;
  if (code === undefined || more.length > 0) return refuse(around, own, oneCode);
  const rule = around.rules.find(candidate => candidate.code === code);
  if (!rule) return refuse(around, own, unknownCode(code, around.rules));

  const sheet = sheetOf(rule, around, own, figureLines(rule.code, own));
  const colors = colorsIf(wantsColor(around.env, isGiven(call, 'no-color')));
  const width = Math.min(columns(), 100) - 2;
  const lines = [
    `${colors.bold(rule.code)}  ${levelOf(rule, own)}`,
    rule.summary[own],
    ...sectionsOf(sheet, width).flatMap(({ title, lines }) =>
      lines.length === 0 ? [] : ['', colors.bold(title[own]), ...lines.map(line => (line === '' ? '' : `  ${line}`))],
    ),
  ];
  around.out.write(`${lines.join('\n')}\n`);
  return 0;
}

interface Section {
  readonly title: Bilingual;
  readonly lines: readonly string[];
}

function sectionsOf(sheet: Sheet, width: number): readonly Section[] {
  const { rule, language, norms, bad, good, figures } = sheet;
  const hung = (lines: readonly string[]): readonly string[] => lines.flatMap(line => hang(line, width));
  return [
    { title: sheetTitles.why, lines: rule.why[language].split('\n').flatMap(paragraph => wrap(paragraph, width)) },
    { title: sheetTitles.norms, lines: hung(norms.map(norm => normLine(norm, language))) },
    { title: sheetTitles.bad, lines: bad.flatMap((example, index) => badLines(example, index, width)) },
    { title: sheetTitles.good, lines: good.flatMap(exampleLines) },
    { title: sheetTitles.fixes, lines: hung(wayOut(sheet)) },
    { title: sheetTitles.figures, lines: hung(figures) },
    { title: sheetTitles.suppress, lines: hung(suppression(rule.code, language)) },
  ];
}

function normLine({ cited, wording, period, read }: SheetNorm, language: Face): string {
  const notes = [period, read].filter(Boolean).join(language === 'zh' ? '；' : '; ');
  return [cited, ...(wording === undefined ? [] : [wording]), language === 'zh' ? `（${notes}）` : `(${notes})`].join(
    '  ',
  );
}

/** Lines after the first stand in a little, so that one sees where the next begins. */
function hang(line: string, width: number): readonly string[] {
  const [first = '', ...rest] = wrap(line, width - 2);
  return [first, ...rest.map(part => `  ${part}`)];
}

/** An example with carets under what is reported, and what is said of it. Examples after the first stand apart. */
function badLines(example: BadExample, index: number, width: number): readonly string[] {
  const said = example.messages.flatMap(message => hang(`→ ${message}`, width));
  return [...exampleLines(example, index), ...said];
}

function exampleLines({ text, spans }: Shown, index: number): readonly string[] {
  const width = columns() - 4;
  const lines = lineIndex(text);
  const shown = text.split('\n').flatMap((line, number): string[] => {
    const start = lines.offset({ line: number, character: 0 });
    const end = start + line.length;
    const carets = spans
      .filter(span => start <= span.start && span.start <= end)
      .flatMap(span => excerpt(text, lines, { start: span.start, end: Math.min(span.end, end) }, width))
      .flatMap(part => (part.kind === 'carets' ? [part.shown] : []));
    return [line, ...carets];
  });
  return index === 0 ? shown : ['', ...shown];
}

// --- sentences --------------------------------------------------------------------------------------------------

const oneCode = {
  zh: 'creg explain 后面写一个代码，如 clarity/catch-all；全部代码：creg checks',
  en: 'creg explain takes one code, such as clarity/catch-all; all codes: creg checks',
};

function unknownCode(code: string, rules: readonly Rule[]): Bilingual {
  const near = nearest(
    code,
    rules.map(rule => rule.code),
    3,
  );
  return {
    zh: `没有「${code}」这项检查${near.length > 0 ? `；是不是 ${near.join('、')}？` : '。全部代码：creg checks'}`,
    en: `there is no check “${code}”${near.length > 0 ? `; did you mean ${near.join(', ')}?` : '. All codes: creg checks'}`,
  };
}
