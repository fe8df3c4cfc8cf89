/** Requests that lead from one place to another. */
import type { Model } from '../../core/model.js';
import { definition } from '../../features/definition.js';
import { implementation } from '../../features/implementation.js';
import { monikers } from '../../features/moniker.js';
import { references } from '../../features/references.js';
import { typeDefinition } from '../../features/type-definition.js';
import { workspaceSymbols } from '../../features/workspace-symbol.js';
import type { Request } from './request.js';

export const navigation: readonly Request[] = [
  {
    can: { definitionProvider: true },
    listen: (connection, { about, documentOf }) =>
      connection.onDefinition(
        about((document, analysis, { position }) => definition(document, analysis, position, documentOf)),
      ),
  },
  {
    // A name is declared where it is defined: the language has no declaration without a definition.
    can: { declarationProvider: true },
    listen: (connection, { about, documentOf }) =>
      connection.onDeclaration(
        about((document, analysis, { position }) => definition(document, analysis, position, documentOf)),
      ),
  },
  {
    can: { typeDefinitionProvider: true },
    listen: (connection, { about, projects, documentOf }) =>
      connection.onTypeDefinition(
        about((document, analysis, { position }) =>
          typeDefinition(document, analysis, position, projects.model, documentOf),
        ),
      ),
  },
  {
    can: { implementationProvider: true },
    listen: (connection, { about, projects, othersThan, documentOf }) =>
      connection.onImplementation(
        about((document, analysis, { position }) =>
          implementation(document, analysis, position, othersThan(analysis.source.uri), projects.model, documentOf),
        ),
      ),
  },
  {
    can: { referencesProvider: true },
    listen: (connection, { about, othersThan, documentOf }) =>
      connection.onReferences(
        about((document, analysis, { position, context }) =>
          references(
            document,
            analysis,
            position,
            context.includeDeclaration,
            othersThan(analysis.source.uri),
            documentOf,
          ),
        ),
      ),
  },
  {
    can: { monikerProvider: true },
    listen: (connection, { about, projects }) =>
      connection.languages.moniker.on(
        about((document, analysis, { position }) => monikers(document, analysis, position, projects.model)),
      ),
  },
  {
    can: { workspaceSymbolProvider: true },
    listen: (connection, { projects, session, documentOf, guard }) =>
      connection.onWorkspaceSymbol(async ({ query }, cancelled) => {
        const models: Model[] = [];
        for (const uri of await projects.all()) {
          await projects.load(uri);
          if (cancelled.isCancellationRequested) return null;
          const model = projects.model(uri);
          if (model) models.push(model);
        }
        return guard(() => session.encoded.outgoing(workspaceSymbols(query, models, documentOf), undefined), null);
      }),
  },
];
