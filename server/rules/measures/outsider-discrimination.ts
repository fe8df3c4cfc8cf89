/** Worse terms for operators from elsewhere, or a local score as a condition of entry. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { sayingsIn } from '../../core/sayings.js';

export const outsiderDiscrimination: Rule = {
  code: 'measures/outsider-discrimination',
  level: 'error',
  summary: {
    zh: '歧视外地经营者',
    en: 'Operators from elsewhere are treated worse',
  },
  why: {
    zh: '招标投标、资质标准、监管执法不得歧视外地经营者。要求外地企业有更高的信用分，或者把本地才有的信用评价当作投标、进入市场的条件，外地企业不是信用不好，是没有分。写明不得歧视、不得排斥的不报告；对所有企业一样的要求不报告。',
    en: 'Bidding, qualification and enforcement do not discriminate against operators from elsewhere. Where an outsider needs a higher score, or a score that only this place gives is the condition of bidding, outsiders are not less trustworthy: they have no score. Silent where discrimination is forbidden, and for demands that are the same for all.',
  },
  facts: ['FCR-02'],
  bad: [
    {
      text: `法规 “某市招标投标信用管理办法” {
  条 “<|外地企业在本市投标的，信用分须|>达到九十分以上。”
}`,
    },
    {
      text: `regulation "Measures on bidding" {
  article "<|Companies from other cities must|> reach 90 points to bid."
}`,
    },
    {
      as: 'text',
      text: `某市建筑市场信用办法
第六条 <|未参加本市信用评价的企业，不得|>参加政府投资项目投标。`,
    },
  ],
  good: [
    {
      text: `法规 “某市招标投标信用管理办法” {
  条 “投标资格条件不得对外地企业设置歧视性要求。”
}`,
    },
    {
      text: `regulation "Measures on bidding" {
  article "Companies from other cities bid on the same terms."
}`,
    },
    {
      as: 'text',
      text: `某市建筑市场信用办法
第六条 外地企业应当如实提供在其注册地的信用信息。
第七条 失信企业不得参加政府投资项目投标。`,
    },
  ],

  *check({ model }) {
    for (const { text, at } of sayingsIn(model, wanted)) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}：外地经营者的条件比本地的差`,
          en: `${words.en}: operators from elsewhere get worse terms`,
        },
      };
    }
  },
};

const wanted = {
  about: /外地|外省|外市|市外|省外|非本[市省地]|域外|本[市省地]|\bother (?:cities|provinces|places)\b|\boutside\b/iu,
  zh: /(?:外地|外省|外市|市外|省外|非本[市省地])(?:的)?(?:建筑|施工|投标)?(?:企业|经营者|投标人|供应商|单位|机构)[^。；]{0,24}?(?:须(?!知)|必须|方可|不得|限制|禁止|加收|应当(?=(?:另行|额外|缴纳|达到|取得)))|未(?:参加|取得|纳入|进行)本[市省地][^。；，]{0,10}信用(?:评价|等级|评分|登记|备案)[^。；]{0,12}?(?:不得|不予|限制|禁止)/gu,
  en: /\b(?:companies|operators|bidders|enterprises) from (?:other|outside)[a-z ]{0,20} (?:must|shall not|may not|are barred|need)\b/giu,
  where: ({ role }: { readonly role: string }) => role !== 'title' && role !== 'definition',
  unless: /歧视|排斥|不得(?:对|以|设置|要求|限制|违法)|平等|\bsame terms\b/iu,
} as const;
