/**
 * The official document as a value: what a draft comes to when it is promulgated, numbered, with every reference
 * resolved. Writers read it and nothing else. Every piece says where in the draft it comes from.
 */
import type { Bilingual, Face, Span } from '../../grammar/index.js';

/** What a stretch of words needs the reader of a preview to know. */
export type Mark =
  /** Something is missing in the draft: 〔施行日期〕. */
  | 'gap'
  /** A reference that cites nothing. */
  | 'unresolved'
  /** The author wrote it in the other language alone. */
  | 'untranslated';

/** Words of one origin. */
export interface Run {
  readonly text: string;
  /** The words, value or block of the draft that they come from. */
  readonly source: Span;
  /** The author's wording, or a standard sentence made from values. */
  readonly by: 'author' | 'standard';
  readonly mark?: Mark;
  /** Of a reference: the `id` of the piece cited; of a range the first. */
  readonly cites?: string;
}

/** A paragraph of words. */
export type Passage = readonly Run[];

/** What every numbered piece has. */
interface Piece {
  /** Unique in the document: `chp_2`, `art_5`, `art_5__para_2__item_3`, as Akoma Ntoso names such places. */
  readonly id: string;
  readonly source: Span;
  /**
   * What it is, whatever its number: `食品严重失信/无证生产`, `食品严重失信#term`, `#effect`. Absent for prose without a
   * name. Two versions of a text are matched by it.
   */
  readonly key?: string;
  /** The name by which the draft calls it, where it has one. */
  readonly nameAt?: Span;
}

export interface Chapter extends Piece {
  readonly kind: 'chapter';
  readonly number: number;
  /** `第一章`, `Chapter 1`. */
  readonly label: string;
  readonly heading: Passage;
  readonly parts: readonly (Section | Article)[];
}

export interface Section extends Piece {
  readonly kind: 'section';
  readonly number: number;
  readonly label: string;
  readonly heading: Passage;
  readonly parts: readonly Article[];
}

/** What an article is about: prose of the author, or a part of a list. */
export type Subject =
  | 'prose'
  | 'basis'
  | 'definition'
  | 'scope'
  | 'criteria'
  | 'group'
  | 'exceptions'
  | 'procedure'
  | 'publication'
  | 'term'
  | 'repair'
  | 'removal'
  | 'measures'
  | 'rating'
  | 'scores'
  | 'grades'
  | 'bands'
  | 'effect'
  | 'mixed';

export interface Article extends Piece {
  readonly kind: 'article';
  readonly about: Subject;
  readonly number: number;
  /** `第五条`, `Article 5`; empty in an annex, whose paragraphs bear no number. */
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
}

/** 款: it has no number of its own (LL-07). */
export interface Paragraph extends Piece {
  readonly kind: 'paragraph';
  readonly number: number;
  readonly text: Passage;
  readonly items: readonly Item[];
  readonly table?: Table;
}

/** 项 and, one level below, 目. */
export interface Item extends Piece {
  readonly kind: 'item';
  readonly number: number;
  /** `（一）`, `1.`; `(1)`, `a.` */
  readonly label: string;
  readonly text: Passage;
  readonly items: readonly Item[];
}

export interface Table {
  readonly source: Span;
  readonly head: readonly Passage[];
  readonly rows: readonly (readonly Passage[])[];
  /** Rows that go on with the one above them: what is empty in these is said there, as in the first column of any row. */
  readonly continued?: readonly number[];
}

export interface Annex extends Piece {
  readonly kind: 'annex';
  readonly number: number;
  /** `附件`, `附件2`. */
  readonly label: string;
  readonly heading: Passage;
  readonly parts: readonly Article[];
}

/** Something that keeps the text from being final: told by the command, and visible in the text. */
export interface Problem {
  readonly kind: 'gap' | 'unresolved' | 'untranslated' | 'unread';
  readonly at: Span;
  readonly message: Bilingual;
}

/** Of the text itself, for the head of the page and for metadata. */
export interface Metadata {
  readonly issuers: readonly Passage[];
  /** 文号. */
  readonly number?: Passage;
  /** The kind of instrument, an `Instrument` of the model. */
  readonly instrument?: string;
  readonly territory?: string;
  readonly field?: string;
  /** `YYYY-MM-DD`. */
  readonly issued?: string;
  readonly effective?: string;
  readonly expires?: string;
  /** Titles that it repeals and amends, as written. */
  readonly repeals: readonly string[];
  readonly amends: readonly string[];
}

export interface OfficialDocument {
  readonly uri: string;
  readonly language: Face;
  readonly source: Span;
  readonly title: Passage;
  readonly metadata: Metadata;
  readonly parts: readonly (Chapter | Section | Article)[];
  readonly annexes: readonly Annex[];
  readonly problems: readonly Problem[];
}

/** The words of a passage. */
export function plain(passage: Passage): string {
  return passage.map(({ text }) => text).join('');
}

/** What stands between the number of a provision and its words. */
export function afterNumber(language: Face): string {
  return language === 'zh' ? '　' : ' ';
}

/** Every article of the body in order, those of its annexes last. */
export function* articlesOf(document: OfficialDocument): Iterable<Article> {
  for (const part of document.parts) yield* articlesIn(part);
  for (const annex of document.annexes) yield* annex.parts;
}

function* articlesIn(part: Chapter | Section | Article): Iterable<Article> {
  if (part.kind === 'article') yield part;
  else for (const inner of part.parts) yield* articlesIn(inner);
}
