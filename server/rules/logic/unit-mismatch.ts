/** Quantities in units that cannot be compared. */
import { faultsOf, type Rule } from '../../core/rule.js';

const code = 'logic/unit-mismatch';

export const unitMismatch: Rule = {
  code,
  level: 'error',
  summary: {
    zh: '单位不能比较',
    en: 'The units cannot be compared',
  },
  why: {
    zh: '金额和次数、日和工作日、月和日之间没有固定的换算。十二个月等于一年，一周等于七日，可以比较。不写单位的数，按事实的单位理解。',
    en: 'There is no fixed rate between money and times, days and working days, or months and days. Twelve months are a year and a week is seven days: these compare. A number without a unit is in the unit of the fact.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 重罚 “一年内受到三次以上行政处罚的” { 当：一年内 行政处罚 ≥ <|3 万元|> }
}`,
    },
    {
      text: `fact overdue: days
blacklist bad "List" {
  criterion late "Thirty working days late" { when: overdue more than <|30 working days|> }
}`,
    },
    {
      text: `事实 许可期限：日
黑名单 失信 “失信名单” {
  情形 短期 “许可期限不满六个月的” { 当：许可期限 不满 <|6 个月|> }
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 重罚 “一年内受到三次以上行政处罚的” { 当：一年内 行政处罚 ≥ 3 次 }
}`,
    },
    {
      text: `fact overdue: months
blacklist bad "List" {
  criterion late "A year late" { when: overdue at least 1 year }
}`,
    },
  ],
  check: ({ model }) => faultsOf(model, code),
};
