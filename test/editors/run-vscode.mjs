// Runs the suite in test/editors/vscode inside a real VS Code, against the packaged extension: `npm run test:vscode`.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { lookFor } from './eye.mjs';
import { openWindow, outputFolder, remote, startServer } from './vscode-server.mjs';

const [vsix = 'dist/creg.vsix'] = process.argv.slice(2);
const suite = 'out/editors/suite.cjs';
const minutes = 6;

await build({
  entryPoints: ['test/editors/vscode/index.ts'],
  outfile: suite,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode', 'mocha'],
});

const scratch = mkdtempSync(join(tmpdir(), 'creg-suite-'));
const results = join(scratch, 'results.json');
const folder = join(scratch, 'drafts');
cpSync('examples', folder, { recursive: true });
cpSync('test/editors/vscode/drafts', folder, { recursive: true });
// VS Code wants an extension to develop; an empty one leaves every feature to the installed package.
const stub = join(scratch, 'stub');
mkdirSync(stub);
writeFileSync(
  join(stub, 'package.json'),
  JSON.stringify({ name: 'stub', publisher: 'test', version: '0.0.1', engines: { vscode: '*' } }),
);

let failed = true;
let server;
let window;
try {
  server = await startServer({ vsix, env: { CREG_RESULTS: results } });
  let finish;
  const ended = new Promise(done => {
    finish = done;
  });
  window = await openWindow(server, {
    folder,
    payload: [
      ['extensionDevelopmentPath', remote(server, stub)],
      ['extensionTestsPath', remote(server, suite)],
      ['skipWelcome', 'true'],
    ],
    prepare: async page => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.exposeFunction('codeAutomationLog', () => {});
      await page.exposeFunction('codeAutomationExit', finish);
      page.on('crash', () => finish('the window crashed'));
    },
  });
  const eye = lookFor(window.page, results);
  const timeout = setTimeout(() => finish(`no result after ${minutes} minutes`), minutes * 60_000);
  const code = await ended;
  clearTimeout(timeout);
  clearInterval(eye);
  if (!existsSync(results)) throw new Error(`no test reported anything (${code})`);
  failed = print(JSON.parse(readFileSync(results, 'utf8'))) || code !== 0;
} catch (error) {
  console.error(error);
  if (window) {
    const picture = join(outputFolder('out/screenshots'), 'failure.png');
    await window.page.screenshot({ path: picture }).catch(() => {});
    console.error(`the window: ${picture}\n${server.log()}`);
  }
} finally {
  await window?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(failed ? 1 : 0);

/** Prints mocha's JSON; true where something failed or nothing ran. */
function print({ stats, tests, failures }) {
  const bad = new Map(failures.map(({ fullTitle, err }) => [fullTitle, err.stack ?? err.message]));
  for (const { fullTitle, duration } of tests) {
    const stack = bad.get(fullTitle);
    console.log(stack === undefined ? `  ok    ${fullTitle} (${duration} ms)` : `  FAIL  ${fullTitle}\n${stack}`);
  }
  // A hook that fails is not among the tests.
  for (const [title, stack] of bad)
    if (!tests.some(({ fullTitle }) => fullTitle === title)) console.log(`  FAIL  ${title}\n${stack}`);
  console.log(`VS Code: ${stats.passes} passed, ${failures.length} failed`);
  return failures.length > 0 || stats.passes === 0;
}
