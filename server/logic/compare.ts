/** Who is listed by one list and not by another: nobody, somebody (the smallest case), or what stands in the way. */
import type { Case } from './case.js';
import { type Decision, decide } from './decide.js';
import { type Belongs, type Formula, formulasIn } from './formula.js';
import { type Listing, listedWhen } from './listing.js';
import { toldPlainly } from './tell.js';

/** A criterion as one formula: whoever it is true of is listed. */
export interface Lister {
  readonly formula: Formula;
  /** Ids of the facts that it ought to state and does not. */
  readonly missing: readonly string[];
}

/** Whom one side lists and the other does not. */
export type Beyond =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'somebody'; readonly witness: Case; readonly isSmallest: boolean }
  /** The witness is such a case, unless what stands in the way says otherwise. */
  | { readonly kind: 'undecided'; readonly because: readonly Doubt[]; readonly witness?: Case };

/** What stands in the way: prose of the side that lists or of the other, something unstated, or the budget. */
export type Doubt =
  | { readonly kind: 'prose'; readonly of: 'own' | 'other'; readonly text: string }
  | { readonly kind: 'missing'; readonly fact: string }
  | { readonly kind: 'budget' };

/**
 * A criterion with its subjects, its proof and its exceptions as one formula. Prose stands for itself: the same words
 * on both sides are the same condition, other words are another.
 */
export function listerOf(listing: Listing, carried: readonly Belongs[], at: Formula['at']): Lister {
  const { condition, prose = '', missing, exceptions } = listing;
  const stated: Formula = condition ?? { kind: 'opaque', text: prose, at };
  return {
    formula: { kind: 'and', of: [...listedWhen({ ...listing, condition: stated, exceptions }), ...carried], at },
    missing,
  };
}

/** Somebody whom a criterion lists and no criterion of the others does; `givens` always hold. */
export function beyond(own: Lister, others: readonly Lister[], givens: readonly Formula[]): Beyond {
  const { at } = own.formula;
  const notListed = others.map(({ formula }): Formula => ({ kind: 'not', of: formula, at }));
  // What nobody asks about may stay unsaid.
  const asked = new Set(others.flatMap(({ formula }) => [...factsIn(formula)]));
  const open = new Set(own.missing.filter(fact => asked.has(fact)));
  const decision = decide({ all: [own.formula, ...notListed], givens, open });
  if (decision.kind === 'impossible') return { kind: 'nobody' };
  if (decision.kind === 'undecided') return { kind: 'undecided', because: [{ kind: 'budget' }] };
  const told = { carried: [], missing: [proof], exceptions: [] };
  const witness = whoFirst(toldPlainly(decision, [own.formula, ...notListed], givens, told));
  if (decision.assumed.length === 0) return { kind: 'somebody', witness, isSmallest: decision.isSmallest };
  return { kind: 'undecided', because: doubts(decision, own.formula), witness };
}

const proof = '凭';
const subjects = '对象';

function whoFirst({ known, restNone }: Case): Case {
  const isWho = (one: Case['known'][number]) => one.fact.id === subjects;
  return { known: [...known.filter(isWho), ...known.filter(one => !isWho(one))], restNone };
}

function factsIn(formula: Formula): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of formulasIn(formula)) if ('fact' in part) found.add(part.fact.id);
  return found;
}

function doubts({ assumed }: Extract<Decision, { kind: 'possible' }>, own: Formula): readonly Doubt[] {
  const said = new Set<string>();
  for (const part of formulasIn(own)) if (part.kind === 'opaque') said.add(part.text);
  return assumed.map(one =>
    one.kind === 'missing' ? one : { kind: 'prose', of: said.has(one.text) ? 'own' : 'other', text: one.text },
  );
}
