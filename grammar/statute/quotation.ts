/** Which lines of a text stand in a quotation: the words that a decision puts into another regulation. */
import { type Line, skipBack, skipGap } from './lines.js';
import { numberAt } from './numbers.js';

/**
 * The indices of lines that begin inside a quotation, or with one. A quotation begins behind 修改为： or with a number
 * behind its mark, as those of wording to be put in do, and ends where the last mark of a line closes it: each of its
 * paragraphs may begin with a mark of its own. One that nothing closes is none.
 */
export function quotedLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    const at = line && openingIn(text, line, lines[i - 1]);
    if (!line || at === undefined) {
      i++;
      continue;
    }
    const last = closes(text, line) ? i : closingLine(text, lines, i + 1);
    if (last !== undefined) {
      for (let k = at === line.start ? i : i + 1; k <= last; k++) quoted.add(k);
    }
    i = (last ?? Math.min(i + longest, lines.length)) + 1;
  }
  return quoted;
}

/** A quotation of more lines than any amendment has is a mark that somebody forgot. */
const longest = 400;

function closingLine(text: string, lines: readonly Line[], from: number): number | undefined {
  for (let i = from; i < Math.min(from + longest, lines.length); i++) {
    const line = lines[i];
    if (line && closes(text, line)) return i;
  }
  return undefined;
}

/** The mark that begins a quotation of amended wording in a line, the last if there are several. */
function openingIn(text: string, { start, end }: Line, before: Line | undefined): number | undefined {
  for (let at = end - 1; at >= start; at--) {
    if (!isOpening(text, at, start)) continue;
    const number = numberAt(text, skipGap(text, at + 1, end));
    const isNumbered = number !== undefined && (number.kind !== 'item' || at === start);
    const from = at === start ? before : { start, end: at };
    if (!from) return isNumbered && number.kind === 'article' ? at : undefined;
    const last = skipBack(text, from.start, from.end);
    const lead = text.slice(Math.max(from.start, last - 60), last);
    if (putIn.test(lead) || (isNumbered && /[：:]$/u.test(lead))) return at;
    if (at < end - 2000) return undefined;
  }
  return undefined;
}

const putIn = /(?:修改|修正|改|调整)为[：:，,]?$|(?:增加|作为|改为)[^。；“”"]{0,40}[：:]$/u;

function isOpening(text: string, at: number, start: number): boolean {
  const char = text.charAt(at);
  if (char === '“') return true;
  return char === '"' && (at === start || '：:为 \u3000'.includes(text.charAt(at - 1)));
}

/** Whether the last mark of a line closes a quotation. */
function closes(text: string, { start, end }: Line): boolean {
  for (let at = end - 1; at >= start; at--) {
    const char = text.charAt(at);
    if (char === '”') return true;
    if (char === '“') return false;
    if (char === '"') return !isOpening(text, at, start);
  }
  return false;
}
