/** workspace/textDocumentContent: shipped standards, vocabulary and lexicon, and what is known of a law, to read. */
import type { TextDocumentContentResult } from 'vscode-languageserver';
import type { Face } from '../../grammar/index.js';
import type { Laws } from '../core/law/laws.js';
import type { Source } from '../core/workspace.js';
import { lawDocument } from './law-document.js';

/** `day` and `face` are those in which a law is told of: on which day it is in force, in which language. */
export function textDocumentContent(
  shipped: readonly Source[],
  { laws, day, face }: { readonly laws: Laws; readonly day: string; readonly face: Face },
  uri: string,
): TextDocumentContentResult | null {
  const text = shipped.find(source => source.uri === uri)?.text ?? lawDocument(uri, laws, day, face);
  return text === undefined ? null : { text };
}
