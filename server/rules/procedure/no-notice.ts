/** A black list, or public exposure, that comes without notice. */

import type { Problem } from '../../core/finding.js';
import { insertStep, mendedBy } from '../../core/insert.js';
import type { Model, Step } from '../../core/model.js';
import { requirementsFor } from '../../core/norms/norms.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { type Burden, burdensOf, givesIn } from '../../core/safeguards.js';

const code = 'procedure/no-notice';

export const noNotice: Rule = {
  code,
  level: 'warning',
  slight: 'info',
  summary: {
    zh: '列入前不告知当事人',
    en: 'The party is not told before it is listed',
  },
  why: {
    zh: '作出列入决定前，应当告知当事人列入的事由、依据和依法享有的权利：不知道要被列入，就无从陈述、申辩，错了也只能事后补救。告知了但没有写明告知什么的，只作提示。一般信用记录、红名单、关注名单不报告；名单由另一份点名的规定管理、或者只说依法列入的不报告；媒体监督、公布查处结果和处罚决定、信用档案的公开不算曝光；已经发布的文本在任何一条里规定了告知的不报告。',
    en: 'Before the decision the party is told the grounds, the basis and its rights: who does not know cannot answer, and a mistake can only be mended afterwards. A notice whose contents are not stated is information. Silent for mere records, red lists and watch lists; where another named norm governs the list, or the text only points at one that law has made; for reports of the press, the publication of penalties and results and open credit files, which expose nobody; and where any article of an existing text provides for notice.',
  },
  facts: ['N49-08a', 'SAMR44-07'],
  bad: [
    {
      text: `黑名单 <|失信|> “严重失信主体名单” {
  期限：3 年
  程序 { 异议：30 日内提出，5 个工作日内答复 }
}`,
    },
    {
      text: `blacklist <|severe|> "List of seriously untrustworthy parties" {
  term: 3 years
}`,
    },
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { <|告知|>：书面 }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入<|严重失信主体名单|>。
第七条 列入期限为三年。`,
    },
    {
      as: 'text',
      text: `某市燃气供应条例
第八条 供气企业无故停气，情节严重的，由市燃气主管部门处以罚款；<|逾期不改正的，将其违法行为向社会公布。|>`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  程序 { 告知：书面，载明 事由、依据、权利 }
}`,
    },
    {
      text: `blacklist severe "List of seriously untrustworthy parties" {
  procedure { notice: written, stating facts, reasons, basis, rights }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 因生产假药被吊销许可证的，列入严重失信主体名单。
第七条 作出列入决定前，应当书面告知当事人列入的事由、依据和依法享有的权利。`,
    },
    {
      as: 'text',
      text: `某市燃气供应条例
第八条 鼓励报刊对供气企业的违规行为予以曝光。
第九条 市燃气主管部门应当建立违规行为投诉制度，并向社会公布投诉电话。
第十条 市燃气主管部门应当建立供气企业信用档案，记录检查结果、违法行为查处等情况，并向社会公布。
第十一条 拒不改正的，处一万元罚款，并予以公告。
第十二条 拒不履行生效判决的用户，依法将其列入失信被执行人名单。
第十三条 业主委员会可以将欠费业主的违约行为在小区内公示。
第十四条 受到行政处罚且行为严重的，有关部门依法将其列入严重失信主体名单。`,
    },
  ],

  *check({ model, norms }) {
    for (const burden of burdensOf(model)) {
      // What a text tells after the decision is no notice: its own words decide, not that it tells something.
      const step = model.kind === 'draft' ? burden.list?.steps.get('notice') : undefined;
      if (step) {
        const asked = new Set(
          requirementsFor(norms, code).flatMap(({ requirement }) => contentsAsked(requirement.mustHave)),
        );
        yield* incomplete(step, asked);
      } else if (model.kind === 'draft' || !givesIn(model, notice, burden, true)) yield missing(model, burden);
    }
  },
};

/** Told beforehand; “告知其列入” after the fact is no notice. */
const notice =
  /(?:事先|事前|提前|预先)[^。；]{0,12}(?:告知|通知|听取)|(?:列入|[上入登]榜|挂[红黑]?牌|作出|确定|认定|公布|公示|公开|纳入|曝光|报送|届满)[^。；]{0,40}前[^。]{0,60}(?:告知|送达|通知|提示|听取)|(?:初步)(?:确定|认定|拟定|形成)后[^。]{0,12}(?:告知|通知)|拟[^。]{0,40}(?:告知|通知)|(?:告知|通知)[^。]{0,20}拟/u;

function contentsAsked(
  parts: readonly { readonly part: string; readonly stating: readonly string[] }[],
): readonly string[] {
  return parts.filter(({ part }) => part === 'notice').flatMap(({ stating }) => stating);
}

/** 事实 and 理由 together, or either, say what 事由 says. */
const same: Readonly<Record<string, readonly string[]>> = {
  事由: ['事由', '事实', '理由'],
  依据: ['依据'],
  权利: ['权利'],
};
const inEnglish: Readonly<Record<string, string>> = { 事由: 'grounds', 依据: 'basis', 权利: 'rights' };

function* incomplete(step: Step, asked: ReadonlySet<string>): Iterable<Problem> {
  const said = step.clause?.text ?? '';
  const lacks = [...asked].filter(content => {
    const words = same[content] ?? [content];
    const english = inEnglish[content];
    return (
      !words.some(word => step.stating.includes(word) || said.includes(word)) && !(english && said.includes(english))
    );
  });
  if (lacks.length === 0) return;
  yield {
    at: step.at,
    as: 'slight',
    message: {
      zh: `告知的内容里没有${lacks.join('、')}`,
      en: `The notice does not state ${lacks.map(content => inEnglish[content] ?? content).join(', ')}`,
    },
  };
}

function missing(model: Model, { at, name, list }: Burden): Problem {
  const words = quoted(name);
  return {
    at,
    message: {
      zh: `${words.zh}：${list ? '列入' : '曝光'}之前，当事人得不到告知`,
      en: `${words.en}: the party is not told before it is ${list ? 'listed' : 'exposed'}`,
    },
    ...mendedBy(
      { zh: '加上告知：书面，载明事由、依据、权利', en: 'Add a written notice of grounds, basis and rights' },
      list &&
        insertStep(model, list, {
          zh: '告知：书面，载明 事由、依据、权利',
          en: 'notice: written, stating grounds, basis, rights',
        }),
    ),
  };
}
