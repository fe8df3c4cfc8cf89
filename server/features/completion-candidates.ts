/** What may be written at a spot: keywords by the table of places, names by what is visible. */
import { CompletionItemKind } from 'vscode-languageserver';
import {
  type BlockEntry,
  blockWords,
  type Connective,
  connectives,
  type Face,
  type HeadWord,
  headWords,
  type MarkWord,
  markWords,
  type Place,
  type Spelling,
  spell,
  statementWords,
} from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Entity, EntityKind, Model } from '../core/model.js';
import type { FactMember } from '../logic/fact.js';
import { labelOf, snippetOf, templatesAt } from './completion-snippets.js';
import type { Spot } from './completion-spot.js';
import { kindName } from './describe-entity.js';
import { meaningOfBlock, meaningOfConnective, meaningOfHeading } from './keyword-meaning.js';
import { nameIn } from './language.js';

/** Something that could stand here, before it is known what of it is typed already. */
export interface Candidate {
  readonly label: string;
  /** Other spellings that it is found by. */
  readonly also: readonly string[];
  readonly insert: string;
  readonly kind: CompletionItemKind;
  readonly detail: string;
  /** Items with a lower rank come first. */
  readonly rank: number;
  /** May follow a finished word without a space. */
  readonly glues?: true;
  /** `insert` is in the syntax of snippets. */
  readonly snippet?: true;
  /** What it is, to be told when it is looked at. */
  readonly entity?: Entity;
}

export function* candidatesAt(spot: Spot, analysis: Analysis, others: () => Iterable<Model>): Iterable<Candidate> {
  const { model } = analysis;
  const { face } = model;
  const { visible } = model.names;
  switch (spot.kind) {
    case 'statement':
      yield* keywordsOf(spot.place, face);
      yield* partsOf(spot.place, face);
      if (spot.place === 'case') yield* named(visible, face, ['fact', 'definition']);
      return;
    case 'condition':
      if (spot.expects === 'operand') {
        yield* named(visible, face, ['fact', 'definition']);
        yield* connectiveWords(['not', 'all-of', 'any-of', 'at-least-of'], face);
      } else
        yield* connectiveWords(['and', 'or', 'in', 'includes', 'not-in', 'excludes', 'includes-all', 'implies'], face);
      return;
    case 'members': {
      const fact = factBefore(spot.factText, visible);
      if (fact?.fact?.type.kind === 'choice') yield* membersOf(fact.fact.type.members, fact, face);
      return;
    }
    case 'value':
      yield* valuesOf(spot.heading, spot.before, analysis);
      return;
    case 'measure':
      for (const fact of factsNamed(['punishment-measure', 'incentive-measure'], visible)) {
        if (fact.fact?.type.kind === 'choice') yield* membersOf(fact.fact.type.members, fact, face);
      }
      return;
    case 'list':
      yield* named(visible, face, ['list']);
      return;
    case 'use':
      for (const other of others()) {
        for (const entity of other.names.entities) if (usable.has(entity.kind)) yield nameCandidate(entity, face, 0);
      }
      yield* named(visible, face, [...usable]);
      return;
    case 'reference':
      for (const entity of model.names.entities) if (referable.has(entity.kind)) yield nameCandidate(entity, face, 0);
      return;
    case 'nothing':
      return;
  }
}

const usable: ReadonlySet<EntityKind> = new Set<EntityKind>(['vocabulary', 'lexicon', 'standard', 'list']);
const referable: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'article',
  'criterion',
  'list',
  'group',
  'exception',
  'measure',
]);

function* keywordsOf(place: Place, face: Face): Iterable<Candidate> {
  const colon = face === 'zh' ? '：' : ': ';
  for (const [word, entry] of Object.entries(headWords) as [HeadWord, BlockEntry][]) {
    if (!entry.in.includes(place)) continue;
    yield keyword(entry, face, colon, meaningOfHeading[word][face], CompletionItemKind.Property, 1);
  }
  const blocks = { ...blockWords, ...statementWords } satisfies Record<keyof typeof meaningOfBlock, BlockEntry>;
  for (const [word, entry] of Object.entries(blocks) as [keyof typeof meaningOfBlock, BlockEntry][]) {
    if (!entry.in.includes(place)) continue;
    yield keyword(entry, face, ' ', meaningOfBlock[word][face], CompletionItemKind.Keyword, 3);
  }
}

/** Whole parts to fill in, before the bare words that they begin with: who takes the first has something to go on from. */
function* partsOf(place: Place, face: Face): Iterable<Candidate> {
  for (const template of templatesAt(place)) {
    yield {
      label: labelOf(template, face),
      also: [template.label.zh, template.label.en],
      insert: snippetOf(template, face),
      kind: CompletionItemKind.Snippet,
      detail: template.detail[face],
      rank: 2,
      snippet: true,
    };
  }
}

function keyword(
  spelling: Spelling,
  face: Face,
  after: string,
  detail: string,
  kind: CompletionItemKind,
  rank: number,
): Candidate {
  const label = spell(spelling, face);
  const also = [...spelling.zh, ...spelling.en].filter(other => other !== label);
  return { label, also, insert: `${label}${after}`, kind, detail, rank };
}

function* connectiveWords(words: readonly Connective[], face: Face): Iterable<Candidate> {
  for (const word of words) {
    const detail = meaningOfConnective[word]?.[face] ?? '';
    yield { ...keyword(connectives[word], face, ' ', detail, CompletionItemKind.Operator, 2), glues: true };
  }
}

function* named(
  visible: ReadonlyMap<string, readonly Entity[]>,
  face: Face,
  kinds: readonly EntityKind[],
): Iterable<Candidate> {
  const wanted = new Set(kinds);
  for (const entities of visible.values()) {
    for (const entity of entities) {
      // What the draft itself declares is more likely meant than the shared vocabulary.
      if (wanted.has(entity.kind)) yield nameCandidate(entity, face, entity.uri.startsWith('creg:') ? 1 : 0);
    }
  }
}

function nameCandidate(entity: Entity, face: Face, rank: number): Candidate {
  const label = nameIn(face, entity.name, entity.alias);
  const other = label === entity.name ? entity.alias : entity.name;
  return {
    label,
    also: other === undefined ? [] : [other],
    insert: label,
    kind: itemKinds[entity.kind] ?? CompletionItemKind.Reference,
    detail: [kindName(entity.kind, face), other].filter(Boolean).join(' · '),
    rank,
    entity,
  };
}

const itemKinds: Readonly<Partial<Record<EntityKind, CompletionItemKind>>> = {
  fact: CompletionItemKind.Field,
  definition: CompletionItemKind.Constant,
  member: CompletionItemKind.EnumMember,
  list: CompletionItemKind.Class,
  criterion: CompletionItemKind.Event,
  vocabulary: CompletionItemKind.Module,
  standard: CompletionItemKind.Module,
};

function* membersOf(members: readonly FactMember[], fact: Entity, face: Face): Iterable<Candidate> {
  for (const { id, alias, members: below } of members) {
    const label = nameIn(face, id, alias);
    const other = label === id ? alias : id;
    yield {
      label,
      also: other === undefined ? [] : [other],
      insert: label,
      kind: below.length > 0 ? CompletionItemKind.Enum : CompletionItemKind.EnumMember,
      detail: [nameIn(face, fact.name, fact.alias), other].filter(Boolean).join(' · '),
      rank: 0,
    };
    yield* membersOf(below, fact, face);
  }
}

/** The fact whose name the text ends with; the text before it may be glued to it. */
function factBefore(text: string, visible: ReadonlyMap<string, readonly Entity[]>): Entity | undefined {
  for (let start = Math.max(0, text.length - 200); start < text.length; start++) {
    const fact = visible.get(text.slice(start))?.find(({ kind }) => kind === 'fact');
    if (fact) return fact;
  }
  return undefined;
}

function factsNamed(names: readonly string[], visible: ReadonlyMap<string, readonly Entity[]>): readonly Entity[] {
  return names.flatMap(name => visible.get(name)?.filter(({ kind }) => kind === 'fact') ?? []);
}

/** Facts of the shipped vocabulary whose values a heading takes, beside the fact of its own name; by their English names. */
const factsOf: Readonly<Partial<Record<HeadWord, readonly string[]>>> = {
  liable: ['subjects'],
  notice: ['form', 'event', 'stated'],
  decision: ['form', 'event', 'stated'],
  defence: ['event', 'act'],
  objection: ['event', 'act'],
  answer: ['event', 'act'],
  correction: ['event', 'act'],
  hearing: ['event', 'act'],
  service: ['form', 'event'],
  remedy: ['remedy-kind'],
  platform: ['publishing-site'],
  content: ['published'],
  approval: ['approving-level'],
  issuer: ['authority-level'],
  'carried-out-by': ['carrier'],
  checked: ['reading'],
  class: ['phrase-class'],
  'excused-by': ['excuse'],
};

const marksOf: Readonly<Partial<Record<HeadWord, readonly MarkWord[]>>> = {
  expect: ['listed', 'not-listed', 'undetermined', 'by', 'score', 'band'],
  rest: ['none'],
  scale: ['whole'],
};

const lists = [blockWords.blacklist, blockWords.redlist, blockWords.watchlist, blockWords.rating];

function* valuesOf(heading: HeadWord, before: string, { model, norms }: Analysis): Iterable<Candidate> {
  const { face } = model;
  const { visible } = model.names;
  const stating = [...connectives.stating.zh, ...connectives.stating.en].some(word => before.includes(word));
  const spelling: Spelling = headWords[heading];
  const own = [...spelling.zh, ...spelling.en];
  const facts = factsNamed(stating ? ['stated'] : [...own, ...(factsOf[heading] ?? [])], visible);
  for (const fact of facts) {
    if (fact.fact?.type.kind === 'choice') yield* membersOf(fact.fact.type.members, fact, face);
  }
  for (const word of marksOf[heading] ?? []) {
    yield keyword(markWords[word], face, '', '', CompletionItemKind.Keyword, 0);
  }
  if (heading === 'basis') {
    for (const { number, title } of norms.standards) {
      if (number === undefined) continue;
      const kind = CompletionItemKind.Reference;
      yield { label: number, also: [title], insert: number, kind, detail: `《${title}》`, rank: 0 };
    }
  }
  if (heading === 'expect') yield* named(visible, face, ['criterion', 'exception', 'band']);
  if (heading === 'binds') for (const list of lists) yield keyword(list, face, '', '', CompletionItemKind.Keyword, 0);
  if (factsOf[heading]?.includes('stated') && !stating) {
    yield keyword(
      connectives.stating,
      face,
      ' ',
      meaningOfConnective.stating?.[face] ?? '',
      CompletionItemKind.Keyword,
      1,
    );
  }
}
