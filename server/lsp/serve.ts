/** The language server from its first message to its last: who the client is, its documents, folders and settings. */
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answering, type Session } from './answering.js';
import { readClient } from './client.js';
import { diagnostics } from './diagnostics.js';
import type { Disk } from './disk.js';
import { chooseEncoding, columns } from './encoding.js';
import { openProjects } from './projects.js';
import { requests } from './requests.js';
import { defaults, type EditorSettings, readSettings } from './settings.js';

/** Answers a client over a connection that is not listening yet. */
export function serve(connection: Connection, disk: Disk, today: () => string): void {
  const session: Session = { client: readClient({}), encoded: columns('utf-16', () => undefined) };
  let folders: readonly string[] = [];
  /** By folder; '' is what holds outside of every folder. */
  let settings: ReadonlyMap<string, EditorSettings> = new Map();

  const projects = openProjects(disk, settingsOf, today);
  const documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update(document, changes, version) {
      // One by one: in another encoding the columns of a change are those of the text after the change before it.
      let updated = document;
      for (const change of changes) {
        updated = TextDocument.update(updated, [session.encoded.incoming(change, document.uri)], version);
      }
      return updated;
    },
  });
  const server = answering(connection, session, projects, disk, today);
  const { report } = server;
  for (const request of requests) request.listen(connection, server);
  const findings = diagnostics(server, documents);

  documents.onDidChangeContent(({ document }) => {
    projects.open(document);
    findings.changed(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    projects.close(uri);
    findings.closed(uri);
  });

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = readClient(params.capabilities, params.initializationOptions);
    session.client = client;
    session.encoded = columns(chooseEncoding(params.capabilities.general?.positionEncodings), server.documentOf);
    settings = new Map([['', readSettings(params.initializationOptions)]]);
    setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []));
    const answered = requests.map(({ can }) => can);
    return {
      serverInfo: { name: 'creg' },
      capabilities: {
        positionEncoding: session.encoded.encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...Object.assign({}, ...answered),
        ...(client.pull
          ? { diagnosticProvider: { identifier: 'creg', interFileDependencies: true, workspaceDiagnostics: true } }
          : {}),
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          ...Object.assign({}, ...answered.map(({ workspace }) => workspace)),
        },
      },
    };
  });

  connection.onInitialized(async () => {
    const { client } = session;
    if (client.configurationChanges) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'creg' }).catch(report);
    }
    if (client.configuration) await askSettings();
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        const away = new Set(removed.map(({ uri }) => uri));
        setFolders([...folders.filter(uri => !away.has(uri)), ...added.map(({ uri }) => uri)]);
        if (client.configuration) await askSettings();
        findings.refresh();
      });
    }
    if (client.watches) {
      const watchers = [{ globPattern: '**/*.creg' }, { globPattern: '**/*.json' }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(report);
    }
  });

  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    if (session.client.configuration) await askSettings();
    else settings = new Map([['', readSettings((sent as { creg?: unknown } | null)?.creg)]]);
    findings.refresh();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    // Each has its say: a change may concern several roots.
    const told = changes.map(({ uri }) => projects.changedOnDisk(uri));
    if (told.includes(true)) findings.refresh();
  });

  function settingsOf(uri: string): EditorSettings {
    const folder = folders.filter(candidate => uri.startsWith(`${candidate}/`)).sort((a, b) => b.length - a.length)[0];
    return settings.get(folder ?? '') ?? settings.get('') ?? defaults;
  }

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
      if (changed) findings.refresh();
    } catch (error) {
      report(error);
    }
  }

  documents.listen(connection);
  connection.listen();
}
