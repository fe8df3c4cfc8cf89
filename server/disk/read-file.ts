/** One file of the disk → its text, or in one word why there is none. */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type Decoded, decode, type NoText } from './decode.js';
import type { DocxFault } from './docx/container.js';

/** Kinds of file by their extension: a draft in the language, or an existing text. */
export function kindOfFile(path: string): 'draft' | 'text' | undefined {
  switch (extname(path).toLowerCase()) {
    case '.creg':
      return 'draft';
    case '.txt':
    case '.md':
    case '.docx':
      return 'text';
    default:
      return undefined;
  }
}

export type Unreadable =
  | NoText
  | DocxFault
  | 'missing'
  | 'directory'
  | 'no-file'
  | 'no-folder'
  | 'forbidden'
  | 'too-long'
  | 'failed';

/** What could not be read, and the system's own word for it where there is one. */
export interface ReadFault {
  readonly fault: Unreadable;
  readonly detail?: string;
}

/** No regulation is longer; what is, is a mistake or an attack. In bytes. */
export const longest = 64 * 1024 * 1024;

export function readText(path: string): Decoded | ReadFault {
  const bytes = readBytes(path);
  return isFault(bytes) ? bytes : textOf(bytes);
}

/** Never throws: a fault says why there is nothing. */
export function readBytes(path: string): Uint8Array | ReadFault {
  try {
    const stat = statSync(path);
    if (isNeitherFileNorFolder(path, stat)) return { fault: 'no-file' };
    return stat.size > longest ? { fault: 'too-long' } : readFileSync(path);
  } catch (error) {
    return faultOf(error);
  }
}

/** A pipe with nobody at its other end is waited for without end; one below /dev was handed over by a shell. */
export function isNeitherFileNorFolder(path: string, stat: Stats): boolean {
  return !stat.isFile() && !stat.isDirectory() && !path.startsWith('/dev/');
}

/** The text in bytes that are already read, as those of standard input. */
export function textOf(bytes: Uint8Array): Decoded | ReadFault {
  if (bytes.length > longest) return { fault: 'too-long' };
  const decoded = decode(bytes);
  return typeof decoded === 'string' ? { fault: decoded } : decoded;
}

export function isFault(read: object): read is ReadFault {
  return 'fault' in read;
}

/** The reason behind an error of the file system. */
export function faultOf(error: unknown): ReadFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { fault: 'missing' };
    case 'EISDIR':
      return { fault: 'directory' };
    case 'EACCES':
    case 'EPERM':
      return { fault: 'forbidden' };
    default:
      return { fault: 'failed', detail: code ?? String(error) };
  }
}
