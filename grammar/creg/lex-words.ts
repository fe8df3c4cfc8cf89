/** Words, numbers, and the values that begin like them: dates, places, document numbers. */
import { beginsEnglishPin, scanPin } from '../values/citation.js';
import { scanDate } from '../values/date.js';
import { scanDocumentNumber } from '../values/document-number.js';
import { scanArabicNumeral } from '../values/numeral.js';
import { digitOf, foldWidth } from '../values/width.js';
import { C, classOf, otherLetter, rareHan } from './chars.js';
import { type Lexer, push } from './lex-state.js';
import { T } from './tokens.js';

export function number(lexer: Lexer, at: number): number {
  const date = scanDate(lexer.text, at);
  if (date) return push(lexer, T.Date, at, date.end, '', date);
  const numeral = scanArabicNumeral(lexer.text, at);
  const next = lexer.text[numeral.end];
  if (next === '%' || next === '％' || next === '‰') {
    return push(lexer, T.Amount, at, numeral.end + 1, '', { value: numeral.value, unit: next === '‰' ? '‰' : '%' });
  }
  return push(lexer, T.Amount, at, numeral.end, '', { value: numeral.value });
}

const beginsValue = /[第和及与〇一二三四五六七八九]/;

export function word(lexer: Lexer, at: number): number {
  const text = lexer.text;
  if (beginsValue.test(text[at] ?? '')) {
    const end = value(lexer, at);
    if (end > at) return end;
  }
  const run = scanWord(text, at);
  const image = text.slice(at, run.end);
  const folded = run.wide ? foldWidth(image) : image;
  if (run.latin && beginsEnglishPin(folded)) {
    const pin = scanPin(text, at);
    if (pin && pin.end > run.end) return push(lexer, T.Pin, at, pin.end, '', pin.pin);
  }
  const number = scanDocumentNumber(text, image, run.end);
  if (number) return push(lexer, T.DocumentNumber, at, number.end, number.text, number.text);
  const end = qualified(lexer, at, run.end, folded);
  return end > 0 ? end : push(lexer, T.Word, at, run.end, folded, undefined);
}

/** A place `第…条`, one after `和`, or a date in Chinese numerals. */
function value(lexer: Lexer, at: number): number {
  const char = lexer.text[at];
  if (char === '第') {
    const pin = scanPin(lexer.text, at);
    return pin ? push(lexer, T.Pin, at, pin.end, '', pin.pin) : at;
  }
  if (char === '和' || char === '及' || char === '与') {
    if (lexer.text[at + 1] !== '第' || !scanPin(lexer.text, at + 1)) return at;
    return push(lexer, T.Comma, at, at + 1, ',', undefined);
  }
  const date = scanDate(lexer.text, at);
  return date ? push(lexer, T.Date, at, date.end, '', date) : at;
}

/** `江苏词汇·罚款金额`: one word, the part before the dot says whose name it is. */
function qualified(lexer: Lexer, at: number, end: number, owner: string): number {
  const dot = lexer.text[end];
  if (dot !== '·' && dot !== '・' && dot !== '‧') return 0;
  const run = scanWord(lexer.text, end + 1);
  if (run.end === end + 1) return 0;
  const name = foldWidth(lexer.text.slice(end + 1, run.end));
  return push(lexer, T.Word, at, run.end, `${owner}·${name}`, owner);
}

interface Run {
  readonly end: number;
  /** Full-width letters or digits are in it. */
  readonly wide: boolean;
  /** It has only Latin letters. */
  readonly latin: boolean;
}

function scanWord(text: string, at: number): Run {
  let end = at;
  let wide = false;
  let latin = true;
  // Whether a digit belongs to the word: behind a Latin letter it does, behind Han a number begins.
  let tail = false;
  for (; end < text.length; ) {
    const code = text.charCodeAt(end);
    const kind = classOf(code);
    if (kind === C.han) {
      latin = false;
      tail = false;
      end++;
    } else if (kind === C.latin || (kind === C.digit && tail)) {
      tail = true;
      if (code >= 0xff00) wide = true;
      end++;
    } else if (kind === C.high && rareHan(text, end)) {
      latin = false;
      tail = false;
      end += 2;
    } else if (kind === C.mark && end > at && joins(text, end, code, tail)) {
      if (code >= 0xff00) wide = true;
      end++;
    } else if (kind === C.other && otherLetter(text, end)) {
      latin = false;
      end++;
    } else break;
  }
  return { end, wide, latin };
}

/** A hyphen between letters, a point between digits, inside a word. */
function joins(text: string, at: number, code: number, tail: boolean): boolean {
  const next = classOf(text.charCodeAt(at + 1));
  if (code === 0x2d || code === 0xff0d || code === 0x2010 || code === 0x2011) {
    return next === C.han || next === C.latin || (next === C.digit && tail);
  }
  if (code !== 0x2e && code !== 0xff0e) return false;
  return next === C.digit && tail && digitOf(text.charCodeAt(at - 1)) >= 0;
}
