/** A definition that nothing uses. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'logic/unused-definition';

export const unusedDefinition: Rule = {
  code,
  level: 'hint',
  summary: {
    zh: '定义了而没有用到',
    en: 'A definition is never used',
  },
  why: {
    zh: '读者会去找这个定义为哪一条服务，找不到，就怀疑漏了一条。在句子里用到的也算用到。词汇和标准里的定义供别的文件使用，不报告。',
    en: 'Readers look for the clause that a definition serves; finding none, they suspect that one was lost. Use in wording counts as use. Definitions in vocabularies and standards serve other files and are not reported.',
  },
  facts: [],
  bad: [
    {
      text: `定义 <|数额巨大|>：罚款金额 ≥ 100 万元
黑名单 失信 “失信名单” {
  情形 甲 “一年内受到三次以上行政处罚的” { 当：一年内 行政处罚 ≥ 3 次 }
}`,
    },
    {
      text: `define <|repeated|>: penalties within 1 year >= 3 times
blacklist bad "List" {
  criterion a "Fined one million yuan or more" { when: fine-amount >= 1,000,000 yuan }
}`,
    },
  ],
  good: [
    {
      text: `定义 数额巨大：罚款金额 ≥ 100 万元
黑名单 失信 “失信名单” {
  情形 甲 “骗取补贴，数额巨大的”
}`,
    },
    {
      text: `define repeated: penalties within 1 year >= 3 times
blacklist bad "List" {
  criterion a "Repeated offenders" { when: repeated }
}`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
