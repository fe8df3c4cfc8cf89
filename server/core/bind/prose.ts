/** What may stand anywhere: definitions, facts, uses, chapters, articles, and blocks that are out of place. */
import type { Block, Define, Heading, Statement } from '../../../grammar/index.js';
import type { Role } from '../model.js';
import { formulaOf } from './conditions.js';
import { bindHeading, decides } from './headings.js';
import { type Binding, resolveModule } from './resolve.js';
import type { Place } from './view.js';
import { type Around, addClause, phraseOf } from './wording.js';

/** The place of names in a block that opens a scope. */
export function placeIn(binding: Binding, at: Place, block: Block): Place {
  const scope = binding.view.declarations.scopes.get(block);
  return scope ? { scope, also: at.also } : at;
}

/** Binds a statement that means the same wherever it stands; its wording has `role` where it has none of its own. */
export function bindProse(binding: Binding, at: Place, statement: Statement, role: Role, around: Around): void {
  switch (statement.kind) {
    case 'Use':
      for (const name of statement.names) resolveModule(binding, name, 'use');
      return;
    case 'Fact': {
      const fact = binding.view.declarations.byNode.get(statement)?.entity.fact;
      if (fact) binding.facts.push(fact);
      return;
    }
    case 'Define':
      bindDefinition(binding, at, statement, around);
      return;
    case 'Heading':
      bindGiven(binding, at, statement, role, around);
      return;
    case 'Wording':
      addClause(binding, at, statement, role, around);
      return;
    case 'Block':
      bindBlock(binding, at, statement, role, around);
      return;
    case 'Score':
      for (const wording of statement.wordings) addClause(binding, at, wording, 'score', around);
      for (const inner of statement.body?.statements ?? []) bindProse(binding, at, inner, 'score', around);
      return;
    case 'Case':
      return;
  }
}

function bindDefinition(binding: Binding, at: Place, define: Define, around: Around): void {
  const declared = binding.view.declarations.byNode.get(define);
  const condition = declared ? binding.define(declared) : define.condition && formulaOf(binding, at, define.condition);
  const formal = condition !== undefined && decides(condition);
  const role = define.role === 'direct' ? 'score' : 'definition';
  const clauses = [...define.wordings, ...define.notes].map(wording =>
    addClause(binding, at, wording, role, { ...(around.list && { list: around.list }), formal }),
  );
  if (!declared) return;
  const { name, alias, at: span } = declared.entity;
  binding.definitions.push({
    term: name,
    at: span,
    ...(alias !== undefined && { alias }),
    ...(clauses[0] && { clause: clauses[0] }),
    ...(condition && { condition }),
  });
}

function bindGiven(binding: Binding, at: Place, heading: Heading, role: Role, around: Around): void {
  const said = bindHeading(binding, at, heading, role, around);
  if (heading.word === 'given' && said.condition) binding.givens.push(said.condition);
  for (const inner of heading.body?.statements ?? []) bindProse(binding, at, inner, role, around);
}

const roles: Readonly<Partial<Record<Block['word'], Role>>> = {
  chapter: 'title',
  section: 'title',
  article: 'other',
  annex: 'other',
  paragraph: 'other',
  item: 'other',
  regulation: 'title',
  standard: 'title',
  blacklist: 'title',
  redlist: 'title',
  watchlist: 'title',
  rating: 'title',
  lead: 'lead',
  group: 'lead',
  criterion: 'criterion',
  except: 'exception',
  closing: 'closing',
  procedure: 'procedure',
  publication: 'publication',
  punishment: 'measure',
  incentives: 'measure',
  measure: 'measure',
};

/** An article with its items; any other block is read for its wording and names alone. */
function bindBlock(binding: Binding, at: Place, block: Block, outer: Role, around: Around): void {
  const role = roles[block.word] ?? outer;
  const clauses = block.wordings.map(wording => addClause(binding, at, wording, role, around));
  const statements = block.body?.statements ?? [];
  const lead = clauses.at(-1);
  const items = statements.filter(statement => statement.kind === 'Block' && statement.word === 'item');
  for (const statement of statements) {
    const isItem = statement.kind === 'Block' && statement.word === 'item';
    const inner: Around = isItem
      ? { ...around, ...(lead && { lead }), ...(items.length > 1 && statement === items.at(-1) && { last: true }) }
      : around;
    bindProse(binding, placeIn(binding, at, block), statement, role === 'title' ? 'other' : role, inner);
  }
}

/** The lead sentence among statements, as the items under it see it. */
export function leadOf(statements: readonly Statement[], block: Block): ReturnType<typeof phraseOf> | undefined {
  for (const statement of statements) {
    const [wording] = statement.kind === 'Block' && statement.word === 'lead' ? statement.wordings : [];
    if (wording) return phraseOf(wording);
  }
  const [own] = block.word === 'group' ? block.wordings : [];
  return own && phraseOf(own);
}
