/** A permission whose last day cannot be read. */
import type { Rule } from '../../core/rule.js';

const code = 'suppression/unreadable-date';

export const unreadableDate: Rule = {
  code,
  level: 'warning',
  summary: {
    zh: '允许的截止日期认不出来',
    en: 'The last day of a permission cannot be read',
  },
  why: {
    zh: '认不出截止日期的允许，谁也不知道什么时候该重新审查，所以不起作用。',
    en: 'Of a permission whose last day cannot be read nobody knows when to look at it again; it has no effect.',
  },
  facts: [],
  bad: [
    {
      text: `定义 甲：罚款金额 ≥ 1 万元 // creg-allow logic/unused-definition: 供附件使用；至：<|明年春天|>`,
    },
    {
      text: `define a: fine-amount >= 10,000 yuan // creg-allow logic/unused-definition: used by the annex; until: <|2999-02-30|>`,
    },
  ],
  good: [
    {
      text: `定义 甲：罚款金额 ≥ 1 万元 // creg-allow logic/unused-definition: 供附件使用；至：２９９９－０３－０１`,
    },
    {
      text: `define a: fine-amount >= 10,000 yuan // creg-allow logic/unused-definition: used by the annex; until: 2999-03-01`,
    },
  ],
  // The engine tells it: only who knows every finding knows what a comment suppresses.
  check: () => [],
};
