/** The clauses of a model in which a pattern may match: those that hold a word which it cannot do without. */
import type { Clause, Model } from './model.js';
import { readingOf } from './reading.js';
import { indexWords, type WordIndex } from './word-index.js';

/**
 * The clauses, in source order, in which one of the patterns may match, as the source has them or as a reader reads
 * them. In all others none does: a check that begins here is not asked about them, and has to name every pattern that
 * it tries.
 */
export function clausesWith(model: Model, ...patterns: readonly RegExp[]): readonly Clause[] {
  let index = indexes.get(model);
  if (!index) {
    index = indexWords(model.clauses, wordsOf);
    indexes.set(model, index);
  }
  return index.having(...patterns);
}

/** Every check asks of the same model. */
const indexes = new WeakMap<Model, WordIndex<Clause>>();

function wordsOf(clause: Clause): string {
  const { text } = readingOf(clause);
  return text === clause.text ? text : `${clause.text}\n${text}`;
}
