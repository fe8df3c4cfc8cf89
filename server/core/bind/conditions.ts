/** Conditions → formulas: every name resolved, every comparison checked for its type and unit. */
import type { Condition, Membership, Name, Or, Range, Span, Test } from '../../../grammar/index.js';
import type { FactDeclaration } from '../../logic/fact.js';
import type { Formula } from '../../logic/formula.js';
import { isBroken, tellNotComparable } from './mismatch.js';
import type { Declared } from './names.js';
import { comparisonOf } from './quantities.js';
import { type Binding, resolveMember, resolveTerm, tell } from './resolve.js';
import { lookup, type Place } from './view.js';

/** Conditions nested deeper than this, definitions included, are left opaque: nobody could read them. */
const deepest = 300;

/** The formula of a condition; what cannot be understood is opaque in it, and told. */
export function formulaOf(binding: Binding, at: Place, condition: Condition): Formula {
  if (binding.nesting.level >= deepest) return { kind: 'opaque', text: '', at: condition.span };
  binding.nesting.level++;
  const formula = build(binding, at, condition);
  binding.nesting.level--;
  return formula;
}

function build(binding: Binding, at: Place, condition: Condition): Formula {
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
      return {
        kind: 'opaque',
        text: condition.wording.text,
        at: span,
        ...(condition.wording.other && { other: condition.wording.other.text }),
      };
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
    if (!isBroken(binding, span)) tellNotComparable(binding, name, name.span, 'bare-choice');
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
