/** How criteria of one draft stand to each other: never, always, one within the other, the same, both at once. */
import type { Case } from './case.js';
import type { Carried } from './compile.js';
import { decide, isPossible } from './decide.js';
import { truthIn } from './evaluate.js';
import { type Formula, formulasIn } from './formula.js';
import { givensKey, type Listing, listedWhen, listingKey, tellingOf } from './listing.js';
import { areAlike, meaningOf, remembered, rememberedCases } from './memory.js';

/** Why nobody can be listed: the condition contradicts itself, or the exceptions take everybody out. */
export type Emptiness = 'condition' | 'exceptions';

/** Whether a criterion lists nobody, whatever its prose means; undefined where it may list somebody. */
export function emptinessOf(listing: Listing, givens: readonly Formula[]): Emptiness | undefined {
  const key = listingKey(listing);
  if (key === undefined) return emptinessAnew(listing, givens);
  const found = remembered(`empty|${key}|${givensKey(givens)}`, () => emptinessAnew(listing, givens) ?? 'no');
  return found === 'no' ? undefined : found;
}

function emptinessAnew(listing: Listing, givens: readonly Formula[]): Emptiness | undefined {
  if (!listing.condition || exampleFor(listing, givens)) return undefined;
  const carried = subjectsOf(listing);
  if (isPossible({ all: [listing.condition], givens, carried }) === false) return 'condition';
  const hasExceptions = listing.exceptions.length > 0;
  if (hasExceptions && isPossible({ all: listedWhen(listing), givens, carried }) === false) return 'exceptions';
  return undefined;
}

/** Whether a condition can hold of nobody, whatever its prose means. */
export function isNeverTrue(condition: Formula, givens: readonly Formula[]): boolean {
  const answer = () => isPossible({ all: [condition], givens }) === false;
  return areAlike([condition]) ? answer() : remembered(`never|${meaningOf(condition)}|${givensKey(givens)}`, answer);
}

/** Whether a condition excludes nobody, whatever its prose means. */
export function isAlwaysTrue(condition: Formula, givens: readonly Formula[]): boolean {
  const answer = () => isPossible({ all: [{ kind: 'not', of: condition, at: condition.at }], givens }) === false;
  return areAlike([condition]) ? answer() : remembered(`always|${meaningOf(condition)}|${givensKey(givens)}`, answer);
}

/** How a criterion stands to another: each lists all that the other does, one lists more, or neither. */
export type Cover =
  | { readonly kind: 'same' }
  /** The first lists nobody whom the second does not list; `only` is listed by the second alone. */
  | { readonly kind: 'within'; readonly only?: Case }
  | { readonly kind: 'contains'; readonly only?: Case }
  | { readonly kind: 'neither' };

/** How two criteria of one draft stand to each other, where 已知 holds; asked once for two with the same meaning. */
export function coverOf(first: Listing, second: Listing, givens: readonly Formula[]): Cover {
  const [own, other] = [listingKey(first), listingKey(second)];
  if (own === undefined || other === undefined) return coverAnew(first, second, givens);
  return rememberedCases(
    `cover|${own}|${other}|${givensKey(givens)}`,
    () => [...tellingOf(first), ...tellingOf(second), ...givens],
    () => coverAnew(first, second, givens),
    (cover, renew) => ('only' in cover && cover.only ? { ...cover, only: renew(cover.only) } : cover),
  );
}

function coverAnew(first: Listing, second: Listing, givens: readonly Formula[]): Cover {
  // Of most pairs, somebody whom one lists shows that the other does not: only what is left is searched.
  const isMore = showsMore(first, second, givens);
  const isLess = showsMore(second, first, givens);
  if (isMore && isLess) return { kind: 'neither' };
  const beyondSecond = isMore ? 'somebody' : beyond(first, second, givens);
  const beyondFirst = isLess ? 'somebody' : beyond(second, first, givens);
  if (beyondSecond === 'nobody' && beyondFirst === 'nobody') return { kind: 'same' };
  if (beyondSecond === 'nobody')
    return { kind: 'within', ...onlyOf(isLess ? beyond(second, first, givens) : beyondFirst) };
  if (beyondFirst === 'nobody')
    return { kind: 'contains', ...onlyOf(isMore ? beyond(first, second, givens) : beyondSecond) };
  return { kind: 'neither' };
}

function onlyOf(found: Case | string): { readonly only?: Case } {
  return typeof found === 'object' ? { only: found } : {};
}

/** Whether the example of the first is nobody whom the second lists: no search for each pair, but one for each criterion. */
function showsMore(first: Listing, second: Listing, givens: readonly Formula[]): boolean {
  const example = exampleFor(first, givens);
  if (!example) return false;
  const asked = listedWhen(second);
  // Whom the first is about is not in its example where its own conditions do not speak of that.
  const isOpen = subjectsOf(first).length > 0 && !example.known.some(({ fact }) => fact.id === subjects);
  if (isOpen && asked.some(mentionsSubjects)) return false;
  return asked.some(formula => truthIn(formula, example) === 'no');
}

function mentionsSubjects(formula: Formula): boolean {
  for (const part of formulasIn(formula)) if ('fact' in part && part.fact.id === subjects) return true;
  return false;
}

/** Somebody whom a criterion lists whatever its prose means; whoever comes first. */
function exampleFor(listing: Listing, givens: readonly Formula[]): Case | undefined {
  const kept = examples.get(listing);
  if (kept?.givens === givens) return kept.found;
  const decision = decide({ all: listedWhen(listing), givens, carried: subjectsOf(listing), wanted: 'any' });
  const found = decision.kind === 'possible' && decision.assumed.length === 0 ? decision.witness : undefined;
  examples.set(listing, { givens, ...(found && { found }) });
  return found;
}

const examples = new WeakMap<Listing, { readonly givens: readonly Formula[]; readonly found?: Case }>();

/** Somebody whom the first lists and the second does not. */
function beyond(first: Listing, second: Listing, givens: readonly Formula[]): Case | 'nobody' | 'unknown' {
  const [own, other] = [listedWhen(first), listedWhen(second)];
  const [place] = other;
  if (own.length === 0 || !place) return 'unknown';
  const stated = [...subjectsOf(first), ...first.carried.filter(({ fact }) => fact !== subjects)];
  for (const { fact, members } of second.carried) {
    const mine = stated.find(one => one.fact === fact)?.members;
    if (fact !== harm && !(mine?.every(member => members.includes(member)) ?? false)) return 'unknown';
  }
  const notListed: Formula = { kind: 'not', of: { kind: 'and', of: other, at: place.at }, at: place.at };
  const decision = decide({ all: [...own, notListed], givens, carried: subjectsOf(first) });
  if (decision.kind === 'impossible') return 'nobody';
  return decision.kind === 'possible' && decision.assumed.length === 0 ? decision.witness : 'unknown';
}

/** The smallest case that both list, if there is one whatever prose means. */
export function onBoth(first: Listing, second: Listing, givens: readonly Formula[]): Case | undefined {
  const [own, other] = [listedWhen(first), listedWhen(second)];
  if (own.length === 0 || other.length === 0) return undefined;
  const carried = inBoth(subjectsOf(first), subjectsOf(second));
  if (!carried) return undefined;
  const decision = decide({ all: [...own, ...other], givens, carried });
  return decision.kind === 'possible' && decision.assumed.length === 0 ? decision.witness : undefined;
}

const subjects = '对象';
const harm = '危害';

/** Documents and fields of two criteria may differ; who is listed is what a case is about. */
function subjectsOf({ carried }: Listing): readonly Carried[] {
  return carried.filter(({ fact }) => fact === subjects);
}

function inBoth(first: readonly Carried[], second: readonly Carried[]): readonly Carried[] | undefined {
  const [own] = first;
  const [other] = second;
  if (!own || !other) return [...first, ...second];
  const members = own.members.filter(member => other.members.includes(member));
  return members.length === 0 ? undefined : [{ fact: subjects, members }];
}
