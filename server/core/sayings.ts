/** Words of clauses, each with the sentence it stands in: how checks on wording read a text in either language. */
import { clausesWith } from './clauses-with.js';
import type { Clause, Model } from './model.js';
import { isOnCredit } from './ordinary.js';
import { type Match, matchesIn, readingOf } from './reading.js';

/** A match in a clause. */
export interface Saying extends Match {
  readonly clause: Clause;
  /** The sentence around it, with the lead that its item stands under. */
  readonly sentence: string;
}

/** What to look for, and where it is harmless. Patterns that find have the flag `g`, the others have not. */
export interface Wanted {
  readonly zh: RegExp;
  readonly en?: RegExp;
  /** Words that must stand somewhere in the clause: cheaper than the patterns. */
  readonly about: RegExp;
  readonly where: (clause: Clause) => boolean;
  /** Words of the same sentence or its lead that excuse it. */
  readonly unless?: RegExp;
}

/** Every place of a model that says so, in source order. */
export function* sayingsIn(model: Model, wanted: Wanted): Iterable<Saying> {
  const { about, where } = wanted;
  for (const clause of clausesWith(model, about)) {
    if (!about.test(clause.text) || !where(clause) || !isOnCredit(model, clause)) continue;
    yield* sayingsOf(clause, wanted);
  }
}

/** The same for one clause. */
function* sayingsOf(clause: Clause, { zh, en, unless }: Omit<Wanted, 'where' | 'about'>): Iterable<Saying> {
  const pattern = han.test(clause.text) ? zh : en;
  if (!pattern) return;
  for (const match of matchesIn(clause, pattern)) {
    const saying: Saying = {
      ...match,
      clause,
      get sentence() {
        return sentenceAround(clause, match.index, match.index + match.text.length);
      },
    };
    if (!unless?.test(saying.sentence)) yield saying;
  }
}

/** The sentence of a clause around a stretch of its reading, after the lead of the clause. */
function sentenceAround(clause: Clause, start: number, end: number): string {
  const { text } = readingOf(clause);
  const before = /[^。；;]*$/u.exec(text.slice(Math.max(0, start - longest), start))?.[0] ?? '';
  const after = /^[^。；;]*/u.exec(text.slice(end, end + longest))?.[0] ?? '';
  const lead = clause.lead ? readingOf(clause.lead).text.slice(-longest) : '';
  return `${lead}${before}${text.slice(start, end)}${after}`;
}

/** Sayings of which only the first in each article, or in each clause outside articles, is told. */
export function* firstOfEach(sayings: Iterable<Saying>): Iterable<Saying> {
  const told = new Set<string | number>();
  for (const saying of sayings) {
    const place = saying.clause.article ?? saying.clause.span.start;
    if (told.has(place)) continue;
    told.add(place);
    yield saying;
  }
}

/** Whether a clause speaks of lists, records, scores or what follows from them, in favour of nobody. */
export function isAboutParties(clause: Clause): boolean {
  if (clause.role === 'title' || clause.role === 'definition' || clause.list === 'redlist') return false;
  return clause.list !== undefined || clause.role !== 'other' || credit.test(clause.text);
}

/** No sentence is read further than this on either side: a text without stops must not be read again and again. */
const longest = 240;
const han = /\p{sc=Han}/u;
const credit = /信用|失信|名单|诚信|惩戒|\b(?:credit|(?:black|watch)?list(?:ed|s)?|untrustworth\w+)\b/iu;
