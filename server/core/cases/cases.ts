/** Cases, the drafter's unit tests: what a list or a rating says to them, and whether that is what was expected. */

import { compareDecimals, readDecimal } from '../../logic/decimal.js';
import type { Formula } from '../../logic/formula.js';
import { formulasIn } from '../../logic/formula.js';
import { isExact } from '../../logic/points.js';
import type { CaseModel, Criterion, Day, Exception, Expectation, List, Model, Reference } from '../model.js';
import { type CaseFacts, caseFacts } from './case-facts.js';
import { type ListVerdict, listVerdict } from './list-verdict.js';
import type { Neighbour, Neighbours } from './neighbours.js';
import { isSettled, type RatingVerdict, ratingVerdict } from './rating-verdict.js';

export interface CaseResult {
  readonly case: CaseModel;
  /** `none`: nothing is expected. `lost`: there is no list to run it on. */
  readonly standing: 'passed' | 'failed' | 'none' | 'lost';
  /** Absent where there is no list. */
  readonly run?: Run;
}

/** A case run on a list. */
export interface Run {
  readonly list: List;
  /** Where the list stands. */
  readonly file: Neighbour;
  readonly facts: CaseFacts;
  readonly day: Day;
  readonly verdict: Verdict;
}

export type Verdict =
  | { readonly kind: 'list'; readonly of: ListVerdict }
  | { readonly kind: 'rating'; readonly of: RatingVerdict };

/** Every case of a file, in source order; worked out once for the same neighbours. */
export function runCases(model: Model, neighbours: Neighbours): readonly CaseResult[] {
  const known = ran.get(model);
  if (known?.neighbours === neighbours) return known.results;
  const results = model.cases.map(each => runCase(each, model, neighbours));
  ran.set(model, { neighbours, results });
  return results;
}

/** The check, what stands above the lists, the hints and the test explorer all ask after every change. */
const ran = new WeakMap<Model, { readonly neighbours: Neighbours; readonly results: readonly CaseResult[] }>();

/** One case of a file. */
function runCase(each: CaseModel, model: Model, neighbours: Neighbours): CaseResult {
  const place = each.on?.target && listNamed(each.on.target, neighbours);
  if (!place) return { case: each, standing: 'lost' };
  const run = runOn(each, place, givensFor(each.given, place, [model.uri], neighbours));
  return { case: each, run, standing: each.expects ? standingOf(each.expects, run) : 'none' };
}

/** What a list says to given facts, whoever states them. */
export function runOn(
  each: Pick<CaseModel, 'given' | 'restNone' | 'day'>,
  { list, file }: ListPlace,
  givens: readonly Formula[],
): Run {
  const facts = caseFacts(each.given, each.restNone, givens);
  const day = each.day ?? file.day;
  const verdict: Verdict = list.rating
    ? { kind: 'rating', of: ratingVerdict(list, list.rating, facts) }
    : { kind: 'list', of: listVerdict(list, file, facts, day) };
  return { list, file, facts, day, verdict };
}

/** A list, and the file it stands in. */
export interface ListPlace {
  readonly list: List;
  readonly file: Neighbour;
}

function listNamed({ uri, at }: NonNullable<Reference['target']>, neighbours: Neighbours): ListPlace | undefined {
  const file = neighbours(uri);
  const list = file?.model.lists.find(each => each.at.start === at.start);
  return file && list && { list, file };
}

/** What always holds (已知) where the facts of a case and of a list are declared, and where both stand. */
export function givensFor(
  given: readonly Formula[],
  { list, file }: ListPlace,
  uris: readonly string[],
  neighbours: Neighbours,
): readonly Formula[] {
  const files = new Set<string>([file.uri, ...uris]);
  const formulas = [...given, ...list.criteria.flatMap(({ condition }) => condition ?? [])];
  for (const formula of formulas) {
    for (const part of formulasIn(formula)) if ('fact' in part) files.add(part.fact.uri);
  }
  const models = [file.model, ...[...files].flatMap(uri => (uri === file.uri ? [] : (neighbours(uri)?.model ?? [])))];
  return models.flatMap(({ givens = [] }) => givens);
}

// --- what was expected ------------------------------------------------------------------------------------------

function standingOf(expects: Expectation, run: Run): 'passed' | 'failed' {
  const { verdict } = run;
  const isMet = verdict.kind === 'list' ? meetsList(expects, verdict.of, run) : meetsRating(expects, verdict.of);
  return isMet ? 'passed' : 'failed';
}

function meetsList({ outcome, by, score, band }: Expectation, verdict: ListVerdict, { file }: Run): boolean {
  if (score !== undefined || band) return false;
  if (outcome && outcome !== verdict.outcome) return false;
  return !by || verdict.by.some(clause => isNamed(clause, by, file));
}

/** Whether `依 X` names a clause: the clause itself, or the group that it stands in. */
export function isNamed({ at, span }: Criterion | Exception, { target }: Reference, { uri }: Neighbour): boolean {
  if (!target || target.uri !== uri) return false;
  if (target.kind === 'group') return target.span.start <= span.start && span.end <= target.span.end;
  return target.at.start === at.start;
}

function meetsRating({ outcome, by, score, band }: Expectation, verdict: RatingVerdict): boolean {
  if (by || outcome === 'listed') return false;
  const isAbout = verdict.subject.truth !== 'no';
  if (outcome === 'not-listed') return !isAbout;
  if (outcome === 'undetermined') return !isSettled(verdict);
  if (!isAbout) return false;
  if (score !== undefined) {
    const { score: found } = verdict;
    if (!found || !isExact(found) || compareDecimals(found.low, readDecimal(score)) !== 0) return false;
  }
  return !band || (verdict.band !== undefined && verdict.band.at.start === band.target?.at.start);
}
