/** Dates: `2021年7月1日`, `2021-07-01`, `2021/7/1`, `二〇二一年七月一日`, `2021年7月`, `2021年`. */
import type { Face } from '../span.js';
import { scanChineseNumeral } from './numeral.js';
import { digitOf, skipBlanks } from './width.js';

/** A day, a month or a year; parts count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export interface ScannedDate extends DateParts {
  readonly end: number;
}

/** The date that stands at an offset. Four digits with 年 are a year; an impossible month or day is no date. */
export function scanDate(text: string, at: number): ScannedDate | undefined {
  const year = scanYear(text, at);
  if (!year) return undefined;
  const sign = text.charCodeAt(year.end);
  if (sign === 0x2d || sign === 0x2f || sign === 0xff0d || sign === 0xff0f) return scanSigned(text, year, sign);
  const mark = skipBlanks(text, year.end);
  return text[mark] === '年' ? scanWritten(text, year.value, mark + 1) : undefined;
}

interface Part {
  readonly value: number;
  readonly end: number;
}

function scanYear(text: string, at: number): Part | undefined {
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const code = text.charCodeAt(i);
    const arabic = digitOf(code);
    const digit = arabic >= 0 ? arabic : '〇一二三四五六七八九'.indexOf(text[i] === '零' ? '〇' : (text[i] ?? ' '));
    if (digit < 0) return undefined;
    value = value * 10 + digit;
  }
  return value >= 1000 && value < 3000 && digitOf(text.charCodeAt(at + 4)) < 0 ? { value, end: at + 4 } : undefined;
}

function scanSigned(text: string, year: Part, sign: number): ScannedDate | undefined {
  const month = scanTwo(text, year.end + 1);
  if (!month || month.value < 1 || month.value > 12) return undefined;
  const day = text.charCodeAt(month.end) === sign ? scanTwo(text, month.end + 1) : undefined;
  if (day && day.value >= 1 && day.value <= 31) {
    return { year: year.value, month: month.value, day: day.value, end: day.end };
  }
  // `2021-07` is a month only with both digits: `1990-5` is a range.
  const whole = month.end - year.end === 3 && sign === 0x2d;
  return whole ? { year: year.value, month: month.value, end: month.end } : undefined;
}

function scanTwo(text: string, at: number): Part | undefined {
  let value = 0;
  let end = at;
  for (let digit = digitOf(text.charCodeAt(end)); digit >= 0 && end < at + 3; digit = digitOf(text.charCodeAt(end))) {
    value = value * 10 + digit;
    end++;
  }
  return end > at && end <= at + 2 ? { value, end } : undefined;
}

function scanWritten(text: string, year: number, at: number): ScannedDate {
  const month = scanPart(text, at, '月', 12);
  if (!month) return { year, end: at };
  const day = scanPart(text, month.end, '日', 31);
  return day
    ? { year, month: month.value, day: day.value, end: day.end }
    : { year, month: month.value, end: month.end };
}

function scanPart(text: string, at: number, word: string, most: number): Part | undefined {
  const start = skipBlanks(text, at);
  let part = scanTwo(text, start);
  if (!part) {
    const numeral = scanChineseNumeral(text, start);
    if (numeral) part = { value: Number(numeral.value), end: numeral.end };
  }
  if (!part || part.value < 1 || part.value > most) return undefined;
  const mark = skipBlanks(text, part.end);
  return text[mark] === word ? { value: part.value, end: mark + 1 } : undefined;
}

/** The date that the whole text is, or undefined. */
export function readDate(text: string): DateParts | undefined {
  const scanned = scanDate(text, 0);
  if (!scanned || scanned.end !== text.length) return undefined;
  const { end: _, ...date } = scanned;
  return date;
}

/** A date in the face: `2026年3月1日`, `2026-03-01`. A year alone is `2026年` in both: `2026` would be a number. */
export function writeDate(date: DateParts, face: Face): string {
  const { year, month, day } = date;
  if (month === undefined) return `${year}年`;
  if (face === 'zh') return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
  return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
