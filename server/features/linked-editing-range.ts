/** textDocument/linkedEditingRange: a declared name and its uses in the same file, typed over together. */
import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analyze.js';
import { toRange } from './convert.js';
import { nameAt, usesIn } from './find.js';

/**
 * Only at a declaration: who edits one use means another thing, who edits the declaration means all of them. Uses of
 * the alias stay, and so do mentions in published wording, which a keystroke should not change unseen.
 */
export function linkedEditingRanges(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
): LinkedEditingRanges | null {
  const { model } = analysis;
  const name = nameAt(analysis, document.offsetAt(position));
  if (!name?.declares) return null;
  const mentions = new Set(model.names.references.flatMap(({ at, mention }) => (mention ? [at.start] : [])));
  const uses = usesIn(model, name.entity, true).filter(
    ({ at, text }) => text === name.entity.name && !mentions.has(at.start),
  );
  if (uses.length < 2) return null;
  return { ranges: uses.map(({ at }) => toRange(document, at)), wordPattern: '[\\p{L}\\p{N}.-]+' };
}
