/** An article is cited that the law does not have. */
import { writeNumeral } from '../../../grammar/values/numeral.js';
import { citedIn, isGone, nameOf } from '../../core/law/cited.js';
import type { Edition, Law } from '../../core/law/laws.js';
import type { CitationUse, Day } from '../../core/model.js';
import type { Rule } from '../../core/rule.js';

export const noSuchArticle: Rule = {
  code: 'citation/no-such-article',
  level: 'warning',
  grave: 'error',
  summary: {
    zh: '引用的条文不存在',
    en: 'An article that is cited does not exist',
  },
  why: {
    zh: '条号超出现行文本的，多半是照抄了旧法的条号，或者引错了法律；依据就落空了。按施行之日有效的文本核对条数。法律已经废止的由另一项检查报告；写明某年修订文本的、条数没有核实的、目录里没有条数的，不报告。',
    en: 'A number beyond the last article is mostly copied from an earlier text, or belongs to another law; nothing is left of the basis. Held against the text in force on the day. A repealed law is told by another check; silent where the citation names the text of a year, and where the number of articles is not verified or not known.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 “逾期不缴罚款的” { 违反：<|《行政处罚法》第一百零七条|> }
}`,
    },
    {
      text: `blacklist untrusted "List" {
  criterion fined "Fined under <|《中华人民共和国行政许可法》第九十条|>"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）违反<|《中华人民共和国刑法》第一百二十条之九|>，被判处刑罚的；
（二）违反<|《刑法》第一百九十九条|>，被判处刑罚的。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 “逾期不缴罚款的” { 违反：《行政处罚法》第七十二条 }
}`,
    },
    {
      text: `blacklist untrusted "List" {
  criterion fined "Fined under 《中华人民共和国行政许可法》第八十条"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）违反《中华人民共和国刑法》第一百二十条之六，被判处刑罚的；
（二）违反《刑法》第四百五十一条至第四百五十二条，被判处刑罚的；
（三）违反《某市养犬条例》第九百条，被处以罚款的。`,
    },
  ],

  *check({ model, norms }) {
    for (const { use, law } of citedIn(model, norms)) {
      if (!law || use.article === undefined || use.version !== undefined || law.confidence === 'unverified') continue;
      if (isGone(law, norms.asOf, norms.laws.statedOn)) continue;
      const missing = missingOf(use, law, norms.asOf);
      if (!missing) continue;
      yield {
        at: use.at,
        message: {
          zh: `${nameOf(use)}${missing.zh}`,
          en: `${nameOf(use)} ${missing.en}`,
        },
        ...(law.confidence === 'read' && { as: 'grave' }),
      };
    }
  },
};

function missingOf(use: CitationUse, law: Law, day: Day): { readonly zh: string; readonly en: string } | undefined {
  const edition = editionOn(law, day);
  if (!edition) return undefined;
  const { articles } = edition;
  const beyond = [use.article, use.through].find(article => article !== undefined && article > articles);
  if (beyond !== undefined) {
    const later = law.editions.find(({ from, articles }) => from !== undefined && from > day && articles >= beyond);
    const tail = later
      ? { zh: `；${later.from} 起施行的文本才有`, en: `; the text in force from ${later.from} has it` }
      : { zh: '', en: '' };
    return {
      zh: `共 ${articles} 条，没有${articleOf(beyond)}${tail.zh}`,
      en: `has ${articles} articles and no article ${beyond}${tail.en}`,
    };
  }
  const { article = 0, inserted } = use;
  if (inserted === undefined) {
    if (!law.deleted.has(String(article))) return undefined;
    return { zh: `的${articleOf(article)}已经删去`, en: `no longer has its article ${article}` };
  }
  if (law.inserted.size === 0 || law.inserted.has(`${article}-${inserted}`)) return undefined;
  return {
    zh: `没有${articleOf(article)}之${writeNumeral(inserted, 'zh')}`,
    en: `has no article ${article}-${inserted}`,
  };
}

function articleOf(article: number): string {
  return `第${writeNumeral(article, 'zh')}条`;
}

/**
 * The text in force on a day. Before the present one took effect there may have been texts that nobody counted: the
 * longest that is known then has every article that can be meant.
 */
function editionOn({ editions }: Law, day: Day): Edition | undefined {
  const [present] = editions;
  if (!present) return undefined;
  const begun = editions.filter(({ from }) => from === undefined || from <= day);
  if (begun.includes(present)) return begun.reduce((a, b) => ((a.from ?? '') < (b.from ?? '') ? b : a));
  return editions.reduce((a, b) => (a.articles < b.articles ? b : a));
}
