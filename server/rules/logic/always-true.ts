/** A condition that never excludes anybody. */
import { givensFor } from '../../core/listings.js';
import type { Exception } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import type { Formula } from '../../logic/formula.js';
import { isAlwaysTrue } from '../../logic/relate.js';

export const alwaysTrue: Rule = {
  code: 'logic/always-true',
  level: 'warning',
  summary: {
    zh: '不排除任何人的条件',
    en: 'A condition that excludes nobody',
  },
  why: {
    zh: '永远成立的条件等于没有条件：情形会把所有对象都列进去，例外会把所有人都放过去，定义什么也没有界定。',
    en: 'A condition that always holds is none: the criterion lists every subject, the exception lets everybody go, the definition bounds nothing.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 <|甲|> “受到处罚的” { 当：罚款金额 ≥ 10 万元 或 罚款金额 不满 50 万元 }
}`,
    },
    {
      text: `define <|grave|>: convicted or not convicted
blacklist bad "List" {
  criterion fined "Fined" { when: grave and fine-amount >= 50,000 yuan }
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 甲 “受到处罚的” { 当：罚款金额 ≥ 50 万元 或 罚款金额 不满 10 万元 }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion any "Penalised or of bad repute" { when: convicted or "of bad repute" }
}`,
    },
  ],

  *check({ model, norms }) {
    if (model.kind === 'text') return;
    const givens = givensFor(model, norms);
    const isTrue = (condition: Formula | undefined) => condition !== undefined && isAlwaysTrue(condition, givens);
    for (const { condition, term, at } of model.definitions) {
      if (!isTrue(condition)) continue;
      const name = quoted(term);
      yield {
        at,
        message: {
          zh: `${name.zh}总是成立，什么也没有界定`,
          en: `${name.en} always holds and bounds nothing`,
        },
      };
    }
    for (const list of model.lists) {
      for (const criterion of list.criteria) {
        if (criterion.formalised && isTrue(criterion.condition)) {
          const name = quoted(criterion.name ?? criterion.clause?.text ?? '');
          yield {
            at: criterion.at,
            message: {
              zh: `情形${name.zh}的条件总是成立，所有对象都会被列入`,
              en: `The condition of the criterion ${name.en} always holds: every subject is listed`,
            },
          };
        }
      }
      // Criteria of one group share its exceptions.
      const exceptions = new Set([...list.exceptions, ...list.criteria.flatMap(one => one.exceptions)]);
      for (const { condition, at } of [...exceptions].flatMap(nested)) {
        if (!isTrue(condition)) continue;
        yield {
          at,
          message: {
            zh: '这一例外总是适用，所有人都会被排除在外',
            en: 'This exception always applies: it lets everybody go',
          },
        };
      }
    }
  },
};

function nested(exception: Exception): readonly Exception[] {
  return [exception, ...exception.exceptions.flatMap(nested)];
}
