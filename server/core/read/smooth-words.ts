/** Words of a text without what its layout put into them, and with signs in one width. */
import { pageBreaksIn } from '../../../grammar/index.js';

export interface SmoothWords {
  readonly text: string;
  /** `[at, from]`: from `at` on, the words stand at `from` in what was given, up to the next pair. */
  readonly moves: readonly (readonly [number, number])[];
}

/** Undefined where nothing changes. */
export function smoothWords(raw: string): SmoothWords | undefined {
  if (!unusual.test(raw)) return undefined;
  const pieces: string[] = [];
  const moves: [number, number][] = [];
  let length = 0;
  let from = 0;
  const keep = (end: number): void => {
    if (end <= from) return;
    moves.push([length, from]);
    pieces.push(raw.slice(from, end));
    length += end - from;
  };
  for (const { start, end } of intruders(raw)) {
    if (start < from) continue;
    keep(start);
    from = end;
    const isBlank = /\s|&/u.test(raw.slice(start, end));
    if (isBlank && start > 0 && end < raw.length && !(isWide(raw, start - 1) || isWide(raw, end))) {
      // Between Latin words the first blank stays, as one space.
      moves.push([length, start]);
      pieces.push(' ');
      length++;
    }
  }
  keep(raw.length);
  const text = inOneWidth(pieces.join(''));
  return text === raw ? undefined : { text, moves };
}

const unusual = /[\s\u00ad\u200b-\u200f\u2060\ufeff,;:()?!."０-９Ａ-Ｚａ-ｚ*_<&]/u;
const blank =
  /(?:[\s\u00ad\u200b-\u200f\u2060\ufeff]|&(?:nbsp|ensp|emsp|#160|#12288);|\*\*|__|<\/?[a-zA-Z][^<>\n\r]{0,110}>)+/gu;

/** What does not belong to the words: page breaks, blanks, marks of emphasis, tags. */
function* intruders(raw: string): Iterable<{ readonly start: number; readonly end: number }> {
  const breaks = raw.includes('\n') || raw.includes('\r') ? pageBreaksIn(raw) : [];
  let next = 0;
  for (const { index, 0: words } of raw.matchAll(blank)) {
    const end = index + words.length;
    let page = breaks[next];
    while (page && page.end <= index) page = breaks[++next];
    if (page && page.start < end) yield page;
    else if (words !== ' ' || isWide(raw, index - 1) || isWide(raw, end)) yield { start: index, end };
  }
}

const isWide = (raw: string, at: number): boolean => wide.test(raw.charAt(at));
/** Han characters and full-width signs: a space beside one of these separates nothing. */
const wide = /[\p{sc=Han}\u3001-\u303f\uff01-\uffef‘-”…]/u;

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};

/** Signs beside Han in full width, letters and digits in half width: one character for one. */
function inOneWidth(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(
      /(?<=[\p{sc=Han}”」》』）)0-9%])[,;:?!](?!\d)|(?<=\p{sc=Han})[.](?=$|\p{sc=Han})|[()]/gu,
      sign => fullWidth[sign] ?? sign,
    )
    .replace(/"([^"\n]{1,60})"/gu, (quoted, words: string) => (/\p{sc=Han}/u.test(words) ? `“${words}”` : quoted));
}
