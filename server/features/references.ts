/** textDocument/references: every place that uses a name, in all files of the root. */
import type { Location, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analyze.js';
import type { Model } from '../core/model.js';
import { toRange } from './convert.js';
import type { DocumentOf } from './diagnostic.js';
import { nameAt, usesIn } from './find.js';

/** `others` are the models of the other files that may use the name. */
export function references(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  includeDeclaration: boolean,
  others: Iterable<Model>,
  documentOf: DocumentOf,
): Location[] {
  const name = nameAt(analysis, document.offsetAt(position));
  if (!name) return [];
  const places: Location[] = [];
  const add = (model: Model): void => {
    const place = model.uri === analysis.source.uri ? document : documentOf(model.uri);
    if (!place) return;
    const uses = usesIn(model, name.entity, includeDeclaration);
    places.push(...uses.map(({ at }) => ({ uri: place.uri, range: toRange(place, at) })));
  };
  add(analysis.model);
  let isHome = name.entity.uri === analysis.source.uri;
  for (const model of others) {
    add(model);
    isHome ||= model.uri === name.entity.uri;
  }
  // What the shipped norms declare stands in none of the files of the root.
  const declaring = includeDeclaration && !isHome ? documentOf(name.entity.uri) : undefined;
  if (declaring) places.unshift({ uri: declaring.uri, range: toRange(declaring, name.entity.at) });
  return places;
}
