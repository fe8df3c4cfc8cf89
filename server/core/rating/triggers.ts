/** What a deduction or an addition is for, as a condition: so that it can be told whether two are for the same thing. */
import { factKey, leavesOf } from '../../logic/fact.js';
import { type Formula, formulasIn } from '../../logic/formula.js';
import { isNeverTrue } from '../../logic/relate.js';
import { factNamed } from '../listings.js';
import type { Model } from '../model.js';
import type { ScoreRule } from './scheme.js';

/** What makes a score count; undefined where its name alone says so and means nothing else. */
export function triggerOf(model: Model, rule: ScoreRule): Formula | undefined {
  const { condition, table, named, counted, at } = rule;
  if (condition) return condition.kind === 'opaque' && condition.text === '' ? undefined : condition;
  if (table) {
    const unit = table.rows.flatMap(({ range }) => (range.lower ?? range.upper)?.unit ?? []).at(0) ?? '';
    return { kind: 'compares', fact: table.fact, at, lower: { value: '0', unit, inclusive: false } };
  }
  if (named) return named;
  const counts = counted
    .filter(fact => fact.uri !== model.uri)
    .map((fact): Formula => ({ kind: 'compares', fact, at, lower: { value: '1', unit: '次', inclusive: true } }));
  if (counts.length === 0) return undefined;
  // APL-01: every kind of penalty is an administrative penalty.
  const kinds = counted.some(({ id }) => id === '行政处罚') ? everyPenalty(model, at) : undefined;
  return { kind: 'or', of: kinds ? [...counts, kinds] : counts, at };
}

function everyPenalty(model: Model, at: Formula['at']): Formula | undefined {
  const fact = factNamed(model, '处罚种类');
  if (fact?.type.kind !== 'choice') return undefined;
  const members = fact.type.members.flatMap(({ id }) => leavesOf(fact, id));
  return { kind: 'belongs', fact, all: false, members, at };
}

/**
 * Something single that makes both conditions hold: one event for which both count. What is for more of the same
 * (three penalties beside one, a fine of 200,000 yuan beside any fine) or asks for something besides is meant to come
 * on top, and is no such thing.
 */
export function commonCause(first: Formula, second: Formula, givens: readonly Formula[]): Formula | undefined {
  for (const [from, to] of [
    [first, second],
    [second, first],
  ] as const) {
    for (const cause of causesOf(from)) {
      if (isMoreOfTheSame(cause, to) || !mayMean(cause, to, givens) || isNeverTrue(cause, givens)) continue;
      if (follows(cause, to, givens) && (isSingle(cause) || follows(to, cause, givens))) return cause;
    }
  }
  return undefined;
}

/** Whether whatever meets one condition meets the other, whatever prose means. */
export function follows(from: Formula, to: Formula, givens: readonly Formula[]): boolean {
  return isNeverTrue({ kind: 'and', of: [from, { kind: 'not', of: to, at: to.at }], at: from.at }, givens);
}

/** The single things of which one is enough. */
function causesOf(formula: Formula): readonly Formula[] {
  if (formula.kind === 'or') return formula.of.flatMap(causesOf);
  if (formula.kind === 'defined') return causesOf(formula.formula);
  if (formula.kind === 'belongs' && !formula.all)
    return formula.members.map((member): Formula => ({ ...formula, members: [member] }));
  return [formula];
}

function isSingle({ kind }: Formula): boolean {
  return kind === 'holds' || kind === 'belongs' || kind === 'compares' || kind === 'opaque';
}

/** Cheap, and true of all that follows: what says the same speaks of the same, and one thing follows by way of its fact. */
function mayMean(cause: Formula, to: Formula, givens: readonly Formula[]): boolean {
  const [own, other] = [subjectsOf(cause), subjectsOf(to)];
  if (!isSingle(cause)) return own.size === other.size && [...own].every(subject => other.has(subject));
  const [subject] = own;
  if (subject === undefined) return false;
  return other.has(subject) || givens.some(given => subjectsOf(given).has(subject));
}

/** The facts that a formula speaks of, and its prose. */
function subjectsOf(formula: Formula): ReadonlySet<string> {
  let subjects = known.get(formula);
  if (!subjects) {
    const found = new Set<string>();
    for (const part of formulasIn(formula)) {
      if ('fact' in part) found.add(factKey(part.fact));
      else if (part.kind === 'opaque') found.add(`“${part.text}`);
    }
    subjects = found;
    known.set(formula, subjects);
  }
  return subjects;
}

const known = new WeakMap<Formula, ReadonlySet<string>>();

function isMoreOfTheSame(cause: Formula, to: Formula): boolean {
  if (cause.kind !== 'compares') return false;
  return causesOf(to).some(
    other =>
      other.kind === 'compares' && factKey(other.fact) === factKey(cause.fact) && boundsKey(other) !== boundsKey(cause),
  );
}

function boundsKey({ window, lower, upper }: Extract<Formula, { kind: 'compares' }>): string {
  return [window, lower, upper].map(limit => `${limit?.value}${limit?.unit}${limit?.inclusive}`).join();
}
