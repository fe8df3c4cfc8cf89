/** The extension, wherever it runs: starts the language server where there is something for it. Everything else is the server's. */
import {
  commands,
  type DiagnosticChangeEvent,
  EventEmitter,
  type ExtensionContext,
  l10n,
  languages,
  type TextDocument,
  type WorkspaceConfiguration,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { caseExplorer } from './cases.js';
import { comparing } from './compare.js';
import { dates } from './dates.js';
import { exportCommands } from './export.js';
import { faces } from './faces.js';
import { importCommands } from './import.js';
import { newRegulation } from './new-regulation.js';
import { preview } from './preview.js';
import type { Part, Server } from './server.js';
import { statusBar } from './status.js';
import { markTexts, textLanguage } from './texts.js';

/** Everything that the extension adds to what the protocol does by itself. */
const parts: readonly Part[] = [
  newRegulation,
  dates,
  faces,
  statusBar,
  caseExplorer,
  preview,
  exportCommands,
  comparing,
];

/** Makes a client that is not started yet: of a process, or of a worker in the browser. */
export type Connect = (options: LanguageClientOptions) => BaseLanguageClient | Promise<BaseLanguageClient>;

let client: BaseLanguageClient | undefined;

export function run(context: ExtensionContext, connect: Connect): void {
  const output = window.createOutputChannel('Creg', { log: true });
  context.subscriptions.push(
    output,
    commands.registerCommand('creg.showOutput', () => output.show()),
    commands.registerCommand('creg.restartServer', async () => {
      // A server that died on its own has nothing to stop; the restart is what was asked for.
      await client?.stop().catch(reason => output.warn(String(reason)));
      started = start();
      await started;
    }),
    ...importCommands(async params => {
      await startOnce();
      return client?.sendRequest('creg/import', params) ?? null;
    }),
  );

  const clientOptions: LanguageClientOptions = {
    // Every scheme: drafts that are not saved yet, drafts on a remote file system, and the shipped standards (creg:).
    // And configurations, which are looked at while they are written.
    documentSelector: [{ language: 'creg' }, { language: textLanguage }, { pattern: '**/creg.json' }],
    outputChannel: output,
    initializationOptions: () => ({
      // So that the first findings already speak the language that is set; later changes reach the server by themselves.
      ...plain(workspace.getConfiguration('creg')),
      // VS Code puts the message of a finding above what the server says of it: it need not be said twice.
      showsMessages: true,
      // The lenses of the server lead to commands that are registered here.
      commands: true,
    }),
  };

  async function start(): Promise<void> {
    try {
      client = await connect(clientOptions);
      await client.start();
    } catch (reason) {
      output.error(String(reason));
      void window.showErrorMessage(l10n.t('Creg cannot check drafts: its language server did not start.'));
    }
  }

  let started: Promise<void> | undefined;
  function startOnce(): Promise<void> {
    started ??= start();
    return started;
  }

  const changed = new EventEmitter<void>();
  const server: Server = {
    async ask<Answer>(method: string, params: unknown) {
      await startOnce();
      const answer = await client
        ?.sendRequest<Answer | null>(method, params)
        .catch(reason => output.warn(String(reason)));
      return answer ?? undefined;
    },
    onChange: changed.event,
  };
  /** Whoever types changes findings at every key; what only looks on can wait until they pause. */
  let pause: ReturnType<typeof setTimeout> | undefined;
  const afterPause = ({ uris }: DiagnosticChangeEvent): void => {
    if (!uris.some(({ path }) => path.endsWith('.creg'))) return;
    clearTimeout(pause);
    pause = setTimeout(() => changed.fire(), 250);
  };
  context.subscriptions.push(
    changed,
    languages.onDidChangeDiagnostics(afterPause),
    { dispose: () => clearTimeout(pause) },
    ...parts.flatMap(part => part(server, context)),
  );

  // Any plain text may be one that the settings mark, and wakes the extension; only drafts and marked texts wake the
  // server. Nobody waits for it: the editor has nothing to wait for.
  const startFor = ({ languageId }: TextDocument): void => {
    if (languageId === 'creg' || languageId === textLanguage) void startOnce();
  };
  context.subscriptions.push(workspace.onDidOpenTextDocument(startFor), ...markTexts());
  for (const document of workspace.textDocuments) startFor(document);
  void workspace.findFiles('**/*.creg', undefined, 1).then(found => {
    if (found.length > 0) void startOnce();
  });
}

export async function stop(): Promise<void> {
  await client?.stop();
}

/** Without the functions and proxies that VS Code hands settings out in: a worker can be sent neither. */
function plain(settings: WorkspaceConfiguration): object {
  return JSON.parse(JSON.stringify(settings));
}
