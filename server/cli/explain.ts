/** `creg explain CODE`: what a check means, why, the norms behind it, examples, and how to keep it silent. */

import type { Bilingual, Face, Span } from '../../grammar/index.js';
import { analyze } from '../core/analyze.js';
import { lineIndex } from '../core/lines.js';
import type { Requirement, Standard } from '../core/model.js';
import type { Example, Rule } from '../core/rule.js';
import { openWorkspace } from '../core/workspace.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { type ExitStatus, refuse, type Surroundings } from './call.js';
import { levelWords } from './checks.js';
import { figureLines } from './figures.js';
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

  const colors = colorsIf(wantsColor(around.env, isGiven(call, 'no-color')));
  const width = Math.min(columns(), 100) - 2;
  const requirements = requirementsOf(code, around);
  const section = (title: Bilingual, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', colors.bold(title[own]), ...lines.map(line => (line === '' ? '' : `  ${line}`))];
  const lines = [
    `${colors.bold(rule.code)}  ${levelWords[rule.level][own]}`,
    rule.summary[own],
    ...section(
      titles.why,
      rule.why[own].split('\n').flatMap(paragraph => wrap(paragraph, width)),
    ),
    ...section(
      titles.norms,
      requirements.flatMap(requirement => hang(normLine(requirement, own), width)),
    ),
    ...section(
      titles.bad,
      rule.bad.flatMap((example, index) => exampleLines(example, index)),
    ),
    ...section(
      titles.good,
      rule.good.flatMap((example, index) => exampleLines(example, index)),
    ),
    ...section(
      titles.figures,
      figureLines(rule.code, own).flatMap(line => hang(line, width)),
    ),
    ...section(titles.suppress, suppression(rule.code, own)),
  ];
  around.out.write(`${lines.join('\n')}\n`);
  return 0;
}

const titles = {
  why: { zh: '为什么', en: 'Why' },
  norms: { zh: '依据', en: 'Norms' },
  bad: { zh: '会报告', en: 'Reported' },
  good: { zh: '不报告', en: 'Not reported' },
  figures: { zh: '准确度', en: 'How often it is right' },
  suppress: { zh: '确有理由时', en: 'Where there is a reason' },
} as const satisfies Record<string, Bilingual>;

function suppression(code: string, language: Face): readonly string[] {
  return language === 'zh'
    ? [`在前一行或同一行末尾写：// creg-allow ${code}: 理由`, `整个文件：// creg-allow-file ${code}: 理由`]
    : [
        `the line before, or the end of the line: // creg-allow ${code}: reason`,
        `the whole file: // creg-allow-file ${code}: reason`,
      ];
}

// --- norms ------------------------------------------------------------------------------------------------------

interface Binding {
  readonly standard: Standard;
  readonly requirement: Requirement;
}

/** The requirements of the shipped standards that name a code, whether in force today or not. */
function requirementsOf(code: string, { shipped, today }: Surroundings): readonly Binding[] {
  const workspace = openWorkspace(shipped);
  return shipped
    .flatMap(({ uri }) => analyze(workspace, uri, [], { today, levels: {} }).model.standards)
    .flatMap(standard => standard.requirements.map(requirement => ({ standard, requirement })))
    .filter(({ requirement }) => requirement.codes.includes(code));
}

function normLine({ standard, requirement }: Binding, language: Face): string {
  const number = standard.number ?? standard.title;
  const wording = requirement.wording?.[language] ?? requirement.wording?.zh ?? requirement.wording?.en;
  const period = periodOf(
    requirement.effective ?? standard.effective,
    requirement.expires ?? standard.expires,
    language,
  );
  const read = readings[requirement.checked][language];
  return [
    requirement.source === undefined ? number : `${number} ${requirement.source}`,
    ...(wording === undefined ? [] : [wording.replace(/\s+/g, language === 'zh' ? '' : ' ')]),
    language === 'zh'
      ? `（${[period, read].filter(Boolean).join('；')}）`
      : `(${[period, read].filter(Boolean).join('; ')})`,
  ].join('  ');
}

/** Lines after the first stand in a little, so that one sees where the next norm begins. */
function hang(line: string, width: number): readonly string[] {
  const [first = '', ...rest] = wrap(line, width - 2);
  return [first, ...rest.map(part => `  ${part}`)];
}

function periodOf(effective: string | undefined, expires: string | undefined, language: Face): string {
  if (effective === undefined && expires === undefined) return '';
  if (language === 'zh') return `${effective ?? ''} 起${expires === undefined ? '' : `至 ${expires}`}`;
  return `from ${effective ?? '?'}${expires === undefined ? '' : ` to ${expires}`}`;
}

/** How the clause was read when it was put into the standard. */
const readings = {
  original: { zh: '据原文', en: 'read in the original' },
  secondary: { zh: '据转述', en: 'read at second hand' },
  unread: { zh: '未见原文，不报告', en: 'not read, so not reported' },
} as const satisfies Record<Requirement['checked'], Bilingual>;

// --- examples ---------------------------------------------------------------------------------------------------

/** An example without its marks, and carets where they were. Examples after the first stand apart. */
function exampleLines({ text: marked }: Example, index: number): readonly string[] {
  const { text, spans } = unmark(marked);
  const trimmed = text.trimEnd();
  const width = columns() - 4;
  const lines = lineIndex(trimmed);
  const shown = trimmed.split('\n').flatMap((line, number): string[] => {
    const start = lines.offset({ line: number, character: 0 });
    const end = start + line.length;
    const carets = spans
      .filter(span => start <= span.start && span.start <= end)
      .flatMap(span => excerpt(trimmed, lines, { start: span.start, end: Math.min(span.end, end) }, width))
      .flatMap(part => (part.kind === 'carets' ? [part.shown] : []));
    return [line, ...carets];
  });
  return index === 0 ? shown : ['', ...shown];
}

function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(<\||\|>)/)) {
    if (part === '<|') {
      const span = { start: text.length, end: text.length };
      spans.push(span);
      open.push(span);
    } else if (part === '|>') {
      const span = open.pop();
      if (span) span.end = text.length;
    } else text += part;
  }
  return { text, spans };
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
