/** Finding many phrases in a text at once: one Aho–Corasick automaton, linear in the length of the text. */

/** Where phrase number `pattern` stands in a text. */
export interface Occurrence {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a phrase between two gaps; most phrases have one. Each of its alternatives ends in a state. */
interface Segment {
  readonly pattern: number;
  readonly index: number;
  readonly length: number;
  /** The gap before it is a narrow one. */
  readonly isNear: boolean;
}

/** What has been read so far of some segment, while the automaton is made. */
interface State {
  readonly number: number;
  readonly next: Map<number, State>;
  fail: State | undefined;
  /** The segments that end here. */
  readonly ends: Segment[];
}

/** The states by their numbers; 0 is the one in which nothing has been read. */
export interface Automaton {
  readonly steps: Steps;
  /** The state that goes on where a state has no step: the longest end of what it has read that begins a segment. */
  readonly fails: Int32Array;
  readonly ends: readonly (readonly Segment[])[];
  /** How many segments each phrase has. */
  readonly segments: readonly number[];
  readonly reading: Reading;
}

/** Which state follows a state and a unit: a table with open addressing, at most half full. */
interface Steps {
  /** A state and a unit in one number, or -1. */
  readonly from: Float64Array;
  readonly to: Int32Array;
  /** What of a hash is the place: its highest bits. */
  readonly shift: number;
}

/** Compiles phrases as `partsOf` reads them. */
export function compile(phrases: readonly string[]): Automaton {
  const states: State[] = [];
  const root = newState(states);
  const segments: number[] = [];
  for (const [pattern, phrase] of phrases.entries()) {
    const parts = partsOf(phrase);
    segments.push(parts.length);
    for (const [index, { alternatives, isNear }] of parts.entries()) {
      for (const units of alternatives.map(unitsOf)) {
        enter(states, root, units).ends.push({ pattern, index, length: units.length, isNear });
      }
    }
  }
  linkFailures(root);
  return {
    steps: stepsOf(states),
    fails: Int32Array.from(states, ({ fail }) => fail?.number ?? 0),
    ends: states.map(({ ends }) => ends),
    segments,
    reading: { sentences: 0, progress: segments.map(() => ({ sentence: 0, part: 0, read: 0, start: 0, end: 0 })) },
  };
}

/** The state that a word ends in, with those on the way to it. */
function enter(states: State[], root: State, units: readonly number[]): State {
  let state = root;
  for (const unit of units) {
    let next = state.next.get(unit);
    if (!next) {
      next = newState(states);
      state.next.set(unit, next);
    }
    state = next;
  }
  return state;
}

/** A stretch of a phrase: any of its alternatives may stand there. */
export interface Part {
  readonly alternatives: readonly string[];
  /** At most a few characters of the same part of the sentence stand before it, not any words of the sentence. */
  readonly isNear: boolean;
}

/**
 * The stretches of a phrase: `…` stands for any words within a sentence, `‥` for at most `nearest` characters with no
 * comma among them, and `/` between words for either of them: `群众/业主‥投诉/举报`.
 */
export function partsOf(phrase: string): readonly Part[] {
  const parts: Part[] = [];
  let isNear = false;
  for (const piece of phrase.split(/(…+|\.{3,}|‥)/u)) {
    if (/^(?:…+|\.{3,}|‥)$/u.test(piece)) isNear = piece === '‥';
    else {
      const alternatives = piece.split('/').filter(word => unitsOf(word).length > 0);
      if (alternatives.length > 0) parts.push({ alternatives, isNear });
    }
  }
  return parts;
}

/** How many characters a narrow gap reaches over: 群众对其服务质量投诉 is one, a sentence between is none. */
const nearest = 9;

function newState(states: State[]): State {
  const state = { number: states.length, next: new Map(), fail: undefined, ends: [] };
  states.push(state);
  return state;
}

/** Breadth first: a state falls back to the longest end of what it has read that also begins a segment. */
function linkFailures(root: State): void {
  const queue = [...root.next.values()];
  for (const state of queue) state.fail = root;
  for (const state of queue) {
    for (const [unit, next] of state.next) {
      next.fail = follow(state.fail ?? root, unit, root);
      next.ends.push(...next.fail.ends);
      queue.push(next);
    }
  }
}

function follow(from: State, unit: number, root: State): State {
  let state: State | undefined = from;
  while (state) {
    const next = state.next.get(unit);
    if (next) return next;
    state = state.fail;
  }
  return root;
}

function stepsOf(states: readonly State[]): Steps {
  // Each state but the first is the end of one step.
  const bits = Math.ceil(Math.log2(2 * states.length));
  const size = 1 << bits;
  const shift = 32 - bits;
  const from = new Float64Array(size).fill(-1);
  const to = new Int32Array(size);
  for (const { number, next } of states) {
    for (const [unit, { number: end }] of next) {
      let at = placeOf(number, unit, shift);
      while (from[at] !== -1) at = (at + 1) & (size - 1);
      from[at] = number * 0x1_0000 + unit;
      to[at] = end;
    }
  }
  return { from, to, shift };
}

function placeOf(state: number, unit: number, shift: number): number {
  return (Math.imul(state, 0x9e37_79b1) ^ Math.imul(unit, 0x85eb_ca6b)) >>> shift;
}

/** The state after a unit. */
function step(state: number, unit: number, { steps: { from, to, shift }, fails }: Automaton): number {
  const around = from.length - 1;
  for (;;) {
    const key = state * 0x1_0000 + unit;
    for (let at = placeOf(state, unit, shift); ; at = (at + 1) & around) {
      const known = from[at];
      if (known === key) return to[at] ?? 0;
      if (known === -1) break;
    }
    if (state === 0) return 0;
    state = fails[state] ?? 0;
  }
}

/** How far phrases with gaps have been read, kept from text to text: most sentences hold the beginning of one. */
interface Reading {
  /** Sentences begun, in this text and in those before. */
  sentences: number;
  readonly progress: readonly Progress[];
}

/** How far a phrase with gaps has been read in a sentence. */
interface Progress {
  sentence: number;
  /** The part of the sentence, between commas. */
  part: number;
  /** Segments read. */
  read: number;
  start: number;
  end: number;
}

/**
 * Every occurrence, in the order of their ends. Line breaks, spaces and zero-width characters inside words do not
 * matter, nor do width and case; an English phrase is found as whole words.
 */
export function occurrences(text: string, automaton: Automaton): readonly Occurrence[] {
  const { segments, ends, reading } = automaton;
  const found: Occurrence[] = [];
  /** Where each unit that counts stands in the text, from the first one on that does not count. */
  let places: number[] | undefined;
  reading.sentences++;
  let part = 0;
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = fold(text.charCodeAt(at));
    if (unit === skipped) {
      places ??= Array.from({ length: at }, (_, index) => index);
      continue;
    }
    places?.push(at);
    if (endsSentence(unit)) reading.sentences++;
    if (endsPart(unit)) part++;
    state = step(state, unit, automaton);
    const ended = ends[state];
    if (!ended || ended.length === 0) continue;
    for (const segment of ended) {
      const { pattern, length } = segment;
      const start = places ? places[places.length - length] : at + 1 - length;
      if (start === undefined || !standsAlone(text, start, at + 1)) continue;
      const last = segments[pattern] ?? 1;
      const whole = last === 1 ? start : advance(reading, segment, last, part, start, at + 1);
      if (whole !== undefined) found.push({ pattern, start: whole, end: at + 1 });
    }
  }
  return found;
}

/** Chinese has no border between words; Latin letters and digits do. */
function standsAlone(text: string, start: number, end: number): boolean {
  return !(isLetter(text, start) && isLetter(text, start - 1)) && !(isLetter(text, end - 1) && isLetter(text, end));
}

function isLetter(text: string, at: number): boolean {
  const code = at < 0 ? 0 : text.charCodeAt(at) | 0x20;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0x24f);
}

/** Reads one more segment of a phrase with gaps; the start of the whole when it was the last. */
function advance(
  { sentences, progress }: Reading,
  { pattern, index, isNear }: Segment,
  segments: number,
  part: number,
  start: number,
  end: number,
): number | undefined {
  const known = progress[pattern];
  if (!known) return undefined;
  const isHere = known.sentence === sentences;
  // A first segment begins anew while no other has been read: the shortest stretch is what is meant.
  if (index === 0 && (!isHere || known.read <= 1)) {
    known.sentence = sentences;
    known.start = start;
    known.read = 0;
  } else if (!isHere || known.read !== index || known.end > start) return undefined;
  else if (isNear && (known.part !== part || start - known.end > nearest)) return undefined;
  known.read++;
  known.end = end;
  known.part = part;
  if (known.read < segments) return undefined;
  known.read = 0;
  return known.start;
}

const skipped = -1;

function unitsOf(text: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = fold(text.charCodeAt(at));
    if (unit !== skipped) units.push(unit);
  }
  return units;
}

/** One width, one case; what does not count between the characters of a word is `skipped`. */
function fold(code: number): number {
  // Han first: most of a text is that.
  if (code > 0x3000 && code < 0xfeff) return code;
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff) return skipped;
  if ((code >= 0x2000 && code <= 0x200f) || code === 0x2028 || code === 0x2029 || code === 0x2060) return skipped;
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow;
}

/** ， , ： : */
function endsPart(unit: number): boolean {
  return unit === 0x2c || unit === 0x3a;
}

/** 。 ； ! ? ; in the widths that `fold` leaves. A full stop is none: it stands in numbers. */
function endsSentence(unit: number): boolean {
  return unit === 0x3002 || unit === 0x3b || unit === 0x21 || unit === 0x3f;
}
