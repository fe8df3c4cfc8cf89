/** A score that no band takes, or an amount that no tier of a table takes. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import type { Fix, Problem } from '../../core/finding.js';
import { givensFor } from '../../core/listings.js';
import { rewriteBand, rewriteTier } from '../../core/rating/fixes.js';
import {
  bandsFromLowest,
  beside,
  byLowerEnd,
  hullOf,
  isLimited,
  pointBounds,
  reachOfScheme,
} from '../../core/rating/reach.js';
import type { Band, RatingScheme, ScoreRule } from '../../core/rating/scheme.js';
import { amountOfFact, caseOfAmount, tiersOf, tierWords } from '../../core/rating/tables.js';
import { type Rated, shownScore } from '../../core/rating/witness.js';
import { bandWords, endWords, scoreWords, shareWords } from '../../core/rating/words.js';
import type { Rule } from '../../core/rule.js';
import { factsInWords } from '../../core/words/cases.js';
import { pointWords } from '../../core/words/conditions.js';
import { type Decimal, isInteger, readDecimal } from '../../logic/decimal.js';
import { canReach } from '../../logic/reachable.js';
import { gapsOf, isInside, pointsMeasured, type Stretch, sharedBy } from '../../logic/tiers.js';

export const ratingGap: Rule = {
  code: 'logic/rating-gap',
  level: 'warning',
  grave: 'error',
  slight: 'info',
  summary: {
    zh: '有的分数落不到任何等级，有的数额落不到任何一档',
    en: 'A score that no band takes, or an amount that no tier takes',
  },
  why: {
    zh: '等级要把分值从头到尾接住。分值没有写明“整数”的，10 分和 11 分之间还有 10.5 分；写明整数而扣分有小数的，也会得到 10.5 分。等级限前百分之几的，分数够而名额已满的主体要有别的等级接住。分档扣分的，中间和最高一档以上都要有着落；低于最低一档的视为不扣分，不报告。按现有扣分得不到的分数，只作警告；限名额的等级下面另有等级的，多半是想顺延下去而没有写，只作提示。',
    en: 'The bands have to take the whole scale. Unless it says “whole”, 10.5 lies between 10 and 11; where it does and a deduction has a fraction, 10.5 is reached all the same. Where a band is limited to a share, another one has to take those for whom no place is left. A table has to take every amount in the middle and above its highest tier; below its lowest nothing is deducted, which is no gap. A warning alone where no deduction leads to the score; a note where a band stands below the limited one, which is mostly meant to take them and does not say so.',
  },
  facts: [],
  bad: [
    {
      text: `信用评价 企业环保 “企业环境信用评价” {
  分值：0 至 12
  起评：11.5 分
  扣分 警告：1 分
  等级 { 绿：11 分以上；<|蓝|>：8 至 10；黑：不满 8 分 }
}`,
    },
    {
      text: `rating green "Rating" {
  scale: 0 to 100, whole
  start: 100 points
  deduct fine: by fine-amount { <|less than 50,000 yuan|>: 1 point; more than 50,000 yuan: 2 points }
  bands { <|A|>: at least 90 points, top 20%; <|B|>: 60 to 80; C: less than 60 points }
}`,
    },
  ],
  good: [
    {
      text: `信用评价 企业环保 “企业环境信用评价” {
  分值：0 至 12，整数
  起评：9 分
  扣分 警告：1 分
  等级 { 绿：11 分以上；蓝：8 至 10；黑：不满 8 分 }
}`,
    },
    {
      text: `rating green "Rating" {
  scale: 0 to 100
  start: 100 points
  deduct fine: by fine-amount { 50,000 yuan to 200,000 yuan: 1 point; more than 200,000 yuan: 2 points }
  bands { A: at least 90 points, top 20%; B: at least 60 points; C: less than 60 points }
}`,
    },
  ],

  *check({ model, norms }) {
    for (const list of model.lists) {
      const { rating: scheme } = list;
      if (!scheme) continue;
      const rated: Rated = { list, scheme, face: model.face, givens: givensFor(model, norms) };
      yield* betweenBands(rated);
      yield* betweenWholes(rated);
      yield* beyondShares(rated);
      for (const rule of scheme.scores) yield* betweenRows(rule, model.face);
    }
  },
};

const nowhere: Bilingual = { zh: '落不到任何等级', en: 'Falls into no band' };

// --- bands ------------------------------------------------------------------------------------------------------

function* betweenBands(rated: Rated): Iterable<Problem> {
  const { scheme, face } = rated;
  const { scale } = scheme;
  const bands = bandsFromLowest(scheme);
  const ranges = bands.map(({ range }) => pointBounds(range));
  const overall = scale ? pointBounds(scale) : hullOf(ranges);
  const reach = reachOfScheme(scheme);
  for (const gap of ranges.length > 0 ? gapsOf(ranges, overall, pointsMeasured(scale?.whole ?? false)) : []) {
    const { below, above } = beside(bands, ({ range }) => pointBounds(range), gap.example);
    const place = below ?? above;
    if (!place) continue;
    const reached = reach?.scores?.find(score => isInside(score, gap));
    const isOutOfReach = reach !== undefined && !canReach(reach, gap);
    const score = reached ?? gap.example;
    const points = pointWords(score);
    const { witness, how } = shownScore(rated, score, nowhere);
    const ends = [below && said(below, 'upper'), above && said(above, 'lower')].filter(end => end !== undefined);
    const apart = isOutOfReach
      ? { zh: '（按现有的扣分、加分得不到这个分数）', en: ' (no deduction or addition leads there as they are now)' }
      : { zh: '', en: '' };
    yield {
      at: place.at,
      message: {
        zh: `${points.zh}${how.zh}落不到任何等级：${ends.map(({ zh }) => zh).join('，')}${apart.zh}`,
        en: `A score of ${points.en}${how.en} falls into no band: ${ends.map(({ en }) => en).join(', ')}${apart.en}`,
      },
      ...(below && above && { related: [{ at: above.at, message: { zh: '上面的等级', en: 'The band above' } }] }),
      fixes: [...inWholes(scheme, gap, face), ...closed(below, above, face)],
      witness,
      ...(isOutOfReach ? {} : { as: 'grave' as const }),
    };
  }
}

function said(band: Band, side: 'lower' | 'upper'): Bilingual {
  const edge = pointBounds(band.range)[side];
  const name = bandWords(band);
  const end = edge ? endWords(edge, side) : { zh: '', en: '' };
  return { zh: `${name.zh}${end.zh}`, en: `${name.en} ${end.en}` };
}

/** Where no whole number is left out, saying that scores are whole closes the gap. */
function inWholes({ scale, scores, start }: RatingScheme, gap: Stretch, face: Face): readonly Fix[] {
  if (!scale || scale.whole || gapsOf([], gap, pointsMeasured(true)).length > 0) return [];
  const amounts = [
    start?.value ?? '0',
    ...scores.flatMap(({ table, points }) => table?.rows.map(row => row.points) ?? points ?? []),
  ];
  if (!amounts.every(amount => isInteger(readDecimal(amount)))) return [];
  return [
    {
      kind: 'meaning',
      title: { zh: '写明分值只取整数', en: 'Say that scores are whole' },
      edits: [
        { span: { start: scale.rangeAt.end, end: scale.rangeAt.end }, newText: face === 'zh' ? '，整数' : ', whole' },
      ],
    },
  ];
}

/** The band below goes on to where the one above begins; at an end of the scale, the last band goes on to it. */
function closed(below: Band | undefined, above: Band | undefined, face: Face): readonly Fix[] {
  if (below) {
    const { lower } = below.range;
    const meets = above?.range.lower;
    const upper = meets && { value: meets.value, inclusive: !meets.inclusive };
    return rewriteBand(below, { ...(lower && { lower }), ...(upper && { upper }) }, face);
  }
  const upper = above?.range.upper;
  return above && upper ? rewriteBand(above, { upper }, face) : [];
}

/** A scale of whole points with deductions that are not. */
function* betweenWholes(rated: Rated): Iterable<Problem> {
  const { scheme } = rated;
  if (!scheme.scale?.whole) return;
  const ranges = scheme.bands.map(({ range }) => pointBounds(range));
  const score = reachOfScheme(scheme)
    ?.scores?.toReversed()
    .find(one => !isInteger(one) && !ranges.some(range => isInside(one, range)));
  const culprit = scheme.scores.find(({ points, table, cap }) =>
    [points, cap, ...(table?.rows.map(row => row.points) ?? [])].some(one => one && !isInteger(readDecimal(one))),
  );
  if (!score || !culprit) return;
  const [points, name] = [pointWords(score), scoreWords(culprit)];
  const { witness, how } = shownScore(rated, score, nowhere);
  yield {
    at: culprit.at,
    message: {
      zh: `分值写明是整数，${name.zh}却不是整数分：得 ${points.zh}${how.zh}的落不到任何等级`,
      en: `Scores are said to be whole and ${name.en} is not: a score of ${points.en}${how.en} falls into no band`,
    },
    witness,
    as: 'grave',
  };
}

// --- shares -----------------------------------------------------------------------------------------------------

/** A band that takes a share alone, where nothing takes those for whom no place is left. */
function* beyondShares(rated: Rated): Iterable<Problem> {
  const { scheme } = rated;
  const bands = bandsFromLowest(scheme);
  const open = bands.filter(band => !isLimited(band));
  const takers = open.map(({ range }) => pointBounds(range));
  const points = pointsMeasured(scheme.scale?.whole ?? false);
  const reach = reachOfScheme(scheme);
  for (const band of bands.filter(isLimited)) {
    const range = sharedBy(pointBounds(band.range), scheme.scale ? pointBounds(scheme.scale) : {}, {}, points);
    if (!range || (reach && !canReach(reach, range))) continue;
    const [left] = gapsOf(takers, range, points);
    if (!left) continue;
    // Those beyond a lower share as well are told there.
    takers.push(range);
    yield beyond(
      rated,
      band,
      reach?.scores?.find(one => isInside(one, left)) ?? left.example,
      open.findLast(other => byLowerEnd(pointBounds(other.range), range) < 0),
    );
  }
}

function beyond(rated: Rated, band: Band, score: Decimal, next: Band | undefined): Problem {
  const { face } = rated;
  const { witness, how } = shownScore(rated, score, nowhere);
  const points = pointWords(score);
  const [name, share] = [bandWords(band), shareWords(band)];
  const taker = next?.range.upper
    ? said(next, 'upper')
    : { zh: '下面没有等级接住他们', en: 'no band below takes them' };
  const { upper } = band.range;
  const lower = next?.range.lower;
  return {
    at: band.at,
    message: {
      zh: `得 ${points.zh}${how.zh}而没有进前 ${share.zh} 的，落不到任何等级：${name.zh}限前 ${share.zh}，${taker.zh}`,
      en: `Whoever has ${points.en}${how.en} and is not among the top ${share.en} falls into no band: ${name.en} is limited to the top ${share.en}, ${taker.en}`,
    },
    fixes: next ? rewriteBand(next, { ...(lower && { lower }), ...(upper && { upper }) }, face) : [],
    witness,
    as: next ? 'slight' : 'grave',
  };
}

// --- tables -----------------------------------------------------------------------------------------------------

function* betweenRows(rule: ScoreRule, face: Face): Iterable<Problem> {
  const table = tiersOf(rule);
  if (!table) return;
  const { tiers, measured } = table;
  const bounds = tiers.map(tier => tier.bounds);
  for (const gap of gapsOf(bounds, table.overall, measured)) {
    const { below, above } = beside(tiers, tier => tier.bounds, gap.example);
    if (!below) continue;
    const amount = amountOfFact(table, gap.example);
    const under = tierWords(below);
    const over = above && tierWords(above);
    // The tier below goes on to where the one above begins, or without end.
    const meets = above?.row.range.lower;
    const given = caseOfAmount(table, gap.example);
    const nothing =
      rule.role === 'deduct' ? { zh: '一分不扣', en: 'costs nothing' } : { zh: '一分不加', en: 'earns nothing' };
    yield {
      at: below.row.range.at,
      message: {
        zh: `${amount.zh}落不到任何一档，${nothing.zh}：${under.zh}${over ? `上面就是${over.zh}` : '上面没有别的档'}`,
        en: `A ${amount.en} falls into no tier and ${nothing.en}: ${under.en} is followed by ${over?.en ?? 'nothing'}`,
      },
      ...(above && { related: [{ at: above.row.range.at, message: { zh: '上面一档', en: 'The tier above' } }] }),
      fixes: rewriteTier(below, meets && { ...meets, inclusive: !meets.inclusive }, face),
      witness: {
        facts: factsInWords(given, face),
        verdict: { zh: '落不到任何一档', en: 'Falls into no tier' },
        case: given,
      },
      as: 'grave',
    };
  }
}
