// `npm run bench`: every figure as a ratio of two things measured side by side in this run, printed as a table.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { draftOfBytes, draftOfLines } from './draft.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
if (!existsSync('bench/node_modules')) run('npm', ['ci', '--prefix', 'bench', '--no-audit', '--no-fund']);
run('node', ['build.mjs']);
await build({
  entryPoints: { 'grammar/index': 'grammar/index.ts', 'logic/decide': 'server/logic/decide.ts' },
  outdir: 'out/bench',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
});
mkdirSync('out/bench/data', { recursive: true });
writeFileSync('out/bench/data/100k.creg', draftOfBytes(100_000));
writeFileSync('out/bench/data/1m.creg', draftOfBytes(1_000_000));
writeFileSync('out/bench/data/2000-lines.creg', draftOfLines(2000));
// Alone in its folder: what lies beside it is read with it.
mkdirSync('out/bench/data/one', { recursive: true });
writeFileSync('out/bench/data/one/16k.creg', draftOfBytes(16_000));

const rows = [];
const only = process.argv.slice(2);
for (const part of ['parse', 'keystroke', 'editor', 'cold', 'entail', 'texts']) {
  if (only.length > 0 && !only.includes(part)) continue;
  const child = spawnSync('node', [`bench/${part}.mjs`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`bench/${part}.mjs ended with ${child.status}`);
  rows.push(
    ...child.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line)),
  );
}

const width = Math.max(...rows.map(row => row.what.length));
for (const { what, measured, goal, met, detail } of rows) {
  console.log(`${met ? '✔' : '✘'} ${what.padEnd(width)}  ${measured.padStart(8)}  goal ${goal.padEnd(8)}  ${detail}`);
}

function run(command, args) {
  const child = spawnSync(command, args, { stdio: ['ignore', 2, 2] });
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${child.status}`);
}
