/** The catalogue of Chinese law: what a title or a document number names. A line of it is read when it is asked for. */
import { foldWidth } from '../../grammar/values/width.js';
import type { Day } from './model.js';
import { distance } from './nearest.js';

/** How well the entry, its status or the ground of its repeal is known; `unverified` must never make an error. */
export type Confidence = 'read' | 'secondary' | 'unverified';

/** What is known of one instrument: facts, no text. */
export interface Law {
  readonly title: string;
  /** 法律, 行政法规, 部门规章, … */
  readonly kind: string;
  readonly issuer?: string;
  readonly numbers: readonly string[];
  readonly adopted?: Day;
  /** When the present text took effect; of regulations that were amended, sometimes the first one. */
  readonly effective?: Day;
  readonly status: 'in-force' | 'repealed' | 'superseded' | 'unknown';
  readonly repealedBy?: string;
  readonly repealedOn?: Day;
  /** The numbers of articles, by the day from which a text is in force; the first of them is the present one. */
  readonly editions: readonly Edition[];
  /** `120-1` for 第一百二十条之一; only where the catalogue counts them. */
  readonly inserted: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
  readonly confidence: Confidence;
}

export interface Edition {
  readonly from?: Day;
  /** The number of its last article. */
  readonly articles: number;
}

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

/** Opens a catalogue in the form that `server/norms/laws.mjs` makes. */
export function openLaws(text: string): Laws {
  let head: Head | undefined;
  const found = new Map<string, readonly number[]>();
  const read = new Map<number, Law>();
  let titles: readonly string[] | undefined;
  let numbers: ReadonlyMap<string, readonly number[]> | undefined;

  const top = (): Head => {
    head ??= readHead(text);
    return head;
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
      numbers ??= readNumbers(top());
      const laws = (numbers.get(plainNumber(number)) ?? []).map(lawAt);
      const [first] = laws;
      return laws.every(law => law.status === first?.status) ? first : undefined;
    },
    nearest(title) {
      const plain = plainTitle(title);
      let found = near.get(plain);
      if (!found) {
        found = nearTitles(plain, allTitles());
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
      const laws = [...begin, ...hold].slice(0, most * 8).flatMap(title => startsOf(title).map(lawAt));
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

/** A title as the catalogue spells it: no spaces, full-width brackets, 《》 inside. */
export function plainTitle(title: string): string {
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
function seek(text: string, head: Head, title: string): readonly number[] {
  // The letters stand for words: a title that has one of them is none of these.
  if (title.length < 2 || /[\n|,]/.test(title) || head.letters.test(title)) return [];
  const wholes = [title, title.startsWith(republic) ? title.slice(republic.length) : republic + title];
  for (const whole of wholes) {
    const key = shorten(whole, head);
    const start = halve(text, head, key);
    if (keyAt(text, start) === key) return [original(text, head, start)];
  }
  if (title.startsWith('关于')) {
    for (const front of head.fronts) {
      const key = shorten(expand(front, head) + title, head);
      const start = halve(text, head, key);
      if (keyAt(text, start) === key) return [original(text, head, start)];
    }
  }
  // 宪法修正案 for each of them.
  return wholes.flatMap(whole => {
    const key = `${shorten(whole, head)}（`;
    const starts: number[] = [];
    for (let start = halve(text, head, key); text.startsWith(key, start); start = text.indexOf('\n', start) + 1) {
      if (/^[^（）]*）$/.test(keyAt(text, start).slice(key.length))) starts.push(original(text, head, start));
    }
    return starts;
  });
}

/** The start of the first line whose title is not before a key. */
function halve(text: string, head: Head, key: string): number {
  let low = head.end + 1;
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
function original(text: string, head: Head, start: number): number {
  const bar = text.indexOf('|', start) + 1;
  if (text[bar] !== '=') return start;
  const line = Number(text.slice(bar + 1, text.indexOf('\n', bar)));
  return head.starts()[line] ?? start;
}

// --- numbers ----------------------------------------------------------------------------------------------------

function readNumbers(head: Head): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  const lines = head.lines();
  for (const [index, start] of head.starts().entries()) {
    const field = lines[index]?.split('|', 4)[3] ?? '';
    for (const number of field === '' ? [] : expand(field, head).split(',')) {
      const plain = plainNumber(number);
      const known = numbers.get(plain);
      if (known) known.push(start);
      else numbers.set(plain, [start]);
    }
  }
  return numbers;
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

// --- lines ------------------------------------------------------------------------------------------------------

interface Head {
  readonly statedOn: Day;
  readonly kinds: readonly string[];
  readonly words: readonly (readonly [letter: string, word: string])[];
  readonly letters: RegExp;
  readonly issuers: readonly string[];
  readonly repeals: readonly string[];
  /** Whoever stands before 关于 in titles. */
  readonly fronts: readonly string[];
  /** The line break before the first law. */
  readonly end: number;
  /** All laws, and where each begins: asked for only where one is known by the number of its line. */
  readonly lines: () => readonly string[];
  readonly starts: () => readonly number[];
}

function readHead(text: string): Head {
  let end = -1;
  const rows: string[] = [];
  for (let row = 0; row < 6; row++) {
    const next = text.indexOf('\n', end + 1);
    rows.push(text.slice(end + 1, next));
    end = next;
  }
  const [, about = '', words = '', issuers = '', repeals = '', fronts = ''] = rows;
  const [statedOn = '', kinds = ''] = about.split('|');
  const pairs = words.split(',').map(pair => [pair.charAt(0), pair.slice(1)] as const);
  let lines: readonly string[] | undefined;
  let starts: readonly number[] | undefined;
  return {
    statedOn,
    kinds: kinds.split(','),
    words: pairs,
    letters: new RegExp(`[${pairs.map(([letter]) => letter).join('')}]`),
    issuers: issuers.split(','),
    repeals: repeals.split(','),
    fronts: fronts.split(','),
    end,
    lines: () => {
      lines ??= text.slice(end + 1, -1).split('\n');
      return lines;
    },
    starts() {
      if (starts) return starts;
      const found: number[] = [];
      for (let at = end + 1; at < text.length; at = text.indexOf('\n', at) + 1) found.push(at);
      starts = found;
      return found;
    },
  };
}

function shorten(text: string, { words }: Head): string {
  return words.reduce((done, [letter, word]) => (done.includes(word) ? done.replaceAll(word, letter) : done), text);
}

function expand(text: string, { words, letters }: Head): string {
  if (!letters.test(text)) return text;
  const byLetter = new Map(words);
  return text.replace(/[A-Za-z]/g, letter => byLetter.get(letter) ?? letter);
}

const statuses = { i: 'in-force', r: 'repealed', s: 'superseded', u: 'unknown' } as const;
const confidences = { r: 'read', s: 'secondary', u: 'unverified' } as const;

function readLaw(line: string, head: Head): Law {
  const [title = '', about = '', issuer = '', numbers = '', adopted = '', effective = '', repeal = '', articles = ''] =
    line.split('|');
  const [, kind = '', status = 'u', sure = 'u'] = /^(\d+)(.)(.)$/.exec(about) ?? [];
  const [by = '', on = ''] = (head.repeals[Number(repeal)] ?? '').split('@');
  const repealing = repeal === '' ? undefined : head.lines()[Number(by)];
  const [, present = '', others = '', inserted = '', deleted = ''] =
    /^(\d*)((?:;\d+@\d+)*)(?:\+([\d,-]+))?(?:!([\d,]+))?$/.exec(articles) ?? [];
  const from = dayOf(effective);
  return {
    title: expand(title, head),
    kind: head.kinds[Number(kind)] ?? '',
    ...(issuer !== '' && { issuer: expand(head.issuers[Number(issuer)] ?? '', head) }),
    numbers: numbers === '' ? [] : expand(numbers, head).split(','),
    ...dated('adopted', adopted),
    ...dated('effective', effective),
    status: statuses[status as keyof typeof statuses],
    ...(repealing !== undefined && { repealedBy: expand(repealing.slice(0, repealing.indexOf('|')), head) }),
    ...(repeal !== '' && dated('repealedOn', on)),
    editions: [
      ...(present === '' ? [] : [{ articles: Number(present), ...(from !== undefined && { from }) }]),
      ...[...others.matchAll(/;(\d+)@(\d+)/g)].map(([, count, day]) => ({
        articles: Number(count),
        ...dated('from', day ?? ''),
      })),
    ],
    inserted: new Set(inserted === '' ? [] : inserted.split(',')),
    deleted: new Set(deleted === '' ? [] : deleted.split(',')),
    confidence: confidences[sure as keyof typeof confidences],
  };
}

function dayOf(digits: string): Day | undefined {
  return digits.length === 8 ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : undefined;
}

function dated<Key extends string>(key: Key, digits: string): { readonly [key in Key]?: Day } {
  const day = dayOf(digits);
  return (day === undefined ? {} : { [key]: day }) as { readonly [key in Key]?: Day };
}
