/**
 * Decisions that were made before: a draft that is typed asks the same questions at every keystroke. Formulas are told
 * apart by what they say, not by where they stand, so that an answer lives on when its words move.
 */
import type { FactDeclaration, FactMember } from './fact.js';
import { type Formula, formulasIn, type Limit } from './formula.js';

/** The decision on a question, from memory if the same one was asked before; `key` tells questions apart. */
export function remembered<Answer>(key: string, answer: () => Answer): Answer {
  const known = answers.get(key);
  if (known !== undefined) return known as Answer;
  const fresh = answer();
  if (answers.size >= most) answers.clear();
  answers.set(key, fresh);
  return fresh;
}

/** Enough for the largest drafts; then memory begins anew. */
const most = 20_000;
const answers = new Map<string, unknown>();

/** What a formula says, as a number: the same for formulas that say the same of facts of the same name. */
export function meaningOf(formula: Formula): number {
  let meaning = meanings.get(formula);
  if (meaning === undefined) {
    meaning = numberFor(wordsOf(formula));
    meanings.set(formula, meaning);
  }
  return meaning;
}

const meanings = new WeakMap<Formula, number>();

/** Whether formulas speak of two facts that `meaningOf` cannot tell apart: one name, declared twice in one file. */
export function areAlike(formulas: readonly Formula[]): boolean {
  const places = new Map<number, number>();
  for (const formula of formulas) {
    for (const [number, place] of factsIn(formula)) {
      const other = places.get(number);
      if (place < 0 || (other !== undefined && other !== place)) return true;
      places.set(number, place);
    }
  }
  return false;
}

/** Where each fact of a formula is declared; -1 for one of a name that is declared twice. */
function factsIn(formula: Formula): ReadonlyMap<number, number> {
  let places = known.get(formula);
  if (!places) {
    const found = new Map<number, number>();
    for (const part of formulasIn(formula)) {
      if (!('fact' in part)) continue;
      const number = numberOfFact(part.fact);
      const other = found.get(number) ?? part.fact.at.start;
      found.set(number, other === part.fact.at.start ? other : -1);
    }
    places = found;
    known.set(formula, places);
  }
  return places;
}

const known = new WeakMap<Formula, ReadonlyMap<number, number>>();

/** The number of a fact: its names, its file and its type, wherever it is declared in that file. */
function numberOfFact(fact: FactDeclaration): number {
  let number = factNumbers.get(fact);
  if (number === undefined) {
    const { id, alias, uri, type } = fact;
    const kind = type.kind === 'choice' ? `${type.many} ${type.members.map(names)}` : type.kind;
    number = numberFor(`${id}/${alias}#${uri}#${kind}`);
    factNumbers.set(fact, number);
  }
  return number;
}

const factNumbers = new WeakMap<FactDeclaration, number>();

function names({ id, alias, members }: FactMember): string {
  return `${id}/${alias}${members.length > 0 ? `(${members.map(names)})` : ''}`;
}

/** One number for each text, never given twice. */
export function numberFor(text: string): number {
  let number = numbers.get(text);
  if (number === undefined) {
    if (numbers.size >= most * 5) numbers.clear();
    number = next++;
    numbers.set(text, number);
  }
  return number;
}

const numbers = new Map<string, number>();
let next = 0;

function wordsOf(formula: Formula): string {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return `${formula.kind}(${formula.of.map(meaningOf)})`;
    case 'at-least':
      return `${formula.count}(${formula.of.map(meaningOf)})`;
    case 'not':
      return `not ${meaningOf(formula.of)}`;
    case 'implies':
      return `${meaningOf(formula.left)}>${meaningOf(formula.right)}`;
    case 'defined':
      return `is ${meaningOf(formula.formula)}`;
    case 'holds':
      return `f${numberOfFact(formula.fact)}`;
    case 'belongs': {
      const how = `${formula.all ? 'all' : 'any'}${formula.exact ? ' only' : ''}`;
      return `f${numberOfFact(formula.fact)} ${how} ${formula.members.join(' ')}`;
    }
    case 'compares':
      return [`f${numberOfFact(formula.fact)}`, formula.window, formula.lower, formula.upper].map(inWords).join(' ');
    case 'opaque':
      return formula.text === '' ? `?${formula.at.start}` : `“${formula.text}`;
  }
}

function inWords(part: string | Limit | undefined): string {
  if (part === undefined) return '-';
  return typeof part === 'string' ? part : `${part.inclusive ? '[' : '('}${part.value} ${part.unit}`;
}
