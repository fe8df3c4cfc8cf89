/** “Export official text…” and “Print”: the page as a file, in the form that is asked for. */
import { commands, type ExtensionContext, env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import { previewed } from './preview.js';
import type { Part, Server } from './server.js';

interface Exported {
  readonly text?: string;
  readonly base64?: string;
  /** Places that keep the text from being final. */
  readonly open: number;
}

/** What is exported: the draft in the editor, or that of the page which has the focus. */
interface Subject {
  readonly uri: Uri;
  readonly language?: 'zh' | 'en';
}

export const exportCommands: Part = (server, context) => [
  commands.registerCommand('creg.exportText', async (format?: unknown, target?: unknown) => {
    const subject = subjectOf();
    if (!subject) return;
    const chosen = typeof format === 'string' ? format : await pickFormat();
    if (!chosen) return;
    const made = await make(server, subject, chosen);
    if (!made) return;
    const file = target instanceof Uri ? target : await askWhere(subject.uri, chosen);
    if (!file) return;
    await workspace.fs.writeFile(file, bytesOf(made));
    void tellExported(file, made.open);
  }),
  commands.registerCommand('creg.print', async () => {
    const subject = subjectOf();
    const made = subject && (await make(server, subject, 'html'));
    if (made) await print(context, subject.uri, made);
  }),
];

function subjectOf(): Subject | undefined {
  const page = previewed();
  if (page) return { uri: Uri.parse(page.uri), ...(page.language && { language: page.language }) };
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'creg' ? { uri: document.uri } : undefined;
}

async function make(server: Server, { uri, language }: Subject, format: string): Promise<Exported | undefined> {
  const textDocument = { uri: uri.toString() };
  const made = await server.ask<Exported>('creg/export', { textDocument, format, ...(language && { language }) });
  if (!made) void window.showErrorMessage(l10n.t('There is no regulation, list or rating to publish in this file.'));
  return made;
}

async function pickFormat(): Promise<string | undefined> {
  const formats = [
    { format: 'docx', label: 'Word', description: '.docx' },
    { format: 'html', label: l10n.t('Web page'), description: '.html' },
    { format: 'md', label: 'Markdown', description: '.md' },
    { format: 'txt', label: l10n.t('Plain text'), description: '.txt' },
    { format: 'akn', label: 'Akoma Ntoso', description: '.xml' },
  ];
  return (await window.showQuickPick(formats, { title: l10n.t('Export the official text as') }))?.format;
}

function askWhere(draft: Uri, format: string): Thenable<Uri | undefined> {
  const extension = format === 'akn' ? 'xml' : format;
  const path = draft.path.replace(/(?:\.creg)?$/, `.${extension}`);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const defaultUri =
    draft.scheme === 'untitled' ? folder && Uri.joinPath(folder, `draft.${extension}`) : draft.with({ path });
  return window.showSaveDialog({ filters: { [format]: [extension] }, ...(defaultUri && { defaultUri }) });
}

function bytesOf({ text, base64 }: Exported): Uint8Array {
  if (base64 === undefined) return new TextEncoder().encode(text ?? '');
  return Uint8Array.from(atob(base64), unit => unit.charCodeAt(0));
}

async function tellExported(file: Uri, unfinished: number): Promise<void> {
  const name = workspace.asRelativePath(file);
  if (unfinished > 0) {
    void window.showWarningMessage(
      l10n.t('{0} is written, and not final: {1} places are marked with 〔…〕.', name, unfinished),
    );
    return;
  }
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(l10n.t('{0} is written.', name), open);
  if (chosen === open) await commands.executeCommand('vscode.open', file);
}

/** A page in an editor cannot print: the browser of the machine does. From elsewhere it cannot see our files. */
async function print({ globalStorageUri }: ExtensionContext, draft: Uri, made: Exported): Promise<void> {
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  if (!isHere) {
    const save = l10n.t('Save as web page…');
    const said = l10n.t('Save the text as a web page, and print it from the browser.');
    if ((await window.showInformationMessage(said, save)) !== save) return;
    const file = await askWhere(draft, 'html');
    if (file) await workspace.fs.writeFile(file, bytesOf(made));
    return;
  }
  const file = Uri.joinPath(globalStorageUri, 'print.html');
  await workspace.fs.createDirectory(globalStorageUri);
  await workspace.fs.writeFile(file, bytesOf(made));
  await env.openExternal(file);
}
