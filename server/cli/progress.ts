/** How far a long run has come: one line on a terminal that is gone at the end, and nothing anywhere else. */
import { isatty } from 'node:tty';
import type { Bilingual, Face } from '../../grammar/index.js';
import type { Output } from './terminal.js';

export interface Progress {
  /** Before file `done + 1` of `all`. */
  show(done: number, all: number, name: string): void;
  /** Before anything else is written to the terminal. */
  clear(): void;
  /** An output that clears the line first: both may be the same terminal. */
  before(output: Output): Output;
}

/** What a short run never shows: milliseconds before the first line, and between two. */
const patience = 1500;
const pause = 100;

/** `isTerminal` is of standard error; `now` gives milliseconds. */
export function progressOn(
  { write }: Output,
  language: Face,
  isTerminal: boolean,
  now: () => number = () => performance.now(),
): Progress {
  if (!isTerminal) return { show: () => undefined, clear: () => undefined, before: output => output };
  let next = now() + patience;
  let shown = false;
  const clear = (): void => {
    if (!shown) return;
    shown = false;
    write('\r\u001b[2K');
  };
  return {
    clear,
    before: output => ({
      write(text) {
        clear();
        output.write(text);
      },
    }),
    show(done, all, name) {
      const at = now();
      if (at < next) return;
      next = at + pause;
      shown = true;
      // Wide letters take two columns: a name of twenty fits any terminal.
      const words = sentence(done, all, [...name].slice(-20).join(''));
      write(`\r\u001b[2K${words[language]}`);
    },
  };
}

function sentence(done: number, all: number, name: string): Bilingual {
  return { zh: `已检查 ${done}/${all}：${name}`, en: `${done} of ${all} checked: ${name}` };
}

/** Whether a person watches standard error. */
export function isWatched(env: NodeJS.ProcessEnv): boolean {
  return isatty(2) && env.TERM !== 'dumb' && !env.CI;
}
