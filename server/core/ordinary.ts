/** Where an ordinary regulation speaks of credit: checks look nowhere else in it. */
import type { Clause, Model } from './model.js';
import { namesCredit } from './read/ordinary.js';

/**
 * Whether a sentence stands where credit is spoken of: anywhere in a draft and in a text about credit; in an ordinary
 * regulation in the articles that name credit, exposure or a list of offenders.
 */
export function isOnCredit(model: Model, { article, text, lead }: Clause): boolean {
  if (model.ordinary !== true) return true;
  return article === undefined ? namesCredit(text) || namesCredit(lead?.text ?? '') : articlesOf(model).has(article);
}

/** The articles that name credit. */
function articlesOf(model: Model): ReadonlySet<string> {
  let articles = known.get(model);
  if (!articles) {
    articles = new Set(
      model.clauses.flatMap(({ article, text }) => (article !== undefined && namesCredit(text) ? [article] : [])),
    );
    known.set(model, articles);
  }
  return articles;
}

/** Every check asks, and many ask for every clause. */
const known = new WeakMap<Model, ReadonlySet<string>>();
