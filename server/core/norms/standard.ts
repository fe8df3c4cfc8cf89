/** What the norms say: standards with their requirements, and lexicons with their phrases. */
import type { Span } from '../../../grammar/index.js';
import type { Formula } from '../../logic/formula.js';
import type { Day, ListKind, Role } from '../clause.js';

export interface Standard {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly at: Span;
  readonly number?: string;
  readonly territory?: string;
  readonly field?: string;
  readonly effective?: Day;
  readonly expires?: Day;
  readonly binds: readonly ListKind[];
  readonly requirements: readonly Requirement[];
  readonly permitted: readonly PermittedMeasure[];
}

export interface Requirement {
  readonly uri: string;
  readonly name?: string;
  readonly at: Span;
  readonly wording?: Wordings;
  /** The place in the original, as written: 四（六）. */
  readonly source?: string;
  /** Ids of the fact base. */
  readonly facts: readonly string[];
  /** How the clause was read: in the original, at second hand, or not at all. It caps the level. */
  readonly checked: 'original' | 'secondary' | 'unread';
  readonly codes: readonly string[];
  readonly effective?: Day;
  readonly expires?: Day;
  readonly onlyIf?: Formula;
  readonly neverIf?: Formula;
  readonly must?: Formula;
  /** Parts that a list must have: heading words, with contents (载明) and bounds where required. */
  readonly mustHave: readonly RequiredPart[];
}

export interface Wordings {
  readonly zh?: string;
  readonly en?: string;
}

export interface RequiredPart {
  readonly part: string;
  readonly stating: readonly string[];
  readonly maxMonths?: number;
  /** ≥ 30 日. */
  readonly minDays?: number;
  readonly at: Span;
}

export interface PermittedMeasure {
  readonly name: string;
  readonly at: Span;
  readonly uri: string;
}

/** An entry of a lexicon; `…` in a text stands for anything within one sentence. */
export interface LexiconPhrase {
  readonly uri: string;
  readonly at: Span;
  readonly texts: readonly string[];
  readonly code: string;
  readonly class?: string;
  /** Roles in which it counts. */
  readonly where: readonly Role[];
  /** `definition`, `amount`, `count`, `reference-to-law`, `number-of-days`, … */
  readonly excusedBy: readonly string[];
  readonly note?: string;
  readonly instead: readonly string[];
}
