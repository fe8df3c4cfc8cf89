/** Text to tokens: knows characters and the forms of values, no keywords and no grammar. Never throws. */
import type { TokenType } from 'chevrotain';
import { withVersion } from '../values/citation.js';
import { scanArabicNumeral } from '../values/numeral.js';
import { digitOf } from '../values/width.js';
import type { Comment } from './ast.js';
import { C, classOf, otherLetter, rareHan } from './chars.js';
import { type Lexer, push, report } from './lex-state.js';
import { number, word } from './lex-words.js';
import type { SyntaxProblem } from './problem.js';
import { quotesOf } from './quotes.js';
import { makeToken, T, type Token } from './tokens.js';
import { boundSigns } from './words.js';

export interface Lexed {
  readonly tokens: Token[];
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
}

/** More strange characters than this in one file are not worth a sentence each. */
const mostStrangers = 200;

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

/** Characters that mean nothing here: left out, and reported once for a run of them. */
function stranger(lexer: Lexer, at: number): number {
  let end = at;
  for (; end < lexer.text.length; ) {
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

/** Control characters and halves of pairs by their numbers: a message must be printable. */
function printable(raw: string): string {
  return raw.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu, char => {
    return `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
