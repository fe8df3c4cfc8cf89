/** A list of acts that ends in “and so on”. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { firstOfEach, sayingsIn } from '../../core/sayings.js';
import { burdens } from '../../core/severe.js';

export const openEnumeration: Rule = {
  code: 'clarity/open-enumeration',
  level: 'warning',
  summary: {
    zh: '列举用“等”收尾，没有写明范围',
    en: 'An enumeration ends in “and so on”',
  },
  why: {
    zh: '列入的事由用“等”“等行为”收尾，“等”里还有什么由执行的人补充。后面跟着写明范围的一类（“等危害食品安全的犯罪”“等行政处罚”）就封了口，不报告；列举文书、部门、信息字段的“等”不决定谁被列入，不报告；援引法律的不报告；每条只报告一处。',
    en: 'Where a reason for listing ends in “and so on” or “and similar acts”, whoever applies it fills in the rest. A class that says what belongs closes it (“and other crimes against food safety”) and is not told; nor are lists of documents, departments or data fields, which list nobody, nor what a law bounds. One an article is told.',
  },
  facts: ['LL-01', 'N49-00c'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 证件 “涂改、倒卖、出租许可证件<|等行为|>，受到行政处罚的”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion papers "Forging, selling or lending licences <|and so on|>, penalised for it"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）串通投标、围标、弄虚作假<|等情形|>的；
（二）被吊销许可证件的。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 证件 “涂改、倒卖、出租许可证件，受到行政处罚的”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion papers "Forging, selling or lending licences, penalised for it"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）受到吊销许可证件、责令停产停业等行政处罚的；
（二）拒绝提供合同、账簿等资料，受到行政处罚的。`,
    },
  ],

  *check({ model }) {
    for (const { text, at } of firstOfEach(sayingsIn(model, wanted))) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `列举以${words.zh}收尾：还有什么会被列入，没有写`,
          en: `The enumeration ends in ${words.en}: what else puts a party on the list is not written`,
        },
      };
    }
  },
};

const wanted = {
  about: /等|\band so on\b|\betc\b|\band the like\b|such (?:like|acts)/iu,
  zh: /(?<=[、，][^、，。；：]{2,30})等(?:(?:违法|违规|失信|不良|不诚信)?(?:行为|情形|情况)(?=的|[，。；]|$)|的(?=[，。；]|$))/gu,
  en: /\band so on\b|\betc\.?|\band (?:the like|similar (?:acts|conduct|cases))\b/giu,
  where: (clause: Parameters<typeof burdens>[0]) =>
    burdens(clause) && clause.list !== undefined && (clause.role === 'criterion' || clause.role === 'closing'),
  unless: /(?:法律|行政法规|法规)[^。；，]{0,10}规定|《[^》]+》[^。；，]{0,12}规定/u,
} as const;
