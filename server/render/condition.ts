/** A condition of the draft → a clause of a sentence: 罚款金额五十万元以上，并且有履行能力. */
import type { Condition, Membership, Name, Range, Test } from '../../grammar/index.js';
import type { Entity } from '../core/model.js';
import { sayingOf } from '../core/reading.js';
import { chineseName, type Drafted, entityOf, entityWords, gap, isOf, listed, nameWords, say } from './drafted.js';
import { choicePhrases, holdPhrases, numberPhrases } from './fact-phrases.js';
import { amountText, rangeText } from './numerals.js';

/** The clause, without 的 at its end. */
export function clauseOf(drafted: Drafted, condition: Condition, depth = 0): string {
  const inner = (part: Condition) => bracketed(drafted, part, clauseOf(drafted, part, depth + 1), depth);
  // Deeper than anybody drafts; as deep as conditions are read.
  if (depth > 60) return '…';
  switch (condition.kind) {
    case 'Or':
      return joined(drafted, condition.operands.map(inner), 'or', depth);
    case 'And':
      return joined(drafted, condition.operands.map(inner), 'and', depth);
    case 'Quantified': {
      const parts = condition.conditions.map(inner);
      if (condition.count === 'all') return joined(drafted, parts, 'and', depth);
      if (condition.count === 'any') return joined(drafted, parts, 'or', depth);
      const number = amountText({ value: String(condition.count), unit: '项' }, drafted.language);
      return say(
        drafted,
        `具有下列情形中的${number}以上：${parts.join('、')}`,
        `at least ${condition.count} of: ${parts.join('; ')}`,
      );
    }
    case 'Implies':
      return say(
        drafted,
        `在${clauseOf(drafted, condition.left, depth + 1)}时，${clauseOf(drafted, condition.right, depth + 1)}`,
        `where ${clauseOf(drafted, condition.left, depth + 1)}, ${clauseOf(drafted, condition.right, depth + 1)}`,
      );
    case 'Not':
      return denied(drafted, condition.operand, depth);
    case 'Prose':
      return proseOf(drafted, condition.wording);
    case 'Test':
      return testOf(drafted, condition);
    case 'Missing':
      return gap(
        drafted,
        condition.span,
        { zh: '条件', en: 'condition' },
        { zh: '这里缺少条件', en: 'a condition is missing here' },
      );
  }
}

/** The conditions that are joined by 或 or 下列之一 at the top; one condition alone where there is no such choice. */
export function alternativesOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'Or') return condition.operands;
  return condition.kind === 'Quantified' && condition.count === 'any' ? condition.conditions : [condition];
}

/** 的 behind a clause that has none yet. */
export function asCircumstance(drafted: Drafted, clause: string): string {
  return drafted.language === 'en' || /[的〕]$/u.test(clause) ? clause : `${clause}的`;
}

function joined(drafted: Drafted, parts: readonly string[], by: 'and' | 'or', depth: number): string {
  const [first = '', ...others] = parts;
  if (others.length === 0) return first;
  if (drafted.language === 'en') {
    const last = others.pop();
    return [[first, ...others].join(', '), last].join(others.length > 0 ? `, ${by} ` : ` ${by} `);
  }
  const word = by === 'and' ? '并且' : '或者';
  if (depth > 0)
    return others.length === 1
      ? `${first}${word}${others[0]}`
      : `${[first, ...others.slice(0, -1)].join('、')}${word}${others.at(-1)}`;
  return `${[first, ...others.slice(0, -1)].join('，')}，${word}${others.at(-1)}`;
}

/** Brackets where one junction of three stands inside another: rare, and then there is no shorter way to be exact. */
function bracketed({ language }: Drafted, part: Condition, clause: string, depth: number): string {
  const isJunction = part.kind === 'And' || part.kind === 'Or' || part.kind === 'Quantified';
  if (!isJunction || depth < 1) return clause;
  return language === 'zh' ? `（${clause}）` : `(${clause})`;
}

function proseOf(
  drafted: Drafted,
  wording: Parameters<typeof sayingOf>[0] & {
    readonly other?: { readonly text: string; readonly span: { readonly start: number; readonly end: number } };
  },
): string {
  const { other } = wording;
  const chosen = !isOf(wording.text, drafted.language) && other && isOf(other.text, drafted.language) ? other : wording;
  return sayingOf(chosen).text.replace(/的$/u, '');
}

// --- tests ------------------------------------------------------------------------------------------------------

function testOf(drafted: Drafted, test: Test): string {
  const { name, relation } = test;
  if (!name)
    return relation?.kind === 'Range'
      ? say(drafted, `满${boundsOf(relation, drafted)}`, boundsOf(relation, drafted))
      : '';
  const entity = entityOf(drafted, name);
  if (!entity) return undefinedTerm(drafted, name);
  if (!relation) return holdsOf(drafted, name, entity, false);
  if (relation.kind === 'Membership') return choiceOf(drafted, name, entity, relation);
  const bound = (relation.exact ?? relation.lower ?? relation.upper)?.value;
  if (bound?.kind === 'Name') return choiceOf(drafted, name, entity, membership(relation, [bound]));
  if (bound?.kind === 'NameSet') return choiceOf(drafted, name, entity, membership(relation, bound.names));
  return numberOf(drafted, test, name, entity, relation);
}

function membership({ span }: Range, names: readonly Name[]): Membership {
  return { kind: 'Membership', span, operator: 'in', operand: { kind: 'NameSet', span, names }, written: '=' };
}

function denied(drafted: Drafted, operand: Condition, depth: number): string {
  if (operand.kind === 'Test' && operand.name && !operand.relation) {
    const entity = entityOf(drafted, operand.name);
    return entity ? holdsOf(drafted, operand.name, entity, true) : undefinedTerm(drafted, operand.name);
  }
  const clause = clauseOf(drafted, operand, depth + 1);
  return say(drafted, `不具有${clause}的情形`, `it is not the case that ${clause}`);
}

function undefinedTerm(drafted: Drafted, name: Name): string {
  drafted.problems.push({
    kind: 'unresolved',
    at: name.span,
    message: {
      zh: `「${name.text}」没有定义，条件写不成句子`,
      en: `“${name.text}” is not defined: the condition cannot be put into a sentence`,
    },
  });
  return `〔${name.text}〕`;
}

/** A yes-no fact or a defined term. */
function holdsOf(drafted: Drafted, name: Name, entity: Entity, not: boolean): string {
  const { language } = drafted;
  const known = holdPhrases[chineseName(entity)];
  if (known) {
    if (!not) return known[language];
    return known.not ? known.not[language] : say(drafted, negated(known.zh), `it is not so that ${known.en}`);
  }
  const words = nameWords(drafted, name);
  if (entity.kind === 'definition') {
    return say(drafted, `${not ? '不' : ''}属于${words}`, `it is ${not ? 'no ' : 'a case of '}${words}`);
  }
  const wording =
    entity.wording !== undefined && isOf(entity.wording, language)
      ? sayingOf({ text: entity.wording, span: entity.at }).text
      : undefined;
  const said = wording ?? words;
  if (language === 'en') return not ? `it is not so that ${said}` : said;
  if (wording === undefined && !isVerbal(said)) return `${not ? '不' : ''}属于${said}`;
  return not ? negated(said) : said;
}

/** Whether a name can stand as the predicate of a clause. */
function isVerbal(words: string): boolean {
  return /^(?:[已有无未没不拒被据经逾受违应能可]|造成|构成|限期|从重|发生|因)|(?:届满|撤销|支付|改正|中断|停产)$/u.test(
    words,
  );
}

function negated(words: string): string {
  if (words.startsWith('已')) return `未${words.slice(1)}`;
  if (words.startsWith('有')) return `没${words}`;
  if (words.startsWith('没有')) return words.slice(1);
  if (words.startsWith('无')) return `有${words.slice(1)}`;
  return `没有${words}`;
}

// --- choices ----------------------------------------------------------------------------------------------------

function choiceOf(drafted: Drafted, name: Name, entity: Entity, { operator, operand }: Membership): string {
  const { language } = drafted;
  const names = operand.kind === 'NameSet' ? operand.names : [operand];
  const words = names.map(each => memberWords(drafted, each, entity));
  const values = listed(drafted, words, operator === 'includes-all' ? 'and' : 'or');
  const not = operator === 'not-in' || operator === 'excludes';
  const known = choicePhrases[chineseName(entity)];
  const isMany = entity.fact?.type.kind === 'choice' && entity.fact.type.many;
  const phrase =
    known?.[language] ??
    (language === 'zh'
      ? `${nameWords(drafted, name)}${isMany ? '包括' : '为'}%`
      : `the ${nameWords(drafted, name)} ${isMany ? 'includes' : 'is'} %`);
  const said = phrase.replace('%', () => values);
  if (!not) return said;
  return say(drafted, said.startsWith('属于') ? `不${said}` : `不具有${said}的情形`, `it is not so that ${said}`);
}

function memberWords(drafted: Drafted, name: Name, { fact }: Entity): string {
  const own = nameWords(drafted, name);
  if (isOf(own, drafted.language) || !fact) return own;
  const member = (drafted.model.names.visible.get(name.text) ?? []).find(({ owner }) => owner === fact.id);
  return member ? entityWords(drafted, member) : own;
}

// --- numbers ----------------------------------------------------------------------------------------------------

function numberOf(drafted: Drafted, test: Test, name: Name, entity: Entity, range: Range): string {
  const { language } = drafted;
  const bounds = boundsOf(range, drafted);
  const within = test.window
    ? say(drafted, `${amountText(test.window.amount, 'zh')}内`, ` within ${amountText(test.window.amount, 'en')}`)
    : '';
  const known = numberPhrases[chineseName(entity)];
  if (known) {
    const isMinimum = chineseName(entity) === '列入' && language === 'zh';
    const value = isMinimum ? bounds.replace(/以上$/u, '') : bounds.replace(/ times?\b/u, '');
    return known[language].replace('#', within).replace('%', () => value);
  }
  const words = nameWords(drafted, name);
  return say(drafted, `${within}${words}${range.exact ? '为' : ''}${bounds}`, `the ${words} is ${bounds}${within}`);
}

function boundsOf(range: Range, { language }: Drafted): string {
  return rangeText(range, language);
}
