/** “Preview official text”: the page that the draft comes to, beside it, in step with the cursor both ways. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type Shift, toShown, toTyped } from './moved.js';
import { pageHtml, pageOptions } from './page.js';
import { reveal } from './reveal.js';
import type { Part, Server } from './server.js';

const viewType = 'creg.preview';
const pause = 120;

/** Kept while the page is hidden, and over a restart. */
interface State {
  readonly uri: string;
  readonly language?: 'zh' | 'en';
}

interface Answer {
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly body: string;
  readonly style: string;
  readonly findings: readonly unknown[];
  readonly problems: readonly unknown[];
  readonly writable: readonly string[];
  readonly stale?: { readonly line: number; readonly shift: Shift };
}

type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reveal'; readonly start: number; readonly end: number }
  | { readonly kind: 'write'; readonly id: string };

interface Page {
  readonly panel: WebviewPanel;
  state: State;
  follow(document: TextDocument): void;
  refresh(): void;
}

/** The page that is open: `creg.exportText` and `creg.print` are about its draft when it has the focus. */
let open: Page | undefined;

export function previewed(): State | undefined {
  return open?.panel.active ? open.state : undefined;
}

export const preview: Part = (server, context) => [
  commands.registerCommand('creg.preview', (given?: unknown) => {
    const document = given instanceof Uri ? documentAt(given) : window.activeTextEditor?.document;
    if (document?.languageId !== 'creg') return;
    if (open) {
      open.panel.reveal(undefined, true);
      open.follow(document);
      return;
    }
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const options = { ...pageOptions(context.extensionUri), retainContextWhenHidden: true };
    show(window.createWebviewPanel(viewType, l10n.t('Official text'), beside, options), server, context, {
      uri: document.uri.toString(),
    });
  }),
  commands.registerCommand('creg.previewLanguage', () => {
    if (!open) return;
    open.state = { ...open.state, language: shownLanguage === 'zh' ? 'en' : 'zh' };
    open.refresh();
  }),
  window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(panel, state?: State) {
      panel.webview.options = pageOptions(context.extensionUri);
      if (state?.uri === undefined) panel.dispose();
      else show(panel, server, context, state);
    },
  }),
];

let shownLanguage: 'zh' | 'en' = 'zh';

function show(panel: WebviewPanel, server: Server, { extensionUri }: ExtensionContext, first: State): void {
  let shift: Shift | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isDirty = false;
  /** On opening the page goes to where the cursor is; later only the cursor moves it. */
  let isNew = true;
  panel.webview.html = pageHtml(panel.webview, extensionUri, 'preview');
  panel.iconPath = Uri.joinPath(extensionUri, 'client', 'icons', 'creg.png');

  const page: Page = {
    panel,
    state: first,
    follow(document) {
      const uri = document.uri.toString();
      if (uri === page.state.uri) return;
      page.state = { uri };
      isNew = true;
      void refresh();
    },
    refresh: () => void refresh(),
  };
  open = page;

  /** One question at a time: what changed meanwhile is asked when it is answered. */
  async function refresh(): Promise<void> {
    if (isAsking) {
      isDirty = true;
      return;
    }
    isAsking = true;
    const { state } = page;
    const textDocument = { uri: state.uri };
    const answer = await server.ask<Answer>('creg/preview', { textDocument, ...languageIn(state) });
    isAsking = false;
    // A draft that says nothing for the moment leaves what was there.
    if (answer && open === page) tell(answer, state);
    if (isDirty) {
      isDirty = false;
      void refresh();
    }
  }

  function tell({ findings, problems, stale, title, ...answer }: Answer, state: State): void {
    shift = stale?.shift;
    shownLanguage = answer.language;
    panel.title = title || l10n.t('Official text');
    void panel.webview.postMessage({
      kind: 'show',
      state,
      ...answer,
      findings: [...findings, ...problems],
      stale: stale ? l10n.t('Line {0} cannot be read yet: this is the text before it.', stale.line + 1) : null,
      words: {
        write: l10n.t('Write into the draft'),
        elsewhere: l10n.t('On what is not published'),
        page: l10n.t('Official text'),
      },
    });
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === state.uri);
    if (editor) sendCursor(editor.document, editor.selection.active, isNew);
    isNew = false;
  }

  function sendCursor(document: TextDocument, at: Parameters<TextDocument['offsetAt']>[0], moves: boolean): void {
    const offset = toShown(document.offsetAt(at), shift);
    void panel.webview.postMessage({ kind: 'cursor', offset, moves });
  }

  async function hear(said: Said): Promise<void> {
    const uri = Uri.parse(page.state.uri);
    if (said.kind === 'ready') void refresh();
    else if (said.kind === 'write') await write(uri, said.id);
    else await reveal(uri, toTyped(said.start, shift), toTyped(said.end, shift));
  }

  async function write(uri: Uri, id: string): Promise<void> {
    const textDocument = { uri: uri.toString() };
    const version = documentAt(uri)?.version;
    const edit = await server.ask<WireEdit>('creg/writeIn', { textDocument, language: shownLanguage, id });
    if (!edit || version !== documentAt(uri)?.version) {
      void window.showInformationMessage(l10n.t('This sentence cannot stand beside its values in the draft.'));
      return;
    }
    const { start, end } = edit.range;
    const change = new WorkspaceEdit();
    const range = [start.line, start.character, end.line, end.character] as const;
    change.replace(uri, new Range(...range), edit.newText);
    if (await workspace.applyEdit(change)) {
      void panel.webview.postMessage({ kind: 'say', text: l10n.t('The sentence is in the draft now.') });
    }
  }

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), pause);
  };
  const watched: Disposable[] = [
    panel.webview.onDidReceiveMessage(hear),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === page.state.uri) later();
    }),
    server.onChange(later),
    window.onDidChangeActiveTextEditor(editor => {
      if (editor?.document.languageId === 'creg' && editor.document.uri.scheme !== 'creg') page.follow(editor.document);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
      if (selection && document.uri.toString() === page.state.uri) sendCursor(document, selection.active, true);
    }),
  ];
  panel.onDidDispose(() => {
    clearTimeout(timer);
    if (open === page) open = undefined;
    for (const each of watched) each.dispose();
  });
}

interface WireEdit {
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
  readonly newText: string;
}

function languageIn({ language }: State): Partial<State> {
  return language ? { language } : {};
}

function documentAt(uri: Uri): TextDocument | undefined {
  const address = uri.toString();
  return workspace.textDocuments.find(document => document.uri.toString() === address);
}
