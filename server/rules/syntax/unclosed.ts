/** A bracket or quote that is never closed. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'syntax/unclosed';

export const unclosed: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '括号或者引号没有合上',
    en: 'A bracket or quote is not closed',
  },
  why: {
    zh: '没有合上的括号会把后面的内容都吞进去，条文就归错了地方。',
    en: 'A bracket that stays open takes in what follows, and clauses end up where they do not belong.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” <|{|>
  期限：3 年`,
    },
    {
      text: `blacklist bad "List" <|{|>
  term: 3 years`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  期限：3 年
}`,
    },
    {
      text: `blacklist bad "List" {
  term: 3 years
}`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
