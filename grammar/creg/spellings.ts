/** From the spelling of a keyword, in either face, to what it is. */
import type { TokenType } from 'chevrotain';
import { T } from './tokens.js';
import {
  type BlockEntry,
  type BlockWord,
  type BoundWord,
  blockWords,
  boundsAfter,
  boundsBefore,
  connectives,
  type HeadEntry,
  type HeadWord,
  headWords,
  type MarkWord,
  markWords,
  type Place,
  type Spelling,
  type StatementWord,
  statementWords,
} from './words.js';

/** Sets of places are numbers, one bit a place. */
const bits = new Map<Place, number>();

/** The bit of a place. There are fewer than 31 of them. */
export function bitOf(place: Place): number {
  let bit = bits.get(place);
  if (bit === undefined) {
    bit = 1 << bits.size;
    bits.set(place, bit);
  }
  return bit;
}

function maskOf(places: readonly Place[]): number {
  let mask = 0;
  for (const place of places) mask |= bitOf(place);
  return mask;
}

/** A word that begins a statement: a block, or one with a grammar of its own. */
export interface Opener {
  readonly key: BlockWord | StatementWord;
  readonly type: TokenType;
  /** Where it may stand. */
  readonly mask: number;
  /** What its braces hold. */
  readonly inside: Place | undefined;
}

/** A heading word. */
export interface Heading {
  readonly key: HeadWord;
  readonly condition: boolean;
  readonly mask: number;
}

const statementTypes: Readonly<Record<StatementWord, TokenType>> = {
  use: T.Use,
  fact: T.Fact,
  define: T.Define,
  case: T.Case,
  direct: T.Define,
  deduct: T.Score,
  add: T.Score,
  indicator: T.Score,
};

/** What stands in the braces of a block; blocks that are not here hold nothing. */
export const insideOf: Readonly<Partial<Record<BlockWord | StatementWord, Place>>> = {
  regulation: 'regulation',
  standard: 'standard',
  vocabulary: 'vocabulary',
  lexicon: 'lexicon',
  article: 'article',
  annex: 'article',
  blacklist: 'list',
  redlist: 'list',
  watchlist: 'list',
  rating: 'rating',
  group: 'group',
  criterion: 'criterion',
  except: 'exception',
  procedure: 'procedure',
  publication: 'publication',
  punishment: 'measures',
  incentives: 'measures',
  measure: 'measure',
  bands: 'bands',
  requirement: 'requirement',
  permits: 'permits',
  phrase: 'phrase',
  case: 'case',
  deduct: 'score',
  add: 'score',
  indicator: 'indicator',
};

export const openers = new Map<string, Opener>();
export const headings = new Map<string, Heading>();
export const marks = new Map<string, MarkWord>();
export const befores = new Map<string, BoundWord>(Object.entries(boundsBefore));
export const afters = new Map<string, BoundWord>(Object.entries(boundsAfter));

const addOpeners = (entries: Readonly<Record<string, BlockEntry>>, typeOf: (key: string) => TokenType): void => {
  for (const [key, entry] of Object.entries(entries)) {
    const opener = key as Opener['key'];
    const value = { key: opener, type: typeOf(key), mask: maskOf(entry.in), inside: insideOf[opener] };
    for (const spelling of [...entry.zh, ...entry.en]) openers.set(spelling, value);
  }
};
addOpeners(blockWords, () => T.Block);
addOpeners(statementWords, key => statementTypes[key as StatementWord]);

for (const [key, entry] of Object.entries(headWords) as [HeadWord, HeadEntry][]) {
  const value = { key, condition: entry.condition === true, mask: maskOf(entry.in) };
  for (const spelling of [...entry.zh, ...entry.en]) headings.set(spelling, value);
}
for (const [key, entry] of Object.entries(markWords) as [MarkWord, Spelling][]) {
  for (const spelling of [...entry.zh, ...entry.en]) marks.set(spelling, key);
}

/** Chinese openers, the longest first: a new name may be glued to one. */
const gluable = [...openers]
  .filter(([spelling]) => spelling.charCodeAt(0) > 0x2000)
  .sort((a, b) => b[0].length - a[0].length);

/** The opener that a run of Han begins with and that leaves something over for a name. */
export function gluedOpener(word: string): { readonly spelling: string; readonly opener: Opener } | undefined {
  for (const [spelling, opener] of gluable) {
    if (word.length > spelling.length && word.startsWith(spelling)) return { spelling, opener };
  }
  return undefined;
}

/** Connectives of conditions by spelling. */
export const joiners = new Map<string, { readonly type: TokenType; readonly text: string }>();
for (const [key, type] of [
  ['and', T.And],
  ['or', T.Or],
  ['not', T.Not],
  ['implies', T.Implies],
  ['in', T.Membership],
  ['not-in', T.Membership],
  ['includes', T.Membership],
  ['excludes', T.Membership],
  ['includes-all', T.Membership],
] as const) {
  for (const spelling of [...connectives[key].zh, ...connectives[key].en]) joiners.set(spelling, { type, text: key });
}

/** `和` and `and` between names are separators. */
export const separators: ReadonlySet<string> = new Set(['和', '及', '与', '以及', 'and']);

/** English keywords of several words, by their first. */
const several = [
  ...boundsBeforeEnglish(),
  'not in',
  'includes all',
  'not listed',
  'not determined',
  'all of',
  'any of',
  'one of',
  'several of',
];
export const longer = new Map<string, string[]>();
for (const phrase of several) {
  const first = phrase.slice(0, phrase.indexOf(' '));
  longer.set(first, [...(longer.get(first) ?? []), phrase]);
}

function boundsBeforeEnglish(): string[] {
  return Object.keys(boundsBefore).filter(word => word.includes(' '));
}

/** Whether a word at the start of a line begins a statement: a heading word before `：`, or a block word. */
export function keywordsAt(word: string, colon: boolean): boolean {
  if (colon && headings.has(word)) return true;
  return openers.has(word) || gluedOpener(word) !== undefined;
}
