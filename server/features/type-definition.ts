/**
 * textDocument/typeDefinition: what kind of thing a name is. From a value to its fact, from a criterion or a measure to
 * the list that it stands in, from a list to the standards that bind lists of its kind.
 */
import type { Location, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Entity, Model } from '../core/model.js';
import { toRange } from './convert.js';
import type { DocumentOf } from './diagnostic.js';
import { nameAt } from './find.js';

export function typeDefinition(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  modelOf: (uri: string) => Model | undefined,
  documentOf: DocumentOf,
): Location[] {
  const name = nameAt(analysis, document.offsetAt(position));
  if (!name) return [];
  const home = name.entity.uri === analysis.source.uri ? analysis.model : modelOf(name.entity.uri);
  return kindOf(name.entity, home, analysis).flatMap(({ uri, at }) => {
    const place = uri === analysis.source.uri ? document : documentOf(uri);
    return place ? [{ uri: place.uri, range: toRange(place, at) }] : [];
  });
}

interface Place {
  readonly uri: string;
  readonly at: Span;
}

function kindOf({ kind, fact, span, uri, at }: Entity, home: Model | undefined, { norms }: Analysis): readonly Place[] {
  if (kind === 'member') return fact ? [fact] : [];
  const list = home?.lists.find(each => each.span.start <= span.start && span.end <= each.span.end);
  if (!list) return [];
  if (list.at.start === at.start) return norms.standards.filter(({ binds }) => binds.includes(list.kind));
  return [{ uri, at: list.at }];
}
