/** A severe consequence for a debt, fine or breach of any size. */

import { clausesWith } from '../../core/clauses-with.js';
import { caseAt, clausesAsking, conformityOf, problemUnder, toldOf, witnessOf } from '../../core/conformity.js';
import type { Problem } from '../../core/finding.js';
import { givensFor, listingOf } from '../../core/listings.js';
import type { Clause, Criterion, List, Model } from '../../core/model.js';
import type { Norms } from '../../core/norms/norms.js';
import { type Match, matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { floorlessIn } from '../../core/said/floors.js';
import { isSevere, severeLists } from '../../core/severe.js';
import type { Case } from '../../logic/case.js';
import { exampleBelow } from '../../logic/floor.js';

const code = 'fairness/no-floor';

export const noFloor: Rule = {
  code,
  level: 'warning',
  slight: 'info',
  summary: {
    zh: '欠多少都一样：没有起点',
    en: 'A severe consequence with no minimum amount or count',
  },
  why: {
    zh: '惩戒要与行为的轻重相当，防止小过重惩。没有起点的，欠缴六百元罚款的企业和欠巨额贷款的列在同一张名单上。草案里有条件的，看条件列入的最小一例有没有达到它写明的数，“一次”“一元”不算起点；只有文字的，写明了金额、次数、期限、处罚种类，不报告；有履行能力而拒不缴纳，说明的是态度，不是数额，照样报告；只进一般信用记录的，只作提示；正文里凡失信就限制、有不良记录就不准进入的，写明轻重、年限或者先列入名单的不报告；起点定多少由起草人决定，这里不评价高低。',
    en: 'Punishment matches the gravity of the conduct, and small faults draw no heavy punishment. With no minimum, a firm that owes a fine of 600 yuan stands on the same list as one that owes a fortune. Where a condition stands beside the words, the smallest case that it lists decides, and “once” or “one yuan” is no minimum; words alone are not told where an amount, a count, a period or a kind of penalty is written; refusing while able says something of the attitude, nothing of the amount; a mere record is information; in an existing text a bar for whoever was untrustworthy at all is told, unless a gravity, a period or a list stands between; how high the minimum should be is the drafter’s choice.',
  },
  facts: ['N49-00d', 'N49-10c', 'SEED-06', 'TAX-01'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 欠缴 “<|未缴纳罚款|>的”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion unpaid "<|Failure to pay a fine|>"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）<|欠缴税款|>的；
（二）欠缴税款一百万元以上的。`,
    },
    {
      as: 'text',
      text: `某市旅游条例
第四十条 对存在<|失信行为的导游，在评优评先、职业培训等方面予以限制|>。
第四十一条 申请设立旅游服务站，应当具备下列条件：
（一）负责人<|无不良信用记录|>；
（二）有固定的服务场所。`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 欠缴 “逾期未缴纳罚款五万元以上，经催告仍不缴纳的”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion unpaid "Failure to pay a fine of 50,000 yuan or more after a reminder"
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 有下列情形之一的，列入严重失信主体名单：
（一）欠缴税款一百万元以上的；
（二）有履行能力但拒不缴纳罚款五万元以上的。`,
    },
    {
      as: 'text',
      text: `某市旅游条例
第四十条 对列入严重失信主体名单的旅行社，在评优评先方面予以限制。
第四十一条 申请设立旅游服务站，应当具备下列条件：
（一）负责人近三年内无不良信用记录；
（二）有固定的服务场所。`,
    },
  ],

  *check({ model, norms }) {
    if (model.kind === 'text') yield* barredForAnything(model);
    const decided = new Set<number>();
    if (model.kind === 'draft') {
      for (const list of severeLists(model)) {
        for (const criterion of list.criteria) {
          if (!criterion.condition || !criterion.formalised) continue;
          if (criterion.clause) decided.add(criterion.clause.span.start);
          yield* withoutFloor(model, norms, list, criterion);
          yield* refusedAsSmall(model, norms, list, criterion);
        }
      }
    }
    for (const clause of clausesWith(model, debts)) {
      if (decided.has(clause.span.start)) continue;
      if (clause.role !== 'criterion' && clause.role !== 'lead') continue;
      if (clause.list !== 'blacklist' && clause.list !== 'record') continue;
      if (severeLists(model).some(list => list.governedBy && !isElsewhere(list, clause)) && model.kind === 'text')
        continue;
      // 拖欠工资，有下列情形之一的: the items say how much it takes.
      if (/下列/u.test(clause.text)) continue;
      if (!hasFloor(clause) && !(clause.lead && hasFloor(clause.lead))) yield* unbounded(clause);
    }
  },
};

function* barredForAnything(model: Model): Iterable<Problem> {
  for (const { text, at } of floorlessIn(model)) {
    const words = quoted(text);
    yield {
      at,
      message: {
        zh: `${words.zh}没有写明起点：失信再轻、再久，后果都一样`,
        en: `${words.en} has no minimum: however small or old the fault, the consequence is the same`,
      },
    };
  }
}

/**
 * A condition decides: is there somebody on the list although no number reaches one that it names? An amount or count
 * must be at stake, by the case itself or, where that is serious for another reason, by the words.
 */
function* withoutFloor(model: Model, norms: Norms, list: List, criterion: Criterion): Iterable<Problem> {
  const listing = listingOf(model, list, criterion);
  const givens = givensFor(model, norms);
  const [owing] = criterion.clause ? debtsIn(criterion.clause) : [];
  const [serious] = clausesAsking(norms, list, 'authority/not-severe');
  const example =
    withAmount(exampleBelow(listing, serious?.requirement ?? {}, givens)) ??
    (owing && criterion.clause && !hasFloor(criterion.clause) ? exampleBelow(listing, {}, givens) : undefined);
  if (!example) return;
  const witness = witnessOf(model, listing, example, { zh: '同样列入名单', en: 'Listed all the same' });
  const told = toldOf(witness);
  const words = quoted(owing?.text ?? criterion.name ?? criterion.clause?.text ?? '');
  const isMoney = withMoney(example) !== undefined;
  yield {
    at: owing?.at ?? criterion.at,
    message: {
      zh: `${words.zh}没有写明起点：「${told.zh}」同样列入名单${isMoney ? '，和六百万元的后果一样' : '，不论多少'}`,
      en: `${words.en} has no minimum: “${told.en}” is listed all the same, ${isMoney ? 'with the same consequence as six million yuan' : 'however little it is'}`,
    },
    related: [caseAt(criterion, told)],
    witness,
  };
}

/** Amounts and counts; a period (“listed for six months”) is none. */
function withAmount(example: Case | undefined): Case | undefined {
  const counts = (one: Case['known'][number]) =>
    one.kind === 'amount' && !/^[月日]$|^工作日$|^date$/u.test(one.lower?.unit ?? '');
  return example?.known.some(counts) ? example : undefined;
}

function withMoney(example: Case): Case | undefined {
  return example.known.some(one => one.kind === 'amount' && one.lower?.unit === 'fen') ? example : undefined;
}

/** A norm that says how much it takes. */
function* refusedAsSmall(model: Model, norms: Norms, list: List, criterion: Criterion): Iterable<Problem> {
  for (const clause of clausesAsking(norms, list, code)) {
    const shown = conformityOf(model, norms, list, criterion, clause);
    if (shown.verdict.kind === 'inside' || shown.verdict.kind === 'undecided') continue;
    const name = quoted(criterion.name ?? criterion.clause?.text ?? '');
    const says = { zh: `情形${name.zh}的起点太低`, en: `The minimum of the criterion ${name.en} is too low` };
    yield problemUnder(norms, code, shown, { at: criterion.at, says, criterion });
    return;
  }
}

/** Another article lists somebody for a reason of its own, which no other norm governs. */
function isElsewhere({ article, governedBy }: List, clause: Clause): boolean {
  return article !== clause.article && clause.item === undefined && !clause.text.includes(governedBy?.text ?? '');
}

/** A debt, with no amount beside it. */
const debts =
  /(?:未|不|拒不|逾期(?:未|不)|没有)(?:按时|按期|及时|足额|依法)?(?:缴纳|缴清|支付|偿还|交纳|归还|清偿|偿付|结清)(?:[^，。；]{0,8}?)(?:罚款|税款|费用?|款项?|租金|欠款|贷款|本息|债务|工资|报酬|违约金)(?![^，。；]{0,4}名单)|(?:欠缴|拖欠|欠付|欠交)[^，。；]{0,12}?(?:罚款|税款|费用?|款项?|租金|贷款|债务|工资|报酬|薪)(?![^，。；]{0,4}名单)|(?<!恶意)欠薪(?![^，。；]{0,6}名单)|\b(?:(?:failure|failing|refusal|refusing|refuses|fails) to pay|not paying|does not pay) (?:a |any |the )?(?:fine|tax|taxes|wages|bill|debt|fee|fees)\b|\bunpaid (?:fines?|tax(?:es)?|wages|bills?|debts?|fees?)\b/giu;

const amounts =
  /(?:[一二三四五六七八九十百千万亿两\d][一二三四五六七八九十百千万亿两\d,，.]{0,20})\s*(?:余)?(?:元|人|次|份|日|个月|个工作日|年|起|倍)|百分之|\d\s*%|数额标准|刑事|构成犯罪|判处|从重|吊销|责令停产停业|\b\d[\d,]*\b|\b(?:yuan|times)\b/iu;

function hasFloor({ text }: { readonly text: string }): boolean {
  return amounts.test(text);
}

function* unbounded(clause: Clause): Iterable<Problem> {
  for (const match of debtsIn(clause)) {
    const words = quoted(match.text);
    yield {
      at: match.at,
      ...(isSevere(clause) ? {} : { as: 'slight' as const }),
      message: {
        zh: `${words.zh}没有写明起点：欠六百元和欠六百万元，后果一样`,
        en: `${words.en} has no minimum: owing 600 yuan and owing 6 million have the same consequence`,
      },
    };
  }
}

/** Debts of which a clause speaks; violence needs no amount. */
function debtsIn(clause: Clause): readonly Match[] {
  return /暴力|威胁|\bviolence\b|\bthreat/iu.test(clause.text) ? [] : [...matchesIn(clause, debts)];
}
