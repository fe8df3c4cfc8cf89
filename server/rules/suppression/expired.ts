/** A permission whose last day is over. */
import type { Rule } from '../../core/rule.js';

const code = 'suppression/expired';

export const expired: Rule = {
  code,
  level: 'warning',
  summary: {
    zh: '允许已经过期',
    en: 'A permission that has ended',
  },
  why: {
    zh: '批准的人只放过一段时间。日期一过，问题重新报告，要么改正，要么重新批准。日期以检查当天为准。',
    en: 'Whoever approved it let it pass for a time. Once that is over the finding is back, to be mended or approved anew. What counts is the day of the check.',
  },
  facts: [],
  bad: [
    {
      text: `定义 甲：罚款金额 ≥ 1 万元 <|// creg-allow logic/unused-definition: 供附件使用；批准：法制科；至：2020-03-01|>`,
    },
    {
      text: `define a: fine-amount >= 10,000 yuan <|// creg-allow logic/unused-definition: used by the annex; until: 2020-03-01|>`,
    },
  ],
  good: [
    {
      text: `定义 甲：罚款金额 ≥ 1 万元 // creg-allow logic/unused-definition: 供附件使用；依据：《立法法》第八十二条；批准：法制科；至：2999年3月1日`,
    },
    {
      text: `define a: fine-amount >= 10,000 yuan // creg-allow logic/unused-definition: used by the annex; until: 2999-03-01`,
    },
  ],
  // The engine tells it: only who knows every finding knows what a comment suppresses.
  check: () => [],
};
