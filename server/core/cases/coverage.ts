/** What no case exercises: criteria that never hold, exceptions that never excuse, conditions that are never met. */
import type { Bilingual, Span } from '../../../grammar/index.js';
import { compareDecimals, zero } from '../../logic/decimal.js';
import { type Trace, truthIn } from '../../logic/evaluate.js';
import { asksFact, type Formula, partsOf } from '../../logic/formula.js';
import { called } from '../bind/resolve.js';
import type { Exception } from '../model.js';
import { conditionWords } from '../words/conditions.js';
import type { ListPlace, Run } from './cases.js';
import { clauseWords, nameAt } from './clause-words.js';
import { scoreName } from './rating-argument.js';

export interface Coverage {
  readonly parts: number;
  readonly covered: number;
  readonly missing: readonly Uncovered[];
}

export interface Uncovered {
  readonly kind: 'criterion' | 'exception' | 'condition' | 'score' | 'direct' | 'band';
  readonly says: Bilingual;
  readonly at: Span;
}

/** How much of a list the runs on it exercise. Prose alone can be exercised by nothing and does not count. */
export function coverageOf(place: ListPlace, runs: readonly Run[]): Coverage {
  const parts = [...(place.list.rating ? ratingParts(place, runs) : listParts(place, runs))];
  const missing = parts.flatMap(({ isCovered, ...part }) => (isCovered ? [] : [part]));
  return { parts: parts.length, covered: parts.length - missing.length, missing };
}

interface Part extends Uncovered {
  readonly isCovered: boolean;
}

function* listParts(place: ListPlace, runs: readonly Run[]): Iterable<Part> {
  const { list } = place;
  const verdicts = runs.flatMap(({ verdict }) => (verdict.kind === 'list' ? verdict.of.criteria : []));
  const met = new Set(verdicts.flatMap(({ trace }) => (trace ? [...leavesMet(trace)] : [])));
  const held = new Set(
    verdicts.filter(({ standing }) => standing === 'yes').map(({ criterion }) => criterion.at.start),
  );
  const excused = new Set<number>();
  const visit = (each: (typeof verdicts)[number]['exceptions'][number]): void => {
    if (each.standing === 'yes') excused.add(each.exception.at.start);
    each.inner.forEach(visit);
  };
  for (const { exceptions, standing } of verdicts) if (standing === 'yes') exceptions.forEach(visit);

  // A trace names the parts that decided; of several that would each do, the first alone.
  const isMet = (leaf: Formula) => runs.some(({ facts }) => truthIn(leaf, facts.case) === 'yes');
  for (const criterion of list.criteria) {
    if (criterion.formalised && criterion.condition) {
      const says = clauseWords(criterion, place);
      yield { kind: 'criterion', says, at: criterion.at, isCovered: held.has(criterion.at.start) };
      for (const leaf of leavesOf(criterion.condition)) {
        yield { kind: 'condition', says: conditionWords(leaf), at: leaf.at, isCovered: met.has(leaf) || isMet(leaf) };
      }
    }
    yield* exceptionParts(criterion.exceptions, place, excused);
  }
  yield* exceptionParts(list.exceptions, place, excused);
}

function* exceptionParts(
  exceptions: readonly Exception[],
  place: ListPlace,
  excused: ReadonlySet<number>,
): Iterable<Part> {
  for (const exception of exceptions) {
    if (exception.condition) {
      const says = clauseWords(exception, place);
      yield { kind: 'exception', says, at: exception.at, isCovered: excused.has(exception.at.start) };
    }
    yield* exceptionParts(exception.exceptions, place, excused);
  }
}

/** Every single condition, with a denial before it; those in a definition as they stand in it. */
function* leavesOf(formula: Formula): Iterable<Formula> {
  if (asksFact(formula) || (formula.kind === 'not' && asksFact(formula.of))) yield formula;
  else for (const part of partsOf(formula)) yield* leavesOf(part);
}

/** The conditions on which a verdict rested, those of what is taken as given included. */
function* leavesMet({ formula, truth, because }: Trace): Iterable<Formula> {
  if (truth === 'yes') yield formula;
  for (const part of because) yield* leavesMet(part);
}

function* ratingParts({ list, file }: ListPlace, runs: readonly Run[]): Iterable<Part> {
  const { rating } = list;
  if (!rating) return;
  const verdicts = runs.flatMap(({ verdict }) => (verdict.kind === 'rating' ? [verdict.of] : []));
  for (const rule of rating.scores) {
    const rows = rule.table?.rows ?? [];
    const counted = verdicts.flatMap(({ scores }) => scores.filter(each => each.rule.at.start === rule.at.start));
    const name = scoreName(rule);
    if (rows.length === 0) {
      const isCovered = counted.some(({ points }) => compareDecimals(points.low, zero) > 0);
      yield { kind: 'score', says: name, at: rule.at, isCovered };
    }
    for (const row of rows) {
      const words = conditionWords(row.range);
      const isCovered = counted.some(each => each.row?.at.start === row.at.start);
      yield {
        kind: 'score',
        says: { zh: `${name.zh}：${words.zh}`, en: `${name.en}: ${words.en}` },
        at: row.at,
        isCovered,
      };
    }
  }
  for (const grade of rating.direct) {
    if (!grade.condition) continue;
    const isCovered = verdicts.some(({ straight }) => straight?.at.start === grade.at.start);
    yield {
      kind: 'direct',
      says: called(grade.band?.target ?? { name: grade.band?.text ?? '' }),
      at: grade.at,
      isCovered,
    };
  }
  for (const band of rating.bands) {
    const isCovered = verdicts.some(verdict => verdict.band?.at.start === band.at.start);
    yield { kind: 'band', says: nameAt(file, band.at, band.name), at: band.at, isCovered };
  }
}
