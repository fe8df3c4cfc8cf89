/** Standard output and error, written at once; a reader that has gone away is no fault of ours. */
import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Bilingual } from '../../grammar/index.js';

/** Where a command writes. */
export interface Output {
  write(text: string): void;
}

/**
 * A descriptor. Written synchronously and without `process.stdout`, which costs a start more than checking a file does.
 */
export function descriptor(number: 1 | 2): Output {
  let closed = false;
  return {
    write(text) {
      if (closed) return;
      try {
        writeAll(number, Buffer.from(text, 'utf8'));
      } catch (error) {
        // `creg … | head`: the rest is not wanted, the exit status still is.
        closed = true;
        if (codeOf(error) !== 'EPIPE' && number === 1) throw unwritable(error);
      }
    },
  };
}

function writeAll(number: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(number, bytes, done);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      // A pipe that does not block is full: wait a little for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Known by its name, as the bundle that throws it is not the one that tells it. */
const unwritableName = 'UnwritableOutput';

function unwritable(cause: unknown): Error {
  const error = new Error('standard output', { cause });
  error.name = unwritableName;
  return error;
}

/** Why an error is no defect of ours but one of the machine, as a full disk; undefined of any other error. */
export function outsideFault(error: unknown): Bilingual | undefined {
  if (error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd')
    return { zh: '当前文件夹已经不存在', en: 'the current folder does not exist any more' };
  if (!(error instanceof Error && error.name === unwritableName)) return undefined;
  const code = codeOf(error.cause);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? { zh: '磁盘已满，结果没有写完', en: 'the disk is full: the results are incomplete' }
    : {
        zh: `标准输出写不了（${code}），结果没有写完`,
        en: `standard output cannot be written (${code}): the results are incomplete`,
      };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Whether to colour: `NO_COLOR` and `--no-color` win, then `FORCE_COLOR`, then whether a person is looking. */
export function wantsColor(env: NodeJS.ProcessEnv, refused: boolean): boolean {
  if (refused || env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isatty(1) && env.TERM !== 'dumb';
}

/** Columns of the terminal; where there is none, what fits most logs. */
export function columns(): number {
  return isatty(1) ? Math.max(40, process.stdout.columns) : 100;
}
