/** The server as a process: over node IPC, standard input and output, or a socket, as its arguments say. */
import { createConnection } from 'vscode-languageserver/node';
import { realDisk } from './disk.js';
import { serve } from './serve.js';
import { today } from './today.js';

serve(createConnection(), realDisk, today);
