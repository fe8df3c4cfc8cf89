/** Prints a tree: each face in its own word order, the author's own forms inside the author's own face. */
import type { Face, Span } from '../span.js';
import type { Block, CregFile, Heading, Statement } from './ast.js';
import { commentsOf } from './print-comments.js';
import type { Printing } from './print-context.js';
import type { Doc } from './print-layout.js';
import { render } from './print-layout.js';
import type { Part } from './print-lists.js';
import { braced, statements } from './print-lists.js';
import type { Alias } from './print-names.js';
import { translator } from './print-names.js';
import { broken, lostBetween } from './print-rest.js';
import { faceOfStatement, statement } from './print-statements.js';
import type { Parsed } from './problem.js';

export interface PrintOptions {
  /** The face of all keywords; absent, every keyword keeps the one it was written in. */
  readonly face?: Face;
  /** The spelling of a visible name from outside the file in a face; `undefined` where it has none. */
  readonly alias?: Alias;
}

/**
 * The text of a tree that was read from `source`, in its canonical layout. Wording, titles and document numbers are
 * never changed. The tree must be whole: for one with syntax problems there is `format`.
 */
export function print(file: CregFile, source: string, options: PrintOptions = {}): string {
  return printFile(file, source, options, new Set());
}

/** Like `print`, for any tree: a statement that could not be read is copied as it stands, so that nothing is lost. */
export function format(parsed: Parsed, source: string, options: PrintOptions = {}): string {
  return printFile(parsed.file, source, options, broken(parsed, source));
}

function printFile(file: CregFile, source: string, options: PrintOptions, copied: ReadonlySet<Span>): string {
  const home = homeFace(file, source);
  const translate = options.face && translator(file, options.face, options.alias ?? (() => undefined));
  const p: Printing = {
    source,
    face: options.face,
    home,
    at: options.face ?? home,
    comments: commentsOf(file.comments, source),
    name: (node, place = 'plain') => {
      const text = translate ? translate(node.text, place) : node.text;
      if (node.qualifier === undefined) return text;
      return `${translate ? translate(node.qualifier, 'plain') : node.qualifier}·${text}`;
    },
  };
  const body = (inner: Printing, node: NonNullable<Block['body']>): Doc =>
    braced(inner, node.span, partsOf(inner, node.statements, { start: node.span.start + 1, end: node.span.end - 1 }));
  const partsOf = (inner: Printing, nodes: readonly Statement[], span: Span): Part[] =>
    lostBetween(source, nodes, file.comments, span).map((node, index, all): Part => {
      if (!('kind' in node) || copied.has(node.span)) return copy(inner, node.span);
      return { span: node.span, print: () => statement(inner, node, body), ...lineEnd(inner, node, all[index + 1]) };
    });
  const text = render(
    statements(p, partsOf(p, file.statements, { start: 0, end: source.length }), source.length, false),
  );
  const lines = text === '' ? '' : `${text.trimEnd()}\n`;
  return source.includes('\r\n') ? lines.replace(/\r?\n/g, '\r\n') : lines;
}

/** The face that most statements of a file begin in. */
function homeFace(file: CregFile, source: string): Face {
  let balance = 0;
  const count = (nodes: readonly Statement[]) => {
    for (const node of nodes) {
      const face = faceOfStatement(source, node);
      if (face) balance += face === 'zh' ? 1 : -1;
      if ('body' in node && node.body && 'statements' in node.body) count(node.body.statements);
    }
  };
  count(file.statements);
  return balance < 0 ? 'en' : 'zh';
}

/** A stretch of source as it stands, with the mark that ended it. */
function copy(p: Printing, span: Span): Part {
  const [, mark] = /^[^\S\n]*([；;。.．])/.exec(p.source.slice(span.end)) ?? [];
  const print = () => {
    p.comments.take(span.end);
    return p.source.slice(span.start, span.end) + (mark ?? '');
  };
  return { span, print };
}

const dates: ReadonlySet<string> = new Set(['issued', 'effective', 'expires']);

/** What must stand, or may, between a statement and the next. */
function lineEnd(p: Printing, node: Statement, next: Statement | { readonly span: Span } | undefined): Partial<Part> {
  if (!next || !('kind' in next)) return {};
  // Wording at the start of a line belongs to the statement before it, as long as that is open.
  if (next.kind === 'Wording' && !('body' in node && node.body)) return { end: p.at === 'zh' ? '；' : ';' };
  const sameLine = isDate(node) && isDate(next) && !p.source.slice(node.span.end, next.span.start).includes('\n');
  return sameLine ? { sameLine: '   ' } : {};
}

function isDate(node: Statement): node is Heading {
  return node.kind === 'Heading' && node.word !== undefined && dates.has(node.word);
}
