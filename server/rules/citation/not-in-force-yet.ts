/** A law is cited that takes effect only after the file does. */
import { citedIn, isGone, nameOf, placeOf } from '../../core/law/cited.js';
import type { Law } from '../../core/law/laws.js';
import type { Day } from '../../core/model.js';
import type { Rule } from '../../core/rule.js';

export const notInForceYet: Rule = {
  code: 'citation/not-in-force-yet',
  level: 'warning',
  summary: {
    zh: '引用的法律、法规还没有施行',
    en: 'A law that is cited has not taken effect yet',
  },
  why: {
    zh: '通过了的法律到施行之日才有效；在这以前以它为依据，等于没有依据。草案按自己的施行之日核对，所以把施行之日推后也是办法。只是修订后的文本还没有施行、原来的文本仍然有效的，不报告。',
    en: 'A law that has been passed binds from the day it takes effect; a text that rests on it before then rests on nothing. A draft is held against its own day, so a later day is a way out. Silent where only an amended text is still to come and the old one holds.',
  },
  facts: [],
  bad: [
    {
      text: `法规 “某市环境信用办法” {
  施行：2026年3月1日
  条 依据 “根据<|《中华人民共和国生态环境法典》|>，制定本办法。”
}`,
    },
    {
      text: `regulation "Measures" {
  effective: 2026-03-01
  article basis "Repair follows <|《信用修复管理办法》|>."
}`,
    },
  ],
  good: [
    {
      text: `法规 “某市环境信用办法” {
  施行：2026年8月15日
  条 依据 “根据《中华人民共和国生态环境法典》，制定本办法。”
}`,
    },
    {
      text: `regulation "Measures" {
  effective: 2026-04-01
  article basis "Repair follows 《信用修复管理办法》."
}`,
    },
    {
      text: `法规 “某市商标信用办法” {
  施行：2026年5月1日
  条 依据 “根据《中华人民共和国商标法》，制定本办法。”
}`,
    },
  ],

  *check({ model, norms }) {
    const told = new Set<string>();
    for (const { use, law } of citedIn(model, norms)) {
      if (!law || law.confidence === 'unverified' || told.has(law.title)) continue;
      if (!isToCome(law, norms.asOf) || isGone(law, norms.asOf, norms.laws.statedOn)) continue;
      told.add(law.title);
      yield {
        at: placeOf(use),
        message: {
          zh: `${nameOf(use)}自 ${law.effective} 起才施行，${norms.asOf} 还没有生效`,
          en: `${nameOf(use)} takes effect on ${law.effective}: on ${norms.asOf} it does not bind yet`,
        },
      };
    }
  },
};

/** Passed, and never in force before: the day of a text that was amended is that of the amendment. */
function isToCome({ adopted, effective, editions }: Law, day: Day): boolean {
  if (effective === undefined || adopted === undefined || effective <= day) return false;
  const isFirst = Number(effective.slice(0, 4)) - Number(adopted.slice(0, 4)) <= 1;
  return isFirst && !editions.some(({ from }) => from !== undefined && from <= day);
}
