/** A list as a whole under a standard, asked both ways: does it take too many, and does it leave anybody out. */
import type { Case } from './case.js';
import { type Asked, askedKey, formulasOf, type Verdict, verdictOf, verdictOfAll } from './conform.js';
import { decide } from './decide.js';
import type { Formula } from './formula.js';
import { carriedUnder, givensKey, type Listing, listedWhen, listingKey, tellingOf } from './listing.js';
import { rememberedCases } from './memory.js';
import { toldPlainly } from './tell.js';

export type ListVerdict =
  | Verdict
  /** Nobody is listed whom the standard refuses, and `spared` is admitted and not listed. */
  | { readonly kind: 'narrower'; readonly spared: Case };

/** The verdict on the criteria of a list under all that a standard asks. “Inside” is then: exactly whom it admits. */
export function verdictOnList(
  listings: readonly Listing[],
  asked: readonly Asked[],
  givens: readonly Formula[],
): ListVerdict {
  const verdict = verdictOfAll(listings.flatMap(listing => asked.map(each => verdictOf(listing, each, givens))));
  if (verdict.kind !== 'inside') return verdict;
  const spared = sparedBy(listings, asked, givens);
  return spared ? { kind: 'narrower', spared } : verdict;
}

/**
 * Somebody whom a standard admits and no criterion lists, whatever the prose of either says. What was done is asked
 * about, not by whom: a list of firms is not narrower for want of natural persons.
 */
function sparedBy(listings: readonly Listing[], asked: readonly Asked[], givens: readonly Formula[]): Case | undefined {
  const keys = listings.map(listingKey);
  const answer = () => sparedAnew(listings, asked, givens);
  if (keys.includes(undefined)) return answer().found;
  return rememberedCases<Found>(
    `spared|${keys}|${asked.map(askedKey)}|${givensKey(givens)}`,
    () => [...listings.flatMap(tellingOf), ...asked.flatMap(formulasOf), ...givens],
    answer,
    (known, renew) => (known.found ? { found: renew(known.found) } : known),
  ).found;
}

interface Found {
  readonly found?: Case;
}

const subjects = '对象';

function sparedAnew(listings: readonly Listing[], asked: readonly Asked[], givens: readonly Formula[]): Found {
  const admitted = asked.flatMap(({ onlyIf, neverIf }): readonly Formula[] => [
    ...(onlyIf ? [onlyIf] : []),
    ...(neverIf ? [{ kind: 'not', of: neverIf, at: neverIf.at } as const] : []),
  ]);
  const passed = listings.flatMap((listing): readonly Formula[] => {
    const listed = listedWhen(listing);
    const [place] = listed;
    return place ? [{ kind: 'not', of: { kind: 'and', of: listed, at: place.at }, at: place.at }] : [];
  });
  const who = listings.flatMap(listing => carriedUnder(listing, givens)).filter(({ fact }) => fact === subjects);
  const members = [...new Set(who.flatMap(each => each.members))];
  const [first] = who;
  const carried = first ? [{ ...first, members }] : [];
  const all = [...admitted, ...passed];
  const decision = decide({ all, givens, carried });
  if (decision.kind !== 'possible' || decision.assumed.length > 0) return {};
  return { found: toldPlainly(decision, all, givens, { carried, missing: ['凭', '危害'], exceptions: [] }) };
}
