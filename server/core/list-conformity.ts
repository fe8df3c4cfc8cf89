/** A list as a whole under a standard: how its criteria stand, and whom the standard admits and no criterion lists. */
import type { Bilingual } from '../../grammar/index.js';
import { type ListVerdict, verdictOnList } from '../logic/conform-list.js';
import { type Conformity, conformityOf } from './conformity.js';
import { givensFor, listingOf } from './listings.js';
import type { List, Model, Standard } from './model.js';
import type { BindingClause, Norms } from './norms/norms.js';
import { caseTold } from './words/cases.js';

export interface ListConformity {
  readonly standard: Standard;
  readonly verdict: ListVerdict;
  /** How many criteria are inside, list somebody whom the standard refuses, and are undecided. */
  readonly counts: { readonly inside: number; readonly wider: number; readonly undecided: number };
  readonly words: Bilingual;
}

/** The verdict on all criteria of a list under the clauses of a standard that say who may be listed. */
export function listConformityOf(
  model: Model,
  norms: Norms,
  list: List,
  { standard, clauses }: { readonly standard: Standard; readonly clauses: readonly BindingClause[] },
): ListConformity {
  const verdict = verdictOnList(
    list.criteria.map(criterion => listingOf(model, list, criterion)),
    clauses.map(({ requirement }) => requirement),
    givensFor(model, norms),
  );
  const standings = list.criteria.map(criterion =>
    standingOf(clauses.map(clause => conformityOf(model, norms, list, criterion, clause))),
  );
  const count = (wanted: Standing): number => standings.filter(standing => standing === wanted).length;
  const counts = { inside: count('inside'), wider: count('wider'), undecided: count('undecided') };
  return { standard, verdict, counts, words: inWords(verdict, counts, standard) };
}

export type Standing = 'inside' | 'wider' | 'undecided';

/** One refusal outweighs what is undecided, and that what is admitted. */
export function standingOf(verdicts: readonly Conformity[]): Standing {
  const has = (wanted: string): boolean => verdicts.some(({ verdict: { kind } }) => kind === wanted);
  if (has('wider') || has('disjoint')) return 'wider';
  return has('undecided') ? 'undecided' : 'inside';
}

function inWords(
  verdict: ListVerdict,
  { inside, wider, undecided }: ListConformity['counts'],
  standard: Standard,
): Bilingual {
  const norm = standard.number ?? standard.title;
  const all = inside + wider + undecided;
  switch (verdict.kind) {
    case 'inside':
      return {
        zh: `${all} 个情形都没有超出${norm}，它准许列入的也都列入了`,
        en: `None of the ${all} criteria goes beyond ${norm}, and everybody whom it admits is listed`,
      };
    case 'narrower': {
      const spared = caseTold(verdict.spared);
      return {
        zh: `${all} 个情形都没有超出${norm}；它准许列入而这里没有列入的，例如「${spared.zh}」`,
        en: `None of the ${all} criteria goes beyond ${norm}; it would admit and nobody lists, for instance, “${spared.en}”`,
      };
    }
    case 'wider':
    case 'disjoint':
    case 'undecided':
      return {
        zh: `按照${norm}：${all} 个情形中 ${inside} 个没有超出，${wider} 个超出，${undecided} 个未定`,
        en: `Under ${norm}: of ${all} criteria ${some(inside)} within, ${goes(wider)} beyond, ${are(undecided)} undecided`,
      };
  }
}

const some = (count: number): string => (count === 0 ? 'none stays' : count === 1 ? '1 stays' : `${count} stay`);
const goes = (count: number): string => (count === 0 ? 'none goes' : count === 1 ? '1 goes' : `${count} go`);
const are = (count: number): string => (count === 0 ? 'none is' : count === 1 ? '1 is' : `${count} are`);
