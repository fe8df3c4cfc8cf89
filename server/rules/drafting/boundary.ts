/** Tiers that overlap at their border, or leave the border out. */
import { readNumeral } from '../../../grammar/values/numeral.js';
import type { Problem } from '../../core/finding.js';
import type { Model } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { type Saying, sayingsIn } from '../../core/sayings.js';

export const boundary: Rule = {
  code: 'drafting/boundary',
  level: 'warning',
  summary: {
    zh: '分档在边界上重叠或者有缺口',
    en: 'Tiers overlap or leave a gap at their border',
  },
  why: {
    zh: '“以上”“以下”包括本数，“不满”“超过”不包括：“三千元以下”和“三千元以上”都管三千元，“不满三千元”和“超过三千元”都不管。只比较同一条里、同一个数、说的是同一件事的相邻两档；“一万元以上五万元以下”这样的罚款幅度不是分档，不报告；信用评价的等级由 logic 的检查管。',
    en: '以上 and 以下 include the number, 不满 and 超过 do not: “3,000 yuan or less” and “3,000 yuan or more” both hold 3,000, “less than” and “more than” both leave it out. Only two tiers of one article with the same number and the same subject are compared; a range of fines is no pair of tiers; the bands of a rating are for the checks of logic.',
  },
  facts: ['CC-01'],
  bad: [
    {
      text: `法规 “某市信用办法” {
  条 “罚款三千元以下的，公示三个月；罚款<|三千元以上|>的，公示一年。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "罚款不满五万元的，公示三个月；罚款<|超过五万元|>的，公示一年。"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 罚款五千元以下的，公示三个月；罚款<|五千元以上|>的，公示一年。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法” {
  条 “罚款三千元以下的，公示三个月；罚款超过三千元的，公示一年。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  article "Fines below 3,000 yuan are published for three months."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第九条 情节较轻的，处一万元以上五万元以下罚款；情节严重的，处五万元以上十万元以下罚款。`,
    },
  ],

  *check({ model }) {
    for (const tiers of byPlace(model).values()) {
      for (const [i, lower] of tiers.entries()) {
        const upper = tiers[i + 1];
        if (upper) yield* compared(lower, upper);
      }
    }
  },
};

interface Tier {
  readonly saying: Saying;
  readonly subject: string;
  readonly value: number;
  readonly unit: string;
  readonly side: 'below' | 'above';
  readonly inclusive: boolean;
}

function byPlace(model: Model): ReadonlyMap<string | number, readonly Tier[]> {
  const places = new Map<string | number, Tier[]>();
  for (const saying of sayingsIn(model, wanted)) {
    const { subject = '', number = '', unit = '', before = '', after = '' } = saying.groups;
    const value = readNumeral(number);
    const word = before || after;
    if (value === undefined || (before === '') === (after === '')) continue;
    const place = saying.clause.article ?? saying.clause.span.start;
    const tier: Tier = {
      saying,
      subject,
      value,
      unit,
      side: /以下|以内|不满|不足|低于/u.test(word) ? 'below' : 'above',
      inclusive: /以/u.test(word),
    };
    const tiers = places.get(place);
    if (tiers) tiers.push(tier);
    else places.set(place, [tier]);
  }
  return places;
}

function* compared(first: Tier, second: Tier): Iterable<Problem> {
  const isPair =
    first.value === second.value &&
    first.unit === second.unit &&
    first.subject === second.subject &&
    first.side !== second.side;
  if (!isPair || first.inclusive !== second.inclusive) return;
  const { subject } = second;
  const { at, text, groups } = second.saying;
  const border = quoted(`${groups.number}${groups.unit}`);
  const span = { start: at.start + subject.length, end: at.end };
  const words = quoted(text.slice(subject.length));
  const message = first.inclusive
    ? { zh: `${words.zh}：${border.zh}两档都管`, en: `${words.en}: both tiers hold ${border.en}` }
    : { zh: `${words.zh}：${border.zh}哪一档都不管`, en: `${words.en}: no tier holds ${border.en}` };
  const isUpper = second.side === 'above';
  const newText = first.inclusive
    ? `${isUpper ? '超过' : '不满'}${groups.number}${groups.unit}`
    : `${groups.number}${groups.unit}${isUpper ? '以上' : '以下'}`;
  const better = quoted(newText);
  yield {
    at: span,
    message,
    related: [{ at: first.saying.at, message: { zh: '另一档', en: 'The other tier' } }],
    fixes: [
      {
        kind: 'meaning',
        title: { zh: `改为${better.zh}`, en: `Write ${better.en}` },
        edits: [{ span, newText }],
      },
    ],
  };
}

const wanted = {
  about: /以上的|以下的|以内的|不满|不足|低于|超过|高于/u,
  zh: /(?<subject>(?<=^|[，。；：、])[^，。；：、\d一二三四五六七八九十百千万]{1,8}?)(?<before>不满|不足|低于|超过|高于)?(?<number>[\d.一二三四五六七八九十百千万]{1,12})(?<unit>元|次|分|人|吨|平方米|件)(?<after>以上|以下|以内)?(?=的)/gu,
  where: ({ role }: { readonly role: string }) => role !== 'title',
} as const;
