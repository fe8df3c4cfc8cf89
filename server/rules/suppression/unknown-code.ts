/** A suppression of a check that does not exist. */
import type { Rule } from '../../core/rule.js';

const code = 'suppression/unknown-code';

export const unknownCode: Rule = {
  code,
  level: 'warning',
  summary: {
    zh: '没有这个检查',
    en: 'There is no such check',
  },
  why: {
    zh: '写错的代码什么也不允许，而写的人以为允许了。',
    en: 'A misspelt code permits nothing, and its author believes that it does.',
  },
  facts: [],
  bad: [
    {
      text: `// creg-allow <|logic/unused-defintion|>: 供附件使用
定义 甲：罚款金额 ≥ 1 万元`,
    },
    {
      text: `// creg-allow-file <|logic/unused|>: used by the annex
fact arrears: yuan`,
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
