/** Two criteria that list the same cases. */
import { coveringPairs, leavingOut, provisionLimitsNobody } from '../../core/criterion-pairs.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

export const duplicateCriterion: Rule = {
  code: 'logic/duplicate-criterion',
  level: 'warning',
  summary: {
    zh: '两个情形列入的是同样的人',
    en: 'Two criteria list the same cases',
  },
  why: {
    zh: '两个情形写法不同，列入的人却完全一样，多出来的一个只会引起疑问：是不是漏写了区别？所凭的文书不同的不报告，施行期间不同的不报告；含有引号里的话的，只有两处是同一句话才可能相同。',
    en: 'Two criteria are worded differently and list exactly the same people; the second one only raises the question which difference was forgotten. Silent where they rest on different documents or are in force at different times; quoted words make two criteria the same only where they are the same words.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 甲 “受到五十万元以上罚款的” { 当：罚款金额 ≥ 50 万元 }
  情形 <|乙|> “受到较大数额罚款的” { 当：处罚种类 含 罚款 且 非 罚款金额 不满 500000 元 }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion a "Convicted, or fined while able" { when: convicted or (penalty includes fine and able-to-perform) }
  criterion <|b|> "Fined while able, or convicted" { when: (able-to-perform and penalty includes fine) or convicted }
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 甲 “受到五十万元以上罚款的” { 当：罚款金额 ≥ 50 万元 }
  情形 乙 “构成犯罪的” { 当：构成犯罪 }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion a "Fined, of bad repute" { when: penalty includes fine and "of bad repute" }
  criterion b "Fined, with grave effect" { when: penalty includes fine and "with grave effect" }
}`,
    },
  ],

  *check({ model, norms }) {
    const told = new Set<unknown>();
    for (const { earlier, later, cover } of coveringPairs(model, norms)) {
      if (cover.kind !== 'same' || told.has(later)) continue;
      told.add(later);
      const name = quoted(later.name ?? later.clause?.text ?? '');
      const other = quoted(earlier.name ?? earlier.clause?.text ?? '');
      yield {
        at: later.at,
        message: {
          zh: `情形${name.zh}和${other.zh}列入的人完全一样`,
          en: `The criterion ${name.en} lists exactly the same cases as ${other.en}`,
        },
        related: [
          { at: earlier.at, message: { zh: '另一个情形', en: 'The other criterion' } },
          ...[...later.violates, ...earlier.violates]
            .slice(0, 1)
            .map(({ at }) => ({ at, message: provisionLimitsNobody })),
        ],
        fixes: [...leavingOut(model, later), ...leavingOut(model, earlier)],
      };
    }
  },
};
