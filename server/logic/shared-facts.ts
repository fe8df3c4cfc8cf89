/** Facts of two files made one where they bear the same name, so that one and the same case can be put to both. */
import { type FactDeclaration, type FactMember, type FactType, factKey } from './fact.js';
import { type Formula, formulasIn, withParts } from './formula.js';

/** Formulas of either side in the facts that both share. */
export interface SharedFacts {
  left(formula: Formula): Formula;
  right(formula: Formula): Formula;
  /** Declared on each side by itself, and taken for the same because they bear the same name and are of one kind. */
  readonly byName: readonly FactDeclaration[];
}

/**
 * Two declarations are one fact where a name of the one is a name of the other and both are of the same kind: a yes-no
 * fact, a choice of one or of several, a number, a day. The members of a choice are put together by their names.
 */
export function shareFacts(left: readonly Formula[], right: readonly Formula[]): SharedFacts {
  const [own, other] = [factsOf(left), factsOf(right)];
  const forLeft = new Map<string, FactDeclaration>();
  const forRight = new Map<string, Shared>();
  const byName: FactDeclaration[] = [];
  // What both have from one place, as from the shipped vocabulary, is no match for anything else.
  const isCommon = (key: string) => own.get(key) !== undefined && own.get(key) === other.get(key);
  for (const [key, fact] of other) {
    if (isCommon(key)) continue;
    const twin = [...own].find(([place, mine]) => !isCommon(place) && !forLeft.has(place) && isSame(mine, fact));
    if (!twin) {
      // A fact of the same place in the other version is another fact all the same.
      if (own.has(key)) forRight.set(key, { fact: { ...fact, uri: `${fact.uri} ` }, members: noMembers });
      continue;
    }
    const [place, mine] = twin;
    const shared = merged(mine, fact);
    forLeft.set(place, shared.fact);
    forRight.set(key, shared);
    if (place !== key) byName.push(shared.fact);
  }
  return {
    left: formula => rewritten(formula, fact => ({ fact: forLeft.get(factKey(fact)) ?? fact, members: noMembers })),
    right: formula => rewritten(formula, fact => forRight.get(factKey(fact)) ?? { fact, members: noMembers }),
    byName,
  };
}

/** A fact of both, with the names that its members have on the other side. */
interface Shared {
  readonly fact: FactDeclaration;
  readonly members: ReadonlyMap<string, string>;
}

const noMembers: ReadonlyMap<string, string> = new Map();

function factsOf(formulas: readonly Formula[]): ReadonlyMap<string, FactDeclaration> {
  const found = new Map<string, FactDeclaration>();
  for (const formula of formulas) {
    for (const part of formulasIn(formula)) if ('fact' in part) found.set(factKey(part.fact), part.fact);
  }
  return found;
}

function isSame(a: FactDeclaration, b: FactDeclaration): boolean {
  return meet(a, b) && kindOf(a.type) === kindOf(b.type);
}

/** Two declarations, or two members, with a name in common. */
function meet(a: { id: string; alias?: string }, b: { id: string; alias?: string }): boolean {
  return a.id === b.id || a.id === b.alias || a.alias === b.id || (a.alias !== undefined && a.alias === b.alias);
}

function kindOf(type: FactType): string {
  return type.kind === 'choice' ? `choice ${type.many}` : type.kind;
}

function merged(mine: FactDeclaration, theirs: FactDeclaration): Shared {
  const alias = mine.alias ?? [theirs.id, theirs.alias].find(name => name !== undefined && name !== mine.id);
  const fact: FactDeclaration = { ...mine, ...(alias !== undefined && { alias }) };
  if (mine.type.kind !== 'choice' || theirs.type.kind !== 'choice') return { fact, members: noMembers };
  const known = leaves(mine.type.members);
  const members = new Map<string, string>();
  const more: FactMember[] = [];
  for (const member of leaves(theirs.type.members)) {
    const twin = known.find(candidate => meet(candidate, member));
    if (twin) members.set(member.id, twin.id);
    else more.push(member);
  }
  return { fact: { ...fact, type: { ...mine.type, members: [...mine.type.members, ...more] } }, members };
}

function leaves(members: readonly FactMember[]): readonly FactMember[] {
  return members.flatMap(member => (member.members.length === 0 ? [member] : leaves(member.members)));
}

/** A formula with other facts; wraps in prose make no difference to what it says. */
function rewritten(formula: Formula, sharedOf: (fact: FactDeclaration) => Shared): Formula {
  switch (formula.kind) {
    case 'holds':
    case 'compares':
      return { ...formula, fact: sharedOf(formula.fact).fact };
    case 'belongs': {
      const { fact, members } = sharedOf(formula.fact);
      return { ...formula, fact, members: formula.members.map(member => members.get(member) ?? member) };
    }
    case 'opaque':
      return { ...formula, text: withoutWraps(formula.text) };
    default:
      return withParts(formula, part => rewritten(part, sharedOf));
  }
}

function withoutWraps(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/(?<=\p{sc=Han}|[，。；：、]) | (?=\p{sc=Han})/gu, '');
}
