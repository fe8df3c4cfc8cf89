/** A listing without an end, or longer than the national ceiling. */

import { clausesWith } from '../../core/clauses-with.js';
import type { Fix, Problem } from '../../core/finding.js';
import { insertIntoList } from '../../core/insert.js';
import type { Clause, Model, Term } from '../../core/model.js';
import { type BindingClause, type Norms, requirementsFor } from '../../core/norms/norms.js';
import { type Match, quoted } from '../../core/reading.js';
import type { Rule, Subject } from '../../core/rule.js';
import { type Burden, burdensOf, givesIn } from '../../core/safeguards.js';
import { endlessIn, ofNoLengthIn, openWords } from '../../core/said/endless.js';
import { openTermsIn } from '../../core/said/open-term.js';
import { besides, type Said } from '../../core/said/said.js';
import { severeLists } from '../../core/severe.js';

const code = 'procedure/unbounded-term';

export const unboundedTerm: Rule = {
  code,
  level: 'warning',
  grave: 'error',
  slight: 'info',
  summary: {
    zh: '期限没有尽头，或者超过国家上限',
    en: 'A term is endless, or longer than the national ceiling',
  },
  why: {
    zh: '列入和公示都要有尽头：严重失信信息的公示期最长三年。“永久”“终身”“长期”使改正失去意义；没有写期限的，同样没有尽头；写到某人同意、某个条件成就为止而没有最长多久的，也没有尽头。法律、行政法规规定更长禁入期限的，从其规定，不报告；日志、档案等内部资料的保存期限不报告；已经发布的文本写了期限而超过上限的，只作提示；一般信用记录、红名单不报告；名单由另一份点名的规定管理的不报告。',
    en: 'Listing and publication end: information on serious untrustworthiness is published for three years at most. “Permanently”, “for life” and “long-term” make mending one’s ways pointless, and no term at all has no end either, nor one that lasts until somebody consents or a condition comes true, with no longest time. Silent where a law or administrative regulation sets a longer bar, for how long logs and files are kept (a fixed term above the ceiling in a text that stands is information), for mere records and red lists, and where another named norm governs the list.',
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
    {
      as: 'text',
      text: `某市科研诚信办法
第六条 伪造数据，情节特别严重的，<|终身不得申请|>市级科技计划。
第七条 论文抄袭的，<|取消其在一定期限内参加成果评审的资格|>。
第八条 列入科研失信名单的，其失信信息<|公示期限延至移出名单之日|>。`,
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
    {
      as: 'text',
      text: `某市信用办法
第六条 守信信息可以长期公示。
第七条 教育部门应当将终身教育机构的信用情况列入年度计划。
第八条 因重大事故被判处刑罚的负责人，终身不得担任本行业企业的负责人。
第九条 异议的处理期限可以适当延长，但是最长不超过三十个工作日。
第十条 违法排放的，责令停产整治，直至吊销许可证。`,
    },
  ],

  *check(subject) {
    const { model, norms } = subject;
    const said = model.kind === 'text' ? [...openTermsIn(model, norms)] : [];
    yield* besides(byWords(subject, said.length > 0), said, leftOpen);
  },
};

/** `isSaidOpen`: the text says an open term; it lacks none. */
function* byWords({ model, norms }: Subject, isSaidOpen: boolean): Iterable<Problem> {
  const told = new Set<number>();
  const said = new Set<Clause>();
  let isOpen = false;
  for (const { term } of severeLists(model)) {
    if (!term || told.has(term.at.start) || internal.test(term.clause?.text ?? '')) continue;
    told.add(term.at.start);
    if (term.endless) told.add(term.endless.span.start);
    // The sentence to be published says the same once more.
    if (term.endless && term.clause) said.add(term.clause);
    yield* judge(model, term, norms);
  }
  for (const clause of clausesWith(model, ...openWords)) {
    for (const { text, at } of said.has(clause) ? [] : endlessIn(model, clause)) {
      if (!told.has(at.start)) yield endless(text, at, []);
      told.add(at.start);
    }
    for (const match of ofNoLengthIn(model, clause)) {
      isOpen = true;
      yield ofNoLength(match);
    }
  }
  // A text that says an open term lacks none.
  if (model.kind === 'text' && (told.size > 0 || isOpen || isSaidOpen)) return;
  for (const burden of burdensOf(model)) {
    if (burden.list?.term) continue;
    if (model.kind === 'draft' || !givesIn(model, ending, burden)) yield missing(model, burden);
  }
}

const length = String.raw`(?:[一二三四五六七八九十两半]+|[\d０-９]+)\s*个?`;
const ending = new RegExp(
  [
    `(?:公示|公布|公开|披露|列入|纳入|认定|查询|有效|惩戒|管理|保存|记录|曝光|限制|约束|禁入|名单)的?(?:期|期限|期间|时限|时间)[^。；]{0,30}${length}(?:年|月|日)`,
    `(?:^|[，；。：])期限(?:为|是|不超过|最长)?[^。；]{0,6}${length}(?:年|月|日)`,
    `(?:满|不超过|最长)[^。；]{0,6}${length}(?:年|月)[^。；]{0,60}(?:移出|停止|删除|终止|撤下)`,
    `(?:公示|公布|公开|列入|曝光|惩戒|限制|约束|有效)(?:期|期限)?(?:为|满)?${length}(?:年|月|日)`,
    // 列入名单，三年内不得…; 公布列入、移出条件
    `(?:列入|纳入)[^。；]{0,24}(?:名单|名录)[^。；]{0,12}${length}(?:年|月)内`,
    '移出(?:名单)?的?(?:具体)?条件',
    `之日起[^。；]{0,10}${length}(?:年|月)[^。；]{0,40}(?:移出|停止|删除|终止|公示|公布)`,
  ].join('|'),
  'u',
);

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
    // A text that stands may rest on rules of its own day.
    ...(model.kind === 'text' ? { as: 'slight' as const } : {}),
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

/** How long logs and files are kept, and mechanisms that last. */
const internal = /日志|查询(?:记录|情况)|归档|档案保存|长效|机制|长期未|长期以来|长期拖欠|长期不/u;

function ofNoLength({ text, at }: Match): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}没有写多长时间`,
      en: `${words.en} does not say how long`,
    },
  };
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
  const edit = list && insertIntoList(model, list, heading);
  return {
    at,
    message: {
      zh: `${words.zh}没有写期限，${list ? '列入' : '曝光'}没有尽头`,
      en: `${words.en} has no term: ${list ? 'the listing' : 'the exposure'} has no end`,
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

function leftOpen({ text, at }: Said): Problem {
  const words = quoted(text);
  return {
    at,
    message: {
      zh: `${words.zh}没有写到什么时候为止`,
      en: `${words.en} does not say when it ends`,
    },
  };
}
