/** The page of an official document: A4, the text block of 156 by 225 mm, and page numbers at the outer edge. */
import { AlignmentType, DocumentGridType, Footer, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import type { Face } from '../../../grammar/index.js';

/** Twentieths of a point, in which Word measures. */
export const twips = {
  /** 37, 35, 28 and 26 mm: what official documents leave above, below, at the left and at the right. */
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  width: 11906,
  height: 16838,
  /** 22 lines on a page. */
  line: 579,
} as const;

/** The width of the text block. */
export const textWidth = twips.width - twips.left - twips.right;

/** Page, margins, grid and footers of every section. */
export function pageOf(language: Face): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      page: {
        size: { width: twips.width, height: twips.height },
        margin: {
          top: twips.top,
          bottom: twips.bottom,
          left: twips.left,
          right: twips.right,
          header: 850,
          footer: 1304,
        },
      },
      ...(language === 'zh' && { grid: { type: DocumentGridType.LINES, linePitch: twips.line } }),
    },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
  };
}

/** — 1 — in 四号, one character away from the edge. */
function pageNumber(alignment: (typeof AlignmentType)['RIGHT' | 'LEFT']): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
