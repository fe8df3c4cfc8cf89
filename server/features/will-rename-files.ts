/**
 * workspace/willRenameFiles: configurations and baselines go on naming the files that they named. Drafts need nothing:
 * what they use they use by the name of the thing, not by the name of its file.
 */
import type { WorkspaceEdit } from 'vscode-languageserver';
import { type Renamed, renamedIn } from '../core/config/rename.js';
import { toTextEdit } from './convert.js';
import type { DocumentOf } from './diagnostic.js';

/** `named` are the JSON files in which names of files stand: by address, with their paths. */
export function willRenameFiles(
  renames: readonly Renamed[],
  named: readonly { readonly uri: string; readonly path: string }[],
  documentOf: DocumentOf,
): WorkspaceEdit | null {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { uri, path } of named) {
    const document = documentOf(uri);
    const edits = document ? renamedIn(path, document.getText(), renames) : [];
    if (document && edits.length > 0) changes[document.uri] = edits.map(edit => toTextEdit(document, edit));
  }
  return Object.keys(changes).length > 0 ? { changes } : null;
}
