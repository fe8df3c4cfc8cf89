/**
 * What a regulation says, whichever front end read it: `bind.ts` makes it from a `.creg` tree, `read.ts` from the
 * structure of an existing text. What a text does not state is absent here; nothing is guessed.
 */
import type { Face, Span, SyntaxCode } from '../../grammar/index.js';
import type { FactDeclaration } from '../logic/fact.js';
import type { Formula } from '../logic/formula.js';
import type { CitationUse, Clause, Day, Definition, ListKind, Phrase, Stated } from './clause.js';
import type { Problem } from './finding.js';
import type { Names, Reference } from './names.js';
import type { LexiconPhrase, Standard } from './norms/standard.js';
import type { RatingScheme } from './rating/scheme.js';

export type * from './clause.js';
export type { Entity, EntityKind, Names, Reference } from './names.js';
export type * from './norms/standard.js';

export interface Model {
  readonly uri: string;
  readonly kind: 'draft' | 'text';
  /** The face that most keywords are in; an existing text is `zh`. */
  readonly face: Face;
  readonly span: Span;
  readonly regulations: readonly Regulation[];
  /** Every list of the file, those in regulations and those that stand alone, in source order. */
  readonly lists: readonly List[];
  /** Every stretch of normative wording with its role, in source order. */
  readonly clauses: readonly Clause[];
  readonly definitions: readonly Definition[];
  readonly citations: readonly CitationUse[];
  readonly standards: readonly Standard[];
  readonly phrases: readonly LexiconPhrase[];
  readonly cases: readonly CaseModel[];
  readonly facts: readonly FactDeclaration[];
  /** In a draft: what is stated to hold always (已知). */
  readonly givens?: readonly Formula[];
  /** Names and what they mean: empty for an existing text. */
  readonly names: Names;
  /** What reading and binding found wrong: the rules `syntax/*` and `logic/*` report it. */
  readonly faults: readonly Fault[];
  /** An existing text that is about something else than credit. */
  readonly ordinary?: boolean;
  /** In an existing text: the numbers of its chapters, articles and items. */
  readonly numbers?: readonly Numbered[];
}

/** A number as an existing text gives it; those of one series should follow one another. */
export interface Numbered {
  readonly kind: 'division' | 'article' | 'item';
  readonly level?: 'part' | 'chapter' | 'section';
  readonly series: number;
  readonly number: number;
  /** 1 in 第十条之一. */
  readonly inserted?: number;
  readonly at: Span;
}

// --- regulation -------------------------------------------------------------------------------------------------

/** Kinds of instrument, from the shipped vocabulary (文件类型). */
export type Instrument =
  | 'law'
  | 'administrative-regulation'
  | 'central-policy'
  | 'departmental-rule'
  | 'local-regulation'
  | 'local-government-rule'
  | 'normative-document';

export interface Regulation {
  readonly title: Phrase;
  readonly at: Span;
  readonly span: Span;
  readonly issuers: readonly Issuer[];
  readonly instrument?: Stated<Instrument>;
  readonly number?: Stated<string>;
  readonly territory?: Stated<string>;
  readonly field?: Stated<string>;
  readonly effective?: Stated<Day>;
  readonly expires?: Stated<Day>;
  /** 试行 or 暂行 in the title. */
  readonly trial: boolean;
  readonly lists: readonly List[];
}

export interface Issuer {
  readonly name: Phrase;
  /** `municipal-department`, … where stated. */
  readonly level?: string;
}

// --- lists ------------------------------------------------------------------------------------------------------

/** A list of parties, or a rating scheme. */
export interface List {
  readonly kind: ListKind;
  readonly name?: string;
  /** Where a finding about the whole list stands: its name, or the words that create it. */
  readonly at: Span;
  readonly span: Span;
  readonly title?: Phrase;
  readonly lead?: Clause;
  readonly subjects: readonly Reference[];
  readonly liable: readonly Stated<string>[];
  readonly decidedBy: readonly Stated<string>[];
  readonly criteria: readonly Criterion[];
  readonly exceptions: readonly Exception[];
  /** The steps of the procedure that are stated, by their heading word: notice, defence, objection, … */
  readonly steps: ReadonlyMap<ProcedureStep, Step>;
  readonly publication?: Stated<readonly string[]>;
  readonly term?: Term;
  readonly repair?: Provision;
  readonly removal?: Provision;
  readonly measures: readonly Measure[];
  /** In a draft: how a rating is reckoned. */
  readonly rating?: RatingScheme;
  /**
   * In an existing text: another named norm governs the list (依照国家规定…), so that what is missing here may stand
   * there. The words that say so.
   */
  readonly governedBy?: Phrase;
  /** In an existing text: the article that creates the list, 第十二条. */
  readonly article?: string;
}

export type ProcedureStep =
  | 'consultation'
  | 'notice'
  | 'defence'
  | 'hearing'
  | 'review'
  | 'approval'
  | 'decision'
  | 'service'
  | 'objection'
  | 'answer'
  | 'correction'
  | 'remedy';

/** A step of the procedure, with what is stated of it. */
export interface Step {
  readonly at: Span;
  readonly clause?: Clause;
  /** A number of days or working days is stated. */
  readonly period: boolean;
  /** In a draft: the number itself, where the step begins with one. */
  readonly days?: { readonly value: number; readonly unit: '日' | '工作日' };
  /** What the document of the step states (载明): ids of the shipped vocabulary, or the words as written. */
  readonly stating: readonly string[];
}

/** What is provided for removal or repair: words, a condition, or both. */
export interface Provision {
  readonly at: Span;
  readonly condition?: Formula;
  readonly clause?: Clause;
  /** The text says that it is excluded (不予信用修复). */
  readonly excluded: boolean;
}

export interface Term {
  readonly at: Span;
  readonly clause?: Clause;
  /** Upper bound in months, where a number is stated. */
  readonly months?: number;
  /** 永久, 终身, 长期 as written. */
  readonly endless?: Phrase;
}

/** One circumstance that puts a party on a list (情形). */
export interface Criterion {
  readonly name?: string;
  /** Where a finding about the whole criterion stands: its name, else its wording. */
  readonly at: Span;
  readonly span: Span;
  readonly clause?: Clause;
  /** Its own condition joined with those of the list and the group around it. Absent: prose alone. */
  readonly condition?: Formula;
  /** Its own condition is there: not only one that it shares with its surroundings. */
  readonly formalised: boolean;
  /** Documents that prove it (凭), ids of the shipped vocabulary or the words as written. */
  readonly proofs: readonly Stated<string>[];
  /** Fields that it harms (危害), ids of the shipped vocabulary or the words as written. */
  readonly harms: readonly Stated<string>[];
  readonly violates: readonly CitationUse[];
  readonly subjects: readonly Reference[];
  readonly exceptions: readonly Exception[];
  readonly effective?: Day;
  readonly expires?: Day;
}

export interface Exception {
  readonly name?: string;
  readonly at: Span;
  readonly span: Span;
  readonly clause?: Clause;
  readonly condition?: Formula;
  readonly exceptions: readonly Exception[];
  readonly effective?: Day;
  readonly expires?: Day;
}

/** A consequence of a listing or of a band. */
export interface Measure {
  readonly name?: string;
  readonly at: Span;
  readonly span: Span;
  readonly clause?: Clause;
  readonly kind: 'punishment' | 'incentive';
  readonly basis: readonly CitationUse[];
  /** The persons that it reaches, where stated. */
  readonly subjects: readonly Stated<string>[];
}

// --- cases ------------------------------------------------------------------------------------------------------

/** A case as written; `given` holds the facts that it states. */
export interface CaseModel {
  readonly title?: Phrase;
  readonly at: Span;
  readonly span: Span;
  readonly on?: Reference;
  readonly given: readonly Formula[];
  readonly restNone: boolean;
  /** The day on which it happens. */
  readonly day?: Day;
  readonly expects?: Expectation;
}

/** What a case is expected to come to. */
export interface Expectation {
  readonly at: Span;
  readonly outcome?: 'listed' | 'not-listed' | 'undetermined';
  /** The criterion or exception that decides. */
  readonly by?: Reference;
  /** Exact decimal numeral. */
  readonly score?: string;
  readonly band?: Reference;
}

/** Something that reading or binding found wrong, reported by the rule of that code. */
export interface Fault extends Problem {
  readonly code: FaultCode;
}

export type FaultCode =
  | SyntaxCode
  | 'logic/undefined-name'
  | 'logic/duplicate-name'
  | 'logic/type-mismatch'
  | 'logic/unit-mismatch'
  | 'logic/circular-definition'
  | 'logic/unused-definition'
  | 'logic/mixed-and-or';
