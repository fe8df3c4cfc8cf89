/** Opening a place of a text beside the page that leads there. */
import {
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

/** The editor that shows a text; where none does, one in the first column. */
async function editorOf(uri: Uri): Promise<TextEditor> {
  const address = uri.toString();
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === address);
  const document = shown?.document ?? (await workspace.openTextDocument(uri));
  return window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.One });
}

export async function reveal(uri: Uri, start: number, end: number): Promise<void> {
  const editor = await editorOf(uri);
  const { document } = editor;
  const range = new Range(document.positionAt(start), document.positionAt(end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
