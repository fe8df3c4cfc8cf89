/** Citations: titles `《…》（2014年修订）` and places in a text, `第六十三条第一款第三项`, `art 63 para 1 item 3`. */
import type { Face } from '../span.js';
import { scanArabicNumeral, scanChineseNumeral, writeNumeral } from './numeral.js';
import { digitOf, skipBlanks } from './width.js';

/** A place in a text by its numbers; `to` where a range of places is cited. */
export interface PinParts {
  readonly part?: number;
  readonly chapter?: number;
  readonly section?: number;
  readonly article?: number;
  /** 1 in 第一百二十条之一. */
  readonly inserted?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
  readonly to?: PinParts;
}

type Level = 'part' | 'chapter' | 'section' | 'article' | 'paragraph' | 'item' | 'subitem';

const levels: readonly { readonly level: Level; readonly zh: string; readonly en: readonly string[] }[] = [
  { level: 'part', zh: '编', en: ['part'] },
  { level: 'chapter', zh: '章', en: ['chapter', 'ch'] },
  { level: 'section', zh: '节', en: ['section', 'sec'] },
  { level: 'article', zh: '条', en: ['art', 'article', 'articles', 'arts'] },
  { level: 'paragraph', zh: '款', en: ['para', 'paragraph', 'paras'] },
  { level: 'item', zh: '项', en: ['item', 'items'] },
  { level: 'subitem', zh: '目', en: ['subitem', 'point'] },
];
const byZh = new Map(levels.map(entry => [entry.zh, entry.level]));
const byEn = new Map(levels.flatMap(entry => entry.en.map(word => [word, entry.level] as const)));

interface Draft extends Partial<Record<Level, number>> {
  inserted?: number;
  to?: PinParts;
}

/** The place that stands at an offset, in Chinese or English, with its range. */
export function scanPin(text: string, at: number): { readonly pin: PinParts; readonly end: number } | undefined {
  const first = scanPlace(text, at);
  if (!first) return undefined;
  const start = scanTo(text, first.end);
  const last = start === undefined ? undefined : (scanPlace(text, start) ?? scanBareNumber(text, start, first.pin));
  return last ? { pin: { ...first.pin, to: last.pin }, end: last.end } : first;
}

function scanPlace(text: string, at: number): { readonly pin: Draft; readonly end: number } | undefined {
  return text[at] === '第' ? scanChinesePlace(text, at) : scanEnglishPlace(text, at);
}

function scanChinesePlace(text: string, at: number): { readonly pin: Draft; readonly end: number } | undefined {
  const pin: Draft = {};
  let end = at;
  for (let next = at; text[next] === '第'; next = skipBlanks(text, end)) {
    const number = scanOrdinal(text, skipBlanks(text, next + 1));
    const level = number && byZh.get(text[skipBlanks(text, number.end)] ?? '');
    if (!number || !level || pin[level] !== undefined) break;
    pin[level] = number.value;
    end = skipBlanks(text, number.end) + 1;
    if (level === 'article' && text[end] === '之') {
      const inserted = scanChineseNumeral(text, end + 1);
      if (inserted) {
        pin.inserted = Number(inserted.value);
        end = inserted.end;
      }
    }
  }
  return end > at ? { pin, end } : undefined;
}

/** `三`, `３`, `（三）`, `(3)`. */
function scanOrdinal(text: string, at: number): { readonly value: number; readonly end: number } | undefined {
  const bracket = text[at] === '（' || text[at] === '(';
  const start = bracket ? at + 1 : at;
  const numeral =
    digitOf(text.charCodeAt(start)) >= 0 ? scanArabicNumeral(text, start) : scanChineseNumeral(text, start);
  if (!numeral) return undefined;
  if (!bracket) return { value: Number(numeral.value), end: numeral.end };
  const close = text[numeral.end];
  return close === '）' || close === ')' ? { value: Number(numeral.value), end: numeral.end + 1 } : undefined;
}

const englishPlace = /([a-z]+)(\.?[ \t\u00a0]*)(?:\(?(\d{1,5})(?:\.(\d{1,2}))?\)?)/y;

function scanEnglishPlace(text: string, at: number): { readonly pin: Draft; readonly end: number } | undefined {
  const pin: Draft = {};
  let end = at;
  for (let next = at; ; next = skipBlanks(text, end)) {
    englishPlace.lastIndex = next;
    const match = englishPlace.exec(text);
    const level = match && byEn.get(match[1] ?? '');
    if (!match || !level || match[2] === '' || pin[level] !== undefined) break;
    pin[level] = Number(match[3]);
    if (match[4] !== undefined && level === 'article') pin.inserted = Number(match[4]);
    end = next + match[0].length;
  }
  return end > at ? { pin, end } : undefined;
}

/** Whether the Latin word that begins at an offset can begin a place: only then is it worth looking. */
export function beginsEnglishPin(word: string): boolean {
  return byEn.has(word);
}

const ranging = ['至', '到', '—', '–', '－', '-', '~', '～'];

function scanTo(text: string, at: number): number | undefined {
  const start = skipBlanks(text, at);
  for (const word of ranging) if (text.startsWith(word, start)) return skipBlanks(text, start + word.length);
  return text.startsWith('to ', start) ? skipBlanks(text, start + 3) : undefined;
}

/** `art 67-68`: the number alone is of the level last named. */
function scanBareNumber(
  text: string,
  at: number,
  first: Draft,
): { readonly pin: Draft; readonly end: number } | undefined {
  if (digitOf(text.charCodeAt(at)) < 0) return undefined;
  const number = scanArabicNumeral(text, at);
  const level = [...levels].reverse().find(entry => first[entry.level] !== undefined)?.level;
  return level ? { pin: { [level]: Number(number.value) }, end: number.end } : undefined;
}

/** The place that the whole text is, or undefined. */
export function readPin(text: string): PinParts | undefined {
  const scanned = scanPin(text, 0);
  return scanned && scanned.end === text.length ? scanned.pin : undefined;
}

/** A place in the face: `第六十三条第三项`, `第六十七条至第六十八条`; `art 63 item 3`, `art 67 to art 68`. */
export function writePin(pin: PinParts, face: Face): string {
  const words: string[] = [];
  for (const { level, zh, en } of levels) {
    const value = pin[level];
    if (value === undefined) continue;
    const inserted = level === 'article' ? pin.inserted : undefined;
    if (face === 'zh') {
      const tail = inserted === undefined ? '' : `之${writeNumeral(inserted, 'zh')}`;
      words.push(`第${writeNumeral(value, 'zh')}${zh}${tail}`);
    } else words.push(`${en[0] ?? level} ${value}${inserted === undefined ? '' : `.${inserted}`}`);
  }
  const place = words.join(face === 'zh' ? '' : ' ');
  if (!pin.to) return place;
  return `${place}${face === 'zh' ? '至' : ' to '}${writePin(pin.to, face)}`;
}

export interface ScannedTitle {
  /** Without the outer 《》. */
  readonly title: string;
  /** Behind the closing 》. */
  readonly titleEnd: number;
  /** `2014年修订` in `《…》（2014年修订）`. */
  readonly version?: string;
  readonly end: number;
}

/** The title `《…》` at an offset, with a version in brackets behind it; inner 《》 nest. Undefined if it never closes. */
export function scanTitle(text: string, at: number): ScannedTitle | undefined {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const char = text[i];
    if (char === '《') depth++;
    else if (char === '》') depth--;
    if (depth === 0) return withVersion(text, at, i + 1);
  }
  return undefined;
}

const version =
  /[（(]((?:\d{4}|[０-９]{4})年?(?:第[一二三四五六七八九十]+次)?(?:修订|修正|修改|版|本)[^（）()\n]{0,10})[）)]/y;

/** The title from 《 at `at` to 》 before `titleEnd`, with the version behind it. */
export function withVersion(text: string, at: number, titleEnd: number): ScannedTitle {
  const title = text.slice(at + 1, titleEnd - 1);
  version.lastIndex = skipBlanks(text, titleEnd);
  const match = version.exec(text);
  if (!match?.[1]) return { title, titleEnd, end: titleEnd };
  return { title, titleEnd, version: match[1], end: version.lastIndex };
}
