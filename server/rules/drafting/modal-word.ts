/** 必须 where legislation says 应当. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { firstOfEach, isAboutParties, sayingsIn } from '../../core/sayings.js';

export const modalWord: Rule = {
  code: 'drafting/modal-word',
  level: 'hint',
  summary: {
    zh: '用“必须”表示义务',
    en: '必须 for a duty, where 应当 is usual',
  },
  why: {
    zh: '“应当”和“必须”在法律里意思一样，立法一般用“应当”；一份文件里两个都用，读的人会以为轻重不同。只看与名单、信用有关的条文，每条提示一处；“依法必须招标”这类固定说法、“所必须”“必须的”不提示。依照、按照的区别没有核实原文，不提示。',
    en: '应当 and 必须 mean the same in law, and legislation usually says 应当; with both in one text readers look for a difference. Only articles on lists and credit, one hint each; fixed terms such as 依法必须招标 are left alone. The pair 依照/按照 was not read in the original and is not told.',
  },
  facts: ['LTN-05'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { 告知：“列入前<|必须|>书面告知当事人。” }
}`,
    },
    {
      text: `blacklist severe "List" {
  procedure { notice: "列入前<|必须|>书面告知当事人。" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 认定部门<|必须|>在列入失信名单前告知当事人。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { 告知：“列入前应当书面告知当事人。” }
}`,
    },
    {
      text: `blacklist severe "List" {
  procedure { notice: "The party must be told before listing." }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 限制列入失信名单的企业参加依法必须进行招标的项目的投标。`,
    },
  ],

  *check({ model }) {
    for (const { text, at } of firstOfEach(sayingsIn(model, wanted))) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}表示义务，立法一般用“应当”`,
          en: `${words.en} states a duty; legislation usually says 应当`,
        },
        fixes: [
          { kind: 'form', title: { zh: '改为“应当”', en: 'Write 应当' }, edits: [{ span: at, newText: '应当' }] },
        ],
      };
    }
  },
};

const wanted = {
  about: /必须/u,
  zh: /(?<!依法|所|法律规定|规定|的)必须(?!的|(?:进行)?招标|品|具备)/gu,
  where: isAboutParties,
} as const;
