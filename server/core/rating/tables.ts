/** Tables of a rating scheme, points by an amount: their tiers from the lowest, and amounts as cases in words. */
import type { Bilingual } from '../../../grammar/index.js';
import type { Bounds, Case } from '../../logic/case.js';
import { type Decimal, whole, writeDecimal } from '../../logic/decimal.js';
import type { FactDeclaration } from '../../logic/fact.js';
import type { Limit } from '../../logic/formula.js';
import { type Measured, measuredIn } from '../../logic/tiers.js';
import { quoted } from '../reading.js';
import { factWords, limitWords } from '../words/conditions.js';
import { byLowerEnd, hullOf, rowBounds, rowUnit } from './reach.js';
import type { ScoreRow, ScoreRule } from './scheme.js';
import { writeRowRange } from './words.js';

/** A row of a table with the amounts that it is for. */
export interface Tier {
  readonly row: ScoreRow;
  readonly bounds: Bounds;
}

/** A table as its tiers. */
export interface Tiers {
  readonly fact: FactDeclaration;
  readonly measured: Measured;
  /** The lowest first. */
  readonly tiers: readonly Tier[];
  /** Every amount that a tier should take: from the lowest tier up, without end unless there is one to the amount. */
  readonly overall: Bounds;
}

/** The tiers of a table; undefined where there is none that can be read. */
export function tiersOf({ table }: ScoreRule): Tiers | undefined {
  if (!table || table.rows.length === 0) return undefined;
  const unit = rowUnit(table.rows);
  const tiers = table.rows
    .map((row): Tier => ({ row, bounds: rowBounds(row) }))
    .sort((a, b) => byLowerEnd(a.bounds, b.bounds));
  const { lower } = hullOf(tiers.map(({ bounds }) => bounds));
  // A share ends at all there is.
  const upper = unit === '‰' ? { value: whole(1000n), inclusive: true } : undefined;
  return {
    fact: table.fact,
    measured: measuredIn(unit),
    tiers,
    overall: { ...(lower && { lower }), ...(upper && { upper }) },
  };
}

/** `罚款金额 20 万元`, `fine-amount of 200,000 yuan`. */
export function amountOfFact({ fact, measured }: Tiers, value: Decimal): Bilingual {
  const [name, amount] = [factWords(fact), limitWords(limitAt(value, measured.unit), fact)];
  return { zh: `${name.zh} ${amount.zh}`, en: `${name.en} of ${amount.en}` };
}

/** The case of this amount, and nothing else. */
export function caseOfAmount({ fact, measured }: Tiers, value: Decimal): Case {
  const limit = limitAt(value, measured.unit);
  return { known: [{ kind: 'amount', fact, lower: limit, upper: limit }], restNone: true };
}

/** A tier as it is written, in quotation marks: `「5 万元以上 不满 20 万元」`. */
export function tierWords({ row: { range } }: Tier): Bilingual {
  return { zh: quoted(writeRowRange(range, 'zh')).zh, en: quoted(writeRowRange(range, 'en')).en };
}

function limitAt(value: Decimal, unit: string): Limit {
  return { value: writeDecimal(value), unit, inclusive: true };
}
