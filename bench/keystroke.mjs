// From a keystroke to its diagnostics over real JSON-RPC, at 2,000 lines, beside a server that does nothing.
import { readFileSync } from 'node:fs';
import { connect, positionAt } from './client.mjs';
import { percentile, row } from './measure.mjs';

const text = readFileSync('out/bench/data/2000-lines.creg', 'utf8');

const floor = await type(['bench/trivial-server.mjs', '--stdio']);
const ours = await type(['dist/creg.cjs', 'server', '--stdio']);
const p95 = percentile(ours.times, 0.95);
const p95Floor = percentile(floor.times, 0.95);
const lines = text.split('\n').length;
row(
  `keystroke to diagnostics p95, ${lines} lines`,
  `${p95.toFixed(1)} ms`,
  '≤ 30 ms',
  p95 <= 30,
  `p50 ${percentile(ours.times, 0.5).toFixed(1)} ms, p99 ${percentile(ours.times, 0.99).toFixed(1)} ms, ${ours.diagnostics} diagnostics`,
);
row(
  'the same / a trivial server',
  `${(p95 / p95Floor).toFixed(1)} ×`,
  '≤ 15 ×',
  p95 / p95Floor <= 15,
  `trivial p95 ${p95Floor.toFixed(1)} ms`,
);

/** Types 120 characters into the wording of a criterion in the middle of the file, each taken back before the next. */
async function type(args) {
  const client = await connect(args, { textDocument: { publishDiagnostics: { versionSupport: true } } });
  const uri = 'file:///bench/draft.creg';
  let version = 1;
  let waitingFor = client.published(uri, version);
  client.open(uri, text);
  const diagnostics = await waitingFor;

  const start = positionAt(text, text.indexOf('情况属实', text.length >> 1));
  const times = [];
  for (let key = 0; key < 240; key++) {
    version++;
    const inserting = key % 2 === 0;
    const end = { line: start.line, character: start.character + (inserting ? 0 : 1) };
    waitingFor = client.published(uri, version);
    const begin = performance.now();
    client.change(uri, version, { start, end }, inserting ? '字' : '');
    await waitingFor;
    if (key >= 40) times.push(performance.now() - begin);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  client.kill();
  return { times, diagnostics };
}
