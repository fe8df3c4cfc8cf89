/** Finds where a quotation ends, in time linear in the text however many of its quotes are never closed. */
import { foldWidth } from '../values/width.js';
import { C, classOf } from './chars.js';
import { keywordsAt } from './spellings.js';

/** Where a quotation ends. `close` is behind the closing quote, or behind the last character if there is none. */
export interface Quotation {
  readonly innerEnd: number;
  readonly close: number;
  readonly closed: boolean;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '《': '》', '〈': '〉' };
const doubles = '“”"＂';

export interface Quotes {
  /** The quotation whose opening quote stands at an offset. */
  readonly find: (at: number) => Quotation;
}

export function quotesOf(text: string): Quotes {
  const matches = new Map<string, { readonly from: number; readonly ends: Int32Array }>();

  const matching = (open: string, close: string, at: number): number => {
    const known = matches.get(open);
    if (known) return known.ends[at - known.from] ?? 0;
    const found = scanForward(text, open, close, at);
    // The first that is not closed cost a look at the whole rest; the matches of that rest are kept for the others.
    if (found === 0) matches.set(open, { from: at, ends: matchBackward(text, open, close, at) });
    return found;
  };

  return {
    find(at) {
      const open = text[at] ?? '';
      const close = closers[open];
      if (close === undefined) return straight(text, at);
      const end = matching(open, close, at);
      return end > 0 ? { innerEnd: end - 1, close: end, closed: true } : unclosed(text, at);
    },
  };
}

/** Behind the closing quote that matches; 0 if the text ends before it, -1 if it is missing on its line. */
function scanForward(text: string, open: string, close: string, at: number): number {
  const openCode = open.charCodeAt(0);
  const closeCode = close.charCodeAt(0);
  let depth = 0;
  let lines = 0;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === openCode) depth++;
    else if (code === closeCode && --depth === 0) return i + 1;
    // `“用错“` and a statement on the next line: the second quote was meant to close.
    else if (depth > 1 && lines < 1 && classOf(code) === C.line) {
      lines++;
      if (beginsStatement(text, i + 1)) return -1;
    }
  }
  return 0;
}

function matchBackward(text: string, open: string, close: string, from: number): Int32Array {
  const ends = new Int32Array(text.length - from);
  const waiting: number[] = [];
  for (let i = text.length - 1; i >= from; i--) {
    const char = text[i];
    if (char === close) waiting.push(i + 1);
    else if (char === open) ends[i - from] = waiting.pop() ?? 0;
  }
  return ends;
}

/** `"…"`, and `”…”` as an input method leaves it: ends at its line when the next line begins a statement. */
function straight(text: string, at: number): Quotation {
  const stray = text[at] === '”';
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '"' || char === '＂' || (stray && doubles.includes(char))) {
      return { innerEnd: i, close: i + 1, closed: true };
    }
    if (classOf(text.charCodeAt(i)) === C.line && (stray || beginsStatement(text, i + 1))) return unclosed(text, at);
  }
  return unclosed(text, at);
}

/** An open quote ends at another double quote of its line, else at the line end, before a bracket that opens a block. */
function unclosed(text: string, at: number): Quotation {
  const open = text[at] ?? '';
  let end = at + 1;
  for (; end < text.length && classOf(text.charCodeAt(end)) !== C.line; end++) {
    if (doubles.includes(open) && doubles.includes(text[end] ?? '') && !doubles.includes(text[end - 1] ?? ''))
      return { innerEnd: end, close: end + 1, closed: false };
    if (open === '《' && text[end] === '》') return { innerEnd: end, close: end + 1, closed: false };
  }
  end = trimmed(text, at + 1, end);
  if (text[end - 1] === '{' || text[end - 1] === '｛') end = trimmed(text, at + 1, end - 1);
  return { innerEnd: end, close: end, closed: false };
}

function trimmed(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && classOf(text.charCodeAt(end - 1)) === C.blank) end--;
  return end;
}

/** Whether the line at an offset begins like a statement: a heading word and `：`, a block word, a closing brace. */
function beginsStatement(text: string, at: number): boolean {
  let start = at;
  while (classOf(text.charCodeAt(start)) === C.blank) start++;
  if (text[start] === '}' || text[start] === '｝') return true;
  let end = start;
  for (let kind = classOf(text.charCodeAt(end)); end < start + 24; kind = classOf(text.charCodeAt(++end))) {
    if (kind !== C.han && kind !== C.latin && text[end] !== '-') break;
  }
  const word = foldWidth(text.slice(start, end));
  if (word === '') return false;
  let next = end;
  while (classOf(text.charCodeAt(next)) === C.blank) next++;
  return keywordsAt(word, text[next] === '：' || text[next] === ':') && hasQuoteOrColon(text, end);
}

function hasQuoteOrColon(text: string, at: number): boolean {
  for (let i = at; i < text.length && classOf(text.charCodeAt(i)) !== C.line; i++) {
    if ('“"「『{｛：:'.includes(text[i] ?? '')) return true;
  }
  return false;
}
