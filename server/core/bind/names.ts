/** What a file declares: every name with its scope, found without knowing any other file. */
import type {
  Block,
  CregFile,
  Define,
  Fact,
  Heading,
  Member,
  Name,
  Score,
  Span,
  Statement,
  Wording,
} from '../../../grammar/index.js';
import { cover, headWords } from '../../../grammar/index.js';
import { foldWidth } from '../../../grammar/values/width.js';
import type { FactDeclaration, FactMember, FactType } from '../../logic/fact.js';
import type { Entity, EntityKind } from '../model.js';
import { canonicalUnit } from './units.js';

/**
 * Names that never collide with those of another space: `term`s stand in conditions, `place`s are cited and decide,
 * `label`s name measures, scores and bands, `module`s are what `使用` and `于` name.
 */
export type Space = 'term' | 'place' | 'label' | 'module' | 'member';

/** A named thing with what declares it. */
export interface Declared {
  readonly entity: Entity;
  readonly space: Space;
  readonly node: Fact | Member | Define | Score | Block | Heading;
  /** Where it is declared. */
  readonly scope: Scope;
  /** The names visible inside it. */
  readonly inner?: Scope;
  /** Of a fact: its members, classes included, by name and alias. */
  readonly members?: ReadonlyMap<string, Declared>;
  /** Of a member: itself, or what the class stands for. */
  readonly leaves?: readonly string[];
}

/** A block in which names are visible: the file, a regulation, a list, a rating, a standard, a vocabulary. */
export interface Scope {
  readonly uri: string;
  readonly parent?: Scope;
  readonly names: Readonly<Record<Space, Map<string, Declared[]>>>;
  readonly all: Declared[];
  readonly inner: Scope[];
}

export interface Declarations {
  readonly root: Scope;
  /** In source order. */
  readonly all: readonly Declared[];
  /** The scope that a block opens. */
  readonly scopes: ReadonlyMap<Block | CregFile, Scope>;
  readonly byNode: ReadonlyMap<Declared['node'], Declared>;
}

/** Every name that a file declares. */
export function declarationsOf(file: CregFile, uri: string, text: string): Declarations {
  const root = newScope(uri, undefined);
  const collected: Collected = { uri, text, all: [], scopes: new Map([[file, root]]), byNode: new Map() };
  for (const statement of file.statements) collect(statement, root, collected);
  return { root, all: collected.all, scopes: collected.scopes, byNode: collected.byNode };
}

/** Every scope around a name, the innermost first. */
export function* chain(scope: Scope): Iterable<Scope> {
  for (let at: Scope | undefined = scope; at; at = at.parent) yield at;
}

/** Everything declared in a scope and inside it. */
export function* declaredIn(scope: Scope): Iterable<Declared> {
  yield* scope.all;
  for (const inner of scope.inner) yield* declaredIn(inner);
}

interface Collected {
  readonly uri: string;
  readonly text: string;
  readonly all: Declared[];
  readonly scopes: Map<Block | CregFile, Scope>;
  readonly byNode: Map<Declared['node'], Declared>;
}

function newScope(uri: string, parent: Scope | undefined): Scope {
  const names = { term: new Map(), place: new Map(), label: new Map(), module: new Map(), member: new Map() };
  const scope: Scope = { uri, names, all: [], inner: [], ...(parent && { parent }) };
  parent?.inner.push(scope);
  return scope;
}

/** What a block declares, and in which space. Blocks that are not here declare nothing of their own. */
const blockKinds: Readonly<Partial<Record<Block['word'], readonly [EntityKind, Space]>>> = {
  regulation: ['regulation', 'module'],
  standard: ['standard', 'module'],
  vocabulary: ['vocabulary', 'module'],
  lexicon: ['lexicon', 'module'],
  blacklist: ['list', 'module'],
  redlist: ['list', 'module'],
  watchlist: ['list', 'module'],
  rating: ['list', 'module'],
  chapter: ['article', 'place'],
  section: ['article', 'place'],
  article: ['article', 'place'],
  annex: ['article', 'place'],
  paragraph: ['article', 'place'],
  item: ['article', 'place'],
  group: ['group', 'place'],
  criterion: ['criterion', 'place'],
  except: ['exception', 'place'],
  requirement: ['requirement', 'place'],
  permits: ['requirement', 'place'],
  measure: ['measure', 'label'],
};

const opensScope: ReadonlySet<Block['word']> = new Set([
  'regulation',
  'standard',
  'vocabulary',
  'lexicon',
  'blacklist',
  'redlist',
  'watchlist',
  'rating',
]);

function collect(statement: Statement, scope: Scope, to: Collected): void {
  switch (statement.kind) {
    case 'Fact':
      collectFact(statement, scope, to);
      return;
    case 'Define':
      // `直接 黑：…` names a band, it declares nothing.
      if (statement.role === 'define') declare(statement, 'definition', 'term', statement, scope, to);
      return;
    case 'Score':
      collectScore(statement, scope, to);
      return;
    case 'Block':
      collectBlock(statement, scope, to);
      return;
    case 'Heading':
      for (const inner of statement.body?.statements ?? []) collect(inner, scope, to);
      return;
    case 'Use':
    case 'Case':
    case 'Wording':
      return;
  }
}

function collectBlock(block: Block, scope: Scope, to: Collected): void {
  const inner = opensScope.has(block.word) ? newScope(to.uri, scope) : undefined;
  if (inner) to.scopes.set(block, inner);
  const kind = blockKinds[block.word];
  if (kind) declare(block, kind[0], kind[1], block, scope, to, inner && { inner });
  for (const statement of block.body?.statements ?? []) {
    if (block.word === 'bands' && statement.kind === 'Heading') collectBand(statement, inner ?? scope, to);
    collect(statement, inner ?? scope, to);
  }
}

function collectBand(band: Heading, scope: Scope, to: Collected): void {
  declare(
    band,
    'band',
    'label',
    { name: band.label, ...(band.alias && { alias: band.alias }), wordings: band.wordings },
    scope,
    to,
  );
}

function collectScore(score: Score, scope: Scope, to: Collected): void {
  // In cases the name counts how often it happened: 警告 = 2 次.
  const fact: FactDeclaration | undefined = score.name && {
    id: score.name.text,
    type: { kind: 'quantity', unit: '次' },
    uri: to.uri,
    at: score.name.span,
    ...(score.alias && { alias: score.alias.text }),
  };
  declare(score, 'score', 'label', score, scope, to, undefined, fact && { fact });
  for (const statement of score.body?.statements ?? []) collect(statement, scope, to);
}

function collectFact(fact: Fact, scope: Scope, to: Collected): void {
  if (!fact.name) return;
  const declaration: FactDeclaration = {
    id: fact.name.text,
    type: typeOf(fact, to.text),
    uri: to.uri,
    at: fact.name.span,
    ...(fact.alias && { alias: fact.alias.text }),
  };
  const members = new Map<string, Declared>();
  declare(fact, 'fact', 'term', fact, scope, to, { members }, { fact: declaration });
  if (fact.type?.kind !== 'ChoiceType') return;
  for (const member of fact.type.members) collectMember(member, declaration, members, scope, to);
}

/** Declares a member and those below it; gives the leaves that it stands for. */
function collectMember(
  member: Member,
  fact: FactDeclaration,
  members: Map<string, Declared>,
  scope: Scope,
  to: Collected,
): readonly string[] {
  const leaves: string[] = [];
  const head = { name: member.name, ...(member.alias && { alias: member.alias }), wordings: [] };
  const wording = member.wording && { wording: member.wording.text };
  const facts = { fact, owner: fact.id, ...wording };
  const declared = declare(member, 'member', 'member', head, scope, to, { leaves }, facts);
  if (declared) {
    for (const name of namesOf(declared.entity)) if (!members.has(name)) members.set(name, declared);
  }
  if (member.members.length === 0) leaves.push(member.name.text);
  for (const inner of member.members) leaves.push(...collectMember(inner, fact, members, scope, to));
  return leaves;
}

interface Named {
  readonly name?: Name;
  readonly alias?: Name;
  readonly wordings: readonly Wording[];
}

function declare(
  node: Declared['node'],
  kind: EntityKind,
  space: Space,
  { name, alias, wordings }: Named,
  scope: Scope,
  to: Collected,
  more?: Pick<Declared, 'inner' | 'members' | 'leaves'>,
  facts?: Pick<Entity, 'fact' | 'owner' | 'wording'>,
): Declared | undefined {
  if (!name || name.text === '') return undefined;
  const note = 'notes' in node ? (node.notes[0] ?? wordings[0]) : wordings[0];
  const entity: Entity = {
    kind,
    name: name.text,
    uri: to.uri,
    at: name.span,
    span: node.span,
    ...(alias && alias.text !== '' && { alias: alias.text }),
    ...(note && { wording: note.text }),
    ...facts,
  };
  const declared: Declared = { entity, space, node, scope, ...more };
  for (const key of namesOf(entity)) {
    const known = scope.names[space].get(key);
    if (known) known.push(declared);
    else scope.names[space].set(key, [declared]);
  }
  scope.all.push(declared);
  to.all.push(declared);
  to.byNode.set(node, declared);
  return declared;
}

/** The name and the alias of an entity. */
export function namesOf(entity: Entity): readonly string[] {
  return entity.alias === undefined || entity.alias === entity.name ? [entity.name] : [entity.name, entity.alias];
}

const simpleTypes: ReadonlyMap<string, FactType> = new Map<string, FactType>(
  Object.entries({
    是否: { kind: 'boolean' },
    'yes-no': { kind: 'boolean' },
    数: { kind: 'quantity', unit: '' },
    number: { kind: 'quantity', unit: '' },
    日期: { kind: 'date' },
    date: { kind: 'date' },
    文字: { kind: 'text' },
    text: { kind: 'text' },
    百分比: { kind: 'quantity', unit: '%' },
    percent: { kind: 'quantity', unit: '%' },
  }),
);

function typeOf({ type }: Fact, text: string): FactType {
  if (!type) return { kind: 'unknown' };
  if (type.kind === 'ChoiceType') return { kind: 'choice', many: type.many, members: type.members.map(memberOf) };
  const [first] = type.items;
  const start = first?.elements[0];
  if (!first || !start) return { kind: 'unknown' };
  // `µg/m3` and `工作日/月` are written with a slash: the type is the whole first item, as written.
  const end = first.elements.at(-1) ?? start;
  const words = foldWidth(slice(text, cover(start.span, end.span)))
    .replace(/\s*\/\s*/gu, '/')
    .trim();
  const [word = words] = words.split(/\s+(?=[“"「《])/u);
  return simpleTypes.get(word) ?? (word === '' ? { kind: 'unknown' } : { kind: 'quantity', unit: canonicalUnit(word) });
}

function memberOf(member: Member): FactMember {
  return {
    id: member.name.text,
    members: member.members.map(memberOf),
    at: member.name.span,
    ...(member.alias && { alias: member.alias.text }),
  };
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Spellings of the headings that are facts at the same time: 对象 and `subjects` name one fact. */
export function headingNames(word: keyof typeof headWords): readonly string[] {
  return [...headWords[word].zh, ...headWords[word].en];
}
