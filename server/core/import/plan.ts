/** Which articles of a text become part of which list. */
import { type Article, contains, type Span } from '../../../grammar/index.js';
import type { Clause, List, Model } from '../model.js';

/** A list and the articles that it takes in: those from `first` to `last`, by their place among all articles. */
export interface Plan {
  readonly list: List;
  readonly first: number;
  readonly last: number;
}

/** Roles that say something of a list beside whom it lists. */
const belonging: ReadonlySet<string> = new Set(['exception', 'term', 'removal', 'repair', 'procedure', 'closing']);

/** One plan for each list that names whom it lists; they do not overlap. Everything else stays in articles of prose. */
export function planLists(articles: readonly Article[], model: Model): readonly Plan[] {
  const plans: Plan[] = [];
  for (const list of model.lists) {
    if (list.kind === 'rating' || list.criteria.length === 0) continue;
    const placed = list.criteria.flatMap(({ span }) => indexOf(articles, span) ?? []);
    const first = placed.find(at => !plans.some(plan => plan.first <= at && at <= plan.last));
    if (first === undefined) continue;
    let last = first;
    while (last + 1 < articles.length && goesOn(articles[last + 1], list, model, plans, last + 1)) last++;
    plans.push({ list, first, last });
  }
  return plans.sort((a, b) => a.first - b.first);
}

function indexOf(articles: readonly Article[], span: Span): number | undefined {
  const at = articles.findIndex(article => contains(article.span, span));
  return at < 0 ? undefined : at;
}

/** Whether the next article is about the list and about nothing else. */
function goesOn(
  article: Article | undefined,
  list: List,
  { clauses }: Model,
  plans: readonly Plan[],
  at: number,
): boolean {
  if (!article || plans.some(plan => plan.first <= at && at <= plan.last)) return false;
  const own = clauses.filter(({ span }) => contains(article.span, span));
  const isOf = (clause: Clause): boolean =>
    clause.list === list.kind || (clause.list === undefined && belonging.has(clause.role));
  return own.length > 0 && own.every(isOf) && own.some(({ role }) => role !== 'measure' && role !== 'other');
}
