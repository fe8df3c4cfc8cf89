/** A text that does not say when it takes effect. */
import { clausesWith } from '../../core/clauses-with.js';
import type { Clause } from '../../core/model.js';
import { quoted, readingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';

export const noEffectiveDate: Rule = {
  code: 'drafting/no-effective-date',
  level: 'warning',
  summary: {
    zh: '没有写施行日期',
    en: 'Nothing says when it takes effect',
  },
  why: {
    zh: '没有施行日期，谁也不知道从哪一天起要遵守，之前的行为算不算。草案有条文或者名单而没有“施行”的报告；已经发布的文本在任何一条写了施行、执行、生效的不报告；没有标题、没有分条的不报告；单独的名单、信用评价不报告。',
    en: 'Without a date nobody knows from when to comply, and whether earlier conduct counts. Told for a draft that has articles or lists but no effective date, and for an existing text in which no article speaks of taking effect; silent where there is neither title nor article, and for lists and ratings that stand alone.',
  },
  facts: ['LL-09'],
  bad: [
    {
      text: `法规 “<|某市信用办法|>” {
  条 “为了加强信用管理，制定本办法。”
}`,
    },
    {
      text: `regulation "<|Measures on credit|>" {
  blacklist severe "List" { term: 3 years }
}`,
    },
    {
      as: 'text',
      text: `<|某市信用办法|>
第一条 为了加强信用管理，制定本办法。
第二条 因生产假药被吊销许可证的，列入严重失信主体名单。
第三条 列入期限为三年。`,
    },
  ],
  good: [
    {
      text: `法规 “某市信用办法” {
  施行：2026-05-01
  条 “为了加强信用管理，制定本办法。”
}`,
    },
    {
      text: `regulation "Measures on credit" {
  effective: 2026-05-01
  blacklist severe "List" { term: 3 years }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第一条 为了加强信用管理，制定本办法。
第二条 因生产假药被吊销许可证的，列入严重失信主体名单。
第三条 本办法自公布之日起施行。`,
    },
  ],

  *check({ model }) {
    for (const regulation of model.regulations) {
      const { title, effective, span, lists } = regulation;
      const isInside = (clause: Clause): boolean =>
        clause.role !== 'title' && clause.span.start >= span.start && clause.span.end <= span.end;
      const saysWhen = (clause: Clause): boolean => says.test(readingOf(clause).text.replaceAll(gap, ''));
      if (effective || clausesWith(model, says).some(clause => isInside(clause) && saysWhen(clause))) continue;
      const inside = model.clauses.filter(isInside);
      const articles = new Set(inside.flatMap(({ article }) => article ?? []));
      if (model.kind === 'text' ? articles.size < 3 : inside.length === 0 && lists.length === 0) continue;
      const words = quoted(title.text);
      yield {
        at: title.span,
        message: {
          zh: `${words.zh}没有写从哪一天起施行`,
          en: `${words.en} does not say from which day it applies`,
        },
      };
    }
  },
};

/** 自〔施行日期〕起施行: a text that was rendered without the day shows where it is wanting. */
const gap = /自〔[^〔〕]+〕起施行。?|on 〔[^〔〕]+〕/gu;

/** Not 组织实施。, which is a heading; 施行（有效期五年）。 is one. */
const says =
  /(?<!^.{0,4})(?:施行|实施|(?<!规定|标准|办法|要求)执行|生效)(?:（[^（）]{1,40}）)?。|之日起[^。；]{0,12}(?:施行|实施|执行|生效)|日起[^。；]{0,6}(?:施行|实施|执行|生效)|(?:公布|发布|颁布)施行|施行日期|\b(?:takes?|comes? into|enters? into) (?:effect|force)\b/iu;
