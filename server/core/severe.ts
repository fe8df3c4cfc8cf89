/** Where a text treats somebody most severely: black lists, and the clauses that belong to one. */
import type { Clause, List, Model, Role } from './model.js';

/** Lists that may restrict rights: what 国办发〔2020〕49号 calls lists of seriously untrustworthy parties. */
export function severeLists(model: Model): readonly List[] {
  let lists = severe.get(model);
  if (!lists) {
    lists = model.lists.filter(list => list.kind === 'blacklist');
    severe.set(model, lists);
  }
  return lists;
}

/** Checks ask this for each clause of a model. */
const severe = new WeakMap<Model, readonly List[]>();

export function isSevere(clause: Clause): boolean {
  return clause.list === 'blacklist';
}

/** Roles whose words decide who is listed, recorded or exposed, or what follows. */
const deciding: ReadonlySet<Role> = new Set(['criterion', 'lead', 'closing', 'measure', 'publication', 'score']);

/** A clause that burdens somebody: it decides on a list, record or measure, and no red list gives it. */
export function burdens(clause: Clause): boolean {
  return deciding.has(clause.role) && clause.list !== 'redlist';
}
