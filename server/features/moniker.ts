/** textDocument/moniker: what a name is called everywhere: a clause of a norm by document and place, the rest by file. */
import { type Moniker, MonikerKind, type Position, UniquenessLevel } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analyze.js';
import type { Model } from '../core/model.js';
import { citationOf } from '../core/norms/norms.js';
import { clauseAt, findingsAt, nameAt } from './find.js';

export function monikers(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
  modelOf: (uri: string) => Model | undefined,
): Moniker[] {
  const offset = document.offsetAt(position);
  const name = nameAt(analysis, offset);
  if (name) {
    const { entity } = name;
    const clause = clauseAt(modelOf(entity.uri) ?? analysis.model, entity.at);
    if (clause) return [moniker(citationOf(clause), UniquenessLevel.global, name.declares)];
    // A name is unique in its scheme where the shipped vocabulary declares it, in the project otherwise.
    const isShipped = entity.uri.startsWith('creg:');
    const path = isShipped ? entity.uri : (entity.uri.split('/').at(-1) ?? entity.uri);
    const unique = isShipped ? UniquenessLevel.scheme : UniquenessLevel.project;
    return [moniker([path, entity.owner, entity.name].filter(Boolean).join('#'), unique, name.declares)];
  }
  const offended = findingsAt(analysis, offset).flatMap(({ related }) => related ?? []);
  const clauses = offended.flatMap(({ uri, at }) => {
    const clause = uri === undefined ? undefined : clauseAt(modelOf(uri), at);
    return clause ? [citationOf(clause)] : [];
  });
  return [...new Set(clauses)].map(identifier => moniker(identifier, UniquenessLevel.global, false));
}

function moniker(identifier: string, unique: UniquenessLevel, declares: boolean): Moniker {
  return { scheme: 'creg', identifier, unique, kind: declares ? MonikerKind.$export : MonikerKind.$import };
}
