/** A publication period outside the three national tiers. */

import { scanPeriod } from '../../../grammar/values/period.js';
import { unitOf } from '../../../grammar/values/units.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isAboutParties, sayingsIn } from '../../core/sayings.js';

export const publicationPeriod: Rule = {
  code: 'procedure/publication-period',
  level: 'warning',
  slight: 'info',
  summary: {
    zh: '公示期限超出国家三档',
    en: 'A publication period outside the national tiers',
  },
  why: {
    zh: '轻微失信信息公示最长三个月，一般失信信息三个月至一年，严重失信信息一年至三年。只看点明了轻微、一般、严重的公示期限；没有分档的不报告；说“最长不超过”而没有超过上限的不报告；已经发布的文本可能依照当时的规定，只作提示。',
    en: 'Minor information is published for three months at most, general information for three months to one year, serious information for one to three years. Only periods of a named tier are looked at. An existing text may rest on the rules of its own day: there it is information.',
  },
  facts: ['REP22-03', 'REP22-04', 'REP22-05', 'REP36-05'],
  bad: [
    {
      text: `法规 “某市信用管理条例” {
  条 “<|一般失信信息公示三年|>，<|严重失信信息公示五年|>。”
}`,
    },
    {
      text: `regulation "Regulations on credit" {
  article "<|Information on general untrustworthiness is published for 3 years|>."
}`,
    },
    {
      as: 'text',
      text: `某市信用管理条例
第九条 <|轻微失信信息的公示期限为一年|>。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用管理条例” {
  条 “轻微失信信息公示期限最长三个月；一般失信信息公示期限最短三个月、最长一年；严重失信信息公示期限最短一年、最长三年。”
}`,
    },
    {
      text: `regulation "Regulations on credit" {
  article "Information on serious untrustworthiness is published for 3 years."
}`,
    },
    {
      as: 'text',
      text: `某市信用管理条例
第九条 严重失信信息的公示期限为三年。`,
    },
  ],

  *check({ model }) {
    for (const { text, at, groups } of sayingsIn(model, wanted)) {
      const tier = tiers.find(({ name }) => name.test(groups.tier ?? ''));
      const months = lengthsIn(groups.period ?? '');
      const isCapped = /不超过|最长|以内|以下|not more than|at most/u.test(text);
      const outside = months.some(
        length => tier !== undefined && (length > tier.most || (length < tier.least && !isCapped)),
      );
      if (!tier || !outside) continue;
      const words = quoted(text);
      yield {
        at,
        ...(model.kind === 'text' ? { as: 'slight' as const } : {}),
        message: {
          zh: `${words.zh}：国家规定${tier.zh}`,
          en: `${words.en}: the national tier is ${tier.en}`,
        },
      };
    }
  },
};

/** In months; both ends inclusive. */
const tiers = [
  { name: /轻微|minor/iu, least: 0, most: 3, zh: '轻微的最长三个月', en: 'three months at most for minor information' },
  {
    name: /一般|较轻|general/iu,
    least: 3,
    most: 12,
    zh: '一般的最短三个月、最长一年',
    en: 'three months to one year for general information',
  },
  {
    name: /严重|serious/iu,
    least: 12,
    most: 36,
    zh: '严重的最短一年、最长三年',
    en: 'one to three years for serious information',
  },
] as const;

function lengthsIn(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const period = scanPeriod(text, at);
    if (!period) continue;
    const unit = unitOf(period.unit ?? '')?.id;
    if (unit === '年') found.push(Number(period.value) * 12);
    if (unit === '月') found.push(Number(period.value));
    at = period.end - 1;
  }
  return found;
}

const wanted = {
  about: /公示|公开|披露|\bpublish/iu,
  zh: /(?<tier>轻微|一般|较轻|严重)(?:的)?(?:违法)?失信(?:行为)?(?:信息)?(?:的)?[^，。；、]{0,6}(?:公示|披露)(?:的?(?:期限|期|时间))?(?:[^，。；、轻一严]{0,6}?)(?<period>[^，。；]{0,8}?[\d一二三四五六七八九十两]{1,4}个?(?:年|月)(?:[、，至到](?:最[长短])?[\d一二三四五六七八九十两]{1,4}个?(?:年|月))?)/gu,
  en: /\b(?:information on )?(?<tier>minor|general|serious)(?:ly)? (?:untrustworthiness|untrustworthy conduct|information)[^.;]{0,30}\bpublish(?:ed)?\b[^.;]{0,12}?(?<period>\d+ (?:years?|months?))/giu,
  where: isAboutParties,
} as const;
