/** What surrounds a clause: the sentence before it, the articles that it refers to, the criterion it words. */
import type { Clause, Criterion, Model } from './model.js';

/** The clause that stands directly before one in the same article. */
export function clauseBefore(model: Model, clause: Clause): Clause | undefined {
  return indexOf(model).before.get(clause);
}

/** Clauses of the articles that a clause or its lead names: 属于本办法第二条规定情形的. */
export function clausesReferredTo(model: Model, clause: Clause): readonly Clause[] {
  let referred = referredTo.get(clause);
  if (!referred) {
    referred = findReferred(model, clause);
    referredTo.set(clause, referred);
  }
  return referred;
}

const none: readonly Clause[] = [];

/** Asked for every vague word of a clause. */
const referredTo = new WeakMap<Clause, readonly Clause[]>();

function findReferred(model: Model, clause: Clause): readonly Clause[] {
  const named = new Set<string>();
  for (const { text } of clause.lead ? [clause, clause.lead] : [clause]) {
    if (text.search(ownArticle) < 0) continue;
    for (const [, label] of text.matchAll(ownArticle))
      if (label !== undefined && label !== clause.article) named.add(label);
  }
  return named.size === 0 ? none : [...named].flatMap(label => indexOf(model).articles.get(label) ?? []);
}

/** The criterion whose wording a clause is. */
export function criterionOf(model: Model, clause: Clause): Criterion | undefined {
  return indexOf(model).criteria.get(clause.span.start);
}

const ownArticle =
  /(?:本(?:办法|条例|规定|细则|规则|法)|前款|依照|属于|符合|按照)(第[〇零一二三四五六七八九十百\d]+条)/gu;

interface Index {
  readonly before: ReadonlyMap<Clause, Clause>;
  readonly articles: ReadonlyMap<string, readonly Clause[]>;
  readonly criteria: ReadonlyMap<number, Criterion>;
}

const indexes = new WeakMap<Model, Index>();

function indexOf(model: Model): Index {
  let index = indexes.get(model);
  if (!index) {
    index = build(model);
    indexes.set(model, index);
  }
  return index;
}

function build({ clauses, lists }: Model): Index {
  const before = new Map<Clause, Clause>();
  const articles = new Map<string, Clause[]>();
  let last: Clause | undefined;
  for (const clause of clauses) {
    const { article } = clause;
    if (article !== undefined) {
      if (last?.article === article) before.set(clause, last);
      const known = articles.get(article);
      if (known) known.push(clause);
      else articles.set(article, [clause]);
    }
    last = clause;
  }
  const criteria = new Map<number, Criterion>();
  for (const criterion of lists.flatMap(list => list.criteria)) {
    const start = criterion.clause?.span.start;
    if (start !== undefined && !criteria.has(start)) criteria.set(start, criterion);
  }
  return { before, articles, criteria };
}
