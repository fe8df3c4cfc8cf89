/** Pairs of words that legislation keeps apart: 账/帐, 作出/做出, 缴纳/交纳. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { firstOfEach, sayingsIn } from '../../core/sayings.js';

export const pairedWord: Rule = {
  code: 'drafting/paired-word',
  level: 'hint',
  summary: {
    zh: '近义词用错：帐、做出决定、交纳罚款',
    en: 'The other word of a pair: 帐, 做出决定, 交纳罚款',
  },
  why: {
    zh: '立法技术规范分开了几对近义词：账目用“账”，决定用“作出”，税款、罚款这类有强制性的用“缴纳”。改的只是写法，意思不变。只提示看得准的这三对；设定、设立，批准、核准要看意思，不提示；物业费、水电费用“交纳”没有错。每条提示一处。',
    en: 'The technical norms keep some pairs apart: accounts are 账, decisions are 作出, and what one is compelled to pay is 缴纳. Only form changes. Only these three are told; pairs that depend on the meaning are not, and 交纳 is right for property fees. One hint an article.',
  },
  facts: ['LTN-08', 'LTN-10'],
  bad: [
    {
      text: `法规 “某市信用办法” {
  条 “认定部门依法<|做出|>列入决定。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "当事人应当<|交纳|>罚款。"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 伪造<|帐簿|>，受到行政处罚的，记入信用记录。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法” {
  条 “认定部门依法作出列入决定，当事人应当缴纳罚款。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "The department decides."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 业主应当按照约定交纳物业费，做出突出贡献的给予表彰。`,
    },
  ],

  *check({ model }) {
    for (const { text, at } of firstOfEach(sayingsIn(model, wanted))) {
      const right = text.replace('帐', '账').replace('做出', '作出').replace('交纳', '缴纳');
      const words = quoted(text);
      const better = quoted(right);
      yield {
        at,
        message: {
          zh: `${words.zh}在立法中写作${better.zh}`,
          en: `${words.en} is written ${better.en} in legislation`,
        },
        fixes: [
          {
            kind: 'form',
            title: { zh: `改为${better.zh}`, en: `Write ${better.en}` },
            edits: [{ span: at, newText: right }],
          },
        ],
      };
    }
  },
};

const wanted = {
  about: /帐|做出|交纳/u,
  zh: /(?<=决定|处罚)做出|帐(?:簿|户|册|目|号|款|本)|做出(?=[^，。；]{0,16}(?:决定|裁决|判决|裁定|处罚|认定|承诺))|交纳(?=[^，。；]{0,6}(?:罚款|税款|税费|社会保险费|滞纳金))/gu,
  where: ({ role }: { readonly role: string }) => role !== 'title',
} as const;
