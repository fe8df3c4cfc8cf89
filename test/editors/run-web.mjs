// Runs the suite of test/editors/vscode inside the extension host of a browser, against the browser build:
// `npm run test:web`. VS Code runs an extension there only if it has no other host: its manifest is changed.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { lookFor } from './eye.mjs';
import { openWindow, outputFolder, remote, startServer } from './vscode-server.mjs';

const minutes = 5;
const scratch = mkdtempSync(join(tmpdir(), 'creg-web-'));
const folder = join(scratch, 'drafts');
cpSync('examples', folder, { recursive: true });
cpSync('test/editors/vscode/drafts', folder, { recursive: true });

// What the package holds, as an extension that can run nowhere but in a browser.
const extension = join(scratch, 'extension');
for (const part of [
  'client',
  'dist/web',
  'dist/pages',
  'dist/creg.schema.json',
  'syntaxes',
  'language-configuration.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
]) {
  cpSync(part, join(extension, part), { recursive: true });
}
const { main: _, bin: __, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(join(extension, 'package.json'), JSON.stringify({ ...manifest, extensionKind: ['web'] }));

await build({
  entryPoints: ['test/editors/vscode/web.ts'],
  outfile: join(extension, 'suite/web.cjs'),
  bundle: true,
  platform: 'browser',
  format: 'cjs',
  external: ['vscode'],
  alias: { 'node:assert/strict': resolve('test/editors/vscode/assert-web.ts') },
  logLevel: 'warning',
});

let failed = true;
let server;
let window;
try {
  server = await startServer({});
  let finish;
  let outcomes;
  const log = [];
  const ended = new Promise(done => {
    finish = done;
  });
  window = await openWindow(server, {
    folder,
    payload: [
      ['extensionDevelopmentPath', remote(server, extension)],
      ['extensionTestsPath', remote(server, join(extension, 'suite/web.cjs'))],
      ['skipWelcome', 'true'],
    ],
    prepare: async page => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.exposeFunction('codeAutomationLog', (_, args) => {
        for (const said of args) {
          if (typeof said !== 'string') continue;
          if (said.startsWith('@@CREG ')) {
            outcomes = JSON.parse(said.slice(7));
            print(outcomes.at(-1));
          } else log.push(said);
        }
      });
      await page.exposeFunction('codeAutomationExit', finish);
      page.on('crash', () => finish('the window crashed'));
      page.on('close', () => finish('the window closed'));
    },
  });
  const timeout = setTimeout(() => finish(`no result after ${minutes} minutes`), minutes * 60_000);
  const eye = lookFor(window.page, join(scratch, 'results.json'));
  const code = await ended;
  clearTimeout(timeout);
  clearInterval(eye);
  if (!outcomes) throw new Error(`no test reported anything (${code})\n${complaints(log)}`);
  const bad = outcomes.filter(({ error }) => error !== undefined).length;
  failed = bad > 0 || outcomes.length === 0 || code !== 0;
  if (failed) console.log(`${code === 0 ? '' : `the window ended with ${code}\n`}${complaints(log)}`);
  console.log(`VS Code in a browser: ${outcomes.length - bad} passed, ${bad} failed`);
} catch (error) {
  console.error(error);
  await window?.page.screenshot({ path: join(outputFolder('out/screenshots'), 'failure-web.png') }).catch(() => {});
} finally {
  await window?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(failed ? 1 : 0);

/** As each ends: one that never does is the one after the last. */
function print({ title, ms, error }) {
  console.log(error === undefined ? `  ok    ${title} (${ms} ms)` : `  FAIL  ${title}\n${error}`);
}

/** What the extension had to say of it, without the complaints of what this machine cannot reach. */
function complaints(log) {
  const ours = said => /rror|Creg/.test(said) && !/bindings file|watchdog|open-vsx|authentication/.test(said);
  return log.filter(ours).slice(-8).join('\n');
}
