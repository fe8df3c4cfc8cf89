/** Facts: the typed things that conditions speak of. */
import type { Span } from '../../grammar/index.js';

/** A fact as declared. `id` is its canonical name: the first name of its declaration, whichever face it is in. */
export interface FactDeclaration {
  readonly id: string;
  readonly alias?: string;
  readonly type: FactType;
  readonly uri: string;
  readonly at: Span;
}

export type FactType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly many: boolean; readonly members: readonly FactMember[] }
  /** A number with a unit (`yuan`, `time`, `day`, `percent`, `µg/m3`, …) or without (`unit` is then ''). */
  | { readonly kind: 'quantity'; readonly unit: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'text' }
  /** A type that cannot be read: nothing is concluded from it. */
  | { readonly kind: 'unknown' };

/** A member of a choice; one with members is a class, and stands for all of them. */
export interface FactMember {
  readonly id: string;
  readonly alias?: string;
  readonly members: readonly FactMember[];
  readonly at: Span;
}

/** What tells facts apart: two files may each declare one of the same name. */
export function factKey(fact: FactDeclaration): string {
  let key = keys.get(fact);
  if (key === undefined) {
    key = `${fact.id}#${fact.uri}#${fact.at.start}`;
    keys.set(fact, key);
  }
  return key;
}

const keys = new WeakMap<FactDeclaration, string>();

/** The ids that a member stands for: its leaves where it is a class, itself otherwise, also where nobody declares it. */
export function leavesOf(fact: FactDeclaration, member: string): readonly string[] {
  const found = fact.type.kind === 'choice' ? findMember(fact.type.members, member) : undefined;
  return found ? leavesBelow(found) : [member];
}

/** A member, class or leaf, by id or alias. */
export function findMember(members: readonly FactMember[], name: string): FactMember | undefined {
  for (const member of members) {
    if (member.id === name || member.alias === name) return member;
    const inside = findMember(member.members, name);
    if (inside) return inside;
  }
  return undefined;
}

function leavesBelow(member: FactMember): readonly string[] {
  return member.members.length === 0 ? [member.id] : member.members.flatMap(leavesBelow);
}
