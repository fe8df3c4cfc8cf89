/** A score that two bands take, an amount that two tiers take, or shares that come to more than all. */
import type { Face } from '../../../grammar/index.js';
import type { Fix, Problem } from '../../core/finding.js';
import { givensFor } from '../../core/listings.js';
import { rewriteBand, rewriteTier } from '../../core/rating/fixes.js';
import { bandsFromLowest, isLimited, pointBounds, reachOfScheme } from '../../core/rating/reach.js';
import type { Band, RatingScheme, ScoreRule } from '../../core/rating/scheme.js';
import { amountOfFact, caseOfAmount, type Tier, tiersOf } from '../../core/rating/tables.js';
import { type Rated, shownScore } from '../../core/rating/witness.js';
import { bandWords, endWords } from '../../core/rating/words.js';
import type { Rule } from '../../core/rule.js';
import { factsInWords } from '../../core/words/cases.js';
import { limitWords, pointWords } from '../../core/words/conditions.js';
import { compareDecimals, minus, plus, readDecimal, whole, writeDecimal, zero } from '../../logic/decimal.js';
import { isInside, pointsMeasured, sharedBy } from '../../logic/tiers.js';

export const ratingOverlap: Rule = {
  code: 'logic/rating-overlap',
  level: 'error',
  slight: 'warning',
  summary: {
    zh: '一个分数归两个等级，一个数额归两档',
    en: 'A score that two bands take, or an amount that two tiers take',
  },
  why: {
    zh: '一个分数只能归一个等级，一个数额只能归一档，否则同样的主体可能得到不同的结果。上面的等级限前百分之几的，下面的等级接住名额之外的主体，两级都写同一个分数并不冲突，不报告；两档扣分相同的，不影响结果，不报告。几个等级的名额加起来超过百分之百的，只作警告。',
    en: 'A score belongs to one band and an amount to one tier; otherwise like cases may come out unlike. Where the upper band is limited to a share, the one below takes the others, and both may name one score; two tiers that cost the same do no harm. A warning alone where the shares of several bands come to more than all.',
  },
  facts: [],
  bad: [
    {
      text: `信用评价 企业环保 “企业环境信用评价” {
  分值：0 至 100
  扣分 罚款：按 罚款金额 { <|5 万元以下|>：1 分；5 万元以上：2 分 }
  等级 { 甲：90 分以上；<|乙|>：60 至 90；丙：不满 60 分 }
}`,
    },
    {
      text: `rating green "Rating" {
  scale: 0 to 100
  bands { A: at least 90 points, top 60%; <|B|>: at least 60 points, top 50%; C: less than 90 points }
}`,
    },
  ],
  good: [
    {
      text: `信用评价 企业环保 “企业环境信用评价” {
  分值：0 至 100
  扣分 罚款：按 罚款金额 { 不满 5 万元：1 分；5 万元以上：2 分 }
  等级 { 甲：90 分以上，限前 10%；乙：60 分以上；丙：不满 60 分 }
}`,
    },
    {
      text: `rating green "Rating" {
  scale: 0 to 100
  bands { A: at least 90 points; B: at least 60 less than 90 points; C: less than 60 points }
}`,
    },
  ],

  *check({ model, norms }) {
    for (const list of model.lists) {
      const { rating: scheme } = list;
      if (!scheme) continue;
      yield* ofBands({ list, scheme, face: model.face, givens: givensFor(model, norms) });
      yield* ofShares(scheme);
      for (const rule of scheme.scores) yield* ofRows(rule, model.face);
    }
  },
};

// --- bands ------------------------------------------------------------------------------------------------------

function* ofBands(rated: Rated): Iterable<Problem> {
  const { scheme, face } = rated;
  const { scale } = scheme;
  const scores = reachOfScheme(scheme)?.scores;
  const overall = scale ? pointBounds(scale) : {};
  const bands = bandsFromLowest(scheme);
  for (const [index, lower] of bands.entries()) {
    for (const upper of bands.slice(index + 1)) {
      // Whom the share of the upper one leaves out, the lower one takes.
      if (isLimited(upper)) continue;
      const ranges = [pointBounds(lower.range), pointBounds(upper.range)] as const;
      const shared = sharedBy(...ranges, overall, pointsMeasured(scale?.whole ?? false));
      if (!shared) continue;
      // A score that comes about, where some does.
      const score = scores?.find(each => isInside(each, shared)) ?? shared.example;
      const [points, one, other] = [pointWords(score), bandWords(lower), bandWords(upper)];
      const { witness, how } = shownScore(rated, score, {
        zh: `既是${one.zh}又是${other.zh}`,
        en: `Both ${one.en} and ${other.en}`,
      });
      const ends = [
        ranges[0].upper && { name: one, says: endWords(ranges[0].upper, 'upper') },
        ranges[1].lower && { name: other, says: endWords(ranges[1].lower, 'lower') },
      ].filter(end => end !== undefined);
      const zh = ends.map(({ name, says }) => `${name.zh}${says.zh}`).join('，');
      const en = ends.map(({ name, says }) => `${name.en} ${says.en}`).join(', ');
      yield {
        at: lower.at,
        message: {
          zh: `${points.zh}${how.zh}既是${one.zh}又是${other.zh}${zh && `：${zh}`}`,
          en: `A score of ${points.en}${how.en} is both ${one.en} and ${other.en}${en && `: ${en}`}`,
        },
        related: [{ at: upper.at, message: { zh: '另一个等级', en: 'The other band' } }],
        fixes: endedBefore(lower, upper, face),
        witness,
      };
      break;
    }
  }
}

/** The lower band ends where the upper one begins, unless nothing would be left of it. */
function endedBefore(lower: Band, upper: Band, face: Face): readonly Fix[] {
  const begins = upper.range.lower;
  const own = lower.range.lower;
  const isLost = own && begins && compareDecimals(readDecimal(own.value), readDecimal(begins.value)) === 0;
  if (!begins || isLost) return [];
  const ends = { value: begins.value, inclusive: !begins.inclusive };
  return rewriteBand(lower, { ...(own && { lower: own }), upper: ends }, face);
}

// --- shares -----------------------------------------------------------------------------------------------------

function* ofShares(scheme: RatingScheme): Iterable<Problem> {
  const all = whole(1000n);
  let sum = zero;
  for (const band of bandsFromLowest(scheme).toReversed()) {
    if (band.top === undefined) continue;
    const before = sum;
    sum = plus(sum, readDecimal(band.top));
    if (compareDecimals(sum, all) <= 0 || compareDecimals(before, zero) === 0) continue;
    const say = (value: typeof sum) => limitWords({ value: writeDecimal(value), unit: '‰', inclusive: true });
    const [total, twice] = [say(sum), say(minus(sum, all))];
    yield {
      at: band.at,
      message: {
        zh: `各等级限定的名额加起来是 ${total.zh}，超过全部主体：有 ${twice.zh} 要算在两个等级里`,
        en: `The shares of the bands come to ${total.en} of those rated: ${twice.en} of them would be in two bands`,
      },
      as: 'slight',
    };
    return;
  }
}

// --- tables -----------------------------------------------------------------------------------------------------

function* ofRows(rule: ScoreRule, face: Face): Iterable<Problem> {
  const table = tiersOf(rule);
  if (!table) return;
  const { tiers, measured } = table;
  for (const [index, lower] of tiers.entries()) {
    for (const upper of tiers.slice(index + 1)) {
      const points = [lower, upper].map(({ row }) => readDecimal(row.points));
      const [one = zero, other = zero] = points;
      const shared = sharedBy(lower.bounds, upper.bounds, {}, measured);
      if (!shared || compareDecimals(one, other) === 0) continue;
      const amount = amountOfFact(table, shared.example);
      const given = caseOfAmount(table, shared.example);
      const [first, second] = [pointWords(one), pointWords(other)];
      yield {
        at: lower.row.range.at,
        message: {
          zh: `${amount.zh}落在两档里：一档 ${first.zh}，一档 ${second.zh}`,
          en: `A ${amount.en} falls into two tiers: ${first.en} in one, ${second.en} in the other`,
        },
        related: [{ at: upper.row.range.at, message: { zh: '另一档', en: 'The other tier' } }],
        fixes: narrower(lower, upper, face),
        witness: {
          facts: factsInWords(given, face),
          verdict: { zh: '落在两档里', en: 'Falls into two tiers' },
          case: given,
        },
      };
      break;
    }
  }
}

/** The lower tier ends where the upper one begins, unless nothing would be left of it. */
function narrower(lower: Tier, upper: Tier, face: Face): readonly Fix[] {
  const begins = upper.row.range.lower;
  if (!begins || lower.row.range.lower?.value === begins.value) return [];
  return rewriteTier(lower, { ...begins, inclusive: !begins.inclusive }, face);
}
