/** A fact compared with what it is not. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'logic/type-mismatch';

export const typeMismatch: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '事实和比较的对象不是一类',
    en: 'A fact is compared with something of another kind',
  },
  why: {
    zh: '是与否不能比大小，选项没有多少，金额不能属于某几种。这样的条件永远没有结果，看起来却像有。',
    en: 'Yes and no have no size, values of a choice no amount, and an amount belongs to no kinds. Such a condition never gives an answer, yet it looks as if it did.',
  },
  facts: [],
  bad: [
    {
      text: `事实 取水中断：是否
黑名单 失信 “失信名单” {
  情形 断水 “造成取水中断的” { 当：<|取水中断 ≥ 1 次|> }
  情形 重罚 “受到较重处罚的” { 当：<|处罚种类 ≥ 3 次|> }
}`,
    },
    {
      text: `fact licence-kind: one of { catering, transport }
blacklist bad "List" {
  criterion a "Fined" { when: <|fine-amount in {fine}|> }
  criterion b "Without a catering licence" { when: penalty includes <|catering|> }
}`,
    },
  ],
  good: [
    {
      text: `事实 取水中断：是否
黑名单 失信 “失信名单” {
  情形 断水 “造成取水中断的” { 当：取水中断 }
  情形 重罚 “受到较重处罚的” { 当：处罚种类 含 {责令停产停业、吊销许可证件} }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion a "Fined 50,000 yuan or more" { when: fine-amount >= 50,000 yuan }
}`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
