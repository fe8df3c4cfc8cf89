/** textDocument/selectionRange: from the Chinese word to the clause, the sentence, the statement, the block, the file. */
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Span, statuteNodesIn, touches } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { toRange } from './convert.js';
import { nameAt, pathTo } from './find.js';
import { wordAt } from './words.js';

export function selectionRanges(
  document: TextDocument,
  analysis: Analysis,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map(position => {
    const offset = document.offsetAt(position);
    let range: SelectionRange | undefined;
    for (const span of widening(analysis, offset)) {
      range = { range: toRange(document, span), ...(range && { parent: range }) };
    }
    return range ?? { range: { start: position, end: position } };
  });
}

/** The file first, each of the others inside the one before. */
function widening(analysis: Analysis, offset: number): readonly Span[] {
  const { source, syntax } = analysis;
  const spans: Span[] = [{ start: 0, end: source.text.length }, ...partsAround(analysis, offset)];
  const wording = syntax ? pathTo(syntax.file, offset).find(node => node.kind === 'Wording') : undefined;
  if (wording && 'inner' in wording) spans.push(wording.inner);
  for (const marks of [/[。！？\n]/u, /[。！？；;，,、：:\n]/u]) spans.push(between(source.text, offset, marks));
  const name = nameAt(analysis, offset)?.at;
  if (name) spans.push(name);
  const word = wordAt(source.text, offset);
  if (word) spans.push(word);
  const sorted = spans.filter(span => touches(span, offset)).sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Span[] = [];
  for (const span of sorted) {
    const outer = kept.at(-1);
    const isNarrower = !outer || span.end - span.start < outer.end - outer.start;
    if (isNarrower && (!outer || (outer.start <= span.start && span.end <= outer.end))) kept.push(span);
  }
  return kept;
}

function partsAround({ syntax, statute }: Analysis, offset: number): readonly Span[] {
  if (syntax) return pathTo(syntax.file, offset).map(({ span }) => span);
  if (!statute) return [];
  return [...statuteNodesIn(statute)].map(({ span }) => span).filter(span => touches(span, offset));
}

/** What stands between two marks of punctuation, at most a page to either side. */
function between(text: string, offset: number, marks: RegExp): Span {
  const page = 2000;
  let start = offset;
  while (start > 0 && offset - start < page && !marks.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && end - offset < page && !marks.test(text[end] ?? '')) end++;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  return { start, end };
}
