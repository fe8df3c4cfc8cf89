/** Finding the phrases of lexicons in wording: one automaton for all of them, linear in the length of the wording. */
import type { Span } from '../../grammar/index.js';
import { type Automaton, compile, occurrences } from './automaton.js';
import type { Clause, LexiconPhrase } from './model.js';
import { isWordClass } from './word-classes.js';

/** A phrase that stands in a clause. */
export interface Found {
  readonly phrase: LexiconPhrase;
  /** The words of the source as they are quoted: without the line breaks and spaces inside them. */
  readonly text: string;
  readonly at: Span;
}

/**
 * The phrases that count in a clause of this role (`where` of the phrase; none named: everywhere), in source order.
 * Line breaks, spaces and zero-width characters inside words do not matter, nor do width and case; `…` spans any
 * words of one sentence. Of several entries with one code at one place the longest counts.
 */
export function findPhrases(clause: Clause, phrases: readonly LexiconPhrase[]): readonly Found[] {
  const known = answers.get(clause);
  if (known?.phrases === phrases) return known.found;
  const found = search(clause, automatonOf(phrases));
  answers.set(clause, { phrases, found });
  return found;
}

/** Several rules ask the same of one clause, each for its own code. */
const answers = new WeakMap<Clause, { readonly phrases: readonly LexiconPhrase[]; readonly found: readonly Found[] }>();

function search(clause: Clause, { automaton, phraseOf }: Compiled): readonly Found[] {
  const { text, span } = clause;
  const matches: { phrase: LexiconPhrase; start: number; end: number }[] = [];
  for (const { pattern, start, end } of occurrences(text, automaton)) {
    const phrase = phraseOf[pattern];
    const counts = phrase && (phrase.where.length === 0 || phrase.where.includes(clause.role));
    if (counts) matches.push({ phrase, start, end });
  }
  matches.sort((a, b) => a.start - b.start || b.end - a.end);

  const found: Found[] = [];
  const covered = new Map<string, number>();
  for (const { phrase, start, end } of matches) {
    if (end <= (covered.get(phrase.code) ?? -1)) continue;
    covered.set(phrase.code, end);
    const at = { start: span.start + start, end: span.start + end };
    found.push({ phrase, text: quotable(text.slice(start, end)), at });
  }
  return found;
}

/** Words as a message quotes them: wraps closed up between Han, one space between others. */
export function quotable(words: string): string {
  if (!spaced.test(words)) return words;
  return words
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<![\x21-\x7e]) | (?![\x21-\x7e])/gu, '');
}

/** Most words hold nothing of what is closed up. */
const spaced = /[\s\u200b-\u200d\u2060\ufeff]/u;

interface Compiled {
  readonly automaton: Automaton;
  /** The entry that each text belongs to. */
  readonly phraseOf: readonly LexiconPhrase[];
}

const compiled = new WeakMap<readonly LexiconPhrase[], Compiled>();

function automatonOf(phrases: readonly LexiconPhrase[]): Compiled {
  let known = compiled.get(phrases);
  if (!known) {
    // Words of a class say nothing by themselves: `statements.ts` reads them.
    const saying = phrases.filter(phrase => !isWordClass(phrase.class));
    known = {
      automaton: compile(saying.flatMap(phrase => phrase.texts)),
      phraseOf: saying.flatMap(phrase => phrase.texts.map(() => phrase)),
    };
    compiled.set(phrases, known);
  }
  return known;
}
