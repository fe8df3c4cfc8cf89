/** A graver case that costs less than a lighter one. */

import type { Span } from '../../../grammar/index.js';
import type { Problem } from '../../core/finding.js';
import { factNamed } from '../../core/listings.js';
import type { Model } from '../../core/model.js';
import { byLowerEnd, rowBounds } from '../../core/rating/reach.js';
import type { RatingScheme, ScoreRule } from '../../core/rating/scheme.js';
import { scoreWords, writeRowRange } from '../../core/rating/words.js';
import type { Rule } from '../../core/rule.js';
import { factWords, pointWords } from '../../core/words/conditions.js';
import type { Bounds } from '../../logic/case.js';
import { compareDecimals, readDecimal } from '../../logic/decimal.js';
import { type FactDeclaration, factKey } from '../../logic/fact.js';
import type { Compares, Formula } from '../../logic/formula.js';
import { measuredIn, sharedBy } from '../../logic/tiers.js';

export const nonMonotoneDeduction: Rule = {
  code: 'logic/non-monotone-deduction',
  level: 'warning',
  summary: {
    zh: '重的反而扣得少',
    en: 'A graver case that costs less',
  },
  why: {
    zh: '罚得多的反而少扣分，多半是写错了一档。分档的扣分、条件是同一个数额不同区间的几项扣分都比较；罚款、拖欠、损失、逾期、次数越多越重，别的数额从头到尾越扣越少的，视为数额越大越好，不报告，只报告忽高忽低的。警告、通报批评每次扣的分比别的处罚还多的，也报告。',
    en: 'Where a larger fine costs less, a number is mostly wrong. Tables are compared, and deductions for ranges of one amount; fines, arrears, losses, delays and counts are the graver the larger. Of any other amount, what falls all the way is taken as a good thing, and only what goes up and down is reported. So is a warning or a criticism that costs more each time than another kind of penalty.',
  },
  facts: ['APL-01'],
  bad: [
    {
      text: `信用评价 企业环保 “企业环境信用评价” {
  扣分 罚款：按 罚款金额 {
    不满 5 万元：2 分
    5 万元 至 20 万元：4 分
    <|超过 20 万元|>：1 分
  }
  扣分 <|警告|>：3 分
  扣分 吊销许可证件：2 分
}`,
    },
    {
      text: `rating green "Rating" {
  deduct small: 3 points { when: fine-amount < 50,000 yuan }
  deduct <|large|>: 2 points { when: fine-amount >= 50,000 yuan }
}`,
    },
  ],
  good: [
    {
      text: `事实 合格率：百分比
信用评价 产品 “产品质量信用评价” {
  扣分 不合格：按 合格率 { 不满 60%：5 分；60% 至 80%：3 分；超过 80%：1 分 }
  扣分 警告：1 分
  扣分 吊销许可证件：2 分
}`,
    },
    {
      text: `rating green "Rating" {
  deduct any: 3 points { when: fine-amount >= 50,000 yuan }
  deduct large "Two points more": 2 points { when: fine-amount >= 200,000 yuan }
}`,
    },
  ],

  *check({ model }) {
    for (const { rating } of model.lists) {
      if (!rating) continue;
      for (const rule of rating.scores) {
        if (rule.table)
          yield* falling(
            rule.table.fact,
            rule.role,
            rule.table.rows.map(row => stepOf(row.range, row.points, row.range.at)),
          );
      }
      yield* amongRules(rating);
      yield* warningsAbove(model, rating);
    }
  },
};

/** What a range of an amount costs. */
interface Step {
  readonly bounds: Bounds;
  readonly range: Compares;
  readonly points: string;
  readonly at: Span;
}

function stepOf(range: Compares, points: string, at: Span): Step {
  return { range, points, at, bounds: rowBounds({ range }) };
}

/** Larger is graver. */
const grave =
  /罚|欠|逾期|超期|迟|损失|违法|违规|伤|亡|事故|次数|fine|arrear|overdue|late|delay|loss|violation|breach|injur|death|accident|penalt/iu;

function* falling(fact: FactDeclaration, role: ScoreRule['role'], unsorted: readonly Step[]): Iterable<Problem> {
  const steps = [...unsorted].sort((a, b) => byLowerEnd(a.bounds, b.bounds));
  const isGrave = role === 'deduct' && grave.test(`${fact.id} ${fact.alias ?? ''}`);
  const direction = isGrave ? 1 : directionOf(steps);
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (!before || costOrder(step, before) * direction >= 0) continue;
    const name = factWords(fact);
    const [here, there] = [step, before].map(({ range, points }) => ({
      range: { zh: writeRowRange(range, 'zh'), en: writeRowRange(range, 'en') },
      points: pointWords(readDecimal(points)),
    }));
    if (!here || !there) continue;
    const verb = role === 'deduct' ? { zh: '扣', en: 'costs' } : { zh: '加', en: 'gives' };
    const turn = direction > 0 ? { zh: '只', more: '反而' } : { zh: '', more: '只' };
    yield {
      at: step.at,
      message: {
        zh: `${name.zh} ${here.range.zh} 的${turn.zh}${verb.zh} ${here.points.zh}，${there.range.zh} 的${turn.more}${verb.zh} ${there.points.zh}`,
        en: `A ${name.en} of ${here.range.en} ${verb.en} ${here.points.en}, and one of ${there.range.en} ${verb.en} ${there.points.en}`,
      },
      related: [{ at: before.at, message: { zh: '前一档', en: 'The tier before' } }],
    };
  }
}

/** 1 where a table goes up on the whole, or up and down; -1 where it goes down. */
function directionOf(steps: readonly Step[]): 1 | -1 {
  const [first, last] = [steps[0], steps.at(-1)];
  return first && last && costOrder(last, first) < 0 ? -1 : 1;
}

function costOrder(a: Step, b: Step): number {
  return compareDecimals(readDecimal(a.points), readDecimal(b.points));
}

// --- several rules ------------------------------------------------------------------------------------------------

/** Deductions for ranges of one amount that have nothing in common are a table in all but its form. */
function* amongRules({ scores }: RatingScheme): Iterable<Problem> {
  const groups = new Map<string, Step[]>();
  for (const { role, condition, points, table, at } of scores) {
    const range = condition && comparison(condition);
    if (role !== 'deduct' || !range || points === undefined || table) continue;
    const key = `${factKey(range.fact)} ${range.window?.value ?? ''}${range.window?.unit ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(stepOf(range, points, at));
    else groups.set(key, [stepOf(range, points, at)]);
  }
  for (const steps of groups.values()) {
    const [first] = steps;
    const unit = (first?.range.lower ?? first?.range.upper)?.unit ?? '';
    const isTogether = steps.some((step, index) =>
      steps.slice(index + 1).some(other => sharedBy(step.bounds, other.bounds, {}, measuredIn(unit))),
    );
    if (first && !isTogether) yield* falling(first.range.fact, 'deduct', steps);
  }
}

function comparison(condition: Formula): Compares | undefined {
  if (condition.kind === 'defined') return comparison(condition.formula);
  return condition.kind === 'compares' ? condition : undefined;
}

// --- kinds of penalty ---------------------------------------------------------------------------------------------

/** A warning or a criticism costs more than something that is always graver. */
function* warningsAbove(model: Model, { scores }: RatingScheme): Iterable<Problem> {
  const fact = factNamed(model, '处罚种类');
  const penalties = scores.flatMap(rule => {
    const kinds = rule.condition ?? rule.named;
    const isOfKinds =
      rule.role === 'deduct' && kinds?.kind === 'belongs' && kinds.fact === fact && rule.points !== undefined;
    return isOfKinds ? [{ rule, points: readDecimal(rule.points), members: kinds.members }] : [];
  });
  const isLight = (member: string) => member === '警告' || member === '通报批评';
  for (const { rule, points } of penalties.filter(({ members }) => members.every(isLight))) {
    const graver = penalties.find(other => !other.members.some(isLight) && compareDecimals(other.points, points) < 0);
    if (!graver) continue;
    const [name, other, costs, less] = [
      scoreWords(rule),
      scoreWords(graver.rule),
      pointWords(points),
      pointWords(graver.points),
    ];
    yield {
      at: rule.at,
      message: {
        zh: `${name.zh}每次扣 ${costs.zh}，更重的${other.zh}只扣 ${less.zh}`,
        en: `${name.en} costs ${costs.en} each time, and ${other.en}, which is graver, ${less.en}`,
      },
      related: [{ at: graver.rule.at, message: { zh: '更重的处罚', en: 'The graver penalty' } }],
    };
  }
}
