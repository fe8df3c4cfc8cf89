/** Every case over the narrow facts, and how large a case is: what answers of the search are compared with. */
import assert from 'node:assert/strict';
import type { Case, Known } from '../../server/logic/case.js';
import type { FactDeclaration } from '../../server/logic/fact.js';
import { limit, narrow } from './random-formulas.js';

/** How many facts a case states: members each, a number once in whatever windows it counts. */
export function size({ known }: Case): number {
  const counted = new Set<string>();
  let members = 0;
  for (const one of known) {
    if (one.kind === 'members') members += one.has.length;
    else counted.add(one.fact.id);
  }
  return counted.size + members;
}

/** Every case over the narrow facts, as far as conditions can tell cases apart. */
export function everyCase(): readonly Case[] {
  cases ??= makeCases();
  return cases;
}

let cases: readonly Case[] | undefined;

function makeCases(): readonly Case[] {
  let all: Known[][] = [[]];
  const spread = (choices: readonly (readonly Known[])[]) => {
    all = all.flatMap(known => choices.map(more => [...known, ...more]));
  };
  for (const fact of narrow.yesNo) spread([[], [{ kind: 'truth', fact, value: true }]]);
  const having = (fact: FactDeclaration, has: readonly string[]): Known[] =>
    has.length === 0 ? [] : [{ kind: 'members', fact, has, lacks: [], whole: true }];
  for (const fact of narrow.oneOf) spread([[], ['企业'], ['个人']].map(has => having(fact, has)));
  for (const fact of narrow.severalOf) {
    spread([[], ['罚款'], ['吊销'], ['罚款', '吊销']].map(has => having(fact, has)));
  }
  for (const { fact, unit, windows } of narrow.numbers) {
    const window = windows[1];
    assert.ok(window);
    const exactly = (value: number, inTime: object): Known => ({
      kind: 'amount',
      fact,
      lower: limit(value, unit),
      upper: limit(value, unit),
      ...inTime,
    });
    const counts = [0, 1, 2, 3, 4].flatMap(year =>
      [0, 1, 2, 3, 4].filter(ever => year <= ever).map(ever => [year, ever]),
    );
    spread(
      counts.map(([year = 0, ever = 0]) =>
        ever === 0
          ? []
          : [...(year > 0 ? [exactly(year, { window })] : []), ...(ever > year ? [exactly(ever, {})] : [])],
      ),
    );
  }
  return all.map(known => ({ known, restNone: true }));
}
