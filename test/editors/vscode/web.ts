/** Entry of the suite inside the extension host of a browser: the same tests; one line in the log says how they went. */
// Mocha as it comes for browsers: it knows no files, and leaves its interface on the global object.
import 'mocha/mocha.js';

interface Outcome {
  readonly title: string;
  readonly ms: number;
  readonly error?: string;
}

declare const mocha: Mocha & { setup(options: Mocha.MochaOptions): void };

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
  await import('./extension.test.js');
  const outcomes: Outcome[] = [];
  await new Promise<void>(done => {
    const runner = mocha.run(() => done());
    const keep = (test: Mocha.Runnable, error?: Error) =>
      outcomes.push({
        title: test.fullTitle(),
        ms: test.duration ?? 0,
        ...(error && { error: error.stack ?? error.message }),
      });
    runner.on('pass', test => keep(test));
    runner.on('fail', (test, error) => keep(test, error));
  });
  console.log(`@@CREG ${JSON.stringify(outcomes)}`);
  const failed = outcomes.filter(({ error }) => error !== undefined);
  if (failed.length > 0 || outcomes.length === 0) throw new Error(`${failed.length} tests failed`);
}
