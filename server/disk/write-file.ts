/** Writing a file whole or not at all. */
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { encode, type Form } from './decode.js';
import { faultOf, type ReadFault } from './read-file.js';

/**
 * Replaces a file by way of a neighbour, so that whoever looks, or whatever interrupts, finds the old text or the new
 * one. The file's mode is kept, and where the path is a link, the link. Throws the errors of the file system.
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  form: Form = { encoding: 'utf-8', mark: false },
  /** Not `lasting`: whole all the same, but after the power failed it may be the old text. */
  { lasting }: { readonly lasting: boolean } = { lasting: true },
): void {
  const file = openWhole(path);
  file.write(typeof content === 'string' ? encode(content, form) : content);
  file.finish(lasting);
}

/** A file that is being replaced. After an error of either there is nothing left to be done. */
export interface WholeFile {
  write(bytes: Uint8Array): void;
  /** Puts it in the place of the old one. */
  finish(lasting?: boolean): void;
}

/** The same for what comes in parts. */
export function openWhole(path: string): WholeFile {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile() && !there.isDirectory()) return openDevice(path);
  const target = resolveLink(path);
  sweepOnce(dirname(target));
  const neighbour = join(dirname(target), `.${basename(target)}.${process.pid}${ending}`);
  const mode = there?.mode;
  let file: number | undefined;
  const trying = (action: (file: number) => void): void => {
    try {
      file ??= openSync(neighbour, 'wx');
      action(file);
    } catch (error) {
      if (file !== undefined) closeSync(file);
      rmSync(neighbour, { force: true });
      throw error;
    }
  };
  trying(opening => {
    if (mode !== undefined) fchmodSync(opening, mode & 0o7777);
  });
  return {
    write: bytes => trying(open => writeFileSync(open, bytes)),
    finish: (lasting = true) =>
      trying(open => {
        if (lasting) fsyncSync(open);
        closeSync(open);
        file = undefined;
        renameSync(neighbour, target);
      }),
  };
}

/** The reason behind an error of writing: what is missing then is the folder, not the file. */
export function faultOfWriting(error: unknown): ReadFault {
  const fault = faultOf(error);
  return fault.fault === 'missing' ? { fault: 'no-folder' } : fault;
}

/** /dev/null, /dev/stdout or a pipe: written into as it is. In its place there must not be a file afterwards. */
function openDevice(path: string): WholeFile {
  const file = openSync(path, 'w');
  return {
    write: bytes => writeFileSync(file, bytes),
    finish: () => closeSync(file),
  };
}

/** What a neighbour's name ends in: nobody else's files do. */
const ending = '.creg-tmp';

const swept = new Set<string>();

/**
 * Removes the neighbours that processes which were killed left in a folder; once a folder, as it is done before every
 * write. What cannot be removed is left.
 */
export function sweepOnce(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      const pid = /^\..*\.(\d+)\.creg-tmp$/.exec(name)?.[1];
      if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // The write that follows says what is wrong with the folder.
  }
}

function isRunning(pid: number): boolean {
  try {
    // No signal: it is only asked whether there is such a process.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
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
