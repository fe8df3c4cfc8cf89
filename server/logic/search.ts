/**
 * The search for a solution of least cost: unit propagation over bits and ranks, then a split on the shortest open
 * disjunction, its cheapest part first; what is known to cost too much is not entered (branch and bound).
 */
import type { Any, Compiled, Node, Several } from './compile.js';

/** What the search came to. `found` is the cheapest solution seen; `isDone` says that no other need be looked for. */
export interface Searched {
  readonly found?: Solution;
  readonly isDone: boolean;
}

export interface Solution {
  readonly cost: number;
  /** Per bit: 1 true, 2 false, 0 either. */
  readonly bits: Int8Array;
  /** Per number: its lowest and its highest rank. */
  readonly low: Int32Array;
  readonly high: Int32Array;
}

interface State {
  readonly problem: Compiled;
  readonly bits: Int8Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Per family: how many of its numbers cannot be zero. */
  readonly raised: Int32Array;
  /** What was set, to be unset: kind (0 bit, 1 low, 2 high), variable, former value. */
  readonly trail: number[];
  readonly isCheapest: boolean;
  /** There are bits that cost either way. */
  readonly isUncertain: boolean;
  cost: number;
  steps: number;
  best: Solution | undefined;
}

/** Searches until it is done or has taken `budget` steps; with `cheapest` false the first solution will do. */
export function search(problem: Compiled, budget: number, cheapest: boolean): Searched {
  const { bits, numbers, families } = problem;
  const state: State = {
    problem,
    bits: new Int8Array(bits.length),
    low: new Int32Array(numbers.length),
    high: Int32Array.from(numbers, ({ scale }) => scale.ranks.length - 1),
    raised: new Int32Array(families),
    trail: [],
    isCheapest: cheapest,
    isUncertain: bits.some(({ costOn, costOff }) => costOn > 0 && costOff > 0),
    cost: 0,
    steps: budget,
    best: undefined,
  };
  const open: Split[] = [];
  let isPossible = true;
  for (let v = 0; v < numbers.length && isPossible; v++) isPossible = (state.high[v] ?? 0) >= 0;
  for (const node of problem.nodes) isPossible = isPossible && assert(state, node, open);
  if (isPossible) solve(state, open);
  return { isDone: state.steps > 0, ...(state.best && { found: state.best }) };
}

type Split = Any | Several;

/** Looks for solutions under what is set; true when no better one can be wanted. */
function solve(state: State, pending: readonly Split[]): boolean {
  const open = propagate(state, pending);
  if (!open) return false;
  if (state.best && state.cost >= state.best.cost) return false;
  const split = shortest(state, open);
  if (!split) {
    state.best = { cost: state.cost, bits: state.bits.slice(), low: state.low.slice(), high: state.high.slice() };
    return !state.isCheapest || state.cost === 0;
  }
  const { node, parts } = split;
  const rest = open.filter(other => other !== node);
  if (node.op === 'several') return solveSeveral(state, rest, node, parts);
  const mark = state.trail.length;
  const denied: Split[] = [];
  for (const part of cheapestFirst(state, parts)) {
    const inner = [...rest, ...denied];
    const here = state.trail.length;
    if (assert(state, part, inner) && solve(state, inner)) return true;
    undo(state, here);
    if (state.steps <= 0) break;
    // Solutions with this part have been seen: the others lack it, or leave open what is in it.
    if (!mayStayOpen(state, part) && !assert(state, negate(part), denied)) break;
  }
  undo(state, mark);
  return false;
}

/** A part of “at least n of these” holds, and n - 1 of the others; or it does not, and n of the others do. */
function solveSeveral(state: State, rest: readonly Split[], node: Several, parts: readonly Node[]): boolean {
  const [part] = cheapestFirst(state, parts);
  if (!part) return false;
  const others = node.of.filter(other => other !== part);
  for (const holds of [true, false]) {
    const inner: Split[] = [...rest, { op: 'several', count: holds ? node.count - 1 : node.count, of: others }];
    const here = state.trail.length;
    const isSet = holds ? assert(state, part, inner) : mayStayOpen(state, part) || assert(state, negate(part), inner);
    if (isSet && solve(state, inner)) return true;
    undo(state, here);
    if (state.steps <= 0) return false;
  }
  return false;
}

/** Draws what must hold from what is set; the disjunctions that stay open, or nothing on a conflict. */
function propagate(state: State, pending: readonly Split[]): Split[] | undefined {
  let open = [...pending];
  for (let changed = true; changed; ) {
    changed = false;
    const next: Split[] = [];
    for (const node of open) {
      const forced = look(state, node);
      if (forced === 'holds') continue;
      if (forced === 'fails' || state.steps <= 0) return undefined;
      if (forced === 'open') {
        next.push(node);
        continue;
      }
      changed = true;
      for (const part of forced) if (!assert(state, part, next)) return undefined;
    }
    open = next;
  }
  return open;
}

/** What a disjunction asks for under what is set. */
function look(state: State, node: Split): 'holds' | 'fails' | 'open' | readonly Node[] {
  const needed = node.op === 'or' ? 1 : node.count;
  let holding = 0;
  let unknown = 0;
  let last: Node | undefined;
  for (const part of node.of) {
    const value = standing(state, part);
    if (value > 0) {
      holding++;
      if (holding >= needed) return 'holds';
    } else if (value === 0) {
      unknown++;
      last = part;
    }
  }
  if (holding >= needed) return 'holds';
  if (holding + unknown < needed) return 'fails';
  if (holding + unknown > needed) return 'open';
  return unknown === 1 && last ? [last] : node.of.filter(part => standing(state, part) === 0);
}

/** 1 where the node holds whatever else comes, -1 where it fails, 0 where that is open. */
function standing(state: State, node: Node): number {
  state.steps--;
  switch (node.op) {
    case 'bit': {
      const bit = state.bits[node.v];
      return bit === 0 ? 0 : (bit === 1) === node.on ? 1 : -1;
    }
    case 'least':
      return (state.low[node.v] ?? 0) >= node.r ? 1 : (state.high[node.v] ?? 0) < node.r ? -1 : 0;
    case 'most':
      return (state.high[node.v] ?? 0) <= node.r ? 1 : (state.low[node.v] ?? 0) > node.r ? -1 : 0;
    case 'constant':
      return node.on ? 1 : -1;
    case 'and': {
      let all = 1;
      for (const part of node.of) {
        const value = standing(state, part);
        if (value < 0) return -1;
        if (value === 0) all = 0;
      }
      return all;
    }
    case 'or': {
      let any = -1;
      for (const part of node.of) {
        const value = standing(state, part);
        if (value > 0) return 1;
        if (value === 0) any = 0;
      }
      return any;
    }
    case 'several': {
      let holding = 0;
      let unknown = 0;
      for (const part of node.of) {
        const value = standing(state, part);
        if (value > 0) holding++;
        else if (value === 0) unknown++;
      }
      return holding >= node.count ? 1 : holding + unknown < node.count ? -1 : 0;
    }
  }
}

// --- setting and unsetting ----------------------------------------------------------------------------------------

/** Makes a node hold; disjunctions are left in `open`. False on a conflict. */
function assert(state: State, node: Node, open: Split[]): boolean {
  switch (node.op) {
    case 'bit':
      return setBit(state, node.v, node.on);
    case 'least':
      return raise(state, node.v, node.r);
    case 'most':
      return lower(state, node.v, node.r);
    case 'constant':
      return node.on;
    case 'and':
      return node.of.every(part => assert(state, part, open));
    case 'or':
    case 'several':
      open.push(node);
      return true;
  }
}

function setBit(state: State, v: number, on: boolean): boolean {
  const value = on ? 1 : 2;
  const now = state.bits[v];
  if (now === value) return true;
  if (now !== 0) return false;
  const bit = state.problem.bits[v];
  if (!bit) return false;
  state.trail.push(0, v, 0);
  state.bits[v] = value;
  state.cost += on ? bit.costOn : bit.costOff;
  return !on || bit.rivals.every(rival => setBit(state, rival, false));
}

function raise(state: State, v: number, r: number): boolean {
  if ((state.low[v] ?? 0) >= r) return true;
  if ((state.high[v] ?? 0) < r) return false;
  const number = state.problem.numbers[v];
  if (!number) return false;
  const was = isRaised(state, v);
  state.trail.push(1, v, state.low[v] ?? 0);
  state.low[v] = r;
  if (!was && isRaised(state, v)) countRaised(state, number.family, 1);
  return number.longer.every(other => raise(state, other, r));
}

function lower(state: State, v: number, r: number): boolean {
  if ((state.high[v] ?? 0) <= r) return true;
  if ((state.low[v] ?? 0) > r) return false;
  const number = state.problem.numbers[v];
  if (!number) return false;
  const was = isRaised(state, v);
  state.trail.push(2, v, state.high[v] ?? 0);
  state.high[v] = r;
  if (!was && isRaised(state, v)) countRaised(state, number.family, 1);
  return number.shorter.every(other => lower(state, other, r));
}

/** Whether a number cannot be zero. */
function isRaised(state: State, v: number): boolean {
  const none = state.problem.numbers[v]?.scale.none ?? -1;
  return none >= 0 && ((state.low[v] ?? 0) > none || (state.high[v] ?? 0) < none);
}

function countRaised(state: State, family: number, by: 1 | -1): void {
  const now = (state.raised[family] ?? 0) + by;
  state.raised[family] = now;
  if (by === 1 && now === 1) state.cost++;
  if (by === -1 && now === 0) state.cost--;
}

function undo(state: State, mark: number): void {
  const { trail } = state;
  while (trail.length > mark) {
    const former = trail.pop() ?? 0;
    const v = trail.pop() ?? 0;
    const kind = trail.pop();
    if (kind === 0) {
      const bit = state.problem.bits[v];
      state.cost -= bit ? (state.bits[v] === 1 ? bit.costOn : bit.costOff) : 0;
      state.bits[v] = former;
      continue;
    }
    const was = isRaised(state, v);
    (kind === 1 ? state.low : state.high)[v] = former;
    if (was && !isRaised(state, v)) countRaised(state, state.problem.numbers[v]?.family ?? 0, -1);
  }
}

// --- order ----------------------------------------------------------------------------------------------------------

/** The open disjunction with the fewest open parts, and these. */
function shortest(state: State, open: readonly Split[]): { node: Split; parts: readonly Node[] } | undefined {
  let best: { node: Split; parts: readonly Node[] } | undefined;
  for (const node of open) {
    const parts = node.of.filter(part => standing(state, part) === 0);
    if (!best || parts.length < best.parts.length) best = { node, parts };
    if (best.parts.length === 2) break;
  }
  return best;
}

function cheapestFirst(state: State, parts: readonly Node[]): readonly Node[] {
  const priced = parts.map((part, index) => ({ part, index, price: priceOf(state, part) }));
  return priced.sort((a, b) => a.price - b.price || a.index - b.index).map(({ part }) => part);
}

/** What a node adds to the cost at least, as far as can be seen at a glance. */
function priceOf(state: State, node: Node): number {
  switch (node.op) {
    case 'bit': {
      const bit = state.problem.bits[node.v];
      return state.bits[node.v] !== 0 || !bit ? 0 : node.on ? bit.costOn : bit.costOff;
    }
    case 'least':
    case 'most': {
      const number = state.problem.numbers[node.v];
      if (!number || (state.raised[number.family] ?? 0) > 0 || number.scale.none < 0) return 0;
      return (node.op === 'least' ? number.scale.none < node.r : number.scale.none > node.r) ? 1 : 0;
    }
    case 'constant':
      return 0;
    case 'and':
      return node.of.reduce((sum, part) => sum + priceOf(state, part), 0);
    case 'or':
      return node.of.reduce((least, part) => Math.min(least, priceOf(state, part)), Number.POSITIVE_INFINITY);
    case 'several': {
      const prices = node.of.map(part => priceOf(state, part)).sort((a, b) => a - b);
      return prices.slice(0, Math.max(0, node.count)).reduce((sum, price) => sum + price, 0);
    }
  }
}

/** Whether there is something in a node that it costs to assume as well as to deny: it may be neither. */
function mayStayOpen(state: State, node: Node): boolean {
  if (!state.isUncertain || !state.isCheapest) return false;
  switch (node.op) {
    case 'bit': {
      const bit = state.problem.bits[node.v];
      return bit !== undefined && bit.costOn > 0 && bit.costOff > 0;
    }
    case 'least':
    case 'most':
    case 'constant':
      return false;
    case 'and':
    case 'or':
    case 'several':
      return node.of.some(part => mayStayOpen(state, part));
  }
}

/** The negation of a node, in normal form as well. */
function negate(node: Node): Node {
  switch (node.op) {
    case 'bit':
    case 'constant':
      return { ...node, on: !node.on };
    case 'least':
      return { op: 'most', v: node.v, r: node.r - 1 };
    case 'most':
      return { op: 'least', v: node.v, r: node.r + 1 };
    case 'and':
    case 'or':
      return { op: node.op === 'and' ? 'or' : 'and', of: node.of.map(negate) };
    case 'several':
      return { op: 'several', count: node.of.length - node.count + 1, of: node.of.map(negate) };
  }
}
