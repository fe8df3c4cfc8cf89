/** 和, 以及 and 或者 mixed inside one enumeration. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { firstOfEach, sayingsIn } from '../../core/sayings.js';
import { burdens } from '../../core/severe.js';

export const mixedConnectives: Rule = {
  code: 'drafting/mixed-connectives',
  level: 'hint',
  summary: {
    zh: '一串列举里混用“和”“以及”“或者”',
    en: '和, 以及 and 或者 mixed in one enumeration',
  },
  why: {
    zh: '“和”“以及”是都要，“或者”是有一个就行。一串列举里两种都用，读的人不知道要满足几个。只看列入情形里没有逗号隔开的一串、至少四项的；词组内部的“和”（法人和非法人组织）不算；每条提示一处。',
    en: '和 and 以及 ask for all, 或者 for any. With both in one enumeration nobody knows how many must be met. Only criteria, only an unbroken enumeration of four members or more; 和 inside a fixed term does not count; one hint an article.',
  },
  facts: ['LTN-04'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 处罚 “<|受到警告、罚款和吊销许可证件或者降低资质等级|>的”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion penalty "<|受到警告、罚款和吊销许可证件或者降低资质等级|>的"
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 处罚 “受到罚款、吊销许可证件或者降低资质等级行政处罚的”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion penalty "Fined, or licence revoked, or qualification lowered"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 法人和非法人组织或者自然人生产、销售假药，被吊销许可证件的，列入严重失信主体名单。`,
    },
  ],

  *check({ model }) {
    for (const { text, at } of firstOfEach(sayingsIn(model, wanted))) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}：是都要具备，还是有一个就行，分不清`,
          en: `${words.en}: whether all are needed or one is enough cannot be told`,
        },
      };
    }
  },
};

const wanted = {
  about: /或者/u,
  zh: /(?<=^|[，。；：）])[^，。；：（）]{1,20}、[^，。；：（）、]{1,16}(?<!法人|组织|生命)(?:和|以及)(?!社会|非法人|其他)[^，。；：（）、的]{2,14}或者(?!对)[^，。；：（）、的]{2,14}/gu,
  where: (clause: Parameters<typeof burdens>[0]) =>
    burdens(clause) && (clause.role === 'criterion' || clause.role === 'lead') && clause.list !== undefined,
} as const;
