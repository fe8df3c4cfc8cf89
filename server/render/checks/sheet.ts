/** All there is to say of a check, as data: the command line, SARIF and the site tell it each in their own form. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import { analyze } from '../../core/analyze.js';
import type { Finding, Fix, Level } from '../../core/finding.js';
import type { Laws } from '../../core/law/laws.js';
import type { Day, Requirement, Standard } from '../../core/model.js';
import type { Example, Rule } from '../../core/rule.js';
import { levelNames } from '../../core/words/levels.js';
import type { Source } from '../../core/workspace.js';
import { openWorkspace, type Workspace, withSource } from '../../core/workspace.js';
import { examplesIn, type Shown, shownExample } from './examples.js';

export interface Sheet {
  readonly rule: Rule;
  readonly language: Face;
  readonly norms: readonly SheetNorm[];
  readonly bad: readonly BadExample[];
  readonly good: readonly Shown[];
  /** What the check offers to change, by title; the texts of the examples are what it was tried on. */
  readonly fixes: readonly Pick<Fix, 'title' | 'kind'>[];
  readonly figures: readonly string[];
}

/** A clause of a shipped norm that the check reports. */
export interface SheetNorm {
  readonly title: string;
  /** `国办发〔2020〕49号 四（六）`. */
  readonly cited: string;
  readonly wording?: string;
  /** `2020-12-07 起`, `据原文`. */
  readonly period: string;
  readonly read: string;
}

export interface BadExample extends Shown {
  /** What the check says of it. */
  readonly messages: readonly string[];
}

/** What a sheet is made from. */
export interface Product {
  readonly shipped: readonly Source[];
  readonly laws: Laws;
  readonly rules: readonly Rule[];
  readonly today: Day;
}

/** The examples are checked on the way, so that what is shown of them is what happens. */
export function sheetOf(rule: Rule, product: Product, language: Face, figures: readonly string[]): Sheet {
  const found = examplesIn(rule.bad, language).map(example => ({
    example,
    findings: findingsIn(rule, example, product),
  }));
  const everyFix = rule.bad.flatMap(example => findingsIn(rule, example, product)).flatMap(({ fixes = [] }) => fixes);
  return {
    rule,
    language,
    norms: normsFor(rule.code, product, language),
    bad: found.map(({ example, findings }) => ({
      ...shownExample(example),
      messages: [...new Set(findings.map(({ message }) => message[language]))],
    })),
    good: examplesIn(rule.good, language).map(shownExample),
    fixes: kinds(everyFix, language),
    figures,
  };
}

function findingsIn(rule: Rule, example: Example, { shipped, laws, today, rules }: Product): readonly Finding[] {
  const { text, as } = shownExample(example);
  const uri = as === 'text' ? 'creg:example.txt' : 'creg:example.creg';
  const workspace = withSource(opened({ shipped, laws }), { uri, text, kind: as });
  // Whether a suppression serves depends on what the others find.
  const running = rule.code.startsWith('suppression/') ? rules : [rule];
  return analyze(workspace, uri, running, { today, levels: {} }).findings.filter(({ code }) => code === rule.code);
}

/** Fixes that differ in nothing but the words they quote are one. */
function kinds(fixes: readonly Fix[], language: Face): Sheet['fixes'] {
  const byTitle = new Map<string, Pick<Fix, 'title' | 'kind'>>();
  for (const { title, kind } of fixes) {
    const pattern = title[language].replace(/「[^」]*」|“[^”]*”|\d+/gu, '…');
    if (!byTitle.has(pattern)) byTitle.set(pattern, { title, kind });
  }
  return [...byTitle.values()];
}

/** `错误`, `警告，严重时为错误`. */
export function levelOf({ level, grave, slight }: Rule, language: Face): string {
  const name = (of: Level): string => levelNames[of][language];
  const cases = [
    ...(grave && grave !== level ? [{ zh: `严重时为${name(grave)}`, en: `${name(grave)} where grave` }] : []),
    ...(slight && slight !== level ? [{ zh: `轻微时为${name(slight)}`, en: `${name(slight)} where slight` }] : []),
  ];
  return [name(level), ...cases.map(each => each[language])].join(language === 'zh' ? '，' : ', ');
}

/** How a finding is permitted with a reason: here, in a whole file, in the configuration; and how its level is changed. */
export function suppression(code: string, language: Face): readonly string[] {
  return language === 'zh'
    ? [
        `在前一行或同一行末尾写：// creg-allow ${code}: 理由`,
        `整个文件：// creg-allow-file ${code}: 理由`,
        '理由后面还可以写：；依据：……；批准：……；至：2027-03-01',
        `现有文本，在 creg.json 里写：{ "allow": [{ "code": "${code}", "file": "…", "reason": "理由" }] }`,
        `改变级别，或者不用（off），在 creg.json 里写：{ "severity": { "${code}": "hint" } }`,
      ]
    : [
        `the line before, or the end of the line: // creg-allow ${code}: reason`,
        `the whole file: // creg-allow-file ${code}: reason`,
        'after the reason, if you like: ; basis: …; approved: …; until: 2027-03-01',
        `for an existing text, in creg.json: { "allow": [{ "code": "${code}", "file": "…", "reason": "reason" }] }`,
        `another level, or none (off), in creg.json: { "severity": { "${code}": "hint" } }`,
      ];
}

// --- norms ------------------------------------------------------------------------------------------------------

/** The shipped norms, opened and read once for all checks. */
const openedOnce = new WeakMap<Product['shipped'], Workspace>();
const readOnce = new WeakMap<Product['shipped'], readonly Standard[]>();

function opened({ shipped, laws }: Pick<Product, 'shipped' | 'laws'>): Workspace {
  const workspace = openedOnce.get(shipped) ?? openWorkspace(shipped, laws);
  openedOnce.set(shipped, workspace);
  return workspace;
}

function standardsOf(product: Omit<Product, 'rules'>): readonly Standard[] {
  const { shipped, today } = product;
  const workspace = opened(product);
  const known = readOnce.get(shipped);
  const standards =
    known ?? shipped.flatMap(({ uri }) => analyze(workspace, uri, [], { today, levels: {} }).model.standards);
  readOnce.set(shipped, standards);
  return standards;
}

/** The requirements of the shipped standards that name a code, whether in force today or not. */
function normsFor(code: string, { shipped, laws, today }: Product, language: Face): readonly SheetNorm[] {
  return standardsOf({ shipped, laws, today })
    .flatMap(standard => standard.requirements.map(requirement => ({ standard, requirement })))
    .filter(({ requirement }) => requirement.codes.includes(code))
    .map(({ standard, requirement }) => normOf(standard, requirement, language));
}

function normOf(standard: Standard, requirement: Requirement, language: Face): SheetNorm {
  const number = standard.number ?? standard.title;
  const wording = requirement.wording?.[language] ?? requirement.wording?.zh ?? requirement.wording?.en;
  return {
    title: standard.title,
    cited: requirement.source === undefined ? number : `${number} ${requirement.source}`,
    ...(wording !== undefined && { wording: wording.replace(/\s+/g, /\p{Script=Han}/u.test(wording) ? '' : ' ') }),
    period: periodOf(requirement.effective ?? standard.effective, requirement.expires ?? standard.expires, language),
    read: readings[requirement.checked][language],
  };
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
