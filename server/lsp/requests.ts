/** The table of requests: what the server says it can do, and which function answers. A new feature is one entry. */
import {
  CodeActionKind,
  type Connection,
  ErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { codeActions, fixAllKind } from '../features/code-action.js';
import { completion } from '../features/completion.js';
import { definition } from '../features/definition.js';
import { documentSymbols } from '../features/document-symbol.js';
import { foldingRanges } from '../features/folding-range.js';
import { formatting } from '../features/formatting.js';
import { hover } from '../features/hover.js';
import { importedDraft } from '../features/import.js';
import { inlayHints } from '../features/inlay-hint.js';
import { references } from '../features/references.js';
import { textDocumentContent } from '../features/text-document-content.js';
import { shipped } from '../norms/load.js';
import { rules } from '../rules/index.js';
import type { Answering } from './answering.js';
import { pathOf } from './disk.js';

export const triggers = ['：', ':', '{', '｛', '、', '，', ' ', '　', '《'];

interface Request {
  readonly can: ServerCapabilities;
  listen(connection: Connection, answering: Answering): void;
}

export const requests: readonly Request[] = [
  {
    can: { hoverProvider: true },
    listen: (connection, { about, session, projects, languageOf }) =>
      connection.onHover(
        about((document, analysis, params) =>
          hover(document, analysis, params.position, {
            rules,
            language: languageOf(params),
            markdown: session.client.markdown,
            messages: !session.client.showsMessages,
            modelOf: projects.model,
          }),
        ),
      ),
  },
  {
    can: { completionProvider: { triggerCharacters: triggers } },
    listen: (connection, { about, othersThan }) =>
      connection.onCompletion(
        about((document, analysis, { position }) =>
          completion(document, analysis, position, () => othersThan(analysis.source.uri)),
        ),
      ),
  },
  {
    can: { definitionProvider: true },
    listen: (connection, { about, documentOf }) =>
      connection.onDefinition(
        about((document, analysis, { position }) => definition(document, analysis, position, documentOf)),
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
    can: { documentSymbolProvider: true },
    listen: (connection, { about, session }) =>
      connection.onDocumentSymbol(
        about((document, analysis) => documentSymbols(document, analysis, session.client.hierarchicalSymbols)),
      ),
  },
  {
    can: { inlayHintProvider: true },
    listen: (connection, { about, languageOf }) =>
      connection.languages.inlayHint.on(
        about((document, analysis, params) => inlayHints(document, analysis, params.range, languageOf(params))),
      ),
  },
  {
    can: { foldingRangeProvider: true },
    listen: (connection, { about }) => connection.onFoldingRanges(about(foldingRanges)),
  },
  {
    can: { documentFormattingProvider: true },
    listen: (connection, { about }) => connection.onDocumentFormatting(about(formatting)),
  },
  {
    can: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } },
    listen: (connection, { about, session, languageOf }) =>
      connection.onCodeAction(
        about((document, analysis, params) =>
          codeActions(
            document,
            analysis,
            {
              range: params.range,
              only: params.context.only,
              diagnostics: params.context.diagnostics,
              versioned: session.client.versionedEdits,
            },
            languageOf(params),
          ),
        ),
      ),
  },
  {
    can: { workspace: { textDocumentContent: { schemes: ['creg'] } } },
    listen: connection =>
      connection.workspace.textDocumentContent.on(
        ({ uri }) =>
          textDocumentContent(shipped, uri) ?? new ResponseError(ErrorCodes.InvalidParams, `no such document: ${uri}`),
      ),
  },
  {
    // Not of the protocol: the text given, or else the file's own, as a draft; null where there is nothing to read.
    can: {},
    listen: (connection, { projects, disk }) =>
      connection.onRequest('creg/import', async ({ uri, text }: { uri: string; text?: string }) => {
        await projects.load(uri);
        const path = pathOf(uri);
        const existing = text ?? (path === undefined ? undefined : await disk.readExisting(path));
        return existing === undefined ? null : { draft: importedDraft(projects.surroundings(uri), existing, uri) };
      }),
  },
];
