/** What surrounds a clause of an existing text: the sentence before it, and the articles that it refers to. */
import type { Clause, Model } from './model.js';

/** The clause that stands directly before one in the same article. */
export function clauseBefore(model: Model, clause: Clause): Clause | undefined {
  const index = model.clauses.indexOf(clause);
  const before = index > 0 ? model.clauses[index - 1] : undefined;
  return before?.article !== undefined && before.article === clause.article ? before : undefined;
}

/** Clauses of the articles that a clause or its lead names: 属于本办法第二条规定情形的. */
export function clausesReferredTo(model: Model, clause: Clause): readonly Clause[] {
  const named = new Set<string>();
  for (const { text } of [clause, ...(clause.lead ? [clause.lead] : [])]) {
    for (const [, label] of text.matchAll(own)) if (label !== undefined) named.add(label);
  }
  if (named.size === 0) return [];
  return model.clauses.filter(
    ({ article }) => article !== undefined && article !== clause.article && named.has(article),
  );
}

const own = /(?:本(?:办法|条例|规定|细则|规则|法)|前款|依照|属于|符合|按照)(第[〇零一二三四五六七八九十百\d]+条)/gu;
