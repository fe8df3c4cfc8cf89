/**
 * Conditions as RuleML. A fact is a relation of the party; a quantity relates it to a number, a unit and the time in
 * which it is counted. A comparison is a relation of SWRL, a set is a choice. Prose is a relation that bears its words.
 */

import { oneLine } from '../../core/plain-words.js';
import { conditionWords } from '../../core/words/conditions.js';
import { readDecimal, writeDecimal } from '../../logic/decimal.js';
import { type FactDeclaration, leavesOf } from '../../logic/fact.js';
import type { Belongs, Compares, Formula, Limit } from '../../logic/formula.js';
import { type Element, element } from '../xml.js';

/** What formulas share: names that are declared once, and variables that are new for each number. */
export interface Naming {
  numbers: number;
  /** Prose so far, each sentence under one name. */
  readonly prose: Map<string, string>;
}

/** The variable that stands for the party. */
export const party = (): Element => element('ruleml:Var', {}, 'party');

/** With `denied`, its negation: pushed inwards, as a number that is not at least ten is one below ten. */
export function formulaOf(formula: Formula, naming: Naming, denied = false): Element {
  const inner = (part: Formula): Element => formulaOf(part, naming, denied);
  switch (formula.kind) {
    case 'and':
    case 'or':
      return (formula.kind === 'and') === denied ? choiceOf(formula.of.map(inner)) : conjunction(formula.of.map(inner));
    case 'not':
      return formulaOf(formula.of, naming, !denied);
    case 'implies': {
      const parts = [formulaOf(formula.left, naming, !denied), formulaOf(formula.right, naming, denied)];
      return denied ? conjunction(parts) : choiceOf(parts);
    }
    case 'at-least': {
      // Not three of five is three of five that are not.
      const count = denied ? formula.of.length - formula.count + 1 : formula.count;
      const ways = [...picks(formula.of.map(inner), count, mostWays + 1)];
      if (ways.length > mostWays) return signed(proseOf(conditionWords(formula).zh, naming), denied);
      return choiceOf(ways.map(conjunction));
    }
    case 'holds':
      return signed(atom(nameOf(formula.fact)), denied);
    case 'belongs':
      return signed(belongs(formula), denied);
    case 'compares':
      return compares(formula, naming, denied);
    case 'opaque':
      return signed(proseOf(formula.text, naming), denied);
    case 'defined':
      return signed(atom(termIri(formula.name), [], formula.name), denied);
  }
}

function signed(own: Element, denied: boolean): Element {
  return denied ? element('ruleml:Neg', {}, own) : own;
}

/** One of these at least. */
function choiceOf(parts: readonly Element[]): Element {
  const flat = parts.flatMap(part => (part.name === 'ruleml:Or' ? elementsIn(part) : [part]));
  const [only] = flat;
  return flat.length === 1 && only ? only : element('ruleml:Or', {}, ...flat);
}

function elementsIn({ children }: Element): readonly Element[] {
  return children.filter(child => typeof child !== 'string');
}

/** All of these; what one of them joins is joined with the others. */
export function conjunction(parts: readonly Element[]): Element {
  const flat = parts.flatMap(part => (part.name === 'ruleml:And' ? elementsIn(part) : [part]));
  const [only] = flat;
  return flat.length === 1 && only ? only : element('ruleml:And', {}, ...flat);
}

/** A relation of the party. */
export function atom(iri: string, terms: readonly Element[] = [], words = iri.replace(/^:/u, '')): Element {
  return element('ruleml:Atom', {}, element('ruleml:Rel', { iri }, words), party(), ...terms);
}

export function individual(name: string): Element {
  return element('ruleml:Ind', { iri: `:${idOf(name)}` }, name);
}

export function proseOf(text: string, naming: Naming): Element {
  const words = oneLine(text);
  const id = naming.prose.get(words) ?? `prose-${naming.prose.size + 1}`;
  naming.prose.set(words, id);
  return atom(`:${id}`, [], words);
}

/** A defined term; `term-` keeps it from a fact of the same name. */
export function termIri(name: string): string {
  return `:term-${idOf(name)}`;
}

function nameOf(fact: FactDeclaration): string {
  return `:${idOf(fact.id)}`;
}

function idOf(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-');
}

// --- choices ----------------------------------------------------------------------------------------------------

function belongs({ fact, members, all, exact }: Belongs): Element {
  const has = (member: string): Element => atom(nameOf(fact), [individual(member)]);
  const own = all || exact ? conjunction(members.map(has)) : choiceOf(members.map(has));
  if (!exact || fact.type.kind !== 'choice') return own;
  const others = fact.type.members
    .flatMap(({ id }) => leavesOf(fact, id))
    .filter(member => !members.includes(member))
    .map(member => element('ruleml:Neg', {}, has(member)));
  return conjunction([own, ...others]);
}

// --- numbers ----------------------------------------------------------------------------------------------------

const swrl = 'http://www.w3.org/2003/11/swrlb#';

function compares({ fact, window, lower, upper }: Compares, naming: Naming, denied: boolean): Element {
  naming.numbers++;
  const number = element('ruleml:Var', {}, `number-${naming.numbers}`);
  const limit = lower ?? upper;
  const { unit } = limit ? spoken(limit) : { unit: '' };
  const terms = [
    number,
    ...(unit === '' || unit === 'date' ? [] : [individual(unit)]),
    ...(window ? [durationOf(window)] : []),
  ];
  const bound = (relation: string, to: Limit): Element =>
    element('ruleml:Atom', {}, element('ruleml:Rel', { iri: swrl + relation }), number, dataOf(to));
  const relations = denied ? outside : within;
  const bounds = [
    ...(lower ? [bound(relations.lower[lower.inclusive ? 0 : 1], lower)] : []),
    ...(upper ? [bound(relations.upper[upper.inclusive ? 0 : 1], upper)] : []),
  ];
  return conjunction([atom(nameOf(fact), terms), denied ? choiceOf(bounds) : conjunction(bounds)]);
}

/** What is said of a number by a bound that includes it, and by one that does not. */
const within = {
  lower: ['greaterThanOrEqual', 'greaterThan'],
  upper: ['lessThanOrEqual', 'lessThan'],
} as const;
const outside = {
  lower: ['lessThan', 'lessThanOrEqual'],
  upper: ['greaterThan', 'greaterThanOrEqual'],
} as const;

/** Money is told in yuan: nobody reads fen. */
function spoken({ value, unit }: Limit): { readonly value: string; readonly unit: string } {
  if (unit !== 'fen') return { value, unit };
  const { digits, places } = readDecimal(value);
  return { value: writeDecimal({ digits, places: places + 2 }), unit: '元' };
}

function dataOf(limit: Limit): Element {
  const { value, unit } = spoken(limit);
  return element('ruleml:Data', { 'xsi:type': unit === 'date' ? 'xs:date' : 'xs:decimal' }, value);
}

/** Months and days as XML Schema has them; working days have no duration there. */
function durationOf({ value, unit }: Limit): Element {
  if (unit === '月') return element('ruleml:Data', { 'xsi:type': 'xs:duration' }, `P${value}M`);
  if (unit === '日') return element('ruleml:Data', { 'xsi:type': 'xs:duration' }, `P${value}D`);
  return individual(`${value}${unit}`);
}

// --- at least N -------------------------------------------------------------------------------------------------

/** More ways than these to pick the parts are told in words: nobody reads them. */
const mostWays = 100;

function* picks<Part>(parts: readonly Part[], count: number, most: number): Iterable<readonly Part[]> {
  if (count <= 0) {
    yield [];
    return;
  }
  let made = 0;
  for (const [i, first] of parts.entries()) {
    if (parts.length - i < count) return;
    for (const rest of picks(parts.slice(i + 1), count - 1, most - made)) {
      if (made++ >= most) return;
      yield [first, ...rest];
    }
  }
}
