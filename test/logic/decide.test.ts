/** The decision procedure against z3 and against trying every case; its witnesses against evaluation. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Assumption, type Decision, decide } from '../../server/logic/decide.js';
import { truthIn } from '../../server/logic/evaluate.js';
import type { FactDeclaration } from '../../server/logic/fact.js';
import type { Formula } from '../../server/logic/formula.js';
import { isAlwaysTrue, isNeverTrue } from '../../server/logic/relate.js';
import { everyCase, size } from './every-case.js';
import { type Oracle, oracleFor } from './oracle.js';
import { fact, formulas, narrow, nowhere, wide } from './random-formulas.js';

const deny = (of: Formula): Formula => ({ kind: 'not', of, at: nowhere });

describe('the decision procedure', () => {
  let oracle: Oracle;
  before(async function () {
    this.timeout(60_000);
    oracle = await oracleFor(wide);
  });
  after(() => oracle.close());

  it('gives the verdict of z3 on ten thousand questions, and witnesses that hold', async function () {
    this.timeout(300_000);
    const questions = fc.tuple(formulas(wide, 3), formulas(wide, 3), fc.array(formulas(wide, 1), { maxLength: 2 }));
    const seen = { possible: 0, impossible: 0, certain: 0 };
    await fc.assert(
      fc.asyncProperty(questions, async ([left, right, givens]) => {
        const all = [left, deny(right)];
        const decision = decide({ all, givens });
        const asked = [...all, ...givens];
        const isPossible = await oracle.isPossible(asked);
        assert.equal(decision.kind, isPossible ? 'possible' : 'impossible');
        seen[isPossible ? 'possible' : 'impossible']++;
        if (decision.kind !== 'possible') return;
        if (decision.assumed.length === 0) seen.certain++;
        // Words that had to be taken for true or false are so taken; of a certain witness there are none.
        const [listed, refused, ...always] = [left, right, ...givens].map(each => assuming(each, decision.assumed));
        assert.equal(listed && truthIn(listed, decision.witness), 'yes');
        assert.equal(refused && truthIn(refused, decision.witness), 'no');
        for (const given of always) assert.notEqual(truthIn(given, decision.witness), 'no');
      }),
      { numRuns: 10_000 },
    );
    assert.ok(Math.min(seen.possible, seen.impossible, seen.certain) > 1_000, JSON.stringify(seen));
  });

  it('finds a case with the fewest facts', () => {
    fc.assert(
      fc.property(formulas(narrow, 3), formulas(narrow, 2), (left, right) => {
        const decision = decide({ all: [left, deny(right)] });
        let fewest = Number.POSITIVE_INFINITY;
        for (const each of everyCase()) {
          if (truthIn(left, each) === 'yes' && truthIn(right, each) === 'no') fewest = Math.min(fewest, size(each));
        }
        assert.equal(decision.kind === 'possible' ? size(decision.witness) : Number.POSITIVE_INFINITY, fewest);
        if (decision.kind === 'possible') assert.ok(decision.isSmallest);
      }),
      { numRuns: 400 },
    );
  });

  it('is moved by no double negation, no order and no names', () => {
    fc.assert(
      fc.property(formulas(wide, 3), formulas(wide, 3), (left, right) => {
        const verdict = summary(decide({ all: [left, deny(right)] }));
        assert.deepEqual(summary(decide({ all: [deny(right), left] })), verdict);
        assert.deepEqual(summary(decide({ all: [reversed(left), deny(deny(deny(reversed(right))))] })), verdict);
        const names = new Map<FactDeclaration, FactDeclaration>();
        assert.deepEqual(summary(decide({ all: [renamed(left, names), deny(renamed(right, names))] })), verdict);
      }),
      { numRuns: 1_000 },
    );
  });

  it('answers from memory what it would answer anew, wherever the words stand', () => {
    fc.assert(
      fc.property(formulas(wide, 3), formula => {
        const moved: Formula = JSON.parse(JSON.stringify(formula));
        const isImpossible = decide({ all: [formula] }).kind === 'impossible';
        assert.equal(isNeverTrue(formula, []), isImpossible);
        assert.equal(isNeverTrue(moved, []), isImpossible);
        assert.equal(isAlwaysTrue(deny(moved), []), isImpossible);
      }),
      { numRuns: 500 },
    );
  });

  it('tells two facts of one name apart', () => {
    const here = fact('故意', { kind: 'boolean' });
    const there = { ...here, at: { start: 90, end: 92 } };
    const holds = (declared: FactDeclaration): Formula => ({ kind: 'holds', fact: declared, at: nowhere });
    const both = (...of: Formula[]): Formula => ({ kind: 'and', of, at: nowhere });
    assert.equal(isNeverTrue(both(holds(here), deny(holds(here))), []), true);
    assert.equal(isNeverTrue(both(holds(here), deny(holds(there))), []), false);
  });

  it('says that it is undecided when its budget is used up, and does not hang', () => {
    // Nine doves for eight holes: hard for every procedure of this kind.
    const inside = (dove: number, hole: number): Formula => ({
      kind: 'holds',
      fact: fact(`${dove} in ${hole}`, { kind: 'boolean' }),
      at: nowhere,
    });
    const all: Formula[] = [];
    for (let dove = 0; dove < 9; dove++) {
      all.push({ kind: 'or', of: [0, 1, 2, 3, 4, 5, 6, 7].map(hole => inside(dove, hole)), at: nowhere });
      for (let other = 0; other < dove; other++) {
        for (let hole = 0; hole < 8; hole++) {
          all.push({ kind: 'or', of: [deny(inside(dove, hole)), deny(inside(other, hole))], at: nowhere });
        }
      }
    }
    assert.equal(decide({ all }).kind, 'undecided');
    assert.equal(decide({ all: all.slice(9) }).kind, 'possible');
  });
});

/** The formula with words that are taken for true or false replaced by what they are taken for. */
function assuming(formula: Formula, assumed: readonly Assumption[]): Formula {
  const inner = (part: Formula) => assuming(part, assumed);
  switch (formula.kind) {
    case 'and':
    case 'or':
    case 'at-least':
      return { ...formula, of: formula.of.map(inner) };
    case 'not':
      return { ...formula, of: inner(formula.of) };
    case 'implies':
      return { ...formula, left: inner(formula.left), right: inner(formula.right) };
    case 'defined':
      return { ...formula, formula: inner(formula.formula) };
    case 'opaque': {
      const taken = assumed.find(one => one.kind === 'prose' && one.text === formula.text);
      return taken?.kind === 'prose' ? { kind: taken.on ? 'and' : 'or', of: [], at: formula.at } : formula;
    }
    default:
      return formula;
  }
}

/** What must not change: the verdict and the size of the witness, which may be another one of that size. */
function summary(decision: Decision): unknown {
  if (decision.kind !== 'possible') return decision.kind;
  return [size(decision.witness), decision.assumed.length];
}

function reversed(formula: Formula): Formula {
  switch (formula.kind) {
    case 'and':
    case 'or':
    case 'at-least':
      return { ...formula, of: [...formula.of].reverse().map(reversed) };
    case 'not':
      return { ...formula, of: reversed(formula.of) };
    case 'implies':
      return { ...formula, left: reversed(formula.left), right: reversed(formula.right) };
    case 'defined':
      return { ...formula, formula: reversed(formula.formula) };
    default:
      return formula;
  }
}

/** The same formula on facts of other names. */
function renamed(formula: Formula, names: Map<FactDeclaration, FactDeclaration>): Formula {
  switch (formula.kind) {
    case 'and':
    case 'or':
    case 'at-least':
      return { ...formula, of: formula.of.map(part => renamed(part, names)) };
    case 'not':
      return { ...formula, of: renamed(formula.of, names) };
    case 'implies':
      return { ...formula, left: renamed(formula.left, names), right: renamed(formula.right, names) };
    case 'defined':
      return { ...formula, name: `另一个${formula.name}`, formula: renamed(formula.formula, names) };
    case 'opaque':
      return { ...formula, text: `另说：${formula.text}` };
    default: {
      const fact = names.get(formula.fact) ?? { ...formula.fact, id: `另一个${formula.fact.id}` };
      names.set(formula.fact, fact);
      return { ...formula, fact };
    }
  }
}
