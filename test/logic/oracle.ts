/** z3 as a second opinion: the same question, put another way (a one-of is a number, numbers are themselves). */
import { type Arith, type Bool, init, type Z3HighLevel, type Z3LowLevel } from 'z3-solver';
import type { FactDeclaration } from '../../server/logic/fact.js';
import type { Formula, Limit } from '../../server/logic/formula.js';
import type { NumberFact, Schema } from './random-formulas.js';

export interface Oracle {
  /** Whether formulas over the schema can hold together. */
  isPossible(formulas: readonly Formula[]): Promise<boolean>;
  /** Ends its threads, without which the process would not end. */
  close(): void;
}

/** One context and one solver for all questions. The object API alone: z3's string API was seen to answer wrongly. */
export async function oracleFor(schema: Schema): Promise<Oracle> {
  const { Context, em }: Z3HighLevel & Z3LowLevel = await init();
  const z3 = Context('creg');
  const solver = new z3.Solver();
  const bools = new Map<string, Bool<'creg'>>();
  const boolOf = (name: string): Bool<'creg'> => {
    const known = bools.get(name) ?? z3.Bool.const(name);
    bools.set(name, known);
    return known;
  };
  const choices = new Map(schema.oneOf.map(({ id }) => [id, z3.Int.const(id)]));
  for (const fact of schema.oneOf) {
    const chosen = choices.get(fact.id);
    if (chosen) solver.add(chosen.ge(0), chosen.le(membersOf(fact).length));
  }
  const nameOf = (fact: FactDeclaration, window?: Limit) => `${fact.id}${window ? ` in ${window.value}` : ''}`;
  const whole = (unit: string) => unit === 'fen' || unit === '次';
  const makeNumber = (name: string, unit: string) => (whole(unit) ? z3.Int.const(name) : z3.Real.const(name));
  const numbers = new Map(
    schema.numbers.flatMap(({ fact, unit, windows }) =>
      windows.map(window => [nameOf(fact, window), makeNumber(nameOf(fact, window), unit)] as const),
    ),
  );
  for (const number of schema.numbers) addAxioms(number);

  function addAxioms({ fact, unit, windows }: NumberFact): void {
    const months = (window?: Limit) => (window ? Number(window.value) : Number.POSITIVE_INFINITY);
    const inOrder = [...windows].sort((a, b) => months(a) - months(b)).map(window => numbers.get(nameOf(fact, window)));
    inOrder.forEach((number, index) => {
      if (number && unit !== '‰') solver.add(number.ge(0));
      const longer = inOrder[index + 1];
      if (number && longer) solver.add(number.le(longer));
    });
  }

  function translate(formula: Formula): Bool<'creg'> {
    switch (formula.kind) {
      case 'and':
        return z3.And(...formula.of.map(translate));
      case 'or':
        return z3.Or(...formula.of.map(translate));
      case 'not':
        return z3.Not(translate(formula.of));
      case 'implies':
        return z3.Implies(translate(formula.left), translate(formula.right));
      case 'at-least': {
        const ones = formula.of.map(part => z3.If(translate(part), z3.Int.val(1), z3.Int.val(0)) as Arith<'creg'>);
        const sum = ones.reduce<Arith<'creg'>>((left, right) => left.add(right), z3.Int.val(0));
        return sum.ge(formula.count);
      }
      case 'defined':
        return translate(formula.formula);
      case 'holds':
        return boolOf(formula.fact.id);
      case 'opaque':
        return boolOf(`“${formula.text}”`);
      case 'belongs': {
        const chosen = choices.get(formula.fact.id);
        const members = membersOf(formula.fact);
        const has = (member: string) =>
          chosen ? chosen.eq(members.indexOf(member) + 1) : boolOf(`${formula.fact.id} ${member}`);
        const asked = formula.members.map(has);
        if (!formula.all) return z3.Or(...asked);
        const others = members.filter(member => !formula.members.includes(member));
        return z3.And(...asked, ...(formula.exact ? others.map(member => z3.Not(has(member))) : []));
      }
      case 'compares': {
        const number = numbers.get(nameOf(formula.fact, formula.window));
        if (!number) throw new Error(`no such number: ${formula.fact.id}`);
        const real = z3.isReal(number) ? number : z3.ToReal(number);
        const { lower, upper } = formula;
        return z3.And(
          ...(lower ? [lower.inclusive ? real.ge(lower.value) : real.gt(lower.value)] : []),
          ...(upper ? [upper.inclusive ? real.le(upper.value) : real.lt(upper.value)] : []),
        );
      }
    }
  }

  return {
    async isPossible(formulas) {
      solver.push();
      solver.add(...formulas.map(translate));
      const answer = await solver.check();
      solver.pop();
      if (answer === 'unknown') throw new Error('z3 does not know');
      return answer === 'sat';
    },
    close: () => em.PThread.terminateAllThreads(),
  };
}

function membersOf(fact: FactDeclaration): readonly string[] {
  return fact.type.kind === 'choice' ? fact.type.members.map(({ id }) => id) : [];
}
