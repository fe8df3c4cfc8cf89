/** Numbers that begin a part of a text: 第三章, 第十条之一, （二）, 1., ①, 附件 2. */
import { readNumeral } from '../values/numeral.js';
import { foldWidth } from '../values/width.js';
import { isGap } from './lines.js';
import type { ItemStyle } from './tree.js';

/** A number at a place in the text; `end` is behind it. */
export interface DivisionNumber {
  readonly kind: 'division';
  readonly level: 'part' | 'chapter' | 'section';
  readonly number: number;
  readonly end: number;
}

export interface ArticleNumber {
  readonly kind: 'article';
  readonly number: number;
  readonly inserted?: number;
  readonly end: number;
}

export interface ItemNumber {
  readonly kind: 'item';
  readonly style: ItemStyle;
  readonly number: number;
  readonly end: number;
}

export type PlaceNumber = DivisionNumber | ArticleNumber | ItemNumber;

// Spaces and zero-width characters inside a number; bounded, so that no text makes the search slow.
const gap = '[ \\t\\u3000\\u00a0\\u00ad\\u2000-\\u200f\\u2060\\ufeff]{0,4}';
const numeral = '[〇○零一二三四五六七八九十百千两0-9０-９]';
const han = '[〇零一二三四五六七八九十百]';
const arabic = '[0-9０-９]';

const ordinal = new RegExp(
  `第(${gap}(?:${numeral}${gap}){1,12})([编章节条])(?:${gap}之(${gap}(?:${numeral}${gap}){1,4}))?`,
  'y',
);
const hanBracket = new RegExp(`[（(](${gap}(?:${han}${gap}){1,5})[）)]`, 'y');
const arabicBracket = new RegExp(`[（(](${gap}${arabic}{1,3}${gap})[）)]`, 'y');
const hanComma = new RegExp(`(${han}{1,5})${gap}[、.．]`, 'y');
/** Not 1.5 or 3、5; but what goes on with five digits or more is the number of a hotline behind it. */
const dot = new RegExp(`(${arabic}{1,3})${gap}[.．、](?!${arabic}{1,4}(?!${arabic}))`, 'y');
const halfBracket = new RegExp(`(${arabic}{1,3})${gap}[）)]`, 'y');
/** 2.1 at the front of a line, before words: numbered as technical standards are. Its number is the one within 2. */
const decimal = new RegExp(
  `${arabic}{1,2}[.．](${arabic}{1,2})(?=${gap}(?![倍元万亿年月日米吨公平千克人个折分度次])\\p{sc=Han})`,
  'uy',
);

/** The number at a place, or undefined. Whether it numbers anything there is for the caller to say. */
export function numberAt(text: string, at: number): PlaceNumber | undefined {
  const code = text.charCodeAt(at);
  if (code === 0x7b2c) return ordinalAt(text, at);
  if (code === 0xff08 || code === 0x28) {
    return itemAt(text, at, hanBracket, 'han-bracket') ?? itemAt(text, at, arabicBracket, 'arabic-bracket');
  }
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) {
    return (
      itemAt(text, at, dot, 'dot') ??
      itemAt(text, at, halfBracket, 'half-bracket') ??
      (isFront(text, at) ? itemAt(text, at, decimal, 'decimal') : undefined)
    );
  }
  if (code >= 0x61 && code <= 0x7a && isFront(text, at)) return letterAt(text, at);
  for (const [style, first, last, value] of signs) {
    if (code >= first && code <= last) return { kind: 'item', style, number: code - first + value, end: at + 1 };
  }
  return hanDigits.has(code) ? itemAt(text, at, hanComma, 'han-comma') : undefined;
}

/** Ranges of single characters that are numbers, with the number of the first. */
const signs: readonly (readonly [ItemStyle, number, number, number])[] = [
  ['circle', 0x2460, 0x2473, 1],
  ['circle', 0x3251, 0x325f, 21],
  ['circle', 0x2776, 0x277f, 1],
  ['bracket-sign', 0x2474, 0x2487, 1],
  ['dot-sign', 0x2488, 0x249b, 1],
  ['han-sign', 0x3220, 0x3229, 1],
];

const hanDigits: ReadonlySet<number> = new Set([...'〇零一二三四五六七八九十百'].map(char => char.charCodeAt(0)));

const levels: Readonly<Record<string, DivisionNumber['level']>> = { 编: 'part', 章: 'chapter', 节: 'section' };

function ordinalAt(text: string, at: number): DivisionNumber | ArticleNumber | undefined {
  ordinal.lastIndex = at;
  const match = ordinal.exec(text);
  if (!match) return undefined;
  const number = numeralIn(match[1]);
  if (number === undefined) return undefined;
  const level = levels[match[2] ?? ''];
  if (level) return { kind: 'division', level, number, end: at + match[0].length };
  const inserted = match[3] === undefined ? undefined : numeralIn(match[3]);
  const article = { kind: 'article', number, end: at + match[0].trimEnd().length } as const;
  return inserted === undefined ? article : { ...article, inserted };
}

/** Whether nothing but spaces stands before a place in its line. */
function isFront(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return true;
    if (!isGap(code)) return false;
  }
  return true;
}

/** a) and b）. */
function letterAt(text: string, at: number): ItemNumber | undefined {
  if (!'）)'.includes(text.charAt(at + 1)) || at + 1 >= text.length) return undefined;
  return { kind: 'item', style: 'letter', number: text.charCodeAt(at) - 0x60, end: at + 2 };
}

function itemAt(text: string, at: number, pattern: RegExp, style: ItemStyle): ItemNumber | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const number = numeralIn(match?.[1]);
  return match && number !== undefined ? { kind: 'item', style, number, end: at + match[0].length } : undefined;
}

function numeralIn(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  // The same few numbers come again in every text.
  let value = known.get(written);
  if (value !== undefined) return value;
  value = readNumeral(foldWidth(written.replace(spaces, '').replaceAll('○', '〇')));
  if (value === undefined || !Number.isSafeInteger(value)) return undefined;
  if (known.size < mostKnown) known.set(written, value);
  return value;
}

const known = new Map<string, number>();
const mostKnown = 4096;
const spaces = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** A number as a label: without spaces, without the comma or point that only separates it from its words. */
export function labelOf(written: string, style: ItemStyle | 'article'): string {
  const label = written.replace(spaces, '');
  return style === 'han-comma' ? label.replace(/[、.．]$/u, '') : label;
}

const annex = new RegExp(
  `附${gap}([件表录图])${gap}(?:${arabic}|${han}){0,3}${gap}(?:[-－—]${gap}${arabic}{1,2}${gap})?(?:[:：.．、]|(?=[ \\t\\u3000\\r\\n]|$))`,
  'y',
);

/** The end of 附件 2： at the beginning of a line; undefined where the words go on (附件 2 规定的…). */
export function annexAt(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) !== 0x9644) return undefined;
  annex.lastIndex = at;
  const match = annex.exec(text);
  return match ? at + match[0].length : undefined;
}

const afterCitation =
  /(?:第|规定|所[称列规述指]|的|、第|和第|及第|或者?第|以及第|至第|之规定|之情形|中[的规所]|情形|要求|，第|\s*(?:第[（(]?[〇零一二三四五六七八九十百0-9]{1,5}[)）]?[款项目]))/y;

/** Whether the words behind 第十条 cite it instead of beginning it. */
export function isCited(text: string, end: number): boolean {
  afterCitation.lastIndex = end;
  return afterCitation.test(text);
}

/** Not 一、目的: what it is for. */
const afterItemCitation = /(?:[项款]|目(?!的(?![情规行违])))(?:规定|所|的|情形|、|和|或|及|至|以|，|。|之|中)/y;

/** Whether the words behind （二） cite it: （二）项规定. */
export function isCitedItem(text: string, end: number): boolean {
  afterItemCitation.lastIndex = end;
  return afterItemCitation.test(text);
}

/** What a character can mean where parts of a text are looked for. */
export const charClass = { gap: 1, number: 2, end: 3, colon: 4, connective: 5, open: 6 } as const;

const classes = new Uint8Array(0x10000);
for (const char of '第（(0123456789０１２３４５６７８９〇零一二三四五六七八九十百')
  classes[char.charCodeAt(0)] = charClass.number;
for (const [, first, last] of signs) classes.fill(charClass.number, first, last + 1);
for (const char of '。；;！？!?”’）)】》…') classes[char.charCodeAt(0)] = charClass.end;
classes[0x201c] = charClass.open;
for (const char of '：:') classes[char.charCodeAt(0)] = charClass.colon;
for (const char of '者及并和或且') classes[char.charCodeAt(0)] = charClass.connective;
// Spaces of every width are in these blocks; asking for every code would take longer than reading most texts.
for (const block of [0x00, 0x2000, 0x3000, 0xfe00]) {
  for (let code = block; code < block + 0x100; code++) if (isGap(code)) classes[code] = charClass.gap;
}
// Marks of emphasis stand around numbers, and separate as spaces do.
classes[0x2a] = charClass.gap;

/** The class of a character code, 0 for all that never matter. */
export function classOf(code: number): number {
  return classes[code] ?? 0;
}
