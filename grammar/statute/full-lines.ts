/** Which lines of a text are full, where the source breaks every sentence at the same width. */
import type { Front } from './front.js';
import type { Line } from './lines.js';
import { numberAt } from './numbers.js';
import { isEnded } from './wording.js';

/**
 * The indices of full lines: what stands below one goes on with it, though the line by itself could be a heading. None
 * in a text whose unfinished lines are of all lengths.
 */
export function fullLines(text: string, lines: readonly Line[], front: Front): ReadonlySet<number> {
  const open = lines.flatMap((line, i) => (!front.has(i) && isOpen(text, line, lines[i + 1]) ? [lengthOf(line)] : []));
  const usual = open.sort((a, b) => a - b)[open.length >> 1];
  if (usual === undefined || usual < narrowest) return none;
  const alike = open.filter(length => Math.abs(length - usual) <= slack).length;
  const longer = lines.filter(line => lengthOf(line) > usual + 2 * slack).length;
  if (alike * 3 < open.length * 2 || longer * 10 > lines.length) return none;
  // One such line is no habit, unless the text has none that is longer.
  if (open.length < 2 && (usual < 20 || lines.some(line => lengthOf(line) > usual + slack))) return none;
  return new Set(lines.flatMap((line, i) => (Math.abs(lengthOf(line) - usual) <= slack ? [i] : [])));
}

const none: ReadonlySet<number> = new Set();
const narrowest = 14;
/** Signs are not put at the front of a line, and first lines have an indent. */
const slack = 5;

const lengthOf = ({ start, end }: Line): number => end - start;

/** An unfinished line with another one below it that begins with no number. */
function isOpen(text: string, line: Line, next: Line | undefined): boolean {
  if (!next || next.afterBlank || lengthOf(line) < narrowest) return false;
  return !isEnded(text, line.start, line.end) && !numberAt(text, next.start);
}
