/** The container of a .docx file: which of its parts hold the text, unpacked within bounds. */
// fflate: no dependency of its own, unpacks from memory by the directory of the archive, and lets a caller refuse a
// part before a byte of it is unpacked. Libraries for .docx as a whole (mammoth and its kin) drop automatic numbers.
import { unzipSync } from 'fflate';
import { readXml } from './xml.js';

/** Why a file is no document that can be read. */
export type DocxFault = 'no-docx' | 'old-doc' | 'protected-docx' | 'damaged-docx' | 'swollen-docx';

/** XML of the parts that say what the text is; styles and numbering may be absent. */
export interface DocxParts {
  readonly document: string;
  readonly styles?: string;
  readonly numbering?: string;
}

/** Unpacked, in bytes: no text is longer, so that a part which claims more is no text. */
const mostBytes = 32 * 1024 * 1024;
/** As it lies in the archive: bounds the work even where the archive lies about the length of what it holds. */
const mostPacked = 4 * 1024 * 1024;

/** The parts as text, or why there are none: no .docx, an old one, protected, damaged, or too large unpacked. */
export function unpack(bytes: Uint8Array): DocxParts | DocxFault {
  if (isCompound(bytes)) return holdsName(bytes, 'EncryptedPackage') ? 'protected-docx' : 'old-doc';
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'no-docx';
  let parts: Readonly<Record<string, Uint8Array>>;
  let total = 0;
  try {
    parts = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (!/\.rels$|^[^/]+\/[^/]+\.xml$/u.test(name)) return false;
        total += originalSize;
        if (total > mostBytes || size > mostPacked) throw new Swollen();
        return true;
      },
    });
  } catch (error) {
    return error instanceof Swollen ? 'swollen-docx' : 'damaged-docx';
  }
  const main = target(parts, '_rels/.rels', '', 'officeDocument') ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const document = textOf(parts[main]);
  if (document === undefined) return 'no-docx';
  const styles = textOf(parts[target(parts, relations, folder, 'styles') ?? `${folder}styles.xml`]);
  const numbering = textOf(parts[target(parts, relations, folder, 'numbering') ?? `${folder}numbering.xml`]);
  return { document, ...(styles !== undefined && { styles }), ...(numbering !== undefined && { numbering }) };
}

/** Thrown out of the filter alone: the library offers no other way to stop it. */
class Swollen extends Error {}

/** The part that another part names for a purpose, by its path in the archive. */
function target(
  parts: Readonly<Record<string, Uint8Array>>,
  relations: string,
  folder: string,
  purpose: string,
): string | undefined {
  const xml = textOf(parts[relations]);
  if (xml === undefined) return undefined;
  let found: string | undefined;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'Relationship' && attribute('Type')?.endsWith(`/${purpose}`)) found ??= attribute('Target');
    },
  });
  return found?.startsWith('/') ? found.slice(1) : found && folder + found;
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

// --- what else it may be ----------------------------------------------------------------------------------------

/** The older container of Office: of .doc files, and of documents under a password. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

/** Whether the directory of a compound file has a name; names stand there in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}
