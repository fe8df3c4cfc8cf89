/** A suppression that gives no reason. */
import type { Rule } from '../../core/rule.js';

const code = 'suppression/no-reason';

export const noReason: Rule = {
  code,
  level: 'warning',
  summary: {
    zh: '允许而没有写理由',
    en: 'A permission without a reason',
  },
  why: {
    zh: '审核的人要知道为什么可以放过。没有理由的允许不起作用。',
    en: 'Whoever reviews must know why it may pass. A permission without a reason has no effect.',
  },
  facts: [],
  bad: [
    {
      text: `定义 甲：罚款金额 ≥ 1 万元 <|// creg-allow logic/unused-definition|>`,
    },
    {
      text: `define a: fine-amount >= 10,000 yuan <|// creg-allow logic/unused-definition:|>`,
    },
  ],
  good: [
    {
      text: `定义 甲：罚款金额 ≥ 1 万元 // creg-allow logic/unused-definition: 供附件使用`,
    },
    {
      text: `define a: fine-amount >= 10,000 yuan // creg-allow logic/unused-definition: used by the annex`,
    },
  ],
  // The engine tells it: only who knows every finding knows what a comment suppresses.
  check: () => [],
};
