/** Formulas made ready for the search: variables with small finite domains, and formulas in negation normal form. */
import { type Decimal, whole } from './decimal.js';
import { type FactDeclaration, factKey, leavesOf } from './fact.js';
import type { Belongs, Compares, Formula, Limit } from './formula.js';
import { isSigned, liesWithin, numberOf } from './measure.js';
import { type Scale, type Settled, scaleOf } from './scale.js';

/** A formula in negation normal form; `v` is the index of a variable, `r` a rank. */
export type Node = Bit | Least | Most | Both | Any | Several | Constant;

export interface Bit {
  readonly op: 'bit';
  readonly v: number;
  readonly on: boolean;
}
/** The number has this rank or a higher one. */
export interface Least {
  readonly op: 'least';
  readonly v: number;
  readonly r: number;
}
export interface Most {
  readonly op: 'most';
  readonly v: number;
  readonly r: number;
}
export interface Both {
  readonly op: 'and';
  readonly of: readonly Node[];
}
export interface Any {
  readonly op: 'or';
  readonly of: readonly Node[];
}
export interface Several {
  readonly op: 'several';
  readonly count: number;
  readonly of: readonly Node[];
}
export interface Constant {
  readonly op: 'constant';
  readonly on: boolean;
}

/** A yes-no variable: a fact, a member of a choice, or words that nobody can decide. */
export interface BitVariable {
  readonly kind: 'fact' | 'member' | 'opaque';
  readonly fact?: FactDeclaration;
  readonly member?: string;
  readonly text?: string;
  /** What it adds to the cost of a case to have it, and to deny it. */
  readonly costOn: number;
  readonly costOff: number;
  /** The variables that cannot be true beside it: the other members of a one-of. */
  readonly rivals: readonly number[];
}

/** A number counted within one window. Numbers of one fact make a family. */
export interface NumberVariable {
  readonly fact: FactDeclaration;
  readonly unit: string;
  readonly window?: Limit;
  readonly family: number;
  readonly scale: Scale;
  /** The same fact within windows that hold this one: at least as great. */
  readonly longer: readonly number[];
  readonly shorter: readonly number[];
}

/** Something to be searched: whatever satisfies all nodes is a solution. */
export interface Compiled {
  readonly bits: readonly BitVariable[];
  readonly numbers: readonly NumberVariable[];
  readonly families: number;
  readonly nodes: readonly Node[];
}

/** What a question says besides its formulas. */
export interface Surroundings {
  /** Facts that are stated once for all: their value is among these members and, but for `besides`, nothing else. */
  readonly carried: readonly Carried[];
  /** Ids of choice facts that somebody ought to have stated: to assume anything about them costs as much as prose. */
  readonly open: ReadonlySet<string>;
}

export interface Carried {
  readonly fact: string;
  /** Ids of leaves; empty: there is nothing but `besides`. */
  readonly members: readonly string[];
  readonly besides?: ReadonlySet<string>;
  /** Its declaration, where a case should state it although no condition speaks of it. */
  readonly declared?: FactDeclaration;
}

/** The cost of an assumption on what is unknown: more than that of any number of facts. */
export const unknownCost = 1000;

/** Formulas, all of which must hold, those in `free` at no cost for the prose in them. */
export function compile(formulas: readonly Formula[], free: readonly Formula[], around: Surroundings): Compiled {
  const builder = newBuilder(around.open);
  const drafts = formulas.map(formula => build(builder, formula, true));
  builder.isFree = true;
  drafts.push(...free.map(formula => build(builder, formula, true)));
  for (const carried of around.carried) drafts.push(...carriedNodes(builder, carried));
  const scales = builder.families.map(({ unit, constants }) => scaleOf(unit, constants));
  const numbers = builder.numbers.map((number, index) => numberVariable(builder, scales, number, index));
  return {
    bits: builder.bits,
    numbers,
    families: builder.families.length,
    nodes: drafts.map(draft => settle(draft, builder, scales)),
  };
}

// --- formulas to drafts of nodes: bounds still name constants ---------------------------------------------------

/** A bound whose rank is not known before every constant of its family is. */
interface Bound {
  readonly op: 'bound';
  readonly v: number;
  readonly constant: number;
  readonly side: 'least' | 'most';
  readonly inclusive: boolean;
}

type Draft =
  | Bit
  | Bound
  | Constant
  | { readonly op: 'and' | 'or'; readonly of: readonly Draft[] }
  | { readonly op: 'several'; readonly count: number; readonly of: readonly Draft[] };

type MutableBit = BitVariable & { rivals: number[] };

interface Family {
  readonly unit: string;
  readonly constants: Decimal[];
  readonly byValue: Map<string, number>;
  readonly members: number[];
}

interface Builder {
  readonly open: ReadonlySet<string>;
  readonly bits: MutableBit[];
  readonly bitOf: Map<string, number>;
  /** The members of each choice, by its key. */
  readonly chosen: Map<string, Map<string, number>>;
  readonly numbers: { fact: FactDeclaration; unit: string; window?: Limit; family: number }[];
  readonly numberOf: Map<string, number>;
  readonly families: Family[];
  readonly familyOf: Map<string, number>;
  isFree: boolean;
}

function newBuilder(open: ReadonlySet<string>): Builder {
  return {
    open,
    bits: [],
    bitOf: new Map(),
    chosen: new Map(),
    numbers: [],
    numberOf: new Map(),
    families: [],
    familyOf: new Map(),
    isFree: false,
  };
}

function build(builder: Builder, formula: Formula, on: boolean): Draft {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return {
        op: (formula.kind === 'and') === on ? 'and' : 'or',
        of: formula.of.map(part => build(builder, part, on)),
      };
    case 'not':
      return build(builder, formula.of, !on);
    case 'implies':
      return { op: on ? 'or' : 'and', of: [build(builder, formula.left, !on), build(builder, formula.right, on)] };
    case 'at-least': {
      // “Not at least k of n” is “at least n - k + 1 of them not”.
      const count = on ? formula.count : formula.of.length - formula.count + 1;
      return { op: 'several', count, of: formula.of.map(part => build(builder, part, on)) };
    }
    case 'defined':
      return build(builder, formula.formula, on);
    case 'holds':
      return { op: 'bit', v: factBit(builder, formula.fact), on };
    case 'belongs':
      return belongs(builder, formula, on);
    case 'compares':
      return compares(builder, formula, on);
    case 'opaque':
      return { op: 'bit', v: opaqueBit(builder, formula.text, formula.at.start), on };
  }
}

function addBit(builder: Builder, key: string, make: () => Omit<BitVariable, 'rivals'>): number {
  let v = builder.bitOf.get(key);
  if (v === undefined) {
    v = builder.bits.push({ ...make(), rivals: [] }) - 1;
    builder.bitOf.set(key, v);
  }
  return v;
}

function factBit(builder: Builder, fact: FactDeclaration): number {
  return addBit(builder, factKey(fact), () => ({ kind: 'fact', fact, costOn: 1, costOff: 0 }));
}

/** The same words are the same thing; a condition that is missing is like no other. */
function opaqueBit(builder: Builder, text: string, start: number): number {
  const cost = builder.isFree ? 0 : unknownCost;
  const key = text === '' ? `?${start}` : `“${text}`;
  return addBit(builder, key, () => ({ kind: 'opaque', text, costOn: cost, costOff: cost }));
}

function memberBit(builder: Builder, fact: FactDeclaration, member: string): number {
  const key = factKey(fact);
  let chosen = builder.chosen.get(key);
  if (!chosen) {
    chosen = new Map();
    builder.chosen.set(key, chosen);
  }
  let v = chosen.get(member);
  if (v !== undefined) return v;
  const isOpen = builder.open.has(fact.id);
  const isSingle = fact.type.kind === 'choice' && !fact.type.many;
  const rivals = isSingle ? [...chosen.values()] : [];
  const [costOn, costOff] = isOpen ? [unknownCost, unknownCost] : [1, 0];
  v = builder.bits.push({ kind: 'member', fact, member, costOn, costOff, rivals }) - 1;
  for (const other of rivals) builder.bits[other]?.rivals.push(v);
  chosen.set(member, v);
  return v;
}

function belongs(builder: Builder, { fact, members, all, exact }: Belongs, on: boolean): Draft {
  const of = [...new Set(members)].map((member): Draft => ({ op: 'bit', v: memberBit(builder, fact, member), on }));
  if (exact && fact.type.kind === 'choice') {
    for (const other of fact.type.members.flatMap(({ id }) => leavesOf(fact, id))) {
      if (!members.includes(other)) of.push({ op: 'bit', v: memberBit(builder, fact, other), on: !on });
    }
  }
  return of.length === 1 && of[0] ? of[0] : { op: all === on ? 'and' : 'or', of };
}

function compares(builder: Builder, { fact, window, lower, upper }: Compares, on: boolean): Draft {
  const of: Draft[] = [];
  if (lower) of.push(bound(builder, fact, window, lower, on ? 'least' : 'most', lower.inclusive === on));
  if (upper) of.push(bound(builder, fact, window, upper, on ? 'most' : 'least', upper.inclusive === on));
  return of.length === 1 && of[0] ? of[0] : { op: on ? 'and' : 'or', of };
}

function bound(
  builder: Builder,
  fact: FactDeclaration,
  window: Limit | undefined,
  limit: Limit,
  side: Bound['side'],
  inclusive: boolean,
): Bound {
  const v = numberIndex(builder, fact, window, limit.unit);
  const family = builder.families[builder.numbers[v]?.family ?? 0];
  const value = numberOf(limit);
  return { op: 'bound', v, constant: family ? addConstant(family, limit.value, value) : 0, side, inclusive };
}

function numberIndex(builder: Builder, fact: FactDeclaration, window: Limit | undefined, unit: string): number {
  const familyKey = `${factKey(fact)} ${unit}`;
  const key = window ? `${familyKey} ${window.value} ${window.unit}` : familyKey;
  let v = builder.numberOf.get(key);
  if (v !== undefined) return v;
  let family = builder.familyOf.get(familyKey);
  if (family === undefined) {
    const made: Family = { unit, constants: [], byValue: new Map(), members: [] };
    family = builder.families.push(made) - 1;
    builder.familyOf.set(familyKey, family);
    if (unit !== 'date') addConstant(made, '0', whole(0n));
  }
  v = builder.numbers.push({ fact, unit, family, ...(window && { window }) }) - 1;
  builder.numberOf.set(key, v);
  builder.families[family]?.members.push(v);
  return v;
}

function addConstant(family: Family, key: string, value: Decimal): number {
  let index = family.byValue.get(key);
  if (index === undefined) {
    index = family.constants.push(value) - 1;
    family.byValue.set(key, index);
  }
  return index;
}

/** The value is one that the listing carries, if it carries any, and nothing else but what may stand beside it. */
function carriedNodes(builder: Builder, { fact: id, members, besides }: Carried): readonly Draft[] {
  const known = builder.bits.filter(bit => bit.kind === 'member' && bit.fact?.id === id);
  const fact = known[0]?.fact;
  if (!fact) return [];
  const drafts: Draft[] = known.flatMap(({ member = '' }): Draft[] =>
    members.includes(member) || besides?.has(member)
      ? []
      : [{ op: 'bit', v: memberBit(builder, fact, member), on: false }],
  );
  const of = members.map((member): Draft => ({ op: 'bit', v: memberBit(builder, fact, member), on: true }));
  return members.length > 0 ? [...drafts, { op: 'or', of }] : drafts;
}

// --- ranks: bounds find theirs -----------------------------------------------------------------------------------

function numberVariable(
  builder: Builder,
  scales: readonly Settled[],
  { fact, unit, window, family }: Builder['numbers'][number],
  index: number,
): NumberVariable {
  const others = isSigned(unit) ? [] : (builder.families[family]?.members ?? []).filter(other => other !== index);
  const scale = scales[family] ?? { ranks: [{}], none: -1 };
  return {
    fact,
    unit,
    family,
    scale,
    longer: others.filter(other => liesWithin(window, builder.numbers[other]?.window)),
    shorter: others.filter(other => liesWithin(builder.numbers[other]?.window, window)),
    ...(window && { window }),
  };
}

function settle(draft: Draft, builder: Builder, scales: readonly Settled[]): Node {
  switch (draft.op) {
    case 'bit':
    case 'constant':
      return draft;
    case 'bound':
      return settleBound(draft, scales[builder.numbers[draft.v]?.family ?? 0]);
    case 'several':
      return { op: 'several', count: draft.count, of: draft.of.map(part => settle(part, builder, scales)) };
    case 'and':
    case 'or': {
      const of: Node[] = [];
      for (const part of draft.of) {
        const node = settle(part, builder, scales);
        if (node.op === draft.op) of.push(...node.of);
        else of.push(node);
      }
      return { op: draft.op, of };
    }
  }
}

function settleBound({ v, constant, side, inclusive }: Bound, scale: Settled | undefined): Node {
  const from = scale?.from[constant] ?? 0;
  const after = scale?.after[constant] ?? 0;
  if (side === 'least') return { op: 'least', v, r: inclusive ? from : after };
  return { op: 'most', v, r: (inclusive ? after : from) - 1 };
}
