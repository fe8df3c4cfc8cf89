// A client that talks to a server in a process of its own, as an editor does: over JSON-RPC, with findings pushed or pulled.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const rpc = createRequire(import.meta.url)('vscode-jsonrpc/node');

/** Starts a server and introduces a client with these capabilities. */
export async function connect(args, capabilities, folder) {
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(server.stdout),
    new rpc.StreamMessageWriter(server.stdin),
  );
  let waiting = () => {};
  connection.onNotification('textDocument/publishDiagnostics', published => waiting(published));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const workspaceFolders = folder ? [{ uri: `file://${folder}`, name: 'bench' }] : null;
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, workspaceFolders, capabilities });
  connection.sendNotification('initialized', {});
  return {
    connection,
    pid: server.pid,
    kill: () => server.kill(),
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'creg', version: 1, text },
      }),
    change: (uri, version, range, text) =>
      // The last change may still be on its way when the server is ended.
      connection
        .sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range, text }],
        })
        .catch(() => {}),
    /** The number of findings in the next push for that version of a document. */
    published: (uri, version) =>
      new Promise(resolve => {
        waiting = message => {
          if (message.uri === uri && message.version === version) resolve(message.diagnostics.length);
        };
      }),
  };
}

/** Line and character of an offset. */
export function positionAt(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}
