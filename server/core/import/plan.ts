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

/** So many articles of prose a list takes in, at most, to reach the next article about it. */
const widestGap = 4;

/** One plan for each list that names whom it lists; they do not overlap. Everything else stays in articles of prose. */
export function planLists(articles: readonly Article[], model: Model): readonly Plan[] {
  const plans: Plan[] = [];
  for (const list of model.lists) {
    if (list.kind === 'rating' || list.criteria.length === 0) continue;
    const placed = list.criteria.flatMap(({ span }) => indexOf(articles, span) ?? []);
    const first = placed.find(at => !plans.some(plan => plan.first <= at && at <= plan.last));
    if (first === undefined) continue;
    const isFree = (at: number): boolean => !plans.some(plan => plan.first <= at && at <= plan.last);
    let last = first;
    for (let at = first + 1; at < articles.length && at - last <= widestGap && isFree(at); at++) {
      const article = articles[at];
      if (placed.includes(at) || (article && isAbout(article, list, model))) last = at;
    }
    plans.push({ list, first, last });
  }
  return plans.sort((a, b) => a.first - b.first);
}

function indexOf(articles: readonly Article[], span: Span): number | undefined {
  const at = articles.findIndex(article => contains(article.span, span));
  return at < 0 ? undefined : at;
}

/** Whether an article is about the list and about nothing else. */
function isAbout({ span }: Article, list: List, { clauses }: Model): boolean {
  const own = clauses.filter(clause => contains(span, clause.span));
  const isOf = (clause: Clause): boolean =>
    clause.list === list.kind || (clause.list === undefined && belonging.has(clause.role));
  return own.length > 0 && own.every(isOf) && own.some(({ role }) => role !== 'measure' && role !== 'other');
}
