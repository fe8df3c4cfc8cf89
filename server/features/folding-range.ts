/** textDocument/foldingRange: blocks, chapters, articles, long wording and runs of comments; of a text its parts. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Block, type CregFile, type Span, type Statement, statuteNodesIn } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { nodesIn } from './find.js';

export function foldingRanges(document: TextDocument, { syntax, statute }: Analysis): FoldingRange[] {
  const ranges = new Map<number, FoldingRange>();
  const fold = (span: Span, kind?: FoldingRangeKind, closing = false): void => {
    const startLine = document.positionAt(span.start).line;
    // The line with the closing bracket stays in sight.
    const endLine = document.positionAt(span.end).line - (closing ? 1 : 0);
    // Of several on one line the first is the outermost.
    if (endLine <= startLine || ranges.has(startLine)) return;
    ranges.set(startLine, kind === undefined ? { startLine, endLine } : { startLine, endLine, kind });
  };

  // 编 章 节 条 款 项 of an existing text, the outermost first.
  if (statute) for (const node of statuteNodesIn(statute)) if (node.kind !== 'StatuteFile') fold(node.span);
  if (!syntax) return sorted(ranges);
  for (const part of partsOf(syntax.file)) fold(part);
  for (const node of nodesIn(syntax.file)) {
    if (node.kind === 'Body') fold(node.span, undefined, true);
    else if (node.kind === 'Case' || node.kind === 'Table' || node.kind === 'ChoiceType')
      fold(node.span, undefined, true);
    else if (node.kind === 'Quantified') fold(node.span, undefined, true);
    else if (node.kind === 'Wording') fold(node.span);
  }
  for (const run of commentRuns(document, syntax.file)) fold(run, FoldingRangeKind.Comment);
  return sorted(ranges);
}

function sorted(ranges: ReadonlyMap<number, FoldingRange>): FoldingRange[] {
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine);
}

/** 章 and 节 run to the next one of their rank, or to the end of what they stand in. */
function* partsOf(file: CregFile): Iterable<Span> {
  for (const node of nodesIn(file)) {
    if (node.kind !== 'File' && node.kind !== 'Body') continue;
    yield* chaptersOf(node.statements);
  }
}

function* chaptersOf(statements: readonly Statement[]): Iterable<Span> {
  const isPart = (statement: Statement | undefined): statement is Block =>
    statement?.kind === 'Block' && (statement.word === 'chapter' || statement.word === 'section') && !statement.body;
  for (const [index, statement] of statements.entries()) {
    if (!isPart(statement)) continue;
    const next = statements
      .slice(index + 1)
      .findIndex(other => isPart(other) && (other.word === 'chapter' || other.word === statement.word));
    const last = next < 0 ? statements.at(-1) : statements[index + next];
    if (last && last !== statement) yield { start: statement.span.start, end: last.span.end };
  }
}

function* commentRuns(document: TextDocument, file: CregFile): Iterable<Span> {
  let run: { start: number; end: number } | undefined;
  for (const { span } of file.comments) {
    const follows = run && document.positionAt(run.end).line + 1 === document.positionAt(span.start).line;
    if (run && follows) run.end = span.end;
    else {
      if (run) yield run;
      run = { ...span };
    }
  }
  if (run) yield run;
}
