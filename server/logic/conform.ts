/** Whether everybody whom a criterion lists is somebody whom a requirement admits, and if not, for instance whom. */
import type { Case, Known } from './case.js';
import { type Assumption, type Decision, decide } from './decide.js';
import { readDecimal, writeDecimal } from './decimal.js';
import { truthIn } from './evaluate.js';
import type { FactDeclaration } from './fact.js';
import { type Formula, formulasIn } from './formula.js';
import { carriedUnder, givensKey, type Listing, listedWhen, listingKey } from './listing.js';
import { meaningOf, remembered } from './memory.js';
import { plainest } from './witness.js';

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
  /** `wider`: this case is listed and refused; `disjoint`: so is every case that is listed. */
  | { readonly kind: 'wider' | 'disjoint'; readonly witness: Case; readonly isSmallest: boolean }
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
  const own = listingKey(listing);
  if (own === undefined) return verdictAnew(listing, asked, givens);
  const norm = [asked.onlyIf, asked.neverIf].map(formula => formula && meaningOf(formula)).join(' ');
  return remembered(`verdict|${own}|${norm}|${givensKey(givens)}`, () => verdictAnew(listing, asked, givens));
}

function verdictAnew(listing: Listing, asked: Asked, givens: readonly Formula[]): Verdict {
  const refused = refusedBy(asked);
  if (!refused) return { kind: 'inside' };
  const listed = listedWhen(listing);
  if (listed.length === 0) {
    return { kind: 'undecided', because: [{ kind: 'prose', side: 'draft', text: listing.prose ?? '' }] };
  }
  // What the requirement does not ask about may stay unsaid.
  const open = new Set(listing.missing.filter(fact => asksAbout(refused, fact)));
  const around = { givens, carried: carriedUnder(listing, givens), open };
  const decision = decide({ all: [...listed, refused], ...around });
  if (decision.kind === 'impossible') return { kind: 'inside' };
  if (decision.kind === 'undecided') return { kind: 'undecided', because: [{ kind: 'budget' }] };
  const witness = toldPlainly(decision, [...listed, refused], givens, listing);
  if (decision.assumed.length > 0) {
    return { kind: 'undecided', because: decision.assumed.map(one => obstacle(one, listed, refused)), witness };
  }
  const { at } = refused;
  const admitted = decide({ all: [...listed, { kind: 'not', of: refused, at }], ...around, wanted: 'any' });
  const kind = admitted.kind === 'impossible' ? 'disjoint' : 'wider';
  return { kind, witness, isSmallest: decision.isSmallest };
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

function refusedBy({ onlyIf, neverIf }: Asked): Formula | undefined {
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

/**
 * The witness with an amount beside each member that an amount goes with (已知：罚款金额 > 0 元 则 处罚种类 含 罚款):
 * “fined” tells a reader less than “fined 600 yuan”. It is left out where it would change anything.
 */
function toldPlainly(
  { witness }: Extract<Decision, { kind: 'possible' }>,
  formulas: readonly Formula[],
  givens: readonly Formula[],
  { carried, missing }: Listing,
): Case {
  const before = formulas.map(formula => truthIn(formula, witness));
  let told = witness;
  for (const given of givens) {
    const amount = amountThatGoesWith(given, told);
    if (!amount) continue;
    const more: Case = { ...told, known: [...told.known, amount] };
    const isSame =
      formulas.every((formula, index) => truthIn(formula, more) === before[index]) &&
      givens.every(other => truthIn(other, more) !== 'no' || truthIn(other, told) === 'no');
    if (isSame) told = more;
  }
  const unsaid = carried.flatMap(({ declared, members: [first] }): Known[] => {
    const isSaid = told.known.some(({ fact }) => fact.id === declared?.id);
    return declared && first !== undefined && !isSaid
      ? [{ kind: 'members', fact: declared, has: [first], lacks: [], whole: true }]
      : [];
  });
  const isCarried = ({ fact: { id } }: Known) => missing.includes(id) || carried.some(({ fact }) => fact === id);
  return { ...told, known: [...unsaid, ...told.known].sort((a, b) => place(a, isCarried) - place(b, isCarried)) };
}

/** Who it is, what was imposed, how much, what else holds, and last what every such listing carries. */
function place(known: Known, isCarried: (known: Known) => boolean): number {
  if (known.kind === 'members' && known.fact.type.kind === 'choice' && !known.fact.type.many) return 0;
  if (isCarried(known)) return 4;
  return { members: 1, amount: 2, truth: 3 }[known.kind];
}

function amountThatGoesWith(given: Formula, { known }: Case): Case['known'][number] | undefined {
  if (given.kind !== 'implies' || given.left.kind !== 'compares' || given.right.kind !== 'belongs') return undefined;
  const { left, right } = given;
  if (!left.lower || left.upper || left.window) return undefined;
  const isMentioned = (fact: FactDeclaration) => known.some(one => one.fact.id === fact.id && one.kind === 'amount');
  const has = known.some(
    one =>
      one.kind === 'members' && one.fact.id === right.fact.id && right.members.some(member => one.has.includes(member)),
  );
  if (!has || isMentioned(left.fact)) return undefined;
  const { unit } = left.lower;
  const value = writeDecimal(plainest({ above: readDecimal(left.lower.value) }, unit));
  const limit = { value, unit, inclusive: true };
  return { kind: 'amount', fact: left.fact, lower: limit, upper: limit };
}
