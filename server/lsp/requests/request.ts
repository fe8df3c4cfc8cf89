/** A line of the table: what the server says it can do, and which function answers. A new feature is one such line. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Answering } from '../answering.js';

export interface Request {
  readonly can: ServerCapabilities;
  listen(connection: Connection, answering: Answering): void;
}
