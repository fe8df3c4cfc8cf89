/** From a solution of the search to a case: plain values, the boundary first, nothing startling. */
import type { Case, Known, KnownAmount, KnownMembers } from './case.js';
import type { Compiled, NumberVariable } from './compile.js';
import { compareDecimals, type Decimal, middle, whole, writeDecimal } from './decimal.js';
import { type FactDeclaration, factKey } from './fact.js';
import type { Limit } from './formula.js';
import { dayOfNumber, isSigned } from './measure.js';
import type { Rank } from './scale.js';
import type { Solution } from './search.js';

/** The case that a solution describes; what it leaves open is no, none or zero. */
export function caseFrom({ bits, numbers, families }: Compiled, { bits: set, low, high }: Solution): Case {
  const known: Known[] = [];
  const chosen = new Map<string, { fact: FactDeclaration; has: string[] }>();
  bits.forEach(({ kind, fact, member }, v) => {
    if (!fact || set[v] !== 1) return;
    if (kind === 'fact') known.push({ kind: 'truth', fact, value: true });
    if (kind !== 'member' || member === undefined) return;
    const choice = chosen.get(factKey(fact)) ?? { fact, has: [] };
    choice.has.push(member);
    chosen.set(factKey(fact), choice);
  });
  const members = [...chosen.values()].map(
    ({ fact, has }): KnownMembers => ({
      kind: 'members',
      fact,
      has,
      lacks: [],
      whole: true,
    }),
  );
  const values = numbers.map((number, v) => valueIn(number, low[v] ?? 0, high[v] ?? 0));
  const amounts: KnownAmount[] = [];
  for (let family = 0; family < families; family++) {
    numbers.forEach((number, v) => {
      const value = values[v];
      if (number.family !== family || !value || isImplied(number, value, values)) return;
      const limit: Limit = { value: written(value, number.unit), unit: number.unit, inclusive: true };
      const { fact, window } = number;
      amounts.push({ kind: 'amount', fact, lower: limit, upper: limit, ...(window && { window }) });
    });
  }
  return { known: [...members, ...known, ...amounts], restNone: true };
}

/** Where nothing else is the case, a number is what the shorter windows count, or zero. */
function isImplied(number: NumberVariable, value: Decimal, values: readonly Decimal[]): boolean {
  if (number.unit === 'date') return false;
  const inner = number.shorter.filter(other => !number.longer.includes(other)).map(other => values[other] ?? whole(0n));
  const most = inner.reduce((a, b) => (compareDecimals(a, b) > 0 ? a : b), whole(0n));
  return compareDecimals(most, value) === 0;
}

function written(value: Decimal, unit: string): string {
  return unit === 'date' ? dayOfNumber(Number(value.digits)) : writeDecimal(value);
}

/** Zero where it may be, else the rank next to it; of a date, a day that some condition names. */
function valueIn({ scale, unit }: NumberVariable, low: number, high: number): Decimal {
  if (scale.none < 0) {
    const named = scale.ranks.findIndex(({ at }, rank) => rank >= low && rank <= high && at !== undefined);
    return plainest(scale.ranks[named < 0 ? low : named] ?? {}, unit);
  }
  return plainest(scale.ranks[Math.min(Math.max(scale.none, low), high)] ?? {}, unit);
}

/** Values that nobody stumbles over, for a number of which only the sign is given: 600 yuan, once, half a year. */
const anchors: Readonly<Record<string, readonly bigint[]>> = {
  fen: [60_000n, 10_000n, 1_000n, 100n],
  月: [6n, 3n],
  日: [30n, 10n],
  工作日: [10n, 5n],
  '‰': [10n],
  微克: [1_000_000_000n, 1_000_000n, 1_000n],
};

/** A plain number of a rank: the point, else one step beyond the lower end, else what lies between. */
export function plainest({ at, above, below }: Rank, unit: string): Decimal {
  if (at) return at;
  const fits = (value: Decimal) =>
    (!below || compareDecimals(value, below) < 0) && (!above || compareDecimals(above, value) < 0);
  const zero = whole(0n);
  const candidates: Decimal[] = [];
  if (!above || compareDecimals(above, zero) === 0) candidates.push(...(anchors[unit] ?? []).map(whole));
  if (above) candidates.push(...steps(unit).map(step => plus(above, step)));
  if (below && isSigned(unit)) candidates.push(...steps(unit).map(step => plus(below, -step)));
  candidates.push(zero);
  return candidates.find(fits) ?? (above && below ? middle(above, below) : zero);
}

function steps(unit: string): readonly bigint[] {
  return unit === 'fen' ? [100n, 1n] : [1n];
}

function plus({ digits, places }: Decimal, step: bigint): Decimal {
  return { digits: digits + step * 10n ** BigInt(places), places };
}
