/** A criterion that is prose alone: nothing can be decided about it. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

export const unformalised: Rule = {
  code: 'clarity/unformalised',
  level: 'hint',
  summary: {
    zh: '情形只有文字，没有条件',
    en: 'A criterion is prose alone',
  },
  why: {
    zh: '只有文字的情形照样可以发布，也照样检查用语；但它列入谁、不列入谁，是否超出国家标准，都无法判断，案例也测不到它。写上“当：…”才能判断。自己没有条件、只有名单或者组的共同条件的，也在此列。已经发布的文本不报告。',
    en: 'A criterion in prose can be published, and its wording is checked; but whom it lists, and whether it goes beyond the national standard, cannot be decided, and cases do not reach it. Only a condition (“when: …”) decides. A criterion that has no condition of its own, only one shared with its list or group, counts as well. Existing texts are not told.',
  },
  facts: ['N49-00c'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 <|拒检|> “拒绝、阻碍监督检查的”
}`,
    },
    {
      text: `blacklist severe "List" {
  when: penalties >= 1 time
  criterion <|refusal|> "Refusing inspection" { proof: penalty-decision }
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  事实 拒绝检查：是否
  情形 拒检 “拒绝监督检查，被责令停产停业的” { 当：拒绝检查 且 处罚种类 含 责令停产停业 }
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion repeated "Penalised three times within one year" { when: penalties within 1 year >= 3 times }
}`,
    },
  ],

  *check({ model }) {
    if (model.kind !== 'draft') return;
    for (const list of model.lists) {
      for (const criterion of list.criteria) {
        if (criterion.formalised || !criterion.clause) continue;
        const name = quoted(criterion.name ?? criterion.clause.text);
        yield {
          at: criterion.at,
          message: {
            zh: `情形${name.zh}只有文字，没有条件：列入谁、是否符合国家标准，无法判断`,
            en: `The criterion ${name.en} is prose alone: whom it lists, and whether it conforms, cannot be decided`,
          },
        };
      }
    }
  },
};
