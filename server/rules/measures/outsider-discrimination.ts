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
  about:
    /外地|外省|外市|外县|外区|外来|外埠|外籍|异地|市外|省外|县外|区外|非本|域外|本[市省地县区州]|当地|\bother (?:cities|provinces|places)\b|\boutside\b/iu,
  zh: /(?:外地|外省|外港|外区|外籍|外市|外县|外来|外埠|异地(?![重迁安扶保])|市外|省外|县外|(?<!园)区外|市域外|非本[市省地县区]|(?:注册|登记|住所|总部)地?(?:不在本[市省地县区]|(?:设)?在(?:本)?[市省县区](?:以)?外|(?:设)?在外[市省县地]))[^。；，]{1,12}，?[^。；]{0,30}?(?:须(?!知)|需(?=提供|缴|交|另|先|达)|否则|必须|方可|方能|才能|不得|不能|不予|不列入|不纳入|限制|禁止|最高为|不高于|起算|起评|加收|另收|加缴|加倍|上浮|提高|降低|减|扣|按[^。；，]{0,4}(?:零分|最低|[B-E乙丙丁末][级类等档]|[0-9一二三四五六七八九十]折|[0-9一二三四五六七八九十]成)|初始(?:信用)?分|打[^，。；]{0,3}折|另行|额外|倍|高出|多[缴交]|先(?:行)?(?:缴|交|取得|办)|高于|[^，。；]{0,10}高[0-9一二三四五六七八九十]|应当(?=(?:另行|额外|先|缴纳|达到|取得|提供)))|(?:未|没有|无|不具备|不具有)(?:参加|取得|纳入|进行|获得)?(?:本[市省地县区]|当地|我[市省县])[^。；，]{0,12}(?:信用|诚信)[^。；，]{0,4}(?:评价|等级|评分|登记|备案|分|记录|档案|证明)[^。；]{0,20}?(?:不得|不予|限制|禁止|不能|不列入|不纳入|按[^。；，]{0,8}(?:最低|[A-E丙丁末]))|(?:在)?(?:本[市省地县区]|当地)[^。；，]{0,4}(?:没有|无|未)[^。；，]{0,6}(?:信用|诚信)[^。；，]{0,4}(?:等级|评价|评分|分|记录|档案)[^。；]{0,30}?(?:不得|不予|限制|禁止|不能|不列入|不纳入)|(?:本地|本[市省县区])[^。；，]{0,6}(?:企业|供应商|投标人|注册)[^。；，]{0,10}(?:信用|诚信)?[^。；，]{0,4}加[^。；，]{0,4}分/gu,
  en: /\b(?:companies|operators|bidders|enterprises) from (?:other|outside)[a-z ]{0,20} (?:must|shall not|may not|are barred|need)\b/giu,
  where: ({ role }: { readonly role: string }) => role !== 'title' && role !== 'definition',
  unless: /歧视|排斥|不得(?:对|以|设置|要求|限制|违法)|平等|\bsame terms\b/iu,
} as const;
