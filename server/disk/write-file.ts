/** Writing a file whole or not at all. */
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { encode, type Form } from './decode.js';

/**
 * Replaces a file by way of a neighbour, so that whoever looks, or whatever interrupts, finds the old text or the new
 * one. The file's mode is kept, and where the path is a link, the link. Throws the errors of the file system.
 */
export function writeWhole(path: string, text: string, form: Form = { encoding: 'utf-8', mark: false }): void {
  const target = resolveLink(path);
  const neighbour = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const mode = statSync(target, { throwIfNoEntry: false })?.mode;
  try {
    const file = openSync(neighbour, 'wx');
    try {
      if (mode !== undefined) fchmodSync(file, mode & 0o7777);
      writeFileSync(file, encode(text, form));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(neighbour, target);
  } catch (error) {
    rmSync(neighbour, { force: true });
    throw error;
  }
}

function resolveLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // There is no such file yet.
    return path;
  }
}
