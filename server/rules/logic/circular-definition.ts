/** Definitions that run in a circle. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'logic/circular-definition';

export const circularDefinition: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '定义绕成了圈',
    en: 'Definitions run in a circle',
  },
  why: {
    zh: '甲由乙解释，乙又由甲解释，等于什么也没有解释，任何案件都得不出结果。',
    en: 'Where each term is explained by the other nothing is explained, and no case ever comes to a result.',
  },
  facts: [],
  bad: [
    {
      text: `定义 <|情节严重|>：屡次违法 或 罚款金额 ≥ 50 万元
定义 屡次违法：情节严重 且 行政处罚 ≥ 3 次
黑名单 失信 “失信名单” { 情形 甲 “情节严重的” { 当：情节严重 } }`,
    },
    {
      text: `define <|serious|>: not serious
blacklist bad "List" { criterion a "Serious cases" { when: serious } }`,
    },
  ],
  good: [
    {
      text: `定义 情节严重：屡次违法 或 罚款金额 ≥ 50 万元
定义 屡次违法：一年内 行政处罚 ≥ 3 次
黑名单 失信 “失信名单” { 情形 甲 “情节严重的” { 当：情节严重 } }`,
    },
    {
      text: `define serious: fine-amount >= 500,000 yuan
blacklist bad "List" { criterion a "Serious cases" { when: serious } }`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
