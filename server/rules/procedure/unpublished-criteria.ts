/** Criteria that are kept inside the authority. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { sayingsIn } from '../../core/sayings.js';

export const unpublishedCriteria: Rule = {
  code: 'procedure/unpublished-criteria',
  level: 'info',
  summary: {
    zh: '认定标准不公布',
    en: 'The criteria are not published',
  },
  why: {
    zh: '认定标准要在“信用中国”网站和主管部门指定的网站公布，没有公布的规定不能作为管理的依据：看不到标准，当事人无从守法，也无从申辩。只报告文字写明内部掌握、不公开的；检查计划、评审专家名单、举报人信息不公开，与此无关。',
    en: 'Criteria are published on the Credit China website and on one that the regulator names; what is unpublished is no ground for administration. Without seeing them nobody can keep them or argue. Told only where the wording keeps them internal; inspection plans, panels of experts and informants are another matter.',
  },
  facts: ['N49-07c'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  引导语 “<|认定标准由认定部门内部掌握|>。”
}`,
    },
    {
      text: `blacklist severe "List" {
  lead "The department keeps <|the criteria confidential|>."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 失信<|评价标准不对外公开|>。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  引导语 “认定标准通过“信用中国”网站公布。”
}`,
    },
    {
      text: `blacklist severe "List" {
  lead "The criteria are published on the website of the department."
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 失信认定标准应当向社会公布，不得以内部掌握的标准认定失信行为。`,
    },
  ],

  *check({ model }) {
    for (const { text, at } of sayingsIn(model, wanted)) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}：当事人看不到标准`,
          en: `${words.en}: those concerned cannot see the criteria`,
        },
      };
    }
  },
};

const wanted = {
  about: /标准|办法|细则|条件|规则|\bcriteria\b/iu,
  zh: /(?:认定|评价|列入|评分|评定|扣分|分级)(?:的)?(?:标准|办法|细则|条件|规则)[^。；，]{0,16}(?:内部掌握|内部使用|不(?:对外|向社会)?(?:予以?)?(?:公开|公布)|保密)/gu,
  en: /\bthe criteria (?:are )?(?:kept )?(?:internal|confidential|secret)\b|\bcriteria are not published\b/giu,
  where: ({ role }: { readonly role: string }) => role !== 'title',
  unless: /不得以/u,
} as const;
