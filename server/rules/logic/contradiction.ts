/** A criterion, an exception or a definition that can never hold. */
import type { Problem } from '../../core/finding.js';
import { givensFor, listingOf } from '../../core/listings.js';
import type { Exception, Model } from '../../core/model.js';
import { quoted } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import type { Formula } from '../../logic/formula.js';
import { emptinessOf, isNeverTrue } from '../../logic/relate.js';

export const contradiction: Rule = {
  code: 'logic/contradiction',
  level: 'error',
  summary: {
    zh: '永远不可能成立的条件',
    en: 'A condition that can never hold',
  },
  why: {
    zh: '条件自相矛盾，或者例外把符合条件的人全部排除，这一条就谁也管不到，往往是写错了数字、方向或者“且”“或”。判断时考虑了单位、期间（一年内的次数不会多于两年内的次数）、对象和词汇里“已知”的关系；引号里的话真假不明，不算矛盾。',
    en: 'A condition that contradicts itself, or exceptions that take out everybody who meets it, reach nobody: usually a number, a direction, or an “and” for an “or” went wrong. Units, periods (no more within a year than within two), subjects and what the vocabulary states as given are taken into account; quoted words may be true or false and contradict nothing.',
  },
  facts: [],
  bad: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 <|甲|> “受到处罚的” { 当：罚款金额 ≥ 50 万元 且 罚款金额 不满 20 万元 }
}`,
    },
    {
      text: `黑名单 失信 “失信名单” {
  情形 <|乙|> “多次受到处罚的” { 当：一年内 行政处罚 ≥ 3 次 且 二年内 行政处罚 不满 2 次 }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion <|fined|> "Fined" { when: fine-amount >= 50,000 yuan; except: penalty includes fine }
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “失信名单” {
  情形 甲 “受到处罚的” { 当：罚款金额 ≥ 20 万元 且 罚款金额 不满 50 万元 }
  情形 乙 “受到处罚的” { 当：处罚种类 含 罚款 且 “影响恶劣的”；例外：无主观故意 }
}`,
    },
    {
      text: `blacklist bad "List" {
  criterion often "Penalised often" { when: penalties within 1 year = 1 times and penalties within 2 years >= 3 times }
}`,
    },
  ],

  *check({ model, norms }) {
    if (model.kind === 'text') return;
    const givens = givensFor(model, norms);
    yield* emptyDefinitions(model, givens);
    for (const list of model.lists) {
      for (const criterion of list.criteria) {
        const name = quoted(criterion.name ?? criterion.clause?.text ?? '');
        const why = emptinessOf(listingOf(model, list, criterion), givens);
        if (why === 'condition') {
          yield {
            at: criterion.at,
            message: {
              zh: `情形${name.zh}谁也列不进去：它的条件不可能同时成立`,
              en: `The criterion ${name.en} lists nobody: its conditions cannot hold together`,
            },
          };
        } else if (why === 'exceptions') {
          yield {
            at: criterion.at,
            message: {
              zh: `情形${name.zh}谁也列不进去：符合条件的都被例外排除了`,
              en: `The criterion ${name.en} lists nobody: whoever meets it is taken out by an exception`,
            },
          };
        }
      }
      // Criteria of one group share its exceptions.
      const exceptions = new Set([...list.exceptions, ...list.criteria.flatMap(one => one.exceptions)]);
      yield* emptyExceptions([...exceptions], givens);
    }
  },
};

function* emptyDefinitions({ definitions }: Model, givens: readonly Formula[]): Iterable<Problem> {
  for (const { condition, term, at } of definitions) {
    if (!condition || !isNeverTrue(condition, givens)) continue;
    const name = quoted(term);
    yield {
      at,
      message: {
        zh: `${name.zh}永远不成立：定义它的条件自相矛盾`,
        en: `${name.en} never holds: the condition that defines it contradicts itself`,
      },
    };
  }
}

function* emptyExceptions(exceptions: readonly Exception[], givens: readonly Formula[]): Iterable<Problem> {
  for (const { condition, at, name, exceptions: inner } of exceptions) {
    if (condition && isNeverTrue(condition, givens)) {
      const words = name === undefined ? { zh: '这一例外', en: 'This exception' } : quoted(name);
      yield {
        at,
        message: {
          zh: `${words.zh}永远不适用：它的条件自相矛盾`,
          en: `${words.en} never applies: its condition contradicts itself`,
        },
      };
    }
    yield* emptyExceptions(inner, givens);
  }
}
