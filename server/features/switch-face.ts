/** The draft in the other language: the same tree, every keyword and name that has another spelling in that one. */
import { type Face, format } from '../../grammar/index.js';
import { aliasesOf } from '../core/aliases.js';
import type { Analysis } from '../core/analyze.js';

/** The text in a face; undefined for a text that is no draft. */
export function inFace({ syntax, source, model }: Analysis, face: Face): string | undefined {
  return syntax && format(syntax, source.text, { face, alias: aliasesOf(model.names) });
}
