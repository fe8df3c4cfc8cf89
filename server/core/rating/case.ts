/** The case that shows a score: what happened, so that a scheme comes to it. */
import type { Case, KnownAmount } from '../../logic/case.js';
import { compareDecimals, type Decimal, readDecimal } from '../../logic/decimal.js';
import type { Formula, Limit } from '../../logic/formula.js';
import { isExact } from '../../logic/points.js';
import { sharedBy } from '../../logic/tiers.js';
import { type Step, wayTo } from '../../logic/way-to-score.js';
import { caseFacts } from '../cases/case-facts.js';
import { ratingVerdict } from '../cases/rating-verdict.js';
import { statementOf } from '../cases/suggest.js';
import type { List } from '../model.js';
import { movesOf } from './reach.js';
import type { RatingScheme, ScoreRule } from './scheme.js';
import { caseOfAmount, tiersOf } from './tables.js';

/**
 * The smallest case of a score. Undefined where it takes too much, where something that has no name would have to
 * happen, or where what always holds (已知) makes something else count as well, so that the case comes to another score.
 */
export function caseOfScore(
  list: List,
  scheme: RatingScheme,
  score: Decimal,
  givens: readonly Formula[],
): Case | undefined {
  const moves = movesOf(scheme);
  const steps = scheme.start && wayTo(scheme, readDecimal(scheme.start.value), moves, score);
  if (!steps) return undefined;
  const known = steps.flatMap(step => happened(scheme.scores[moves.indexOf(step.move)], step) ?? []);
  if (known.length < steps.length) return undefined;
  const found: Case = { known, restNone: true };
  const facts = caseFacts(
    known.flatMap(one => statementOf(one, list.at)),
    true,
    givens,
  );
  const { score: shown } = ratingVerdict(list, scheme, facts);
  return shown && isExact(shown) && compareDecimals(shown.low, score) === 0 ? found : undefined;
}

/** How a case states that a deduction or an addition counts so many times. */
function happened(rule: ScoreRule | undefined, { index, times }: Step): KnownAmount | undefined {
  if (!rule) return undefined;
  const row = rule.table?.rows[index];
  if (rule.table) {
    const table = tiersOf(rule);
    const tier = table?.tiers.find(one => one.row === row);
    const amount = table && tier && sharedBy(tier.bounds, tier.bounds, {}, table.measured)?.example;
    const [known] = amount && times === 1 ? caseOfAmount(table, amount).known : [];
    return known?.kind === 'amount' ? known : undefined;
  }
  const [fact] = rule.counted;
  const count: Limit = { value: String(times), unit: '次', inclusive: true };
  return fact && { kind: 'amount', fact, lower: count, upper: count };
}
