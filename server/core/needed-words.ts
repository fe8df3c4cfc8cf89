/** The words that a pattern cannot match without, read from the pattern itself (as RE2 reads those of its prefilter). */

/** Any one of these has to stand there, in small letters. */
export type Words = readonly string[];

/**
 * What a text must hold for a pattern to match in it: for one of its alternatives, a word of every set. Undefined where
 * some alternative matches without any word that can be told; such a pattern has to be tried.
 */
export function neededWords({ source, flags }: RegExp): readonly (readonly Words[])[] | undefined {
  // The notation of the flag v is another one.
  if (flags.includes('v')) return undefined;
  const at = { source: spelledOut(source), index: 0 };
  const found: (readonly Words[])[] = [];
  do {
    const sets = [...setsOf(sequence(at))].sort((a, b) => frequency(a) - frequency(b));
    if (sets.length === 0) return undefined;
    found.push(sets.slice(0, most.sets).map(shortest));
  } while (at.source[at.index++] === '|');
  return found;
}

/** Without the words that begin with another one: where they stand, that one does. */
function shortest(words: Words): Words {
  const all = new Set(words);
  return words.filter(word => {
    for (let length = 1; length < word.length; length++) if (all.has(word.slice(0, length))) return false;
    return true;
  });
}

/** Characters for their codes: the build writes whatever is not ASCII as one. */
function spelledOut(source: string): string {
  return source.replace(/\\(?:u([\da-fA-F]{4})|.)/gsu, (whole, code: string | undefined) => {
    const unit = Number.parseInt(code ?? '0', 16);
    return unit < 0x80 ? whole : String.fromCharCode(unit);
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

interface Reader {
  readonly source: string;
  index: number;
}

function alternatives(at: Reader): Part {
  const parts = [sequence(at)];
  while (at.source[at.index] === '|') {
    at.index++;
    parts.push(sequence(at));
  }
  const [only] = parts;
  return only && parts.length === 1 ? only : oneOf(parts);
}

function oneOf(parts: readonly Part[]): Part {
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

function sequence(at: Reader): Part {
  /** What stands side by side up to here, as all that it can be. */
  let run: Words = [''];
  const needs: Words[] = [];
  let isWhole = true;
  const flush = (): void => {
    isWhole = false;
    if (!run.includes('')) needs.push(run);
  };
  while (at.index < at.source.length && !'|)'.includes(at.source.charAt(at.index))) {
    const part = repeated(at, term(at));
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

/** A part with how often it stands there. */
function repeated(at: Reader, part: Part): Part {
  repeats.lastIndex = at.index;
  const match = repeats.exec(at.source);
  if (!match) return part;
  at.index += match[0].length;
  const [, sign, least, comma, bound] = match;
  const from = sign === '*' || sign === '?' ? 0 : Number(least ?? 1);
  const isOnce = sign === '?' || (from < 2 && (comma ? bound === '1' : least === '1'));
  if (from > 0) return isOnce ? part : { needs: setsOf(part) };
  return isOnce && part.exact ? { exact: [...new Set(['', ...part.exact])], needs: [] } : anything;
}

const repeats = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;

function term(at: Reader): Part {
  const sign = at.source.charAt(at.index++);
  switch (sign) {
    case '(':
      return group(at);
    case '[':
      return characterClass(at);
    case '\\':
      return escaped(at);
    case '.':
      return anything;
    case '^':
    case '$':
      return nothing;
    default:
      return character(sign);
  }
}

/** A letter stands for both of its cases; those of other scripts than Latin are left alone. */
function character(sign: string): Part {
  const small = sign.toLowerCase();
  return small === sign.toUpperCase() || /[a-z\uff41-\uff5a]/.test(small) ? { exact: [small], needs: [] } : anything;
}

function group(at: Reader): Part {
  opening.lastIndex = at.index;
  const [kind = ''] = opening.exec(at.source) ?? [];
  at.index += kind.length;
  const inner = alternatives(at);
  at.index++;
  if (kind === '?!' || kind === '?<!') return nothing;
  // What looks around takes no room, but what it asks for stands there.
  return kind === '?=' || kind === '?<=' ? { ...nothing, needs: setsOf(inner) } : inner;
}

const opening = /\?(?:[a-z-]*:|[=!]|<[=!]|<[^>]*>)|/y;

function characterClass(at: Reader): Part {
  inClass.lastIndex = at.index;
  const [text = ''] = inClass.exec(at.source) ?? [];
  at.index += text.length + 1;
  if (/^\^|\\/.test(text)) return anything;
  const signs: Part[] = [];
  for (const [sign, first = sign, last = sign] of text.matchAll(/(.)-(.)|./gsu)) {
    const end = last.codePointAt(0) ?? 0;
    for (let code = first.codePointAt(0) ?? 0; code <= end; code++) {
      if (signs.push(character(String.fromCodePoint(code))) > most.characters) return anything;
    }
  }
  const exact = together(signs.map(sign => sign.exact));
  return exact && exact.length > 0 ? { exact, needs: [] } : anything;
}

const inClass = /(?:[^\]\\]|\\.)*/sy;

function escaped(at: Reader): Part {
  const sign = at.source.charAt(at.index++);
  if (sign === 'b' || sign === 'B') return nothing;
  // A sign that means something stands for itself; letters and digits are classes, codes and groups.
  if (!/[a-z0-9]/i.test(sign)) return { exact: [sign], needs: [] };
  ofEscape.lastIndex = at.index;
  if (/[pPukx]/.test(sign)) at.index += ofEscape.exec(at.source)?.[0].length ?? 0;
  return anything;
}

/** What belongs to \p, \k, \u and \x. */
const ofEscape = /\{[^}]*\}|<[^>]*>|[\da-f]{2}(?:[\da-f]{2})?|/iy;
