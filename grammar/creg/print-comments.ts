/** Comments on their way through the printer: each is taken once, at the first place behind which it stood. */
import type { Span } from '../span.js';
import type { Comment } from './ast.js';

export interface Comments {
  /** Comments that begin before the offset and were not taken yet. */
  take(before: number): readonly PlacedComment[];
  /** Whether some comment that was not taken yet begins before the offset. */
  any(before: number): boolean;
}

export interface PlacedComment {
  readonly span: Span;
  readonly text: string;
  /** Nothing but blanks stands before it on its line. */
  readonly ownLine: boolean;
}

export function commentsOf(comments: readonly Comment[], source: string): Comments {
  let next = 0;
  return {
    take(before) {
      const taken: PlacedComment[] = [];
      for (let comment = comments[next]; comment && comment.span.start < before; comment = comments[++next]) {
        const lineStart = source.lastIndexOf('\n', comment.span.start - 1) + 1;
        const ownLine = source.slice(lineStart, comment.span.start).trim() === '';
        taken.push({ span: comment.span, text: `//${comment.text.trimEnd()}`, ownLine });
      }
      return taken;
    },
    any(before) {
      const comment = comments[next];
      return comment !== undefined && comment.span.start < before;
    },
  };
}

/** Whether an empty line stands directly before the offset. */
export function blankBefore(source: string, offset: number): boolean {
  let lines = 0;
  for (let at = offset - 1; at >= 0 && /\s/.test(source[at] ?? ''); at--) if (source[at] === '\n') lines++;
  return lines > 1;
}
