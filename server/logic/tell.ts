/** A witness as it is told to a reader: with the amounts that go with it, and in the order in which one tells a case. */
import type { Case, Known } from './case.js';
import type { Decision } from './decide.js';
import { readDecimal, writeDecimal } from './decimal.js';
import { truthIn } from './evaluate.js';
import type { FactDeclaration } from './fact.js';
import type { Formula } from './formula.js';
import type { Listing } from './listing.js';
import { plainest } from './witness.js';

/**
 * The witness with an amount beside each member that an amount goes with (已知：罚款金额 > 0 元 则 处罚种类 含 罚款):
 * “fined” tells a reader less than “fined 600 yuan”. It is left out where it would change anything.
 */
export function toldPlainly(
  { witness }: Extract<Decision, { kind: 'possible' }>,
  formulas: readonly Formula[],
  givens: readonly Formula[],
  { carried, missing, without = [] }: Listing,
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
  const isCarried = ({ fact: { id } }: Known) =>
    missing.includes(id) || without.includes(id) || carried.some(({ fact }) => fact === id);
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
  // More than nothing: what is no amount yet is no help.
  if (!left.lower || left.lower.inclusive || left.lower.value !== '0' || left.upper || left.window) return undefined;
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
