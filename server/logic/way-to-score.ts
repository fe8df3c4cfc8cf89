/** The shortest way to a score: what has to happen, and how often, for it to come about. */
import { compareDecimals, type Decimal, times, whole, writeDecimal, zero } from './decimal.js';
import { capped, exactly } from './points.js';
import { type Change, type Frame, scoreOf } from './rating.js';
import type { Move } from './reachable.js';

/** A move that is made so many times, at one of its amounts. */
export interface Step {
  readonly move: Move;
  /** Which of its amounts. */
  readonly index: number;
  readonly times: number;
}

/** More than this often nothing happens in a case that somebody is to read. */
const mostEvents = 8;
const budget = 800;

/** The steps that lead from the start to a score, the fewest events first; undefined where it takes too many. */
export function wayTo(frame: Frame, start: Decimal, all: readonly Move[], score: Decimal): readonly Step[] | undefined {
  const moves = withoutLikes(all);
  let looked = 0;
  const isThere = (steps: readonly Step[]): boolean => {
    looked++;
    const found = scoreOf(frame, start, steps.map(changeOf));
    return compareDecimals(found.low, score) === 0;
  };
  const search = (from: number, events: number, steps: readonly Step[]): readonly Step[] | undefined => {
    if (events === 0) return isThere(steps) ? steps : undefined;
    for (let next = from; next < moves.length && looked < budget; next++) {
      const move = moves[next];
      if (!move?.amounts) continue;
      for (const index of move.amounts.keys()) {
        for (let count = 1; count <= (move.repeats ? events : 1); count++) {
          const found = search(next + 1, events - count, [...steps, { move, index, times: count }]);
          if (found) return found;
        }
      }
    }
    return undefined;
  };
  for (let events = 0; events <= mostEvents && looked < budget; events++) {
    const found = search(0, events, []);
    if (found) return found;
  }
  return undefined;
}

/** Of moves that come to the same, the first: the others lead nowhere else in so few steps. */
function withoutLikes(moves: readonly Move[]): readonly Move[] {
  const found = new Map<string, Move>();
  const indicators = new Map<unknown, number>();
  for (const move of moves) {
    const { role, amounts, repeats, cap, indicator } = move;
    if (!amounts) continue;
    if (!indicators.has(indicator)) indicators.set(indicator, indicators.size);
    const said = [...amounts, ...(cap ? [cap] : [])].map(writeDecimal);
    // What has an end of its own may be wanted twice.
    const own = cap || !repeats ? moves.indexOf(move) : '';
    const key = [role, own, indicators.get(indicator), ...said].join();
    if (!found.has(key)) found.set(key, move);
  }
  return [...found.values()];
}

function changeOf({ move: { role, amounts = [], cap, indicator }, index, times: count }: Step): Change {
  const sum = times(amounts[index] ?? zero, whole(BigInt(count)));
  return { role, points: capped(exactly(sum), cap), ...(indicator && { indicator }) };
}
