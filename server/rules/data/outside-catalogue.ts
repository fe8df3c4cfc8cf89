/** Private life in credit files: what no catalogue of public credit information holds. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { firstOfEach, isAboutParties, sayingsIn } from '../../core/sayings.js';

export const outsideCatalogue: Rule = {
  code: 'data/outside-catalogue',
  level: 'info',
  summary: {
    zh: '采集目录以外的信息',
    en: 'Information outside the catalogues',
  },
  why: {
    zh: '公共信用信息实行目录制管理，目录以外的信息不得纳入信用记录：婚姻、邻里、社交、消费习惯不是公共管理机构依法履职产生的信用信息。目录的条目没有全文收录，所以只看明显属于私生活的几类，只作提示；写明不得归集的不报告。',
    en: 'Public credit information stands in catalogues, and what is outside them does not enter credit records: marriage, neighbours, social contacts and shopping habits are not what public bodies produce at work. The entries of the catalogues are not shipped, so only plain matters of private life are told, as information; silent where collecting is forbidden.',
  },
  facts: ['N49-01a', 'CAT-05'],
  bad: [
    {
      text: `法规 “某市信用办法” {
  条 “社区网格员走访了解的<|邻里纠纷|>情况记入信用档案。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "Credit files include the <|marital status|> of residents."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 个人信用信息包括姓名、<|婚姻状况|>、职业资格等信息，由公共信用平台归集。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法” {
  条 “归集范围限于全国公共信用信息基础目录和本省补充目录所列信息。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "Credit files must not include the marital status of residents."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 不得归集自然人的婚姻状况、社交关系，记入信用档案。`,
    },
  ],

  *check({ model }) {
    for (const { text, at, sentence } of firstOfEach(sayingsIn(model, wanted))) {
      if (!credit.test(sentence)) continue;
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}属于私生活，不在公共信用信息目录之内`,
          en: `${words.en} is private life, outside the catalogues of public credit information`,
        },
      };
    }
  },
};

const credit = /信用|失信|诚信|\bcredit\b/iu;

const wanted = {
  about:
    /婚姻|邻里|社交|朋友圈|消费习惯|网络言论|家庭关系|家庭矛盾|\b(?:marital|marriage|neighbou?rs?|social (?:contacts|media)|shopping)\b/iu,
  zh: /婚姻状况|婚恋|邻里(?:纠纷|关系|矛盾)|社交(?:关系|活动|账号)|朋友圈|消费习惯|网络言论|家庭(?:关系|矛盾)/gu,
  en: /\b(?:marital status|quarrels with neighbou?rs|social contacts|shopping habits)\b/giu,
  where: isAboutParties,
  unless: /不得|禁止|调解|\bnot\b/u,
} as const;
