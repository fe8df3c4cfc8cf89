/**
 * The VS Code extension in a browser: the language server is a worker. It has no disk; what the folders hold is read
 * here, through the editor, and told to it.
 */
import { type ExtensionContext, FileType, Uri, workspace } from 'vscode';
import type { DidChangeWatchedFileSignature, FileEvent } from 'vscode-languageclient';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { run, stop } from './run.js';

/** As much of the browser as is used here. */
declare const Worker: new (address: string) => ServerOptions;

/** What a draft can use and what sets how it is checked. A folder that nobody chose may hold anything: not endless. */
const wanted = /(?:\.creg|^creg\.json)$/iu;
const passedOver = /^(?:\..*|node_modules)$/u;
const most = 1000;

interface Told {
  readonly uri: string;
  /** Null: there is no such file any more. */
  readonly text: string | null;
}

export function activate(context: ExtensionContext): void {
  run(context, async options => {
    const found = await filesBelow((workspace.workspaceFolders ?? []).map(({ uri }) => uri));
    const told = await Promise.all(found.map(read));
    const { initializationOptions } = options;
    const client: LanguageClient = new LanguageClient(
      'creg',
      'Creg',
      await worker(Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js')),
      {
        ...options,
        initializationOptions: () => ({ ...initializationOptions?.(), files: told }),
        middleware: {
          workspace: {
            async didChangeWatchedFile(event: FileEvent, next: DidChangeWatchedFileSignature) {
              // The text first: the server may ask its disk as soon as it hears of the change.
              await client.sendNotification('creg/files', { files: [await read(Uri.parse(event.uri))] });
              await next(event);
            },
          },
        },
      },
    );
    client.onRequest('creg/readFile', ({ uri }: { readonly uri: string }) => bytesOf(Uri.parse(uri)));
    return client;
  });
}

export const deactivate = stop;

/** From a text, not an address: an editor in a browser lets no worker start from the address of an extension. */
async function worker(script: Uri): Promise<ServerOptions> {
  const bytes = await workspace.fs.readFile(script);
  const blob = new Blob([new Uint8Array(bytes)], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(blob));
}

/** Folder by folder: a search waits for whoever provides it, and not every file system of a browser has one. */
async function filesBelow(roots: readonly Uri[]): Promise<readonly Uri[]> {
  const folders = [...roots];
  const found: Uri[] = [];
  // The list grows while it is gone through.
  for (const folder of folders) {
    if (folders.length > most || found.length > most) break;
    for (const [name, type] of await entriesOf(folder)) {
      if (type & FileType.Directory && !passedOver.test(name)) folders.push(Uri.joinPath(folder, name));
      else if (type & FileType.File && wanted.test(name)) found.push(Uri.joinPath(folder, name));
    }
  }
  return found;
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function read(uri: Uri): Promise<Told> {
  const bytes = await bytesOf(uri);
  return { uri: uri.toString(), text: bytes && new TextDecoder().decode(bytes) };
}

async function bytesOf(uri: Uri): Promise<Uint8Array | null> {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return null;
  }
}
