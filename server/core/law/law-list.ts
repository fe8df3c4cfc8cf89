/** The form in which the catalogue of law is shipped: lists, then a line a law; `server/norms/laws.mjs` makes it. */
import type { Day } from '../model.js';

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

/** What stands above the laws, and the way to their lines. */
export interface LawList {
  readonly statedOn: Day;
  readonly kinds: readonly string[];
  readonly words: readonly (readonly [letter: string, word: string])[];
  readonly wordOf: ReadonlyMap<string, string>;
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

/** Reads the lists; the lines of the laws are cut when the first is asked for. */
export function readList(text: string): LawList {
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
    wordOf: new Map(pairs),
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

/** Words as letters, as titles are spelled. */
export function shorten(text: string, { words }: LawList): string {
  return words.reduce((done, [letter, word]) => (done.includes(word) ? done.replaceAll(word, letter) : done), text);
}

/** Letters as the words that they stand for. */
export function expand(text: string, { wordOf, letters }: LawList): string {
  if (!letters.test(text)) return text;
  return text.replace(/[A-Za-z]/g, letter => wordOf.get(letter) ?? letter);
}

const statuses = { i: 'in-force', r: 'repealed', s: 'superseded', u: 'unknown' } as const;
const confidences = { r: 'read', s: 'secondary', u: 'unverified' } as const;

/** Reads one line of the catalogue; what a line does not say is left out of the law. */
export function readLaw(line: string, list: LawList): Law {
  const [title = '', about = '', issuer = '', numbers = '', adopted = '', effective = '', repeal = '', articles = ''] =
    line.split('|');
  const [, kind = '', status = 'u', sure = 'u'] = /^(\d+)(.)(.)$/.exec(about) ?? [];
  const [by = '', on = ''] = (list.repeals[Number(repeal)] ?? '').split('@');
  const repealing = repeal === '' ? undefined : list.lines()[Number(by)];
  const [, present = '', others = '', inserted = '', deleted = ''] =
    /^(\d*)((?:;\d+@\d+)*)(?:\+([\d,-]+))?(?:!([\d,]+))?$/.exec(articles) ?? [];
  const from = dayOf(effective);
  return {
    title: expand(title, list),
    kind: list.kinds[Number(kind)] ?? '',
    ...(issuer !== '' && { issuer: expand(list.issuers[Number(issuer)] ?? '', list) }),
    numbers: numbers === '' ? [] : expand(numbers, list).split(','),
    ...dated('adopted', adopted),
    ...dated('effective', effective),
    status: statuses[status as keyof typeof statuses],
    ...(repealing !== undefined && { repealedBy: expand(repealing.slice(0, repealing.indexOf('|')), list) }),
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
