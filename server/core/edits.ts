/** Edits put into a text. */
import type { Edit } from './finding.js';

/** The text with all edits made; their spans do not overlap. Of several at one place the first stays the first. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lastFirst = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => b.edit.span.start - a.edit.span.start || b.index - a.index);
  return lastFirst.reduce(
    (now, { edit: { span, newText } }) => now.slice(0, span.start) + newText + now.slice(span.end),
    text,
  );
}
