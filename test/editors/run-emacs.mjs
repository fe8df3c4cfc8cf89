// Runs eglot.el in a batch Emacs against the built command line tool: `npm run test:emacs`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'creg-emacs-'));
const file = join(folder, 'ningbo.zh.creg');
cpSync('examples/ningbo.zh.creg', file);
const { status, error } = spawnSync('emacs', ['--batch', '--no-init-file', '-l', 'test/editors/eglot.el'], {
  stdio: 'inherit',
  timeout: 60_000,
  env: { ...process.env, HOME: folder, LANG: 'C.UTF-8', SERVER: resolve('dist/creg.cjs'), FILE: file },
});
rmSync(folder, { recursive: true, force: true });
if (error) console.error(`emacs: ${error.message}`);
process.exit(status ?? 1);
