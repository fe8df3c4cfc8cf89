/** Negative records that are kept without an end. */

import type { Problem } from '../../core/finding.js';
import { quoted } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { openRecordsIn } from '../../core/said/open-term.js';
import { besides, type Said } from '../../core/said/said.js';
import { isAboutParties, sayingsIn } from '../../core/sayings.js';
import { isSevere, severeLists } from '../../core/severe.js';

export const unlimitedRetention: Rule = {
  code: 'data/unlimited-retention',
  level: 'warning',
  summary: {
    zh: '失信记录没有保存期限',
    en: 'Negative records are kept without an end',
  },
  why: {
    zh: '征信机构对个人不良信息只保存五年，期满删除；没有尽头的记录让人一辈子背着一次过错。名单的列入和公示没有终点由 procedure/unbounded-term 报告，这里说的是记录和信息的保存；良好信息、查询日志、档案管理不报告。',
    en: 'A credit bureau keeps negative information on a person for five years and then deletes it; a record without an end follows one fault through a whole life. procedure/unbounded-term tells of listings and their publication; this is about records and data. Silent for good records, logs and archives.',
  },
  facts: ['CRI-04'],
  bad: [
    {
      text: `法规 “某市信用办法” {
  条 “<|个人失信记录永久保存|>。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "<|Negative credit records are kept for life|>."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 <|不良信用信息长期保留|>。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法” {
  条 “个人不良信息自不良行为终止之日起保存五年，期满予以删除。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "Negative credit records are deleted after five years."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 失信信息不得永久保存。
第七条 良好信用信息长期保留。`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    const said = model.kind === 'text' ? openRecordsIn(model, norms) : [];
    yield* besides(byWords(subject), said, neverDeleted);
  },
};

function* byWords({ model }: Subject): Iterable<Problem> {
  const terms = new Set(severeLists(model).flatMap(({ term }) => term?.clause ?? []));
  for (const { text, at, clause } of sayingsIn(model, wanted)) {
    // The term of a list is another check’s.
    if (
      terms.has(clause) ||
      isSevere(clause) ||
      (clause.list === undefined && /列入|名单|移出|曝光/u.test(clause.text))
    )
      continue;
    const words = quoted(text);
    yield {
      at,
      message: {
        zh: `${words.zh}：没有删除的一天`,
        en: `${words.en}: it is never deleted`,
      },
    };
  }
}

const wanted = {
  about: /永久|长期|终身|终生|无限期|\b(?:permanent|for life|for ever|indefinite)/iu,
  zh: /(?:个人)?(?:失信|不良|负面|违法)(?:信用)?(?:信息|记录)[^。；，]{0,8}?(?:永久|长期|终身|终生|无限期)(?:保存|保留|记录|留存|有效)/gu,
  en: /\bnegative (?:credit )?(?:records?|information)[^.;]{0,16}? kept (?:permanently|for life|for ever|indefinitely)/giu,
  where: isAboutParties,
  unless: /不得|禁止|归档|日志|\bnot\b/u,
} as const;

function neverDeleted({ text, at }: Said): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}：没有删除的一天`,
      en: `${words.en}: it is never deleted`,
    },
  };
}
