/** A criterion that another one of the same list already covers. */

import { coveringPairs, leavingOut, provisionLimitsNobody } from '../../core/criterion-pairs.js';
import type { Witness } from '../../core/finding.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { factsInWords } from '../../core/words/cases.js';
import type { Case } from '../../logic/case.js';

export const subsumed: Rule = {
  code: 'logic/subsumed',
  level: 'warning',
  summary: {
    zh: '已经被另一个情形包含的情形',
    en: 'A criterion that another one already covers',
  },
  why: {
    zh: '这一情形列入的人，另一个情形都会列入，所以它不起作用：往往是另一个写得太宽，或者这一个的门槛写低了。施行期间不同的、所凭文书更宽的、例外不同而使范围不同的，不报告。',
    en: 'Whoever this criterion lists, another one lists as well, so that it decides nothing: often the other is too wide, or the threshold here too low. Silent where they are in force at different times, where the documents differ, and where exceptions make the difference.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 甲 “受到十万元以上罚款的” { 当：罚款金额 ≥ 10 万元 }
  情形 <|乙|> “受到五十万元以上罚款的” { 当：罚款金额 ≥ 50 万元 }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion <|a|> "Penalised three times within a year" { when: penalties within 1 year >= 3 times }
  criterion b "Penalised twice within two years" { when: penalties within 2 years >= 2 times }
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 甲 “受到五十万元以上罚款的” { 当：罚款金额 ≥ 50 万元；例外：无主观故意 }
  情形 乙 “受到一百万元以上罚款的” { 当：罚款金额 ≥ 100 万元 }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion a "Penalised three times within two years" { when: penalties within 2 years >= 3 times }
  criterion b "Penalised twice within a year" { when: penalties within 1 year >= 2 times }
}`,
    },
  ],

  *check({ model, norms }) {
    const told = new Set<unknown>();
    for (const { earlier, later, cover } of coveringPairs(model, norms)) {
      if (cover.kind !== 'within' && cover.kind !== 'contains') continue;
      const [inner, outer] = cover.kind === 'within' ? [earlier, later] : [later, earlier];
      if (told.has(inner)) continue;
      told.add(inner);
      const name = quoted(inner.name ?? inner.clause?.text ?? '');
      const other = quoted(outer.name ?? outer.clause?.text ?? '');
      const { only } = cover;
      yield {
        at: inner.at,
        message: {
          zh: `情形${name.zh}不起作用：它列入的人，${other.zh}都会列入`,
          en: `The criterion ${name.en} decides nothing: ${other.en} lists everybody whom it lists`,
        },
        related: [
          { at: outer.at, message: { zh: '包含它的情形', en: 'The criterion that covers it' } },
          ...outer.violates.slice(0, 1).map(({ at }) => ({ at, message: provisionLimitsNobody })),
        ],
        fixes: [...leavingOut(model, inner), ...leavingOut(model, outer)],
        ...(only && {
          witness: witnessOf(only, model.face, {
            zh: `只有${other.zh}列入`,
            en: `Listed by ${other.en} alone`,
          }),
        }),
      };
    }
  },
};

function witnessOf(only: Case, face: 'zh' | 'en', verdict: Witness['verdict']): Witness {
  return { facts: factsInWords(only, face), verdict, case: only };
}
