/** One thread of `--jobs`: checks the files that it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { configurations } from '../disk/configuration.js';
import type { Surroundings } from './call.js';
import { openChecker } from './check-file.js';
import type { Answer, Question, WorkerSetup } from './jobs.js';
import { openTools } from './lint-tools.js';

/** Ends when the thread that started it says so. */
export async function work(around: Surroundings): Promise<void> {
  const { call, options, cwd, today, cached } = workerData as WorkerSetup;
  const port = parentPort;
  if (!port) throw new Error('started without a port');
  const own = { ...around, cwd, today };
  const configs = configurations(around.rules.map(({ code }) => code));
  const tools = openTools(call, options, own, configs);
  // The thread that started it has opened the same and found nothing wrong.
  if ('zh' in tools) throw new Error(tools.en);
  const store = cached ? (await import('./cache.js')).openCache(own) : undefined;
  const checker = openChecker({ ...tools, ...(store && { store }) });
  let before = Promise.resolve();
  port.on('message', ({ index, file, former }: Question) => {
    before = before.then(async () => {
      const result = JSON.stringify(await checker.check(file, former));
      port.postMessage({ index, result } satisfies Answer);
    });
  });
}
