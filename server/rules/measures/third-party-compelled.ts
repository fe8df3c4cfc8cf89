/** Banks, utilities, platforms or media that are ordered to punish. */
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isAboutParties, sayingsIn } from '../../core/sayings.js';

export const thirdPartyCompelled: Rule = {
  code: 'measures/third-party-compelled',
  level: 'warning',
  summary: {
    zh: '强制银行、水电企业、平台、媒体惩戒失信主体',
    en: 'Banks, utilities, platforms or media are ordered to punish',
  },
  why: {
    zh: '不得强制金融机构、信用服务机构、行业协会商会、新闻媒体等惩戒失信主体：放不放贷、供不供货，由它们按照合同和风险自己决定。写“鼓励”“引导”“可以参考”的不报告；依照法律、行政法规规定的不报告；要求它们保密、报送信息、不得歧视的不报告。',
    en: 'Banks, credit services, trade associations, media and the like are not compelled to punish: whether they lend or supply is for them to decide by contract and risk. Silent for “encourage”, “guide” and “may consult”, for what a law provides, and for duties to keep secrets, to report or not to discriminate.',
  },
  facts: ['N49-10b', 'N33-05'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 拒供 “<|银行、供电企业必须拒绝|>为列入名单的主体提供服务” }
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure loans "<|Banks shall refuse|> loans to listed parties" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 <|金融机构应当停止|>向列入名单的主体发放贷款。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 审慎 “鼓励金融机构按照风险定价的原则参考公共信用信息” }
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure loans "Banks may consult public credit information" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 金融机构应当依照法律、行政法规的规定限制向列入名单的主体发放贷款。
第八条 征信机构不得拒绝信用主体查询自身信用信息。`,
    },
  ],

  *check({ model }) {
    for (const { text, at } of sayingsIn(model, wanted)) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}：强制第三方惩戒失信主体`,
          en: `${words.en}: third parties are compelled to punish`,
        },
      };
    }
  },
};

const bodies =
  '(?:银行(?:业)?(?:金融机构)?|金融机构|保险(?:公司|机构)|(?:供水|供电|供气|供热|电力|电信|通信|燃气)[^，。；]{0,4}(?:企业|单位|运营商)|(?:互联网|电子商务|网络)?平台(?:企业|经营者)?|征信机构|信用服务机构|行业协会|商会|新闻媒体|用人单位)';

const wanted = {
  about:
    /银行|金融机构|保险|供水|供电|供气|供热|电力|电信|通信|燃气|平台|征信机构|服务机构|协会|商会|媒体|用人单位|\b(?:banks?|insurers?|utilities|platforms?|associations?|media|employers?)\b/iu,
  zh: new RegExp(
    `${bodies}(?:[、和及][^，。；]{1,16}?)?(?:应当|必须|一律|要)[^。；，]{0,12}?(?:拒绝|限制|停止|暂停|终止|取消|不予|提高[^。；，]{0,8}(?:利率|费率|价格)|压缩|惩戒|曝光|辞退|解聘|不得(?:向其|为其|提供|发放|授信|录用|承保))`,
    'gu',
  ),
  en: /\b(?:banks?|insurers?|utilities|power companies|platforms?|trade associations?|the media|employers?)(?: and [a-z ]{2,20})? (?:shall|must) (?:refuse|stop|suspend|terminate|cancel|raise|limit|punish|expose|not (?:lend|serve|supply|employ))/giu,
  where: isAboutParties,
  unless:
    /鼓励|引导|支持|参考|自主|(?:依照|按照|根据|依据)[^。；，]{0,10}(?:法律|行政法规|《)|法律、(?:行政)?法规|约定|章程|侵权|保密|\b(?:encouraged?|may consult|laws?)\b/iu,
} as const;
