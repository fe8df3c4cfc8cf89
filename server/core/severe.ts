/** Where a text treats somebody most severely: black lists, and the clauses that belong to one. */
import { contains, type Span } from '../../grammar/index.js';
import type { Clause, Criterion, List, Model, Regulation, Role } from './model.js';

/** Lists that may restrict rights: what 国办发〔2020〕49号 calls lists of seriously untrustworthy parties. */
export function severeLists(model: Model): readonly List[] {
  return model.lists.filter(list => list.kind === 'blacklist');
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
  for (const list of model.lists) {
    const found = list.criteria.find(
      criterion => criterion.clause !== undefined && same(criterion.clause.span, clause.span),
    );
    if (found) return found;
  }
  return undefined;
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
