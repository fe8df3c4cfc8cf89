/** Tree → model: what a draft says, with every name resolved and everything wrong told. */
import type { CregFile, Face, Statement } from '../../../grammar/index.js';
import type { CaseModel, Entity, Fault, LexiconPhrase, List, Model, Regulation, Standard } from '../model.js';
import { bindCase } from './cases.js';
import { definer } from './definitions.js';
import { tellDuplicates, tellUnused } from './duplicates.js';
import { bindLexicon } from './lexicons.js';
import { bindList, listKinds } from './lists.js';
import { mentionTerms } from './mentions.js';
import { chain, namesOf, type Scope } from './names.js';
import { bindProse, placeIn } from './prose.js';
import { bindRegulation } from './regulations.js';
import type { Binding } from './resolve.js';
import { bindStandard } from './standards.js';
import type { Place, View } from './view.js';

/** Binds one file. Total: a tree with errors gives every answer that its right part can give. */
export function bind(view: View): Model {
  const { file, problems } = view.parsed;
  const bindings = new Map<string, Binding>();
  const nesting = { level: 0 };
  const define = definer(view.uri, uri => {
    const known = bindings.get(uri);
    if (known) return known;
    const other = view.other(uri);
    const binding = other && newBinding(other, define, nesting);
    if (binding) bindings.set(uri, binding);
    return binding;
  });
  const binding = newBinding(view, define, nesting);
  bindings.set(view.uri, binding);

  const said: Said = { regulations: [], lists: [], standards: [], phrases: [], cases: [] };
  const at: Place = { scope: view.declarations.root, also: [] };
  for (const statement of file.statements) bindStatement(binding, at, statement, said);

  mentionTerms(binding);
  tellDuplicates(binding);
  tellUnused(binding);
  let visible: ReadonlyMap<string, readonly Entity[]> | undefined;
  return {
    uri: view.uri,
    kind: 'draft',
    face: binding.face,
    span: file.span,
    regulations: said.regulations,
    lists: said.lists,
    clauses: inOrder(binding.clauses, clause => clause.span),
    definitions: inOrder(binding.definitions, definition => definition.at),
    citations: inOrder(binding.citations, citation => citation.at),
    standards: said.standards,
    phrases: said.phrases,
    cases: said.cases,
    facts: binding.facts,
    givens: binding.givens,
    names: {
      entities: view.declarations.all.map(declared => declared.entity),
      references: inOrder(binding.references, reference => reference.at),
      // Wanted where somebody completes a name, not at every keystroke.
      get visible() {
        visible ??= visibleNames(view);
        return visible;
      },
    },
    faults: [...problems.map(problemFault), ...binding.faults],
  };
}

function newBinding(view: View, define: Binding['define'], nesting: Binding['nesting']): Binding {
  return {
    view,
    face: faceOf(view.parsed.file, view.text),
    references: [],
    faults: [],
    clauses: [],
    citations: [],
    facts: [],
    definitions: [],
    givens: [],
    headingFacts: new Map(),
    suggestions: { left: 100 },
    nesting,
    define,
  };
}

interface Said {
  readonly regulations: Regulation[];
  readonly lists: List[];
  readonly standards: Standard[];
  readonly phrases: LexiconPhrase[];
  readonly cases: CaseModel[];
}

function bindStatement(binding: Binding, at: Place, statement: Statement, said: Said): void {
  if (statement.kind === 'Case') said.cases.push(bindCase(binding, at, statement));
  else if (statement.kind !== 'Block') bindProse(binding, at, statement, 'other', {});
  else if (listKinds.has(statement.word)) said.lists.push(bindList(binding, at, statement));
  else if (statement.word === 'regulation') {
    const { regulation, cases } = bindRegulation(binding, at, statement);
    said.regulations.push(regulation);
    said.lists.push(...regulation.lists);
    said.cases.push(...cases);
  } else if (statement.word === 'standard') said.standards.push(bindStandard(binding, at, statement));
  else if (statement.word === 'lexicon') said.phrases.push(...bindLexicon(binding, at, statement));
  else if (statement.word === 'vocabulary') {
    const inner = placeIn(binding, at, statement);
    for (const part of statement.body?.statements ?? []) bindProse(binding, inner, part, 'other', {});
  } else bindProse(binding, at, statement, 'other', {});
}

/** The face that most keywords are in. */
function faceOf({ statements }: CregFile, text: string): Face {
  let han = 0;
  let latin = 0;
  const visit = (statement: Statement): void => {
    const word =
      statement.kind === 'Block'
        ? statement.wordSpan
        : statement.kind === 'Heading'
          ? statement.label.span
          : statement.kind === 'Wording'
            ? undefined
            : statement.word;
    if (word && word.end > word.start) {
      if (text.charCodeAt(word.start) < 0x2e80) latin++;
      else han++;
    }
    if ('body' in statement && statement.body && 'statements' in statement.body)
      statement.body.statements.forEach(visit);
  };
  statements.forEach(visit);
  return latin > han ? 'en' : 'zh';
}

function visibleNames(view: View): ReadonlyMap<string, readonly Entity[]> {
  const visible = new Map<string, Entity[]>();
  const add = (entity: Entity): void => {
    for (const name of namesOf(entity)) {
      const known = visible.get(name);
      if (known) known.push(entity);
      else visible.set(name, [entity]);
    }
  };
  for (const declared of view.declarations.all) add(declared.entity);
  const outside = new Set<Scope>();
  for (const module of [...view.used, ...view.shipped]) for (const scope of chain(module)) outside.add(scope);
  for (const scope of outside) for (const declared of scope.all) add(declared.entity);
  return visible;
}

function problemFault({ code, span, message, fix }: View['parsed']['problems'][number]): Fault {
  if (!fix) return { code, at: span, message };
  const edits = [{ span: fix.span, newText: fix.newText }];
  return { code, at: span, message, fixes: [{ title: fix.title, kind: 'form', edits }] };
}

function inOrder<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => { start: number; end: number },
): readonly Item[] {
  return [...items].sort((a, b) => spanOf(a).start - spanOf(b).start || spanOf(a).end - spanOf(b).end);
}
