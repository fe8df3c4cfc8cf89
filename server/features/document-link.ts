/** textDocument/documentLink: citations open what they cite: a shipped standard, or what the catalogue knows of a law. */
import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Face } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { placeOf, standardCited } from '../core/law/cited.js';
import type { CitationUse } from '../core/model.js';
import type { Norms } from '../core/norms/norms.js';
import { toRange } from './convert.js';
import { languageOf, say } from './language.js';
import { lawUri } from './law-document.js';

export function documentLinks(document: TextDocument, analysis: Analysis, language: Face | 'auto'): DocumentLink[] {
  const t = say(languageOf(analysis, language));
  const links = new Map<number, DocumentLink>();
  for (const use of analysis.model.citations) {
    const at = placeOf(use);
    const target = links.has(at.start) ? undefined : targetOf(use, analysis.norms);
    if (target === undefined) continue;
    const tooltip = target.includes('laws/')
      ? t({ zh: '打开目录中的这部法律', en: 'Open what is known of this law' })
      : t({ zh: '打开这项标准', en: 'Open this standard' });
    links.set(at.start, { range: toRange(document, at), target, tooltip });
  }
  return [...links.values()];
}

/** The document that a citation opens. */
export function targetOf(use: CitationUse, norms: Norms): string | undefined {
  return standardCited(use, norms)?.uri ?? lawUri(use, norms);
}
