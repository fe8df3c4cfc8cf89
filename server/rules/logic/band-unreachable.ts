/** A band that no score leads to. */
import type { Bilingual } from '../../../grammar/index.js';
import type { Problem } from '../../core/finding.js';
import { bandsFromLowest, pointBounds, reachOfScheme } from '../../core/rating/reach.js';
import type { Band, RatingScheme } from '../../core/rating/scheme.js';
import { bandWords, endWords } from '../../core/rating/words.js';
import type { Rule } from '../../core/rule.js';
import { limitWords, pointWords } from '../../core/words/conditions.js';
import type { Bounds } from '../../logic/case.js';
import { compareDecimals, type Decimal, readDecimal, writeDecimal } from '../../logic/decimal.js';
import { canReach, type Reach } from '../../logic/reachable.js';
import { pointsMeasured, sharedBy } from '../../logic/tiers.js';

export const bandUnreachable: Rule = {
  code: 'logic/band-unreachable',
  level: 'warning',
  summary: {
    zh: '哪个分数都到不了的等级',
    en: 'A band that no score leads to',
  },
  why: {
    zh: '从起评分出发，扣分、加分不论多少次，连同累计上限、指标满分、分值的两端都算上，没有一种得分落在这个等级里：要么分数写错，要么这一级和它的后果从来不会用到。“直接”评到的等级算得到；各项扣分视为互不相干，宁可漏报；没有起评分、没有扣分加分的，只看等级在不在分值以内。',
    en: 'From the start, however often points are taken or given, within every cap, full mark and end of the scale, no score lies in this band: either a number is wrong, or the band and what follows from it are never used. A band reached directly is reached; deductions are taken as free of one another, so that the check rather misses than errs; without a start or anything that moves it, only the scale is looked at.',
  },
  facts: [],
  bad: [
    {
      text: `信用评价 企业环保 “企业环境信用评价” {
  分值：0 至 12，整数；起评：9 分
  扣分 警告：1 分，累计上限 3 分
  加分 自愿减排：1 分，累计上限 1 分
  等级 { <|绿|>：11 分以上；蓝：8 至 10；黄：5 至 7；<|黑|>：不满 5 分 }
}`,
    },
    {
      text: `rating green "Rating" {
  scale: 0 to 100, whole; start: 100 points
  deduct warning: 20 points
  bands { A: at least 90 points; <|B|>: 81 to 89; C: at most 80; <|D|>: less than 0 points }
}`,
    },
  ],
  good: [
    {
      text: `信用评价 企业环保 “企业环境信用评价” {
  对象：企业；分值：0 至 12，整数；起评：9 分
  扣分 警告：1 分，累计上限 4 分
  加分 自愿减排：1 分，累计上限 2 分
  直接 黑：拒不履行法定义务
  等级 { 绿：11 分以上；蓝：8 至 10；黄：5 至 7；黑：不满 5 分 }
}`,
    },
    {
      text: `rating green "Rating" {
  scale: 0 to 100, whole; start: 100 points
  deduct warning: 20 points
  add reports: 3 points
  bands { A: at least 90 points; B: 81 to 89; C: at most 80 }
}`,
    },
  ],

  *check({ model }) {
    for (const { rating } of model.lists) if (rating) yield* unreachable(rating);
  },
};

function* unreachable(scheme: RatingScheme): Iterable<Problem> {
  const { scale, direct } = scheme;
  const reach = reachOfScheme(scheme);
  const points = pointsMeasured(scale?.whole ?? false);
  for (const band of bandsFromLowest(scheme)) {
    if (direct.some(grade => grade.band?.target?.at.start === band.at.start)) continue;
    const range = pointBounds(band.range);
    const name = bandWords(band);
    const because =
      noPlaceLeft(band) ??
      (scale && !sharedBy(range, pointBounds(scale), {}, points)
        ? { zh: '它在分值以外', en: 'it lies outside the scale' }
        : reach && !canReach(reach, range)
          ? nearest(reach, range)
          : undefined);
    if (!because) continue;
    yield {
      at: band.at,
      message: {
        zh: `哪个主体都评不到${name.zh}：${because.zh}`,
        en: `Nobody is ever rated ${name.en}: ${because.en}`,
      },
    };
  }
}

/** 限前 0%. */
function noPlaceLeft({ top }: Band): Bilingual | undefined {
  if (top === undefined || readDecimal(top).digits > 0n) return undefined;
  const share = limitWords({ value: writeDecimal(readDecimal(top)), unit: '‰', inclusive: true });
  return { zh: `限前 ${share.zh}，没有名额`, en: `limited to the top ${share.en}, it has no place` };
}

/** What the band asks for, and the scores nearest to it. */
function nearest({ span, scores = [] }: Reach, range: Bounds): Bilingual {
  const isBelow = (score: Decimal) => range.lower !== undefined && compareDecimals(score, range.lower.value) <= 0;
  const below = scores.findLast(isBelow);
  const above = scores.find(score => !isBelow(score));
  const asked = range.lower ? endWords(range.lower, 'lower') : range.upper && endWords(range.upper, 'upper');
  const begin = asked ? { zh: `${asked.zh}，`, en: `it ${asked.en}, ` } : { zh: '', en: '' };
  if (below && above) {
    const [low, high] = [pointWords(below), pointWords(above)];
    return {
      zh: `${begin.zh}能得到的分数里，挨着它的是 ${low.zh}和 ${high.zh}`,
      en: `${begin.en}and the scores next to it that can be had are ${low.en} and ${high.en}`,
    };
  }
  const isTooHigh = isBelow(span.high ?? span.low);
  const end = pointWords(isTooHigh ? (span.high ?? span.low) : span.low);
  return isTooHigh
    ? { zh: `${begin.zh}而最高只能得 ${end.zh}`, en: `${begin.en}and the highest score that can be had is ${end.en}` }
    : { zh: `${begin.zh}而最低也有 ${end.zh}`, en: `${begin.en}and the lowest score that can be had is ${end.en}` };
}
