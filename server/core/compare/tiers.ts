/** The tables of two deductions cut into the same tiers, so that the points for one amount stand side by side. */
import type { Bilingual } from '../../../grammar/index.js';
import type { Bounds } from '../../logic/case.js';
import { compareDecimals, type Decimal, whole, writeDecimal } from '../../logic/decimal.js';
import type { FactDeclaration } from '../../logic/fact.js';
import type { Limit } from '../../logic/formula.js';
import { numberOf } from '../../logic/measure.js';
import { type Rank, scaleAmong } from '../../logic/scale.js';
import { isInside, measuredIn } from '../../logic/tiers.js';
import { plainest } from '../../logic/witness.js';
import type { ScoreRow, ScoreRule } from '../rating/scheme.js';
import { limitWords } from '../words/conditions.js';

export interface Tier {
  readonly label: Bilingual;
  /** Points of each side; absent where no row of its table fits, or it has no table. */
  readonly left?: string;
  readonly right?: string;
}

export type Table = NonNullable<ScoreRule['table']>;

/** The tiers in which neither table changes, from the lowest; undefined where the tables are about different things. */
export function tiersOf(left: Table | undefined, right: Table | undefined): readonly Tier[] | undefined {
  const [own, other] = [left?.rows ?? [], right?.rows ?? []];
  const unit = unitOf([...own, ...other]);
  const fact = left?.fact ?? right?.fact;
  if (!fact || unit === undefined || (left && right && !isOne(left.fact, right.fact))) return undefined;
  const ends = [...own, ...other].flatMap(({ range }) => [range.lower, range.upper].flatMap(limit => limit ?? []));
  const runs: { readonly ranks: Rank[]; readonly left: string | undefined; readonly right: string | undefined }[] = [];
  for (const rank of scaleAmong(measuredIn(unit), [whole(0n), ...ends.map(numberOf)]).ranks) {
    const example = rank.at ?? plainest(rank, unit);
    // Nothing happened where the amount is zero.
    if (compareDecimals(example, whole(0n)) === 0) continue;
    const [mine, theirs] = [pointsAt(own, example), pointsAt(other, example)];
    const last = runs.at(-1);
    if (last && last.left === mine && last.right === theirs) last.ranks.push(rank);
    else runs.push({ ranks: [rank], left: mine, right: theirs });
  }
  return runs.flatMap(run => {
    if (run.left === undefined && run.right === undefined) return [];
    const tier: Tier = {
      label: rangeWords(boundsOf(run.ranks), fact, unit),
      ...(run.left !== undefined && { left: run.left }),
      ...(run.right !== undefined && { right: run.right }),
    };
    return [tier];
  });
}

function isOne(a: FactDeclaration, b: FactDeclaration): boolean {
  const names = new Set([a.id, a.alias]);
  return names.has(b.id) || (b.alias !== undefined && names.has(b.alias));
}

/** The unit of all ends, if it is one. */
function unitOf(rows: readonly ScoreRow[]): string | undefined {
  const units = new Set(
    rows.flatMap(({ range }) => [range.lower?.unit, range.upper?.unit].flatMap(unit => unit ?? [])),
  );
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}

/** The points of the first row that fits. */
function pointsAt(rows: readonly ScoreRow[], value: Decimal): string | undefined {
  const edge = (limit: Limit | undefined) => limit && { value: numberOf(limit), inclusive: limit.inclusive };
  return rows.find(({ range }) => {
    const [lower, upper] = [edge(range.lower), edge(range.upper)];
    return isInside(value, { ...(lower && { lower }), ...(upper && { upper }) });
  })?.points;
}

function boundsOf(ranks: readonly Rank[]): Bounds {
  const [first, last] = [ranks[0], ranks.at(-1)];
  const from = first?.at ?? first?.above;
  const to = last?.at ?? last?.below;
  const isFromZero = from !== undefined && first?.at === undefined && compareDecimals(from, whole(0n)) === 0;
  return {
    ...(from && !isFromZero && { lower: { value: from, inclusive: first?.at !== undefined } }),
    ...(to && { upper: { value: to, inclusive: last?.at !== undefined } }),
  };
}

/** `不满 5 万元`, `5 万元以上 20 万元以下`, `超过 20 万元`. */
function rangeWords({ lower, upper }: Bounds, fact: FactDeclaration, unit: string): Bilingual {
  const amount = (value: Decimal) => limitWords({ value: writeDecimal(value), unit, inclusive: true }, fact);
  const low = lower && amount(lower.value);
  const high = upper && amount(upper.value);
  const zh = [
    low && (lower?.inclusive ? `${low.zh}以上` : `超过 ${low.zh}`),
    high && (upper?.inclusive ? `${high.zh}以下` : `不满 ${high.zh}`),
  ];
  const en = [
    low && `${lower?.inclusive ? 'from' : 'more than'} ${low.en}`,
    high && `${upper?.inclusive ? 'up to' : 'less than'} ${high.en}`,
  ];
  if (!low && !high) return { zh: '任何数额', en: 'any amount' };
  return { zh: zh.filter(Boolean).join(' '), en: en.filter(Boolean).join(' ') };
}
