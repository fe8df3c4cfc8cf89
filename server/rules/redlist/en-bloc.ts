/** A red list that takes in a whole class, with no look at the individual. */

import type { Problem } from '../../core/finding.js';
import { criterionStarts } from '../../core/listings.js';
import type { Model } from '../../core/model.js';
import { quoted, sayingOf } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { rewardedClassesIn } from '../../core/said/reward.js';
import { besides, type Said } from '../../core/said/said.js';
import { formulasIn } from '../../logic/formula.js';

export const enBloc: Rule = {
  code: 'redlist/en-bloc',
  level: 'warning',
  summary: {
    zh: '整类列入红名单，没有逐个评价',
    en: 'A whole class is red-listed with no look at the individual',
  },
  why: {
    zh: '红名单要逐个认定，分类分级、区别对待。按身份整类列入，好的和不好的一样受奖，名单不再说明诚信。情形里有评分、次数、年限，或者列入前有评审、审核、公示异议的，不报告；只写了条件里的身份而没有别的条件的，报告。',
    en: 'Red-listed parties are assessed one by one, graded and treated apart. When a whole class is listed for what it is, the good and the bad are rewarded alike. Silent where the criterion has a score, count or number of years, or where a review or an objection period comes first.',
  },
  facts: ['RED-01', 'N33-06', 'SEED-07'],
  bad: [
    {
      text: `红名单 抗疫 “守信激励名单” {
  事实 定点救治医院：是否
  情形 <|定点医院|> “承担传染病救治任务的定点医院” { 当：定点救治医院 }
}`,
    },
    {
      text: `redlist members "List of trustworthy members" {
  criterion <|all|> "All members of the trade association"
}`,
    },
  ],
  good: [
    {
      text: `红名单 旅游 “旅游诚信经营者名单” {
  事实 服务评价：分
  情形 优质服务 “连续二年服务评价九十分以上的旅行社” { 当：服务评价 ≥ 90 分 }
}`,
    },
    {
      text: `redlist members "List of trustworthy members" {
  criterion service "Members reviewed at 90 points or more for two years"
  procedure { review: "Each party is reviewed by an expert panel."; objection: within 10 days }
}`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    const said = model.kind === 'text' ? rewardedClassesIn(model, norms) : [];
    yield* besides(byWords(subject), said, ofClass);
  },
};

function* byWords({ model }: Subject): Iterable<Problem> {
  if (model.kind === 'text') return yield* inText(model);
  for (const list of model.lists) {
    if (list.kind !== 'redlist') continue;
    const isAssessed = list.steps.has('review') || list.steps.has('objection') || list.steps.has('approval');
    if (isAssessed || assessed.test(list.lead?.text ?? '')) continue;
    for (const criterion of list.criteria) {
      const text = criterion.clause?.text ?? '';
      const isMeasured = [...(criterion.condition ? formulasIn(criterion.condition) : [])].some(
        part => part.kind === 'compares' || part.kind === 'opaque',
      );
      if (isMeasured || assessed.test(text) || !whole.test(text)) continue;
      const words = quoted(text);
      yield {
        at: criterion.at,
        message: {
          zh: `${words.zh}按身份整类列入，没有逐个评价`,
          en: `${words.en} lists a whole class for what it is, with no look at the individual`,
        },
      };
    }
  }
}

/** In an existing text the sentence itself takes in the class; another list may have the procedure. */
function* inText(model: Model): Iterable<Problem> {
  const listed = criterionStarts(model, 'redlist');
  for (const clause of model.clauses) {
    if (clause.list !== 'redlist' || (clause.role !== 'criterion' && clause.role !== 'measure')) continue;
    const { text, at } = sayingOf(clause);
    const isWhole = enBlocVerb.test(text) || (listed.has(clause.span.start) && whole.test(text));
    if (!isWhole || assessed.test(text)) continue;
    const words = quoted(text);
    yield {
      at,
      message: {
        zh: `${words.zh}按身份整类列入，没有逐个评价`,
        en: `${words.en} lists a whole class for what it is, with no look at the individual`,
      },
    };
  }
}

const enBlocVerb = /(?:全部|一律|统一|均|整体|直接|自动)(?:列入|纳入|评为|认定为|授予)/u;

/** A class of parties named as such: the wording ends in a kind of party, or says “all”. */
const whole =
  /(?:医院|企业|学校|机构|单位|组织|旅行社|公司|合作社|会员|人员|商户|经营者|店|户)(?:的)?[。；]?$|^(?:所有|全部|凡|一律)|\b(?:all|every|any|each)\b|^(?:hospitals|members|enterprises|companies|schools|institutions)\b/iu;
const assessed =
  /评审|评价|审核|考核|评分|分以上|突出|连续|逐个|逐一|经[^，。；]{0,10}(?:评|审|推荐)|表彰|荣誉|review|assess|points|score|outstanding|award|year/iu;

function ofClass({ text, at }: Said): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}按身份整类列入，没有逐个评价`,
      en: `${words.en} lists a whole class for what it is, with no look at the individual`,
    },
  };
}
