/** Ratings: gaps, overlaps and the scores that can be reached, against trying everything out. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Bounds } from '../../server/logic/case.js';
import {
  compareDecimals,
  type Decimal,
  least,
  plus,
  readDecimal,
  times,
  writeDecimal,
  zero,
} from '../../server/logic/decimal.js';
import { capped, exactly } from '../../server/logic/points.js';
import { type Change, type Frame, type Limited, scoreOf } from '../../server/logic/rating.js';
import { canReach, type Move, reachOf } from '../../server/logic/reachable.js';
import { gapsOf, isInside, measuredIn, pointsMeasured, sharedBy } from '../../server/logic/tiers.js';

const runs = { numRuns: 300 };
const decimal = (halves: number): Decimal => readDecimal(String(halves / 2));
const named = (values: readonly Decimal[]): readonly string[] => [...new Set(values.map(writeDecimal))].sort(byNumber);
const byNumber = (a: string, b: string): number => compareDecimals(readDecimal(a), readDecimal(b));

/** A range whose ends, in halves of a point, may be open or absent. */
const range = fc
  .record({
    ends: fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 })),
    inclusive: fc.tuple(fc.boolean(), fc.boolean()),
    open: fc.constantFrom('none', 'none', 'none', 'lower', 'upper'),
  })
  .map(({ ends, inclusive, open }): Bounds => {
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    return {
      ...(open !== 'lower' && { lower: { value: decimal(low), inclusive: inclusive[0] } }),
      ...(open !== 'upper' && { upper: { value: decimal(high), inclusive: inclusive[1] } }),
    };
  });

const scale: Bounds = {
  lower: { value: decimal(0), inclusive: true },
  upper: { value: decimal(24), inclusive: true },
};

/** Every quarter of a point: between two ends in halves lies one at least. */
const quarters = Array.from({ length: 49 }, (_, index) => readDecimal(String(index / 4)));
const wholes = Array.from({ length: 13 }, (_, index) => readDecimal(String(index)));

describe('tiers', () => {
  for (const [kind, scores] of [
    ['any', quarters],
    ['whole', wholes],
  ] as const) {
    const points = pointsMeasured(kind === 'whole');

    it(`leave out exactly what no range holds, on a scale of ${kind} points`, () => {
      fc.assert(
        fc.property(fc.array(range, { minLength: 1, maxLength: 5 }), ranges => {
          const gaps = gapsOf(ranges, scale, points);
          for (const score of scores) {
            const isHeld = ranges.some(one => isInside(score, one));
            assert.equal(gaps.filter(gap => isInside(score, gap)).length, isHeld ? 0 : 1, writeDecimal(score));
          }
          for (const { example } of gaps) {
            assert.ok(isInside(example, scale) && !ranges.some(one => isInside(example, one)), writeDecimal(example));
            if (kind === 'whole') assert.ok(/^\d+$/.test(writeDecimal(example)));
          }
        }),
        runs,
      );
    });

    it(`share a score exactly where both hold one, on a scale of ${kind} points`, () => {
      fc.assert(
        fc.property(range, range, (first, second) => {
          const shared = sharedBy(first, second, scale, points);
          const both = scores.filter(score => isInside(score, first) && isInside(score, second));
          assert.equal(shared !== undefined, both.length > 0);
          if (!shared) return;
          assert.ok(
            [first, second, scale].every(one => isInside(shared.example, one)),
            writeDecimal(shared.example),
          );
          for (const score of scores) assert.equal(isInside(score, shared), both.includes(score), writeDecimal(score));
        }),
        runs,
      );
    });
  }

  it('know of which unit nothing lies between two neighbours', () => {
    const upTo = (value: string): Bounds => ({ upper: { value: readDecimal(value), inclusive: true } });
    const from = (value: string): Bounds => ({ lower: { value: readDecimal(value), inclusive: true } });
    const gapsIn = (unit: string) =>
      gapsOf([upTo('10'), from('11')], {}, measuredIn(unit)).map(gap => writeDecimal(gap.example));
    assert.deepEqual(gapsIn('次'), []);
    assert.deepEqual(gapsIn('日'), []);
    assert.deepEqual(gapsIn('分'), ['10.5']);
    assert.deepEqual(gapsIn('月'), ['10.5']);
  });
});

// --- scores that can be reached -----------------------------------------------------------------------------------

interface Scheme {
  readonly frame: Frame;
  readonly start: Decimal;
  readonly moves: readonly Move[];
}

const halves = fc.integer({ min: 1, max: 6 }).map(decimal);

const scheme = fc
  .record({
    start: fc.integer({ min: 0, max: 16 }).map(decimal),
    indicators: fc.array(fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }), { maxLength: 2 }),
    moves: fc.array(
      fc.record({
        role: fc.constantFrom<Move['role']>('deduct', 'deduct', 'add'),
        amounts: fc.array(halves, { minLength: 1, maxLength: 2 }),
        repeats: fc.boolean(),
        cap: fc.option(fc.integer({ min: 1, max: 8 }).map(decimal), { nil: undefined }),
        indicator: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ start, indicators, moves }): Scheme => {
    const limited = indicators.map((max): Limited => (max === undefined ? {} : { max: String(max) }));
    return {
      start,
      frame: {
        scale: { lower: { value: '0', inclusive: true }, upper: { value: '8', inclusive: true } },
        indicators: limited,
      },
      moves: moves.map(({ cap, indicator, ...move }): Move => {
        const within = limited[indicator];
        return { ...move, ...(cap && { cap }), ...(within && { indicator: within }) };
      }),
    };
  });

/** Everything that a move comes to when each of its amounts happens up to so many times. */
function triedOut({ role, amounts = [], repeats, cap, indicator }: Move, most: number): readonly Change[] {
  const counts = Array.from({ length: most + 1 }, (_, count) => readDecimal(String(count)));
  const sums = repeats
    ? amounts.reduce((all, amount) => all.flatMap(sum => counts.map(count => plus(sum, times(amount, count)))), [zero])
    : [zero, ...amounts];
  const held = sums.map(sum => capped(exactly(sum), cap).low);
  return named(held).map(sum => ({ role, points: exactly(readDecimal(sum)), ...(indicator && { indicator }) }));
}

function scoresTriedOut({ frame, start, moves }: Scheme, most: number): readonly string[] {
  const all = moves
    .map(move => triedOut(move, most))
    .reduce<readonly (readonly Change[])[]>(
      (done, changes) => done.flatMap(some => changes.map(one => [...some, one])),
      [[]],
    );
  return named(all.map(changes => scoreOf(frame, start, changes).low));
}

describe('scores', () => {
  it('can be reached exactly where some combination of what happens leads to them', () => {
    fc.assert(
      fc.property(scheme, given => {
        const { scores } = reachOf(given.frame, given.start, given.moves, []);
        const most = given.moves.filter(({ repeats }) => repeats).length < 3 ? 20 : 8;
        const tried = scoresTriedOut(given, most);
        assert.ok(scores);
        const found = named(scores);
        // What was tried out is reached; what is reached is tried out unless it takes more times than were tried.
        assert.deepEqual(
          tried.filter(score => !found.includes(score)),
          [],
        );
        if (most === 20) assert.deepEqual(found, tried);
      }),
      { numRuns: 150 },
    );
  });

  it('lie between the ends that are known without a grid', () => {
    fc.assert(
      fc.property(scheme, range, ({ frame, start, moves }, band) => {
        const exact = reachOf(frame, start, moves, []);
        const ends = { span: exact.span };
        for (const score of exact.scores ?? []) {
          assert.ok(compareDecimals(score, ends.span.low) >= 0);
          assert.ok(!ends.span.high || compareDecimals(least(score, ends.span.high), score) === 0);
        }
        if (canReach(exact, band)) assert.ok(canReach(ends, band));
      }),
      runs,
    );
  });

  it('are known by their ends alone where some points are not stated', () => {
    const frame: Frame = { scale: { lower: { value: '0', inclusive: true } }, indicators: [] };
    const { span, scores } = reachOf(frame, readDecimal('9'), [{ role: 'deduct', repeats: true }], []);
    assert.equal(scores, undefined);
    assert.equal(writeDecimal(span.low), '0');
    assert.equal(span.high && writeDecimal(span.high), '9');
  });

  it('beyond the last band are found where the scale has no end', () => {
    const frame: Frame = { indicators: [] };
    const moves: readonly Move[] = [{ role: 'add', amounts: [readDecimal('5')], repeats: true }];
    const { scores } = reachOf(frame, readDecimal('0'), moves, [readDecimal('12')]);
    assert.deepEqual(named(scores ?? []), ['0', '5', '10', '13']);
  });
});
