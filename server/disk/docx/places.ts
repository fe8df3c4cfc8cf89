/** Where an offset of the text of a Word document stands in the document: paragraph and character. */

/** Where a paragraph begins in the text. */
export interface ParagraphStart {
  readonly start: number;
  /** Which paragraph of the document, from 0. */
  readonly paragraph: number;
  /** Length of the automatic number, which is in the text and not in the document. */
  readonly number: number;
}

/** As Word counts, but from 0; characters in UTF-16 units, without the automatic number. */
export interface DocxPlace {
  readonly paragraph: number;
  readonly character: number;
}

export function docxPlaceOf(paragraphs: readonly ParagraphStart[], offset: number): DocxPlace {
  let low = 0;
  let high = paragraphs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const { start, paragraph, number } = paragraphs[low] ?? { start: 0, paragraph: 0, number: 0 };
  return { paragraph, character: Math.max(0, offset - start - number) };
}
