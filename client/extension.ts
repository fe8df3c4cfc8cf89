/** The VS Code extension: starts the language server and gives it two commands. Everything else is the server's. */
import { join } from 'node:path';
import { commands, type ExtensionContext, l10n, window, workspace } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('Creg', { log: true });
  context.subscriptions.push(
    output,
    commands.registerCommand('creg.showOutput', () => output.show()),
    commands.registerCommand('creg.restartServer', async () => {
      // A server that died on its own has nothing to stop; the restart is what was asked for.
      await client?.stop().catch(reason => output.warn(String(reason)));
      await start();
    }),
  );

  const module = join(context.extensionPath, 'dist', 'server.cjs');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const clientOptions: LanguageClientOptions = {
    // Every scheme: drafts that are not saved yet, drafts on a remote file system, and the shipped standards (creg:).
    documentSelector: [{ language: 'creg' }],
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
  // Not awaited: the editor has nothing to wait for.
  void start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
