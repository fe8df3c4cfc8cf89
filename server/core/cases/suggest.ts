/** Boundary cases: for every threshold of a list one case just below it, one at it, one above, as the draft decides now. */
import type { Face } from '../../../grammar/index.js';
import type { Known } from '../../logic/case.js';
import { decide } from '../../logic/decide.js';
import { compareDecimals, type Decimal, minus, plus, readDecimal, whole, writeDecimal } from '../../logic/decimal.js';
import { truthIn } from '../../logic/evaluate.js';
import { type FactDeclaration, factKey } from '../../logic/fact.js';
import { type Compares, type Formula, type Limit, withParts } from '../../logic/formula.js';
import { dayNumber, dayOfNumber, isSigned, isWhole } from '../../logic/measure.js';
import { measure } from '../bind/units.js';
import { conditionWords } from '../words/conditions.js';
import { caseFacts } from './case-facts.js';
import { givensFor, type ListPlace, type Run, runOn } from './cases.js';
import { clauseName, comesTo } from './clause-words.js';
import { subjectVerdict } from './list-verdict.js';
import type { Neighbours } from './neighbours.js';
import { scoreName } from './rating-argument.js';

export interface SuggestedCase {
  /** A `案例` block in the face asked for, without a line end behind it. */
  readonly text: string;
  readonly run: Run;
}

/** The boundary cases of a list, in the order of its clauses. */
export function suggestCases(place: ListPlace, neighbours: Neighbours, face: Face): readonly SuggestedCase[] {
  // A list without a name cannot be named in a case.
  if (place.list.name === undefined) return [];
  const suggested = new Map<string, SuggestedCase>();
  const titles = new Map<string, number>();
  const givens = givensFor([], place, [], neighbours);
  for (const threshold of thresholdsOf(place)) {
    for (const { value, side } of valuesAt(threshold)) {
      const stated = exactly(threshold, value);
      const base = baseOf(threshold, stated, place, givens);
      if (!base) continue;
      const run = runOn({ given: [...base, stated], restNone: true }, place, givens);
      const key = run.facts.stated.map(formula => conditionWords(formula).zh).join('；');
      if (suggested.has(key)) continue;
      const title = titleOf(threshold, stated, side, face);
      const times = (titles.get(title) ?? 0) + 1;
      titles.set(title, times);
      const own = times === 1 ? title : `${title}${face === 'zh' ? `（${times}）` : ` (${times})`}`;
      suggested.set(key, { text: blockOf(own, run, face), run });
    }
  }
  return [...suggested.values()];
}

/** The fact at one value. */
function exactly({ compares: { fact, window, at }, limit: { unit } }: Threshold, value: string): Compares {
  const limit: Limit = { value, unit, inclusive: true };
  return { kind: 'compares', fact, at, lower: limit, upper: limit, ...(window && { window }) };
}

// --- thresholds -------------------------------------------------------------------------------------------------

/** A number that some clause compares a fact with. */
interface Threshold {
  readonly compares: Compares;
  readonly limit: Limit;
  /** What must hold besides for the threshold to matter. */
  readonly whole: Formula;
  readonly clause: { readonly zh: string; readonly en: string };
}

function thresholdsOf({ list, file }: ListPlace): readonly Threshold[] {
  const found: Threshold[] = [];
  for (const criterion of list.criteria) {
    const { condition } = criterion;
    if (!condition || !criterion.formalised) continue;
    const clause = clauseName(criterion, { list, file });
    for (const compares of comparisonsIn(condition)) {
      for (const limit of limitsOf(compares)) found.push({ compares, limit, whole: condition, clause });
    }
  }
  for (const rule of list.rating?.scores ?? []) {
    for (const { range } of rule.table?.rows ?? []) {
      for (const limit of limitsOf(range))
        found.push({ compares: range, limit, whole: range, clause: scoreName(rule) });
    }
  }
  return found;
}

function* comparisonsIn(formula: Formula): Iterable<Compares> {
  switch (formula.kind) {
    case 'compares':
      yield formula;
      return;
    case 'and':
    case 'or':
    case 'at-least':
      for (const part of formula.of) yield* comparisonsIn(part);
      return;
    case 'not':
      yield* comparisonsIn(formula.of);
      return;
    case 'defined':
      yield* comparisonsIn(formula.formula);
      return;
    case 'implies':
      yield* comparisonsIn(formula.left);
      yield* comparisonsIn(formula.right);
      return;
    case 'holds':
    case 'belongs':
    case 'opaque':
      return;
  }
}

function limitsOf({ lower, upper }: Compares): readonly Limit[] {
  if (lower && upper && lower.value === upper.value) return [lower];
  return [lower, upper].filter(limit => limit !== undefined);
}

type Side = 'below' | 'at' | 'above';

function valuesAt({ limit, compares }: Threshold): readonly { readonly value: string; readonly side: Side }[] {
  const { value, unit } = limit;
  if (unit === 'date') {
    const day = dayNumber(value);
    return [
      { value: dayOfNumber(day - 1), side: 'below' },
      { value, side: 'at' },
      { value: dayOfNumber(day + 1), side: 'above' },
    ];
  }
  const at = readDecimal(value);
  const step = stepOf(compares.fact, unit);
  const below = minus(at, step);
  const isPossible = compareDecimals(below, whole(0n)) >= 0 || isSigned(unit);
  return [
    ...(isPossible ? [{ value: writeDecimal(below), side: 'below' as const }] : []),
    { value, side: 'at' },
    { value: writeDecimal(plus(at, step)), side: 'above' },
  ];
}

/** The smallest step that people speak of: one yuan, one time; a tenth of the unit where it comes in parts. */
function stepOf(fact: FactDeclaration, unit: string): Decimal {
  if (unit === 'fen') return whole(100n);
  if (isWhole(unit) || unit === '月') return whole(1n);
  const declared = fact.type.kind === 'quantity' ? measure('1', fact.type.unit) : undefined;
  const { digits, places } = readDecimal(declared?.unit === unit ? declared.value : '1');
  return { digits, places: places + 1 };
}

// --- what surrounds a threshold ---------------------------------------------------------------------------------

/** The fewest facts beside the value in which the criterion hangs on the threshold alone; nothing where there are none. */
function baseOf(
  threshold: Threshold,
  stated: Compares,
  place: ListPlace,
  givens: readonly Formula[],
): readonly Formula[] | undefined {
  const { compares, whole: clause } = threshold;
  const { at } = compares;
  const met = replaced(clause, compares, { kind: 'and', of: [], at });
  const unmet = replaced(clause, compares, { kind: 'or', of: [], at });
  const asked: readonly (readonly Formula[])[] =
    clause === compares
      ? [[stated]]
      : [
          [met, { kind: 'not', of: unmet, at }, stated],
          [met, stated],
        ];
  for (const all of asked) {
    const decision = decide({ all, givens });
    if (decision.kind !== 'possible') continue;
    const known = decision.witness.known.filter(each => !isSameNumber(each, stated));
    const base = known.flatMap(each => statementOf(each, at));
    return withSubject(withoutImplied(base, stated, givens), place, at);
  }
  return undefined;
}

function isSameNumber(known: Known, { fact, window }: Compares): boolean {
  if (known.kind !== 'amount' || factKey(known.fact) !== factKey(fact)) return false;
  return known.window?.value === window?.value && known.window?.unit === window?.unit;
}

/** Without what follows from the rest (已知): nobody would write it down. */
function withoutImplied(base: readonly Formula[], stated: Formula, givens: readonly Formula[]): readonly Formula[] {
  let kept = base;
  for (const formula of base) {
    const rest = kept.filter(each => each !== formula);
    const { case: without, broken } = caseFacts([...rest, stated], true, givens);
    if (broken.length === 0 && truthIn(formula, without) === 'yes') kept = rest;
  }
  return kept;
}

function replaced(formula: Formula, part: Formula, by: Formula): Formula {
  return formula === part ? by : withParts(formula, inner => replaced(inner, part, by));
}

/** What is known, as a case states it. */
export function statementOf(known: Known, at: Formula['at']): readonly Formula[] {
  switch (known.kind) {
    case 'truth': {
      const holds: Formula = { kind: 'holds', fact: known.fact, at };
      return [known.value ? holds : { kind: 'not', of: holds, at }];
    }
    case 'members':
      if (known.has.length === 0) return [];
      return [{ kind: 'belongs', fact: known.fact, all: true, members: known.has, exact: true, at }];
    case 'amount': {
      const { fact, window, lower, upper } = known;
      return [
        { kind: 'compares', fact, at, ...(window && { window }), ...(lower && { lower }), ...(upper && { upper }) },
      ];
    }
  }
}

/** With somebody whom the list is about, the first that it names, where nobody is stated. */
function withSubject(stated: readonly Formula[], { list, file }: ListPlace, at: Formula['at']): readonly Formula[] {
  const facts = runOn({ given: stated, restNone: true }, { list, file }, []).facts;
  const { condition, assumed } = subjectVerdict(list.subjects, facts, at);
  if (!assumed || condition?.kind !== 'belongs') return stated;
  const [first] = condition.members;
  if (first === undefined) return stated;
  return [{ ...condition, all: true, members: [first] }, ...stated];
}

// --- words ------------------------------------------------------------------------------------------------------

/** `倾倒危废：危险废物数量 2.9 吨`. */
function titleOf({ clause }: Threshold, stated: Compares, side: Side, face: Face): string {
  const name = conditionWords(stated)[face].replace(/ = /u, ' ');
  const sides = {
    zh: { below: '（刚好不到）', at: '（正好）', above: '（刚好超过）' },
    en: { below: ' (just below)', at: ' (exactly)', above: ' (just above)' },
  } as const;
  return `${clause[face]}${face === 'zh' ? '：' : ': '}${name}${sides[face][side]}`;
}

/** A `案例` block: what the run was given, and what it came to. */
export function blockOf(title: string, run: Run, face: Face): string {
  const list = nameOf(run, face);
  const given = run.facts.stated.map(formula => `  ${conditionWords(formula)[face]}`);
  const [open, on, rest, expect] =
    face === 'zh' ? ['案例', '于', '其余：无', '预期：'] : ['case', 'on', 'rest: none', 'expect: '];
  const heading = face === 'zh' ? `${open} “${title}” ${on} ${list} {` : `${open} "${title}" ${on} ${list} {`;
  return [heading, ...given, `  ${rest}`, `  ${expect}${comesTo(run)[face]}`, '}'].join('\n');
}

function nameOf({ list, file }: Run, face: Face): string {
  const entity = file.model.names.entities.find(each => each.at.start === list.at.start);
  const name = entity?.name ?? list.name ?? '';
  const isFaceOf = (text: string) => /\p{Script=Han}/u.test(text) === (face === 'zh');
  const alias = entity?.alias;
  return !isFaceOf(name) && alias !== undefined && isFaceOf(alias) ? alias : name;
}
