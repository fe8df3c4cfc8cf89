// Existing texts: 1,500 of them through the command line in one process, beside `wc -m` of the same files, on two threads,
// and from the cache; and a million repeated characters, beside a quarter of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { median, row, time } from './measure.mjs';
import { textOfBytes } from './text.mjs';

// Not below out/, which is ignored and so would not be searched.
const folder = mkdtempSync(join(tmpdir(), 'creg-texts-'));
const count = 1500;
const size = 16_000_000;
for (let n = 0; n < count; n++) writeFileSync(`${folder}/${n}.txt`, textOfBytes(size / count, n));

const output = resolve('out/bench/data/texts.jsonl');
const lint = ['lint', folder, '--format', 'jsonl', '--output', output, '--fail-on', 'never'];
const one = [...lint, '--jobs', '1'];
const kept = mkdtempSync(join(tmpdir(), 'creg-cache-'));
/** Processor time and peak memory of a Node process, told by itself at its end: what else runs here does not count. */
const own = `data:text/javascript,process.on("exit",()=>{const {userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();
  console.error("used",(u+s)/1000,m/1024)})`;
const creg = resolve('dist/creg.cjs');
function used(args, cwd = '.') {
  let told = '';
  const wall = time(() => {
    told = run(process.execPath, ['--import', own, creg, ...args], cwd).stderr;
  });
  const [, cpu, memory] = /used (\S+) (\S+)/.exec(told);
  return { wall, cpu: Number(cpu), memory: Number(memory) };
}
/** Of another process: what the shell says of it. */
function usedByCount() {
  const told = run('bash', ['-c', `TIMEFORMAT='used %U %S'; time wc -m ${folder}/*.txt | tail -1`]).stderr;
  const [, user, system] = /used (\S+) (\S+)/.exec(told);
  return (Number(user) + Number(system)) * 1000;
}
const floor = [];
const ours = [];
const both = [];
for (let round = 0; round < 3; round++) {
  floor.push(usedByCount());
  ours.push(used(one));
  both.push(used([...lint, '--jobs', '2']));
}
const [cpu, counted] = [median(ours.map(each => each.cpu)), median(floor)];
const memory = Math.max(...ours.map(each => each.memory));
row(
  `creg lint of ${count} texts, ${size / 1e6} MB / wc -m`,
  `${(cpu / counted).toFixed(1)} ×`,
  '≤ 8 ×',
  cpu / counted <= 8,
  `processor time: ${cpu.toFixed(0)} ms, ${counted.toFixed(0)} ms`,
);
row('its peak memory', `${memory.toFixed(0)} MB`, '≤ 300 MB', memory <= 300, 'resident, highest of three runs');
const gain = median(ours.map(each => each.wall)) / median(both.map(each => each.wall));
row('one thread / --jobs 2', `${gain.toFixed(2)} ×`, '≥ 1.5 ×', gain >= 1.5, 'time that passes; needs two idle cores');
used([...one, '--cache'], kept);
const again = used([...one, '--cache'], kept).cpu;
row(
  'unchanged, with --cache / without',
  `${(again / cpu).toFixed(2)} ×`,
  '≤ 0.2 ×',
  again / cpu <= 0.2,
  `${again.toFixed(0)} ms`,
);

rmSync(kept, { recursive: true });
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
  // A word of each class that sentences are composed of, alone and said of the listed.
  ...[
    '银行',
    '不得',
    '不',
    '拒聘',
    '家属',
    '员工',
    '公示',
    '身份证',
    '命中',
    '及时',
    '奖励',
    '列入',
    '限制',
    '联合惩戒',
    '建立信用档案',
    '实施信用评价',
  ],
  ...['对失信主体停止供电，', '不予采购名单内商品，', '评分低于六十分的，'],
];
/** How long the checks take on so many characters. */
const took = (piece, length) => {
  const text = head + piece.repeat(length / [...piece].length);
  const source = { uri: `${length}.txt`, text, kind: 'text' };
  return time(
    () => analyze(withSource(workspace, source), source.uri, rules, { today: '2026-06-01', levels: {} }).findings,
  );
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

function run(command, args, cwd = '.') {
  const child = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${child.status}: ${child.stderr}`);
  return child;
}
