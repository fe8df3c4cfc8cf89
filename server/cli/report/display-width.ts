/** How many terminal cells a line takes: Han are two wide, marks have none, tabs depend on where they stand. */
import { eastAsianWidth } from 'get-east-asian-width';

/** What is shown for a stretch of a line, and how wide that is. `start` and `end` are UTF-16 offsets in the line. */
export interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/** A line without its end, cut into what a person sees as one character. Nothing in it can move a terminal's cursor. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let start = 0;
  for (const character of charactersOf(line)) {
    const plain = plainWidth(character);
    const shown = plain === 0 ? show(character, column) : character;
    const width = plain || (character === '\t' ? shown.length : widthOf(shown));
    cells.push({ shown, width, start, end: start + character.length });
    column += width;
    start += character.length;
  }
  return cells;
}

/** The cells that a text takes, once nothing in it can move a cursor. */
export function displayWidth(text: string): number {
  let sum = 0;
  for (const character of text) {
    const width = plainWidth(character);
    if (width === 0) return cellsOf(text).reduce((all, cell) => all + cell.width, 0);
    sum += width;
  }
  return sum;
}

/** A text as it can be shown safely, on one line. */
export function showSafely(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  for (const character of line) {
    if (plainWidth(character) > 0) continue;
    return cellsOf(line)
      .map(cell => cell.shown)
      .join('');
  }
  return line;
}

/** What most lines are made of: Han, ASCII, quotation marks and punctuation, shown as they are. 0: whoever asks must look closer. */
function plainWidth(character: string): 0 | 1 | 2 {
  const code = character.charCodeAt(0);
  if (character.length > 1) return 0;
  if ((code >= 0x20 && code <= 0x7e) || (code >= 0x2010 && code <= 0x2027)) return 1;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3020) || (code >= 0xff01 && code <= 0xff60)) {
    return 2;
  }
  return 0;
}

/**
 * Marks, joiners, flags, skin tones, Korean letters: only where one of them occurs do several code points make one
 * character, and only then is the slow search for characters worth its start.
 */
const joining = /\p{M}|\u200c|\u200d|[\u1100-\u11ff]|[\u{1f1e6}-\u{1f1ff}]|[\u{1f3fb}-\u{1f3ff}]/u;

function charactersOf(line: string): Iterable<string> {
  if (!joining.test(line)) return line;
  return Array.from(new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(line), ({ segment }) => segment);
}

const tabStop = 4;

function show(character: string, column: number): string {
  if (character === '\t') return ' '.repeat(tabStop - (column % tabStop));
  const point = character.codePointAt(0) ?? 0;
  // Control characters as their pictures (␛): a file under review must not be able to drive the terminal.
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  if (point === 0x7f) return '␡';
  if (point >= 0xd800 && point <= 0xdfff) return '\uFFFD';
  // What cannot be seen or turns the writing direction is named.
  if (/^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character)) return `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`;
  return character;
}

function widthOf(shown: string): number {
  const point = shown.codePointAt(0);
  if (point === undefined) return 0;
  if (shown.startsWith('<U+')) return shown.length;
  if (shown.includes('\uFE0F')) return 2;
  if (/^\p{M}/u.test(shown)) return 0;
  return eastAsianWidth(point);
}
