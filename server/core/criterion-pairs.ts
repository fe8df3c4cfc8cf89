/** Pairs of criteria of one list that one and the same case may meet, and how they stand to each other. */
import type { Bilingual } from '../../grammar/index.js';
import { type Cover, coverOf, emptinessOf } from '../logic/relate.js';
import type { Fix } from './finding.js';
import { givensFor, listingOf } from './listings.js';
import type { Criterion, Model } from './model.js';
import type { Norms } from './norms/norms.js';
import { quoted } from './reading.js';

export interface Pair {
  readonly earlier: Criterion;
  readonly later: Criterion;
  /** How the earlier stands to the later. */
  readonly cover: Cover;
}

/**
 * Every pair of criteria with conditions in which one covers the other. Criteria in force at different times do not
 * meet, and one that lists nobody is told by `logic/contradiction`. In a list of more than a thousand criteria only
 * those that stand near each other are compared: the time for all of them would grow with the square.
 */
export function coveringPairs(model: Model, norms: Norms): readonly Pair[] {
  let found = known.get(norms);
  if (found?.model !== model) {
    found = { model, pairs: model.kind === 'text' ? [] : findPairs(model, norms) };
    known.set(norms, found);
  }
  return found.pairs;
}

/** Who states a provision beside a penalty may expect it to set two criteria apart. */
export const provisionLimitsNobody: Bilingual = {
  zh: '「违反」的条文不限制列入谁：要把两个情形分开，把违法行为写进「当」',
  en: 'A provision under “violates” does not limit whom it lists: to set the two apart, write the act into “when”',
};

/** The way out where two criteria are one too many. Nothing where something else names the one that would go. */
export function leavingOut(model: Model, { name, clause, span }: Criterion): readonly Fix[] {
  if (name !== undefined && namesUsed(model).has(name)) return [];
  const words = quoted(name ?? clause?.text ?? '');
  const title = { zh: `删去情形${words.zh}`, en: `Leave out the criterion ${words.en}` };
  return [{ title, kind: 'meaning', edits: [{ span, newText: '' }] }];
}

function namesUsed(model: Model): ReadonlySet<string> {
  let names = used.get(model);
  if (!names) {
    names = new Set(model.names.references.map(({ text }) => text));
    used.set(model, names);
  }
  return names;
}

/** A draft has many times as many references as pairs. */
const used = new WeakMap<Model, ReadonlySet<string>>();

/** Two checks ask for the pairs of a model. */
const known = new WeakMap<Norms, { readonly model: Model; readonly pairs: readonly Pair[] }>();

/** Comparisons in one list. */
const most = 1_000_000;

function findPairs(model: Model, norms: Norms): readonly Pair[] {
  const givens = givensFor(model, norms);
  const pairs: Pair[] = [];
  for (const list of model.lists) {
    const ready = list.criteria
      .filter(criterion => criterion.formalised && criterion.condition !== undefined)
      .map(criterion => ({ criterion, listing: listingOf(model, list, criterion) }))
      .filter(({ listing }) => !emptinessOf(listing, givens));
    const reach = Math.max(20, Math.floor(most / Math.max(1, ready.length)));
    ready.forEach((earlier, index) => {
      for (const later of ready.slice(index + 1, index + 1 + reach)) {
        const [a, b] = [earlier.criterion, later.criterion];
        if (a.effective !== b.effective || a.expires !== b.expires) continue;
        const cover = coverOf(earlier.listing, later.listing, givens);
        if (cover.kind !== 'neither') pairs.push({ earlier: a, later: b, cover });
      }
    });
  }
  return pairs;
}
