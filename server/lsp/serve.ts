/**
 * The language server: which request is answered by which function. Every handler stands alone: what goes wrong in one
 * is logged and answered with nothing, and the next keystroke is answered as if nothing had happened.
 */
import type { CancellationToken, Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analyze.js';
import type { Model } from '../core/model.js';
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
import { readClient } from './client.js';
import { type Disk, pathOf } from './disk.js';
import { chooseEncoding, columns } from './encoding.js';
import { openProjects } from './projects.js';
import { type Found, reports } from './reports.js';
import { defaults, type EditorSettings, readSettings } from './settings.js';

export const triggers = ['：', ':', '{', '｛', '、', '，', ' ', '　', '《'];

/** Answers a client over a connection that is not listening yet. */
export function serve(connection: Connection, disk: Disk, today: () => string): void {
  let client = readClient({});
  let encoded = columns('utf-16', () => undefined);
  let folders: readonly string[] = [];
  /** By folder; '' is what holds outside of every folder. */
  let settings: ReadonlyMap<string, EditorSettings> = new Map();

  const projects = openProjects(disk, settingsOf, today);
  const findings = reports(projects);
  const documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update(document, changes, version) {
      // One by one: in another encoding the columns of a change are those of the text after the change before it.
      let updated = document;
      for (const change of changes) {
        updated = TextDocument.update(updated, [encoded.incoming(change, document.uri)], version);
      }
      return updated;
    },
  });

  function settingsOf(uri: string): EditorSettings {
    const folder = folders.filter(candidate => uri.startsWith(`${candidate}/`)).sort((a, b) => b.length - a.length)[0];
    return settings.get(folder ?? '') ?? settings.get('') ?? defaults;
  }

  // --- answering ------------------------------------------------------------------------------------------------

  interface Asked {
    readonly textDocument: TextDocumentIdentifier;
  }

  /** A handler for requests about one document. Columns are converted here, and here alone. */
  function about<Params extends Asked, Answer>(
    answer: (document: TextDocument, analysis: Analysis, params: Params) => Answer,
  ): (params: Params, cancelled: CancellationToken) => Answer | null | Promise<Answer | null> {
    return (raw, cancelled) => {
      const { uri } = raw.textDocument;
      const now = (): Answer | null => {
        // An answer that nobody waits for costs nothing.
        if (cancelled.isCancellationRequested) return null;
        const document = projects.document(uri);
        const analysis = document && projects.analysis(uri);
        if (!analysis) return null;
        return encoded.outgoing(answer(document, analysis, encoded.incoming(raw, uri)), uri);
      };
      const loading = projects.load(uri);
      return loading ? loading.then(() => guard(now, null)) : guard(now, null);
    };
  }

  function guard<Answer>(work: () => Answer, otherwise: Answer): Answer {
    try {
      return work();
    } catch (error) {
      report(error);
      return otherwise;
    }
  }

  function report(error: unknown): void {
    connection.console.error(`Creg: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  const documentOf = (uri: string): TextDocument | undefined => projects.document(uri);
  const languageOf = (asked: Asked): EditorSettings['language'] => settingsOf(asked.textDocument.uri).language;
  function* othersThan(uri: string): Iterable<Model> {
    for (const other of projects.related(uri)) {
      const model = other === uri ? undefined : projects.model(other);
      if (model) yield model;
    }
  }

  // --- the table ------------------------------------------------------------------------------------------------

  connection.onHover(
    about((document, analysis, params) =>
      hover(document, analysis, params.position, {
        rules,
        language: languageOf(params),
        markdown: client.markdown,
        messages: !client.showsMessages,
        modelOf: projects.model,
      }),
    ),
  );
  connection.onCompletion(
    about((document, analysis, params) =>
      completion(document, analysis, params.position, () => othersThan(analysis.source.uri)),
    ),
  );
  connection.onDefinition(
    about((document, analysis, params) => definition(document, analysis, params.position, documentOf)),
  );
  connection.onReferences(
    about((document, analysis, params) =>
      references(
        document,
        analysis,
        params.position,
        params.context.includeDeclaration,
        othersThan(analysis.source.uri),
        documentOf,
      ),
    ),
  );
  connection.onDocumentSymbol(
    about((document, analysis) => documentSymbols(document, analysis, client.hierarchicalSymbols)),
  );
  connection.languages.inlayHint.on(
    about((document, analysis, params) => inlayHints(document, analysis, params.range, languageOf(params))),
  );
  connection.onFoldingRanges(about(foldingRanges));
  connection.onDocumentFormatting(about(formatting));
  connection.onCodeAction(
    about((document, analysis, params) =>
      codeActions(
        document,
        analysis,
        {
          range: params.range,
          only: params.context.only,
          diagnostics: params.context.diagnostics,
          versioned: client.versionedEdits,
        },
        languageOf(params),
      ),
    ),
  );
  connection.workspace.textDocumentContent.on(
    ({ uri }) =>
      textDocumentContent(shipped, uri) ?? new ResponseError(ErrorCodes.InvalidParams, `no such document: ${uri}`),
  );

  // Not of the protocol: the text given, or else the file's own, as a draft; null where there is nothing to read.
  connection.onRequest('creg/import', async ({ uri, text }: { uri: string; text?: string }) => {
    await projects.load(uri);
    const path = pathOf(uri);
    const existing = text ?? (path === undefined ? undefined : await disk.readExisting(path));
    return existing === undefined ? null : { draft: importedDraft(projects.surroundings(uri), existing, uri) };
  });

  // --- diagnostics ----------------------------------------------------------------------------------------------

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    await projects.load(uri);
    const nothing = { kind: 'full' as const, items: [] };
    return encoded.outgoing(
      guard(() => findings.pulled(uri, previousResultId), nothing),
      uri,
    );
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, cancelled, _progress, partial) => {
    const kept: Parameters<Parameters<typeof findings.everywhere>[2]>[0] = [];
    try {
      await findings.everywhere(previousResultIds, cancelled, items => {
        const converted = encoded.outgoing(items, undefined);
        if (partial) partial.report({ items: converted });
        else kept.push(...converted);
      });
    } catch (error) {
      report(error);
    }
    return { items: kept };
  });

  /** Documents whose findings are to be pushed, once what waits on the connection is read: the last version wins. */
  const toPush = new Set<string>();
  /** What was pushed last: a document that did not change itself is told of only when its findings did. */
  const lastPushed = new Map<string, { readonly version: number; readonly found: Found }>();

  /** How often a push was asked for. */
  let asked = 0;

  function push(uri: string): void {
    if (client.pull) return;
    asked++;
    if (toPush.size === 0) pushWhenRead();
    toPush.add(uri);
  }

  /** The connection hands over one message a turn: after two turns in which nothing was asked, none waits. */
  function pushWhenRead(): void {
    const before = asked;
    setImmediate(() => setImmediate(() => (asked === before ? void pushNow() : pushWhenRead())));
  }

  async function pushNow(): Promise<void> {
    const uris = [...toPush];
    toPush.clear();
    for (const uri of uris) {
      await projects.load(uri)?.catch(report);
      const document = documents.get(uri);
      if (!document) continue;
      const { version } = document;
      const found = guard(() => findings.of(uri), { items: [], resultId: () => '' });
      const last = lastPushed.get(uri);
      if (last?.version === version && last.found.resultId() === found.resultId()) continue;
      lastPushed.set(uri, { version, found });
      await connection.sendDiagnostics(encoded.outgoing({ uri, version, diagnostics: [...found.items] }, uri));
    }
  }

  /** Something beyond a single document changed: every open one may have other findings now. */
  function refresh(): void {
    if (client.pull) {
      if (client.refreshDiagnostics) void connection.languages.diagnostics.refresh().catch(report);
    } else for (const { uri } of documents.all()) push(uri);
    if (client.refreshHints) void connection.languages.inlayHint.refresh().catch(report);
  }

  documents.onDidChangeContent(({ document }) => {
    projects.open(document);
    push(document.uri);
    // Names that one draft declares, others use.
    for (const { uri } of documents.all()) push(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    projects.close(uri);
    findings.forget(uri);
    lastPushed.delete(uri);
    // The file is no longer looked at; its entries in a list of problems would be out of date before long.
    if (!client.pull) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  // --- life -----------------------------------------------------------------------------------------------------

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = readClient(params.capabilities, params.initializationOptions);
    encoded = columns(chooseEncoding(params.capabilities.general?.positionEncodings), documentOf);
    settings = new Map([['', readSettings(params.initializationOptions)]]);
    setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []));
    return {
      serverInfo: { name: 'creg' },
      capabilities: {
        positionEncoding: encoded.encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        completionProvider: { triggerCharacters: triggers },
        definitionProvider: true,
        referencesProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        inlayHintProvider: true,
        documentFormattingProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        ...(client.pull
          ? { diagnosticProvider: { identifier: 'creg', interFileDependencies: true, workspaceDiagnostics: true } }
          : {}),
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          textDocumentContent: { schemes: ['creg'] },
        },
      },
    };
  });

  connection.onInitialized(async () => {
    if (client.configuration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'creg' }).catch(report);
      await askSettings();
    }
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        const away = new Set(removed.map(({ uri }) => uri));
        setFolders([...folders.filter(uri => !away.has(uri)), ...added.map(({ uri }) => uri)]);
        if (client.configuration) await askSettings();
        refresh();
      });
    }
    if (client.watches) {
      const watchers = [{ globPattern: '**/*.creg' }, { globPattern: '**/creg.json' }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(report);
    }
  });

  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    if (client.configuration) await askSettings();
    else settings = new Map([['', readSettings((sent as { creg?: unknown } | null)?.creg)]]);
    refresh();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) projects.changedOnDisk(uri);
    refresh();
  });

  function setFolders(uris: readonly string[]): void {
    folders = uris.map(uri => uri.replace(/\/$/, ''));
    projects.setFolders(folders);
  }

  async function askSettings(): Promise<void> {
    const asked = ['', ...folders];
    try {
      const answers: unknown[] = await connection.workspace.getConfiguration(
        asked.map(scopeUri => ({ section: 'creg', ...(scopeUri === '' ? {} : { scopeUri }) })),
      );
      const read = new Map(asked.map((folder, index) => [folder, readSettings(answers[index])]));
      const changed = JSON.stringify([...read]) !== JSON.stringify([...settings]);
      settings = read;
      if (changed) refresh();
    } catch (error) {
      report(error);
    }
  }

  documents.listen(connection);
  connection.listen();
}
