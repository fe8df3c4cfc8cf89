/** Whether conditions can hold together, and if so the smallest case in which they do. README.md: how, and why it ends. */
import type { Case } from './case.js';
import { type BitVariable, type Carried, type Compiled, compile, unknownCost } from './compile.js';
import { truthIn } from './evaluate.js';
import { factKey } from './fact.js';
import { type Formula, formulasIn } from './formula.js';
import { type Solution, search } from './search.js';
import { caseFrom } from './witness.js';

export interface Question {
  /** These hold together. */
  readonly all: readonly Formula[];
  /** These always hold (已知); only those count that speak of the same facts. */
  readonly givens?: readonly Formula[];
  /** Values that are stated once for all. */
  readonly carried?: readonly Carried[];
  /** Ids of choice facts of which nothing is stated although it ought to be. */
  readonly open?: ReadonlySet<string>;
  /** `any`: any case will do. */
  readonly wanted?: 'smallest' | 'any';
  /** Looks at parts of formulas, at most; about ten million a second. */
  readonly budget?: number;
}

export type Decision =
  | { readonly kind: 'impossible' }
  /** `assumed` is empty where the case decides whatever the prose means. */
  | {
      readonly kind: 'possible';
      readonly witness: Case;
      readonly assumed: readonly Assumption[];
      /** No case with fewer facts or fewer assumptions does. */
      readonly isSmallest: boolean;
    }
  /** The budget was used up before any case was found. */
  | { readonly kind: 'undecided' };

/** What had to be taken for true or false although nobody can tell. */
export type Assumption =
  | { readonly kind: 'prose'; readonly text: string; readonly on: boolean }
  | { readonly kind: 'missing'; readonly fact: string };

const usualBudget = 400_000;

/** Decides a question by search. Never throws, never runs longer than its budget. */
export function decide(question: Question): Decision {
  const { all, givens = [], carried = [], open = new Set<string>(), wanted = 'smallest' } = question;
  const problem = compile(all, concerned(all, givens), { carried, open });
  const { found, isDone } = search(problem, question.budget ?? usualBudget, wanted === 'smallest');
  if (!found) return { kind: isDone ? 'impossible' : 'undecided' };
  return {
    kind: 'possible',
    witness: caseFrom(problem, found),
    assumed: assumptionsOf(problem, found, open),
    isSmallest: isDone && wanted === 'smallest',
  };
}

/** Whether conditions can hold together; unknown where the budget does not suffice. */
export function isPossible(question: Question): boolean | undefined {
  const { kind } = decide({ ...question, wanted: 'any' });
  return kind === 'undecided' ? undefined : kind === 'possible';
}

/**
 * The givens that speak of the same facts as the formulas, or of facts that those speak of. The others hold in every
 * case that does not mention their facts, or else they are concerned as well.
 */
function concerned(formulas: readonly Formula[], givens: readonly Formula[]): readonly Formula[] {
  if (givens.length === 0) return [];
  const keys = new Set(formulas.flatMap(formula => [...keysIn(formula)]));
  const chosen = new Set<Formula>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const given of givens) {
      if (chosen.has(given)) continue;
      const inside = keysIn(given);
      if (holdsOfNobody(given) && ![...inside].some(key => keys.has(key))) continue;
      chosen.add(given);
      for (const key of inside) keys.add(key);
      grew = true;
    }
  }
  return givens.filter(given => chosen.has(given));
}

/** Whether a formula holds where nothing is the case. */
function holdsOfNobody(formula: Formula): boolean {
  let holds = ofNobody.get(formula);
  if (holds === undefined) {
    holds = truthIn(formula, { known: [], restNone: true }) === 'yes';
    ofNobody.set(formula, holds);
  }
  return holds;
}

const ofNobody = new WeakMap<Formula, boolean>();

/** The facts that a formula speaks of. */
function keysIn(formula: Formula): ReadonlySet<string> {
  let keys = factsIn.get(formula);
  if (!keys) {
    const found = new Set<string>();
    for (const part of formulasIn(formula)) if ('fact' in part) found.add(factKey(part.fact));
    keys = found;
    factsIn.set(formula, keys);
  }
  return keys;
}

const factsIn = new WeakMap<Formula, ReadonlySet<string>>();

function assumptionsOf(problem: Compiled, solution: Solution, open: ReadonlySet<string>): readonly Assumption[] {
  if (solution.cost < unknownCost) return [];
  const prose: Assumption[] = [];
  const missing = new Set<string>();
  problem.bits.forEach((bit: BitVariable, v) => {
    const value = solution.bits[v];
    if (value === 0 || (value === 1 ? bit.costOn : bit.costOff) < unknownCost) return;
    if (bit.kind === 'opaque') prose.push({ kind: 'prose', text: bit.text ?? '', on: value === 1 });
    else if (bit.fact && open.has(bit.fact.id)) missing.add(bit.fact.id);
  });
  return [...prose, ...[...missing].map((fact): Assumption => ({ kind: 'missing', fact }))];
}
