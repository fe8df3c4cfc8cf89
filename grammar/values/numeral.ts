/** Numerals: `3`, `３`, `500,000`, `1.5`, `三百二十`, `二〇二一`, `50 万`. Exact decimals, never floating point. */
import type { Face } from '../span.js';
import { digitOf, skipBlanks } from './width.js';

/** A numeral found in a text: an exact decimal such as `12` or `1.5`, and the offset behind it. */
export interface ScannedNumeral {
  readonly value: string;
  readonly end: number;
}

const digits = new Map(
  Object.entries({ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }),
);
const tens = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }));
const myriads = new Map(Object.entries({ 万: 4, 亿: 8 }));
const zhDigits = '零一二三四五六七八九';

/** Whether a character can begin a Chinese numeral. */
export function beginsChineseNumeral(char: string): boolean {
  return char === '十' || digits.has(char);
}

/** The power of ten of `万` (4) and `亿` (8), also `千`, `百` and `十` before them (`千万` is 7); 0 if there is none. */
export function scanMultiplier(text: string, at: number): { readonly power: number; readonly end: number } {
  let power = 0;
  let end = at;
  for (;;) {
    const char = text[end];
    if (char === undefined) break;
    const myriad = myriads.get(char);
    const ten = tens.get(char);
    if (myriad !== undefined) power += myriad;
    // 百 and 千 alone are no multipliers of a written number: `3 千克` is three kilograms.
    else if (ten !== undefined && myriads.has(text[end + 1] ?? '')) power += Math.round(Math.log10(ten));
    else break;
    end++;
  }
  return { power, end };
}

/** The numeral that stands at an offset, of either width and either script; `万` and `亿` belong to it. */
export function scanNumeral(text: string, at: number): ScannedNumeral | undefined {
  const code = text.charCodeAt(at);
  if (digitOf(code) < 0) return scanChineseNumeral(text, at);
  const arabic = scanArabicNumeral(text, at);
  const times = scanMultiplier(text, skipBlanks(text, arabic.end));
  return times.power > 0 ? { value: shift(arabic.value, times.power), end: times.end } : arabic;
}

/** Digits with an optional fraction; a comma groups when exactly three digits follow it. Expects a digit at `at`. */
export function scanArabicNumeral(text: string, at: number): ScannedNumeral {
  let value = '';
  let end = at;
  let sinceComma = -1;
  for (;;) {
    const digit = digitOf(text.charCodeAt(end));
    if (digit >= 0) {
      value += String(digit);
      end++;
      if (sinceComma >= 0) sinceComma++;
      continue;
    }
    const groups = sinceComma < 0 ? value.length <= 3 : sinceComma === 3;
    if (!groups || !isComma(text.charCodeAt(end)) || !threeDigits(text, end + 1)) break;
    sinceComma = 0;
    end++;
  }
  const point = text.charCodeAt(end);
  if ((point === 0x2e || point === 0xff0e) && digitOf(text.charCodeAt(end + 1)) >= 0) {
    value += '.';
    end++;
    for (let digit = digitOf(text.charCodeAt(end)); digit >= 0; digit = digitOf(text.charCodeAt(++end))) {
      value += String(digit);
    }
  }
  return { value: plain(value), end };
}

function isComma(code: number): boolean {
  return code === 0x2c || code === 0xff0c;
}

function threeDigits(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (digitOf(text.charCodeAt(i)) < 0) return false;
  return digitOf(text.charCodeAt(at + 3)) < 0;
}

/** A Chinese numeral at an offset: by places (`三百二十万`), by digits (`二〇二一`), with a fraction (`一点五`). */
export function scanChineseNumeral(text: string, at: number): ScannedNumeral | undefined {
  const first = text[at];
  if (first === undefined || !beginsChineseNumeral(first)) return undefined;
  const next = text[at + 1] ?? '';
  if (digits.has(first) && digits.has(next) && first !== '零' && first !== '〇' && next !== '零')
    return byDigits(text, at);
  if (digits.has(first) && next === '〇' && digits.has(text[at + 2] ?? '')) return byDigits(text, at);
  return byPlaces(text, at);
}

function byDigits(text: string, at: number): ScannedNumeral {
  let value = '';
  let end = at;
  for (let digit = digits.get(text[end] ?? ''); digit !== undefined; digit = digits.get(text[end] ?? '')) {
    value += String(digit);
    end++;
  }
  return { value: plain(value), end };
}

function byPlaces(text: string, at: number): ScannedNumeral | undefined {
  let total = 0;
  let section = 0;
  let digit = -1;
  let end = at;
  for (; end < text.length; end++) {
    const char = text[end] ?? '';
    const value = digits.get(char);
    const ten = tens.get(char);
    const myriad = myriads.get(char);
    if (value !== undefined) {
      // 二三 is no number by places: `二三十` ("twenty or thirty") is nothing exact.
      if (digit > 0) break;
      digit = value;
    } else if (ten !== undefined) {
      section += (digit < 0 ? 1 : digit) * ten;
      digit = -1;
    } else if (myriad !== undefined) {
      const part = section + Math.max(digit, 0);
      // 亿 counts all that stands before it (一万亿), 万 only what stands behind 亿 (一亿零一万).
      total = myriad === 8 ? (total + part) * 1e8 : total + part * 1e4;
      section = 0;
      digit = -1;
    } else break;
  }
  const whole = total + section + Math.max(digit, 0);
  if (!Number.isSafeInteger(whole)) return undefined;
  const fraction = text[end] === '点' ? byFraction(text, end + 1) : undefined;
  return fraction ? { value: `${whole}.${fraction.value}`, end: fraction.end } : { value: String(whole), end };
}

function byFraction(text: string, at: number): ScannedNumeral | undefined {
  let value = '';
  let end = at;
  for (let digit = digits.get(text[end] ?? ''); digit !== undefined; digit = digits.get(text[end] ?? '')) {
    value += String(digit);
    end++;
  }
  return end > at ? { value, end } : undefined;
}

/** The number that the whole text is, or undefined. Both scripts, both widths. */
export function readNumeral(text: string): number | undefined {
  const scanned = scanNumeral(text, 0);
  return scanned && scanned.end === text.length ? Number(scanned.value) : undefined;
}

/** A whole number in words of the face: `三百二十` or `320`. */
export function writeNumeral(value: number, face: Face): string {
  if (face === 'en' || !Number.isSafeInteger(value) || value < 0) return String(value);
  if (value === 0) return '零';
  const words = writeSections(value);
  return words.startsWith('一十') ? words.slice(1) : words;
}

function writeSections(value: number): string {
  if (value >= 1e8) return writePart(value, 1e8, '亿', 1e7);
  if (value >= 1e4) return writePart(value, 1e4, '万', 1e3);
  let words = '';
  let rest = value;
  let gap = false;
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / place);
    rest -= digit * place;
    if (digit === 0) gap = words !== '';
    else {
      words += `${gap ? '零' : ''}${zhDigits[digit]}${name}`;
      gap = false;
    }
  }
  return words;
}

function writePart(value: number, unit: number, name: string, full: number): string {
  const high = Math.floor(value / unit);
  const low = value - high * unit;
  if (low === 0) return writeSections(high) + name;
  return `${writeSections(high)}${name}${low < full ? '零' : ''}${writeSections(low)}`;
}

/** The decimal times a power of ten, exactly: `shift('1.5', 4)` is `15000`; a negative power divides. */
export function shift(value: string, power: number): string {
  const point = value.indexOf('.');
  const whole = point < 0 ? value : value.slice(0, point);
  const fraction = point < 0 ? '' : value.slice(point + 1);
  const all = whole + fraction;
  const at = whole.length + power;
  if (at >= all.length) return plain(all + '0'.repeat(at - all.length));
  if (at <= 0) return plain(`0.${'0'.repeat(-at)}${all}`);
  return plain(`${all.slice(0, at)}.${all.slice(at)}`);
}

/** Without leading zeros, and without zeros at the end of a fraction. */
function plain(value: string): string {
  let start = 0;
  while (value[start] === '0' && start + 1 < value.length && value[start + 1] !== '.') start++;
  let end = value.length;
  if (value.includes('.')) {
    while (value[end - 1] === '0') end--;
    if (value[end - 1] === '.') end--;
  }
  return start === 0 && end === value.length ? value : value.slice(start, end);
}
