/** What a list says to a case: which criteria hold, which exceptions excuse, what stays open. Clauses decide, not code. */
import { evaluate, type Trace, type Truth, truthIn } from '../../logic/evaluate.js';
import { type FactDeclaration, factKey, leavesOf } from '../../logic/fact.js';
import type { Formula } from '../../logic/formula.js';
import { decides } from '../bind/headings.js';
import type { Criterion, Day, Exception, List, Reference, Stated } from '../model.js';
import { inForce } from '../norms/norms.js';
import { bars, type CaseFacts, claiming, speaksOf } from './case-facts.js';
import { type Neighbour, referenceAt } from './neighbours.js';

export type Outcome = 'listed' | 'not-listed' | 'undetermined';

export interface ListVerdict {
  readonly outcome: Outcome;
  readonly criteria: readonly CriterionVerdict[];
  /** Criteria and exceptions that decided: those that list, else those that excuse, else those that stay open. */
  readonly by: readonly (Criterion | Exception)[];
}

/** `opaque`: prose alone, left aside. `asleep`: not in force on the day. */
export type Standing = Truth | 'opaque' | 'asleep';

export interface CriterionVerdict {
  readonly criterion: Criterion;
  /** Before exceptions. */
  readonly standing: Standing;
  readonly subject: SubjectVerdict;
  /** Of its condition; absent where it is not looked at. */
  readonly trace?: Trace;
  /** A claim (凭, 危害) that the case says is not so. */
  readonly barredBy?: Formula;
  /** Its own exceptions, its group's and the list's. */
  readonly exceptions: readonly ExceptionVerdict[];
  /** An exception that is shown and not undone. */
  readonly excusedBy?: ExceptionVerdict;
}

export interface ExceptionVerdict {
  readonly exception: Exception;
  readonly standing: Standing;
  readonly trace?: Trace;
  /** It is shown, and none of the exceptions to it is. */
  readonly applies: boolean;
  readonly undoneBy?: ExceptionVerdict;
  readonly inner: readonly ExceptionVerdict[];
}

export interface SubjectVerdict {
  readonly truth: Truth;
  /** The case does not say who it is about: it is taken for somebody whom the list is about. */
  readonly assumed: boolean;
  readonly condition?: Formula;
}

/** Runs a list on a case. */
export function listVerdict(list: List, file: Neighbour, facts: CaseFacts, day: Day): ListVerdict {
  const criteria = list.criteria.map(criterion => criterionVerdict(criterion, list, file, facts, day));
  const open = criteria.filter(({ excusedBy }) => !excusedBy);
  const listing = open.filter(({ standing }) => standing === 'yes');
  if (listing.length > 0) return { outcome: 'listed', criteria, by: listing.map(({ criterion }) => criterion) };
  const unknown = open.filter(({ standing }) => standing === 'unknown');
  if (unknown.length > 0) return { outcome: 'undetermined', criteria, by: unknown.map(({ criterion }) => criterion) };
  const excusing = criteria.flatMap(({ standing, excusedBy }) =>
    excusedBy && standing === 'yes' ? [excusedBy.exception] : [],
  );
  return { outcome: 'not-listed', criteria, by: [...new Set(excusing)] };
}

function criterionVerdict(
  criterion: Criterion,
  list: List,
  file: Neighbour,
  facts: CaseFacts,
  day: Day,
): CriterionVerdict {
  const subjects = criterion.subjects.length > 0 ? criterion.subjects : list.subjects;
  const subject = subjectVerdict(subjects, facts, criterion.at);
  const unread = { criterion, subject, exceptions: [] };
  if (!inForce(criterion, day)) return { ...unread, standing: 'asleep' };
  const { condition } = criterion;
  if (!condition || !criterion.formalised) return { ...unread, standing: 'opaque' };
  const claims = [...claimsOf(criterion.proofs, file), ...claimsOf(criterion.harms, file)];
  const barredBy = claims.find(claim => bars(facts, claim));
  const given = claiming(
    facts,
    claims.filter(claim => claim !== barredBy),
  );
  const trace = evaluate(condition, given);
  const exceptions = [...criterion.exceptions, ...list.exceptions].map(exception =>
    exceptionVerdict(exception, given, day),
  );
  const truths: readonly Truth[] = [subject.truth, trace.truth, barredBy ? 'no' : 'yes'];
  const standing = truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes';
  const excusedBy = exceptions.find(({ applies }) => applies);
  return {
    criterion,
    standing,
    subject,
    trace,
    exceptions,
    ...(barredBy && { barredBy }),
    ...(excusedBy && standing !== 'no' && { excusedBy }),
  };
}

function exceptionVerdict(exception: Exception, given: CaseFacts['case'], day: Day): ExceptionVerdict {
  const inner = exception.exceptions.map(each => exceptionVerdict(each, given, day));
  const { condition } = exception;
  if (!inForce(exception, day)) return { exception, standing: 'asleep', applies: false, inner };
  if (!condition || !decides(condition)) return { exception, standing: 'opaque', applies: false, inner };
  const trace = evaluate(condition, given);
  const undoneBy = inner.find(({ applies }) => applies);
  return {
    exception,
    standing: trace.truth,
    trace,
    applies: trace.truth === 'yes' && !undoneBy,
    inner,
    ...(undoneBy && { undoneBy }),
  };
}

// --- subjects and claims ----------------------------------------------------------------------------------------

/** Whether the case is about somebody whom a list, a criterion or a rating is about. */
export function subjectVerdict(subjects: readonly Reference[], facts: CaseFacts, at: Formula['at']): SubjectVerdict {
  const { known, hasOthers } = membersOf(subjects);
  const [fact] = known.keys();
  const members = fact && known.get(fact);
  if (!fact || !members) return { truth: 'yes', assumed: false };
  const condition: Formula = { kind: 'belongs', fact, all: false, members, at };
  if (!speaksOf(facts, fact)) return { truth: 'yes', assumed: true, condition };
  const truth = truthIn(condition, facts.case);
  // Words that name nobody in the vocabulary may mean anybody.
  return { truth: truth === 'no' && hasOthers ? 'unknown' : truth, assumed: false, condition };
}

function membersOf(references: readonly Reference[]): {
  readonly known: ReadonlyMap<FactDeclaration, readonly string[]>;
  readonly hasOthers: boolean;
} {
  const known = new Map<FactDeclaration, string[]>();
  let hasOthers = false;
  for (const { target } of references) {
    const fact = target?.fact;
    if (target?.kind !== 'member' || !fact) {
      hasOthers = true;
      continue;
    }
    const same = [...known.keys()].find(each => factKey(each) === factKey(fact)) ?? fact;
    known.set(same, [...(known.get(same) ?? []), ...leavesOf(fact, target.name)]);
  }
  return { known, hasOthers };
}

/** `凭：行政处罚决定、生效判决` as a formula: it has one of these. Words that are no members claim nothing. */
function claimsOf(stated: readonly Stated<string>[], { model }: Neighbour): readonly Formula[] {
  const references = stated.flatMap(({ at }) => referenceAt(model, at.start) ?? []);
  const at = stated[0]?.at;
  if (!at) return [];
  return [...membersOf(references).known].map(([fact, members]) => ({
    kind: 'belongs',
    fact,
    all: false,
    members: [...new Set(members)],
    at,
  }));
}
