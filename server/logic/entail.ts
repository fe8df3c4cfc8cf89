/**
 * Whether one formula follows from what another states, by its structure alone: every way in which the first can hold
 * names something that the second asks for. Sound but not complete: a "no" means "not shown", not "false".
 */
import { type Formula, formulasIn } from './formula.js';

/** One way in which a formula can hold: these hold together. */
export type Way = readonly Formula[];

/** More ways than this are not told apart: the answer is then "not shown". */
const mostWays = 256;

/** The ways in which a formula can hold, or `undefined` where there are too many. A defined term is entered. */
export function waysOf(formula: Formula): readonly Way[] | undefined {
  switch (formula.kind) {
    case 'and':
      return formula.of.reduce<readonly Way[] | undefined>((ways, part) => cross(ways, waysOf(part)), [[]]);
    case 'or':
      return together(formula.of.map(waysOf));
    case 'at-least':
      return together(
        choose(formula.of, formula.count).map(parts =>
          parts.reduce<readonly Way[] | undefined>((ways, part) => cross(ways, waysOf(part)), [[]]),
        ),
      );
    case 'defined':
      return waysOf(formula.formula);
    case 'not':
    case 'implies':
    case 'holds':
    case 'belongs':
    case 'compares':
    case 'opaque':
      return [[formula]];
  }
}

/** Whether what holds together in a way is enough for a formula. */
export function suffices(way: Way, asked: Formula): boolean {
  switch (asked.kind) {
    case 'and':
      return asked.of.every(part => suffices(way, part));
    case 'or':
      return asked.of.some(part => suffices(way, part));
    case 'at-least':
      return asked.of.filter(part => suffices(way, part)).length >= asked.count;
    case 'defined':
      return suffices(way, asked.formula);
    case 'holds':
    case 'belongs':
    case 'compares':
      return way.some(stated => implies(stated, asked));
    case 'not':
    case 'implies':
    case 'opaque':
      return false;
  }
}

/** Whether a formula cannot hold without something of this kind. */
export function guarantees(formula: Formula, isWanted: (part: Formula) => boolean): boolean {
  return waysOf(formula)?.every(way => way.some(isWanted)) ?? false;
}

/** Members that a formula asks of a choice fact, wherever it does; empty when it never speaks of it. */
export function membersAsked(formula: Formula, fact: string): ReadonlySet<string> {
  const members = new Set<string>();
  for (const part of formulasIn(formula)) {
    if (part.kind === 'belongs' && part.fact.id === fact) for (const member of part.members) members.add(member);
  }
  return members;
}

function implies(stated: Formula, asked: Formula): boolean {
  if (stated.kind === 'holds' && asked.kind === 'holds') return stated.fact.id === asked.fact.id;
  if (stated.kind === 'belongs' && asked.kind === 'belongs') {
    if (stated.fact.id !== asked.fact.id) return false;
    if (asked.all) return stated.all && asked.members.every(member => stated.members.includes(member));
    const isAsked = (member: string) => asked.members.includes(member);
    return stated.all ? stated.members.some(isAsked) : stated.members.every(isAsked);
  }
  if (stated.kind === 'compares' && asked.kind === 'compares') {
    if (stated.fact.id !== asked.fact.id) return false;
    const { window } = asked;
    // What happens within a shorter time has happened within the longer one as well.
    const isInTime =
      !window || (stated.window?.unit === window.unit && Number(stated.window.value) <= Number(window.value));
    return isInTime && isInside(stated.lower, asked.lower, 1) && isInside(stated.upper, asked.upper, -1);
  }
  return false;
}

type Bound = Extract<Formula, { kind: 'compares' }>['lower'];

/** Whether a stated bound is at least as tight as the one asked for; `side` is 1 for lower bounds, -1 for upper ones. */
function isInside(stated: Bound, asked: Bound, side: 1 | -1): boolean {
  if (!asked) return true;
  if (stated?.unit !== asked.unit) return false;
  const distance = (Number(stated.value) - Number(asked.value)) * side;
  return distance > 0 || (distance === 0 && (asked.inclusive || !stated.inclusive));
}

function cross(left: readonly Way[] | undefined, right: readonly Way[] | undefined): readonly Way[] | undefined {
  if (!left || !right || left.length * right.length > mostWays) return undefined;
  return left.flatMap(way => right.map(other => [...way, ...other]));
}

function together(alternatives: readonly (readonly Way[] | undefined)[]): readonly Way[] | undefined {
  const ways: Way[] = [];
  for (const alternative of alternatives) {
    if (!alternative || ways.length + alternative.length > mostWays) return undefined;
    ways.push(...alternative);
  }
  return ways;
}

function choose<Part>(parts: readonly Part[], count: number): readonly (readonly Part[])[] {
  if (count <= 0) return [[]];
  const [first, ...rest] = parts;
  if (first === undefined || parts.length > 12) return [];
  return [...choose(rest, count - 1).map(chosen => [first, ...chosen]), ...choose(rest, count)];
}
