/** textDocument/documentHighlight: the other places of this file that the name under the cursor stands in. */
import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analyze.js';
import { toRange } from './convert.js';
import { nameAt, usesIn } from './find.js';

export function documentHighlights(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
): DocumentHighlight[] {
  const name = nameAt(analysis, document.offsetAt(position));
  if (!name) return [];
  return usesIn(analysis.model, name.entity, true).map(({ at, declares }) => ({
    range: toRange(document, at),
    kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
