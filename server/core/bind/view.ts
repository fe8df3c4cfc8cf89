/** What one file sees: its own names, those of what it uses, and the shipped vocabulary. */
import type { Name, Parsed } from '../../../grammar/index.js';
import { chain, type Declarations, type Declared, declaredIn, namesOf, type Scope, type Space } from './names.js';

/** A file ready to be bound. `used` and `shipped` are the scopes of modules in other files. */
export interface View {
  readonly uri: string;
  readonly text: string;
  readonly parsed: Parsed;
  readonly declarations: Declarations;
  /** What the names after `使用` and `于` stand for, in this file and in others; more than one is an ambiguity. */
  readonly modules: ReadonlyMap<string, readonly Declared[]>;
  readonly used: readonly Scope[];
  readonly shipped: readonly Scope[];
  /** The view of another file, whose definitions this one uses. */
  other(uri: string): View | undefined;
  /** Names that `使用` could name: for suggestions. */
  moduleNames(): Iterable<string>;
}

/** Where a name is looked up: a scope of the file, and scopes of other files beside those the file uses. */
export interface Place {
  readonly scope: Scope;
  readonly also: readonly Scope[];
}

/**
 * What a name means at a place: the innermost declaration of the file itself, else all that other files offer. More
 * than one is an ambiguity, except where the file's own declarations collide, which is reported where they stand.
 */
export function lookup(view: View, at: Place, space: Space, name: string): readonly Declared[] {
  for (let scope: Scope | undefined = at.scope; scope; scope = scope.parent) {
    const own = scope.names[space].get(name)?.[0];
    if (own) return [own];
  }
  return fromOutside(view, at.also, space, name);
}

/** The same without the file's own names. */
export function fromOutside(view: View, also: readonly Scope[], space: Space, name: string): readonly Declared[] {
  const found: Declared[] = [];
  for (const scopes of [also, view.used, view.shipped]) {
    for (const outer of scopes) gather(found, outer, space, name);
  }
  return found;
}

/** Every member of a choice with this bare name, wherever its fact is visible. */
export function membersNamed(view: View, at: Place, name: string): readonly Declared[] {
  const found: Declared[] = [];
  gather(found, at.scope, 'member', name);
  for (const scopes of [at.also, view.used, view.shipped]) {
    for (const outer of scopes) gather(found, outer, 'member', name);
  }
  return found;
}

/** Adds what a scope and those around it declare under a name. No generator: every name of a file is looked up. */
function gather(found: Declared[], outer: Scope, space: Space, name: string): void {
  for (let scope: Scope | undefined = outer; scope; scope = scope.parent) {
    const here = scope.names[space].get(name);
    if (here) for (const declared of here) if (!found.includes(declared)) found.push(declared);
  }
}

/** What a qualified name means: `江苏词汇·罚款金额` in a module, `处罚种类·罚款` in a fact, `断水·不可抗力` in a block. */
export function qualified(view: View, at: Place, space: Space, name: Name): readonly Declared[] {
  const qualifier = name.qualifier ?? '';
  const owners = [
    ...(view.modules.get(qualifier) ?? []),
    ...lookup(view, at, 'module', qualifier),
    ...lookup(view, at, 'term', qualifier),
    ...lookup(view, at, 'place', qualifier),
  ];
  const found = new Set<Declared>();
  for (const owner of owners) {
    const member = owner.members?.get(name.text);
    if (member && (space === 'member' || space === 'term')) found.add(member);
    if (owner.inner) {
      for (const declared of declaredIn(owner.inner)) {
        const isMeant = declared.space === space && namesOf(declared.entity).includes(name.text);
        if (isMeant) found.add(declared);
      }
    } else if (space === 'place') {
      for (const declared of owner.scope.names.place.get(name.text) ?? []) {
        const isInside =
          owner.entity.span.start < declared.entity.at.start && declared.entity.at.end <= owner.entity.span.end;
        if (isInside) found.add(declared);
      }
    }
  }
  return [...found];
}

/** Everything visible at a place, own names first; what stands in inner blocks of other files included. */
export function* visibleAt(view: View, at: Place): Iterable<Declared> {
  for (const scope of chain(at.scope)) yield* scope.all;
  for (const outer of [...at.also, ...view.used, ...view.shipped]) {
    for (const scope of chain(outer)) yield* scope.all;
  }
}

/** The scopes of modules, as `使用` brings them in: the names in the module, and those visible around it. */
export function scopesOf(modules: Iterable<Declared>): readonly Scope[] {
  return [...new Set([...modules].map(module => module.inner ?? module.scope))];
}
