/** The VS Code extension: starts the language server where there is something for it. Everything else is the server's. */
import { join } from 'node:path';
import { commands, type ExtensionContext, l10n, type TextDocument, window, workspace } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { importCommands } from './import.js';
import { markTexts, textLanguage } from './texts.js';

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): void {
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

  const module = join(context.extensionPath, 'dist', 'server.cjs');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const clientOptions: LanguageClientOptions = {
    // Every scheme: drafts that are not saved yet, drafts on a remote file system, and the shipped standards (creg:).
    documentSelector: [{ language: 'creg' }, { language: textLanguage }],
    outputChannel: output,
    initializationOptions: () => ({
      // So that the first findings already speak the language that is set; later changes reach the server by themselves.
      ...workspace.getConfiguration('creg'),
      // VS Code puts the message of a finding above what the server says of it: it need not be said twice.
      showsMessages: true,
    }),
  };

  async function start(): Promise<void> {
    client = new LanguageClient('creg', 'Creg', serverOptions, clientOptions);
    try {
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

export async function deactivate(): Promise<void> {
  await client?.stop();
}
