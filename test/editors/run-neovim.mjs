// Runs neovim.lua in a headless Neovim against the built command line tool: `npm run test:neovim`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'creg-neovim-'));
const file = join(folder, 'ningbo.zh.creg');
cpSync('examples/ningbo.zh.creg', file);
const { status, error } = spawnSync(
  'nvim',
  ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', 'luafile test/editors/neovim.lua'],
  { stdio: 'inherit', timeout: 60_000, env: { ...process.env, SERVER: resolve('dist/creg.cjs'), FILE: file } },
);
rmSync(folder, { recursive: true, force: true });
if (error) console.error(`nvim: ${error.message}`);
process.exit(status ?? 1);
