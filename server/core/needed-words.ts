/** The words that a pattern cannot match without, read from the pattern itself (as RE2 reads those of its prefilter). */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Any one of these has to stand there, in small letters. */
export type Words = readonly string[];

/**
 * What a text must hold for a pattern to match in it: for one of its alternatives, a word of every set. Undefined where
 * some alternative matches without any word that can be told; such a pattern has to be tried.
 */
export function neededWords({ source, flags }: RegExp): readonly (readonly Words[])[] | undefined {
  const mode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const found: (readonly Words[])[] = [];
  for (const alternative of parser.parsePattern(source, undefined, undefined, mode).alternatives) {
    const sets = [...setsOf(sequence(alternative))].sort((a, b) => frequency(a) - frequency(b));
    if (sets.length === 0) return undefined;
    found.push(sets.slice(0, most.sets).map(shortest));
  }
  return found;
}

const parser = new RegExpParser();

/** Without the words that begin with another one: where they stand, that one does. */
function shortest(words: Words): Words {
  const all = new Set(words);
  return words.filter(word => {
    for (let length = 1; length < word.length; length++) if (all.has(word.slice(0, length))) return false;
    return true;
  });
}

/** What is known of what a part of a pattern matches. */
interface Part {
  /** All that it can be, where that is little enough to be told. */
  readonly exact?: Words;
  /** Of each of these sets a word stands in it, or beside it where it looks around. */
  readonly needs: readonly Words[];
}

const anything: Part = { needs: [] };
/** A place between characters. */
const nothing: Part = { exact: [''], needs: [] };

/** More than this costs more to look for than it saves. */
const most = { words: 160, sets: 3, characters: 16 };

function setsOf({ exact, needs }: Part): readonly Words[] {
  return exact && !exact.includes('') ? [exact, ...needs] : needs;
}

/** About how often one of some words stands in a text: each further character makes a word rarer. */
function frequency(words: Words): number {
  return words.reduce((sum, word) => sum + 8 ** -Math.min(word.length, 4), 0);
}

function oneOf(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const exact = together(parts.map(part => part.exact));
  if (exact) return { exact, needs: [] };
  const words = together(parts.map(part => setsOf(part).reduce<Words | undefined>(rarer, undefined)));
  return { needs: words ? [words] : [] };
}

/** The words of all the sets, unless one is unknown or they are too many. */
function together(sets: readonly (Words | undefined)[]): Words | undefined {
  if (sets.includes(undefined)) return undefined;
  const all = new Set(sets.flatMap(words => words ?? []));
  return all.size > most.words ? undefined : [...all];
}

function rarer(one: Words | undefined, other: Words): Words {
  return one && frequency(one) <= frequency(other) ? one : other;
}

function sequence({ elements }: AST.Alternative): Part {
  /** What stands side by side up to here, as all that it can be. */
  let run: Words = [''];
  const needs: Words[] = [];
  let isWhole = true;
  const flush = (): void => {
    isWhole = false;
    if (!run.includes('')) needs.push(run);
  };
  for (const part of elements.map(partOf)) {
    needs.push(...part.needs);
    const { exact } = part;
    if (exact && exact.length * run.length <= most.words) {
      run = run.flatMap(before => exact.map(after => before + after));
    } else {
      flush();
      run = exact ?? [''];
    }
  }
  if (isWhole) return { exact: run, needs };
  flush();
  return { needs };
}

function partOf(element: AST.Element): Part {
  switch (element.type) {
    case 'Character':
      return character(element);
    case 'Group':
    case 'CapturingGroup':
      return oneOf(element.alternatives.map(sequence));
    case 'CharacterClass':
      return characterClass(element);
    case 'Quantifier':
      return repeated(element);
    case 'Assertion':
      return assertion(element);
    default:
      return anything;
  }
}

/** A letter stands for both of its cases; those of other scripts than Latin are left alone. */
function character({ value }: { readonly value: number }): Part {
  const sign = String.fromCodePoint(value);
  const small = sign.toLowerCase();
  return small === sign.toUpperCase() || /[a-z\uff41-\uff5a]/.test(small) ? { exact: [small], needs: [] } : anything;
}

function characterClass({ negate, elements }: AST.CharacterClass): Part {
  if (negate) return anything;
  const signs: Part[] = [];
  for (const element of elements) {
    if (element.type !== 'Character' && element.type !== 'CharacterClassRange') return anything;
    const [first, last] = element.type === 'Character' ? [element, element] : [element.min, element.max];
    for (let value = first.value; value <= last.value; value++) {
      if (signs.push(character({ value })) > most.characters) return anything;
    }
  }
  const exact = together(signs.map(sign => sign.exact));
  return exact && exact.length > 0 ? { exact, needs: [] } : anything;
}

/** A part with how often it stands there. */
function repeated({ min, max, element }: AST.Quantifier): Part {
  const part = partOf(element);
  if (min > 0) return max === 1 ? part : { needs: setsOf(part) };
  return max === 1 && part.exact ? { exact: [...new Set(['', ...part.exact])], needs: [] } : anything;
}

/** What looks around takes no room, but what it asks for stands there. */
function assertion(element: AST.Assertion): Part {
  const isAskedFor = (element.kind === 'lookahead' || element.kind === 'lookbehind') && !element.negate;
  return isAskedFor ? { ...nothing, needs: setsOf(oneOf(element.alternatives.map(sequence))) } : nothing;
}
