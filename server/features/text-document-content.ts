/** workspace/textDocumentContent: the shipped standards, vocabulary and lexicon as documents to read. */
import type { TextDocumentContentResult } from 'vscode-languageserver';
import type { Source } from '../core/workspace.js';

export function textDocumentContent(shipped: readonly Source[], uri: string): TextDocumentContentResult | null {
  const source = shipped.find(candidate => candidate.uri === uri);
  return source ? { text: source.text } : null;
}
