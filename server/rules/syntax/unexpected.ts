/** Something that cannot be read where it stands. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'syntax/unexpected';

export const unexpected: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '这里的字读不懂',
    en: 'Something cannot be read here',
  },
  why: {
    zh: '读不懂的地方，机器和读者都只能猜。这里不猜：报告出来，其余部分照常检查。一句只报告一次。',
    en: 'What cannot be read could only be guessed. Nothing is guessed: it is reported, and the rest is checked as usual. One report a statement.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 甲 “罚款五万元以上的” { 当：罚款金额 ≥<||> 且 处罚种类 含 罚款 }
}`,
    },
    {
      text: `blacklist bad "List" {
  term: 3 years
}
<|}|>`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 甲 “罚款五万元以上的” { 当：罚款金额 ≥ 5 万元 且 处罚种类 含 罚款 }
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
