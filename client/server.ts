/** The language server as the rest of the extension sees it: requests, and when something may have changed. */
import type { Disposable, Event, ExtensionContext } from 'vscode';

export interface Server {
  /** Undefined where the server does not run or had nothing to say. */
  ask<Answer>(method: string, params: unknown): Promise<Answer | undefined>;
  /** Findings of documents were told: what hangs on them is worth asking again. */
  readonly onChange: Event<void>;
}

export type Part = (server: Server, context: ExtensionContext) => readonly Disposable[];
