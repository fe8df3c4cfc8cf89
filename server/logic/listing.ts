/** What a criterion lists: its condition, what such a listing carries, and the exceptions that take somebody out. */
import { type Case, type Known, knownOf } from './case.js';
import type { Carried } from './compile.js';
import { leavesOf } from './fact.js';
import { type Formula, formulasIn, withParts } from './formula.js';
import { areAlike, meaningOf, numberFor, type Telling } from './memory.js';

export interface Listing {
  /** Its own condition and those around it; absent where there is prose alone. */
  readonly condition?: Formula;
  /** The words of it. */
  readonly prose?: string;
  /** What every listing carries: its subjects, documents, the field harmed. */
  readonly carried: readonly Carried[];
  /** Ids of the facts that it ought to state and does not. */
  readonly missing: readonly string[];
  /** Ids of the facts of which nothing is stated and nothing asked: a case has what 已知 brings along, else none. */
  readonly without?: readonly string[];
  readonly exceptions: readonly Excuse[];
}

/** An exception, and those that undo it. */
export interface Excuse {
  readonly condition?: Formula;
  readonly exceptions: readonly Excuse[];
}

/**
 * The conditions under which a criterion lists somebody: its own, and no exception that is shown. Unknown facts do not
 * excuse, so prose in an exception excuses nobody, and an exception to an exception counts only when shown as well.
 */
export function listedWhen({ condition, exceptions }: Listing): readonly Formula[] {
  if (!condition) return [];
  const excuses = exceptions.flatMap(excuse => shown(excuse) ?? []);
  return [condition, ...excuses.map((of): Formula => ({ kind: 'not', of, at: of.at }))];
}

function shown({ condition, exceptions }: Excuse): Formula | undefined {
  if (!condition) return undefined;
  const undone = exceptions.flatMap(excuse => shown(excuse) ?? []);
  const certain = withoutProse(condition, true);
  if (undone.length === 0) return certain;
  const { at } = condition;
  return { kind: 'and', of: [certain, ...undone.map((of): Formula => ({ kind: 'not', of, at }))], at };
}

/** The formula where prose never helps: false where the formula would gain by its truth, true where by its falsity. */
function withoutProse(formula: Formula, gains: boolean): Formula {
  switch (formula.kind) {
    case 'opaque':
      return { kind: gains ? 'or' : 'and', of: [], at: formula.at };
    case 'not':
      return { ...formula, of: withoutProse(formula.of, !gains) };
    case 'implies':
      return { ...formula, left: withoutProse(formula.left, !gains), right: withoutProse(formula.right, gains) };
    default:
      return withParts(formula, part => withoutProse(part, gains));
  }
}

/** What is carried, with the members that 已知 may bring along beside it; of some facts these are all there is. */
export function carriedUnder({ carried, without = [] }: Listing, givens: readonly Formula[]): readonly Carried[] {
  return [...carried, ...without.map((fact): Carried => ({ fact, members: [] }))].map(one => {
    const brought = broughtBy(givens, one.fact);
    return { ...one, besides: one.besides ? new Set([...one.besides, ...brought]) : brought };
  });
}

/** The members of a fact that any given speaks of. */
function broughtBy(givens: readonly Formula[], fact: string): ReadonlySet<string> {
  const facts = brought.get(givens) ?? new Map<string, ReadonlySet<string>>();
  brought.set(givens, facts);
  let members = facts.get(fact);
  if (!members) {
    const found = new Set<string>();
    for (const given of givens) {
      for (const part of formulasIn(given)) {
        if (part.kind === 'belongs' && part.fact.id === fact) for (const member of part.members) found.add(member);
      }
    }
    members = found;
    facts.set(fact, members);
  }
  return members;
}

const brought = new WeakMap<readonly Formula[], Map<string, ReadonlySet<string>>>();

/** What is surely known of everybody whom a criterion lists, as far as it can be read off without a search. */
export function plainlyKnown(listing: Listing, givens: readonly Formula[]): Case {
  const known: Known[] = listing.condition ? [...knownOf(listing.condition, true)] : [];
  for (const { declared, members, besides } of carriedUnder(listing, givens)) {
    if (declared?.type.kind !== 'choice' || members.length === 0) continue;
    const all = declared.type.members.flatMap(({ id }) => leavesOf(declared, id));
    const lacks = all.filter(member => !members.includes(member) && !besides?.has(member));
    const has = members.length === 1 ? members : [];
    known.push({ kind: 'members', fact: declared, has, lacks, among: members, whole: false });
  }
  return { known, restNone: false };
}

/** What the cases of a listing are told in. */
export function tellingOf({ condition, exceptions, carried }: Listing): readonly Telling[] {
  return [
    ...(condition ? [condition] : []),
    ...exceptions.flatMap(conditionsIn),
    ...carried.flatMap(({ declared }) => declared ?? []),
  ];
}

/** What a listing says, as a text that tells listings apart; undefined where the names of its facts do not. */
export function listingKey(listing: Listing): string | undefined {
  let key = keys.get(listing);
  if (key === undefined) {
    const { condition, exceptions, carried, missing, without = [], prose } = listing;
    const formulas = [...(condition ? [condition] : []), ...exceptions.flatMap(conditionsIn)];
    const values = carried.map(({ fact, members }) => `${fact}:${members}`).join(';');
    const said = condition ? meaningOf(condition) : `“${prose}`;
    key = areAlike(formulas)
      ? ''
      : String(numberFor(`${said}|${exceptions.map(excuseKey)}|${values}|${missing}|${without}`));
    keys.set(listing, key);
  }
  return key === '' ? undefined : key;
}

const keys = new WeakMap<Listing, string>();

function conditionsIn({ condition, exceptions }: Excuse): readonly Formula[] {
  return [...(condition ? [condition] : []), ...exceptions.flatMap(conditionsIn)];
}

function excuseKey({ condition, exceptions }: Excuse): string {
  return `(${condition ? meaningOf(condition) : '?'}${exceptions.map(excuseKey)})`;
}

/** What always holds, as a text. */
export function givensKey(givens: readonly Formula[]): string {
  let key = keysOfGivens.get(givens);
  if (key === undefined) {
    // In few letters: it is part of every question.
    key = String(numberFor(givens.map(meaningOf).join(' ')));
    keysOfGivens.set(givens, key);
  }
  return key;
}

const keysOfGivens = new WeakMap<readonly Formula[], string>();
