/** Whether a formula holds in a case: yes, no or unknown, with the parts that decided. */
import { type Bounds, boundsOf, type Case, choiceOf, type Edge, type Facts, factsOf, truthOf } from './case.js';
import { compareDecimals } from './decimal.js';
import type { Belongs, Compares, Formula } from './formula.js';
import { numberOf } from './measure.js';

export type Truth = 'yes' | 'no' | 'unknown';

/** A formula with its truth and, inside a compound, with the parts on which that truth rests. */
export interface Trace {
  readonly formula: Formula;
  readonly truth: Truth;
  readonly because: readonly Trace[];
}

/** The truth of a formula in a case, by strong Kleene tables: what is unknown stays so unless the rest decides. */
export function evaluate(formula: Formula, given: Case): Trace {
  return trace(formula, factsOf(given));
}

/** As `evaluate`, without the parts. */
export function truthIn(formula: Formula, given: Case): Truth {
  return trace(formula, factsOf(given)).truth;
}

function trace(formula: Formula, facts: Facts): Trace {
  const leaf = (truth: Truth): Trace => ({ formula, truth, because: [] });
  switch (formula.kind) {
    case 'and':
      return atLeast(formula, formula.of, formula.of.length, facts);
    case 'or':
      return atLeast(formula, formula.of, 1, facts);
    case 'at-least':
      return atLeast(formula, formula.of, formula.count, facts);
    case 'not': {
      const inner = trace(formula.of, facts);
      return { formula, truth: opposite(inner.truth), because: [inner] };
    }
    case 'implies': {
      const left = trace(formula.left, facts);
      const right = trace(formula.right, facts);
      if (left.truth === 'no') return { formula, truth: 'yes', because: [left] };
      if (right.truth === 'yes') return { formula, truth: 'yes', because: [right] };
      const truth = left.truth === 'yes' && right.truth === 'no' ? 'no' : 'unknown';
      return { formula, truth, because: truth === 'no' ? [left, right] : unknowns([left, right]) };
    }
    case 'defined': {
      const inner = trace(formula.formula, facts);
      return { formula, truth: inner.truth, because: [inner] };
    }
    case 'holds': {
      const value = truthOf(facts, formula.fact);
      return leaf(value === undefined ? 'unknown' : value ? 'yes' : 'no');
    }
    case 'belongs':
      return leaf(belongs(formula, facts));
    case 'compares':
      return leaf(compares(formula, facts));
    case 'opaque':
      return leaf('unknown');
  }
}

/** At least `count` parts hold; one is 或, all are 且. */
function atLeast(formula: Formula, of: readonly Formula[], count: number, facts: Facts): Trace {
  const parts = of.map(part => trace(part, facts));
  const yes = parts.filter(({ truth }) => truth === 'yes');
  const no = parts.filter(({ truth }) => truth === 'no');
  if (yes.length >= count) return { formula, truth: 'yes', because: count === 1 ? yes.slice(0, 1) : yes };
  const isLost = parts.length - no.length < count;
  if (isLost) return { formula, truth: 'no', because: count === of.length ? no.slice(0, 1) : no };
  return { formula, truth: 'unknown', because: unknowns(parts) };
}

function unknowns(parts: readonly Trace[]): readonly Trace[] {
  return parts.filter(({ truth }) => truth === 'unknown');
}

function opposite(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown';
}

function belongs({ fact, members, all, exact }: Belongs, facts: Facts): Truth {
  const choice = choiceOf(facts, fact);
  if (all) {
    if (members.some(member => choice.lacks(member))) return 'no';
    if (exact && [...choice.has].some(member => !members.includes(member))) return 'no';
    const hasAll = members.every(member => choice.has.has(member));
    const isSingle = fact.type.kind === 'choice' && !fact.type.many;
    if (isSingle && members.length > 1 && choice.has.size > 0) return 'no';
    return hasAll && (!exact || choice.whole) ? 'yes' : 'unknown';
  }
  if (members.some(member => choice.has.has(member))) return 'yes';
  if (choice.among.some(set => set.every(member => members.includes(member)))) return 'yes';
  return members.every(member => choice.lacks(member)) ? 'no' : 'unknown';
}

function compares({ fact, window, lower, upper }: Compares, facts: Facts): Truth {
  const unit = (lower ?? upper)?.unit ?? '';
  const known = boundsOf(facts, fact, window, unit);
  const low = lower ? atLeastAt(known, { value: numberOf(lower), inclusive: lower.inclusive }) : 'yes';
  const high = upper ? atMostAt(known, { value: numberOf(upper), inclusive: upper.inclusive }) : 'yes';
  if (low === 'no' || high === 'no') return 'no';
  return low === 'yes' && high === 'yes' ? 'yes' : 'unknown';
}

/** Whether all that a number may be lies at or above an edge. */
function atLeastAt({ lower, upper }: Bounds, edge: Edge): Truth {
  if (lower && isBeyond(lower, edge, 1)) return 'yes';
  return upper && isShort(upper, edge, 1) ? 'no' : 'unknown';
}

function atMostAt({ lower, upper }: Bounds, edge: Edge): Truth {
  if (upper && isBeyond(upper, edge, -1)) return 'yes';
  return lower && isShort(lower, edge, -1) ? 'no' : 'unknown';
}

/** Everything from a known edge on lies within the asked one. */
function isBeyond(known: Edge, asked: Edge, side: 1 | -1): boolean {
  const order = compareDecimals(known.value, asked.value) * side;
  return order > 0 || (order === 0 && (asked.inclusive || !known.inclusive));
}

/** Nothing up to a known edge reaches the asked one. */
function isShort(known: Edge, asked: Edge, side: 1 | -1): boolean {
  const order = compareDecimals(known.value, asked.value) * side;
  return order < 0 || (order === 0 && !(asked.inclusive && known.inclusive));
}
