/** Formulas: conditions with every name resolved, whichever front end read them. Data only; nothing decides here. */
import type { Span } from '../../grammar/index.js';
import type { FactDeclaration } from './fact.js';

export type Formula = Junction | Negation | Implication | AtLeast | Holds | Belongs | Compares | Opaque | Defined;

/** Where in the source a formula stands. */
interface Placed {
  readonly at: Span;
}

export interface Junction extends Placed {
  readonly kind: 'and' | 'or';
  readonly of: readonly Formula[];
}

export interface Negation extends Placed {
  readonly kind: 'not';
  readonly of: Formula;
}

export interface Implication extends Placed {
  readonly kind: 'implies';
  readonly left: Formula;
  readonly right: Formula;
}

/** At least `count` of these hold. */
export interface AtLeast extends Placed {
  readonly kind: 'at-least';
  readonly count: number;
  readonly of: readonly Formula[];
}

/** A yes-no fact is true. */
export interface Holds extends Placed {
  readonly kind: 'holds';
  readonly fact: FactDeclaration;
}

/**
 * A choice fact has its value among `members` (`in`, `includes`), or has all of them (`includes-all`). Members are the
 * ids of leaves: a class is replaced by what it stands for. `not-in` and `excludes` come as negations.
 */
export interface Belongs extends Placed {
  readonly kind: 'belongs';
  readonly fact: FactDeclaration;
  readonly all: boolean;
  readonly members: readonly string[];
  /** `=`: it has these and no others. */
  readonly exact?: true;
}

/**
 * An exact decimal in the smallest unit of its kind: money in `fen`, years in `月`, weeks in `日`, `工作日`, `次`, …, as
 * `server/core/bind/units.ts` gives them. A date is `YYYY-MM-DD` in the unit `date`.
 */
export interface Limit {
  readonly value: string;
  readonly unit: string;
  readonly inclusive: boolean;
}

/** A quantity or date lies within bounds; `window` bounds the time in which it is counted. */
export interface Compares extends Placed {
  readonly kind: 'compares';
  readonly fact: FactDeclaration;
  readonly window?: Limit;
  readonly lower?: Limit;
  readonly upper?: Limit;
}

/** What cannot be decided: prose, a missing condition, a name that means nothing. */
export interface Opaque extends Placed {
  readonly kind: 'opaque';
  readonly text: string;
  /** The same words in the other language, where the author gives them. */
  readonly other?: string;
}

/** A defined term, with what it stands for. */
export interface Defined extends Placed {
  readonly kind: 'defined';
  readonly name: string;
  readonly formula: Formula;
}

/** It asks for one fact, and for nothing else. */
export function asksFact(formula: Formula): formula is Holds | Belongs | Compares {
  return formula.kind === 'holds' || formula.kind === 'belongs' || formula.kind === 'compares';
}

/** The formulas that a formula is directly made of; a defined term is made of what it stands for. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'and':
    case 'or':
    case 'at-least':
      return formula.of;
    case 'not':
      return [formula.of];
    case 'implies':
      return [formula.left, formula.right];
    case 'defined':
      return [formula.formula];
    case 'holds':
    case 'belongs':
    case 'compares':
    case 'opaque':
      return [];
  }
}

/** Every formula inside, the whole one first; a defined term is entered. */
export function formulasIn(formula: Formula): readonly Formula[] {
  const found: Formula[] = [];
  gather(formula, found);
  return found;
}

/** No generator: each criterion is asked several times what it speaks of. */
function gather(formula: Formula, found: Formula[]): void {
  found.push(formula);
  for (const part of partsOf(formula)) gather(part, found);
}

/** The formula made of other parts in the same way; one without parts stays as it is. */
export function withParts(formula: Formula, change: (part: Formula) => Formula): Formula {
  switch (formula.kind) {
    case 'and':
    case 'or':
    case 'at-least':
      return { ...formula, of: formula.of.map(change) };
    case 'not':
      return { ...formula, of: change(formula.of) };
    case 'implies':
      return { ...formula, left: change(formula.left), right: change(formula.right) };
    case 'defined':
      return { ...formula, formula: change(formula.formula) };
    case 'holds':
    case 'belongs':
    case 'compares':
    case 'opaque':
      return formula;
  }
}
