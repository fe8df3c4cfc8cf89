/** What the tests do in the editor. */
import assert from 'node:assert/strict';
import { Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';

export const patience = 20_000;

export function uriOf(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uriOf(name));
  await window.showTextDocument(document);
  return document;
}

export async function untitled(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'creg', content });
  await window.showTextDocument(document);
  return document;
}

export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + patience;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export async function replace(document: TextDocument, old: string, made: string): Promise<void> {
  const start = document.getText().indexOf(old);
  assert.ok(start >= 0, old);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(start + old.length)), made);
  await workspace.applyEdit(edit);
}
