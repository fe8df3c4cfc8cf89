/** A suppression that suppresses nothing. */
import type { Rule } from '../../core/rule.js';

const code = 'suppression/unused';

export const unused: Rule = {
  code,
  level: 'warning',
  summary: {
    zh: '允许已经没有用',
    en: 'A permission that serves no more',
  },
  why: {
    zh: '问题已经改掉了，允许还在，以后同样的问题就会被悄悄放过。检查被设置关闭的，不报告。',
    en: 'The problem is gone and the permission stays: the next one would pass unseen. Silent where the check is switched off.',
  },
  facts: [],
  bad: [
    {
      text: `<|// creg-allow logic/unused-definition: 供附件使用|>
事实 拖欠金额：元`,
    },
    {
      text: `fact arrears: yuan <|// creg-allow logic/duplicate-name: kept for the annex|>`,
    },
  ],
  good: [
    {
      text: `// creg-allow logic/unused-definition: 供附件使用
定义 甲：罚款金额 ≥ 1 万元`,
    },
    {
      text: `// creg-allow-file logic/unused-definition: used by the annex
define a: fine-amount >= 10,000 yuan`,
    },
  ],
  // The engine tells it: only who knows every finding knows what a comment suppresses.
  check: () => [],
};
