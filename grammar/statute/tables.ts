/** Which lines of a text are rows of a table: between bars, or set apart by tabs or by spaces. */
import { type Line, skipGap } from './lines.js';
import { numberAt } from './numbers.js';

/** The indices of the rows. */
export function tableRows(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let i = 0; i < lines.length; ) {
    const next = barsFrom(text, lines, i) ?? columnsFrom(text, lines, i);
    if (next === undefined) i++;
    else for (; i < next; i++) rows.add(i);
  }
  return rows;
}

/** Lines that begin with a bar; lines with bars above and below `--- | ---`. */
function barsFrom(text: string, lines: readonly Line[], from: number): number | undefined {
  const [first, second] = [lines[from], lines[from + 1]];
  if (!first) return undefined;
  if (text.charAt(first.start) === '|') return first.end - first.start > 1 ? from + 1 : undefined;
  if (!second || second.end - second.start > longest || !isRule(text.slice(second.start, second.end))) return undefined;
  if (!hasBar(text, first)) return undefined;
  let to = from + 2;
  for (let line = lines[to]; line && !line.afterBlank && hasBar(text, line); line = lines[to]) to++;
  return to;
}

const longest = 400;
const isRule = (words: string): boolean => words.includes('|') && /^[-:| ]{3,}$/u.test(words);

function hasBar(text: string, { start, end }: Line): boolean {
  const at = text.indexOf('|', start);
  return at >= 0 && at < end;
}

/** Two lines or more of as many cells each. Numbered lines are no rows, nor are letter-spaced words. */
function columnsFrom(text: string, lines: readonly Line[], from: number): number | undefined {
  const first = lines[from];
  const columns = first ? cellsIn(text, first) : 0;
  if (columns < 2) return undefined;
  let to = from + 1;
  for (let line = lines[to]; line && !line.afterBlank && cellsIn(text, line) === columns; line = lines[to]) to++;
  return to - from > 1 ? to : undefined;
}

/** How many cells a line has; 0 for one that cannot be a row. */
function cellsIn(text: string, { start, end }: Line): number {
  if (end - start > longest || numberAt(text, start)) return 0;
  const cells = text.slice(start, end).split(/ *\t[\t ]*|[ \u3000]{2,}/u);
  if (
    cells.length < 2 ||
    cells.some(cell => /[。；;：:]$/u.test(cell) || numberAt(cell, skipGap(cell, 0, cell.length)))
  )
    return 0;
  return cells.every(cell => cell.length < 2) ? 0 : cells.length;
}
