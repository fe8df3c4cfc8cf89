/** Measures heavier than the law, or added because the law is “too weak”. */
import type { Clause, Model } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isAboutParties, sayingsIn } from '../../core/sayings.js';

export const aggravated: Rule = {
  code: 'measures/aggravated',
  level: 'warning',
  summary: {
    zh: '在法定处罚之外加重',
    en: 'Heavier than the law provides',
  },
  why: {
    zh: '不得以现行规定力度不足为由增设惩戒措施，也不得加重法定的处罚：名单是提示风险的，不是另一部处罚法。因为列入名单而加倍、顶格、从重处罚的报告；依照某部法律、法规从重的不报告；只说从严监管、增加检查的不报告。',
    en: 'No measure is added on the plea that the law is too weak, and no statutory penalty made heavier: a list tells of risk; it is no second penalties law. Doubling, the maximum, or a heavier step because of the listing is told; silent where a law or regulation is named for it, and for closer supervision.',
  },
  facts: ['N49-10a', 'PUN-08'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 加罚 “因现行处罚力度不足，对列入名单的<|加倍罚款|>” }
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure fine "Listed parties are <|fined double|>" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 对列入名单的主体，再次违法的，<|按照罚款上限处罚|>。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 监管 “列为重点监管对象，从严监管” }
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure watch "Listed parties are inspected more often" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 对列入名单的主体，再次违法的，依照《中华人民共和国药品管理法》的规定从重处罚。`,
    },
  ],

  *check({ model }) {
    for (const { text, at, clause, sentence } of sayingsIn(model, wanted)) {
      if (!listed.test(sentence) && !(isOfCredit(model) && clause.role !== 'criterion')) continue;
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `${words.zh}：列入名单以后处罚比法律规定的更重`,
          en: `${words.en}: once listed, the penalty is heavier than the law provides`,
        },
      };
    }
  },
};

function isOfCredit({ kind, regulations }: Model): boolean {
  return kind === 'text' && regulations.some(({ title }) => listed.test(title.text));
}

const listed = /列入|名单|失信|惩戒|黑榜|信用|诚信|\b(?:listed|list|untrustworthy)\b/iu;

const wanted = {
  about:
    /倍|从重|顶格|上限|最高|加重|翻|高限|从严处|加罚|力度不足|偏轻|过轻|另行|加码|\b(?:double|twice|maximum|aggravat)/iu,
  zh: /(?:加倍|双倍|顶格|从重|[0-9一二两三四五六七八九十]倍|高限|翻(?:一番|倍|番))(?:处以?|给予|予以)?(?:行政)?(?:罚款|处罚|惩戒)|按照?[^。；，]{0,10}(?:上限|最高(?:额|限|幅度)?)[^。；，]{0,6}(?:处以?|给予|予以)?(?:罚款|处罚)|加重(?:行政)?(?:处罚|罚款|处理|惩处|惩戒)|(?:最高|上限|顶格|高限)[^。；，]{0,8}(?:处罚|罚款|惩戒|处理)|(?:处罚|罚款|罚金)[^。；，]{0,8}(?:翻一番|翻番|翻倍|加倍|上浮|提高|增加|从重|就高|加码)|(?:罚款|处罚|罚金)[^。；，]{0,8}(?:基础|之外|以外)[^。；，]{0,8}(?:再|另|加|增)[^。；，]{0,10}|(?:法律|法规|法定|现行|现有|处罚)[^。；，]{0,16}(?:偏轻|过轻|不足|不够|太轻|偏低|过低|威慑力)[^。；，]{0,10}，[^。；加顶重最]{0,40}(?:增设|另行|补充|附加|采取|实施)|加罚|惩戒(?:措施)?[^。；，]{0,4}(?:加码|加倍)|(?:罚款|处罚|罚金)[^。；，]{0,6}按[^。；，]{0,8}(?:最高|上限|[两二三四五]倍)/gu,
  en: /\b(?:fined (?:double|twice|at the maximum)|double(?:d)? fines?|maximum (?:fine|penalty)|aggravated penalt(?:y|ies))\b/giu,
  where: (clause: Clause) => isAboutParties(clause) || clause.role === 'other',
  unless:
    /(?:依照|按照|根据|依据)[^。；，]{0,10}(?:法律|行政法规|法规|《)|法律、(?:行政)?法规|依法|不得|\bunder the law\b|\bmust not\b/iu,
} as const;
