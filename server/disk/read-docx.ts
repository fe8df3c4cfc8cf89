/** A Word document → its text; what reads it is loaded when the first one is met. */
import { extname } from 'node:path';
import type { Decoded } from './decode.js';
import type { ParagraphStart } from './docx/places.js';
import type { ReadFault } from './read-file.js';

export interface DocumentText extends Decoded {
  readonly paragraphs: readonly ParagraphStart[];
}

/** Whether bytes are to be read as a Word document: by the name they go by, else by what every archive begins with. */
export function isDocx(name: string, bytes: Uint8Array): boolean {
  const extension = extname(name).toLowerCase();
  return extension === '.docx' || (extension === '' && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3);
}

export async function readDocument(bytes: Uint8Array): Promise<DocumentText | ReadFault> {
  const { readDocx } = await import('./docx/docx.js');
  const read = readDocx(bytes);
  if (typeof read === 'string') return { fault: read };
  return { ...read, encoding: 'utf-8', mark: false, damaged: 0 };
}
