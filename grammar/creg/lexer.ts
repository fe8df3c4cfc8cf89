/** Text to tokens: knows characters and the forms of values, no keywords and no grammar. Never throws. */
import type { TokenType } from 'chevrotain';
import type { Bilingual, Span } from '../span.js';
import { beginsEnglishPin, scanPin, withVersion } from '../values/citation.js';
import { scanDate } from '../values/date.js';
import { scanDocumentNumber } from '../values/document-number.js';
import { scanArabicNumeral } from '../values/numeral.js';
import { digitOf, foldWidth } from '../values/width.js';
import type { Comment } from './ast.js';
import { C, classOf, otherLetter, rareHan } from './chars.js';
import type { SyntaxProblem } from './problem.js';
import { type Quotes, quotesOf } from './quotes.js';
import { makeToken, T, type Token } from './tokens.js';
import { boundSigns } from './words.js';

export interface Lexed {
  readonly tokens: Token[];
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
}

/** More strange characters than this in one file are not worth a sentence each. */
const mostStrangers = 200;

interface Lexer {
  readonly text: string;
  readonly quotes: Quotes;
  readonly tokens: Token[];
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
  line: boolean;
  strangers: number;
}

export function lex(text: string): Lexed {
  const lexer: Lexer = {
    text,
    quotes: quotesOf(text),
    tokens: [],
    comments: [],
    problems: [],
    line: true,
    strangers: 0,
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    switch (classOf(code)) {
      case C.blank:
        at++;
        break;
      case C.line:
        lexer.line = true;
        at++;
        break;
      case C.han:
      case C.latin:
        at = word(lexer, at);
        break;
      case C.digit:
        at = number(lexer, at);
        break;
      case C.mark:
        at = mark(lexer, at, code);
        break;
      case C.high:
        at = rareHan(text, at) ? word(lexer, at) : stranger(lexer, at);
        break;
      default:
        at = otherLetter(text, at) ? word(lexer, at) : stranger(lexer, at);
    }
  }
  return { tokens: lexer.tokens, comments: lexer.comments, problems: lexer.problems };
}

function push(lexer: Lexer, type: TokenType, start: number, end: number, text: string, value: unknown): number {
  lexer.tokens.push(makeToken(type, lexer.text.slice(start, end), start, text, value, lexer.line));
  lexer.line = false;
  return end;
}

/** Punctuation needs no slice: its image is always the same. */
function sign(lexer: Lexer, type: TokenType, image: string, at: number): number {
  lexer.tokens.push(makeToken(type, image, at, image, undefined, lexer.line));
  lexer.line = false;
  return at + 1;
}

function mark(lexer: Lexer, at: number, code: number): number {
  const char = lexer.text[at] ?? '';
  switch (char) {
    case '{':
    case '｛':
      return sign(lexer, T.LCurly, char, at);
    case '}':
    case '｝':
      return sign(lexer, T.RCurly, char, at);
    case '(':
    case '（':
      return sign(lexer, T.LRound, char, at);
    case ')':
    case '）':
      return sign(lexer, T.RRound, char, at);
    case ':':
    case '：':
      return sign(lexer, T.Colon, char, at);
    case ',':
    case '，':
    case '、':
      return sign(lexer, T.Comma, char, at);
    case ';':
    case '；':
    case '。':
      return sign(lexer, T.End, char, at);
    case '/':
    case '／':
      return slash(lexer, at);
    case '“':
    case '"':
    case '＂':
    case '「':
    case '『':
    case '”':
      return quoted(lexer, at);
    case '《':
      return title(lexer, at);
    case '.':
    case '．':
      return fullStop(lexer, at);
    default:
      return '-－–—~～―‐‑'.includes(char) ? dash(lexer, at) : bound(lexer, at, code);
  }
}

function slash(lexer: Lexer, at: number): number {
  const next = lexer.text[at + 1];
  if (next !== '/' && next !== '／') return sign(lexer, T.Slash, lexer.text[at] ?? '/', at);
  let end = at + 2;
  while (end < lexer.text.length && classOf(lexer.text.charCodeAt(end)) !== C.line) end++;
  lexer.comments.push({ kind: 'Comment', span: { start: at, end }, text: lexer.text.slice(at + 2, end) });
  return end;
}

/** A full stop ends a statement where nothing follows it; elsewhere it is no sign of the language. */
function fullStop(lexer: Lexer, at: number): number {
  const next = at + 1 < lexer.text.length ? classOf(lexer.text.charCodeAt(at + 1)) : C.line;
  return next === C.blank || next === C.line ? sign(lexer, T.End, lexer.text[at] ?? '.', at) : stranger(lexer, at);
}

/** `-5` is a negative number, `5-7` and `5 – 7` a range. */
function dash(lexer: Lexer, at: number): number {
  const before = lexer.tokens.at(-1);
  const type = before?.tokenType;
  const afterNumber = !lexer.line && (type === T.Amount || type === T.Date || type === T.Word);
  if (digitOf(lexer.text.charCodeAt(at + 1)) >= 0 && !afterNumber && '-－'.includes(lexer.text[at] ?? '')) {
    const numeral = scanArabicNumeral(lexer.text, at + 1);
    return push(lexer, T.Amount, at, numeral.end, '', { value: `-${numeral.value}` });
  }
  let end = at + 1;
  while ('—–―'.includes(lexer.text[end] ?? ' ')) end++;
  return push(lexer, T.To, at, end, 'to', undefined);
}

const signOf: Readonly<Record<string, string>> = {
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
};

function bound(lexer: Lexer, at: number, code: number): number {
  const char = lexer.text[at] ?? '';
  let text = signOf[char] ?? char;
  let end = at + 1;
  const next = signOf[lexer.text[end] ?? ''] ?? lexer.text[end];
  if (next === '=' && (text === '<' || text === '>' || text === '=')) {
    text = text === '=' ? '=' : `${text}=`;
    end++;
  } else if (text === '=' && (next === '>' || next === '<')) {
    text = `${next}=`;
    end++;
  }
  const meaning = boundSigns[text];
  return meaning && code > 0 ? push(lexer, T.Before, at, end, text, meaning) : stranger(lexer, at);
}

function quoted(lexer: Lexer, at: number): number {
  const quotation = lexer.quotes.find(at);
  if (lexer.text[at] === '”' && !quotation.closed) return stranger(lexer, at);
  if (!quotation.closed) {
    report(
      lexer,
      'syntax/unclosed',
      { start: at, end: at + 1 },
      {
        zh: '这个引号没有合上，这里按到本行结束处理。',
        en: 'This quotation mark is never closed; the wording is taken to end on its line.',
      },
    );
  }
  return push(lexer, T.Text, at, quotation.close, '', quotation.innerEnd);
}

function title(lexer: Lexer, at: number): number {
  const quotation = lexer.quotes.find(at);
  if (quotation.closed) {
    const scanned = withVersion(lexer.text, at, quotation.close);
    return push(lexer, T.Title, at, scanned.end, scanned.title, scanned);
  }
  report(
    lexer,
    'syntax/unclosed',
    { start: at, end: at + 1 },
    {
      zh: '书名号「《」没有合上，这里按到本行结束处理。',
      en: 'The title that begins with “《” is never closed; it is taken to end on its line.',
    },
  );
  const text = lexer.text.slice(at + 1, quotation.innerEnd);
  return push(lexer, T.Title, at, quotation.close, text, {
    title: text,
    titleEnd: quotation.close,
    end: quotation.close,
  });
}

function number(lexer: Lexer, at: number): number {
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

function word(lexer: Lexer, at: number): number {
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

/** Characters that mean nothing here: left out, and reported once for a run of them. */
function stranger(lexer: Lexer, at: number): number {
  let end = at;
  for (; end < text(lexer); ) {
    const kind = classOf(lexer.text.charCodeAt(end));
    if (end > at && kind !== C.other && !(kind === C.high && !rareHan(lexer.text, end))) break;
    if (end > at && otherLetter(lexer.text, end)) break;
    end++;
  }
  if (++lexer.strangers > mostStrangers) return end;
  const shown = printable(lexer.text.slice(at, Math.min(end, at + 20)));
  report(
    lexer,
    'syntax/unexpected',
    { start: at, end },
    {
      zh: `「${shown}」在这里没有意义，已略过。`,
      en: `“${shown}” means nothing here and is left out.`,
    },
  );
  return end;
}

function text(lexer: Lexer): number {
  return lexer.text.length;
}

/** Control characters and halves of pairs by their numbers: a message must be printable. */
function printable(raw: string): string {
  return raw.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu, char => {
    return `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

function report(lexer: Lexer, code: SyntaxProblem['code'], span: Span, message: Bilingual): void {
  lexer.problems.push({ code, span, message });
}
