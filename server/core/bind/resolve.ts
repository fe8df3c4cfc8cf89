/** From a name to what it means, with the reference recorded and the fault told where it means nothing, or two things. */
import type { Bilingual, Face, Name, Span } from '../../../grammar/index.js';
import type { FactDeclaration } from '../../logic/fact.js';
import type { Formula } from '../../logic/formula.js';
import type { Fix, Related } from '../finding.js';
import type { CitationUse, Clause, Definition, Entity, Fault, FaultCode, Reference } from '../model.js';
import { nearest } from '../nearest.js';
import { type Declared, declaredIn, namesOf, type Scope, type Space } from './names.js';
import { fromOutside, lookup, membersNamed, type Place, qualified, type View, visibleAt } from './view.js';

/** What binding a file gathers as it goes. */
export interface Binding {
  readonly view: View;
  /** The face that most keywords of the file are in. */
  readonly face: Face;
  readonly references: Reference[];
  readonly faults: Fault[];
  readonly clauses: Clause[];
  readonly citations: CitationUse[];
  readonly facts: FactDeclaration[];
  readonly definitions: Definition[];
  readonly givens: Formula[];
  /** A file in which hundreds of names mean nothing is helped by none of these. */
  readonly suggestions: { left: number };
  /** How deep in conditions binding is, over all files. */
  readonly nesting: { level: number };
  /** The fact that each heading is at the same time, where it was asked for. */
  readonly headingFacts: Map<Scope, Map<string, Declared | undefined>>;
  /** What a definition stands for, wherever it is declared. */
  define(declared: Declared): Formula;
}

/** What a name in a condition means: a fact, a definition, a member of a choice, or in a case a score. */
export function resolveTerm(binding: Binding, at: Place, name: Name): Declared | undefined {
  const { view } = binding;
  if (name.qualifier !== undefined) return resolveQualified(binding, at, ['term', 'member'], name);
  let terms = lookup(view, at, 'term', name.text);
  if (terms.length === 0 && at.also.length > 0) {
    terms = lookup(view, at, 'label', name.text).filter(declared => declared.entity.kind === 'score');
  }
  if (terms.length === 0) terms = membersNamed(view, at, name.text);
  return settle(binding, name, terms, () => termNames(view, at));
}

/** A member of a fact, by bare name: `囤积` in `处罚种类 含 囤积`. */
export function resolveMember(binding: Binding, at: Place, fact: Declared, name: Name): Declared | undefined {
  if (name.qualifier !== undefined) return resolveQualified(binding, at, ['member'], name);
  const member = fact.members?.get(name.text);
  if (member) {
    refer(binding, name, member.entity);
    return member;
  }
  const elsewhere = membersNamed(binding.view, at, name.text)[0];
  refer(binding, name, elsewhere?.entity);
  if (elsewhere) {
    const owner = elsewhere.entity.fact ? called(elsewhere.entity.fact) : { zh: '', en: '' };
    const other = called(fact.entity);
    tell(binding, 'logic/type-mismatch', name.span, {
      zh: `「${name.text}」是「${owner.zh}」的选项，不是「${other.zh}」的选项。`,
      en: `“${name.text}” is a value of “${owner.en}”, not of “${other.en}”.`,
    });
    return undefined;
  }
  undefinedName(binding, name, fact.members?.keys() ?? [], {
    zh: `「${called(fact.entity).zh}」没有「${name.text}」这个选项。`,
    en: `“${called(fact.entity).en}” has no value “${name.text}”.`,
  });
  return undefined;
}

/** What a name that cites a place means: an article, a list, a group, a criterion, an exception. */
export function resolvePlace(binding: Binding, at: Place, name: Name): Declared | undefined {
  const { view } = binding;
  if (name.qualifier !== undefined) return resolveQualified(binding, at, ['place', 'module', 'term'], name);
  const found: Declared[] = [];
  for (const space of ['place', 'module', 'term'] as const) {
    if (found.length > 0) break;
    found.push(...lookup(view, at, space, name.text));
    if (found.length === 0) found.push(...inside(at.scope, space, name.text));
  }
  return settle(binding, name, found, () => placeNames(at));
}

/** Places deeper in the file: 条 in prose cites a criterion of a list. */
function inside(scope: Scope, space: Space, name: string): readonly Declared[] {
  const found: Declared[] = [];
  for (let root: Scope | undefined = scope; root; root = root.parent) {
    for (const declared of declaredIn(root)) {
      if (declared.space === space && namesOf(declared.entity).includes(name) && !found.includes(declared))
        found.push(declared);
    }
    if (found.length > 0) return found;
  }
  return found;
}

/** What `使用` or `于` names. */
export function resolveModule(binding: Binding, name: Name, what: 'use' | 'on'): Declared | undefined {
  const candidates = binding.view.modules.get(name.text) ?? [];
  if (candidates.length > 0) return settle(binding, name, candidates, () => []);
  refer(binding, name, undefined);
  const zh = what === 'use' ? '词汇、名单、标准或者词库' : '名单或者信用评价';
  const en = what === 'use' ? 'vocabulary, list, standard or lexicon' : 'list or rating';
  undefinedName(binding, name, binding.view.moduleNames(), {
    zh: `没有名为「${name.text}」的${zh}。`,
    en: `There is no ${en} named “${name.text}”.`,
  });
  return undefined;
}

/**
 * A word in the value of a heading: a member of the fact that the heading is, else a member or term wherever it is
 * unique, else just words.
 */
export function resolveValue(
  binding: Binding,
  at: Place,
  name: Name,
  fact: Declared | undefined,
): Declared | undefined {
  const { view } = binding;
  const own = name.qualifier === undefined ? fact?.members?.get(name.text) : undefined;
  if (own) {
    refer(binding, name, own.entity);
    return own;
  }
  const members =
    name.qualifier === undefined ? membersNamed(view, at, name.text) : qualified(view, at, 'member', name);
  const found = members.length > 0 ? members : lookup(view, at, 'term', name.text);
  const only = found.length === 1 ? found[0] : undefined;
  if (only) refer(binding, name, only.entity);
  return only;
}

/** The fact that a heading is at the same time: 对象, 凭, 危害, 文件类型. */
export function headingFact(view: View, at: Place, spellings: readonly string[]): Declared | undefined {
  for (const spelling of spellings) {
    const outside = fromOutside(view, at.also, 'term', spelling)[0];
    const own = lookup(view, at, 'term', spelling)[0];
    for (const declared of [outside, own]) if (declared?.entity.fact?.type.kind === 'choice') return declared;
  }
  return undefined;
}

function resolveQualified(binding: Binding, at: Place, spaces: readonly Space[], name: Name): Declared | undefined {
  const { view } = binding;
  const found = spaces.flatMap(space => qualified(view, at, space, name));
  const unique = [...new Set(found)];
  const module = [
    ...(view.modules.get(name.qualifier ?? '') ?? []),
    ...lookup(view, at, 'term', name.qualifier ?? ''),
  ][0];
  if (module)
    binding.references.push({ text: name.qualifier ?? '', at: qualifierSpan(view, name), target: module.entity });
  return settle(binding, name, unique, () => termNames(view, at));
}

function settle(
  binding: Binding,
  name: Name,
  found: readonly Declared[],
  candidates: () => Iterable<string>,
): Declared | undefined {
  const [first, ...others] = found;
  refer(binding, name, first?.entity);
  if (!first) {
    if (name.text !== '') undefinedName(binding, name, candidates());
    return undefined;
  }
  if (others.length > 0) ambiguous(binding, name, found);
  return first;
}

export function refer(binding: Binding, name: Name, target: Entity | undefined): Reference {
  const reference: Reference = { text: name.text, at: bareSpan(binding.view, name), ...(target && { target }) };
  binding.references.push(reference);
  return reference;
}

/** The name without its qualifier. */
function bareSpan({ text }: View, { span, qualifier }: Name): Span {
  if (qualifier === undefined) return span;
  const written = text.slice(span.start, span.end);
  const dot = /.*[·・•‧.]\s*/su.exec(written)?.[0].length ?? 0;
  return { start: span.start + dot, end: span.end };
}

function qualifierSpan({ text }: View, { span }: Name): Span {
  const length = /^[^·・•‧.]*/su.exec(text.slice(span.start, span.end))?.[0].trimEnd().length ?? 0;
  return { start: span.start, end: span.start + length };
}

// --- telling ----------------------------------------------------------------------------------------------------

export function tell(
  binding: Binding,
  code: FaultCode,
  at: Span,
  message: Bilingual,
  more: { readonly related?: readonly Related[]; readonly fixes?: readonly Fix[] } = {},
): void {
  binding.faults.push({ code, at, message, ...more });
}

/** 「…」 is not defined, with the names it may stand for. */
export function undefinedName(binding: Binding, name: Name, candidates: Iterable<string>, says?: Bilingual): void {
  const near = binding.suggestions.left-- > 0 ? nearest(name.text, candidates) : [];
  const said = says ?? { zh: `「${name.text}」没有定义。`, en: `“${name.text}” is not defined.` };
  const ask = near.length > 0;
  tell(
    binding,
    'logic/undefined-name',
    name.span,
    {
      zh: ask ? `${said.zh}是不是${near.map(word => `「${word}」`).join('或者')}？` : said.zh,
      en: ask ? `${said.en} Did you mean ${near.map(word => `“${word}”`).join(' or ')}?` : said.en,
    },
    {
      fixes: near.map(word => ({
        title: { zh: `改为「${word}」`, en: `Change to “${word}”` },
        kind: 'meaning',
        edits: [{ span: bareSpan(binding.view, name), newText: word }],
      })),
    },
  );
}

function ambiguous(binding: Binding, name: Name, found: readonly Declared[]): void {
  const owners = found.map(ownerName).filter((owner): owner is string => owner !== undefined);
  tell(
    binding,
    'logic/duplicate-name',
    name.span,
    {
      zh: `「${name.text}」有${found.length}个意思，不知道指哪一个。`,
      en: `“${name.text}” has ${found.length} meanings here; it is not clear which is meant.`,
    },
    {
      related: found.map(declared => declaredHere(binding.view.uri, declared.entity)),
      fixes: [...new Set(owners)].map(owner => ({
        title: { zh: `写明「${owner}·${name.text}」`, en: `Write “${owner}·${name.text}”` },
        kind: 'meaning',
        edits: [{ span: name.span, newText: `${owner}·${name.text}` }],
      })),
    },
  );
}

/** What a named thing is called in each language: by its alias where that is in the language. */
export function called(named: { readonly id?: string; readonly name?: string; readonly alias?: string }): Bilingual {
  const name = named.name ?? named.id ?? '';
  const alias = named.alias ?? name;
  const isHan = /\p{Script=Han}/u.test(name);
  return isHan ? { zh: name, en: alias } : { zh: alias, en: name };
}

export function declaredHere(uri: string, entity: Entity): Related {
  return {
    ...(entity.uri !== uri && { uri: entity.uri }),
    at: entity.at,
    message: { zh: `「${called(entity).zh}」在这里声明`, en: `“${called(entity).en}” is declared here` },
  };
}

/** What a name can be qualified with: the fact of a member, the module or block that declares the rest. */
function ownerName(declared: Declared): string | undefined {
  if (declared.entity.owner !== undefined) return declared.entity.owner;
  return declared.scope.parent?.all.find(outer => outer.inner === declared.scope)?.entity.name;
}

function* termNames(view: View, at: Place): Iterable<string> {
  for (const declared of visibleAt(view, at)) {
    if (declared.space === 'term' || declared.space === 'member') yield* namesOf(declared.entity);
  }
}

function* placeNames(at: Place): Iterable<string> {
  let root = at.scope;
  while (root.parent) root = root.parent;
  for (const declared of declaredIn(root)) {
    const isCited = declared.space === 'place' || declared.space === 'module' || declared.entity.kind === 'definition';
    if (isCited) yield* namesOf(declared.entity);
  }
}
