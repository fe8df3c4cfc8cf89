/** A red list that rewards what is required anyway. */

import { clausesWith } from '../../core/clauses-with.js';
import type { Problem } from '../../core/finding.js';
import { criterionStarts } from '../../core/listings.js';
import type { Model } from '../../core/model.js';
import { matchesIn, quoted, readingOf } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { isImposed, rewardedDutiesIn } from '../../core/said/reward.js';
import { besides, type Said } from '../../core/said/said.js';

export const dutyRewarded: Rule = {
  code: 'redlist/duty-rewarded',
  level: 'warning',
  summary: {
    zh: '奖励本来就应当做的事',
    en: 'It rewards what is required anyway',
  },
  why: {
    zh: '激励的是高于法定要求的诚信行为。承担指派的任务、按时缴税、遵守法律，是义务，不是应当奖励的诚信；拿它来评红名单，做不到的人等于受罚，名单也失去意义。写明“超出法定义务”“自愿”“主动”的，或者有评分、年限等逐个评价条件的，不报告；看不出是义务的，不报告。',
    en: 'Incentives reward conduct above what the law asks. To carry out an assigned task, to pay taxes on time and to keep the law are duties; a red list for them punishes whoever is left out, and says nothing. Silent where it goes beyond a legal duty, is voluntary, or is measured by scores or years; and where it cannot be told whether it is a duty.',
  },
  facts: ['N33-06', 'SEED-07'],
  bad: [
    {
      text: `红名单 抗疫 “守信激励名单” {
  情形 <|定点医院|> “承担传染病救治任务的定点医院”
}`,
    },
    {
      text: `redlist taxpayers "List of good taxpayers" {
  criterion <|on-time|> "Paying taxes on time"
}`,
    },
  ],
  good: [
    {
      text: `红名单 旅游 “守信激励名单” {
  情形 救助 “主动救助遇险游客，超出法定义务，事迹突出的”
}`,
    },
    {
      text: `redlist rescue "List of helpers" {
  criterion aid "Outstanding voluntary help to travellers in danger"
}`,
    },
    {
      as: 'text',
      text: `某市供热条例
第九条 供热企业应当依法经营，守信践诺，优先保障居民的用热。
第十条 重整计划执行完毕的企业，不得因重整限制其享受守信便利措施。`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    const said = model.kind === 'text' ? rewardedDutiesIn(model, norms) : [];
    yield* besides(byWords(subject), said, expected);
  },
};

function* byWords({ model }: Subject): Iterable<Problem> {
  if (model.kind === 'text') yield* inText(model);
  for (const list of model.lists) {
    if (list.kind !== 'redlist') continue;
    for (const criterion of list.criteria) {
      const text = criterion.clause?.text ?? '';
      if (!duty.test(text) || beyond.test(text)) continue;
      const words = quoted(text);
      yield {
        at: criterion.at,
        message: {
          zh: `${words.zh}是依法本来应当做的事，不是高于要求的诚信行为`,
          en: `${words.en} is what is required anyway, not conduct above it`,
        },
      };
    }
  }
}

/** In an existing text the duty and its reward stand in one sentence, with or without a list. */
function* inText(model: Model): Iterable<Problem> {
  const listed = criterionStarts(model, 'redlist');
  for (const clause of clausesWith(model, rewarded)) {
    const isReward = clause.list === 'redlist' && (clause.role === 'measure' || clause.role === 'criterion');
    if (!isReward || listed.has(clause.span.start) || beyond.test(clause.text)) continue;
    const { text } = readingOf(clause);
    const first = matchesIn(clause, rewarded).find(({ index }) => !isImposed(text, index));
    if (!first) continue;
    const words = quoted(first.text);
    yield {
      at: first.at,
      message: {
        zh: `${words.zh}是依法本来应当做的事，不是高于要求的诚信行为`,
        en: `${words.en} is what is required anyway, not conduct above it`,
      },
    };
  }
}

const rewarded =
  /(?:依法[^，。；]{0,8}(?:纳税|缴纳|经营|履行)|(?:按时|按期|及时|足额|如期)[^，。；]{0,4}(?:纳税|缴纳|交纳|缴税|缴费|申报|支付|还款|履行)|遵守(?:法律|交通|本|规定)|配合[^，。；]{0,16}(?:检查|措施|工作|处置|管理|执法)|未(?:发生|受到|出现)[^，。；]{0,12}(?:违法|处罚|违规))[^，。；]{0,12}/gu;

const duty =
  /承担[^，。；]{0,20}任务|完成[^，。；]{0,16}任务|定点|依法[^，。；]{0,8}(?:纳税|缴纳|经营|履行)|(?:按时|按期|及时|足额)(?:纳税|缴纳|交纳|缴税|缴费|申报|支付)|遵守(?:法律|本)|履行法定义务|配合[^，。；]{0,16}(?:检查|措施|工作|处置)|\b(?:designated|assigned) to\b|pay(?:ing|s)? (?:their )?tax(?:es)? on time|keep(?:ing|s)? the law|compl(?:y|ying|ies) with the law/iu;
const beyond =
  /超出|高于|自愿|主动|突出|表彰|无偿|捐赠|分以上|beyond|voluntar|outstanding|donat|points or more|for \w+ years/iu;

function expected({ text, at }: Said): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}是依法本来应当做的事，不是高于要求的诚信行为`,
      en: `${words.en} is what is required anyway, not conduct above it`,
    },
  };
}
