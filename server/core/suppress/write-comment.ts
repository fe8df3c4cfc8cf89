/** Writing a permission into a draft: where its comment goes, and how its grounds are put so that they are read back. */
import type { Face } from '../../../grammar/index.js';
import type { Edit, Grounds } from '../finding.js';
import { isInWording } from '../fingerprint/statement.js';
import { oneLine } from '../plain-words.js';

/** Where the comment of a permission stands: on a line of its own before the line of what it permits. */
export interface CommentPlace {
  readonly start: number;
  /** The comment up to its reason. */
  readonly opening: string;
  readonly lineEnd: string;
  /** It permits in the whole file: between quotation marks a comment would be wording. */
  readonly wholeFile: boolean;
}

/** `statements` are those of the syntax tree; `at` is where the finding begins. */
export function commentPlace(text: string, statements: unknown, at: number, code: string): CommentPlace {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const indent = /^[^\S\r\n]*/u.exec(text.slice(lineStart))?.[0] ?? '';
  const wholeFile = isInWording(statements, lineStart);
  return {
    start: wholeFile ? 0 : lineStart,
    opening: wholeFile ? `// creg-allow-file ${code}: ` : `${indent}// creg-allow ${code}: `,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    wholeFile,
  };
}

/** The edit that permits; `face` is that of the draft. */
export function writeComment({ start, opening, lineEnd }: CommentPlace, grounds: Grounds, face: Face): Edit {
  return { span: { start, end: start }, newText: `${opening}${groundsAsWritten(grounds, face)}${lineEnd}` };
}

/** `试点；依据：《立法法》第八十二条；批准：法制科；至：2027-03-01`, as `grounds.ts` reads it. */
export function groundsAsWritten({ reason = '', basis, approver, until }: Grounds, face: Face): string {
  const [between, colon] = face === 'zh' ? ['；', '：'] : ['; ', ': '];
  const labels =
    face === 'zh'
      ? { basis: '依据', approver: '批准', until: '至' }
      : { basis: 'basis', approver: 'approved', until: 'until' };
  const stated = { basis, approver, until };
  return [
    oneLine(reason),
    ...(['basis', 'approver', 'until'] as const).flatMap(key => {
      const value = stated[key];
      return value === undefined ? [] : [`${labels[key]}${colon}${oneLine(value)}`];
    }),
  ].join(between);
}
