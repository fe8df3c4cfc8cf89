/** Lists of parties: criteria with what they share, groups, exceptions that nest, and what a listing brings. */
import type { Block, Heading, Statement } from '../../../grammar/index.js';
import type { Formula } from '../../logic/formula.js';
import type {
  CitationUse,
  Clause,
  Criterion,
  Day,
  Exception,
  List,
  ListKind,
  Measure,
  Phrase,
  ProcedureStep,
  Provision,
  Reference,
  Role,
  Stated,
  Step,
  Term,
} from '../model.js';
import { bindHeading, decides, type Said } from './headings.js';
import { bindMeasures, bindProcedure, bindPublication, provisionOf, termOf } from './measures.js';
import { bindProse, leadOf, placeIn } from './prose.js';
import { bindBands, bindDirect, bindScore, newReckoning, type Reckoning, schemeOf } from './ratings.js';
import type { Binding } from './resolve.js';
import { dayOf } from './units.js';
import type { Place } from './view.js';
import { type Around, addClause, phraseOf } from './wording.js';

export const listKinds: ReadonlySet<string> = new Set<ListKind>(['blacklist', 'redlist', 'watchlist', 'rating']);

/** What a list, then a group, holds for every criterion inside it. */
interface Shared {
  readonly kind: ListKind;
  readonly lead?: Phrase;
  readonly conditions: readonly Formula[];
  readonly proofs: readonly Stated<string>[];
  readonly harms: readonly Stated<string>[];
  readonly violates: readonly CitationUse[];
  readonly subjects: readonly Reference[];
  /** Those of the group: those of the list stand at the list. */
  readonly exceptions: readonly Exception[];
}

/** What is gathered while the statements of a list are read. */
interface Parts {
  readonly criteria: Criterion[];
  readonly exceptions: Exception[];
  readonly said: Said[];
  readonly steps: Map<ProcedureStep, Step>;
  readonly measures: Measure[];
  readonly terms: Term[];
  readonly repairs: Provision[];
  readonly removals: Provision[];
  readonly reckoning: Reckoning;
  lead?: Clause;
  publication?: Stated<readonly string[]>;
}

/** Binds a black list, red list, watch list or rating scheme. */
export function bindList(binding: Binding, outer: Place, block: Block): List {
  const kind = block.word as ListKind;
  const at = placeIn(binding, outer, block);
  const title = block.wordings[0];
  for (const wording of block.wordings) addClause(binding, at, wording, 'title', { list: kind, formal: true });

  const parts: Parts = {
    criteria: [],
    exceptions: [],
    said: [],
    steps: new Map(),
    measures: [],
    terms: [],
    repairs: [],
    removals: [],
    reckoning: newReckoning(),
  };
  const none = { kind, conditions: [], proofs: [], harms: [], violates: [], subjects: [], exceptions: [] };
  bindPart(binding, at, block, none, parts);

  const of = (word: string) =>
    parts.said.filter(({ heading }) => heading.word === word).flatMap(({ values }) => values);
  const stated = (word: string): readonly Stated<string>[] =>
    of(word).map(({ id, at: place }) => ({ value: id, at: place }));
  const [term] = parts.terms;
  const [repair] = parts.repairs;
  const [removal] = parts.removals;
  return {
    kind,
    at: block.name?.span ?? title?.inner ?? block.wordSpan,
    span: block.span,
    subjects: referencesOf(parts.said),
    liable: stated('liable'),
    decidedBy: stated('decided-by'),
    criteria: parts.criteria,
    exceptions: parts.exceptions,
    steps: parts.steps,
    measures: parts.measures,
    ...(block.name && { name: block.name.text }),
    ...(title && { title: phraseOf(title) }),
    ...(parts.lead && { lead: parts.lead }),
    ...(parts.publication && { publication: parts.publication }),
    ...(term && { term }),
    ...(repair && { repair }),
    ...(removal && { removal }),
    ...(kind === 'rating' && { rating: schemeOf(parts.said, parts.reckoning) }),
  };
}

// --- a list or a group ------------------------------------------------------------------------------------------

/** Reads the headings first: they hold for every criterion, wherever they stand. */
function bindPart(binding: Binding, at: Place, block: Block, outer: Shared, parts: Parts): void {
  const { kind } = outer;
  const around: Around = { list: kind };
  const statements = [...flattened(binding, at, block.body?.statements ?? [], around)];
  const lead = leadOf(statements, block) ?? outer.lead;
  const said = statements
    .filter(statement => statement.kind === 'Heading' && statement.word !== 'except')
    .map(heading => bindHeading(binding, at, heading as Heading, 'lead', around));
  for (const one of said) {
    parts.said.push(one);
    if (one.heading.word === 'term') parts.terms.push(termOf(binding, one));
    if (one.heading.word === 'repair') parts.repairs.push(provisionOf(binding, one));
    if (one.heading.word === 'removal') parts.removals.push(provisionOf(binding, one));
    if (one.heading.word === 'given' && one.condition) binding.givens.push(one.condition);
  }

  const isGroup = block.word === 'group';
  const own = exceptionsIn(binding, at, statements, around);
  if (!isGroup) parts.exceptions.push(...own);
  const inherited = inherit(outer, said);
  const shared: Shared = {
    ...inherited,
    exceptions: isGroup ? [...outer.exceptions, ...own] : outer.exceptions,
    ...(lead && { lead }),
  };
  const items = statements.filter(statement => statement.kind === 'Block' && statement.word === 'criterion');
  for (const statement of statements) {
    if (statement.kind === 'Block' && statement.word === 'criterion') {
      const last = items.length > 1 && statement === items.at(-1);
      parts.criteria.push(bindCriterion(binding, at, statement, shared, last, parts));
    } else if (statement.kind === 'Block') bindBlock(binding, at, statement, shared, parts);
    else if (statement.kind === 'Score') bindScore(binding, at, statement, around, parts.reckoning);
    else if (statement.kind === 'Define' && statement.role === 'direct')
      bindDirect(binding, at, statement, around, parts.reckoning);
    else if (statement.kind !== 'Heading') bindProse(binding, at, statement, 'lead', around);
  }
}

function bindBlock(binding: Binding, at: Place, block: Block, shared: Shared, parts: Parts): void {
  const { kind } = shared;
  const around: Around = { list: kind };
  switch (block.word) {
    case 'except':
      return;
    case 'lead': {
      const formal = shared.conditions.some(decides);
      const clauses = block.wordings.map(wording => addClause(binding, at, wording, 'lead', { ...around, formal }));
      if (clauses[0]) parts.lead ??= clauses[0];
      return;
    }
    case 'group':
      for (const wording of block.wordings) {
        addClause(binding, at, wording, 'lead', {
          ...around,
          ...(shared.lead && { lead: shared.lead }),
          formal: statesWhen(block),
        });
      }
      bindPart(binding, at, block, shared, parts);
      return;
    case 'procedure':
      bindProcedure(binding, at, block, kind, parts.steps);
      return;
    case 'publication': {
      const { publication, term } = bindPublication(binding, at, block, kind);
      parts.publication = publication;
      if (term) parts.terms.push(term);
      return;
    }
    case 'punishment':
    case 'incentives':
      parts.measures.push(...bindMeasures(binding, at, block, kind));
      return;
    case 'bands':
      parts.measures.push(...bindBands(binding, at, block, kind, parts.reckoning));
      return;
    default:
      bindProse(binding, at, block, 'lead', around);
  }
}

/** Statements with the articles about them opened: 条 sets other borders, it changes no meaning. */
function* flattened(
  binding: Binding,
  at: Place,
  statements: readonly Statement[],
  around: Around,
): Iterable<Statement> {
  for (const statement of statements) {
    const opens =
      statement.kind === 'Block' && statement.word === 'article' && statement.body?.statements.some(isListPart);
    if (statement.kind !== 'Block' || !opens) {
      yield statement;
      continue;
    }
    for (const wording of statement.wordings) addClause(binding, at, wording, 'other', around);
    yield* flattened(binding, at, statement.body?.statements ?? [], around);
  }
}

function isListPart(statement: Statement): boolean {
  return (
    statement.kind === 'Heading' || (statement.kind === 'Block' && !['item', 'paragraph'].includes(statement.word))
  );
}

function statesWhen(block: Block): boolean {
  return (block.body?.statements ?? []).some(statement => statement.kind === 'Heading' && statement.word === 'when');
}

function inherit(outer: Shared, said: readonly Said[]): Shared {
  const conditions = [...outer.conditions];
  const proofs = [...outer.proofs];
  const harms = [...outer.harms];
  const violates = [...outer.violates];
  for (const { heading, condition, values, citations } of said) {
    if (heading.word === 'when' && condition) conditions.push(condition);
    else if (heading.word === 'proof') for (const { id, at } of values) proofs.push({ value: id, at });
    else if (heading.word === 'harm') for (const { id, at } of values) harms.push({ value: id, at });
    else if (heading.word === 'violates') violates.push(...citations);
  }
  const subjects = referencesOf(said);
  // The nearest statement of whom it is about replaces the wider one.
  return { ...outer, conditions, proofs, harms, violates, subjects: subjects.length > 0 ? subjects : outer.subjects };
}

function referencesOf(said: readonly Said[]): readonly Reference[] {
  const found: Reference[] = [];
  for (const { heading, values } of said) {
    if (heading.word !== 'subjects') continue;
    for (const { id, at, reference } of values) found.push(reference ?? { text: id, at });
  }
  return found;
}

// --- criteria and exceptions ------------------------------------------------------------------------------------

function bindCriterion(
  binding: Binding,
  at: Place,
  block: Block,
  outer: Shared,
  last: boolean,
  parts: Parts,
): Criterion {
  const around: Around = { list: outer.kind };
  const statements = block.body?.statements ?? [];
  const said = statements
    .filter(statement => statement.kind === 'Heading' && statement.word !== 'except')
    .map(heading => bindHeading(binding, at, heading as Heading, 'criterion', around));
  for (const one of said) {
    if (one.heading.word === 'term') parts.terms.push(termOf(binding, one));
    if (one.heading.word === 'repair') parts.repairs.push(provisionOf(binding, one));
    if (one.heading.word === 'removal') parts.removals.push(provisionOf(binding, one));
  }
  const shared = inherit(outer, said);
  const formalised = said.some(
    ({ heading, condition }) => heading.word === 'when' && condition !== undefined && decides(condition),
  );
  const clauses = block.wordings.map(wording =>
    addClause(binding, at, wording, 'criterion', {
      ...around,
      formal: formalised,
      ...(outer.lead && { lead: outer.lead }),
      ...(last && { last }),
    }),
  );
  const exceptions = exceptionsIn(binding, at, statements, around);
  bindRest(binding, at, statements, 'criterion', around);
  const condition = together(shared.conditions, block.span);
  return {
    at: block.name?.span ?? block.wordings[0]?.inner ?? block.wordSpan,
    span: block.span,
    formalised,
    proofs: shared.proofs,
    harms: shared.harms,
    violates: shared.violates,
    subjects: shared.subjects,
    exceptions: [...exceptions, ...outer.exceptions],
    ...datesOf(said),
    ...(block.name && { name: block.name.text }),
    ...(clauses[0] && { clause: clauses[0] }),
    ...(condition && { condition }),
  };
}

function exceptionsIn(
  binding: Binding,
  at: Place,
  statements: readonly Statement[],
  around: Around,
): readonly Exception[] {
  const found: Exception[] = [];
  for (const statement of statements) {
    if (statement.kind === 'Block' && statement.word === 'except')
      found.push(bindException(binding, at, statement, around));
    if (statement.kind !== 'Heading' || statement.word !== 'except') continue;
    const { condition, clause } = bindHeading(binding, at, statement, 'exception', around);
    found.push({
      at: statement.label.span,
      span: statement.span,
      exceptions: [],
      ...(condition && { condition }),
      ...(clause && { clause }),
    });
  }
  return found;
}

function bindException(binding: Binding, at: Place, block: Block, around: Around): Exception {
  const statements = block.body?.statements ?? [];
  const said = statements
    .filter(statement => statement.kind === 'Heading' && statement.word !== 'except')
    .map(heading => bindHeading(binding, at, heading as Heading, 'exception', around));
  const conditions = said.filter(({ heading }) => heading.word === 'when').flatMap(({ condition }) => condition ?? []);
  const condition = together(conditions, block.span);
  const formal = condition !== undefined && decides(condition);
  const clauses = block.wordings.map(wording => addClause(binding, at, wording, 'exception', { ...around, formal }));
  const exceptions = exceptionsIn(binding, at, statements, around);
  bindRest(binding, at, statements, 'exception', around);
  return {
    at: block.name?.span ?? block.wordings[0]?.inner ?? block.wordSpan,
    span: block.span,
    exceptions,
    ...datesOf(said),
    ...(block.name && { name: block.name.text }),
    ...(clauses[0] && { clause: clauses[0] }),
    ...(condition && { condition }),
  };
}

/** What stands in a criterion or an exception beside headings and exceptions. */
function bindRest(binding: Binding, at: Place, statements: readonly Statement[], role: Role, around: Around): void {
  for (const statement of statements) {
    const isRead = statement.kind === 'Heading' || (statement.kind === 'Block' && statement.word === 'except');
    if (!isRead) bindProse(binding, at, statement, role, around);
  }
}

function together(conditions: readonly Formula[], at: Formula['at']): Formula | undefined {
  return conditions.length > 1 ? { kind: 'and', of: conditions, at } : conditions[0];
}

/** `施行` and `有效期至` of a part. */
export function datesOf(said: readonly Said[]): { effective?: Day; expires?: Day } {
  const dates: { effective?: Day; expires?: Day } = {};
  for (const { heading } of said) {
    if (heading.word !== 'effective' && heading.word !== 'expires') continue;
    for (const { elements } of heading.items) {
      for (const element of elements) {
        if (element.kind === 'Date')
          dates[heading.word] ??= dayOf(element, heading.word === 'expires' ? 'last' : 'first');
      }
    }
  }
  return dates;
}
