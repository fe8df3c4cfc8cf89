/** Classes of words: who does what to whom. One automaton finds the words of every class in a sentence. */
import { type Automaton, compile, occurrences } from './automaton.js';
import type { LexiconPhrase } from './model.js';

/** Aliases of 词语类别 in the shipped vocabulary: classes whose words are no fault by themselves. */
const classes = [
  ...['third-party', 'harm', 'denial', 'kin', 'staff', 'affiliate', 'joint', 'publishing'],
  ...['private-item', 'banned-item', 'consent-item', 'machine', 'duty', 'blameless', 'reward'],
] as const;

export type WordClass =
  | 'third-party'
  | 'harm'
  | 'denial'
  | 'kin'
  | 'staff'
  | 'affiliate'
  | 'joint'
  | 'publishing'
  | 'private-item'
  | 'banned-item'
  | 'consent-item'
  | 'machine'
  | 'duty'
  | 'blameless'
  | 'reward';

const known: ReadonlySet<string | undefined> = new Set(classes);

/** Whether an entry of a lexicon is a class of words, and says nothing alone. */
export function isWordClass(name: string | undefined): name is WordClass {
  return known.has(name);
}

/** A word of a class, with its place in the text it was looked for in. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** The words of each class in a text, in source order; of two at one place the longer. Linear in the text. */
export function wordsIn(text: string, phrases: readonly LexiconPhrase[]): ReadonlyMap<WordClass, readonly Word[]> {
  const { automaton, classOf } = automatonOf(phrases);
  const found = new Map<WordClass, Word[]>();
  for (const { pattern, start, end } of occurrences(text, automaton)) {
    const name = classOf[pattern];
    if (!name) continue;
    const words = found.get(name);
    if (!words) found.set(name, [{ start, end }]);
    else {
      // In the order of their ends: what stands inside a longer one is dropped.
      while ((words.at(-1)?.start ?? -1) >= start) words.pop();
      const last = words.at(-1);
      if (!last || last.end < end) words.push({ start, end });
    }
  }
  return found;
}

interface Compiled {
  readonly automaton: Automaton;
  readonly classOf: readonly WordClass[];
}

const compiled = new WeakMap<readonly LexiconPhrase[], Compiled>();

function automatonOf(phrases: readonly LexiconPhrase[]): Compiled {
  let made = compiled.get(phrases);
  if (!made) {
    const entries = phrases.flatMap(phrase =>
      isWordClass(phrase.class) ? phrase.texts.map(text => ({ text, name: phrase.class as WordClass })) : [],
    );
    made = { automaton: compile(entries.map(({ text }) => text)), classOf: entries.map(({ name }) => name) };
    compiled.set(phrases, made);
  }
  return made;
}
