/** A listing that claims to harm something other than one of the four national fields. */
import { clausesAsking, conformityOf, problemUnder } from '../../core/conformity.js';
import { membersAsked } from '../../core/documents.js';
import type { Problem } from '../../core/finding.js';
import type { Clause, Criterion, List, Model } from '../../core/model.js';
import type { Norms } from '../../core/norms/norms.js';
import { requirementsFor } from '../../core/norms/norms.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isSevere, severeLists } from '../../core/severe.js';

const code = 'authority/field-outside-national-scope';

export const fieldOutsideNationalScope: Rule = {
  code,
  level: 'error',
  slight: 'warning',
  summary: {
    zh: '列入的领域在国家四类领域之外',
    en: 'Listing reaches beyond the four national fields',
  },
  why: {
    zh: '严重失信主体名单只能设在四类领域：严重危害人民群众身体健康和生命安全，严重破坏市场公平竞争秩序和社会正常秩序，拒不履行法定义务严重影响司法机关、行政机关公信力，拒不履行国防义务。任何部门不得增加或者扩展。没有写明危害什么的，由 authority/not-severe 报告；只从字面看出危害对象的，只作警告。',
    en: 'A list of seriously untrustworthy parties may exist in four fields only: health and life safety; fair competition and normal social order; refusing statutory duties so that courts or authorities lose credibility; refusing national-defence duties. No department may add to them. Where no harm is stated, authority/not-severe reports it; where the harm is told by wording alone, this is a warning.',
  },
  facts: ['N49-06b', 'N49-06a', 'N33-01', 'N33-02', 'N33-03', 'N33-04', 'SEED-03'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 广场舞 “在公共场所跳广场舞扰民，受到行政处罚的” { 凭：行政处罚决定；危害：<|城市形象|> }
}`,
    },
    {
      text: `blacklist severe "List" {
  harm: <|good-manners|>
  criterion noise "Dancing in squares after dark, penalised for it" { proof: penalty-decision }
}`,
    },
    {
      as: 'text',
      text: `某市信用管理条例
第十条 有下列情形之一的，列入严重失信主体名单：
（一）乱贴广告，<|严重损害城市形象|>，受到行政处罚的；
（二）生产假药，严重危害人民群众身体健康和生命安全，受到行政处罚的。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 假药 “生产、销售假药，被吊销药品经营许可证的” { 凭：行政处罚决定；危害：身体健康和生命安全 }
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion cartel "Rigging bids, penalised for it" { proof: penalty-decision; harm: market-and-social-order }
}`,
    },
    {
      as: 'text',
      text: `某市信用管理条例
第十条 有下列情形之一的，列入严重失信主体名单：
（一）串通投标，严重破坏市场公平竞争秩序，受到行政处罚的；
（二）拒不履行国防义务，危害国防利益，受到行政处罚的。`,
    },
  ],

  *check({ model, norms }) {
    if (requirementsFor(norms, code).length === 0) return;
    const told = new Set<number>();
    for (const list of severeLists(model)) {
      for (const criterion of list.criteria) {
        if (model.kind === 'draft') yield* listedOutside(model, norms, list, criterion, told);
        if (criterion.harms.length === 0 && criterion.clause) yield* saidOutside(criterion.clause);
      }
    }
    if (model.kind === 'text') yield* saidInText(model);
  },
};

/** A heading 危害 of a list holds for each of its criteria: what it says is told once. */
function* listedOutside(
  model: Model,
  norms: Norms,
  list: List,
  criterion: Criterion,
  told: Set<number>,
): Iterable<Problem> {
  for (const clause of clausesAsking(norms, list, code)) {
    const shown = conformityOf(model, norms, list, criterion, clause);
    if (shown.verdict.kind === 'inside' || shown.verdict.kind === 'undecided') continue;
    const asked = membersAsked(clause.requirement, field);
    const outside = criterion.harms.filter(({ value }) => !asked.has(value));
    for (const { value, at } of outside) {
      if (told.has(at.start)) continue;
      told.add(at.start);
      const words = quoted(value);
      const says = {
        zh: `${words.zh}不是国家规定的四类领域之一`,
        en: `${words.en} is none of the four national fields`,
      };
      yield problemUnder(norms, code, shown, { at, says, criterion });
    }
    if (outside.length > 0 || told.has(criterion.at.start)) continue;
    told.add(criterion.at.start);
    const name = quoted(criterion.name ?? criterion.clause?.text ?? '');
    const says = {
      zh: `情形${name.zh}也列入四类领域以外的行为`,
      en: `The criterion ${name.en} reaches conduct outside the four fields`,
    };
    yield problemUnder(norms, code, shown, { at: criterion.at, says, criterion });
  }
}

const field = '危害';

/** Criteria of a text that were not bound to a list, but stand in one. */
function* saidInText(model: Model): Iterable<Problem> {
  const bound = new Set(
    model.lists.flatMap(list => list.criteria.flatMap(({ clause }) => (clause ? [clause.span.start] : []))),
  );
  for (const clause of model.clauses) {
    if (clause.role === 'criterion' && isSevere(clause) && !bound.has(clause.span.start)) yield* saidOutside(clause);
  }
}

/** “严重损害城市形象”: harm to something that no national field protects. Words, so a warning. */
const harming =
  /严重(?:损害|破坏|危害|扰乱|影响)(?<what>(?:城市|市容|行业|单位|企业|本市|本地|国家和民族|地方|区域|校园|社区)?(?:形象|声誉|名誉|风貌|尊严|风气|美观|秩序|环境)?)/gu;
const protectedWords = /秩序|环境|健康|生命|安全|公信力|国防|消费者|权益/u;

function* saidOutside(clause: Clause): Iterable<Problem> {
  for (const match of matchesIn(clause, harming)) {
    const what = match.groups.what ?? '';
    if (what === '' || protectedWords.test(what) || !/[象誉貌严气观]$/u.test(what)) continue;
    const words = quoted(match.text);
    yield {
      at: match.at,
      as: 'slight',
      message: {
        zh: `${words.zh}所指的危害不在国家规定的四类领域之内`,
        en: `The harm in ${words.en} lies outside the four national fields`,
      },
    };
  }
}
