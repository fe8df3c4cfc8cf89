/**
 * The VS Code extension in a browser: the language server is a worker. It has no disk; what the folders hold is read
 * here, through the editor, and told to it.
 */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { DidChangeWatchedFileSignature, FileEvent } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';
import { run, stop } from './run.js';

/** As much of the browser as is used here. */
declare const Worker: new (address: string) => BrowserWorker;
type BrowserWorker = Awaited<Exclude<ConstructorParameters<typeof LanguageClient>[3], () => unknown>>;

/** What a draft can use and what sets how it is checked. A folder that nobody chose may hold anything: not endless. */
const files = '**/{*.creg,creg.json}';
const most = 2000;

interface Told {
  readonly uri: string;
  /** Null: there is no such file any more. */
  readonly text: string | null;
}

export function activate(context: ExtensionContext): void {
  run(context, async options => {
    const found = await workspace.findFiles(files, '**/node_modules/**', most);
    const told = await Promise.all(found.map(read));
    const { initializationOptions } = options;
    const client: LanguageClient = new LanguageClient(
      'creg',
      'Creg',
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
      await worker(Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js')),
    );
    client.onRequest('creg/readFile', ({ uri }: { readonly uri: string }) => bytesOf(Uri.parse(uri)));
    return client;
  });
}

export const deactivate = stop;

/** From a text, not an address: an editor in a browser lets no worker start from the address of an extension. */
async function worker(script: Uri): Promise<BrowserWorker> {
  const bytes = await workspace.fs.readFile(script);
  const blob = new Blob([new Uint8Array(bytes)], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(blob));
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
