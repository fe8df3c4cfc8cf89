/** Existing regulations in the editor: only what the user marks as one is looked at, by the language of the document. */
import {
  commands,
  type Disposable,
  type DocumentFilter,
  languages,
  RelativePattern,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { isRegulation } from './regulation-like.js';

export const textLanguage = 'regulation-text';

/** Marks documents as the settings say, now and whenever one is opened; and whatever the command is given for. */
export function markTexts(): readonly Disposable[] {
  /** Each is marked once: who then chooses another language keeps it. */
  const marked = new Set<string>();

  function mark(document: TextDocument): void {
    const address = document.uri.toString();
    if (marked.has(address) || !isMarkedBySettings(document)) return;
    marked.add(address);
    void languages.setTextDocumentLanguage(document, textLanguage);
  }

  function markAll(): void {
    for (const document of workspace.textDocuments) mark(document);
  }

  markAll();
  return [
    workspace.onDidOpenTextDocument(mark),
    workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('creg.texts') || change.affectsConfiguration('creg.detectTexts')) markAll();
    }),
    commands.registerCommand('creg.checkText', async () => {
      const document = window.activeTextEditor?.document;
      if (document) await languages.setTextDocumentLanguage(document, textLanguage);
    }),
  ];
}

function isMarkedBySettings(document: TextDocument): boolean {
  const { uri, languageId } = document;
  const folder = workspace.getWorkspaceFolder(uri);
  // Not the old side of a comparison, nor anything else that only looks like a file.
  if (uri.scheme !== 'file' && !folder) return false;
  if ((languageId !== 'plaintext' && languageId !== 'markdown') || !/\.(?:txt|md)$/i.test(uri.path)) return false;

  const settings = workspace.getConfiguration('creg', uri);
  const filters = settings
    .get<readonly string[]>('texts', [])
    .flatMap((pattern): DocumentFilter[] => [
      { pattern },
      ...(folder ? [{ pattern: new RelativePattern(folder, pattern) }] : []),
    ]);
  if (filters.length > 0 && languages.match(filters, document) > 0) return true;
  return settings.get('detectTexts', false) && isRegulation(document.getText());
}
