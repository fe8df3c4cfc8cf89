/** The review sheet as a value: a file, the norms it was held against, and one row a finding for the reviewer to decide. */
import type { Bilingual, Face, Span } from '../../../grammar/index.js';
import type { Analysis } from '../../core/analyze.js';
import type { Finding, Level, Witness } from '../../core/finding.js';
import { numbered } from '../../core/fingerprint/fingerprint.js';
import type { Clause, Day, Standard } from '../../core/model.js';
import { citationOf } from '../../core/norms/norms.js';
import { outlinePlace } from '../../core/outline-place.js';
import { oneLine } from '../../core/plain-words.js';
import type { Rule } from '../../core/rule.js';
import { suppressionInWords } from '../../core/suppress/words.js';
import { witnessInWords } from '../../core/words/witnesses.js';
import { type Passage, passageAround } from './passage.js';
import { adviceWords, readings } from './words.js';

export interface ReviewSheet {
  readonly language: Face;
  /** As the caller writes it: the decisions are read back for the file of this name. */
  readonly file: string;
  readonly title?: string;
  readonly issuers: readonly string[];
  /** The day on which it was checked, and that of the norms. */
  readonly day: Day;
  readonly asOf: Day;
  readonly version: string;
  /** Those that the rows rest on, and the others that it was held against. */
  readonly cited: readonly ReviewStandard[];
  readonly uncited: readonly ReviewStandard[];
  readonly rows: readonly ReviewRow[];
  readonly settled: readonly SettledRow[];
  /** How many findings are too slight for this sheet. */
  readonly left: number;
  /** How many were there when the baseline was made. */
  readonly accepted: number;
  /** How many places of a draft could not be read, and so not be checked. */
  readonly unread: number;
}

export interface ReviewStandard {
  readonly title: string;
  readonly number?: string;
  readonly effective?: Day;
  readonly expires?: Day;
  /** How its clauses were read. */
  readonly read: string;
}

export interface ReviewRow {
  readonly number: number;
  /** Tells the finding from all others of its file: the beginning of its fingerprint, with `-2` for its equals. */
  readonly id: string;
  readonly code: string;
  readonly level: Level;
  /** 第五条（十四）; of a draft 甲名单 › 情形乙. */
  readonly place: string;
  readonly passage: Passage;
  readonly problem: string;
  /** A case that shows it. */
  readonly example?: string;
  readonly basis: ReviewBasis;
  readonly advice: readonly string[];
}

export interface ReviewBasis {
  /** Absent where no clause of a norm asks for it: then it is a matter of drafting, and `wording` says why. */
  readonly cited?: string;
  readonly wording: string;
  readonly effective?: Day;
  /** 据原文, 据转述. */
  readonly read?: string;
}

/** What was decided before: it needs no decision now. */
export interface SettledRow {
  readonly place: string;
  readonly problem: string;
  readonly reason: string;
}

export interface SheetOptions {
  readonly file: string;
  readonly language: Face;
  readonly day: Day;
  readonly version: string;
  readonly rules: readonly Rule[];
  /** The slightest findings that get a row. */
  readonly from: Level;
}

/** Of the same analysis always the same sheet; its findings must have their fingerprints. */
export function reviewSheet(analysis: Analysis, options: SheetOptions): ReviewSheet {
  const { file, language, day, version, from } = options;
  const { model, norms, findings } = analysis;
  const ids = idsOf(findings);
  const judged = findings.map((finding, index) => ({ finding, id: ids[index] ?? '' })).filter(isJudged);
  const open = judged.filter(({ finding }) => !finding.suppressed);
  const told = open.filter(({ finding }) => loudness[finding.level] <= loudness[from]);
  const settled = judged.filter(({ finding }) => finding.suppressed);
  const decided = settled.filter(({ finding }) => finding.suppression?.by !== 'baseline');
  const [regulation] = model.regulations;
  const title = oneLine(regulation?.title.text ?? '');
  return {
    language,
    file,
    ...(title && { title }),
    issuers: (regulation?.issuers ?? []).map(({ name }) => oneLine(name.text)),
    day,
    asOf: norms.asOf,
    version,
    ...standardsOf(
      norms.standards,
      told.flatMap(({ finding: { norm } }) => norm ?? []),
      language,
    ),
    rows: told.map(({ finding, id }, index) => rowOf(finding, id, index + 1, analysis, options)),
    settled: decided.map(({ finding }) => settledOf(finding, analysis, language)),
    left: open.length - told.length,
    accepted: settled.length - decided.length,
    unread: findings.filter(({ code }) => code.startsWith('syntax/')).length,
  };
}

/** One for each finding, in order; every finding of a file counts, so that a decision does not change the others'. */
export function idsOf(findings: readonly Finding[]): readonly string[] {
  return numbered(findings.map(({ fingerprint = '' }) => fingerprint)).map(each => {
    const [fingerprint = '', count] = each.split(':');
    return fingerprint.slice(0, 12) + (count === '1' ? '' : `-${count}`);
  });
}

/** Text that cannot be read, and permissions themselves, are nothing that a reviewer could let be. */
function isJudged({ finding: { code } }: { readonly finding: Finding }): boolean {
  return !/^(?:syntax|suppression)\//u.test(code);
}

const loudness: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

function rowOf(
  finding: Finding,
  id: string,
  number: number,
  analysis: Analysis,
  { language, rules }: SheetOptions,
): ReviewRow {
  const { code, level, at, message, witness } = finding;
  const rule = rules.find(each => each.code === code);
  return {
    number,
    id,
    code,
    level,
    place: placeOf(finding, analysis, language),
    passage: passageOf(analysis, at),
    problem: message[language],
    ...(witness && { example: exampleOf(witness, message[language], language) }),
    basis: basisOf(finding, analysis, rule, language),
    advice: adviceOf(finding, language),
  };
}

function placeOf({ article, item, at }: Finding, { model }: Analysis, language: Face): string {
  if (article !== undefined) return `${article}${item ?? ''}`;
  return outlinePlace(model, at)?.[language] ?? adviceWords.whole[language];
}

/** The case in words; how it comes out only where the problem has not said it. */
function exampleOf(witness: Witness, problem: string, language: Face): string {
  const words = witnessInWords(witness, language);
  const verdict = witness.verdict[language];
  return problem.includes(verdict) ? words.slice(0, -verdict.length).replace(/ → $/u, '') : words;
}

/** Of a name or a heading in a draft the sentence that it belongs to: a reviewer reads the text, not its notation. */
function passageOf({ source: { text }, model }: Analysis, at: Span): Passage {
  const clause = clauseAt(model.clauses, at.start);
  if (clause || model.kind === 'text') return passageAround(text, clause?.span, at);
  const parts = model.lists.flatMap(({ criteria, measures }) => [...criteria, ...measures]);
  const part = parts.find(({ span }) => span.start <= at.start && at.start < span.end);
  return part?.clause
    ? { before: '', quote: '', after: part.clause.text.replace(/\s+/gu, ' ') }
    : passageAround(text, undefined, at);
}

function clauseAt(clauses: readonly Clause[], offset: number): Clause | undefined {
  return clauses.findLast(({ span }) => span.start <= offset && offset <= span.end);
}

// --- why, and what to do ----------------------------------------------------------------------------------------

function basisOf(
  { norm }: Finding,
  { norms: { standards } }: Analysis,
  rule: Rule | undefined,
  language: Face,
): ReviewBasis {
  if (norm === undefined) return { wording: firstSentence(rule?.why ?? { zh: '', en: '' }, language) };
  for (const standard of standards) {
    const requirement = standard.requirements.find(each => citationOf({ standard, requirement: each }) === norm);
    if (!requirement) continue;
    const { wording: words, checked } = requirement;
    const wording = words?.[language] ?? words?.zh ?? words?.en ?? '';
    const effective = requirement.effective ?? standard.effective;
    return {
      cited: norm,
      wording: wording.replace(/\s+/gu, /\p{sc=Han}/u.test(wording) ? '' : ' '),
      ...(effective !== undefined && { effective }),
      read: readings[checked][language],
    };
  }
  return { cited: norm, wording: '' };
}

/** The first sentence says why; the others are for who disagrees. */
function firstSentence(why: Bilingual, language: Face): string {
  return /^.*?[。.](?=\s|$|[^\d])/su.exec(why[language])?.[0] ?? why[language];
}

/** The ways out that the check offers; else that it is the drafter's to write. */
function adviceOf({ fixes = [] }: Finding, language: Face): readonly string[] {
  if (fixes.length === 0) return [adviceWords.byHand[language]];
  return [...new Set(fixes.map(({ title }) => title[language]))];
}

// --- the head and the end ---------------------------------------------------------------------------------------

/** Of two parts of one norm the first speaks for both. */
function standardsOf(
  standards: readonly Standard[],
  norms: readonly string[],
  language: Face,
): Pick<ReviewSheet, 'cited' | 'uncited'> {
  const known = new Set<string>();
  const lists = { cited: [] as ReviewStandard[], uncited: [] as ReviewStandard[] };
  const isCited = (standard: Standard): boolean =>
    standard.requirements.some(requirement => norms.includes(citationOf({ standard, requirement })));
  const citedFirst = [...standards.filter(isCited), ...standards.filter(each => !isCited(each))];
  for (const standard of citedFirst) {
    const name = `${standard.title} ${standard.number ?? ''}`;
    if (known.has(name)) continue;
    known.add(name);
    lists[isCited(standard) ? 'cited' : 'uncited'].push(standardOf(standard, language));
  }
  return lists;
}

function standardOf({ title, number, effective, expires, requirements }: Standard, language: Face): ReviewStandard {
  const read = new Set(requirements.map(({ checked }) => checked));
  const kind = read.size === 1 ? [...read][0] : undefined;
  return {
    title,
    ...(number !== undefined && { number }),
    ...(effective !== undefined && { effective }),
    ...(expires !== undefined && { expires }),
    read: (kind ? readings[kind] : readings.partly)[language],
  };
}

function settledOf(finding: Finding, analysis: Analysis, language: Face): SettledRow {
  const { suppression, message } = finding;
  return {
    place: placeOf(finding, analysis, language),
    problem: message[language],
    reason: suppression ? suppressionInWords(suppression, language) : '',
  };
}
