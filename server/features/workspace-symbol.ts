/** workspace/symbol: everything that has a name, in every file; found by a part of it, or by its pinyin. */
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Entity, EntityKind, Model } from '../core/model.js';
import { toRange } from './convert.js';
import type { DocumentOf } from './diagnostic.js';
import { matches } from './pinyin.js';

/** Nobody reads more; who types on gets fewer. */
const most = 500;

/** Names that begin with what is asked for stand first. An empty query lists everything. */
export function workspaceSymbols(query: string, models: Iterable<Model>, documentOf: DocumentOf): WorkspaceSymbol[] {
  const wanted = query.trim().toLowerCase();
  const found: { readonly entity: Entity; readonly model: Model; readonly begins: boolean }[] = [];
  for (const model of models) {
    for (const entity of model.names.entities) {
      if (!kinds[entity.kind] || !(matches(entity.name, wanted) || matches(entity.alias ?? '', wanted))) continue;
      found.push({ entity, model, begins: entity.name.toLowerCase().startsWith(wanted) });
    }
  }
  found.sort((a, b) => Number(b.begins) - Number(a.begins));
  return found.slice(0, most).flatMap(({ entity, model }) => {
    const document = documentOf(model.uri);
    const container = containerOf(entity, model);
    return document
      ? [
          {
            name: entity.alias === undefined ? entity.name : `${entity.name} / ${entity.alias}`,
            kind: kinds[entity.kind] ?? SymbolKind.Variable,
            ...(container === undefined ? {} : { containerName: container }),
            location: { uri: model.uri, range: toRange(document, entity.at) },
          },
        ]
      : [];
  });
}

/** Values of facts are left out: there are hundreds, and each is found through its fact. */
const kinds: Readonly<Partial<Record<EntityKind, SymbolKind>>> = {
  fact: SymbolKind.Field,
  definition: SymbolKind.Constant,
  list: SymbolKind.Class,
  group: SymbolKind.Struct,
  criterion: SymbolKind.Event,
  exception: SymbolKind.Operator,
  article: SymbolKind.Package,
  measure: SymbolKind.Method,
  score: SymbolKind.Number,
  band: SymbolKind.EnumMember,
  regulation: SymbolKind.Module,
  standard: SymbolKind.Module,
  requirement: SymbolKind.Interface,
  vocabulary: SymbolKind.Module,
  lexicon: SymbolKind.Module,
};

/** The smallest named thing around it. */
function containerOf({ span, at }: Entity, { names }: Model): string | undefined {
  let nearest: Entity | undefined;
  for (const other of names.entities) {
    const isAround = other.span.start <= span.start && span.end <= other.span.end && other.at.start !== at.start;
    if (isAround && (!nearest || other.span.start >= nearest.span.start)) nearest = other;
  }
  return nearest?.name;
}
