/** Whether a criterion has a floor: a number that everybody whom it lists has reached. */
import type { Case } from './case.js';
import { type Asked, askedKey, formulasOf, refusedBy, verdictOf } from './conform.js';
import { decide } from './decide.js';
import { compareDecimals, whole } from './decimal.js';
import { truthIn } from './evaluate.js';
import { type Formula, formulasIn, type Limit } from './formula.js';
import { carriedUnder, givensKey, type Listing, listedWhen, listingKey, tellingOf } from './listing.js';
import { numberOf } from './measure.js';
import { rememberedCases } from './memory.js';
import { toldPlainly } from './tell.js';

/**
 * The smallest case that a criterion lists although no number in it reaches one that the criterion names; of those that
 * a requirement refuses, unless its prose admits them, where one is asked about. Nothing where the draft’s own prose
 * would have to be read for it.
 */
export function exampleBelow(listing: Listing, asked: Asked, givens: readonly Formula[]): Case | undefined {
  const own = listingKey(listing);
  if (own === undefined) return exampleAnew(listing, asked, givens);
  const { found } = rememberedCases<{ readonly found?: Case }>(
    `below|${own}|${askedKey(asked)}|${givensKey(givens)}`,
    () => [...tellingOf(listing), ...formulasOf(asked), ...givens],
    () => {
      const example = exampleAnew(listing, asked, givens);
      return example ? { found: example } : {};
    },
    (answer, renew) => (answer.found ? { found: renew(answer.found) } : answer),
  );
  return found;
}

function exampleAnew(listing: Listing, asked: Asked, givens: readonly Formula[]): Case | undefined {
  const listed = listedWhen(listing);
  if (listed.length === 0) return undefined;
  const short = listed.flatMap(below);
  const refused = refusedBy(asked);
  const isOwn = (text: string) => listed.some(formula => says(formula, text));
  if (refused) {
    // Whoever is refused is refused by the verdict too, and its case often falls short already.
    const verdict = verdictOf(listing, asked, givens);
    if (verdict.kind === 'inside') return undefined;
    const because = verdict.kind === 'undecided' ? verdict.because : [];
    const { witness } = verdict;
    const isPlain = because.every(one => one.kind === 'prose' && one.side === 'norm');
    if (witness && isPlain && short.every(formula => truthIn(formula, witness) === 'yes')) return witness;
  }
  const all = [...listed, ...(refused ? [refused] : []), ...short];
  const decision = decide({ all, givens, carried: carriedUnder(listing, givens) });
  if (decision.kind !== 'possible') return undefined;
  if (decision.assumed.some(one => one.kind === 'prose' && isOwn(one.text))) return undefined;
  return toldPlainly(decision, all, givens, listing);
}

function says(formula: Formula, text: string): boolean {
  for (const part of formulasIn(formula)) if (part.kind === 'opaque' && part.text === text) return true;
  return false;
}

/** That no number reaches a bound of the formula. */
function below(formula: Formula): readonly Formula[] {
  const denied: Formula[] = [];
  for (const part of formulasIn(formula)) {
    if (part.kind !== 'compares') continue;
    const { fact, window, lower, upper, at } = part;
    for (const bound of [lower, upper && { ...upper, inclusive: !upper.inclusive }]) {
      if (!bound || !isFloor(bound)) continue;
      denied.push({ kind: 'not', of: { kind: 'compares', fact, lower: bound, ...(window && { window }), at }, at });
    }
  }
  return denied;
}

/** “Once”, “one yuan” and “more than nothing” are no floor. A day of the calendar is none either. */
function isFloor({ value, unit, inclusive }: Limit): boolean {
  if (unit === 'date') return false;
  const order = compareDecimals(numberOf({ value, unit }), whole(unit === 'fen' ? 100n : 1n));
  return order > 0 || (order === 0 && !inclusive);
}
