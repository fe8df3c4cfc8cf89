// Whole processes: what a pipeline waits for, beside `node -e 0`.
import { spawnSync } from 'node:child_process';
import { median, row } from './measure.mjs';

for (const [what, args, goal] of [
  ['creg --version / node -e 0', ['dist/creg.cjs', '--version'], 1.3],
  [
    'creg lint of one 16 KB file / node -e 0',
    ['dist/creg.cjs', 'lint', '--fail-on', 'never', 'out/bench/data/one/16k.creg'],
    2,
  ],
]) {
  const ours = [];
  const floor = [];
  for (let round = 0; round < 25; round++) {
    floor.push(whole(['-e', '0']));
    ours.push(whole(args));
  }
  const ratio = median(ours.slice(2)) / median(floor.slice(2));
  row(
    what,
    `${ratio.toFixed(2)} ×`,
    `≤ ${goal} ×`,
    ratio <= goal,
    `${median(ours).toFixed(0)} ms, ${median(floor).toFixed(0)} ms`,
  );
}

function whole(args) {
  const begin = performance.now();
  const child = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (child.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${child.status}`);
  return performance.now() - begin;
}
