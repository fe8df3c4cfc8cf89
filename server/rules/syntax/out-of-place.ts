/** A heading or block that does not belong in this block. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'syntax/out-of-place';

export const outOfPlace: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '标题或者块写错了地方',
    en: 'A heading or block stands in the wrong place',
  },
  why: {
    zh: '写错地方的内容不起作用：期限写进程序里，名单就没有期限。',
    en: 'What stands in the wrong place has no effect: a term written into the procedure leaves the list without one.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  程序 { <|期限|>：3 年 }
}`,
    },
    {
      text: `blacklist bad "List" {
  procedure { <|term|>: 3 years }
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  程序 { 告知：书面 }
  期限：3 年
}`,
    },
    {
      text: `blacklist bad "List" {
  procedure { notice: written }
  term: 3 years
}`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
