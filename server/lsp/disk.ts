/** What the server asks of a disk; where there is none (a browser) only open drafts are known. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDocx, readDocument } from '../disk/read-docx.js';
import { isFault, readBytes, readText, textOf } from '../disk/read-file.js';
import { walk } from '../disk/walk.js';
import { contextFiles, workspaceRoot } from '../disk/workspace-root.js';

export interface Disk {
  /** The directory whose drafts a file may use: the nearest one upwards with `creg.json`, else the file's own. */
  root(path: string): string;
  /** Every draft in a directory and below, as absolute paths. */
  drafts(directory: string): Promise<readonly string[]>;
  /** Likewise every regulation, drafts and existing texts; absent where they cannot be listed. */
  regulations?(directory: string): Promise<readonly string[]>;
  /** Undefined where there is no such file, or it is no text. */
  read(path: string): string | undefined;
  /** The same of an existing regulation, which may be a Word document. */
  readExisting(path: string): Promise<string | undefined>;
}

export const realDisk: Disk = {
  root: workspaceRoot,
  drafts: contextFiles,
  regulations: directory => walk(directory),
  read(path) {
    const read = readText(path);
    return isFault(read) ? undefined : read.text;
  },
  async readExisting(path) {
    const bytes = readBytes(path);
    if (isFault(bytes)) return undefined;
    const read = isDocx(path, bytes) ? await readDocument(bytes) : textOf(bytes);
    return isFault(read) ? undefined : read.text;
  },
};

export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A file on another machine, or no file at all: it is treated as a draft that is not saved.
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** The same file has one uri here, however a client escapes it. */
export function canonical(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : uriOf(path);
}
