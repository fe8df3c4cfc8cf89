/** A low score or band that is punished. */

import { clausesWith } from '../../core/clauses-with.js';
import type { Problem } from '../../core/finding.js';
import type { List, Model, Reference } from '../../core/model.js';
import { isOnCredit } from '../../core/ordinary.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { punishedScoresIn } from '../../core/said/low-score.js';
import { besides, type Said } from '../../core/said/said.js';
import { leavesOf } from '../../logic/fact.js';

export const punishment: Rule = {
  code: 'score/punishment',
  level: 'warning',
  grave: 'error',
  summary: {
    zh: '低分、低等级带来惩戒',
    en: 'A low score or band is punished',
  },
  why: {
    zh: '分数把各种行为加在一起，低分本身不是违法行为，不能因为分低就减损权益。个人信用分可以与守信激励结合，不能用于惩戒。对企业，等级可以决定检查的多少，惩戒要另有法律依据：措施写明依据的，不报告；只加强检查、重点监管的，不报告。',
    en: 'A score adds up many things; a low one is no illegal act and cuts nobody’s rights by itself. A personal score may go with incentives, never with punishment. For enterprises a band may decide how often they are inspected; a measure needs a law of its own. Silent where the measure names its basis, and where only inspections follow.',
  },
  facts: ['NDRCP-03', 'SEED-09'],
  bad: [
    {
      text: `信用评价 企业环保 “企业环境信用评价” {
  对象：企业
  分值：0 至 12
  等级 {
    绿：6 分以上
    黑：不满 6 分 { 惩戒 { 措施 <|提高电价|> } }
  }
}`,
    },
    {
      text: `信用评价 从业人员 “从业人员信用评价” {
  对象：主要负责人、从业人员
  等级 { 甲：60 分以上；乙：不满 60 分 { 惩戒 { 措施 <|限制从业资格|> } } }
}`,
    },
    {
      text: `rating citizens "Citizen score" {
  subjects: natural-person
  scale: 0 to 1000
  bands {
    A: at least 600 points
    D: less than 600 points { punishment { measure <|housing|> "Public housing is suspended" } }
  }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第七条 个人信用评价分为甲、乙、丙三级，满分一百分。
第八条 <|信用分低于六十分的，暂停|>享受公共租赁住房资格。`,
    },
  ],
  good: [
    {
      text: `信用评价 企业环保 “企业环境信用评价” {
  对象：企业
  分值：0 至 12
  等级 {
    绿：6 分以上
    黑：不满 6 分 { 惩戒 { 措施 加强检查 “增加检查频次” } }
  }
}`,
    },
    {
      text: `rating citizens "Citizen score" {
  subjects: natural-person
  scale: 0 to 1000
  bands {
    A: at least 600 points { incentives { measure green-lane } }
    D: less than 600 points
  }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第八条 信用分高于九百分的，优先享受图书馆免押借阅服务。
第九条 不得以信用分低为由限制其享受基本公共服务。
第十条 信用较好、风险较低的企业，减少现场核验的次数。
第十一条 支持行业协会对信用较差的成员取消成员资格。`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    const said = model.kind === 'text' ? punishedScoresIn(model, norms) : [];
    yield* besides(byWords(subject), said, lowScored);
  },
};

function* byWords({ model }: Subject): Iterable<Problem> {
  for (const list of model.lists) if (list.kind === 'rating') yield* punished(list);
  if (model.kind === 'text') yield* inText(model);
}

function* punished(list: List): Iterable<Problem> {
  const isOfPeople = list.subjects.some(isNaturalPerson);
  for (const measure of list.measures) {
    if (measure.kind !== 'punishment' || measure.basis.length > 0) continue;
    const said = measure.clause?.text ?? measure.name ?? '';
    if (/检查|监管|指导|inspection|supervision/iu.test(said)) continue;
    const words = quoted(said);
    yield {
      at: measure.at,
      ...(isOfPeople ? { as: 'grave' as const } : {}),
      message: isOfPeople
        ? {
            zh: `个人因为分数低受到${words.zh}：个人信用分不能用于惩戒`,
            en: `A low personal score leads to ${words.en}: personal scores are not for punishment`,
          }
        : {
            zh: `等级低就受到${words.zh}，而低等级本身不是违法行为`,
            en: `A low band leads to ${words.en}, and a low band is no illegal act`,
          },
    };
  }
}

/** By the vocabulary where it declares the subject, else by the words. */
function isNaturalPerson({ text, target }: Reference): boolean {
  const { fact } = target ?? {};
  if (!target || !fact) return naturalPersons.test(text);
  const people = leavesOf(fact, '自然人');
  return leavesOf(fact, target.name).every(member => people.includes(member)) || naturalPersons.test(target.name);
}

const naturalPersons = /自然人|个人|居民|公民|natural-person|citizen|resident|individual$/iu;

const taking =
  '(?:限制|暂停|取消|不予|禁止|不得(?!超)|惩戒|适用相应|停止|终止|列入|纳入|降低|提高|解除|[清劝]退|减少|不再|拒绝|从严|责令|曝光|扣减|扣|追[回缴]|收回|注销|停[招运工业]|清出|核减|不(?:能)?享受)';
const lowScore = new RegExp(
  [
    `(?:积分|(?:信用|诚信|评价|考核|累计|综合|年度)(?:分|得分|评分|记分|等级|级别|评价)|得分|评分|分值|信用(?:状况)?|等级)[^，。；]{0,16}?(?:低于|不足|不满|未达|达不到|以下(?![称简统])|较低|偏低|较差|末位|末尾|最低|为零|清零|不合格|[CDE丙丁][级档类等]|差级|[三四五]级)[^。；]{0,40}?${taking}`,
    `(?:评价|评定|评|判|等级|定)?为?[CDE丙丁][级档类等]的?[^。；]{0,40}?${taking}`,
    `(?:扣满|扣分(?:达到|达|满|累计)|累计(?:扣分|被扣|扣)(?:达到|达|满)?)[^，。；]{0,10}分[^。；]{0,30}?${taking}`,
    `(?:积分|评分|评价|考核|得分|排名)[^，。；]{0,8}(?:末位|倒数|靠后)[^。；]{0,30}?${taking}`,
    `被?(?:挂|亮|出示)?[红黄黑]牌[^。；]{0,12}的[^。；]{0,30}?${taking}`,
  ].join('|'),
  'gu',
);
const scored = /分|级|[A-E丙丁][档类等]|末位|[红黄黑]牌|信用/u;
/** In an ordinary regulation roads and land have grades too. */
const ofParties = /信用|诚信|积分|[扣记]分|考核|评价结果/u;
/** Only inspection follows, or a record of good standing. */
const looksAgain = /重点监管|重点关注|检查频次|抽查|监管|优先|公示|提醒/u;

function* inText(model: Model): Iterable<Problem> {
  for (const clause of clausesWith(model, lowScore)) {
    if (clause.role === 'title' || clause.role === 'definition' || /不得(?:以|因|将|要求|强制|责令)/u.test(clause.text))
      continue;
    if (clause.list === 'redlist' || !scored.test(clause.text) || !isOnCredit(model, clause)) continue;
    if (model.ordinary === true && !ofParties.test(clause.text)) continue;
    for (const match of matchesIn(clause, lowScore)) {
      if (/较好|良好/u.test(match.text) || /协会[^，。；]*成员/u.test(clause.text)) continue;
      const after =
        clause.text
          .slice(match.index + match.text.length, match.index + match.text.length + 60)
          .split(/[，。；]/u)[0] ?? '';
      if (looksAgain.test(after) || /法律、(?:行政)?法规/u.test(clause.text)) continue;
      const words = quoted(match.text);
      yield {
        at: match.at,
        message: {
          zh: `${words.zh}：低分、低等级本身不是违法行为，却带来惩戒`,
          en: `${words.en}: a low score is no illegal act, yet it is punished`,
        },
      };
    }
  }
}

function lowScored({ text, at }: Said): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}：低分、低等级本身不是违法行为，却带来惩戒`,
      en: `${words.en}: a low score is no illegal act, yet it is punished`,
    },
  };
}
