/** A draft that is being composed: its tree, what its names mean, the language of the page, and what is found missing. */
import type {
  Bilingual,
  Block,
  CregFile,
  Element,
  Face,
  Heading,
  HeadWord,
  Item,
  Name,
  Span,
  Statement,
} from '../../grammar/index.js';
import { foldWidth } from '../../grammar/values/width.js';
import type { Analysis } from '../core/analyze.js';
import { called } from '../core/bind/resolve.js';
import type { Laws } from '../core/law/laws.js';
import type { Day, Entity, Model, Reference } from '../core/model.js';
import type { Problem, Run, Subject, Table } from './document.js';

export interface Drafted {
  readonly text: string;
  readonly file: CregFile;
  readonly model: Model;
  readonly laws: Laws;
  /** Titles of standards by their document number. */
  readonly titles: ReadonlyMap<string, string>;
  readonly language: Face;
  /** What is not in force on this day is left out; all of it stands where no day is given. */
  readonly asOf?: Day;
  /** References by the offset behind their name. */
  readonly references: ReadonlyMap<number, Reference>;
  /** How the text calls itself: 本办法, these Measures. */
  readonly self: string;
  readonly problems: Problem[];
}

// --- pieces without numbers -------------------------------------------------------------------------------------

/** Words before references are resolved: `target` is what a reference means. */
export interface LooseRun extends Run {
  readonly target?: Entity;
}

export interface LooseItem {
  readonly text: readonly LooseRun[];
  readonly source: Span;
  readonly items: readonly LooseItem[];
  readonly nameAt?: Span;
  /** Names of what stands inside its sentence: exceptions of exceptions. */
  readonly alsoAt?: readonly Span[];
  readonly key?: string;
}

export interface LooseParagraph {
  readonly text: readonly LooseRun[];
  readonly source: Span;
  readonly items: readonly LooseItem[];
  readonly table?: Table;
  readonly nameAt?: Span;
  readonly alsoAt?: readonly Span[];
  readonly key?: string;
}

export interface LooseArticle {
  readonly kind: 'article';
  readonly about: Subject;
  readonly source: Span;
  readonly paragraphs: readonly LooseParagraph[];
  readonly nameAt?: Span;
  readonly key?: string;
  /** The name of the list that it is a part of. */
  readonly listAt?: Span;
}

/** A chapter, a section or an annex begins. */
export interface Border {
  readonly kind: 'chapter' | 'section' | 'annex';
  readonly heading: readonly LooseRun[];
  readonly source: Span;
  readonly nameAt?: Span;
  readonly key?: string;
}

/** What follows one another on the page. */
export type Event = LooseArticle | Border;

// --- asking the draft -------------------------------------------------------------------------------------------

export function draftedOf(analysis: Analysis, language: Face, asOf: Day | undefined): Drafted | undefined {
  const { syntax, model, source, norms } = analysis;
  if (!syntax) return undefined;
  const references = new Map<number, Reference>();
  for (const reference of model.names.references) {
    if (!reference.mention && !references.has(reference.at.end)) references.set(reference.at.end, reference);
  }
  const titles = new Map(norms.standards.flatMap(({ number, title }) => (number ? [[number, title] as const] : [])));
  return {
    text: source.text,
    file: syntax.file,
    model,
    laws: norms.laws,
    titles,
    language,
    references,
    self: '',
    problems: [],
    ...(asOf !== undefined && { asOf }),
  };
}

/** The text of the language of the page. */
export function say({ language }: Pick<Drafted, 'language'>, zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}

/** A standard sentence, or a part of one. */
export function standard(source: Span, text: string): LooseRun {
  return { text, source, by: 'standard' };
}

/** 〔…〕 in the text, and a problem that says what is missing. */
export function gap(drafted: Drafted, at: Span, what: Bilingual, message: Bilingual): string {
  drafted.problems.push({ kind: 'gap', at, message });
  return `〔${what[drafted.language]}〕`;
}

export function headingsIn(statements: readonly Statement[], word: HeadWord): readonly Heading[] {
  return statements.filter(statement => statement.kind === 'Heading' && statement.word === word) as Heading[];
}

export function inside({
  body,
}: {
  readonly body?: { readonly statements: readonly Statement[] };
}): readonly Statement[] {
  return body?.statements ?? [];
}

/** Every element of items, those in brackets left out. */
export function elementsOf(items: readonly Item[]): readonly Element[] {
  return items.flatMap(({ elements }) => elements);
}

export function isBlock(statement: Statement, ...words: readonly Block['word'][]): statement is Block {
  return statement.kind === 'Block' && words.includes(statement.word);
}

// --- names ------------------------------------------------------------------------------------------------------

/** What a name means; undefined where it means nothing here. */
export function entityOf({ references, model }: Drafted, name: Name): Entity | undefined {
  const target = references.get(name.span.end)?.target;
  if (target) return target;
  const [only, ...others] = model.names.visible.get(name.text) ?? [];
  return others.length === 0 ? only : undefined;
}

/** A name in the language of the page: as declared, else as written. */
export function nameWords(drafted: Drafted, name: Name): string {
  const target = entityOf(drafted, name);
  const own = target ? entityWords(drafted, target) : undefined;
  if (own !== undefined && isOf(own, drafted.language)) return own;
  for (const entity of drafted.model.names.visible.get(name.text) ?? []) {
    const words = entityWords(drafted, entity);
    if (isOf(words, drafted.language)) return words;
  }
  return own ?? spaced(foldWidth(name.text), drafted.language);
}

/** The Chinese name of a thing, by which the phrases of shipped facts are found in drafts of either face. */
export function chineseName(entity: Pick<Entity, 'name' | 'alias'>): string {
  return called(entity).zh;
}

export function entityWords({ language }: Pick<Drafted, 'language'>, entity: Entity): string {
  return spaced(called(entity)[language], language);
}

/** Names are written with hyphens in English, sentences are not. */
function spaced(words: string, language: Face): string {
  return language === 'en' && !/\p{Script=Han}/u.test(words) ? words.replaceAll('-', ' ') : words;
}

export function isOf(words: string, language: Face): boolean {
  return /\p{Script=Han}/u.test(words) === (language === 'zh');
}

/** `甲、乙和丙`, `a, b and c`; of a choice `甲、乙或者丙` (LTN-04: 和 joins, 或者 is a choice). */
export function listed(
  drafted: Pick<Drafted, 'language'>,
  words: readonly string[],
  kind: 'and' | 'or' = 'and',
): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const before = words.slice(0, -1).join(say(drafted, '、', ', '));
  return `${before}${say(drafted, kind === 'and' ? '和' : '或者', kind === 'and' ? ' and ' : ' or ')}${last}`;
}

/** What matching of versions calls a thing: its Chinese name where it has one. */
export function keyOf(drafted: Drafted, name: Name | undefined): string | undefined {
  if (!name) return undefined;
  const entity = entityOf(drafted, name) ?? drafted.model.names.entities.find(({ at }) => at.start === name.span.start);
  return entity ? called(entity).zh : name.text;
}
