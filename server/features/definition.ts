/**
 * textDocument/definition: from a name to its declaration, from a citation to what it cites, and from a finding to the
 * clause that it offends.
 */
import type { Location, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { touches } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { toRange } from './convert.js';
import type { DocumentOf } from './diagnostic.js';
import { targetOf } from './document-link.js';
import { findingsAt, nameAt } from './find.js';

/** Of a law as a whole, and of a standard that is cited as a whole. */
const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function definition(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  documentOf: DocumentOf,
): Location[] {
  const offset = document.offsetAt(position);
  const found = new Map<string, Location>();
  const add = (uri: string, span: { start: number; end: number }): void => {
    const target = uri === analysis.source.uri ? document : documentOf(uri);
    if (target) found.set(`${uri}#${span.start}`, { uri: target.uri, range: toRange(target, span) });
  };

  const name = nameAt(analysis, offset);
  const norms = findingsAt(analysis, offset).flatMap(finding =>
    (finding.related ?? []).filter(({ uri }) => uri?.startsWith('creg:')),
  );
  // On a declaration with a finding, the reader wants the norm: the declaration is before their eyes.
  if (name && !(name.declares && norms.length > 0)) add(name.entity.uri, name.entity.at);
  const cited = analysis.model.citations.find(({ at }) => touches(at, offset));
  const target = cited && targetOf(cited, analysis.norms);
  if (target !== undefined) found.set(target, { uri: target, range: top });
  for (const { uri, at } of norms) if (uri !== undefined) add(uri, at);
  return [...found.values()];
}
