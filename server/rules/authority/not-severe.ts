/** A criterion that lacks one of the two limbs: a serious illegality, and one of the four fields. */
import type { Bilingual } from '../../../grammar/index.js';
import { clausesWith } from '../../core/clauses-with.js';
import {
  type Conformity,
  clausesAsking,
  conformityOf,
  problemUnder,
  standardsOn,
  witnessOf,
} from '../../core/conformity.js';
import { namesEffectiveDocument } from '../../core/documents.js';
import type { Problem } from '../../core/finding.js';
import { givensFor, listingOf } from '../../core/listings.js';
import type { Clause, Criterion, List, Model } from '../../core/model.js';
import { type BindingClause, citationOf, type Norms } from '../../core/norms/norms.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isSevere, severeLists } from '../../core/severe.js';
import { exampleBelow } from '../../logic/floor.js';

const code = 'authority/not-severe';

export const notSevere: Rule = {
  code,
  level: 'error',
  slight: 'info',
  summary: {
    zh: '列入情形不满足“严重违法”并且“属于四类领域”',
    en: 'A criterion is wider than a serious illegality in one of the four fields',
  },
  why: {
    zh: '列入的是严重违法失信行为的责任主体：既要属于四类领域之一（危害），又要有使违法行为达到严重程度的要素——较重的行政处罚、构成犯罪、有履行能力而拒不履行，或者部门规章为本领域规定的数额、次数标准。每一处都举出列入而不应当列入的最小一例。国家标准对本领域没有规定数额、次数的，起草人自己定的标准算不算严重，结论是“未定”，只作提示。上位标准里没有写明由哪项检查报告的“仅当”“不得”，也在这里报告。只有文字、没有条件的情形，除非写着“凡违反本规定的”，这里不作判断（见 clarity/unformalised）。',
    en: 'What is listed is the party responsible for a serious illegal and untrustworthy act: it lies in one of the four fields (harm), and something makes it serious: a heavier penalty, a conviction, a refusal to perform while able, or an amount or count that a department rule lays down for the field. Each finding gives the smallest case that is listed and should not be. Where the national standard gives no amount or count, the verdict on a measure of the drafter’s own is “undecided”, and is information only. What a higher standard asks by “only-if” or “never-if” without naming a check is told here as well. A criterion in prose alone is not judged here, unless it says “any breach of these rules” (see clarity/unformalised).',
  },
  facts: ['N49-06c', 'N49-06b', 'SEED-03', 'SAMR44-02', 'SPC-01', 'WAGE-01', 'TAX-01', 'MEM-03'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  事实 取水中断：是否
  情形 <|断水|> “造成集中式饮用水水源取水中断，受到行政处罚的” {
    凭：行政处罚决定；危害：身体健康和生命安全；当：取水中断
  }
}`,
    },
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 <|吊销|> “被吊销许可证件的” { 凭：行政处罚决定；当：处罚种类 含 吊销许可证件 }
}`,
    },
    {
      text: `blacklist severe "List of seriously untrustworthy parties" {
  criterion <|warned|> "Warned or criticised by the market regulator" {
    proof: penalty-decision; harm: market-and-social-order; when: penalty includes {warning, criticism}
  }
}`,
    },
    {
      as: 'text',
      text: `某市信用管理条例
第十条 <|凡违反本条例规定的|>，一律列入严重失信主体名单。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  事实 取水中断：是否
  情形 断水 “造成集中式饮用水水源取水中断，被责令停产停业或者构成犯罪的” {
    凭：行政处罚决定、生效刑事判决；危害：身体健康和生命安全
    当：取水中断 且 (处罚种类 含 责令停产停业 或 构成犯罪)
  }
}`,
    },
    {
      text: `blacklist severe "List of seriously untrustworthy parties" {
  criterion revoked "Punished by revocation of a licence" {
    proof: penalty-decision; harm: market-and-social-order; when: penalty includes licence-revoked
  }
  criterion unable "Refusing to carry out a judgment while able to" {
    proof: judgment; harm: refusing-statutory-duty; when: document-unperformed and able-to-perform
  }
}`,
    },
    {
      as: 'text',
      text: `某市信用管理条例
第十条 违反本条例第九条规定，被吊销许可证件的，列入严重失信主体名单。`,
    },
  ],

  *check({ model, norms }) {
    if (model.kind === 'draft') {
      for (const list of severeLists(model)) {
        for (const criterion of list.criteria) {
          if (criterion.condition && criterion.formalised) yield* worstOf(model, norms, list, criterion);
        }
      }
    }
    yield* anyBreach(model);
  },
};

/** Something that a clause holds against a criterion; the lower the rank, the graver. */
interface Trouble {
  readonly rank: 'refused' | 'bare' | 'unmeasured';
  readonly says: Bilingual;
  readonly shown: Conformity;
}

const ranks: readonly Trouble['rank'][] = ['refused', 'bare', 'unmeasured'];

/** One finding a criterion: what is worst, and beside it the rest. */
function* worstOf(model: Model, norms: Norms, list: List, criterion: Criterion): Iterable<Problem> {
  const clauses = [...clausesAsking(norms, list, code), ...unclaimed(norms, list)];
  const troubles = clauses.flatMap(clause => troubleUnder(model, norms, list, criterion, clause) ?? []);
  const [worst, ...others] = troubles.sort((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank));
  if (!worst) return;
  const name = quoted(criterion.name ?? criterion.clause?.text ?? '');
  const says = { zh: `情形${name.zh}${worst.says.zh}`, en: `The criterion ${name.en} ${worst.says.en}` };
  const problem = problemUnder(norms, code, worst.shown, { at: criterion.at, says, criterion });
  const beside = new Map(
    others.map(({ says: { zh, en }, shown: { clause } }) => {
      const message = { zh: `并且${zh}（${citationOf(clause)}）`, en: `It also ${en} (${citationOf(clause)})` };
      return [message.zh, { at: criterion.at, message }];
    }),
  );
  yield {
    ...problem,
    related: [...(problem.related ?? []), ...beside.values()],
    ...(worst.rank === 'unmeasured' && { as: 'slight' as const }),
  };
}

/** Clauses on who may be listed that name no check: a province need not know which check tells what. */
function unclaimed(norms: Norms, list: List): readonly BindingClause[] {
  return standardsOn(norms, list).flatMap(({ clauses }) =>
    clauses.filter(({ requirement }) => requirement.codes.length === 0),
  );
}

function troubleUnder(
  model: Model,
  norms: Norms,
  list: List,
  criterion: Criterion,
  clause: BindingClause,
): Trouble | undefined {
  const shown = conformityOf(model, norms, list, criterion, clause);
  const { verdict } = shown;
  const { codes } = clause.requirement;
  if (verdict.kind === 'inside') return undefined;
  if (verdict.kind !== 'undecided') {
    // A clause that another check reports first is told there.
    return codes[0] === undefined || codes[0] === code ? { rank: 'refused', says: refused, shown } : undefined;
  }
  const { because } = verdict;
  if (because.some(one => one.kind === 'missing')) {
    const isField = because.some(one => one.kind === 'missing' && one.fact === field);
    return isField ? { rank: 'bare', says: noField, shown } : undefined;
  }
  if (codes[0] !== undefined && codes[0] !== code) return undefined;
  if (because.some(one => one.kind === 'budget')) return { rank: 'unmeasured', says: tooInvolved, shown };
  const listing = listingOf(model, list, criterion);
  const example = exampleBelow(listing, clause.requirement, givensFor(model, norms));
  if (example) {
    return { rank: 'bare', says: bare, shown: { ...shown, witness: witnessOf(model, listing, example, shown.words) } };
  }
  const isOwnProse = because.some(one => one.kind === 'prose' && one.side === 'draft');
  return { rank: 'unmeasured', says: isOwnProse ? inWords : unmeasured, shown };
}

const field = '危害';
const refused: Bilingual = {
  zh: '列入了不准列入的人',
  en: 'lists somebody who may not be listed',
};
const noField: Bilingual = {
  zh: '没有写明危害四类领域中的哪一类',
  en: 'does not say which of the four fields it harms',
};
const bare: Bilingual = {
  zh: '没有使违法行为达到严重程度的要素',
  en: 'has nothing that makes the violation serious',
};
const unmeasured: Bilingual = {
  zh: '自己定了标准，国家标准没有说达到它算不算严重，结论未定',
  en: 'has a measure of its own, of which the national standard does not say whether it is serious (undecided)',
};
const inWords: Bilingual = {
  zh: '是否严重，取决于引号里的话，结论未定',
  en: 'turns on quoted words, so that nobody can tell whether it is serious (undecided)',
};
const tooInvolved: Bilingual = {
  zh: '条件过于复杂，没有算完，结论未定',
  en: 'is too involved to be decided in time',
};

/** “凡违反本条例规定的，列入…”: every breach, however small. */
const breach =
  /(?:凡|凡是)?违反(?:本(?:条例|办法|规定|细则)|法律、?法规|有关规定)(?:的?规定|有关规定)?的(?:任何)?(?:行为)?(?=$|[，。；：]|(?:应当|将|由|一律)?列入)/gu;
const breachEn =
  /\b(?:any|every|whoever commits a|whoever commits any) (?:breach|violation) of (?:these|this|the) [\p{L} ]{3,40}/giu;

function* anyBreach(model: Model): Iterable<Problem> {
  for (const clause of clausesWith(model, breach, breachEn)) {
    if (!decides(clause) || namesEffectiveDocument(clause)) continue;
    for (const pattern of [breach, breachEn]) {
      for (const match of matchesIn(clause, pattern)) {
        const words = quoted(match.text);
        yield {
          at: match.at,
          message: {
            zh: `${words.zh}把任何违反都列入严重失信主体名单，不论轻重，也不论属于哪一领域`,
            en: `${words.en} puts every breach on a list of seriously untrustworthy parties, however small and in whatever field`,
          },
        };
      }
    }
  }
}

function decides(clause: Clause): boolean {
  return isSevere(clause) && ['criterion', 'lead', 'closing'].includes(clause.role) && !clause.formal;
}
