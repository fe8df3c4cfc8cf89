/**
 * What a comparison of two texts, two versions, or a draft and a standard comes to: plain data that can be sent and
 * kept. Words are in both languages; offsets are in the text of their side. Reports and views only lay it out.
 */
import type { Bilingual, Span } from '../../../grammar/index.js';
import type { Case } from '../../logic/case.js';
import type { Day, ListKind } from '../clause.js';

export interface Comparison {
  /** `texts`: two of equal standing. `versions`: the left is the older. `standard`: the right binds the left. */
  readonly kind: 'texts' | 'versions' | 'standard';
  readonly left: Side;
  readonly right: Side;
  /** What each text is (title, instrument, number, days), what it defines and, of versions, its articles in prose. */
  readonly general: readonly Section[];
  readonly lists: readonly ListComparison[];
  /** Facts that each text declares for itself, taken for the same because they bear the same name. */
  readonly byName: readonly Bilingual[];
  /** What a reader should know before reading on. */
  readonly notes: readonly Bilingual[];
  /** Against a standard: how many requirements in force are not for a comparison to decide. */
  readonly elsewhere?: number;
}

export interface Side {
  /** How the sides are told apart in sentences: 甲 乙, 旧 新, 草案 标准. */
  readonly label: Bilingual;
  readonly uri: string;
  /** Of its first regulation, list or standard. */
  readonly title: string;
  /** The day whose law it is held against. */
  readonly day: Day;
}

/** `reworded`: the same is provided in other words. `unsure`: nobody can tell. */
export type Standing = 'same' | 'reworded' | 'different' | 'only-left' | 'only-right' | 'unsure';

/** One line of a table of two columns. */
export interface Row {
  /** Stays the same when labels change: `term`, `notice`, `deduct 警告`. */
  readonly key: string;
  readonly label: Bilingual;
  readonly left?: Cell;
  readonly right?: Cell;
  readonly standing: Standing;
  /** What to say where a side has nothing. */
  readonly absent: Bilingual;
}

export interface Cell {
  readonly words: Bilingual;
  /** The sentence to be published that stands with it. */
  readonly wording?: string;
  readonly at?: Span;
}

export type SectionKey =
  | 'document'
  | 'definitions'
  | 'articles'
  | 'list'
  | 'exceptions'
  | 'procedure'
  | 'leaving'
  | 'measures'
  | 'scale'
  | 'deductions'
  | 'additions'
  | 'direct'
  | 'bands'
  | 'required'
  | 'permitted';

export interface Section {
  readonly key: SectionKey;
  readonly label: Bilingual;
  /** How to read it. */
  readonly note?: Bilingual;
  readonly rows: readonly Row[];
}

/** A list, or a rating scheme, beside the one that answers to it; one that nothing answers to has one side. */
export interface ListComparison {
  readonly kind: ListKind;
  readonly left?: ListHead;
  readonly right?: ListHead;
  readonly matchedBy?: 'name' | 'title' | 'kind';
  readonly criteria: readonly CriterionComparison[];
  readonly sections: readonly Section[];
}

export interface ListHead {
  readonly name: Bilingual;
  readonly title?: string;
  readonly at: Span;
}

/**
 * How the criterion on the left stands to the one on the right: `same` who is listed, `wider` the left lists more,
 * `narrower` less, `crossing` each lists somebody whom the other does not. Against a standard: `inside`, `wider`,
 * `disjoint` as in `logic/conform.ts`.
 */
export type Group =
  | 'wider'
  | 'narrower'
  | 'crossing'
  | 'only-left'
  | 'only-right'
  | 'undecided'
  | 'same'
  | 'inside'
  | 'disjoint';

export interface CriterionComparison {
  readonly group: Group;
  readonly left?: CriterionHead;
  readonly right?: CriterionHead;
  readonly matchedBy?: 'name' | 'wording';
  /** Matched by its words, and called something else. */
  readonly renamed: boolean;
  /** It stands elsewhere among those that both have. */
  readonly moved: boolean;
  /** Its sentence is the same, but for wraps. */
  readonly reworded: boolean;
  /** What it carries beside its condition and is different: proof, subjects, the field harmed, the provision violated. */
  readonly carries: readonly Row[];
  /** Somebody whom this criterion lists and no criterion of the other list does, or why nobody can tell. */
  readonly onlyLeft?: Difference;
  readonly onlyRight?: Difference;
  /** Against a standard: what each clause says. */
  readonly clauses?: readonly ClauseVerdict[];
}

export interface CriterionHead {
  readonly name: Bilingual;
  readonly wording?: string;
  /** Absent where there is prose alone. */
  readonly condition?: Bilingual;
  readonly at: Span;
  /** In an existing text, by its own numbers: 第五条（三）. */
  readonly place?: string;
}

export interface Difference {
  readonly kind: 'nobody' | 'somebody' | 'undecided';
  /** The smallest such case. */
  readonly witness?: Example;
  /** What stands in the way, or what it depends on. */
  readonly unless: readonly Bilingual[];
}

/** A case as one tells it (`企业，罚款 600 元`), as facts and values, and itself. */
export interface Example {
  readonly told: Bilingual;
  readonly facts: {
    readonly zh: Readonly<Record<string, string>>;
    readonly en: Readonly<Record<string, string>>;
  };
  readonly case: Case;
}

export interface ClauseVerdict {
  /** As it is cited: 国办发〔2020〕49号 四（六）. */
  readonly cited: string;
  readonly name: Bilingual;
  readonly kind: 'inside' | 'wider' | 'disjoint' | 'undecided';
  readonly words: Bilingual;
  readonly witness?: Example;
  /** Where the clause stands. */
  readonly uri: string;
  readonly at: Span;
}
