/** A list of acts that ends in “and so on”. */
import type { Clause, Model } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { firstOfEach, sayingsIn } from '../../core/sayings.js';
import { burdens } from '../../core/severe.js';

export const openEnumeration: Rule = {
  code: 'clarity/open-enumeration',
  level: 'warning',
  summary: {
    zh: '列举用“等”收尾，没有写明范围',
    en: 'An enumeration ends in “and so on”',
  },
  why: {
    zh: '列入的事由用“等”“等行为”收尾，限制的事项用“等方面”“等活动”收尾，“等”里还有什么由执行的人补充。后面跟着写明范围的一类（“等危害食品安全的犯罪”“等行政处罚”）就封了口，不报告；列举文书、部门、信息字段的“等”不决定谁被列入，不报告；后面还有别的条件的（“等行为，经催告仍不改正的”）、援引法律的不报告；照搬国防义务那一项的不报告；每条只报告一处。',
    en: 'Where the reasons for listing, or the matters in which a party is limited, end in “and so on”, whoever applies the text fills in the rest. A class that says what belongs closes it (“and other crimes against food safety”) and is not told; nor are lists of documents, departments or data fields, which list nobody, nor what a further condition or a law bounds, nor the national field of defence duties copied word for word. One an article is told.',
  },
  facts: ['LL-01', 'N49-00c'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 证件 “涂改、倒卖、出租许可证件<|等行为|>”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion papers "Forging, selling or lending licences <|and so on|>, penalised for it"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）串通投标、围标、弄虚作假<|等情形的|>；
（二）被吊销许可证件的。
第七条 对列入名单的企业，在资质管理、融资、用地<|等方面|>予以限制。`,
    },
    {
      as: 'text',
      text: `某市电梯维修条例
第六条 将虚报维修记录、冒用资质<|等不良行为|>记入电梯维修单位信用档案。
第七条 对拖欠维修款、骗取补助<|等失信主体|>，由有关部门实施联合惩戒。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 证件 “涂改、倒卖、出租许可证件，受到行政处罚的”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion papers "Forging, selling or lending licences, penalised for it"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）受到吊销许可证件、责令停产停业等行政处罚的；
（二）拒绝提供合同、账簿等资料，受到行政处罚的。`,
    },
  ],

  *check({ model }) {
    const limited = [...firstOfEach(sayingsIn(model, limits))];
    const leads = limited.length > 0 ? leadsOfCredit(model) : undefined;
    for (const { text, at, clause } of limited) {
      if (clause.list === undefined && !leads?.has(clause.span.start)) continue;
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `限制的事项以${words.zh}收尾：还有什么会受限制，没有写`,
          en: `What is limited ends in ${words.en}: what else is limited is not written`,
        },
      };
    }
    const enumerated = [wanted, vague, defining].flatMap(one => [...sayingsIn(model, one)]);
    for (const { text, at } of firstOfEach(enumerated)) {
      const words = quoted(text);
      yield {
        at,
        message: {
          zh: `列举以${words.zh}收尾：还有什么会被列入，没有写`,
          en: `The enumeration ends in ${words.en}: what else puts a party on the list is not written`,
        },
      };
    }
  },
};

const wanted = {
  about: /等|\band so on\b|\betc\b|\band the like\b|such (?:like|acts)/iu,
  zh: /(?<=[、，][^、，。；：]{2,30})等(?:(?:违法|违规|失信|不良|不诚信)?(?:行为|情形|情况)的?|的)(?=[。；]|$|，(?:由|应当|将|列入|记入|纳入|可以|予以))/gu,
  en: /\band so on\b|\betc\.?|\band (?:the like|similar (?:acts|conduct|cases))\b/giu,
  where: (clause: Clause) =>
    burdens(clause) && clause.list !== undefined && (clause.role === 'criterion' || clause.role === 'closing'),
  unless: /(?:法律|行政法规|法规)[^。；，]{0,10}规定|《[^》]+》[^。；，]{0,12}规定|国防/u,
} as const;

/** …等不良信息，纳入信用平台; 对…等失信主体实施惩戒: a class that says no more than that they are bad. */
const vague = {
  about: /等/u,
  zh: /(?<=[、，对将把][^、，。；：]{2,30})等(?:严重)?(?:不良|失信)[^，。；、]{0,4}(?:信息|行为|情形|主体|企业|单位|人员)(?=[^。；]{0,50}(?:[记录纳载列]入|归集|惩戒))|(?<=[^、，。；：]{4,30})等(?:情形|情况|行为)的(?=，(?:应当|可以|由)[^，。；]{0,12}[记纳载列]入[^，。；]{0,12}(?:名录|名单))/gu,
  where: (clause: Clause) => clause.list !== 'redlist' && clause.role !== 'exception',
  unless: /不得|禁止|国防|鼓励|引导[^，。；]*等/u,
} as const;

/** 所称严重破坏市场秩序的行为，包括…等行为: what puts a party on the list is open in its definition. */
const defining = {
  about: /所称/u,
  zh: /(?<=所称[^。；，]{0,20}(?:严重|危害|损害|破坏|失信|不良)[^。；，]{2,40}，?(?:包括|是指)[^。；]{4,120}[、，][^、，。；]{2,30})等行为(?=[。；]|$)/gu,
  where: (clause: Clause) => clause.list !== 'redlist',
  unless: /国防/u,
} as const;

/** 在行业准入、融资等方面予以限制; 不得申请财政资金项目、参与表彰等活动. */
const limits = {
  about: /等/u,
  zh: /(?<=在[^。；：]{2,80}[、及和][^。；：、，]{1,16})等(?:方面|领域|环节|事项|活动)(?=[^。；，]{0,10}(?:限制|约束|禁止))|(?<=不得(?:再)?(?:申请|参与|参加|享受|申报)[^。；，]{2,40}[、及和][^。；：、，]{1,16})等(?:方面|活动|事项|项目|政策|领域)/gu,
  where: (clause: Clause) =>
    (clause.role === 'measure' && clause.list !== 'redlist') ||
    ((burdens(clause) || clause.role === 'other') && /予以限制|不得/u.test(clause.text)),
  unless:
    /(?:依照|按照|根据|依据)[^。；，]{0,10}(?:法律|行政法规|法规|《)|法律、(?:行政)?法规[^。；，]{0,6}规定|鼓励|《/u,
} as const;

/** Leads that list nobody themselves, but bar those whom their items call untrustworthy. */
function leadsOfCredit({ clauses }: Model): ReadonlySet<number> {
  return new Set(clauses.flatMap(({ lead, text }) => (lead && /失信/u.test(text) ? [lead.span.start] : [])));
}
