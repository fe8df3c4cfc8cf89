/** The VS Code extension on a computer: the language server is a process of its own. */
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { run, stop } from './run.js';
import { taskProvider } from './tasks.js';

export function activate(context: ExtensionContext): void {
  const module = join(context.extensionPath, 'dist', 'server.cjs');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  run(context, options => new LanguageClient('creg', 'Creg', serverOptions, options));
  context.subscriptions.push(taskProvider(context.extensionPath));
}

export const deactivate = stop;
