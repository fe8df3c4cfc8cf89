/** Two names with nothing between them. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'syntax/missing-separator';

export const missingSeparator: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '两个名称之间没有隔开',
    en: 'Two names without a separator',
  },
  why: {
    zh: '“企业 个体工商户”是两类主体，还是一类？用顿号隔开就清楚了。',
    en: '“enterprise individual-business”: two kinds of party, or one? A comma makes it clear.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  对象：<|企业 个体工商户|>
}`,
    },
    {
      text: `blacklist bad "List" {
  subjects: <|enterprise individual-business|>
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  对象：企业、个体工商户
}`,
    },
    {
      text: `blacklist bad "List" {
  subjects: enterprise, individual-business
}`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
