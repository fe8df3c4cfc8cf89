/** A low score or band that is punished. */
import type { Problem } from '../../core/finding.js';
import type { List, Model } from '../../core/model.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

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
第九条 不得以信用分低为由限制其享受基本公共服务。`,
    },
  ],

  *check({ model }) {
    for (const list of model.lists) if (list.kind === 'rating') yield* punished(list);
    if (model.kind === 'text') yield* inText(model);
  },
};

function* punished(list: List): Iterable<Problem> {
  const isOfPeople = list.subjects.some(
    ({ text, target }) => naturalPersons.test(text) || naturalPersons.test(target?.name ?? ''),
  );
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

const naturalPersons = /自然人|个人|居民|公民|natural-person|citizen|resident|individual$/iu;

const lowScore =
  /(?:信用分|信用得分|信用积分|诚信分|信用评分|信用等级|信用级别)[^，。；]{0,12}(?:低于|不足|不满|较低|为?[CD丙丁]级?|判为D级)[^。；]{0,40}(?:限制|暂停|取消|不予|禁止|不得|惩戒|适用相应)/gu;

function* inText(model: Model): Iterable<Problem> {
  for (const clause of model.clauses) {
    if (clause.role === 'title' || /不得以/u.test(clause.text)) continue;
    for (const match of matchesIn(clause, lowScore)) {
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
