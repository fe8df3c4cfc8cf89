/** A name that means nothing here. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'logic/undefined-name';

export const undefinedName: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '名称没有定义',
    en: 'A name means nothing here',
  },
  why: {
    zh: '条件里的名称要指明是哪一个事实、选项或者定义，机器和读者才知道依据什么判断。写成引号里的句子就不再检查。标题里机关名、平台、内容等自由的词不报告。',
    en: 'A name in a condition must say which fact, value or definition it is, or nobody knows what decides. Words in quotes are left alone, and so are free words in headings: authorities, platforms, contents.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 欠薪 “拖欠劳动报酬三十万元以上的” { 当：<|欠薪金额|> ≥ 30 万元 }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion fined "Fined 50,000 yuan or more" { when: <|fine-amuont|> >= 50,000 yuan }
}`,
    },
    {
      text: `黑名单 失信 “失信名单” {
  情形 停产 “被责令停产停业的” { 凭：<|行政处罚决|>；当：处罚种类 含 <|责令停业停产|> }
}`,
    },
  ],
  good: [
    {
      text: `事实 欠薪金额：元
黑名单 失信 “失信名单” {
  情形 欠薪 “拖欠劳动报酬三十万元以上的” { 当：欠薪金额 ≥ 30 万元 }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion fined "Fined 50,000 yuan or more" { when: fine-amount >= 50,000 yuan }
}`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
