/** Where rules come from: pieces of the text itself, by their address in Akoma Ntoso, and law that they name. */
import type { Analysis } from '../../core/analyze.js';
import type { CitationUse } from '../../core/model.js';
import { oneLine } from '../../core/plain-words.js';
import { identityOf } from '../akn/meta.js';
import type { OfficialDocument } from '../document.js';
import { pieceAt } from '../locate.js';
import { type Element, element } from '../xml.js';

export interface Origins {
  /** The key of the piece of the text made of this place; that of the whole text where none is. */
  pieceOf(at: { readonly start: number; readonly end: number }): string;
  /** The id of a reference to what is cited. */
  referenceTo(citation: CitationUse): string;
  readonly references: () => readonly Element[];
  readonly sources: () => readonly Element[];
}

export function openOrigins(document: OfficialDocument, analysis: Analysis): Origins {
  const { expression } = identityOf(document, analysis);
  const pieces = new Map([['text', expression]]);
  const cited = new Map<string, string>();
  return {
    pieceOf(at) {
      const piece = pieceAt(document, at);
      if (!piece) return 'text';
      pieces.set(`text-${piece.id}`, `${expression}#${piece.id}`);
      return `text-${piece.id}`;
    },
    referenceTo({ at, title }) {
      const written = oneLine(analysis.source.text.slice(at.start, at.end));
      // The second article of 《…》第一条、第二条 is written without the title.
      const words = title === undefined || written.includes('《') ? written : `《${title}》${written}`;
      const known = cited.get(words) ?? `ref-${cited.size + 1}`;
      cited.set(words, known);
      return known;
    },
    references: () =>
      [...cited].map(([words, id]) =>
        element('lrml:LegalReference', { refersTo: id, refID: words, refIDSystemName: 'citation' }),
      ),
    sources: () => [...pieces].map(([key, sameAs]) => element('lrml:LegalSource', { key, sameAs })),
  };
}
