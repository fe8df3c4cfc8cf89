/** Wording of a regulation: words with their place, and what part each sentence plays. */
import type { Span } from '../../grammar/index.js';
import type { Formula } from '../logic/formula.js';

/** Words of the source: `text[i]` stands at `span.start + i`. Wraps and indentation are still in it. */
export interface Phrase {
  readonly text: string;
  readonly span: Span;
}

/** A value and where it is stated. */
export interface Stated<Value> {
  readonly value: Value;
  readonly at: Span;
}

/** `YYYY-MM-DD`; compared as text. */
export type Day = string;

export type ListKind = 'blacklist' | 'redlist' | 'watchlist' | 'rating';

export type Role =
  | 'title'
  | 'criterion'
  | 'lead'
  | 'closing'
  | 'exception'
  | 'measure'
  | 'term'
  | 'procedure'
  | 'publication'
  | 'removal'
  | 'repair'
  | 'definition'
  | 'score'
  /** An article that lists nobody: purpose, duties, funding, fines, effect. */
  | 'other';

/** A stretch of normative wording: one quoted sentence of a draft, one paragraph or item of a text. */
export interface Clause extends Phrase {
  readonly role: Role;
  /** What kind of list it belongs to, if to any; `record` is a credit record that is no list. */
  readonly list?: ListKind | 'record';
  readonly article?: string;
  readonly item?: string;
  /** The lead sentence whose items this clause is one of. */
  readonly lead?: Phrase;
  /** Last of two or more items under one lead. */
  readonly last?: boolean;
  /** A row of a table: it need not end as a sentence does. */
  readonly isRow?: boolean;
  /** In a draft: beside this wording stands a condition, a definition, or values that decide. */
  readonly formal: boolean;
}

/** A term that the document itself bounds: `定义 情节严重：…`, or 本办法所称情节严重，是指…. */
export interface Definition {
  readonly term: string;
  /** The term in the other language. */
  readonly alias?: string;
  readonly at: Span;
  readonly clause?: Clause;
  readonly condition?: Formula;
}

/** One citation of a title, a document number, or a place in either. */
export interface CitationUse {
  readonly at: Span;
  readonly title?: string;
  /** The words between 《 and 》, where they stand at this citation and are the title itself, no short one. */
  readonly titleAt?: Span;
  /** 2014年修订, as written behind the title. */
  readonly version?: string;
  readonly number?: string;
  readonly article?: number;
  /** 1 in 第一百二十条之一. */
  readonly inserted?: number;
  /** The last article of a range. */
  readonly through?: number;
  /** It stands under a heading that repeals it. */
  readonly repealed?: true;
}

/** The index of the last clause that begins at or before an offset, or -1; the clauses stand in order. */
export function lastBefore(clauses: readonly Clause[], offset: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
