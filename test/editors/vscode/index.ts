/** Entry of the suite inside VS Code: mocha over the bundled tests, results to the file that the runner names. */
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const output = process.env.CREG_RESULTS;
  // To try one thing again: a part of its title.
  const only = process.env.CREG_ONLY;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    ...(only !== undefined && { grep: only }),
    reporter: output === undefined ? 'spec' : 'json',
    reporterOptions: { output },
  });
  // The tests are in this bundle: their `describe` must exist before they are loaded.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./extension.test.js');
  await import('./pages.test.js');
  const failures = await new Promise<number>(done => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
