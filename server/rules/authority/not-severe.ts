/** A criterion that lacks one of the two limbs: a serious illegality, and one of the four fields. */
import type { Bilingual } from '../../../grammar/index.js';
import { conformityOf } from '../../core/conformity.js';
import { namesEffectiveDocument } from '../../core/documents.js';
import type { Problem } from '../../core/finding.js';
import type { Clause, Criterion, Model } from '../../core/model.js';
import { requirementsFor } from '../../core/norms.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isSevere, severeLists } from '../../core/severe.js';
import { membersAsked, suffices, waysOf } from '../../logic/entail.js';
import { type Formula, formulasIn } from '../../logic/formula.js';

const code = 'authority/not-severe';
const field = '危害';

export const notSevere: Rule = {
  code,
  level: 'error',
  slight: 'info',
  summary: {
    zh: '列入情形不满足“严重违法”并且“属于四类领域”',
    en: 'A criterion is wider than a serious illegality in one of the four fields',
  },
  why: {
    zh: '列入的是严重违法失信行为的责任主体：既要属于四类领域之一（危害），又要有使违法行为达到严重程度的要素——较重的行政处罚、构成犯罪、有履行能力而拒不履行，或者部门规章为本领域规定的数额、次数标准。国家标准对本领域没有规定数额、次数的，结论是“未定”，只提示缺什么。只有文字、没有条件的情形，除非写着“凡违反本规定的”，这里不作判断（见 clarity/unformalised）。',
    en: 'What is listed is the party responsible for a serious illegal and untrustworthy act: it lies in one of the four fields (harm), and something makes it serious: a heavier penalty, a conviction, a refusal to perform while able, or an amount or count that a department rule lays down for the field. Where the national standard gives no amount or count, the verdict is “undecided”, and only names what is missing. A criterion in prose alone is not judged here, unless it says “any breach of these rules” (see clarity/unformalised).',
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
    const [standard] = requirementsFor(norms, code);
    if (standard?.requirement.onlyIf) {
      const grave = withoutField(standard.requirement.onlyIf);
      for (const list of severeLists(model)) {
        for (const criterion of list.criteria) {
          for (const problem of limbs(criterion, grave)) {
            const { witness } = conformityOf(model, norms, list, criterion, standard);
            yield { ...problem, ...(witness && { witness }) };
          }
        }
      }
    }
    yield* anyBreach(model);
  },
};

function* limbs(criterion: Criterion, grave: Formula): Iterable<Problem> {
  if (!criterion.condition || !criterion.formalised) return;
  const hasField = criterion.harms.length > 0 || membersAsked(criterion.condition, field).size > 0;
  const verdict = severity(criterion, criterion.condition, grave);
  if (hasField && verdict === 'severe') return;

  const name = quoted(criterion.name ?? criterion.clause?.text ?? '');
  const missing = missingParts(hasField, verdict);
  yield {
    at: criterion.at,
    ...(hasField && verdict === 'unmeasured' ? { as: 'slight' as const } : {}),
    message: {
      zh: `情形${name.zh}${missing.zh}`,
      en: `The criterion ${name.en} ${missing.en}`,
    },
  };
}

/** `unmeasured`: it has a measure of its own, but the standard gives none to hold it against. */
type Severity = 'severe' | 'unmeasured' | 'bare';

function severity({ proofs }: Criterion, condition: Formula, grave: Formula): Severity {
  const proofOnly = proofs.map(proof => proof.value);
  if (proofOnly.length > 0 && proofOnly.every(proof => proof === '生效刑事判决')) return 'severe';
  const ways = waysOf(condition);
  if (!ways) return 'unmeasured';
  const open = ways.filter(way => !suffices(way, grave));
  if (open.length === 0) return 'severe';
  const isMeasured = (part: Formula) => part.kind === 'compares' || part.kind === 'opaque';
  return open.every(way => way.some(isMeasured)) ? 'unmeasured' : 'bare';
}

/** The limb of seriousness alone: the field is looked at apart, to name what is missing. */
function withoutField(asked: Formula): Formula {
  if (asked.kind !== 'and') return asked;
  const rest = asked.of.filter(
    part => ![...formulasIn(part)].some(each => each.kind === 'belongs' && each.fact.id === field),
  );
  return { kind: 'and', of: rest, at: asked.at };
}

function missingParts(hasField: boolean, verdict: Severity): Bilingual {
  const noField = { zh: '没有写明危害四类领域中的哪一类', en: 'does not say which of the four fields it harms' };
  const bare = {
    zh: '没有使违法行为达到严重程度的要素（较重行政处罚、构成犯罪、有履行能力而拒不履行，或者部门规章规定的标准）',
    en: 'has nothing that makes the violation serious (a heavier penalty, a conviction, a refusal while able, or a measure laid down by a department rule)',
  };
  const unmeasured = {
    zh: '自己定了标准，但国家标准没有规定这一标准算不算严重，结论未定：缺少较重行政处罚、构成犯罪、有履行能力而拒不履行或者部门规章规定的标准中的任何一项',
    en: 'has a measure of its own, and the national standard does not say whether it is serious: undecided. None of these is there: a heavier penalty, a conviction, a refusal while able, a measure laid down by a department rule',
  };
  if (verdict === 'severe') return noField;
  const element = verdict === 'bare' ? bare : unmeasured;
  return hasField ? element : { zh: `${noField.zh}；${element.zh}`, en: `${noField.en}; it ${element.en}` };
}

/** “凡违反本条例规定的，列入…”: every breach, however small. */
const breach =
  /(?:凡|凡是)?违反(?:本(?:条例|办法|规定|细则)|法律、?法规|有关规定)(?:的?规定|有关规定)?的(?:任何)?(?:行为)?(?=$|[，。；：]|(?:应当|将|由|一律)?列入)/gu;
const breachEn =
  /\b(?:any|every|whoever commits a|whoever commits any) (?:breach|violation) of (?:these|this|the) [\p{L} ]{3,40}/giu;

function* anyBreach(model: Model): Iterable<Problem> {
  for (const clause of model.clauses) {
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
