/** The server as a worker in a browser: the page that started it is the client. */
import type { InitializeParams } from 'vscode-languageserver';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../serve.js';
import { today } from '../today.js';
import { type Told, toldDisk } from './disk.js';

/** As much of the browser as is used here. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const disk = toldDisk(uri => connection.sendRequest<Uint8Array | null>('creg/readFile', { uri }));
connection.onNotification('creg/files', ({ files }: { readonly files: readonly Told[] }) => disk.tell(files));

const { onInitialize } = connection;
// What the folders hold comes with the first message: the disk is there before anybody asks for it.
connection.onInitialize = answer =>
  onInitialize((params: InitializeParams, ...rest) => {
    const { files } = (params.initializationOptions ?? {}) as { readonly files?: readonly Told[] };
    disk.tell(files ?? []);
    return answer(params, ...rest);
  });
serve(connection, disk, today);
