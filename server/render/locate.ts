/** From a place in the draft to the piece of the document that is made of it. */
import type { Span } from '../../grammar/index.js';
import { articlesOf, type OfficialDocument } from './document.js';

export interface Located {
  /** The id of the piece itself: of an item, a paragraph or an article. */
  readonly id: string;
  /** The id of its article. */
  readonly article: string;
  /** The number of the item; 0 where it is none. */
  readonly item: number;
}

/** The piece made of the smallest stretch of the draft that holds this place; undefined where no article does. */
export function pieceAt(document: OfficialDocument, at: Span): Located | undefined {
  let best: (Located & { readonly length: number }) | undefined;
  const offer = (source: Span, id: string, article: string, item: number): void => {
    const length = source.end - source.start;
    if (source.start > at.start || at.end > source.end) return;
    if (!best || length < best.length || (length === best.length && item > 0)) best = { id, article, item, length };
  };
  for (const { id, source, paragraphs } of articlesOf(document)) {
    offer(source, id, id, 0);
    for (const paragraph of paragraphs) {
      offer(paragraph.source, paragraph.id, id, 0);
      for (const item of paragraph.items) offer(item.source, item.id, id, item.number);
    }
  }
  // What only the whole of the draft holds stands in no article.
  return best && best.length < document.source.end - document.source.start ? best : undefined;
}
