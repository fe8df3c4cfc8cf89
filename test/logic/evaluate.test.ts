/** Three-valued evaluation: what is said is exact, and what is not known is not guessed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case, Known } from '../../server/logic/case.js';
import { decide } from '../../server/logic/decide.js';
import { compareDecimals, readDecimal, writeDecimal } from '../../server/logic/decimal.js';
import { evaluate, truthIn } from '../../server/logic/evaluate.js';
import type { Formula, Limit } from '../../server/logic/formula.js';
import { dayNumber, dayOfNumber } from '../../server/logic/measure.js';
import { fact, formulas, limit, narrow, nowhere, wide } from './random-formulas.js';

const fine = fact('罚款金额', { kind: 'quantity', unit: '元' });
const penalties = fact('行政处罚', { kind: 'quantity', unit: '次' });

function compares(of: typeof fine, bounds: { lower?: Limit; upper?: Limit }, window?: Limit): Formula {
  return { kind: 'compares', fact: of, at: nowhere, ...bounds, ...(window && { window }) };
}

describe('evaluation', () => {
  it('reads 以上 and 以下 with the number, 超过 and 不满 without it', () => {
    const given: Case = { known: [exactly(fine, '5000000', 'fen')], restNone: false };
    const bound = (inclusive: boolean) => limit('5000000', 'fen', inclusive);
    assert.equal(truthIn(compares(fine, { lower: bound(true) }), given), 'yes');
    assert.equal(truthIn(compares(fine, { upper: bound(true) }), given), 'yes');
    assert.equal(truthIn(compares(fine, { lower: bound(false) }), given), 'no');
    assert.equal(truthIn(compares(fine, { upper: bound(false) }), given), 'no');
  });

  it('knows that a longer period counts at least as much, and a shorter one at most', () => {
    const within = (months: number) => limit(months, '月');
    const given: Case = { known: [exactly(penalties, '3', '次', within(12))], restNone: false };
    const atLeast = (count: number, window?: Limit) => compares(penalties, { lower: limit(count, '次') }, window);
    assert.equal(truthIn(atLeast(3, within(24)), given), 'yes');
    assert.equal(truthIn(atLeast(3), given), 'yes');
    assert.equal(truthIn(atLeast(4, within(6)), given), 'no');
    assert.equal(truthIn(atLeast(3, within(6)), given), 'unknown');
    assert.equal(truthIn(atLeast(4, within(24)), given), 'unknown');
    assert.equal(truthIn(atLeast(4, within(24)), { ...given, restNone: true }), 'no');
  });

  it('names the parts that decided', () => {
    const few = compares(fine, { lower: limit('60000', 'fen') });
    const prose: Formula = { kind: 'opaque', text: '情节严重', at: nowhere };
    const given: Case = { known: [exactly(fine, '60000', 'fen')], restNone: false };
    const either = evaluate({ kind: 'or', of: [prose, few], at: nowhere }, given);
    assert.deepEqual([either.truth, either.because.map(({ formula }) => formula)], ['yes', [few]]);
    const both = evaluate({ kind: 'and', of: [prose, few], at: nowhere }, given);
    assert.deepEqual([both.truth, both.because.map(({ formula }) => formula)], ['unknown', [prose]]);
  });

  it('is moved from yes or no by nothing that becomes known later', () => {
    fc.assert(
      fc.property(formulas(narrow, 3), formulas(narrow, 3), fc.integer(), (formula, other, choice) => {
        const decision = decide({ all: [other] });
        if (decision.kind !== 'possible') return;
        const whole = decision.witness;
        const part: Case = { known: whole.known.filter((_, index) => ((choice >> index) & 1) === 1), restNone: false };
        const early = truthIn(formula, part);
        if (early !== 'unknown') assert.equal(truthIn(formula, whole), early);
        assert.notEqual(truthIn(formula, whole), 'unknown');
      }),
      { numRuns: 2_000 },
    );
  });

  it('turns with negation', () => {
    const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;
    fc.assert(
      fc.property(formulas(wide, 3), formulas(wide, 2), (formula, other) => {
        const decision = decide({ all: [other], wanted: 'any' });
        if (decision.kind !== 'possible') return;
        const truth = truthIn(formula, decision.witness);
        assert.equal(truthIn({ kind: 'not', of: formula, at: nowhere }, decision.witness), opposite[truth]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('exact values', () => {
  it('compare as decimals, not as floating point', () => {
    assert.ok(compareDecimals(readDecimal('0.1'), readDecimal('0.10')) === 0);
    assert.ok(compareDecimals(readDecimal('9007199254740993'), readDecimal('9007199254740992')) > 0);
    assert.ok(compareDecimals(readDecimal('-0.3'), readDecimal('-0.25')) < 0);
    assert.equal(writeDecimal(readDecimal('-012.500')), '-12.5');
  });

  it('number days as the calendar does', () => {
    assert.equal(dayNumber('1970-01-01'), 0);
    assert.equal(dayNumber('2024-03-01') - dayNumber('2024-02-28'), 2);
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), days => {
        const day = dayOfNumber(days);
        assert.equal(dayNumber(day), days);
        if (days >= 0) assert.equal(day, new Date(days * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
});

function exactly(of: typeof fine, value: string, unit: string, window?: Limit): Known {
  return { kind: 'amount', fact: of, lower: limit(value, unit), upper: limit(value, unit), ...(window && { window }) };
}
