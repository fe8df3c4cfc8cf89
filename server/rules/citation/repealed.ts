/** A law that has been repealed or superseded is cited as if it were in force. */

import type { Fix, Problem } from '../../core/finding.js';
import { type Cited, citedIn, hasSuccessor, isGone, nameOf, placeOf, titleOf } from '../../core/law/cited.js';
import type { Law } from '../../core/law/laws.js';
import type { Norms } from '../../core/norms/norms.js';
import type { Rule } from '../../core/rule.js';

export const repealed: Rule = {
  code: 'citation/repealed',
  level: 'warning',
  grave: 'error',
  slight: 'hint',
  summary: {
    zh: '引用的法律、法规已经废止或者被取代',
    en: 'A law that is cited has been repealed or superseded',
  },
  why: {
    zh: '以失效的法律作依据，名单和措施就没有依据；条号在新法中也多半变了。草案按施行之日核对，已经公布的文本按今天核对。废止日期和依据核对过原文的是错误；只见于转述的是警告；没有核实的只作提示。写明“原《…》”的、由本文件一并废止的、说的是它施行前或者有效时做的事的，不报告。每一部法律只在第一处报告，其他各处列在后面。',
    en: 'On a law that has lapsed a list or a measure stands on nothing; and in the law that replaced it the article mostly has another number. A draft is held against the day it takes effect, a published text against today. An error where the repeal was read in the original, a warning where it is known at second hand, a hint where it is not verified. Silent where the text calls the law former, repeals it itself, or speaks of what was done before it or while it was in force. Each law is told once, at its first place, with the others beside it.',
  },
  facts: [],
  bad: [
    {
      text: `法规 “某市环境信用办法” {
  施行：2026年9月1日
  条 依据 “根据<|《中华人民共和国环境保护法》|>，制定本办法。违反《中华人民共和国环境保护法》的，依法处罚。”
}`,
    },
    {
      text: `黑名单 失信 “失信名单” {
  情形 “不履行合同的” { 违反：<|《合同法》|>第六十条 }
}`,
    },
    {
      text: `regulation "Measures" {
  effective: 2026-10-01
  article basis "These Measures rest on <|《大气污染防治法》|>."
}`,
    },
    {
      as: 'text',
      text: `某市信用修复办法
第一条 根据<|《失信行为纠正后的信用信息修复管理办法（试行）》|>，制定本办法。
第二条 公示期限按照《失信行为纠正后的信用信息修复管理办法（试行）》执行。`,
    },
    {
      as: 'text',
      text: `某市信用修复办法
第一条 公示期限按照<|国家发展改革委令第58号|>执行。`,
    },
  ],
  good: [
    {
      as: 'text',
      text: `某市信用修复办法
第一条 公示期限按照国家发展和改革委员会令第36号执行，原国家发展改革委令第58号不再适用。`,
    },
    {
      text: `法规 “某市环境信用办法” {
  施行：2026年3月1日
  条 依据 “根据《中华人民共和国环境保护法》，制定本办法。”
}`,
    },
    {
      text: `regulation "Measures" {
  effective: 2026-10-01
  article basis "These Measures rest on 《生态环境法典》."
}`,
    },
    {
      as: 'text',
      text: `某市信用修复办法
第一条 根据《信用修复管理办法》，制定本办法。
第二条 依照原《中华人民共和国合同法》订立的合同，继续履行。
第三条 《失信行为纠正后的信用信息修复管理办法（试行）》同时废止。`,
    },
    {
      as: 'text',
      text: `某市住宅信用办法
第六条 《中华人民共和国物权法》施行前取得的住宅，按照登记簿认定。
第七条 民法典施行前依照《中华人民共和国合同法》订立的租约，不作为失信的依据。
第八条 依据《中华人民共和国外资企业法》设立并保留组织形式的企业，参照本办法。`,
    },
  ],

  *check({ model, norms }) {
    const gone = new Map<string, { readonly law: Law; readonly cited: Cited[] }>();
    for (const one of citedIn(model, norms)) {
      const { law } = one;
      if (!law || !isGone(law, norms.asOf, norms.laws.statedOn)) continue;
      const known = gone.get(law.title);
      if (known) known.cited.push(one);
      else gone.set(law.title, { law, cited: [one] });
    }
    for (const { law, cited } of gone.values()) {
      const [first, ...others] = cited;
      if (first) yield problem(law, first, others, norms);
    }
  },
};

function problem(law: Law, first: Cited, others: readonly Cited[], norms: Norms): Problem {
  const name = nameOf(first.use);
  const title =
    first.use.title === undefined ? { zh: `（《${titleOf(law)}》）`, en: ` (《${titleOf(law)}》)` } : nothing;
  const on = law.repealedOn;
  const now = successor(law, norms);
  const end = now
    ? { zh: `，由《${titleOf(now)}》取代`, en: ` and replaced by 《${titleOf(now)}》` }
    : law.repealedBy === undefined
      ? nothing
      : { zh: `，见《${titleOf({ title: law.repealedBy })}》`, en: `: see 《${titleOf({ title: law.repealedBy })}》` };
  const isCertain = law.confidence === 'read' && on !== undefined;
  return {
    at: placeOf(first.use),
    message: {
      zh: `${name}${title.zh}${on === undefined ? '已经废止' : `已于 ${on} 废止`}${end.zh}`,
      en: `${name}${title.en} was repealed${on === undefined ? '' : ` on ${on}`}${end.en}`,
    },
    ...(isCertain ? { as: 'grave' } : law.confidence === 'unverified' ? { as: 'slight' } : {}),
    ...(others.length > 0 && { related: others.map(({ use }) => ({ at: placeOf(use), message: alsoHere })) }),
    ...(now && { fixes: fixes(now, [first, ...others]) }),
  };
}

const nothing = { zh: '', en: '' };
const alsoHere = { zh: '这里也引用了它', en: 'It is cited here too' };

/** What stands in its place on the day: what replaced it, or what has replaced that since. */
function successor(law: Law, { laws, asOf }: Norms): Law | undefined {
  let now: Law | undefined = law;
  for (let steps = 0; now && steps < 5; steps++) {
    if (steps > 0 && !isGone(now, asOf, laws.statedOn)) return now;
    now = hasSuccessor(now) ? laws.find(now.repealedBy ?? '', asOf) : undefined;
  }
  return undefined;
}

/** The new title wherever the old one stands; nobody but the drafter knows which article it is now. */
function fixes(now: Law, cited: readonly Cited[]): readonly Fix[] {
  const edits = cited.flatMap(({ use }) => {
    const isFull = use.title?.startsWith('中华人民共和国') ?? false;
    const newText = isFull ? titleOf(now) : titleOf(now).replace(/^中华人民共和国/u, '');
    return use.titleAt ? [{ span: use.titleAt, newText }] : [];
  });
  if (edits.length === 0) return [];
  const name = `《${titleOf(now)}》`;
  const title = { zh: `改为引用${name}，条号另行核对`, en: `Cite ${name} instead, and check the article numbers` };
  return [{ kind: 'meaning', title, edits }];
}
