/** In which of many texts the words stand that a pattern needs: found without reading the texts again. */
import { neededWords, type Words } from './needed-words.js';

/** Texts that were read once, for every question after. */
export interface WordIndex<Item> {
  /**
   * The items, in order, in which one of the patterns may match; in all others none does. Whoever asks tries the
   * patterns then: most checks speak of words that a text does not hold at all.
   */
  having(...patterns: readonly RegExp[]): readonly Item[];
}

/**
 * An index of items by the pairs of characters in their texts. A pattern is read once it has been asked for of so many
 * items in all as `patience` says; before that, all of them may match.
 */
export function indexWords<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  patience = worthReading,
): WordIndex<Item> {
  const texts = items.map(textOf);
  let pairs: Postings | undefined;
  let singles: Postings | undefined;
  /** The question to which each item is an answer. */
  const answers = new Uint32Array(items.length);
  let question = 0;
  /** The last set of words of which each item holds one. */
  const held = new Uint32Array(items.length);
  let set = 0;

  /** Whether some item that held a word of the set before, if there is one, holds a word of this set. */
  const narrow = ({ words, hashes, isSingle, isLatin }: Hashed, isFirst: boolean): boolean => {
    if (isSingle) singles ??= post(texts, true);
    else pairs ??= post(texts, false);
    const postings = isSingle ? singles : pairs;
    if (!postings) return false;
    const { last, item, before, shift } = postings;
    const earlier = set++;
    let isHeld = false;
    for (let i = 0; i < hashes.length; i++) {
      for (let at = last[(hashes[i] ?? 0) >>> shift] ?? 0; at > 0; at = before[at] ?? 0) {
        const index = item[at] ?? 0;
        const known = held[index] ?? 0;
        if (known === set || !(isFirst || known === earlier)) continue;
        if (!holds(texts[index] ?? '', words[i] ?? '', isLatin)) continue;
        held[index] = set;
        isHeld = true;
      }
    }
    return isHeld;
  };

  return {
    having(...patterns) {
      question++;
      let isAnswered = false;
      for (const pattern of patterns) {
        const alternatives = hashedWords(pattern, items.length, patience);
        if (!alternatives) return items;
        for (const sets of alternatives) {
          if (!sets.every((words, index) => narrow(words, index === 0))) continue;
          isAnswered = true;
          for (let i = 0; i < held.length; i++) if (held[i] === set) answers[i] = question;
        }
      }
      return isAnswered ? items.filter((_, index) => answers[index] === question) : [];
    },
  };
}

/** In which case it stands there does not matter; patterns take ſ for an s. What was looked for whole is there. */
function holds(text: string, word: string, isLatin: boolean): boolean {
  if (word.length <= 2 || text.includes(word)) return true;
  return isLatin && text.toLowerCase().replaceAll('ſ', 's').includes(word);
}

const latin = /[a-z\uff41-\uff5a]/;

/** A set of words of which the first two characters are looked for, or the only one where some word has no more. */
interface Hashed {
  readonly words: Words;
  readonly hashes: Uint32Array;
  readonly isSingle: boolean;
  /** Some of them have letters. */
  readonly isLatin: boolean;
}

/** To read a pattern costs as much as to try it on some thousand sentences: in one short file it is tried. */
const worthReading = 2000;

function hashedWords(pattern: RegExp, items: number, patience: number): readonly (readonly Hashed[])[] | undefined {
  let known = hashed.get(pattern);
  if (!known) {
    known = { asked: 0 };
    hashed.set(pattern, known);
  }
  known.asked += items;
  if (known.read === undefined && known.asked >= patience) {
    known.read = { alternatives: neededWords(pattern)?.map(sets => sets.map(hashAll)) };
  }
  return known.read?.alternatives;
}

/** What is known of a pattern, and of how many items it was asked for. */
interface Known {
  asked: number;
  read?: { readonly alternatives: readonly (readonly Hashed[])[] | undefined };
}

const hashed = new WeakMap<RegExp, Known>();

function hashAll(words: Words): Hashed {
  const isSingle = words.some(word => word.length === 1);
  const hashes = Uint32Array.from(words, word => {
    const first = fold(word.charCodeAt(0));
    return isSingle ? hash(0, first) : hash(first, fold(word.charCodeAt(1)));
  });
  return { words, hashes, isSingle, isLatin: words.some(word => latin.test(word)) };
}

/** Where pairs of characters stand, or single ones: for each hash a chain of items, the last first. */
interface Postings {
  /** The link with which a chain starts; 0 where there is none. */
  readonly last: Uint32Array;
  readonly item: Uint32Array;
  readonly before: Uint32Array;
  /** What of a hash counts: its highest bits. */
  readonly shift: number;
}

/** Different pairs may share a chain: what stands in it may be too much, never too little. */
function post(texts: readonly string[], isSingle: boolean): Postings {
  let length = 1;
  for (const text of texts) length += text.length;
  // Two places for each character: few pairs that differ share one. Single ones are fewer.
  const bits = isSingle ? 11 : Math.min(17, Math.ceil(Math.log2(length)) + 1);
  const shift = 32 - bits;
  const last = new Uint32Array(1 << bits);
  if (room.item.length < length) room = { item: new Uint32Array(2 * length), before: new Uint32Array(2 * length) };
  const { item, before } = room;
  let links = 0;
  for (const [index, text] of texts.entries()) {
    let first = 0;
    for (let at = 0; at < text.length; at++) {
      const second = fold(text.charCodeAt(at));
      const key = hash(isSingle ? 0 : first, second) >>> shift;
      first = second;
      const known = last[key] ?? 0;
      if (known > 0 && item[known] === index) continue;
      links++;
      item[links] = index;
      before[links] = known;
      last[key] = links;
    }
  }
  // A run over many texts keeps many indexes until they are cleared away: each is no larger than it must be.
  return { last, item: item.slice(0, links + 1), before: before.slice(0, links + 1), shift };
}

/** Where links are put while nobody knows how many there will be. */
let room = { item: new Uint32Array(0), before: new Uint32Array(0) };

function hash(first: number, second: number): number {
  return Math.imul(first * 0x1_0001 + second, 0x9e37_79b1) >>> 0;
}

/** Small letters for capitals, in both widths and with the two signs that patterns take for a k and an s. */
function fold(code: number): number {
  if (code < 0x41) return code;
  if (code <= 0x5a || (code >= 0xff21 && code <= 0xff3a)) return code + 0x20;
  return code === 0x212a ? 0x6b : code === 0x17f ? 0x73 : code;
}
