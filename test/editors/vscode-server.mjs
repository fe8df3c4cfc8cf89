// A real VS Code for tests, on a machine that can reach nothing but the npm registry: the VS Code server that the npm
// package code-server carries, run by the Node it was built for, with headless Chromium as its window.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const release = { vscode: '4.139.1', node: '24.21.0' };
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'creg-test');

/** Fetches both packages once; later runs find them in the cache. Returns the two paths that start a server. */
export function obtain() {
  const platform = `${process.platform}-${process.arch}`;
  const node = folder(`node-${platform}-${release.node}`, into =>
    npm(['install', '--prefix', into, '--no-save', `node-${platform}@${release.node}`], into),
  );
  const vscode = folder(`vscode-${release.vscode}`, into => {
    npm(['pack', `code-server@${release.vscode}`, '--pack-destination', into], into);
    run('tar', ['xzf', `code-server-${release.vscode}.tgz`, '--strip-components=1'], into);
    rmSync(join(into, `code-server-${release.vscode}.tgz`));
    // Install scripts would compile native modules or fetch them from elsewhere. The server does without those modules.
    npm(['install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], join(into, 'lib/vscode'));
  });
  return {
    node: join(node, `node_modules/node-${platform}/bin/node`),
    main: join(vscode, 'lib/vscode/out/server-main.js'),
  };
}

/** A folder of the cache, filled completely or not at all. */
function folder(name, fill) {
  const path = join(cache, name);
  if (existsSync(path)) return path;
  const partial = `${path}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  console.log(`fetching ${name} …`);
  fill(partial);
  renameSync(partial, path);
  return path;
}

function npm(args, cwd) {
  run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], cwd);
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'window.commandCenter': false,
};

/** Starts a server with the packaged extension installed, if one is given. `env` reaches the extension host. */
export async function startServer({ vsix, env = {}, userSettings = {} }) {
  const { node, main } = obtain();
  const home = mkdtempSync(join(tmpdir(), 'creg-vscode-'));
  for (const scope of ['User', 'Machine']) {
    mkdirSync(join(home, 'data', scope), { recursive: true });
    writeFileSync(join(home, 'data', scope, 'settings.json'), JSON.stringify({ ...settings, ...userSettings }));
  }
  const base = [main, '--accept-server-license-terms', '--server-data-dir', home];
  const environment = { ...process.env, ...env };

  const install = [...base, '--install-extension', resolve(vsix ?? '')];
  const installed = vsix && spawnSync(node, install, { env: environment, encoding: 'utf8' });
  if (installed && installed.status !== 0) {
    throw new Error(`the VSIX cannot be installed:\n${quiet(installed.stdout + installed.stderr)}`);
  }

  // The driver flag makes a built VS Code heed the test path in the address, and lets tests report to the page.
  const server = spawn(
    node,
    [
      ...base,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--enable-smoke-test-driver', '--disable-workspace-trust', '--disable-telemetry'],
    ],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let log = '';
  const port = await new Promise((found, failed) => {
    const timer = setTimeout(() => failed(new Error(`the server did not start in time:\n${log}`)), 60_000);
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', data => {
        log += data;
        const listening = /agent listening on (\d+)/.exec(log);
        if (!listening) return;
        clearTimeout(timer);
        found(Number(listening[1]));
      });
    }
    server.once('exit', code => failed(new Error(`the server ended with ${code}:\n${log}`)));
  });

  return {
    address: `127.0.0.1:${port}`,
    log: () => quiet(log),
    async stop() {
      const ended = new Promise(done => server.once('exit', done));
      // The group: the extension host and the language server are children of the server.
      for (const signal of ['SIGTERM', 'SIGKILL']) {
        try {
          process.kill(-server.pid, signal);
        } catch {
          break;
        }
        await Promise.race([ended, new Promise(done => setTimeout(done, 3000))]);
      }
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A log without the complaints of the native modules that are left out on purpose. */
function quiet(log) {
  return log.replace(/^.*(?:spdlog|node:internal|native_watchdog|bindings).*\n/gm, '');
}

/** A window of the given size on a folder. `payload` is what VS Code reads from its address. */
export async function openWindow(
  { address },
  { folder, payload, prepare = async () => {}, width = 1400, height = 900, locale = 'en-US' },
) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
  const page = await browser.newPage({ viewport: { width, height }, locale });
  await prepare(page);
  const query = new URLSearchParams({ folder: resolve(folder), payload: JSON.stringify(payload) });
  await page.goto(`http://${address}/?${query}`);
  return { page, close: () => browser.close() };
}

/** The address by which the window knows a file of this machine. */
export function remote({ address }, path) {
  return `vscode-remote://${address}${encodeURI(resolve(path))}`;
}

/** A folder for what a run leaves behind. */
export function outputFolder(path) {
  mkdirSync(path, { recursive: true });
  return path;
}
