/** Standard output and error, written at once; a reader that has gone away is no fault of ours. */
import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';

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
        if (codeOf(error) !== 'EPIPE') throw error;
        // `creg … | head`: the rest is not wanted, the exit status still is.
        closed = true;
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
