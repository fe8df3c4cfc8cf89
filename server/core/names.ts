/** Named things, and the places where their names are used: what definition, references and rename answer from. */
import type { Span } from '../../grammar/index.js';
import type { FactDeclaration } from '../logic/fact.js';

export type EntityKind =
  | 'fact'
  | 'member'
  | 'definition'
  | 'list'
  | 'group'
  | 'criterion'
  | 'exception'
  | 'article'
  | 'measure'
  | 'score'
  | 'band'
  | 'regulation'
  | 'standard'
  | 'requirement'
  | 'vocabulary'
  | 'lexicon';

/** Something that has a name. */
export interface Entity {
  readonly kind: EntityKind;
  readonly name: string;
  readonly alias?: string;
  readonly uri: string;
  /** The name itself. */
  readonly at: Span;
  /** The whole declaration. */
  readonly span: Span;
  /** The fact of a member. */
  readonly owner?: string;
  readonly fact?: FactDeclaration;
  /** Wording that says what it is, for hover. */
  readonly wording?: string;
}

/** A use of a name; `target` is absent where the name means nothing here. */
export interface Reference {
  readonly text: string;
  readonly at: Span;
  readonly target?: Entity;
  /** A defined term that occurs in wording: it refers to its definition without being written as a reference. */
  readonly mention?: true;
}

export interface Names {
  /** Declared in this file. */
  readonly entities: readonly Entity[];
  /** Used in this file, in source order. */
  readonly references: readonly Reference[];
  /** Every entity visible in this file by name and by alias, its own and those it uses. */
  readonly visible: ReadonlyMap<string, readonly Entity[]>;
}
