/** What a refactoring is: a change of form that leaves what the draft says as it is, offered where the cursor stands. */
import type { Bilingual, Span } from '../../../grammar/index.js';
import type { Analysis } from '../../core/analyze.js';
import type { Edit } from '../../core/finding.js';

export interface Refactoring {
  /** Tells it apart from the others; travels through the client. */
  readonly id: string;
  /** As the protocol has it: `refactor.extract`, `refactor.rewrite`. */
  readonly kind: string;
  /** Undefined where there is nothing to change. */
  offer(analysis: Analysis, selected: Span): Change | undefined;
}

export interface Change {
  readonly title: Bilingual;
  readonly edits: readonly Edit[];
}

/** White space at the beginning of the line of an offset. */
export function indentAt(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t\u3000]*/u.exec(text.slice(line, offset))?.[0] ?? '';
}

/** Words between which a space is needed, or does no harm. */
export function spaced(text: string, span: Span, words: string): string {
  const touchesBefore = /[\p{L}\p{N}]/u.test(text[span.start - 1] ?? '');
  const touchesAfter = /[\p{L}\p{N}]/u.test(text[span.end] ?? '');
  return `${touchesBefore ? ' ' : ''}${words}${touchesAfter ? ' ' : ''}`;
}
