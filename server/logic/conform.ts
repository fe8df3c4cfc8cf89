/** Whether everybody whom a criterion lists is somebody whom a requirement admits, and if not, for instance whom. */
import type { Case } from './case.js';
import { type Assumption, decide } from './decide.js';
import { truthIn } from './evaluate.js';
import { type Formula, formulasIn } from './formula.js';
import { carriedUnder, givensKey, type Listing, listedWhen, listingKey, plainlyKnown, tellingOf } from './listing.js';
import { meaningOf, rememberedCases } from './memory.js';
import { toldPlainly } from './tell.js';

/** What a requirement says of every case that is listed. */
export interface Asked {
  /** 仅当 */
  readonly onlyIf?: Formula;
  /** 不得 */
  readonly neverIf?: Formula;
}

export type Verdict =
  /** No case is listed that the requirement refuses. */
  | { readonly kind: 'inside' }
  /**
   * `wider`: this case is listed and refused; `disjoint`: so is every case that is listed. `assuming`: it is listed if
   * it is what these words of the draft mean; whatever they mean, nobody is listed whom the requirement admits.
   */
  | {
      readonly kind: 'wider' | 'disjoint';
      readonly witness: Case;
      readonly isSmallest: boolean;
      readonly assuming?: readonly string[];
    }
  /** `witness` would be refused, unless what stands in the way says otherwise. */
  | {
      readonly kind: 'undecided';
      readonly because: readonly Obstacle[];
      readonly witness?: Case;
    };

/** What stands in the way of a verdict. */
export type Obstacle =
  | { readonly kind: 'prose'; readonly side: 'draft' | 'norm'; readonly text: string; readonly other?: string }
  /** Nothing is stated of the fact. */
  | { readonly kind: 'missing'; readonly fact: string }
  | { readonly kind: 'budget' };

/** The verdict on one criterion; `givens` always hold. */
export function verdictOf(listing: Listing, asked: Asked, givens: readonly Formula[]): Verdict {
  const key = questionKey(listing, asked, givens);
  if (key === undefined) return verdictAnew(listing, asked, givens);
  return rememberedCases(
    `verdict|${key}`,
    () => [...tellingOf(listing), ...formulasOf(asked), ...givens],
    () => verdictAnew(listing, asked, givens),
    (verdict, renew) =>
      'witness' in verdict && verdict.witness ? { ...verdict, witness: renew(verdict.witness) } : verdict,
  );
}

/** What `verdictOf` is asked, as a text that tells questions apart; undefined where the names of facts do not. */
export function questionKey(listing: Listing, asked: Asked, givens: readonly Formula[]): string | undefined {
  const own = listingKey(listing);
  return own === undefined ? undefined : `${own}|${askedKey(asked)}|${givensKey(givens)}`;
}

/** What a requirement says, as a text that tells requirements apart. */
export function askedKey(asked: Asked): string {
  let key = keys.get(asked);
  if (key === undefined) {
    key = [asked.onlyIf, asked.neverIf].map(formula => formula && meaningOf(formula)).join(' ');
    keys.set(asked, key);
  }
  return key;
}

const keys = new WeakMap<Asked, string>();

export function formulasOf({ onlyIf, neverIf }: Asked): readonly Formula[] {
  return [onlyIf, neverIf].flatMap(formula => formula ?? []);
}

function verdictAnew(listing: Listing, asked: Asked, givens: readonly Formula[]): Verdict {
  const refused = refusedBy(asked);
  if (!refused) return { kind: 'inside' };
  const isProse = !listing.condition;
  // Most criteria say outright what is asked of them.
  if (!isProse && truthIn(refused, plainlyKnown(listing, givens)) === 'no') return { kind: 'inside' };
  const listed = listedWhen(isProse ? asWords(listing) : listing);
  const unread: Verdict = {
    kind: 'undecided',
    because: [{ kind: 'prose', side: 'draft', text: listing.prose ?? '' }],
  };
  // Of words alone nothing is known but what such a listing carries.
  if (isProse && !listing.carried.some(({ fact }) => asksAbout(refused, fact))) return unread;
  // What the requirement does not ask about may stay unsaid.
  const open = new Set(listing.missing.filter(fact => asksAbout(refused, fact)));
  const around = { givens, carried: carriedUnder(listing, givens), open };
  const decision = decide({ all: [...listed, refused], ...around });
  if (decision.kind === 'impossible') return isProse ? unread : { kind: 'inside' };
  if (decision.kind === 'undecided') return { kind: 'undecided', because: [{ kind: 'budget' }] };
  const { at } = refused;
  const admitsNobody = (): boolean =>
    decide({ all: [...listed, { kind: 'not', of: refused, at }], ...around, wanted: 'any' }).kind === 'impossible';
  const { isSmallest } = decision;
  const witness = toldPlainly(decision, [...listed, refused], givens, listing);
  if (decision.assumed.length === 0) return { kind: admitsNobody() ? 'disjoint' : 'wider', witness, isSmallest };
  const because = decision.assumed.map(one => obstacle(one, listed, refused));
  const assuming = because.flatMap(one => (one.kind === 'prose' && one.side === 'draft' ? [one.text] : []));
  if (assuming.length === because.length && admitsNobody()) return { kind: 'disjoint', witness, isSmallest, assuming };
  return isProse ? unread : { kind: 'undecided', because, witness };
}

/** A criterion in words alone, as one that lists those of whom the words are true. */
function asWords(listing: Listing): Listing {
  return { ...listing, condition: { kind: 'opaque', text: listing.prose ?? '', at: { start: 0, end: 0 } } };
}

/** The smallest case that a criterion lists whatever its prose means, told plainly. */
export function exampleOf(listing: Listing, givens: readonly Formula[]): Case | undefined {
  const listed = listedWhen(listing);
  if (listed.length === 0) return undefined;
  const decision = decide({ all: listed, givens, carried: carriedUnder(listing, givens) });
  if (decision.kind !== 'possible' || decision.assumed.length > 0) return undefined;
  return toldPlainly(decision, listed, givens, listing);
}

/** The verdict on a list as a whole: what lists too many outweighs what is undecided, the smallest witness first. */
export function verdictOfAll(verdicts: readonly Verdict[]): Verdict {
  const refused = verdicts.flatMap(verdict =>
    verdict.kind === 'wider' || verdict.kind === 'disjoint' ? [verdict] : [],
  );
  const [smallest] = refused.sort((a, b) => a.witness.known.length - b.witness.known.length);
  if (smallest) {
    const isDisjoint = verdicts.every(({ kind }) => kind === 'disjoint');
    return { ...smallest, kind: isDisjoint ? 'disjoint' : 'wider' };
  }
  const undecided = verdicts.flatMap(verdict => (verdict.kind === 'undecided' ? [verdict] : []));
  const [first] = undecided;
  if (!first) return { kind: 'inside' };
  return { ...first, because: undecided.flatMap(({ because }) => because) };
}

/** When a requirement refuses a case; undefined where it never does. */
export function refusedBy({ onlyIf, neverIf }: Asked): Formula | undefined {
  const against: Formula | undefined = onlyIf && { kind: 'not', of: onlyIf, at: onlyIf.at };
  if (against && neverIf) return { kind: 'or', of: [against, neverIf], at: neverIf.at };
  return against ?? neverIf;
}

function obstacle(assumption: Assumption, listed: readonly Formula[], refused: Formula): Obstacle {
  if (assumption.kind === 'missing') return assumption;
  const { text } = assumption;
  for (const formula of listed) {
    const said = saying(formula, text);
    if (said) return { ...said, kind: 'prose', side: 'draft' };
  }
  return { ...(saying(refused, text) ?? { text }), kind: 'prose', side: 'norm' };
}

function asksAbout(formula: Formula, fact: string): boolean {
  for (const part of formulasIn(formula)) if ('fact' in part && part.fact.id === fact) return true;
  return false;
}

/** The prose of a formula that has these words, with the same words in the other language if they are there. */
function saying(formula: Formula, text: string): { readonly text: string; readonly other?: string } | undefined {
  for (const part of formulasIn(formula)) {
    if (part.kind === 'opaque' && part.text === text) return { text, ...(part.other && { other: part.other }) };
  }
  return undefined;
}
