/**
 * How a request about a document is answered. Every handler stands alone: what goes wrong in one is logged and answered
 * with nothing, and the next keystroke is answered as if nothing had happened.
 */
import type { CancellationToken, Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analyze.js';
import type { Model } from '../core/model.js';
import type { Client } from './client.js';
import type { Disk } from './disk.js';
import type { Columns } from './encoding.js';
import type { Projects } from './projects.js';
import type { EditorSettings } from './settings.js';

/** What is known of the client once it has introduced itself. */
export interface Session {
  client: Client;
  encoded: Columns;
}

export interface Asked {
  readonly textDocument: TextDocumentIdentifier;
}

/** What a handler is given to answer with. */
export interface Answering {
  readonly connection: Connection;
  readonly session: Readonly<Session>;
  readonly projects: Projects;
  readonly disk: Disk;
  readonly today: () => string;
  /** A handler for requests about one document. Columns are converted here, and here alone. */
  about<Params extends Asked, Answer>(
    answer: (document: TextDocument, analysis: Analysis, params: Params) => Answer,
  ): (params: Params, cancelled: CancellationToken) => Answer | null | Promise<Answer | null>;
  guard<Answer>(work: () => Answer, otherwise: Answer): Answer;
  report(error: unknown): void;
  documentOf(uri: string): TextDocument | undefined;
  /** The language that messages about a document are to be in. */
  languageOf(asked: Asked): EditorSettings['language'];
  /** The models of the files in the same root. */
  othersThan(uri: string): Iterable<Model>;
}

export function answering(
  connection: Connection,
  session: Readonly<Session>,
  projects: Projects,
  disk: Disk,
  today: () => string,
): Answering {
  function report(error: unknown): void {
    connection.console.error(`Creg: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  function guard<Answer>(work: () => Answer, otherwise: Answer): Answer {
    try {
      return work();
    } catch (error) {
      report(error);
      return otherwise;
    }
  }

  return {
    connection,
    session,
    projects,
    disk,
    today,
    report,
    guard,
    about: answer => (raw, cancelled) => {
      const { uri } = raw.textDocument;
      const now = () => {
        // An answer that nobody waits for costs nothing.
        if (cancelled.isCancellationRequested) return null;
        const document = projects.document(uri);
        const analysis = document && projects.analysis(uri);
        if (!analysis) return null;
        const { encoded } = session;
        return encoded.outgoing(answer(document, analysis, encoded.incoming(raw, uri)), uri);
      };
      const loading = projects.load(uri);
      return loading ? loading.then(() => guard(now, null)) : guard(now, null);
    },
    documentOf: uri => projects.document(uri),
    languageOf: ({ textDocument: { uri } }) => projects.settings(uri).language,
    *othersThan(uri) {
      for (const other of projects.related(uri)) {
        const model = other === uri ? undefined : projects.model(other);
        if (model) yield model;
      }
    },
  };
}
