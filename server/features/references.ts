/** textDocument/references: every place that uses a name, in all files of the root. */
import type { Location, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analyze.js';
import type { Model } from '../core/model.js';
import { toRange } from './convert.js';
import type { DocumentOf } from './diagnostic.js';
import { nameAt, same, sameEntity } from './find.js';

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
  const { entity } = name;

  const locations: Location[] = [];
  const declaring = entity.uri === analysis.source.uri ? document : documentOf(entity.uri);
  if (includeDeclaration && declaring) locations.push({ uri: declaring.uri, range: toRange(declaring, entity.at) });
  for (const model of [analysis.model, ...others]) {
    const place = model.uri === analysis.source.uri ? document : documentOf(model.uri);
    if (!place) continue;
    for (const { at, target } of model.names.references) {
      if (!target || !sameEntity(target, entity)) continue;
      if (model.uri === entity.uri && same(at, entity.at)) continue;
      locations.push({ uri: place.uri, range: toRange(place, at) });
    }
  }
  return locations;
}
