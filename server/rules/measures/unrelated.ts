/** Measures on daily life that have nothing to do with the conduct. */
import type { Problem } from '../../core/finding.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { sayingsIn } from '../../core/sayings.js';

export const unrelated: Rule = {
  code: 'measures/unrelated',
  level: 'hint',
  summary: {
    zh: '惩戒与行为没有关联',
    en: 'A measure unrelated to the conduct',
  },
  why: {
    zh: '惩戒措施要与行为有合理的关联：投标作假的限制投标，欠水费的不该影响孩子上学。就学、就医、水电气、公共交通、社会救助是基本公共服务，与经营中的失信很少有关联。49号文的关联原则没有读到原文，所以只作提示；措施写明法律依据的、保护这些服务的不报告；限制高收费的学校、牵连子女的，由别的检查管。',
    en: 'A measure is reasonably connected with the conduct: who cheats in tenders may be kept from tenders; water bills have nothing to do with schooling. School, health care, water and power, public transport and relief are basic services. The wording of the principle was not read in the original, so this is a hint; silent where a law is named and where the text protects these services; expensive schools and measures that reach children are for other checks.',
  },
  facts: ['CULT-01', 'SPC-11'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 就医 “<|限制其使用公立医院预约挂号服务|>” }
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure bus "Listed persons are <|barred from public transport|>" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 对列入名单的主体，采取下列惩戒措施：
（一）<|限制申请最低生活保障|>；
（二）限制参加政府采购活动。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  惩戒 { 措施 限制采购 “限制参加政府采购活动” }
}`,
    },
    {
      text: `blacklist severe "List" {
  punishment { measure bus "Access to public transport is not affected" }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 惩戒措施不得限制失信主体享受就医、就学等基本公共服务。`,
    },
  ],

  *check({ model }) {
    for (const { text, at } of sayingsIn(model, wanted)) yield distant(text, at);
  },
};

function distant(text: string, at: Problem['at']): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}限制的是基本公共服务，看不出与失信行为有什么关联`,
      en: `${words.en} limits a basic service: no connection with the conduct can be seen`,
    },
  };
}

const wanted = {
  about: /限制|禁止|取消|暂停|停止|不予|不得|\b(?:bar|limit|restrict|deny|denied|suspend)/iu,
  zh: /(?:限制|禁止|取消|暂停|停止|不予|不得)[^。；，]{0,16}?(?:入学|就读|升学|就医|挂号|医疗(?:服务|保险)|公共交通|地铁|公交|供水|供电|供气|供暖|用水|用电|最低生活保障|社会救助|养老(?:金|服务)|落户|图书馆)[^。；，、]{0,8}/gu,
  en: /\b(?:barred|excluded|restricted|suspended) from (?:public transport|school(?:s|ing)?|hospitals?|libraries|basic services)\b/giu,
  where: ({ role, list }: { readonly role: string; readonly list?: string | undefined }) =>
    role === 'measure' && list !== 'redlist',
  unless:
    /不得[^。；，]{0,10}(?:限制|影响|损害)|(?:依照|按照|根据|依据)[^。；，]{0,10}(?:法律|行政法规|《)|《|高收费|收费较高|子女|配偶|\bnot\b/u,
} as const;
