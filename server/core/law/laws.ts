/** The catalogue of Chinese law: what a title or a document number names. A line of it is read when it is asked for. */
import { foldWidth } from '../../../grammar/values/width.js';
import type { Day } from '../model.js';
import { distance } from '../nearest.js';
import { expand, type Law, type LawList, readLaw, readList, shorten } from './law-list.js';

export type { Confidence, Edition, Law } from './law-list.js';

export interface Laws {
  /** The day as of which the catalogue states what is in force. */
  readonly statedOn: Day;
  /** What a title names: in full, without 中华人民共和国, without the issuer, a short title; of several, that of the day. */
  find(title: string, day?: Day): Law | undefined;
  /** What a document number names; undefined where it names several texts that fare differently. */
  byNumber(number: string): Law | undefined;
  /** Titles that are nearly the same, the nearest first; short ones where the given one is short. */
  nearest(title: string): readonly string[];
  /** Titles that begin with or hold these words, laws in force first. */
  search(words: string, most: number): readonly Law[];
}

/** No catalogue: nothing is known of any title. */
export const noLaws: Laws = {
  statedOn: '',
  find: () => undefined,
  byNumber: () => undefined,
  nearest: () => [],
  search: () => [],
};

const republic = '中华人民共和国';

/** Answers that are kept: while a title is typed every beginning of it is asked for. */
const mostKept = 4000;

/** Opens a catalogue in the form that `server/norms/laws.mjs` makes. */
export function openLaws(text: string): Laws {
  let list: LawList | undefined;
  const found = new Map<string, readonly number[]>();
  const read = new Map<number, Law>();
  let titles: readonly string[] | undefined;
  const numbered = new Map<string, readonly number[]>();

  const top = (): LawList => {
    list ??= readList(text);
    return list;
  };
  const lawAt = (start: number): Law => {
    let law = read.get(start);
    if (!law) {
      law = readLaw(text.slice(start, text.indexOf('\n', start)), top());
      read.set(start, law);
    }
    return law;
  };
  const startsOf = (title: string): readonly number[] => {
    let starts = found.get(title);
    if (!starts) {
      starts = seek(text, top(), title);
      if (found.size > mostKept) found.clear();
      found.set(title, starts);
    }
    return starts;
  };
  const allTitles = (): readonly string[] => {
    titles ??= top()
      .lines()
      .map(line => expand(line.slice(0, line.indexOf('|')), top()));
    return titles;
  };
  const near = new Map<string, readonly string[]>();

  return {
    get statedOn() {
      return top().statedOn;
    },
    find(title, day) {
      const laws = startsOf(plainTitle(title)).map(lawAt);
      const standing = laws.filter(law => law.status !== 'repealed' && law.status !== 'superseded');
      const begun = standing.filter(
        ({ effective, adopted }) => day === undefined || (effective ?? adopted ?? '') <= day,
      );
      return begun.at(-1) ?? standing.at(-1) ?? laws.at(-1);
    },
    byNumber(number) {
      let starts = numbered.get(number);
      if (!starts) {
        starts = seekNumber(text, top(), plainNumber(number));
        if (numbered.size > mostKept) numbered.clear();
        numbered.set(number, starts);
      }
      const laws = starts.map(lawAt);
      const [first] = laws;
      return laws.every(law => law.status === first?.status) ? first : undefined;
    },
    nearest(title) {
      const plain = plainTitle(title);
      let found = near.get(plain);
      if (!found) {
        found = nearTitles(plain, allTitles());
        if (near.size > mostKept) near.clear();
        near.set(plain, found);
      }
      return found;
    },
    search(words, most) {
      const plain = plainTitle(words);
      const begin: string[] = [];
      const hold: string[] = [];
      for (const title of allTitles()) {
        if (title.startsWith(plain) || title.startsWith(republic + plain)) begin.push(title);
        else if (plain.length > 1 && title.includes(plain)) hold.push(title);
      }
      const laws = [...new Set([...begin, ...hold].slice(0, most * 8).flatMap(title => startsOf(title)))].map(lawAt);
      return [...laws.filter(stands), ...laws.filter(law => !stands(law))].slice(0, most);
    },
  };
}

/** At most three, the nearest first; one slip in eight characters is a slip, more is another title. */
function nearTitles(title: string, titles: readonly string[]): readonly string[] {
  const limit = Math.min(3, Math.max(1, Math.floor(title.length / 8)));
  if (title.length < 3 || title.length > 80) return [];
  // With so few slips one of the pieces is as it was: most titles have none of them.
  const size = Math.ceil(title.length / (limit + 1));
  const pieces = Array.from({ length: limit + 1 }, (_, i) => title.slice(i * size, (i + 1) * size)).filter(Boolean);
  const word = [...title];
  const found: (readonly [title: string, away: number])[] = [];
  for (const full of titles) {
    const candidate = full.startsWith(republic) && !title.startsWith(republic) ? full.slice(republic.length) : full;
    if (Math.abs(candidate.length - title.length) > limit) continue;
    if (!pieces.some(piece => candidate.includes(piece))) continue;
    const away = distance(word, [...candidate], limit);
    if (away <= limit) found.push([candidate, away]);
  }
  return found
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([candidate]) => candidate);
}

function stands({ status }: Law): boolean {
  return status === 'in-force';
}

// --- titles -----------------------------------------------------------------------------------------------------

const unusual = /[\s〈〉<>()０-９]|）$/u;

/** A title as the catalogue spells it: no spaces, full-width brackets, 《》 inside. */
export function plainTitle(title: string): string {
  if (!unusual.test(title)) return title;
  return title
    .replace(/\s/gu, '')
    .replace(/[〈<]/gu, '《')
    .replace(/[〉>]/gu, '》')
    .replace(/[(（]/gu, '（')
    .replace(/[)）]/gu, '）')
    .replace(/[０-９]/gu, digit => foldWidth(digit))
    .replace(/（\d{4}年?(?:第[一二三四五六七八九十]+次)?(?:修订|修正|修改)(?:版|本)?）$/u, '');
}

/** Where the lines begin whose title, or short title, this is. */
function seek(text: string, list: LawList, title: string): readonly number[] {
  // The letters stand for words: a title that has one of them is none of these.
  if (title.length < 2 || /[\n|,]/.test(title) || list.letters.test(title)) return [];
  const wholes = [title, title.startsWith(republic) ? title.slice(republic.length) : republic + title];
  if (title.includes('《')) wholes.push(title.replaceAll(`《${republic}`, '《').replaceAll('《', `《${republic}`));
  for (const whole of wholes) {
    const key = shorten(whole, list);
    const start = halve(text, list, key);
    if (keyAt(text, start) === key) return [original(text, list, start)];
  }
  if (title.startsWith('关于')) {
    for (const front of list.fronts) {
      const key = shorten(expand(front, list) + title, list);
      const start = halve(text, list, key);
      if (keyAt(text, start) === key) return [original(text, list, start)];
    }
  }
  // 宪法修正案 for each of them.
  return wholes.flatMap(whole => {
    const key = `${shorten(whole, list)}（`;
    const starts: number[] = [];
    for (let start = halve(text, list, key); text.startsWith(key, start); start = text.indexOf('\n', start) + 1) {
      if (/^[^（）]*）$/.test(keyAt(text, start).slice(key.length))) starts.push(original(text, list, start));
    }
    return starts;
  });
}

/** The start of the first line whose title is not before a key. */
function halve(text: string, list: LawList, key: string): number {
  let low = list.end + 1;
  let high = text.length;
  while (low < high) {
    const middle = text.lastIndexOf('\n', (low + high - 1) >> 1) + 1;
    const start = Math.max(low, middle);
    if (keyAt(text, start) < key) low = text.indexOf('\n', start) + 1;
    else if (start === low) return low;
    else high = start;
  }
  return low;
}

function keyAt(text: string, start: number): string {
  return text.slice(start, text.indexOf('|', start));
}

/** The line of the full title, where this is that of a further one. */
function original(text: string, list: LawList, start: number): number {
  const bar = text.indexOf('|', start) + 1;
  if (text[bar] !== '=') return start;
  const line = Number(text.slice(bar + 1, text.indexOf('\n', bar)));
  return list.starts()[line] ?? start;
}

// --- numbers ----------------------------------------------------------------------------------------------------

/** Where the lines begin that have a number. Words before the issuer may stand in the same run of Han: 根据…令第5号. */
function seekNumber(text: string, list: LawList, number: string): readonly number[] {
  const [tail = ''] = /(?:〔\d{4}〕|第)?\d+号$/u.exec(number) ?? [];
  if (tail === '') return [];
  const starts: number[] = [];
  for (let at = text.indexOf(tail, list.end); at >= 0; ) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    const field = text.slice(start, end).split('|', 4)[3] ?? '';
    const known = expand(field, list).split(',').map(plainNumber);
    if (known.some(one => one.length > tail.length && number.endsWith(one))) starts.push(start);
    at = text.indexOf(tail, end);
  }
  return starts;
}

/** A number without what writers leave out or write in several ways: 中华人民共和国, 国家, 和, brackets. */
function plainNumber(number: string): string {
  return number
    .replace(/\s/gu, '')
    .replace(/[０-９]/gu, digit => foldWidth(digit))
    .replace(/[〔[［(（【]/gu, '〔')
    .replace(/[〕\]］)）】]/gu, '〕')
    .replace(republic, '')
    .replace('国家发展和改革委员会', '国家发展改革委')
    .replace('国家市场监督管理总局', '市场监管总局')
    .replace('国家市场监管总局', '市场监管总局')
    .replace('市场监督管理总局', '市场监管总局')
    .replace(/(?<=部|局|署)第(?=\d)/u, '令第')
    .replace(/〕第/u, '〕');
}
