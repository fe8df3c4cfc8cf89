/** Listing for conduct from before the text took effect. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isAboutParties, sayingsIn } from '../../core/sayings.js';

export const retroactive: Rule = {
  code: 'drafting/retroactive',
  level: 'warning',
  summary: {
    zh: '追溯施行以前的行为',
    en: 'Conduct from before it took effect is listed',
  },
  why: {
    zh: '法不溯及既往：行为发生的时候没有这份名单，当事人无从避免。为了更好地保护权利的除外：移出、缩短期限、修复适用于以前的列入，不报告；说以前的行为依照当时规定处理的不报告；以前已经列入的怎样衔接，不报告。',
    en: 'No retroactive effect: when the act was done there was no list to avoid. What is better for the party is excepted: removal, shorter terms and repair may reach back and are not told; nor is a clause by which earlier conduct is judged under the rules of its day, or one on how earlier listings go on.',
  },
  facts: ['LL-10'],
  bad: [
    {
      text: `法规 “某市信用办法” {
  条 “<|对2015年以来的违法行为一并认定列入|>名单。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "<|Conduct before these measures took effect is listed|>, too."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 <|本办法施行前发生的失信行为，列入|>失信名单。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法” {
  条 “本办法施行前的行为，依照行为发生时的规定处理。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "Conduct before these measures took effect is not listed."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 本办法施行前已经列入名单的，按照本办法的规定移出。`,
    },
  ],

  *check({ model }) {
    for (const { text, at } of sayingsIn(model, wanted)) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}：行为发生的时候还没有这份规定`,
          en: `${words.en}: when the act was done there was no such rule`,
        },
      };
    }
  },
};

const wanted = {
  about: /以来|施行前|实施前|公布前|生效前|\bbefore\b/iu,
  zh: /对[^。；，]{0,4}\d{4}年[^。；，]{0,8}以来[^。；，]{0,16}(?:行为|违法|失信)[^。；]{0,12}?(?:列入|认定|记入|纳入)(?:列入)?|本(?:办法|条例|规定|细则)(?:施行|实施|公布|生效)[之以]?前(?:发生|实施|存在)?的?[^。；，]{0,10}行为[^。；]{0,12}?(?:列入|认定|记入|纳入|适用本)/gu,
  en: /\bconduct before (?:these|this) [a-z]+ took effect (?:is|are) (?:listed|recorded)/giu,
  where: isAboutParties,
  unless: /依照行为(?:发生)?时|从旧|不再|不予|不得|不适用|有利|移出|修复|尚未|持续/u,
} as const;
