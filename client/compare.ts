/** “Compare with…”: whom each of two texts lists and the other does not, on a page whose rows lead into both. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type Choice, choose } from './comparable.js';
import { versionAt } from './git.js';
import { pageHtml, pageOptions } from './page.js';
import { reveal } from './reveal.js';
import type { Part, Server } from './server.js';

const viewType = 'creg.compare';

interface State {
  readonly uri: string;
  readonly choice: Choice;
}

interface Answer {
  readonly body: string;
  readonly style: string;
  readonly language: 'zh' | 'en';
  readonly left: string;
  readonly right: string;
}

type Said =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'reveal';
      readonly side?: 'left' | 'right';
      readonly uri?: string;
      readonly start: number;
      readonly end: number;
    };

export const comparing: Part = (server, context) => [
  // Given: the draft (a lens, the explorer), and what it is to be compared with (a test, a keyboard shortcut).
  commands.registerCommand('creg.compareWith', async (given?: unknown, chosen?: Choice) => {
    const uri = addressOf(given) ?? window.activeTextEditor?.document.uri;
    if (!uri) return;
    const choice = typeof chosen === 'object' && 'kind' in chosen ? chosen : await choose(server, uri);
    if (!choice) return;
    const options = { ...pageOptions(context.extensionUri), enableFindWidget: true };
    const panel = window.createWebviewPanel(viewType, l10n.t('Comparison'), ViewColumn.Active, options);
    show(panel, server, context, { uri: uri.toString(), choice });
  }),
  window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(panel, state?: State) {
      panel.webview.options = pageOptions(context.extensionUri);
      if (state?.choice === undefined) panel.dispose();
      else show(panel, server, context, state);
    },
  }),
];

function addressOf(given: unknown): Uri | undefined {
  if (given instanceof Uri) return given;
  return typeof given === 'string' ? Uri.parse(given) : undefined;
}

function show(panel: WebviewPanel, server: Server, { extensionUri }: ExtensionContext, state: State): void {
  const draft = Uri.parse(state.uri);
  const name = workspace.asRelativePath(draft);
  let sides: Pick<Answer, 'left' | 'right'> = { left: state.uri, right: state.uri };
  let asked = 0;
  let isClosed = false;
  panel.title = `${name} ↔ ${nameOf(state.choice)}`;
  panel.iconPath = Uri.joinPath(extensionUri, 'client', 'icons', 'creg.png');
  panel.webview.html = pageHtml(panel.webview, extensionUri, 'compare');

  async function refresh(): Promise<void> {
    const turn = ++asked;
    const other = await otherOf(draft, state.choice);
    const textDocument = { uri: state.uri };
    const answer = other && (await server.ask<Answer>('creg/compare', { textDocument, name, other }));
    if (turn !== asked || isClosed) return;
    if (answer) {
      const { left, right, ...shown } = answer;
      sides = { left, right };
      void panel.webview.postMessage({ kind: 'show', state, ...shown, open: l10n.t('Open this place') });
    } else if (turn === 1) {
      void window.showErrorMessage(l10n.t('{0} cannot be compared with this.', name));
      panel.dispose();
    }
  }

  async function hear(said: Said): Promise<void> {
    if (said.kind === 'ready') await refresh();
    else await reveal(Uri.parse(said.uri ?? sides[said.side ?? 'left']), said.start, said.end);
  }

  const watched: Disposable[] = [panel.webview.onDidReceiveMessage(hear), server.onChange(() => void refresh())];
  panel.onDidDispose(() => {
    isClosed = true;
    for (const each of watched) each.dispose();
  });
}

/** What the server is told of the other text: that of an earlier version it cannot get itself. */
async function otherOf(draft: Uri, choice: Choice): Promise<object | undefined> {
  if (choice.kind === 'file') return { uri: choice.uri, name: nameOf(choice) };
  if (choice.kind === 'standard') return { uri: choice.uri, standard: choice.standard };
  const version = await versionAt(draft, choice.ref);
  return version && { uri: version.uri.toString(), earlier: version.text, name: choice.name };
}

function nameOf(choice: Choice): string {
  if (choice.kind === 'file') return workspace.asRelativePath(Uri.parse(choice.uri));
  return choice.kind === 'version' ? choice.name : choice.standard;
}
