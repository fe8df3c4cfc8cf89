/** Marks in test texts: `<|` … `|>` a range that is expected, nestable; `<|>` a cursor. */
import type { Span } from '../grammar/index.js';

export interface Marked {
  readonly text: string;
  /** In the order in which they begin. */
  readonly spans: readonly Span[];
  readonly cursors: readonly number[];
}

export function unmark(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  const cursors: number[] = [];
  let text = '';
  for (const part of marked.split(/(<\|>|<\||\|>)/)) {
    if (part === '<|>') cursors.push(text.length);
    else if (part === '<|') {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (part === '|>') {
      const span = open.pop();
      if (!span) throw new Error(`'|>' without '<|' in: ${marked}`);
      span.end = text.length;
    } else text += part;
  }
  if (open.length > 0) throw new Error(`'<|' without '|>' in: ${marked}`);
  return { text, spans, cursors };
}

/** The text with spans marked again: what a failing test prints. */
export function mark(text: string, spans: readonly Span[]): string {
  const cuts = spans.flatMap(span => [
    { at: span.start, mark: '<|', closing: 0 },
    { at: span.end, mark: '|>', closing: 1 },
  ]);
  cuts.sort((a, b) => b.at - a.at || a.closing - b.closing);
  let marked = text;
  for (const cut of cuts) marked = marked.slice(0, cut.at) + cut.mark + marked.slice(cut.at);
  return marked;
}
