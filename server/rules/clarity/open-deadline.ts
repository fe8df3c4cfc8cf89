/** 及时, 尽快, “promptly” where a number of days belongs. */
import { excuse } from '../../core/evidence.js';
import { replaceWords } from '../../core/instead.js';
import { findPhrases } from '../../core/phrases.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

const code = 'clarity/open-deadline';

export const openDeadline: Rule = {
  code,
  level: 'info',
  summary: {
    zh: '期限没有写明天数',
    en: 'A deadline has no number of days',
  },
  why: {
    zh: '“及时”“尽快”没有哪一天可以说已经过期；“未整改”没有期限，第二天就可以说未整改。当事人的权利要靠天数来保障。同一句已经写明天数、日期，或者由法律规定期限的，不报告；与当事人无关的日常工作不报告。',
    en: 'No day comes on which “promptly” has passed; and with no time limit, “not rectified” can be said on the second day. A party’s rights need a number of days. Silent where the sentence has one, or a law sets the time; and for daily work that does not concern the party.',
  },
  facts: ['LL-01'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { 异议：30 日内提出 “对异议应当<|及时|>核查并答复。” }
}`,
    },
    {
      text: `blacklist severe "List" {
  removal: term-ended "The name is removed <|as soon as possible|>."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）被责令停产停业的。
第七条 当事人对列入有异议的，列入机关应当<|尽快|>核查并答复。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { 异议：30 日内提出，5 个工作日内答复 “对异议应当在五个工作日内核查并答复。” }
}`,
    },
    {
      text: `blacklist severe "List" {
  removal: term-ended "The name is removed within three working days."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）被责令停产停业的。
第七条 当事人对列入有异议的，列入机关应当自收到异议之日起五个工作日内核查并答复。`,
    },
  ],

  *check({ model, norms }) {
    for (const clause of model.clauses) {
      if (clause.role === 'other' || clause.role === 'title') continue;
      for (const found of findPhrases(clause, norms.phrases)) {
        const { phrase, text, at } = found;
        if (phrase.code !== code || excuse(model, clause, at, phrase)) continue;
        const words = quoted(text);
        yield {
          at,
          message: {
            zh: `${words.zh}没有写明最迟是哪一天`,
            en: `${words.en} does not say by which day`,
          },
          fixes: replaceWords(clause, found),
        };
      }
    }
  },
};
