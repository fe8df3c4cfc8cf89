/** Why a case came out as it did, as a legal argument: facts, item by item, the law it rests on, the conclusion. */
import type { Bilingual, Span } from '../../../grammar/index.js';
import { factKey } from '../../logic/fact.js';
import { type Formula, formulasIn } from '../../logic/formula.js';
import { called } from '../bind/resolve.js';
import type { CitationUse, List, Reference } from '../model.js';
import { conditionWords } from '../words/conditions.js';
import { isNamed, type Run } from './cases.js';
import { clauseName, clauseWords, comesTo, listWords } from './clause-words.js';
import { conditionSteps, givenWords, openFacts, type Step } from './condition-steps.js';
import type { CriterionVerdict, ExceptionVerdict, ListVerdict } from './list-verdict.js';
import { referenceAt } from './neighbours.js';
import { ratingSteps } from './rating-argument.js';

export type { Step } from './condition-steps.js';

export interface ArgumentOptions {
  /** Also of the criteria that did not decide. */
  readonly all?: boolean;
  /** A clause that was expected to decide: why it did not. */
  readonly asked?: Reference;
}

/** The argument of a run. */
export function argumentOf(run: Run, options: ArgumentOptions = {}): readonly Step[] {
  const { verdict } = run;
  return [
    ...factSteps(run),
    ...(verdict.kind === 'list'
      ? listSteps(run, verdict.of, options)
      : ratingSteps(run, verdict.of, options.all ?? false)),
    { depth: 0, says: conclusion(run) },
  ];
}

function factSteps({ facts, day, file, list }: Run): readonly Step[] {
  const given = givenWords(facts);
  const steps: Step[] = [{ depth: 0, says: { zh: `事实：${given.zh}`, en: `Facts: ${given.en}` } }];
  if (day !== file.day) steps.push({ depth: 1, says: { zh: `日期：${day}`, en: `on ${day}` } });
  for (const { formula, given: rule } of facts.derived.filter(matters(list))) {
    const words = conditionWords(formula);
    const why = conditionWords(rule);
    steps.push({
      depth: 1,
      says: { zh: `因而 ${words.zh}（已知：${why.zh}）`, en: `hence ${words.en} (given: ${why.en})` },
    });
  }
  for (const rule of facts.broken) {
    const why = conditionWords(rule);
    steps.push({
      depth: 1,
      says: { zh: `这种情况不会发生（已知：${why.zh}）`, en: `nobody can be in this case (given: ${why.en})` },
    });
  }
  return steps;
}

/** Whether a derived fact is one that the list asks for. */
function matters(list: List): (derived: { readonly formula: Formula }) => boolean {
  const asked = new Set<string>();
  for (const condition of conditionsOf(list)) {
    for (const part of formulasIn(condition)) if ('fact' in part) asked.add(factKey(part.fact));
  }
  return ({ formula }) => formulasIn(formula).some(part => 'fact' in part && asked.has(factKey(part.fact)));
}

function* conditionsOf({ criteria, exceptions, rating }: List): Iterable<Formula> {
  for (const each of [...criteria, ...exceptions]) {
    if (each.condition) yield each.condition;
    for (const { condition } of each.exceptions) if (condition) yield condition;
  }
  for (const { condition, named, table } of rating?.scores ?? []) {
    for (const formula of [condition, named, table?.rows[0]?.range]) if (formula) yield formula;
  }
  for (const { condition } of rating?.direct ?? []) if (condition) yield condition;
}

function conclusion(run: Run): Bilingual {
  const list = listWords(run);
  const result = comesTo(run);
  return { zh: `结论：${list.zh} ${result.zh}`, en: `Conclusion: ${list.en}: ${result.en}` };
}

// --- lists ------------------------------------------------------------------------------------------------------

function listSteps(run: Run, verdict: ListVerdict, { all = false, asked }: ArgumentOptions): readonly Step[] {
  const deciding = new Set(verdict.by);
  const isShown = (each: CriterionVerdict): boolean => {
    if (each.standing === 'opaque') return false;
    if (all || deciding.size === 0 || isAskedFor(each, run, asked)) return true;
    return deciding.has(each.criterion) || (each.excusedBy !== undefined && deciding.has(each.excusedBy.exception));
  };
  const steps = verdict.criteria.filter(isShown).flatMap(each => criterionSteps(run, each));
  const opaque = verdict.criteria.filter(({ standing }) => standing === 'opaque');
  if (opaque.length > 0) {
    const names = opaque.map(({ criterion }) => clauseName(criterion, run));
    steps.push({
      depth: 0,
      says: {
        zh: `只有文字、没有条件的情形不作判断：${names.map(({ zh }) => zh).join('、')}`,
        en: `Criteria in prose alone are left aside: ${names.map(({ en }) => en).join(', ')}`,
      },
    });
  }
  return steps;
}

function isAskedFor({ criterion }: CriterionVerdict, run: Run, asked: Reference | undefined): boolean {
  if (!asked) return false;
  return [criterion, ...criterion.exceptions].some(clause => isNamed(clause, asked, run.file));
}

function criterionSteps(run: Run, verdict: CriterionVerdict): Step[] {
  const { criterion, standing, subject, trace, barredBy, exceptions } = verdict;
  const name = clauseWords(criterion, run);
  const said = standings[standing];
  const place = { uri: run.file.uri, at: criterion.at };
  const steps: Step[] = [
    { depth: 0, says: { zh: `${name.zh}：${said.zh}`, en: `${capital(name.en)}: ${said.en}` }, ...place },
  ];
  if (standing === 'asleep') return steps;
  if (subject.condition) {
    const words = conditionWords(subject.condition);
    if (subject.assumed) {
      const says = {
        zh: `案例没有说明是谁，按名单的对象理解：${words.zh}`,
        en: `the case does not say who; taken for somebody the list is about: ${words.en}`,
      };
      steps.push({ depth: 1, says });
    } else if (subject.truth !== 'yes') {
      const says = {
        zh: `不是名单的对象：${words.zh} 不成立`,
        en: `not whom the list is about: ${words.en} does not hold`,
      };
      steps.push({ depth: 1, says });
      if (subject.truth === 'no') return steps;
    }
  }
  if (barredBy) {
    const words = conditionWords(barredBy);
    const says = { zh: `案例写明的不是这样：${words.zh}`, en: `the case says otherwise than: ${words.en}` };
    steps.push({ depth: 1, says, ...place });
    return steps;
  }
  if (trace) steps.push(...conditionSteps(trace, run, 1));
  if (standing === 'yes') steps.push(...normSteps(run, verdict));
  // Of a criterion that is open anyway, what does not excuse adds nothing.
  const told = exceptions.filter(each => standing === 'yes' || (standing === 'unknown' && each.standing === 'yes'));
  steps.push(...told.flatMap(each => exceptionSteps(run, each, 1)));
  return steps;
}

const standings: Readonly<Record<CriterionVerdict['standing'], Bilingual>> = {
  yes: { zh: '符合', en: 'met' },
  no: { zh: '不符合', en: 'not met' },
  unknown: { zh: '不能确定', en: 'cannot be told' },
  opaque: { zh: '只有文字，不作判断', en: 'prose alone, left aside' },
  asleep: { zh: '当日不适用', en: 'not in force on the day' },
};

/** The law that is broken, and what the drafter claims of such a case. */
function normSteps({ file }: Run, { criterion }: CriterionVerdict): readonly Step[] {
  const steps: Step[] = [];
  const cited = citationsIn(file.text, criterion.violates);
  if (cited !== '') {
    const at = criterion.violates[0]?.at;
    steps.push({
      depth: 1,
      says: { zh: `违反 ${cited}`, en: `violates ${cited}` },
      uri: file.uri,
      ...(at && { at }),
    });
  }
  const proofs = claimedWords(file, criterion.proofs);
  const harms = claimedWords(file, criterion.harms);
  if (proofs.zh !== '' || harms.zh !== '') {
    const zh = [proofs.zh && `凭 ${proofs.zh}`, harms.zh && `危害 ${harms.zh}`].filter(Boolean).join('；');
    const en = [proofs.en && `proof ${proofs.en}`, harms.en && `harm ${harms.en}`].filter(Boolean).join('; ');
    steps.push({ depth: 1, says: { zh: `${zh}（随情形推定）`, en: `${en} (taken as given for the criterion)` } });
  }
  return steps;
}

function claimedWords({ model, text }: Run['file'], stated: readonly { readonly at: Span }[]): Bilingual {
  const names = stated.map(({ at }) => {
    const target = referenceAt(model, at.start)?.target;
    return called(target ?? { name: text.slice(at.start, at.end) });
  });
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** As written; a further place of a title is said with the title before it. */
function citationsIn(text: string, citations: readonly CitationUse[]): string {
  let last: string | undefined;
  return citations
    .map(({ at, title }) => {
      const words = text.slice(at.start, at.end).replace(/\s+/gu, ' ');
      const isFurther = title !== undefined && title === last;
      last = title;
      return isFurther ? words.replace(/^《[^》]*》\s*/u, '') : words;
    })
    .join('、');
}

function exceptionSteps(run: Run, verdict: ExceptionVerdict, depth: number): readonly Step[] {
  const { exception, standing, trace, applies, undoneBy, inner } = verdict;
  const name = clauseWords(exception, run);
  const place = { uri: run.file.uri, at: exception.at };
  if (standing === 'no' || standing === 'asleep') return [];
  if (standing === 'opaque') {
    return [
      { depth, says: { zh: `${name.zh}：只有文字，不作判断`, en: `${name.en}: prose alone, left aside` }, ...place },
    ];
  }
  if (standing === 'unknown') {
    const open = trace ? openFacts(trace) : { zh: '', en: '' };
    const says = {
      zh: `${name.zh}：没有证明（${open.zh}），不因此免于列入`,
      en: `${name.en}: not shown (${open.en}), so it does not excuse`,
    };
    return [{ depth, says, ...place }];
  }
  // Each exception undoes the one around it.
  const isOuter = depth % 2 === 1;
  const says = applies
    ? isOuter
      ? { zh: `${name.zh}：成立，不列入`, en: `${name.en}: holds, so not listed` }
      : { zh: `${name.zh}：成立，仍然列入`, en: `${name.en}: holds, so listed all the same` }
    : { zh: `${name.zh}：成立，但另有例外`, en: `${name.en}: holds, but is itself undone` };
  return [
    { depth, says, ...place },
    ...(trace ? conditionSteps(trace, run, depth + 1) : []),
    ...(undoneBy ? inner.flatMap(each => exceptionSteps(run, each, depth + 1)) : []),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
