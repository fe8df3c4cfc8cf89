// Installs what package-lock.json asks for, once: `npm start` and `npm test` call this first, and a second run does nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const stamp = 'node_modules/.creg-installed';
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  console.error('Installing dependencies…');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci failed: the lines above say why.');
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

// So that `npx creg` in a checkout runs this checkout and looks for nothing elsewhere.
const link = 'node_modules/.bin/creg';
if (process.platform !== 'win32' && !existsSync(link)) {
  mkdirSync('node_modules/.bin', { recursive: true });
  rmSync(link, { force: true });
  symlinkSync('../../dist/creg.cjs', link);
}
