/** The server as a process: over node IPC, standard input and output, or a socket, as its arguments say. */
import { createConnection } from 'vscode-languageserver/node';
import { realDisk } from './disk.js';
import { serve } from './serve.js';

/** The day here, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

serve(createConnection(), realDisk, today);
