/**
 * textDocument/implementation: from a rule to what answers to it. From a requirement or a standard to the criteria of
 * the drafts that it binds, from a criterion or a list to the cases that try it.
 */
import type { Location, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Entity, Model, Standard } from '../core/model.js';
import { toRange } from './convert.js';
import type { DocumentOf } from './diagnostic.js';
import { findingsAt, nameAt, sameEntity } from './find.js';

/** `others` are the models of the other files in the root; `modelOf` knows those of the shipped norms as well. */
export function implementation(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  others: Iterable<Model>,
  modelOf: (uri: string) => Model | undefined,
  documentOf: DocumentOf,
): Location[] {
  const offset = document.offsetAt(position);
  const name = nameAt(analysis, offset);
  const files = [analysis.model, ...others];
  const here = name ? implementing(name.entity, files, modelOf) : [];
  // On a finding that is no name: who else rests on the clause that it offends.
  const clauses = here.length > 0 ? [] : findingsAt(analysis, offset).flatMap(({ related }) => related ?? []);
  const there = clauses.flatMap(({ uri, at }) => {
    const standard = uri === undefined ? undefined : standardAt(modelOf(uri), at);
    return standard ? criteriaUnder(standard, files) : [];
  });
  const places = new Map([...here, ...there].map(place => [`${place.uri}#${place.at.start}`, place]));
  return [...places.values()].flatMap(({ uri, at }) => {
    const place = uri === analysis.source.uri ? document : documentOf(uri);
    return place ? [{ uri: place.uri, range: toRange(place, at) }] : [];
  });
}

interface Place {
  readonly uri: string;
  readonly at: Span;
}

function implementing(
  entity: Entity,
  files: readonly Model[],
  modelOf: (uri: string) => Model | undefined,
): readonly Place[] {
  if (entity.kind === 'requirement' || entity.kind === 'standard') {
    const standard = standardAt(files.find(({ uri }) => uri === entity.uri) ?? modelOf(entity.uri), entity.at);
    return standard ? criteriaUnder(standard, files) : [];
  }
  return files.flatMap(({ uri, cases }) =>
    cases
      .filter(({ on, expects }) => tries(entity, on?.target) || tries(entity, expects?.by?.target))
      .map(({ at }) => ({ uri, at })),
  );
}

function tries(entity: Entity, target: Entity | undefined): boolean {
  return target !== undefined && sameEntity(target, entity);
}

function standardAt(model: Model | undefined, at: Span): Standard | undefined {
  const isInside = (span: Span) => span.start === at.start;
  return model?.standards.find(
    ({ at: own, requirements }) => isInside(own) || requirements.some(each => isInside(each.at)),
  );
}

/** Territory and dates are left aside: who reads a clause wants to know of every list that it may concern. */
function criteriaUnder({ binds }: Standard, files: readonly Model[]): readonly Place[] {
  return files.flatMap(({ uri, lists }) =>
    lists.filter(({ kind }) => binds.includes(kind)).flatMap(({ criteria }) => criteria.map(({ at }) => ({ uri, at }))),
  );
}
