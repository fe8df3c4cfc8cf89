/** 日 and 工作日 side by side for one step. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { firstOfEach, sayingsIn } from '../../core/sayings.js';

export const dayUnits: Rule = {
  code: 'drafting/day-units',
  level: 'hint',
  summary: {
    zh: '同一句里混用“日”和“工作日”',
    en: 'Days and working days in one sentence',
  },
  why: {
    zh: '“日”连休息日、节假日一起算，“工作日”不算：同一句里一步五日、一步五个工作日，读的人分不清是有意还是写错。规范怎样区分没有读到原文，只知道它是一对要区分的词，所以只作提示，只看与名单、信用有关、数目相同的；数目不同的多半是有意的，不提示。',
    en: 'Days run over weekends and holidays, working days do not: five days for one step and five working days for the next leave readers guessing. How the norms draw the line was not read in the original, so this is a hint, for sentences on lists and credit where the number is the same; different numbers are mostly meant.',
  },
  facts: ['LTN-01'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { 异议：“当事人自收到告知之日起五日内提出异议，认定部门在<|五个工作日|>内答复。” }
}`,
    },
    {
      text: `blacklist severe "List" {
  procedure { objection: "当事人自收到告知之日起十日内提出异议，认定部门在<|十个工作日|>内答复。" }
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { 异议：“当事人自收到告知之日起五个工作日内提出异议，认定部门在五个工作日内答复。” }
}`,
    },
    {
      text: `blacklist severe "List" {
  procedure { objection: "The party objects within 5 working days." }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 当事人对列入有异议的，可以自收到决定之日起三十日内提出，认定部门在五个工作日内答复。`,
    },
  ],

  *check({ model }) {
    for (const { text, at, groups, sentence } of firstOfEach(sayingsIn(model, wanted))) {
      const number = groups.number ?? '';
      if (!new RegExp(`(?<![\\d一二三四五六七八九十])${number}日(?!起)`, 'u').test(sentence)) continue;
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}和同一句里的“${number}日”算法不同`,
          en: `${words.en} is counted unlike the “${number}日” of the same sentence`,
        },
      };
    }
  },
};

const wanted = {
  about: /工作日/u,
  zh: /(?<number>[\d一二三四五六七八九十]{1,4})个工作日/gu,
  where: ({ role, list }: { readonly role: string; readonly list?: string | undefined }) =>
    role !== 'title' && (list !== undefined || role === 'procedure'),
} as const;
