/** What a document is to the server: a draft, an existing text that the user marked as one, or none of its business. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Source } from '../core/workspace.js';

/** The language that marks an existing regulation; what is plain text or Markdown to the client is never looked at. */
export const textLanguage = 'regulation-text';

export function kindOf({ languageId, uri }: TextDocument): Source['kind'] | undefined {
  if (languageId === textLanguage) return 'text';
  // Editors other than VS Code name the languages of files in their own ways.
  return languageId === 'creg' || isDraftFile(uri) ? 'draft' : undefined;
}

export function isDraftFile(uri: string): boolean {
  return /\.creg$/i.test(uri);
}

/** The configuration of a workspace: its own findings are told in it. */
export function isConfigFile(uri: string): boolean {
  return uri.endsWith('/creg.json');
}
