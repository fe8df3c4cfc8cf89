/** What the tree does not hold: statements that could not be read, and text between statements. */
import type { Span } from '../span.js';
import type { Body, Comment, Statement } from './ast.js';
import type { Parsed, SyntaxCode } from './problem.js';

/** Problems in which the tree says all that the text says. */
const harmless: ReadonlySet<SyntaxCode> = new Set(['syntax/out-of-place', 'syntax/unknown-heading']);

/** The spans of the innermost statements with a problem: these are copied, not printed. */
export function broken(parsed: Parsed, source: string): ReadonlySet<Span> {
  const found = new Set<Span>();
  for (const problem of parsed.problems) {
    if (!harmless.has(problem.code)) mark(parsed.file.statements, problem.span, found);
  }
  markUnclosed(parsed.file.statements, source, found);
  return found;
}

/** Marks the innermost statements that hold or touch a problem. */
function mark(nodes: readonly Statement[], problem: Span, found: Set<Span>): void {
  for (const node of nodes) {
    if (problem.start > node.span.end || problem.end < node.span.start) continue;
    const inner = bodyOf(node);
    if (inner && inner.span.start < problem.start && problem.end < inner.span.end)
      mark(inner.statements, problem, found);
    else found.add(node.span);
  }
}

function markUnclosed(nodes: readonly Statement[], source: string, found: Set<Span>): void {
  for (const node of nodes) {
    const inner = bodyOf(node);
    const braces = inner?.span ?? (node.kind === 'Case' ? node.body : undefined);
    if (braces && !/[}｝]/.test(source[braces.end - 1] ?? '')) found.add(node.span);
    else if (inner) markUnclosed(inner.statements, source, found);
  }
}

function bodyOf(node: Statement): Body | undefined {
  return 'body' in node && node.body && 'statements' in node.body ? node.body : undefined;
}

/** The statements, and between them the stretches of source that are neither comments nor marks between statements. */
export function lostBetween(
  source: string,
  nodes: readonly Statement[],
  comments: readonly Comment[],
  span: Span,
): readonly (Statement | { readonly span: Span })[] {
  const parts: (Statement | { readonly span: Span })[] = [];
  let end = span.start;
  for (const node of nodes) {
    parts.push(...lost(source, comments, { start: end, end: node.span.start }), node);
    end = Math.max(end, node.span.end);
  }
  parts.push(...lost(source, comments, { start: end, end: span.end }));
  return parts;
}

function lost(source: string, comments: readonly Comment[], gap: Span): { readonly span: Span }[] {
  let text = source.slice(gap.start, gap.end);
  if (blank.test(text)) return [];
  for (let index = firstFrom(comments, gap.start); ; index++) {
    const span = comments[index]?.span;
    if (!span || span.end > gap.end) break;
    const [from, to] = [span.start - gap.start, span.end - gap.start];
    text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }
  if (blank.test(text)) return [];
  const start = text.search(/[^\s\ufeff；;。.．]/);
  const length = text.slice(start).trimEnd().length;
  return [{ span: { start: gap.start + start, end: gap.start + start + length } }];
}

const blank = /^[\s\ufeff；;。.．]*$/;

/** The index of the first comment at or behind an offset. */
function firstFrom(comments: readonly Comment[], offset: number): number {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
