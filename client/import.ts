/** The commands that make a draft of an existing regulation: of a file, of what is open, of what was copied. */
import { commands, type Disposable, env, l10n, Uri, window, workspace } from 'vscode';

/** What the server is asked for: without `text` it reads the file itself. */
export interface ImportParams {
  readonly uri: string;
  readonly text?: string;
}

/** The server's answer; null where there was nothing to read. */
export type Import = (params: ImportParams) => Promise<{ readonly draft: string } | null>;

export function importCommands(ask: Import): readonly Disposable[] {
  const asked = (params: ImportParams) => ask(params).catch(() => null);

  async function show(params: ImportParams): Promise<void> {
    // A server with a disk reads no other file system; what the editor made of the file is better than nothing.
    const answer = (await asked(bytesOf(params))) ?? (await asked(params));
    if (!answer) {
      void window.showErrorMessage(l10n.t('There is no text that could be read.'));
      return;
    }
    const document = await workspace.openTextDocument({ language: 'creg', content: answer.draft });
    await window.showTextDocument(document);
  }

  return [
    commands.registerCommand('creg.importText', async (given?: unknown) => {
      const params = given instanceof Uri ? { uri: given.toString() } : (activeText() ?? (await pick()));
      if (params) await show(params);
    }),
    commands.registerCommand('creg.pasteText', async () => {
      const text = await env.clipboard.readText();
      if (text.trim() === '') void window.showInformationMessage(l10n.t('Copy the text of a regulation first.'));
      else await show({ uri: 'untitled:pasted', text });
    }),
  ];
}

/** What is open and is no draft. */
function activeText(): ImportParams | undefined {
  const document = window.activeTextEditor?.document;
  const isText = document && ['plaintext', 'markdown', 'regulation-text'].includes(document.languageId);
  if (!isText || document.getText().trim() === '') return undefined;
  return { uri: document.uri.toString(), text: document.getText() };
}

/** A file in GB18030 that was opened as UTF-8: the server reads the bytes better than what is left of them here. */
function bytesOf(params: ImportParams): ImportParams {
  const isSaved = !params.uri.startsWith('untitled:');
  return isSaved && params.text?.includes('\uFFFD') ? { uri: params.uri } : params;
}

async function pick(): Promise<ImportParams | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: l10n.t('Import existing text'),
      filters: { [l10n.t('Regulations')]: ['docx', 'txt', 'md'] },
    })) ?? [];
  return uri && { uri: uri.toString() };
}
