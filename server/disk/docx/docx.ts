/** Bytes of a .docx file → its text as Word shows it, and the way back to paragraph and character. Pure. */
import { type DocxFault, unpack } from './container.js';
import { readNumbering } from './numbering.js';
import { readParagraphs } from './paragraphs.js';
import type { ParagraphStart } from './places.js';
import { BadXml } from './xml.js';

export interface DocxText {
  /** One paragraph a line, with its automatic number; a row of a table is a line `|…|…|`. */
  readonly text: string;
  readonly paragraphs: readonly ParagraphStart[];
}

export function readDocx(bytes: Uint8Array): DocxText | DocxFault {
  try {
    const parts = unpack(bytes);
    if (typeof parts === 'string') return parts;
    const paragraphs = readParagraphs(parts.document, readNumbering(parts.numbering, parts.styles));
    const starts: ParagraphStart[] = [];
    const lines: string[] = [];
    let at = 0;
    for (const { index, number, text } of paragraphs) {
      starts.push({ start: at, paragraph: index, number: number.length });
      lines.push(number + text);
      at += number.length + text.length + 1;
    }
    return { text: lines.map(line => `${line}\n`).join(''), paragraphs: starts };
  } catch (error) {
    if (error instanceof BadXml) return 'damaged-docx';
    throw error;
  }
}
