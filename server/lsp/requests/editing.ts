/** Requests of somebody who writes: completion, form, ways out, names. */
import { type CodeAction, CodeActionKind, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { codeActions, fixAllKind, resolveCodeAction } from '../../features/code-action.js';
import { completion } from '../../features/completion.js';
import { draftOf, resolveCompletion } from '../../features/completion-resolve.js';
import { formatting, rangeFormatting } from '../../features/formatting.js';
import { languageOf as faceOf } from '../../features/language.js';
import { linkedEditingRanges } from '../../features/linked-editing-range.js';
import { onTypeFormatting } from '../../features/on-type-formatting.js';
import type { Permitting } from '../../features/permit.js';
import { isRefactoring } from '../../features/refactorings.js';
import { prepareRename, rename } from '../../features/rename.js';
import { signatureHelp } from '../../features/signature-help.js';
import type { Asked } from '../answering.js';
import type { Client } from '../client.js';
import type { Request } from './request.js';

/** Full-width ones as well: with a Chinese keyboard they are what is typed. */
const triggers = ['：', ':', '{', '｛', '、', '，', ' ', '　', '《', '第'];

export const editing: readonly Request[] = [
  {
    can: { completionProvider: { triggerCharacters: triggers, resolveProvider: true } },
    listen(connection, { about, othersThan, projects, session, guard }) {
      connection.onCompletion(
        about((document, analysis, { position }) =>
          completion(document, analysis, position, () => othersThan(analysis.source.uri), {
            snippets: session.client.snippets,
            pinyin: projects.settings(analysis.source.uri).pinyin,
          }),
        ),
      );
      connection.onCompletionResolve(item => {
        const draft = draftOf(item);
        if (draft === undefined) return item;
        const { language } = projects.settings(draft);
        const face = language === 'auto' ? (projects.model(draft)?.face ?? 'zh') : language;
        return guard(() => resolveCompletion(item, projects.model, face, session.client.markdown), item);
      });
    },
  },
  {
    can: { documentFormattingProvider: true },
    listen: (connection, { about }) => connection.onDocumentFormatting(about(formatting)),
  },
  {
    can: { documentRangeFormattingProvider: true },
    listen: (connection, { about }) =>
      connection.onDocumentRangeFormatting(
        about((document, analysis, { range }) => rangeFormatting(document, analysis, range)),
      ),
  },
  {
    can: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}', '｝'] } },
    listen: (connection, { about }) =>
      connection.onDocumentOnTypeFormatting(
        about((document, analysis, { position, ch }) => onTypeFormatting(document, analysis, position, ch)),
      ),
  },
  {
    can: {
      signatureHelpProvider: { triggerCharacters: ['：', ':', ' ', '，', '、'], retriggerCharacters: ['，', '、'] },
    },
    listen: (connection, { about, languageOf, session }) =>
      connection.onSignatureHelp(
        about((document, analysis, params) =>
          signatureHelp(document, analysis, params.position, {
            language: languageOf(params),
            markdown: session.client.markdown,
          }),
        ),
      ),
  },
  {
    can: {
      codeActionProvider: {
        codeActionKinds: [
          CodeActionKind.QuickFix,
          CodeActionKind.RefactorExtract,
          CodeActionKind.RefactorRewrite,
          fixAllKind,
        ],
        resolveProvider: true,
      },
    },
    listen(connection, { about, session, languageOf, projects }) {
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
              resolves: session.client.resolvesEdits,
              permitting: permittingFor(session.client, analysis.syntax ? undefined : projects.configFor(document.uri)),
            },
            languageOf(params),
          ),
        ),
      );
      const resolved = about((document, analysis, { action }: Asked & { readonly action: CodeAction }) =>
        resolveCodeAction(document, analysis, action, session.client.versionedEdits),
      );
      connection.onCodeActionResolve(async (action, cancelled) => {
        if (!isRefactoring(action.data)) return action;
        return (await resolved({ action, textDocument: { uri: action.data.uri } }, cancelled)) ?? action;
      });
    },
  },
  {
    can: { renameProvider: { prepareProvider: true } },
    listen(connection, { about, projects, languageOf, documentOf }) {
      connection.onPrepareRename(
        about((document, analysis, params) => {
          const answer = prepareRename(document, analysis, params.position);
          if (!('refused' in answer)) return answer;
          const face = faceOf(analysis, languageOf(params));
          return new ResponseError(ErrorCodes.InvalidParams, answer.refused[face]);
        }),
      );
      connection.onRenameRequest(
        about((document, analysis, params) => {
          const { uri } = analysis.source;
          const root = { workspace: projects.surroundings(uri), files: projects.related(uri), documentOf };
          const answer = rename(document, analysis, params.position, params.newName, root);
          if (!('refused' in answer)) return answer;
          const face = faceOf(analysis, languageOf(params));
          return new ResponseError(ErrorCodes.InvalidParams, answer.refused[face]);
        }),
      );
    },
  },
  {
    can: { linkedEditingRangeProvider: true },
    listen: (connection, { about }) =>
      connection.languages.onLinkedEditingRange(
        about((document, analysis, { position }) => linkedEditingRanges(document, analysis, position)),
      ),
  },
];

/** A draft says itself what is permitted in it; for an existing text the configuration does. */
function permittingFor(client: Client, config: Permitting['config']): Permitting {
  return {
    snippets: client.snippetEdits,
    creates: client.createsFiles,
    versioned: client.versionedEdits,
    ...(config && { config }),
  };
}
