/** Cases: what is known of somebody's facts. What is not mentioned is unknown, unless nothing else is the case. */
import { compareDecimals, type Decimal, floorOf, isInteger, whole } from './decimal.js';
import { type FactDeclaration, factKey } from './fact.js';
import type { Belongs, Formula, Limit } from './formula.js';
import { isSigned, isWhole, liesWithin, numberOf } from './measure.js';

/** A partial assignment. `restNone`: what is not mentioned is no, none or zero (其余：无). */
export interface Case {
  readonly known: readonly Known[];
  readonly restNone: boolean;
}

export type Known = KnownTruth | KnownMembers | KnownAmount;

export interface KnownTruth {
  readonly kind: 'truth';
  readonly fact: FactDeclaration;
  readonly value: boolean;
}

/** Of a choice: members that it has, members that it lacks; `whole`: it has no others. `among`: one of these at least. */
export interface KnownMembers {
  readonly kind: 'members';
  readonly fact: FactDeclaration;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  readonly among?: readonly string[];
  readonly whole: boolean;
}

export interface KnownAmount {
  readonly kind: 'amount';
  readonly fact: FactDeclaration;
  readonly window?: Limit;
  readonly lower?: Limit;
  readonly upper?: Limit;
}

/** What a condition, held or denied, says about facts; what is no statement on a fact (prose, alternatives) is left out. */
export function knownOf(formula: Formula, on: boolean): readonly Known[] {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return (formula.kind === 'and') === on ? formula.of.flatMap(part => knownOf(part, on)) : [];
    case 'not':
      return knownOf(formula.of, !on);
    case 'defined':
      return knownOf(formula.formula, on);
    case 'holds':
      return [{ kind: 'truth', fact: formula.fact, value: on }];
    case 'belongs':
      return membersSaid(formula, on);
    case 'compares': {
      const { fact, window, lower, upper } = formula;
      const inTime = window ? { window } : {};
      if (on) return [{ kind: 'amount', fact, ...inTime, ...(lower && { lower }), ...(upper && { upper }) }];
      if (lower && upper) return [];
      const flipped = (limit: Limit): Limit => ({ ...limit, inclusive: !limit.inclusive });
      if (lower) return [{ kind: 'amount', fact, ...inTime, upper: flipped(lower) }];
      return upper ? [{ kind: 'amount', fact, ...inTime, lower: flipped(upper) }] : [];
    }
    case 'implies':
    case 'at-least':
    case 'opaque':
      return [];
  }
}

function membersSaid({ fact, members, all, exact }: Belongs, on: boolean): readonly Known[] {
  const isSure = all || members.length === 1;
  if (on) {
    if (isSure) return [{ kind: 'members', fact, has: members, lacks: [], whole: exact ?? false }];
    return [{ kind: 'members', fact, has: [], lacks: [], among: members, whole: false }];
  }
  if (exact || (all && members.length > 1)) return [];
  return [{ kind: 'members', fact, has: [], lacks: members, whole: false }];
}

/** A case made ready for questions. */
export interface Facts {
  readonly restNone: boolean;
  readonly byFact: ReadonlyMap<string, readonly Known[]>;
}

/** A case made ready: each thing known beside the fact that it is known of. Once a case, then many questions. */
export function factsOf({ known, restNone }: Case): Facts {
  const byFact = new Map<string, Known[]>();
  for (const one of known) {
    const key = factKey(one.fact);
    const others = byFact.get(key);
    if (others) others.push(one);
    else byFact.set(key, [one]);
  }
  return { restNone, byFact };
}

/** Whether a yes-no fact is known to be true. */
export function truthOf({ byFact, restNone }: Facts, fact: FactDeclaration): boolean | undefined {
  for (const known of byFact.get(factKey(fact)) ?? []) if (known.kind === 'truth') return known.value;
  return restNone ? false : undefined;
}

/** What is known of a choice: which members it surely has, whether it surely lacks one, one of which sets it has. */
export interface Choice {
  readonly has: ReadonlySet<string>;
  lacks(member: string): boolean;
  readonly among: readonly (readonly string[])[];
  /** Everything about it is known. */
  readonly whole: boolean;
}

/** All that a case says of a fact of choice: what it has, what it lacks, and whether that is all there is. */
export function choiceOf({ byFact, restNone }: Facts, fact: FactDeclaration): Choice {
  const has = new Set<string>();
  const lacking = new Set<string>();
  const among: (readonly string[])[] = [];
  let isWhole = restNone;
  for (const known of byFact.get(factKey(fact)) ?? []) {
    if (known.kind !== 'members') continue;
    for (const member of known.has) has.add(member);
    for (const member of known.lacks) lacking.add(member);
    if (known.among) {
      among.push(known.among);
      if (restNone && known.has.length === 0) isWhole = false;
    }
    if (known.whole) isWhole = true;
  }
  const isSingle = fact.type.kind === 'choice' && !fact.type.many;
  if (isSingle && has.size > 0) isWhole = true;
  const isAmong = (member: string) => among.length === 0 || among.some(set => set.includes(member));
  return {
    has,
    among,
    whole: isWhole,
    lacks: member =>
      !has.has(member) && (isWhole || lacking.has(member) || (isSingle || restNone ? !isAmong(member) : false)),
  };
}

/** The bounds within which a number is known to lie; an end that is absent is open without limit. */
export interface Bounds {
  readonly lower?: Edge;
  readonly upper?: Edge;
}

export interface Edge {
  readonly value: Decimal;
  readonly inclusive: boolean;
}

/** What is known of a number within a window: what a shorter one counts at least, and a longer one at most. */
export function boundsOf(facts: Facts, fact: FactDeclaration, window: Limit | undefined, unit: string): Bounds {
  let lower: Edge | undefined = isSigned(unit) ? undefined : { value: whole(0n), inclusive: true };
  let upper: Edge | undefined;
  let isStated = false;
  for (const known of facts.byFact.get(factKey(fact)) ?? []) {
    if (known.kind !== 'amount') continue;
    const isSame = liesWithin(known.window, window) && liesWithin(window, known.window);
    const counts = isSame || !isSigned(unit);
    if (known.lower?.unit === unit && counts && liesWithin(known.window, window)) {
      lower = tighter(lower, edgeOf(known.lower), 1);
    }
    if (known.upper?.unit === unit && counts && liesWithin(window, known.window)) {
      upper = tighter(upper, edgeOf(known.upper), -1);
    }
    isStated ||= isSame;
  }
  if (facts.restNone && !isStated && unit !== 'date') {
    // Nothing else is the case: as little as the rest allows.
    const least = lower ?? { value: whole(0n), inclusive: true };
    if (least.inclusive) return { lower: least, upper: least };
  }
  return inWholes({ ...(lower && { lower }), ...(upper && { upper }) }, unit);
}

function edgeOf(limit: Limit): Edge {
  return { value: numberOf(limit), inclusive: limit.inclusive };
}

function tighter(a: Edge | undefined, b: Edge, side: 1 | -1): Edge {
  if (!a) return b;
  const order = compareDecimals(a.value, b.value) * side;
  if (order === 0) return a.inclusive ? b : a;
  return order > 0 ? a : b;
}

/** Of a unit that comes in ones, more than two is at least three. */
function inWholes({ lower, upper }: Bounds, unit: string): Bounds {
  if (!isWhole(unit)) return { ...(lower && { lower }), ...(upper && { upper }) };
  const up = ({ value, inclusive }: Edge): Edge => ({
    value: whole(isInteger(value) && inclusive ? floorOf(value) : floorOf(value) + 1n),
    inclusive: true,
  });
  const down = ({ value, inclusive }: Edge): Edge => ({
    value: whole(isInteger(value) && !inclusive ? floorOf(value) - 1n : floorOf(value)),
    inclusive: true,
  });
  return { ...(lower && { lower: up(lower) }), ...(upper && { upper: down(upper) }) };
}
