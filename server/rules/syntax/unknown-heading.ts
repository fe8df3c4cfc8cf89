/** A heading that the language does not have. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'syntax/unknown-heading';

export const unknownHeading: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '没有这个标题',
    en: 'There is no such heading',
  },
  why: {
    zh: '不认识的标题不起作用，它的内容等于没有写。',
    en: 'A heading that is not known has no effect: what it says is as good as unwritten.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  <|期艰|>：3 年
}`,
    },
    {
      text: `blacklist bad "List" {
  <|terms|>: 3 years
}`,
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
