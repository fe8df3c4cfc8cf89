/** Lists of parts on one line or many: members, rows, conditions, statements, with the comments between them. */
import type { Span } from '../span.js';
import { blankBefore } from './print-comments.js';
import type { Printing } from './print-context.js';
import type { Doc } from './print-layout.js';
import { either, group, hard, indent, line, soft, trail } from './print-layout.js';

export interface Part {
  readonly span: Span;
  readonly print: () => Doc;
  /** What stands between this part and the next where they are on different lines, and where they share one. */
  readonly end?: string;
  /** The next part stays on the line of this one, behind this text. */
  readonly sameLine?: string;
}

/**
 * Parts in braces, one a line, or all on one line where the author began them on the line of the brace, they fit,
 * and no comment stands among them.
 */
export function braced(p: Printing, span: Span, parts: readonly Part[]): Doc {
  const end = span.end - 1;
  const first = parts[0];
  if (!first && !p.comments.any(end)) return '{ }';
  const opening = p.source.slice(span.start, first?.span.start ?? end);
  const broken = opening.includes('\n') || p.comments.any(end);
  return group(['{', indent(statements(p, parts, end, true)), broken ? hard : line, '}'], broken);
}

/** Parts one below the other with the comments around them, up to `end`; in braces a break stands before the first. */
export function statements(p: Printing, parts: readonly Part[], end: number, inBraces: boolean): Doc {
  const docs: Doc[] = [];
  const separator = p.at === 'zh' ? '；' : '; ';
  let previous: Part | undefined;
  let closed = true;
  let started = inBraces;
  const lineFor = (offset: number) => {
    if (!started) {
      started = true;
      return;
    }
    const close = closed ? '' : (previous?.end ?? '');
    if (blankBefore(p.source, offset)) docs.push(close, hard, hard);
    else if (!previous) docs.push(line);
    else if (closed) docs.push(hard);
    else if (previous.sameLine !== undefined) docs.push(group([either(close, previous.sameLine), soft]));
    else docs.push(either(close, separator), inBraces ? soft : hard);
    closed = true;
  };
  const comments = (before: number) => {
    for (const comment of p.comments.take(before)) {
      if (comment.ownLine || !started) {
        lineFor(comment.span.start);
        docs.push(comment.text);
        closed = true;
      } else {
        docs.push(closed ? '' : (previous?.end ?? ''), trail(comment.text));
        closed = true;
      }
      previous ??= part0;
    }
  };
  for (const part of parts) {
    comments(part.span.start);
    lineFor(part.span.start);
    docs.push(part.print());
    previous = part;
    closed = false;
  }
  comments(end);
  return docs;
}

/** Stands for the comments before the first part. */
const part0: Part = { span: { start: 0, end: 0 }, print: () => '' };

/** The brace that opens a list, wherever it stands before its first part. */
export function braceBefore(p: Printing, head: Span): number {
  const found = p.source.slice(head.start, head.end).search(/[{｛]/);
  return found < 0 ? head.start : head.start + found;
}
