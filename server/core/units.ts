/** Files read as far as they need each other: what each declares, what it uses, and the view in which it is bound. */

import { type CregFile, type Parsed, parse, type Statement } from '../../grammar/index.js';
import type { Formula } from '../logic/formula.js';
import {
  chain,
  type Declarations,
  type Declared,
  declarationsOf,
  declaredIn,
  namesOf,
  type Scope,
} from './bind/names.js';
import { dayOf } from './bind/units.js';
import { scopesOf, type View } from './bind/view.js';
import type { LexiconPhrase, Standard } from './model.js';

/** A file as the caller has it: a draft (`.creg`), or an existing text. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly kind: 'draft' | 'text';
  /** Of a shipped norm: what was worked out before. */
  readonly ready?: Ready;
}

/** What a shipped norm says for other files, and its tree where they all see its names; `prepare.ts` makes it. */
export interface Ready {
  readonly parsed?: Parsed;
  readonly standards: readonly Standard[];
  readonly phrases: readonly LexiconPhrase[];
  /** What it states to hold always. */
  readonly givens?: readonly Formula[];
}

/** A draft read, with the names after `使用` and `于`. */
export interface Unit {
  readonly source: Source;
  readonly parsed: Parsed;
  readonly declarations: Declarations;
  readonly uses: readonly string[];
  readonly cases: readonly string[];
}

/** What is kept between versions of a workspace. Every entry is checked before it is used, so that sharing is safe. */
export interface Shelf {
  readonly shipped: readonly Source[];
  /** Each file as it reads with the shipped vocabulary alone. */
  readonly first: WeakMap<Source, Unit>;
  /** Each file as it reads with what it uses, by the names that make a difference. */
  readonly final: WeakMap<Source, Final>;
  vocabulary?: Vocabulary;
}

/** A file as it reads beside the modules that it uses; of their names only those matter that a run could be cut by. */
interface Final {
  readonly modules: readonly Declared[];
  readonly names: string;
  readonly unit: Unit;
}

/** The shipped vocabulary: always visible. */
interface Vocabulary {
  readonly scopes: readonly Scope[];
  readonly names: ReadonlySet<string>;
}

/** The sources among which names are looked for. */
export interface Shelved {
  readonly shelf: Shelf;
  readonly sources: ReadonlyMap<string, Source>;
}

const noNames: ReadonlySet<string> = new Set();

function vocabularyOf(shelf: Shelf): Vocabulary {
  if (shelf.vocabulary) return shelf.vocabulary;
  const scopes: Scope[] = [];
  const names = new Set<string>();
  for (const source of shelf.shipped) {
    if (source.ready ? !source.ready.parsed : !begins(source, '词汇', 'vocabulary')) continue;
    const unit = unitFrom(source, source.ready?.parsed ?? parse(source.text, noNames));
    shelf.first.set(source, unit);
    for (const declared of unit.declarations.root.all) {
      if (declared.entity.kind !== 'vocabulary' || !declared.inner) continue;
      scopes.push(declared.inner);
      for (const name of namesIn(declared.inner)) names.add(name);
    }
  }
  shelf.vocabulary = { scopes, names };
  return shelf.vocabulary;
}

/** Whether a source may hold a block of these words: whoever asks need not read the others. */
export function begins(source: Source, zh: string, en: string): boolean {
  if (source.kind !== 'draft') return false;
  let known = begun.get(source);
  if (!known) {
    known = new Map();
    begun.set(source, known);
  }
  let begins = known.get(en);
  if (begins === undefined) {
    begins = beginsWith(source.text, zh) || beginsWith(source.text, en);
    known.set(en, begins);
  }
  return begins;
}

const begun = new WeakMap<Source, Map<string, boolean>>();

/** Whether a word stands somewhere at the beginning of a statement; asked after every keystroke. */
function beginsWith(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    let before = at - 1;
    while (before >= 0 && /\s/u.test(text.charAt(before))) {
      if (text[before] === '\n' || text[before] === '\r') return true;
      before--;
    }
    if (before < 0 || ';；。{}｛｝'.includes(text.charAt(before))) return true;
  }
  return false;
}

/** A file read with what it uses. It is read twice only where a name from there stands in a run that could be cut. */
export function unitOf(at: Shelved, source: Source): Unit {
  const first = firstOf(at.shelf, source);
  if (first.uses.length === 0 && first.cases.length === 0) return first;
  const modules = [...first.uses, ...first.cases]
    .flatMap(name => modulesNamed(at, source, name, other => firstOf(at.shelf, other)))
    // A file is read with its own names anyway.
    .filter(module => module.entity.uri !== source.uri);
  const kept = at.shelf.final.get(source);
  const isSame = kept?.modules.length === modules.length && modules.every((module, i) => module === kept.modules[i]);
  if (kept && isSame) return kept.unit;

  const { names: known } = vocabularyOf(at.shelf);
  const runs = first.parsed.cuttable.join('\n');
  const touching = new Set<string>();
  const extra = new Set<string>();
  for (const module of modules) {
    for (const visible of namesIn(module.inner ?? module.scope)) {
      if (known.has(visible)) continue;
      extra.add(visible);
      if (runs.includes(visible)) touching.add(visible);
    }
  }
  const names = [...touching].sort().join('\n');
  const again = () => unitFrom(source, parse(source.text, new Set([...known, ...extra])));
  const unit = touching.size === 0 ? first : kept?.names === names ? kept.unit : again();
  at.shelf.final.set(source, { modules, names, unit });
  return unit;
}

function firstOf(shelf: Shelf, source: Source): Unit {
  const { names } = vocabularyOf(shelf);
  let unit = shelf.first.get(source);
  if (!unit) {
    unit = unitFrom(source, parse(source.text, names));
    shelf.first.set(source, unit);
  }
  return unit;
}

function unitFrom(source: Source, parsed: Parsed): Unit {
  const uses: string[] = [];
  const cases: string[] = [];
  const visit = (statement: Statement): void => {
    if (statement.kind === 'Use') uses.push(...statement.names.map(name => name.text));
    else if (statement.kind === 'Case' && statement.on) cases.push(statement.on.text);
    else if (statement.kind === 'Block' && containers.has(statement.word)) statement.body?.statements.forEach(visit);
  };
  parsed.file.statements.forEach(visit);
  const declarations = declarationsOf(parsed.file, source.uri, source.text);
  return { source, parsed, declarations, uses: [...new Set(uses)], cases: [...new Set(cases)] };
}

const containers: ReadonlySet<string> = new Set(['regulation', 'standard', 'vocabulary', 'lexicon']);

/** Names that a scope lets others see: its own, those of its blocks, and those around it. */
function* namesIn(scope: Scope): Iterable<string> {
  for (const declared of declaredIn(scope)) yield* namesOf(declared.entity);
  for (const around of chain(scope)) for (const declared of around.all) yield* namesOf(declared.entity);
}

// --- modules ----------------------------------------------------------------------------------------------------

/**
 * What a name after `使用` or `于` stands for. The file itself comes first, then the workspace, then what is shipped;
 * a name before an alias; of versions of one text the latest.
 */
function modulesNamed(
  { shelf, sources }: Shelved,
  from: Source,
  name: string,
  unitOf: (source: Source) => Unit,
): readonly Declared[] {
  const own = modulesIn(unitOf(from), name);
  if (own.length > 0) return best(own, name);
  // What is shipped builds on what is shipped: no workspace can change what a national standard says.
  const isShipped = shelf.shipped.includes(from);
  for (const among of isShipped ? [shelf.shipped] : [sources.values(), shelf.shipped]) {
    const found: { module: Declared; file: CregFile }[] = [];
    for (const source of among) {
      if (source.kind !== 'draft' || source.uri === from.uri || !source.text.includes(name)) continue;
      const unit = unitOf(source);
      for (const module of modulesIn(unit, name)) found.push({ module, file: unit.parsed.file });
    }
    const chosen = latest(
      found,
      best(
        found.map(({ module }) => module),
        name,
      ),
    );
    if (chosen.length > 0) return chosen;
  }
  return [];
}

function modulesIn({ declarations }: Unit, name: string): readonly Declared[] {
  let modules = modulesOf.get(declarations);
  if (!modules) {
    modules = declarations.all.filter(declared => declared.space === 'module');
    modulesOf.set(declarations, modules);
  }
  return modules.filter(({ entity }) => entity.name === name || entity.alias === name);
}

const modulesOf = new WeakMap<Declarations, readonly Declared[]>();

function best(modules: readonly Declared[], name: string): readonly Declared[] {
  const exact = modules.filter(module => module.entity.name === name);
  return exact.length > 0 ? exact : modules;
}

/** A later version of a text (the same title, a later 施行) stands for the earlier ones. */
function latest(
  found: readonly { module: Declared; file: CregFile }[],
  chosen: readonly Declared[],
): readonly Declared[] {
  const newest = new Map<string, { module: Declared; effective: string }>();
  for (const { module, file } of found) {
    if (!chosen.includes(module)) continue;
    const { title, effective } = versionOf(file, module);
    const known = newest.get(title);
    if (!known || known.effective < effective) newest.set(title, { module, effective });
  }
  return [...newest.values()].map(({ module }) => module);
}

/** The title and the first day of the text that a module stands in. */
function versionOf(file: CregFile, module: Declared): { readonly title: string; readonly effective: string } {
  for (const statement of file.statements) {
    const isAround = statement.span.start <= module.entity.at.start && module.entity.at.end <= statement.span.end;
    if (statement.kind !== 'Block' || !isAround) continue;
    const title = statement.wordings[0]?.text.replace(/\s+/gu, '') ?? module.entity.uri;
    for (const heading of statement.body?.statements ?? []) {
      if (heading.kind !== 'Heading' || heading.word !== 'effective') continue;
      const date = heading.items[0]?.elements[0];
      if (date?.kind === 'Date') return { title, effective: dayOf(date) };
    }
    return { title, effective: '' };
  }
  return { title: module.entity.uri, effective: '' };
}

// --- views ------------------------------------------------------------------------------------------------------

/** The view in which a file is bound; `other` gives the views of the files it uses. */
export function viewOf(at: Shelved, unit: Unit, other: (uri: string) => View | undefined): View {
  const { source, parsed, declarations, uses, cases } = unit;
  const final = (from: Source) => (from === source ? unit : unitOf(at, from));
  const modules = new Map<string, readonly Declared[]>();
  for (const name of [...uses, ...cases]) modules.set(name, modulesNamed(at, source, name, final));

  const used = scopesOf(uses.flatMap(name => modules.get(name) ?? []));
  const shipped = vocabularyOf(at.shelf).scopes;
  return {
    uri: source.uri,
    text: source.text,
    parsed,
    declarations,
    modules,
    used: used.filter(scope => scope.uri !== source.uri && !shipped.includes(scope)),
    shipped: shipped.filter(scope => scope.uri !== source.uri && !isReplaced(scope, declarations, modules)),
    other,
    moduleNames: () => moduleNames(at, source),
  };
}

/** A vocabulary of the workspace that has the name of a shipped one stands in its place, for whoever uses it. */
function isReplaced(
  scope: Scope,
  declarations: Declarations,
  modules: ReadonlyMap<string, readonly Declared[]>,
): boolean {
  const shipped = scope.parent?.all.find(declared => declared.inner === scope);
  if (!shipped) return false;
  const names = namesOf(shipped.entity);
  const replaces = (declared: Declared): boolean =>
    declared.space === 'module' && declared.inner !== scope && names.includes(declared.entity.name);
  if (declarations.all.some(replaces)) return true;
  for (const candidates of modules.values()) if (candidates.some(replaces)) return true;
  return false;
}

/** For suggestions: only when a name means nothing is every file read. */
function* moduleNames({ shelf, sources }: Shelved, from: Source): Iterable<string> {
  for (const source of [from, ...sources.values(), ...shelf.shipped]) {
    if (source.kind !== 'draft') continue;
    for (const declared of firstOf(shelf, source).declarations.all) {
      if (declared.space === 'module') yield* namesOf(declared.entity);
    }
  }
}
