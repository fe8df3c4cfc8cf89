/** Conditions → formulas: every name resolved, every comparison checked for its type and unit. */
import type { Amount, Bound, Condition, Membership, Name, Or, Range, Span, Test, Window } from '../../grammar/index.js';
import { cover } from '../../grammar/index.js';
import type { FactDeclaration } from '../logic/fact.js';
import type { Formula, Limit } from '../logic/formula.js';
import type { Declared } from './bind-names.js';
import { type Binding, resolveMember, resolveTerm, tell } from './bind-resolve.js';
import { comparableUnit, dayOf, measure } from './bind-units.js';
import { lookup, type Place } from './bind-view.js';

/** The formula of a condition; what cannot be understood is opaque in it, and told. */
export function formulaOf(binding: Binding, at: Place, condition: Condition): Formula {
  const inner = (part: Condition) => formulaOf(binding, at, part);
  const { span } = condition;
  switch (condition.kind) {
    case 'Implies':
      return { kind: 'implies', left: inner(condition.left), right: inner(condition.right), at: span };
    case 'Or':
      tellMixed(binding, condition);
      return { kind: 'or', of: condition.operands.map(inner), at: span };
    case 'And':
      return { kind: 'and', of: condition.operands.map(inner), at: span };
    case 'Not':
      return { kind: 'not', of: inner(condition.operand), at: span };
    case 'Quantified': {
      const of = condition.conditions.map(inner);
      if (condition.count === 'all') return { kind: 'and', of, at: span };
      return condition.count === 'any'
        ? { kind: 'or', of, at: span }
        : { kind: 'at-least', count: condition.count, of, at: span };
    }
    case 'Test':
      return testOf(binding, at, condition);
    case 'Prose':
      return { kind: 'opaque', text: condition.wording.text, at: span };
    case 'Missing':
      return { kind: 'opaque', text: '', at: span };
  }
}

/** 且 beside 或 without brackets: everybody reads it differently. The brackets show how it is read. */
function tellMixed(binding: Binding, or: Or): void {
  const bare = or.operands.filter(operand => operand.kind === 'And' && !operand.bracketed);
  if (bare.length === 0) return;
  const [open, close] = binding.face === 'zh' ? ['（', '）'] : ['(', ')'];
  tell(
    binding,
    'logic/mixed-and-or',
    or.span,
    {
      zh: '「且」和「或」并列而没有括号，不同的人会读出不同的意思；现在按先「且」后「或」理解。',
      en: '“and” stands beside “or” without brackets, and readers will differ; it is now read with “and” first.',
    },
    {
      fixes: [
        {
          title: { zh: '按现在的理解加上括号', en: 'Add brackets as it is read now' },
          kind: 'form',
          edits: bare.flatMap(({ span }) => [
            { span: { start: span.start, end: span.start }, newText: open },
            { span: { start: span.end, end: span.end }, newText: close },
          ]),
        },
      ],
    },
  );
}

// --- one test ---------------------------------------------------------------------------------------------------

function testOf(binding: Binding, at: Place, test: Test): Formula {
  const opaque: Formula = {
    kind: 'opaque',
    text: binding.view.text.slice(test.span.start, test.span.end),
    at: test.span,
  };
  // `满 6 个月` alone counts from the listing.
  const name: Name = test.name ?? {
    kind: 'Name',
    span: { start: test.span.start, end: test.span.start },
    text: '列入',
  };
  const isListing = name.text === '列入' || name.text === 'listed';
  if (isListing && name.qualifier === undefined && lookup(binding.view, at, 'term', name.text).length === 0) {
    return comparisonOf(binding, at, sinceListing, test, name) ?? opaque;
  }
  const declared = resolveTerm(binding, at, name);
  if (!declared) return opaque;

  const { fact } = declared.entity;
  if (declared.entity.kind === 'definition') {
    if (test.relation) tellNotComparable(binding, name, test.relation.span, 'definition');
    return { kind: 'defined', name: declared.entity.name, formula: binding.define(declared), at: test.span };
  }
  if (!fact) return opaque;
  if (declared.entity.kind === 'member') return memberHolds(binding, declared, fact, test, name) ?? opaque;
  if (test.window && fact.type.kind !== 'quantity' && fact.type.kind !== 'unknown') {
    tell(binding, 'logic/type-mismatch', test.window.span, {
      zh: `只有次数和数量可以限定期间，「${name.text}」不能。`,
      en: `Only what is counted or summed can be limited to a period; “${name.text}” cannot.`,
    });
    return opaque;
  }
  switch (fact.type.kind) {
    case 'boolean':
      if (test.relation) {
        tellNotComparable(binding, name, test.relation.span, 'boolean');
        return opaque;
      }
      return { kind: 'holds', fact, at: test.span };
    case 'choice':
      return choiceOf(binding, at, declared, fact, test, name) ?? opaque;
    case 'quantity':
    case 'date':
      return comparisonOf(binding, at, fact, test, name) ?? opaque;
    case 'text':
    case 'unknown':
      return opaque;
  }
}

/** The time since listing, where no vocabulary declares it: the one keyword that is a fact. */
const sinceListing: FactDeclaration = {
  id: '列入',
  alias: 'listed',
  type: { kind: 'quantity', unit: '月' },
  uri: 'creg:language',
  at: { start: 0, end: 0 },
};

/** A bare member says that the fact has it: `企业`, `拒不履行法定义务`. */
function memberHolds(
  binding: Binding,
  declared: Declared,
  fact: FactDeclaration,
  test: Test,
  name: Name,
): Formula | undefined {
  if (test.relation ?? test.window) {
    tellNotComparable(binding, name, (test.relation ?? test.window ?? test).span, 'member');
    return undefined;
  }
  return { kind: 'belongs', fact, all: false, members: declared.leaves ?? [declared.entity.name], at: test.span };
}

type Incomparable = 'boolean' | 'definition' | 'member' | 'choice' | 'quantity' | 'bare-choice' | 'bare-quantity';

const incomparable: Readonly<Record<Incomparable, (name: string) => { zh: string; en: string }>> = {
  boolean: name => ({
    zh: `「${name}」只有是与否，不能再作比较；只写「${name}」就是“是”，写「非 ${name}」就是“否”。`,
    en: `“${name}” is yes or no and cannot be compared: write “${name}” for yes, “not ${name}” for no.`,
  }),
  definition: name => ({
    zh: `「${name}」是一个定义，成立或者不成立，不能再作比较。`,
    en: `“${name}” is a definition: it holds or not, and cannot be compared.`,
  }),
  member: name => ({
    zh: `「${name}」是一个选项，不能再作比较。`,
    en: `“${name}” is one value of a choice and cannot be compared.`,
  }),
  choice: name => ({
    zh: `「${name}」是在选项中选择，没有大小，只能用「属于」或者「含」。`,
    en: `“${name}” is a choice among values without an order: use “in” or “includes”.`,
  }),
  quantity: name => ({
    zh: `「${name}」是数量，要和数值比较，例如「≥」「超过」，不能用选项。`,
    en: `“${name}” is a quantity: compare it with a number (≥, more than), not with values of a choice.`,
  }),
  'bare-choice': name => ({
    zh: `「${name}」要写明属于哪些选项，例如「${name} 属于 {…}」。`,
    en: `Say which values of “${name}” are meant: “${name} in {…}”.`,
  }),
  'bare-quantity': name => ({
    zh: `「${name}」要写明多少，例如「${name} ≥ …」。`,
    en: `Say how much of “${name}” is meant: “${name} ≥ …”.`,
  }),
};

function tellNotComparable(binding: Binding, name: Name, at: Span, what: Incomparable): void {
  tell(binding, 'logic/type-mismatch', cover(name.span, at), incomparable[what](name.text));
}

// --- choices ----------------------------------------------------------------------------------------------------

function choiceOf(
  binding: Binding,
  at: Place,
  declared: Declared,
  fact: FactDeclaration,
  test: Test,
  name: Name,
): Formula | undefined {
  const { relation, span } = test;
  if (!relation) {
    tellNotComparable(binding, name, name.span, 'bare-choice');
    return undefined;
  }
  const named = relation.kind === 'Membership' ? namesOfOperand(relation.operand) : equated(relation);
  if (!named) {
    tellNotComparable(binding, name, relation.span, 'choice');
    return undefined;
  }
  const members = named.map(member => resolveMember(binding, at, declared, member));
  if (members.includes(undefined)) return undefined;
  const groups = members.map(member => member?.leaves ?? []);

  const operator = relation.kind === 'Membership' ? relation.operator : undefined;
  if (operator === 'in' || operator === 'includes')
    return { kind: 'belongs', fact, all: false, members: groups.flat(), at: span };
  if (operator === 'not-in' || operator === 'excludes') {
    const of: Formula = { kind: 'belongs', fact, all: false, members: groups.flat(), at: relation.span };
    return { kind: 'not', of, at: span };
  }
  return allOf(fact, groups, operator === undefined, span);
}

/** 全含 and `=`: a class is had by having one of what it stands for. */
function allOf(fact: FactDeclaration, groups: readonly (readonly string[])[], exact: boolean, at: Span): Formula {
  const only = exact && fact.type.kind === 'choice' && fact.type.many ? { exact: true as const } : {};
  if (groups.every(group => group.length === 1))
    return { kind: 'belongs', fact, all: true, members: groups.flat(), at, ...only };
  const of = groups.map((members): Formula => ({ kind: 'belongs', fact, all: false, members, at }));
  return { kind: 'and', of, at };
}

function namesOfOperand(operand: Membership['operand']): readonly Name[] {
  return operand.kind === 'Name' ? [operand] : operand.names;
}

/** The names after `=`: undefined where a number or a date stands there, or another sign before it. */
function equated(range: Range): readonly Name[] | undefined {
  const value = range.exact?.value;
  if (value?.kind === 'Name') return [value];
  return value?.kind === 'NameSet' ? value.names : undefined;
}

// --- quantities and dates ---------------------------------------------------------------------------------------

function comparisonOf(binding: Binding, at: Place, fact: FactDeclaration, test: Test, name: Name): Formula | undefined {
  const { relation } = test;
  if (!relation) {
    tellNotComparable(binding, name, name.span, 'bare-quantity');
    return undefined;
  }
  if (relation.kind === 'Membership') {
    tellNotComparable(binding, name, relation.span, 'quantity');
    return undefined;
  }
  const limits = rangeLimits(binding, at, fact, name, relation);
  if (!limits) return undefined;
  return { kind: 'compares', fact, at: test.span, ...(test.window && { window: windowLimit(test.window) }), ...limits };
}

/** The bounds that a range sets to a fact; undefined where they cannot be compared, which is told. */
export function rangeLimits(
  binding: Binding,
  at: Place,
  fact: FactDeclaration,
  name: Name,
  range: Range,
): { readonly lower?: Limit; readonly upper?: Limit } | undefined {
  const lower = range.lower ?? range.exact;
  const upper = range.upper ?? range.exact;
  const low = lower && limitOf(binding, at, fact, name, lower, 'lower');
  const high = upper && (upper === lower ? low : limitOf(binding, at, fact, name, upper, 'upper'));
  if ((lower && !low) || (upper && !high)) return undefined;
  return { ...(low && { lower: low }), ...(high && { upper: high }) };
}

function windowLimit({ amount }: Window): Limit {
  return { ...measure(amount.value, amount.unit ?? ''), inclusive: true };
}

function limitOf(
  binding: Binding,
  at: Place,
  fact: FactDeclaration,
  name: Name,
  { value, inclusive, span }: Bound,
  side: 'lower' | 'upper',
): Limit | undefined {
  if (value.kind === 'Name' || value.kind === 'NameSet') {
    for (const word of value.kind === 'Name' ? [value] : value.names) resolveTerm(binding, at, word);
    tellNotComparable(binding, name, span, 'quantity');
    return undefined;
  }
  if (value.kind === 'Date') {
    if (fact.type.kind === 'date') {
      // 「2026年以后」 begins with its first day, 「不晚于2026年」 ends with its last.
      const end = (side === 'lower') === inclusive ? 'first' : 'last';
      return { value: dayOf(value, end), unit: 'date', inclusive };
    }
    tell(binding, 'logic/type-mismatch', value.span, {
      zh: `「${name.text}」是数量，不能和日期比较。`,
      en: `“${name.text}” is a quantity; it cannot be compared with a date.`,
    });
    return undefined;
  }
  return amountLimit(binding, fact, name, value, inclusive);
}

function amountLimit(
  binding: Binding,
  fact: FactDeclaration,
  name: Name,
  amount: Amount,
  inclusive: boolean,
): Limit | undefined {
  if (fact.type.kind !== 'quantity') {
    tell(binding, 'logic/type-mismatch', amount.span, {
      zh: `「${name.text}」是日期，要和日期比较，例如「2026年3月1日」。`,
      en: `“${name.text}” is a date: compare it with a date such as 2026-03-01.`,
    });
    return undefined;
  }
  // A bare number is counted in the unit of the fact.
  const unit = amount.unit ?? fact.type.unit;
  const isComparable = comparableUnit(unit) === comparableUnit(fact.type.unit) || isTimeSinceListing(fact, unit);
  if (isComparable) return { ...measure(amount.value, unit), inclusive };
  tellUnits(binding, name, amount, fact.type.unit, unit);
  return undefined;
}

/** 列入 counts the time since listing, in months or in days as the text has it. */
function isTimeSinceListing(fact: FactDeclaration, unit: string): boolean {
  const counted = ['月', '日', '工作日'];
  return fact.id === '列入' && fact.uri.startsWith('creg:') && counted.includes(comparableUnit(unit));
}

function tellUnits(binding: Binding, name: Name, amount: Amount, expected: string, found: string): void {
  const kinds = new Set([comparableUnit(expected), comparableUnit(found)]);
  const days = kinds.has('日') && kinds.has('工作日');
  const months = kinds.has('月') && (kinds.has('日') || kinds.has('工作日'));
  const why = days
    ? { zh: '日和工作日不能互相换算', en: 'days and working days cannot be converted into each other' }
    : months
      ? { zh: '月有长短，月和日不能互相换算', en: 'months differ in length, so months and days cannot be converted' }
      : { zh: '两者不能比较', en: 'the two cannot be compared' };
  const unit =
    expected === ''
      ? { zh: '没有单位', en: 'has no unit' }
      : { zh: `以「${expected}」计`, en: `is counted in “${expected}”` };
  tell(binding, 'logic/unit-mismatch', amount.span, {
    zh: `「${name.text}」${unit.zh}，「${amount.written}」以「${found}」计：${why.zh}。`,
    en: `“${name.text}” ${unit.en}, “${amount.written}” in “${found}”: ${why.en}.`,
  });
}
