/** A run of Han words that can be divided in two ways. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'logic/ambiguous-words';

export const ambiguousWords: Rule = {
  code,
  level: 'warning',
  summary: {
    zh: '连写的字有两种断法',
    en: 'A run of words can be divided in two ways',
  },
  why: {
    zh: '不写空格时，连写的字按看得见的名称断开。有两种断法，就可能断错；写出空格就清楚了。',
    en: 'Without spaces a run of Han is divided by the visible names. Where that can be done in two ways it may be done wrongly; spaces make it clear.',
  },
  facts: [],
  bad: [
    {
      text: `事实 甲：是否
事实 甲且乙：是否
事实 丙：是否
事实 乙且丙：是否
黑名单 失信 “失信名单” { 情形 一 “同时违反两项规定的” { 当：<|甲且乙且丙|> } }`,
    },
  ],
  good: [
    {
      text: `事实 甲：是否
事实 甲且乙：是否
事实 丙：是否
事实 乙且丙：是否
黑名单 失信 “失信名单” { 情形 一 “同时违反两项规定的” { 当：甲 且 乙且丙 } }`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
