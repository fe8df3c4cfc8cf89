/** Pairs of criteria of one list that one and the same case may meet, and how they stand to each other. */
import { type Cover, coverOf, emptinessOf } from '../logic/relate.js';
import { givensFor, listingOf } from './listings.js';
import type { Criterion, Model } from './model.js';
import type { Norms } from './norms/norms.js';

export interface Pair {
  readonly earlier: Criterion;
  readonly later: Criterion;
  /** How the earlier stands to the later. */
  readonly cover: Cover;
}

/**
 * Every pair of criteria with conditions in which one covers the other. Criteria in force at different times do not
 * meet, and one that lists nobody is told by `logic/contradiction`.
 */
export function coveringPairs(model: Model, norms: Norms): readonly Pair[] {
  let found = known.get(norms);
  if (found?.model !== model) {
    found = { model, pairs: model.kind === 'text' ? [] : findPairs(model, norms) };
    known.set(norms, found);
  }
  return found.pairs;
}

/** Two checks ask for the pairs of a model. */
const known = new WeakMap<Norms, { readonly model: Model; readonly pairs: readonly Pair[] }>();

function findPairs(model: Model, norms: Norms): readonly Pair[] {
  const givens = givensFor(model, norms);
  const pairs: Pair[] = [];
  for (const list of model.lists) {
    const ready = list.criteria
      .filter(criterion => criterion.formalised && criterion.condition !== undefined)
      .map(criterion => ({ criterion, listing: listingOf(model, list, criterion) }))
      .filter(({ listing }) => !emptinessOf(listing, givens));
    ready.forEach((earlier, index) => {
      for (const later of ready.slice(index + 1)) {
        const [a, b] = [earlier.criterion, later.criterion];
        if (a.effective !== b.effective || a.expires !== b.expires) continue;
        const cover = coverOf(earlier.listing, later.listing, givens);
        if (cover.kind !== 'neither') pairs.push({ earlier: a, later: b, cover });
      }
    });
  }
  return pairs;
}
