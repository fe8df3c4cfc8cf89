// Existing texts: 1,500 of them through the command line in one process, beside `wc -m` of the same files; and a
// million repeated characters, beside a quarter of them. (`--jobs` is not there to be measured.)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { median, row, time } from './measure.mjs';
import { textOfBytes } from './text.mjs';

// Not below out/, which is ignored and so would not be searched.
const folder = mkdtempSync(join(tmpdir(), 'creg-texts-'));
const count = 1500;
const size = 16_000_000;
for (let n = 0; n < count; n++) writeFileSync(`${folder}/${n}.txt`, textOfBytes(size / count, n));

const lint = ['lint', folder, '--format', 'jsonl', '--output', 'out/bench/data/texts.jsonl', '--fail-on', 'never'];
const peak = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
const ours = [];
const floor = [];
let memory = 0;
for (let round = 0; round < 3; round++) {
  floor.push(time(() => run('sh', ['-c', `wc -m ${folder}/*.txt | tail -1`])));
  ours.push(
    time(() => {
      const told = run(process.execPath, ['--import', peak, 'dist/creg.cjs', ...lint]).stderr;
      memory = Math.max(memory, Number(/peak (\d+)/.exec(told)?.[1]) / 1024);
    }),
  );
}
const ratio = median(ours) / median(floor);
row(
  `creg lint of ${count} texts, ${size / 1e6} MB / wc -m`,
  `${ratio.toFixed(1)} ×`,
  '≤ 8 ×',
  ratio <= 8,
  `${median(ours).toFixed(0)} ms, ${median(floor).toFixed(0)} ms`,
);
row(`its peak memory`, `${memory.toFixed(0)} MB`, '≤ 300 MB', memory <= 300, 'resident, highest of three runs');

rmSync(folder, { recursive: true });

// --- one million repeated characters ----------------------------------------------------------------------------

await build({
  stdin: {
    contents: `export { analyze } from './server/core/analyze.js';
      export { openWorkspace, withSource } from './server/core/workspace.js';
      export { laws, shipped } from './server/norms/load.js';
      export { rules } from './server/rules/index.js';`,
    resolveDir: '.',
    loader: 'ts',
  },
  outfile: 'out/bench/analyze.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  loader: { '.creg': 'text', '.txt': 'text' },
});
const { analyze, laws, openWorkspace, rules, shipped, withSource } = await import('../out/bench/analyze.js');
const workspace = openWorkspace(shipped, laws);
const head = '某市信用条例\n第一条 有下列情形之一的，列入严重失信主体名单：\n（一）';
const repeated = [
  '其',
  '（',
  '《',
  '、',
  '，',
  '。',
  '\n',
  ' ',
  '一',
  '严重',
  '第一条',
  '1',
  '第',
  '年',
  '其他',
  '情节严重的；\n（二）',
];
/** How long the checks take on so many characters. */
const took = (piece, length) => {
  const text = head + piece.repeat(length / [...piece].length);
  const source = { uri: `${length}.txt`, text, kind: 'text' };
  return time(() => analyze(withSource(workspace, source), source.uri, rules, { today: '2026-06-01', levels: {} }));
};
took('情节严重的；\n', 40_000);
const growth = repeated.map(piece => {
  // What already grows with the square would not end.
  const [less, more] = [took(piece, 10_000), took(piece, 40_000)];
  if (more > 200 && more / less > 10) return { piece, quarter: less, whole: more, times: more / less };
  const [quarter, whole] = [took(piece, 250_000), took(piece, 1_000_000)];
  return { piece, quarter, whole, times: whole / quarter };
});
growth.sort((a, b) => b.times - a.times);
const [worst] = growth;
row(
  'a million repeated characters / a quarter of them',
  `${worst.times.toFixed(1)} ×`,
  '≤ 6 ×',
  worst.times <= 6,
  `worst of ${growth.length}: ${JSON.stringify(worst.piece)}, ${worst.whole.toFixed(0)} ms, ${worst.quarter.toFixed(0)} ms`,
);

function run(command, args) {
  const child = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${child.status}: ${child.stderr}`);
  return child;
}
