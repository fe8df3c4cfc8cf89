/** A client for tests: a server in the same process, at the other end of two streams. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Disk } from '../../server/lsp/disk.js';
import { serve } from '../../server/lsp/serve.js';

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server logged as an error. */
  readonly errors: readonly string[];
  open(uri: string, text: string, version?: number, languageId?: string): Promise<void>;
  /** The next push for a document that the test has not seen. */
  pushed(uri: string): Promise<PublishDiagnosticsParams>;
  close(): Promise<void>;
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly disk?: Disk;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** The value of `creg` in the settings, by folder. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
}

export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true }, configuration: true, workspaceFolders: true },
};

/** Files by path. Every folder with a `creg.json` is a root; a file without one is on its own. */
export function memoryDisk(files: Record<string, string>): Disk {
  const directory = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  return {
    root(path) {
      for (let folder = directory(path); folder !== ''; folder = directory(folder)) {
        if (`${folder}/creg.json` in files) return folder;
      }
      return directory(path);
    },
    drafts: async folder => Object.keys(files).filter(path => path.startsWith(`${folder}/`) && path.endsWith('.creg')),
    read: path => files[path],
    readExisting: async path => files[path],
  };
}

export async function connect(options: ClientOptions = {}): Promise<TestClient> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  serve(
    createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
    options.disk ?? memoryDisk({}),
    () => '2026-11-25',
  );
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));

  const errors: string[] = [];
  const unseen = new Map<string, PublishDiagnosticsParams[]>();
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) errors.push(message);
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    const waiter = waiting.get(params.uri);
    waiting.delete(params.uri);
    if (waiter) waiter(params);
    else unseen.set(params.uri, [...(unseen.get(params.uri) ?? []), params]);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => options.configuration?.(scopeUri) ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();

  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    workspaceFolders: options.folders?.map(uri => ({ uri, name: uri })) ?? null,
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    initialized,
    errors,
    open: (uri, text, version = 1, languageId = 'creg') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    pushed(uri) {
      const [next, ...rest] = unseen.get(uri) ?? [];
      if (next) {
        unseen.set(uri, rest);
        return Promise.resolve(next);
      }
      return new Promise(resolve => waiting.set(uri, resolve));
    },
    async close() {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}

export function codes(items: readonly Diagnostic[]): readonly string[] {
  return items.map(({ code }) => String(code));
}
