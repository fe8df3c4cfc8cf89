/**
 * The disk of a server that runs in a browser: the client tells what the folders hold. Addresses are those of any file
 * system of the editor; a path is such an address with its escapes undone, so that patterns and names mean the same.
 */
import { readDocx } from '../../disk/docx/docx.js';
import type { Disk } from '../disk.js';

export interface Told {
  readonly uri: string;
  /** Null: there is no such file any more. */
  readonly text: string | null;
}

export interface ToldDisk extends Disk {
  tell(files: readonly Told[]): void;
}

/** Nothing is kept at these addresses: what is not saved yet, and what the server itself makes. */
const nowhere = /^(?:untitled|creg|git|vscode-notebook-cell):/u;

export function pathOf(uri: string): string | undefined {
  if (nowhere.test(uri)) return undefined;
  const [, start, path] = /^([a-z][\w.+-]*:\/\/[^/]*)(\/[^?#]*)$/iu.exec(uri) ?? [];
  if (start === undefined || path === undefined) return undefined;
  try {
    return start + decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

export function uriOf(path: string): string {
  const [, start, inside] = /^([a-z][\w.+-]*:\/\/[^/]*)(\/.*)$/iu.exec(path) ?? [];
  if (start === undefined || inside === undefined) return path;
  return start + inside.split('/').map(encodeURIComponent).join('/');
}

/** The same file has one uri here, however a client escapes it. */
export function canonical(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : uriOf(path);
}

/** `bytesOf`: a file that was not told of, read by the client. */
export function toldDisk(bytesOf: (uri: string) => Promise<Uint8Array | null>): ToldDisk {
  const texts = new Map<string, string>();

  function below(directory: string, wanted: RegExp): readonly string[] {
    const start = `${directory.replace(/\/$/u, '')}/`;
    return [...texts.keys()].filter(path => path.startsWith(start) && wanted.test(path)).sort();
  }

  return {
    root(path) {
      const own = folderOf(path);
      for (let folder = own; ; folder = folderOf(folder)) {
        if (texts.has(`${folder}/creg.json`)) return folder;
        if (folder.endsWith(':/') || folder === '' || folderOf(folder) === folder) return own;
      }
    },
    drafts: async directory => below(directory, /\.creg$/iu),
    read: path => texts.get(path),
    async readExisting(path) {
      const known = texts.get(path);
      const bytes = known === undefined ? await bytesOf(uriOf(path)) : null;
      return bytes ? textIn(path, bytes) : known;
    },
    tell(files) {
      for (const { uri, text } of files) {
        const path = pathOf(uri);
        if (path === undefined) continue;
        if (text === null) texts.delete(path);
        else texts.set(path, text);
      }
    },
  };
}

/** Undefined where the bytes are no text that anybody can read. */
function textIn(path: string, bytes: Uint8Array): string | undefined {
  if (/\.docx$/iu.test(path)) {
    const read = readDocx(bytes);
    return typeof read === 'string' ? undefined : read.text;
  }
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of isWide ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return undefined;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
