/** The examples of a check, as they are shown: without their marks, and in the reader's language. */
import type { Face, Span } from '../../../grammar/index.js';
import type { Example } from '../../core/rule.js';

export interface Shown {
  readonly text: string;
  /** What is reported in it. */
  readonly spans: readonly Span[];
  readonly as: 'draft' | 'text';
}

/** The text of an example, and the stretches between `<|` and `|>`. */
export function shownExample({ text: marked, as = 'draft' }: Example): Shown {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(<\||\|>)/)) {
    if (part === '<|') {
      const span = { start: text.length, end: text.length };
      spans.push(span);
      open.push(span);
    } else if (part === '|>') {
      const span = open.pop();
      if (span) span.end = text.length;
    } else text += part;
  }
  return { text: text.trimEnd(), spans, as };
}

/** Drafts in the reader's language, where there are any, and existing texts, which are Chinese whoever reads. */
export function examplesIn(examples: readonly Example[], language: Face): readonly Example[] {
  const own = examples.filter(
    ({ text, as }) => as === 'text' || /\p{Script=Han}{3}/u.test(text) === (language === 'zh'),
  );
  return own.length > 0 ? own : examples;
}
