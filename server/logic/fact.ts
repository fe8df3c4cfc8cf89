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
