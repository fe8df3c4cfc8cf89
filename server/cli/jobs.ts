/** `--jobs`: the files of a call checked by several threads, their results in the order of the files. */
import { Worker } from 'node:worker_threads';
import type { Found } from '../disk/find-files.js';
import type { Arguments } from './arguments.js';
import type { FileResult, Former, Tools } from './check-file.js';
import { workerName } from './worker-name.js';

/** What every thread is told at its start. */
export interface WorkerSetup {
  readonly call: Arguments;
  readonly options: Tools['options'];
  readonly cwd: string;
  readonly today: string;
  readonly cached: boolean;
}

/** To a thread, and back from it. */
export interface Question {
  readonly index: number;
  readonly file: Found;
  /** What it was at the revision of `--since`. */
  readonly former: Former | undefined;
}
export interface Answer {
  readonly index: number;
  /** A `FileResult` as JSON: quicker made and read again than what threads copy by themselves. */
  readonly result: string;
}

export interface Jobs {
  /** The result of a file by its place among them; to be asked for in order. */
  result(index: number): Promise<FileResult>;
  close(): Promise<void>;
}

/** A thread, and the files that it was given and has not answered. */
interface Thread {
  readonly worker: Worker;
  readonly open: number[];
}

/** Each thread has the next file before it is done with one. */
const ahead = 2;
/** Results that wait for a slow file before them: no more than this many are held. */
const mostWaiting = 64;

/** Starts `count` threads of the script that `creg` itself is. A thread that dies is told of the file it died on. */
export function openJobs(
  script: string,
  count: number,
  files: readonly Found[],
  former: (path: string) => Former | undefined,
  setup: WorkerSetup,
): Jobs {
  const threads = new Set<Thread>();
  const done = new Map<number, FileResult>();
  const again: number[] = [];
  let next = 0;
  let asked = 0;
  let wake = (): void => undefined;
  let isClosed = false;

  const nextIndex = (): number | undefined => again.shift() ?? (next < files.length ? next++ : undefined);

  function feed(thread: Thread): void {
    while (thread.open.length < ahead && (again.length > 0 || next < asked + mostWaiting)) {
      const index = nextIndex();
      const file = index === undefined ? undefined : files[index];
      if (index === undefined || !file) return;
      thread.open.push(index);
      thread.worker.postMessage({ index, file, former: former(file.path) } satisfies Question);
    }
  }

  function take(thread: Thread, { index, result }: Answer): void {
    thread.open.splice(thread.open.indexOf(index), 1);
    done.set(index, JSON.parse(result) as FileResult);
    wake();
    feed(thread);
  }

  /** The first open file is what it died on; the others are for a new one. */
  function lose(thread: Thread, reason: string): void {
    if (isClosed || !threads.delete(thread)) return;
    const [on, ...others] = thread.open;
    again.push(...others);
    if (on !== undefined) done.set(on, { before: [], after: [], fixed: 0, changed: 0, defect: reason });
    start();
    wake();
  }

  function start(): void {
    const worker = new Worker(script, { argv: [workerName], workerData: setup });
    const thread: Thread = { worker, open: [] };
    threads.add(thread);
    worker.on('message', (answer: Answer) => take(thread, answer));
    worker.on('error', error => lose(thread, error.stack ?? error.message));
    worker.on('messageerror', error => lose(thread, error.stack ?? error.message));
    worker.on('exit', status => lose(thread, `a thread ended with status ${status}`));
    feed(thread);
  }

  for (let thread = 0; thread < count; thread++) start();
  return {
    async result(index) {
      asked = index;
      for (const thread of threads) feed(thread);
      for (;;) {
        const result = done.get(index);
        if (result) {
          done.delete(index);
          return result;
        }
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    },
    async close() {
      isClosed = true;
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
