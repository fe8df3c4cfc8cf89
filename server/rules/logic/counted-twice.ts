/** One thing that costs points in two places, or in two ratings. */

import type { Bilingual } from '../../../grammar/index.js';
import type { Problem } from '../../core/finding.js';
import { givensFor } from '../../core/listings.js';
import type { List, Model } from '../../core/model.js';
import type { RatingScheme, ScoreRule } from '../../core/rating/scheme.js';
import { commonCause, follows, triggerOf } from '../../core/rating/triggers.js';
import { bandWords, scoreWords } from '../../core/rating/words.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { factsInWords } from '../../core/words/cases.js';
import { conditionWords, limitWords, pointWords, setWords } from '../../core/words/conditions.js';
import { decide } from '../../logic/decide.js';
import { readDecimal } from '../../logic/decimal.js';
import type { Formula } from '../../logic/formula.js';
import { liesWithin } from '../../logic/measure.js';

export const countedTwice: Rule = {
  code: 'logic/counted-twice',
  level: 'warning',
  slight: 'info',
  summary: {
    zh: '一件事扣两次分',
    en: 'One thing that costs points twice',
  },
  why: {
    zh: '同一次处罚在两个扣分项、两个指标里各扣一次，或者已经直接评为某一等级又扣分，分数就不再说明它有多重。次数更多、数额更大、另有条件的，视为有意加扣，不报告；只凭名称看不出是同一件事的，不报告。有效期比评价周期长的，没有周期而别的扣分会到期、它不会的，在以后的评价里还要再算，只作提示（写明周期的，没有有效期的扣分视为只在本周期内算）；直接评级又列入同一文件的黑名单、两边都有惩戒的，也作提示。',
    en: 'Where one penalty costs points in two deductions or two indicators, or leads straight to a band and costs points besides, the score no longer says how grave it was. More of the same, a larger amount, or a further condition is taken as meant to come on top; what a name alone does not show to be the same is left aside. A note where a deduction outlives the cycle of the rating, or, without a cycle, never ends while others do, so that it counts in later ratings too (with a cycle, what has no end of its own counts in that cycle); and where a party goes straight to a band and on a blacklist of the same file, punished by both.',
  },
  facts: [],
  bad: [
    {
      text: `信用评价 物业 “物业服务企业信用评价” {
  分值：0 至 100；起评：100 分；周期：1 年
  指标 守法：满分 40 {
    扣分 行政处罚：8 分，按次
    扣分 <|通报批评|>：1.5 分，有效 3 个月
  }
  指标 经营：满分 60 {
    扣分 <|罚款|> “受到罚款的”：按 罚款金额 { 不满 5 万元：1 分；5 万元以上：2 分 }，有效 12 个月
    扣分 <|弄虚作假|>：5 分，有效 24 个月
  }
}`,
    },
    {
      text: `rating green "Rating" {
  start: 9 points
  deduct fine: 2 points
  deduct <|large|> "By the amount of the fine": by fine-amount { at least 50,000 yuan: 1 point }
  deduct <|refusal|>: 3 points { when: document-unperformed }
  direct black: document-unperformed
  bands { white: at least 5 points; black: less than 5 points }
}`,
    },
  ],
  good: [
    {
      text: `信用评价 物业 “物业服务企业信用评价” {
  分值：0 至 100；起评：100 分；周期：1 年
  扣分 警告：1 分，有效 6 个月
  扣分 罚款：2 分，有效 12 个月
  扣分 屡次 “一年内三次以上受到处罚的，再扣五分”：5 分，有效 12 个月 { 当：一年内 行政处罚 ≥ 3 次 }
}`,
    },
    {
      text: `rating green "Rating" {
  start: 9 points; cycle: 1 year
  deduct warning: 1 point
  deduct shutdown: 3 points
  direct black: penalty includes shutdown and document-unperformed
  bands { white: at least 5 points; black: less than 5 points }
}`,
    },
  ],

  *check({ model, norms }) {
    if (model.kind === 'text') return;
    const givens = givensFor(model, norms);
    for (const list of model.lists) {
      const { rating } = list;
      if (!rating) continue;
      yield* inTwoRules(model, rating, givens);
      yield* inLaterRatings(rating);
      yield* listedAsWell(model, list, rating, givens);
    }
  },
};

// --- two deductions, or a deduction and a direct grade ------------------------------------------------------------

function* inTwoRules(
  model: Model,
  { scores, direct, bands }: RatingScheme,
  givens: readonly Formula[],
): Iterable<Problem> {
  const ready = scores.map(rule => ({ rule, trigger: triggerOf(model, rule) }));
  for (const [index, { rule, trigger }] of ready.entries()) {
    if (!trigger) continue;
    for (const other of ready.slice(0, index)) {
      if (!other.trigger || other.rule.role !== rule.role) continue;
      const cause = commonCause(other.trigger, trigger, givens);
      if (!cause) continue;
      yield twice(model, other.rule, rule, cause, givens);
      break;
    }
    if (rule.role === 'add') continue;
    const straight = direct.find(({ condition, band }) => band && condition && follows(trigger, condition, givens));
    const band = bands.find(({ at }) => at.start === straight?.band?.target?.at.start);
    if (!straight || !band) continue;
    const [name, grade] = [scoreWords(rule), bandWords(band)];
    yield {
      at: rule.at,
      message: {
        zh: `${name.zh}扣了分，又直接评为${grade.zh}：扣多少都不起作用`,
        en: `${name.en} costs points and leads straight to ${grade.en}: what it costs makes no difference`,
      },
      related: [{ at: straight.at, message: { zh: '直接评定的等级', en: 'The band that is reached directly' } }],
    };
  }
}

function twice(model: Model, first: ScoreRule, second: ScoreRule, cause: Formula, givens: readonly Formula[]): Problem {
  const words = causeWords(cause);
  const [one, other] = [first, second].map(rule => ({ name: scoreWords(rule), costs: costsWords(rule) }));
  const decision = decide({ all: [cause], givens });
  const isShown = decision.kind === 'possible' && decision.assumed.length === 0;
  const verb =
    second.role === 'deduct' ? { zh: '扣了两次分', en: 'costs points' } : { zh: '加了两次分', en: 'earns points' };
  return {
    at: second.at,
    message: {
      zh: `同一件事${verb.zh}（${words.zh}）：${one?.name.zh}${one?.costs.zh}，${other?.name.zh}${other?.costs.zh}`,
      en: `One thing ${verb.en} twice (${words.en}): ${one?.name.en} ${one?.costs.en}, ${other?.name.en} ${other?.costs.en}`,
    },
    related: [{ at: first.at, message: { zh: '另一处', en: 'The other place' } }],
    ...(isShown && {
      witness: {
        facts: factsInWords(decision.witness, model.face),
        verdict: { zh: verb.zh, en: `${verb.en.charAt(0).toUpperCase()}${verb.en.slice(1)} twice` },
        case: decision.witness,
      },
    }),
  };
}

/** `通报批评` for one value of a choice, else the condition. */
function causeWords(cause: Formula): Bilingual {
  if (cause.kind !== 'belongs') return conditionWords(cause);
  return { zh: setWords(cause.fact, cause.members, 'zh'), en: setWords(cause.fact, cause.members, 'en') };
}

function costsWords({ role, points }: ScoreRule): Bilingual {
  const verb = role === 'deduct' ? { zh: '扣', en: 'costs' } : { zh: '加', en: 'gives' };
  if (points === undefined) return { zh: `按数额${verb.zh}`, en: `${verb.en} points by the amount` };
  const words = pointWords(readDecimal(points));
  return { zh: `${verb.zh} ${words.zh}`, en: `${verb.en} ${words.en}` };
}

// --- ratings that follow ------------------------------------------------------------------------------------------

function* inLaterRatings({ scores, cycle }: RatingScheme): Iterable<Problem> {
  const deductions = scores.filter(({ role }) => role === 'deduct');
  for (const rule of deductions) {
    const name = scoreWords(rule);
    if (rule.valid && cycle && liesWithin(cycle.value, rule.valid) && !liesWithin(rule.valid, cycle.value)) {
      const [valid, whole] = [limitWords(rule.valid), limitWords(cycle.value)];
      yield {
        at: rule.at,
        message: {
          zh: `${name.zh}有效 ${valid.zh}，比评价周期 ${whole.zh}长：同一件事在下一次评价里还要再扣`,
          en: `${name.en} is valid for ${valid.en}, longer than the cycle of ${whole.en}: one thing costs points in the next rating again`,
        },
        related: [{ at: cycle.at, message: { zh: '评价周期', en: 'The cycle of the rating' } }],
        as: 'slight',
      };
    }
    const ending = deductions.find(({ valid }) => valid);
    if (rule.valid || cycle || !ending) continue;
    const other = scoreWords(ending);
    yield {
      at: rule.at,
      message: {
        zh: `${name.zh}没有写有效多久，评价也没有写周期：${other.zh}到期不再扣，它却每次评价都要再扣`,
        en: `Nothing says how long ${name.en} is valid, nor how often is rated: ${other.en} ends, and this costs points in every rating again`,
      },
      related: [{ at: ending.at, message: { zh: '会到期的扣分', en: 'A deduction that ends' } }],
      as: 'slight',
    };
  }
}

// --- a list and a band --------------------------------------------------------------------------------------------

function* listedAsWell(
  model: Model,
  list: List,
  { direct, bands }: RatingScheme,
  givens: readonly Formula[],
): Iterable<Problem> {
  const blacks = model.lists.filter(({ kind, measures }) => kind === 'blacklist' && measures.length > 0);
  for (const grade of direct) {
    const band = bands.find(({ at }) => at.start === grade.band?.target?.at.start);
    const isPunished = list.measures.some(
      ({ kind, at }) => kind === 'punishment' && band && band.span.start <= at.start && at.end <= band.span.end,
    );
    if (!grade.condition || !band || !isPunished) continue;
    for (const black of blacks) {
      const both = black.criteria.find(
        ({ condition, formalised }) =>
          formalised && condition && grade.condition && commonCause(grade.condition, condition, givens),
      );
      if (!both) continue;
      const [name, other] = [bandWords(band), quoted(black.title?.text ?? black.name ?? '')];
      yield {
        at: grade.at,
        message: {
          zh: `同一件事既直接评为${name.zh}，又列入${other.zh}，两边都有惩戒`,
          en: `One thing leads straight to ${name.en} and to ${other.en}, and both punish it`,
        },
        related: [{ at: both.at, message: { zh: '黑名单的情形', en: 'The criterion of the blacklist' } }],
        as: 'slight',
      };
      break;
    }
  }
}
