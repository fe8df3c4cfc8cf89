/** Permissions in a draft: `// creg-allow CODE: reason`, `// creg-allow-file …`, `// 允许 CODE：理由`, `// 全文允许 …`. */
import type { Comment, Span } from '../../../grammar/index.js';
import type { Day } from '../clause.js';
import type { Grounds } from '../finding.js';
import { readGrounds } from './grounds.js';

/** A permission as written. */
export interface Permission {
  readonly comment: Comment;
  readonly codes: readonly { readonly text: string; readonly at: Span }[];
  /** Empty: the permission has no effect. */
  readonly reason: string;
  readonly grounds: Grounds;
  readonly until?: Day;
  /** Words in the place of the last day that are no day: the permission has no effect either. */
  readonly noDay?: Span;
  /** The stretch in which a finding must begin; absent for the whole file. */
  readonly line?: Span;
}

/** The Chinese word is a word of everyday prose: it permits only where a code follows at once. */
const pattern = /^\s*(?:creg-allow(-file)?(?![\w-])|(全文)?允许\s+(?=[a-z]+[/／]))\s*([^:：]*)(?:[:：](.*))?$/su;

export function permissionsIn(text: string, comments: readonly Comment[]): readonly Permission[] {
  return comments.flatMap(comment => permissionOf(text, comments, comment) ?? []);
}

function permissionOf(text: string, comments: readonly Comment[], comment: Comment): Permission | undefined {
  const match = pattern.exec(comment.text);
  if (!match) return undefined;
  const [, file, whole, list = '', rest = ''] = match;
  const line = file === undefined && whole === undefined ? lineOf(text, comments, comment) : undefined;
  const { reason, noDay, ...stated } = readGrounds(rest);
  const from = comment.span.end - rest.length;
  return {
    comment,
    codes: codesIn(comment, list),
    reason,
    grounds: { reason, ...stated },
    ...(stated.until !== undefined && { until: stated.until }),
    ...(noDay && { noDay: { start: from + noDay.start, end: from + noDay.end } }),
    ...(line && { line }),
  };
}

function codesIn(comment: Comment, list: string): Permission['codes'] {
  const codes: { text: string; at: Span }[] = [];
  // The text of a comment is the source behind its slashes.
  const from = comment.span.end - comment.text.length;
  let offset = comment.text.indexOf(list);
  for (const word of list.split(/[\s,，、]+/u)) {
    if (word === '') continue;
    const start = comment.text.indexOf(word, offset);
    codes.push({ text: word.replace('／', '/'), at: { start: from + start, end: from + start + word.length } });
    offset = start + word.length;
  }
  return codes;
}

/** The line of the comment if anything stands before it; else the next line with more than comments. */
function lineOf(text: string, comments: readonly Comment[], { span }: Comment): Span {
  const start = lineStart(text, span.start);
  if (text.slice(start, span.start).trim() !== '') return { start, end: span.start };
  for (let from = lineEnd(text, span.end); from < text.length; ) {
    const next = from + 1;
    const end = lineEnd(text, next);
    const comment = comments.find(other => next <= other.span.start && other.span.start < end);
    const words = text.slice(next, comment?.span.start ?? end).trim();
    if (words !== '') return { start: next, end };
    from = end;
  }
  return { start: text.length, end: text.length };
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/u);
  return end < 0 ? text.length : at + end;
}
