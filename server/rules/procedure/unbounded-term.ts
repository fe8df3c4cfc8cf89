/** A listing without an end, or longer than the national ceiling. */
import type { Fix, Problem } from '../../core/finding.js';
import { insertHeading } from '../../core/insert.js';
import type { Clause, Model, Term } from '../../core/model.js';
import { type BindingClause, type Norms, requirementsFor } from '../../core/norms.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { type Burden, burdensOf, givesIn } from '../../core/safeguards.js';
import { severeLists } from '../../core/severe.js';

const code = 'procedure/unbounded-term';

export const unboundedTerm: Rule = {
  code,
  level: 'warning',
  grave: 'error',
  summary: {
    zh: '期限没有尽头，或者超过国家上限',
    en: 'A term is endless, or longer than the national ceiling',
  },
  why: {
    zh: '列入和公示都要有尽头：严重失信信息的公示期最长三年。“永久”“终身”“长期”使改正失去意义；没有写期限的，同样没有尽头。法律、行政法规规定更长禁入期限的，从其规定，不报告；日志、档案等内部资料的保存期限不报告；一般信用记录、红名单不报告；名单由另一份点名的规定管理的不报告。',
    en: 'Listing and publication end: information on serious untrustworthiness is published for three years at most. “Permanently”, “for life” and “long-term” make mending one’s ways pointless, and no term at all has no end either. Silent where a law or administrative regulation sets a longer bar, for how long logs and files are kept, for mere records and red lists, and where another named norm governs the list.',
  },
  facts: ['REP22-05', 'REP36-05', 'REP58-02', 'SAMR44-10', 'MEM-05', 'WAGE-05'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  期限：<|永久|>
}`,
    },
    {
      text: `blacklist severe "List of seriously untrustworthy parties" {
  <|term|>: 5 years
}`,
    },
    {
      text: `黑名单 <|失信|> “严重失信主体名单” {
  移出：已纠正违法行为
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 列入名单的，<|终身|>不得移出。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  期限：3 年
}`,
    },
    {
      text: `blacklist severe "List of seriously untrustworthy parties" {
  term: 36 months
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 列入期限为三年。
第八条 查询日志应当长期保存。`,
    },
  ],

  *check({ model, norms }) {
    const told = new Set<number>();
    for (const list of severeLists(model)) {
      if (!list.term || told.has(list.term.at.start)) continue;
      told.add(list.term.at.start);
      yield* judge(model, list.term, norms);
    }
    for (const clause of model.clauses) {
      for (const problem of endlessIn(clause)) {
        if (!told.has(problem.at.start)) yield problem;
        told.add(problem.at.start);
      }
    }
    if (told.size > 0) return;
    for (const burden of burdensOf(model)) {
      if (burden.list?.term) continue;
      if (model.kind === 'draft' || !givesIn(model, ending)) yield missing(model, burden);
    }
  },
};

const ending =
  /(?:公示|公布|公开|披露|列入|名单|有效|惩戒|移出|记录)[^。；]{0,30}(?:期|限|满|自)[^。；]{0,24}(?:[一二三四五六七八九十半]+|\d+)\s*(?:个)?(?:年|月|日)|满\s*(?:[一二三四五六七八九十]+|\d+)\s*(?:个)?(?:年|月)[^。；]{0,24}(?:移出|停止|删除)/u;

function* judge(model: Model, term: Term, norms: Norms): Iterable<Problem> {
  if (term.endless) {
    const { text, span } = term.endless;
    yield endless(text, span, model.kind === 'draft' ? [replaceWith(model, span)] : []);
    return;
  }
  const ceiling = ceilingOf(norms);
  if (!ceiling || term.months === undefined || term.months <= ceiling.months || isByLaw(term)) return;
  yield {
    at: term.at,
    message: {
      zh: `期限${inYears(term.months).zh}，超过国家规定的上限${inYears(ceiling.months).zh}`,
      en: `The term of ${inYears(term.months).en} is longer than the national ceiling of ${inYears(ceiling.months).en}`,
    },
    related: [
      {
        uri: ceiling.clause.standard.uri,
        at: ceiling.clause.requirement.at,
        message: { zh: '国家上限', en: 'The national ceiling' },
      },
    ],
  };
}

/** The tightest ceiling in force. */
function ceilingOf(norms: Norms): { readonly months: number; readonly clause: BindingClause } | undefined {
  const ceilings = requirementsFor(norms, code).flatMap(clause =>
    clause.requirement.mustHave.flatMap(({ part, maxMonths }) =>
      part === 'term' && maxMonths !== undefined ? [{ months: maxMonths, clause }] : [],
    ),
  );
  return ceilings.sort((a, b) => a.months - b.months)[0];
}

function isByLaw({ clause }: Term): boolean {
  return clause !== undefined && /法律|行政法规|\blaws?\b/iu.test(clause.text);
}

/** 终身 and its like in a clause on a list, its publication or its measures. */
const endlessWords =
  /永久|永远|终身|终生|长期|无限期|\b(?:permanent(?:ly)?|for life|lifelong|indefinite(?:ly)?|without limit of time)\b/giu;
const internal = /日志|档案保存|长期保存|长效|机制|长期未|长期以来|长期拖欠|长期不/u;

function* endlessIn(clause: Clause): Iterable<Problem> {
  if (
    clause.list !== 'blacklist' ||
    clause.role === 'criterion' ||
    clause.role === 'title' ||
    clause.role === 'definition'
  )
    return;
  if (internal.test(clause.text) || /法律、(?:行政)?法规[^。；]{0,10}规定/u.test(clause.text)) return;
  for (const match of matchesIn(clause, endlessWords)) yield endless(match.text, match.at, []);
}

function endless(text: string, at: Problem['at'], fixes: readonly Fix[]): Problem {
  const words = quoted(text);
  return {
    at,
    as: 'grave',
    message: {
      zh: `${words.zh}没有尽头：改正了也不能离开名单`,
      en: `${words.en} has no end: whoever mends its conduct never leaves the list`,
    },
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function replaceWith({ face }: Model, span: Problem['at']): Fix {
  return {
    kind: 'meaning',
    title: { zh: '改为 3 年', en: 'Set three years' },
    edits: [{ span, newText: three[face] }],
  };
}

const three = { zh: '3 年', en: '3 years' };
const heading = { zh: '期限：3 年', en: 'term: 3 years' };

function missing(model: Model, { at, name, list }: Burden): Problem {
  const words = quoted(name);
  const edit = list && insertHeading(model, list, heading);
  return {
    at,
    message: {
      zh: `${words.zh}没有写期限，列入或者曝光没有尽头`,
      en: `${words.en} has no term: listing or exposure has no end`,
    },
    ...(edit
      ? {
          fixes: [
            {
              kind: 'meaning' as const,
              title: { zh: '加上期限：3 年', en: 'Add a term of three years' },
              edits: [edit],
            },
          ],
        }
      : {}),
  };
}

function inYears(months: number): { readonly zh: string; readonly en: string } {
  const years = months / 12;
  if (Number.isInteger(years)) return { zh: ` ${years} 年`, en: `${years} ${years === 1 ? 'year' : 'years'}` };
  return { zh: ` ${months} 个月`, en: `${months} months` };
}
