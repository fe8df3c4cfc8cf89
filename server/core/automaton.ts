/** Finding many phrases in a text at once: one Aho–Corasick automaton, linear in the length of the text. */

/** Where phrase number `pattern` stands in a text. */
export interface Occurrence {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a phrase between two `…`; most phrases have one. */
interface Segment {
  readonly pattern: number;
  readonly index: number;
  readonly length: number;
}

interface State {
  readonly next: Map<number, State>;
  fail: State | undefined;
  /** The segments that end here. */
  readonly ends: Segment[];
}

export interface Automaton {
  readonly root: State;
  /** How many segments each phrase has. */
  readonly segments: readonly number[];
}

/** Compiles phrases; `…` in one stands for any words within a sentence. */
export function compile(phrases: readonly string[]): Automaton {
  const root = newState();
  const segments: number[] = [];
  for (const [pattern, phrase] of phrases.entries()) {
    const parts = phrase
      .split(/…+|\.{3,}/u)
      .map(unitsOf)
      .filter(units => units.length > 0);
    segments.push(parts.length);
    for (const [index, units] of parts.entries()) {
      let state = root;
      for (const unit of units) {
        let next = state.next.get(unit);
        if (!next) {
          next = newState();
          state.next.set(unit, next);
        }
        state = next;
      }
      state.ends.push({ pattern, index, length: units.length });
    }
  }
  linkFailures(root);
  return { root, segments };
}

function newState(): State {
  return { next: new Map(), fail: undefined, ends: [] };
}

/** Breadth first: a state falls back to the longest end of what it has read that also begins a segment. */
function linkFailures(root: State): void {
  const queue = [...root.next.values()];
  for (const state of queue) state.fail = root;
  for (const state of queue) {
    for (const [unit, next] of state.next) {
      next.fail = step(state.fail ?? root, unit, root);
      next.ends.push(...next.fail.ends);
      queue.push(next);
    }
  }
}

function step(from: State, unit: number, root: State): State {
  let state: State | undefined = from;
  while (state) {
    const next = state.next.get(unit);
    if (next) return next;
    state = state.fail;
  }
  return root;
}

/** How far a phrase with gaps has been read in this sentence. */
interface Progress {
  sentence: number;
  /** Segments read. */
  read: number;
  start: number;
  end: number;
}

/**
 * Every occurrence, in the order of their ends. Line breaks, spaces and zero-width characters inside words do not
 * matter, nor do width and case; an English phrase is found as whole words.
 */
export function occurrences(text: string, { root, segments }: Automaton): readonly Occurrence[] {
  const found: Occurrence[] = [];
  /** Where each unit that counts stands in the text, from the first one on that does not count. */
  let places: number[] | undefined;
  const progress = new Map<number, Progress>();
  let sentence = 0;
  let state = root;
  for (let at = 0; at < text.length; at++) {
    const unit = fold(text.charCodeAt(at));
    if (unit === skipped) {
      places ??= Array.from({ length: at }, (_, index) => index);
      continue;
    }
    places?.push(at);
    if (endsSentence(unit)) sentence++;
    state = step(state, unit, root);
    for (const { pattern, index, length } of state.ends) {
      const start = places ? places[places.length - length] : at + 1 - length;
      if (start === undefined || !standsAlone(text, start, at + 1)) continue;
      const last = segments[pattern] ?? 1;
      const whole = last === 1 ? start : advance(progress, { pattern, index, length }, last, sentence, start, at + 1);
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
  progress: Map<number, Progress>,
  segment: Segment,
  segments: number,
  sentence: number,
  start: number,
  end: number,
): number | undefined {
  const known = progress.get(segment.pattern);
  // A first segment begins anew while no other has been read: the shortest stretch is what is meant.
  if (segment.index === 0 && (!known || known.sentence !== sentence || known.read === 1)) {
    progress.set(segment.pattern, { sentence, read: 1, start, end });
    return undefined;
  }
  const follows = known && known.sentence === sentence && known.read === segment.index && known.end <= start;
  if (!follows) return undefined;
  known.read++;
  known.end = end;
  if (known.read < segments) return undefined;
  progress.delete(segment.pattern);
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
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff) return skipped;
  if ((code >= 0x2000 && code <= 0x200f) || code === 0x2028 || code === 0x2029 || code === 0x2060) return skipped;
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow;
}

/** 。 ； ! ? ; in the widths that `fold` leaves. A full stop is none: it stands in numbers. */
function endsSentence(unit: number): boolean {
  return unit === 0x3002 || unit === 0x3b || unit === 0x21 || unit === 0x3f;
}
