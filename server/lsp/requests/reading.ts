/** Requests of somebody who reads a draft: what things mean, what stands where, what is coloured how. */
import type { SemanticTokens, SemanticTokensDeltaParams, SemanticTokensRangeParams } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { codeLenses } from '../../features/code-lens.js';
import { documentHighlights } from '../../features/document-highlight.js';
import { documentLinks } from '../../features/document-link.js';
import { documentSymbols } from '../../features/document-symbol.js';
import { foldingRanges } from '../../features/folding-range.js';
import { hover } from '../../features/hover.js';
import { inlayHints } from '../../features/inlay-hint.js';
import { reckonedHints } from '../../features/reckoned-hints.js';
import { selectionRanges } from '../../features/selection-range.js';
import { legend, pushSemanticTokens } from '../../features/semantic-tokens.js';
import { numbersOf } from '../../render/numbers.js';
import { shareLine } from '../../rules/figures.js';
import { rules } from '../../rules/index.js';
import { pageOf } from './pages.js';
import type { Request } from './request.js';

export const reading: readonly Request[] = [
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
            howOften: shareLine,
          }),
        ),
      ),
  },
  {
    can: { documentHighlightProvider: true },
    listen: (connection, { about }) =>
      connection.onDocumentHighlight(
        about((document, analysis, { position }) => documentHighlights(document, analysis, position)),
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
    can: { documentLinkProvider: {} },
    listen: (connection, { about, languageOf }) =>
      connection.onDocumentLinks(
        about((document, analysis, params) => documentLinks(document, analysis, languageOf(params))),
      ),
  },
  {
    can: { inlayHintProvider: true },
    listen: (connection, { about, languageOf, projects }) =>
      connection.languages.inlayHint.on(
        about((document, analysis, params) => {
          const { numbers } = projects.settings(analysis.source.uri);
          const official = numbers ? pageOf(analysis, analysis.model.face) : undefined;
          const { range } = params;
          const neighbours = projects.neighbours(analysis.source.uri);
          return [
            ...inlayHints(document, analysis, range, languageOf(params), official && numbersOf(official)),
            ...reckonedHints(document, analysis, neighbours, range, languageOf(params)),
          ];
        }),
      ),
  },
  {
    can: { codeLensProvider: {} },
    listen: (connection, { about, session, projects, languageOf }) =>
      connection.onCodeLens(
        about((document, analysis, params) =>
          codeLenses(document, analysis, projects.neighbours(analysis.source.uri), {
            language: languageOf(params),
            commands: session.client.commands,
          }),
        ),
      ),
  },
  {
    can: { foldingRangeProvider: true },
    listen: (connection, { about }) => connection.onFoldingRanges(about(foldingRanges)),
  },
  {
    can: { selectionRangeProvider: true },
    listen: (connection, { about }) =>
      connection.onSelectionRanges(
        about((document, analysis, { positions }) => selectionRanges(document, analysis, positions)),
      ),
  },
  {
    can: { semanticTokensProvider: { legend, full: { delta: true }, range: true } },
    listen(connection, { about }) {
      /** What was sent last of each document: what changed since is less to send. */
      const sent = new WeakMap<TextDocument, SemanticTokensBuilder>();
      const nothing: SemanticTokens = { data: [] };
      const { semanticTokens } = connection.languages;
      const full = about((document, analysis) => {
        const builder = new SemanticTokensBuilder();
        sent.set(document, builder);
        pushSemanticTokens(builder, document, analysis);
        return builder.build();
      });
      semanticTokens.on(async (params, cancelled) => (await full(params, cancelled)) ?? nothing);
      const delta = about((document, analysis, { previousResultId }: SemanticTokensDeltaParams) => {
        const builder = sent.get(document) ?? new SemanticTokensBuilder();
        sent.set(document, builder);
        builder.previousResult(previousResultId);
        pushSemanticTokens(builder, document, analysis);
        return builder.buildEdits();
      });
      semanticTokens.onDelta(async (params, cancelled) => (await delta(params, cancelled)) ?? nothing);
      const range = about((document, analysis, params: SemanticTokensRangeParams) => {
        const builder = new SemanticTokensBuilder();
        pushSemanticTokens(builder, document, analysis, params.range);
        return builder.build();
      });
      semanticTokens.onRange(async (params, cancelled) => (await range(params, cancelled)) ?? nothing);
    },
  },
];
