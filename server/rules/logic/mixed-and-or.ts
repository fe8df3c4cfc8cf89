/** 且 beside 或 without brackets. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'logic/mixed-and-or';

export const mixedAndOr: Rule = {
  code,
  level: 'warning',
  summary: {
    zh: '「且」「或」并列没有括号',
    en: '“and” beside “or” without brackets',
  },
  why: {
    zh: '“甲或乙且丙”，有人读作“（甲或乙）且丙”，有人读作“甲或（乙且丙）”，结果是列入不列入的差别。加上括号，意思不变，也不会读错。',
    en: '“A or B and C” is read by some as “(A or B) and C”, by others as “A or (B and C)”; somebody is listed or not by that. Brackets change nothing and leave no doubt.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 甲 “受到较重处罚的” { 当：<|罚款金额 ≥ 50 万元 或 处罚种类 含 罚款 且 行政处罚 ≥ 3 次|> }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion a "Penalised" { when: <|penalty includes fine and penalties >= 3 times or fine-amount >= 500,000 yuan|> }
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 甲 “受到较重处罚的” { 当：罚款金额 ≥ 50 万元 或（处罚种类 含 罚款 且 行政处罚 ≥ 3 次）}
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion a "Penalised" { when: (penalty includes fine and penalties >= 3 times) or fine-amount >= 500,000 yuan }
}`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
