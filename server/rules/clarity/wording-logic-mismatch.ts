/** The published sentence and the facts beside it disagree. */
import { contains, type Span } from '../../../grammar/index.js';
import { scanQuantity } from '../../../grammar/values/quantity.js';
import { unitOf } from '../../../grammar/values/units.js';
import { comparableUnit, measure } from '../../core/bind/units.js';
import type { Problem } from '../../core/finding.js';
import type { Clause, Criterion, List } from '../../core/model.js';
import { quoted, readingOf } from '../../core/reading.js';
import type { Rule } from '../../core/rule.js';
import { type Compares, type Formula, formulasIn, type Limit } from '../../logic/formula.js';

export const wordingLogicMismatch: Rule = {
  code: 'clarity/wording-logic-mismatch',
  level: 'error',
  summary: {
    zh: '公布的句子和旁边的条件不一致',
    en: 'The published sentence and the condition beside it disagree',
  },
  why: {
    zh: '公布的是句子，判断用的是条件：句子写五万元、条件写十万元，列入谁就有两个答案。比较的是数目、单位相同的数额、次数、期限，“以上”“以下”的方向，以及句子里的文书和“凭”。句子没有写数目的不报告；数目对应不上哪一个事实的、句子写了几个数而条件用到其中之一的，不报告；只比较情形自己的条件，不比较整个名单共用的条件。',
    en: 'The sentence is published, the condition decides: with 50,000 yuan in one and 100,000 in the other there are two answers to who is listed. Numbers of the same unit, the direction of “or more” and “or less”, and the document in the sentence against the proof are compared. Silent where the sentence has no number, where one of its numbers is that of the condition, and for conditions that the whole list shares.',
  },
  facts: ['LL-01'],
  bad: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 罚款 “被处以<|五万元|>以上罚款的” { 凭：行政处罚决定；当：罚款金额 ≥ 10 万元 }
}`,
    },
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 罚款 “被处以<|五万元以下|>罚款的” { 凭：行政处罚决定；当：罚款金额 ≥ 5 万元 }
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion fined "Fined <|50,000 yuan|> or more" { proof: penalty-decision; when: fine-amount >= 100,000 yuan }
}`,
    },
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 罚款 “<|判决|>认定串通投标的” { 凭：行政处罚决定 }
  期限：3 年 “列入期限为<|五年|>。”
}`,
    },
  ],
  good: [
    {
      text: `黑名单 失信 “严重失信主体名单” {
  情形 罚款 “被处以五万元以上罚款的” { 凭：行政处罚决定；当：罚款金额 ≥ 5 万元 }
  期限：3 年 “列入期限为三年。”
}`,
    },
    {
      text: `blacklist severe "List" {
  criterion fined "Fined 50,000 yuan or more twice within 2 years" { proof: penalty-decision; when: fine-amount >= 50,000 yuan and within 2 years penalties >= 2 }
}`,
    },
    {
      as: 'text',
      text: `某市信用办法
第六条 被处以五万元以上罚款的，列入严重失信主体名单。`,
    },
  ],

  *check({ model }) {
    if (model.kind !== 'draft') return;
    for (const list of model.lists) {
      for (const criterion of list.criteria) {
        yield* numbers(criterion.clause, criterion.condition, criterion.span);
        yield* documents(criterion);
      }
      for (const { clause, condition, span } of list.exceptions) yield* numbers(clause, condition, span);
      yield* terms(list);
    }
  },
};

// --- numbers ----------------------------------------------------------------------------------------------------

/** A quantity in wording, in comparable units. */
interface Quantity {
  readonly value: string;
  readonly unit: string;
  readonly at: Span;
  readonly text: string;
  /** 以上, 以下, “or more”: which way it points. */
  readonly side?: 'lower' | 'upper';
  /** The same with the words that point. */
  readonly pointing: Span;
}

function* numbers(clause: Clause | undefined, condition: Formula | undefined, own: Span): Iterable<Problem> {
  if (!clause || !condition) return;
  const said = quantitiesIn(clause);
  if (said.length === 0) return;
  const compared = [...formulasIn(condition)].filter(
    (part): part is Compares => part.kind === 'compares' && contains(own, part.at),
  );
  const stated = compared.flatMap(({ lower, upper, window }) => [lower, upper, window].flatMap(limit => limit ?? []));
  const told = new Set<Quantity>();
  for (const part of compared) {
    // A range has two numbers, and the sentence may tell it in other words.
    const bounds = part.lower && part.upper ? [] : [part.lower ?? part.upper, part.window];
    for (const limit of bounds) {
      if (!limit) continue;
      const same = said.filter(({ unit }) => unit === limit.unit);
      const match = same.find(({ value }) => value === limit.value);
      const other = same.find(quantity => !stated.some(one => isSame(one, quantity)));
      const side = limit === part.lower ? 'lower' : 'upper';
      if (match) {
        if (limit !== part.window && match.side && match.side !== side && same.length === 1)
          yield pointsBack(match, part);
      } else if (other && !told.has(other)) {
        told.add(other);
        yield differs(other, part, limit);
      }
    }
  }
}

function isSame(limit: Limit, { unit, value }: Quantity): boolean {
  return limit.unit === unit && limit.value === value;
}

function quantitiesIn(clause: Clause): readonly Quantity[] {
  const { text, spanOf } = readingOf(clause);
  const found: Quantity[] = [];
  for (const { index: at } of text.matchAll(/[\d.,一二两三四五六七八九十百千万亿半]+/gu)) {
    if (/[第年月]/u.test(text.charAt(at - 1))) continue;
    const words = text.slice(at, at + longest);
    const quantity = scanQuantity(words, 0);
    // 2026年 is a date, no length of time.
    if (quantity?.unit === undefined || !unitOf(quantity.unit) || isYear(quantity)) continue;
    const end = at + quantity.end;
    const after = /^\s?(?:以上|以下|以内|or more|or less)/u.exec(words.slice(quantity.end))?.[0] ?? '';
    const before = pointer.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
    const side = sideOf(before.trim() || after.trim());
    found.push({
      ...measure(quantity.value, quantity.unit),
      at: spanOf(at, end),
      text: text.slice(at, end),
      pointing: spanOf(at - before.length, end + after.length),
      ...(side && { side }),
    });
  }
  return found;
}

/** No number with its unit is longer. */
const longest = 48;
const pointer = /(?:超过|不满|不足|低于|不少于|不超过|more than|less than|at least|at most)\s?$/u;

function isYear({ value, unit }: { readonly value: string; readonly unit?: string }): boolean {
  return unit === '年' && Number(value) > 1900;
}

function sideOf(word: string): 'lower' | 'upper' | undefined {
  if (/以上|^超过|不少于|or more|more than|at least/u.test(word)) return 'lower';
  return /以下|以内|不满|不足|低于|不超过|or less|less than|at most/u.test(word) ? 'upper' : undefined;
}

function differs({ at, text }: Quantity, { fact, at: beside }: Compares, limit: Limit): Problem {
  const words = quoted(text);
  const name = quoted(fact.id);
  const shown = inWords(limit);
  return {
    at,
    message: {
      zh: `句子里写${words.zh}，旁边${name.zh}的条件是${shown.zh}`,
      en: `The sentence says ${words.en}, the condition of ${name.en} beside it says ${shown.en}`,
    },
    related: [{ at: beside, message: { zh: '旁边的条件', en: 'The condition beside it' } }],
  };
}

function pointsBack({ pointing, text }: Quantity, { at: beside, lower }: Compares): Problem {
  const words = quoted(text);
  return {
    at: pointing,
    message: {
      zh: `句子和条件里${words.zh}的方向相反：条件是${lower ? '下限' : '上限'}`,
      en: `The sentence and the condition point opposite ways at ${words.en}: in the condition it is the ${lower ? 'least' : 'most'}`,
    },
    related: [{ at: beside, message: { zh: '旁边的条件', en: 'The condition beside it' } }],
  };
}

/** `10000000 fen` → 10 万元; other units as they are. */
function inWords({ value, unit }: Limit): { readonly zh: string; readonly en: string } {
  if (unit !== 'fen') return { zh: `${value} ${unit}`, en: `${value} ${unit}` };
  const yuan = Number(value) / 100;
  const zh = yuan >= 10000 && yuan % 1000 === 0 ? `${yuan / 10000} 万元` : `${yuan} 元`;
  return { zh, en: `${yuan.toLocaleString('en-US')} yuan` };
}

// --- documents --------------------------------------------------------------------------------------------------

const families = [
  { words: /判决|裁定|\bjudge?ments?\b/giu, proofs: ['生效判决', '生效刑事判决'] },
  { words: /行政处罚(?:决定)?|\bpenalty decisions?\b/giu, proofs: ['行政处罚决定'] },
  { words: /仲裁裁决|\barbitral awards?\b/giu, proofs: ['仲裁裁决'] },
] as const;

/** Wording that names one kind of document alone, beside a proof that is wholly of another. */
function* documents({ clause, proofs }: Criterion): Iterable<Problem> {
  if (!clause || proofs.length === 0) return;
  const known = families.flatMap(family => family.proofs as readonly string[]);
  if (!proofs.every(({ value }) => known.includes(value))) return;
  const { text, spanOf } = readingOf(clause);
  const named = families.flatMap(family => {
    family.words.lastIndex = 0;
    const match = family.words.exec(text);
    return match ? [{ family, match }] : [];
  });
  const [only] = named;
  if (!only || named.length > 1) return;
  if (proofs.some(({ value }) => (only.family.proofs as readonly string[]).includes(value))) return;
  const words = quoted(only.match[0]);
  const proof = quoted(proofs.map(({ value }) => value).join('、'));
  const [first] = proofs;
  yield {
    at: spanOf(only.match.index, only.match.index + only.match[0].length),
    message: {
      zh: `句子里的文书是${words.zh}，“凭”写的是${proof.zh}`,
      en: `The sentence speaks of ${words.en}, the proof beside it is ${proof.en}`,
    },
    ...(first ? { related: [{ at: first.at, message: { zh: '凭', en: 'The proof' } }] } : {}),
  };
}

// --- terms ------------------------------------------------------------------------------------------------------

function* terms({ term }: List): Iterable<Problem> {
  if (!term?.clause || term.months === undefined) return;
  const said = quantitiesIn(term.clause).filter(({ unit }) => unit === comparableUnit('月'));
  if (said.length === 0 || said.some(({ value }) => Number(value) === term.months)) return;
  const [first] = said;
  if (!first) return;
  const words = quoted(first.text);
  yield {
    at: first.at,
    message: {
      zh: `句子里写${words.zh}，“期限”写的是 ${term.months} 个月`,
      en: `The sentence says ${words.en}, the term beside it is ${term.months} months`,
    },
    related: [{ at: term.at, message: { zh: '期限', en: 'The term' } }],
  };
}
