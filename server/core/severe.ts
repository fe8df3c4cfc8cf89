/** Where a text treats somebody most severely: black lists, and the clauses that belong to one. */
import { contains, type Span } from '../../grammar/index.js';
import type { Clause, Criterion, List, Model, Regulation, Role } from './model.js';

/** Lists that may restrict rights: what 国办发〔2020〕49号 calls lists of seriously untrustworthy parties. */
export function severeLists(model: Model): readonly List[] {
  return shortcutsOf(model).severe;
}

export function isSevere(clause: Clause): boolean {
  return clause.list === 'blacklist';
}

/** Roles whose words decide who is listed, recorded or exposed, or what follows. */
const deciding: ReadonlySet<Role> = new Set(['criterion', 'lead', 'closing', 'measure', 'publication', 'score']);

/** A clause that burdens somebody: it decides on a list, record or measure, and no red list gives it. */
export function burdens(clause: Clause): boolean {
  return deciding.has(clause.role) && clause.list !== 'redlist';
}

/** The criterion whose wording a clause is. */
export function criterionOf(model: Model, clause: Clause): Criterion | undefined {
  const found = shortcutsOf(model).byClause.get(clause.span.start);
  return found?.clause && same(found.clause.span, clause.span) ? found : undefined;
}

/** What the checks ask for each clause of a model; looked for once, or a long text would take its square. */
interface Shortcuts {
  readonly severe: readonly List[];
  /** Criteria by the offset at which their wording begins; the first one where several begin. */
  readonly byClause: ReadonlyMap<number, Criterion>;
}

const shortcuts = new WeakMap<Model, Shortcuts>();

function shortcutsOf(model: Model): Shortcuts {
  let known = shortcuts.get(model);
  if (!known) {
    const byClause = new Map<number, Criterion>();
    for (const criterion of model.lists.flatMap(list => list.criteria)) {
      const start = criterion.clause?.span.start;
      if (start !== undefined && !byClause.has(start)) byClause.set(start, criterion);
    }
    known = { severe: model.lists.filter(list => list.kind === 'blacklist'), byClause };
    shortcuts.set(model, known);
  }
  return known;
}

/** The list in whose span something stands; the innermost one. */
export function listAround(model: Model, span: Span): List | undefined {
  const around = model.lists.filter(list => contains(list.span, span));
  return around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

export function regulationOf(model: Model, list: List): Regulation | undefined {
  return model.regulations.find(regulation => contains(regulation.span, list.span));
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
