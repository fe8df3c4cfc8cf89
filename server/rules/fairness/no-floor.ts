/** A severe consequence for a debt, fine or breach of any size. */

import { exampleListed } from '../../core/conformity.js';
import { criterionOf } from '../../core/context.js';
import type { Problem, Witness } from '../../core/finding.js';
import type { Clause, Criterion, Model } from '../../core/model.js';
import type { Norms } from '../../core/norms.js';
import { matchesIn, quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { isSevere, severeLists } from '../../core/severe.js';
import { guarantees } from '../../logic/entail.js';

export const noFloor: Rule = {
  code: 'fairness/no-floor',
  level: 'warning',
  slight: 'info',
  summary: {
    zh: '欠多少都一样：没有起点',
    en: 'A severe consequence with no minimum amount or count',
  },
  why: {
    zh: '惩戒要与行为的轻重相当，防止小过重惩。没有起点的，欠缴六百元罚款的企业和欠巨额贷款的列在同一张名单上。写明了金额、次数、期限、处罚种类，不报告；有履行能力而拒不缴纳，说明的是态度，不是数额，照样报告；只进一般信用记录的，只作提示；起点定多少由起草人决定，这里不评价高低。',
    en: 'Punishment matches the gravity of the conduct, and small faults draw no heavy punishment. With no minimum, a firm that owes a fine of 600 yuan stands on the same list as one that owes a fortune. Silent where an amount, a count, a period or a kind of penalty is written; refusing while able says something of the attitude, nothing of the amount; a mere record is information; how high the minimum should be is the drafter’s choice.',
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
  ],

  *check({ model, norms }) {
    for (const clause of model.clauses) {
      if (clause.role !== 'criterion' && clause.role !== 'lead') continue;
      if (clause.list !== 'blacklist' && clause.list !== 'record') continue;
      if (severeLists(model).some(list => list.governedBy) && model.kind === 'text') continue;
      if (hasFloor(clause) || (clause.lead && hasFloor(clause.lead)) || isBounded(criterionOf(model, clause))) continue;
      for (const problem of unbounded(clause)) {
        const witness = smallest(model, norms, criterionOf(model, clause));
        yield { ...problem, ...(witness && { witness }) };
      }
    }
  },
};

/** Whom the condition beside the words lists at the least. */
function smallest(model: Model, norms: Norms, criterion: Criterion | undefined): Witness | undefined {
  const list = criterion && model.lists.find(({ criteria }) => criteria.includes(criterion));
  return list && exampleListed(model, norms, list, criterion);
}

/** A debt, with no amount beside it. */
const debts =
  /(?:未|不|拒不|逾期(?:未|不)|没有)(?:按时|按期|及时|足额|依法)?(?:缴纳|缴清|支付|偿还|交纳)(?:[^，。；]{0,8}?)(?:罚款|税款|社会保险费|费用|物业费|水费|电费|货款|欠款|保险费|贷款)|(?:欠缴|拖欠|欠付)[^，。；]{0,10}?(?:罚款|税款|社会保险费|费用|物业费|水费|电费|货款|欠款|保险费|贷款|工资|劳动报酬)|\b(?:(?:failure|failing|refusal|refusing|refuses|fails) to pay|not paying|does not pay) (?:a |any |the )?(?:fine|tax|taxes|wages|bill|debt|fee|fees)\b|\bunpaid (?:fines?|tax(?:es)?|wages|bills?|debts?|fees?)\b/giu;

const amounts =
  /(?:[一二三四五六七八九十百千万亿两\d][一二三四五六七八九十百千万亿两\d,，.]{0,20})\s*(?:余)?(?:元|人|次|份|日|个月|个工作日|年|起|倍)|百分之|\d\s*%|数额标准|刑事|构成犯罪|从重|吊销|责令停产停业|\b\d[\d,]*\b|\b(?:yuan|times)\b/iu;

function hasFloor({ text }: { readonly text: string }): boolean {
  return amounts.test(text);
}

function isBounded(criterion: Criterion | undefined): boolean {
  return criterion?.condition !== undefined && guarantees(criterion.condition, part => part.kind === 'compares');
}

function* unbounded(clause: Clause): Iterable<Problem> {
  if (/暴力|威胁|\bviolence\b|\bthreat/iu.test(clause.text)) return;
  for (const match of matchesIn(clause, debts)) {
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
