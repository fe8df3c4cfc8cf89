/**
 * Decisions that were made before: a draft that is typed asks the same questions at every keystroke. Formulas are told
 * apart by what they say, not by where they stand, so that an answer lives on when its words move.
 */
import type { Case } from './case.js';
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

/**
 * The decision on a question whose answer tells cases. Those of an answer that was given before speak of facts as they
 * were declared then; `renewed` puts each case into the facts of `told`, as they are declared now.
 */
export function rememberedCases<Answer>(
  key: string,
  told: () => Iterable<Telling>,
  answer: () => Answer,
  renewed: (known: Answer, renew: (each: Case) => Case) => Answer,
): Answer {
  let isFresh = false;
  const found = remembered(key, () => {
    isFresh = true;
    return answer();
  });
  return isFresh ? found : renewed(found, each => inFactsOf(each, told()));
}

/** What a question speaks of: conditions, and facts that a case states although no condition does. */
export type Telling = Formula | FactDeclaration;

function inFactsOf(each: Case, told: Iterable<Telling>): Case {
  let isSame = true;
  const known = each.known.map(one => {
    const fact = declaredIn(told, one.fact);
    if (fact === one.fact) return one;
    isSame = false;
    return { ...one, fact };
  });
  return isSame ? each : { ...each, known };
}

/** The declaration that is meant now by one that says the same. */
function declaredIn(told: Iterable<Telling>, fact: FactDeclaration): FactDeclaration {
  const number = numberOfFact(fact);
  for (const one of told) {
    const found = 'kind' in one ? factsIn(one).get(number) : numberOfFact(one) === number ? one : undefined;
    if (found) return found;
  }
  return fact;
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
  const declared = new Map<number, FactDeclaration>();
  for (const formula of formulas) {
    for (const [number, fact] of factsIn(formula)) {
      const other = declared.get(number);
      if (!fact || (other && other.at.start !== fact.at.start)) return true;
      declared.set(number, fact);
    }
  }
  return false;
}

/** The facts of a formula by number; nothing for one of a name that is declared twice. */
function factsIn(formula: Formula): ReadonlyMap<number, FactDeclaration | undefined> {
  let declared = known.get(formula);
  if (!declared) {
    const found = new Map<number, FactDeclaration | undefined>();
    for (const part of formulasIn(formula)) {
      if (!('fact' in part)) continue;
      const number = numberOfFact(part.fact);
      const other = found.has(number) ? found.get(number) : part.fact;
      found.set(number, other?.at.start === part.fact.at.start ? other : undefined);
    }
    declared = found;
    known.set(formula, declared);
  }
  return declared;
}

const known = new WeakMap<Formula, ReadonlyMap<number, FactDeclaration | undefined>>();

/** The number of a fact: its names, its file and its type, wherever it is declared in that file. */
export function numberOfFact(fact: FactDeclaration): number {
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
      return formula.text === '' ? `?${formula.at.start}` : `“${formula.text}/${formula.other ?? ''}`;
  }
}

function inWords(part: string | Limit | undefined): string {
  if (part === undefined) return '-';
  return typeof part === 'string' ? part : `${part.inclusive ? '[' : '('}${part.value} ${part.unit}`;
}
