// From a keystroke to its diagnostics over real JSON-RPC, at 2,000 lines, beside a server that does nothing.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { percentile, row } from './measure.mjs';

const require = createRequire(import.meta.url);
const rpc = require('vscode-jsonrpc/node');
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

/** Types 200 characters into the wording of a criterion in the middle of the file, and takes every second one back. */
async function type(args) {
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(server.stdout),
    new rpc.StreamMessageWriter(server.stdin),
  );
  const uri = 'file:///bench/draft.creg';
  let waiting = () => {};
  connection.onNotification('textDocument/publishDiagnostics', published => waiting(published));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
  });
  connection.sendNotification('initialized', {});
  const published = version =>
    new Promise(resolve => {
      waiting = message => {
        if (message.uri === uri && message.version === version) resolve(message.diagnostics.length);
      };
    });

  let version = 1;
  let waitingFor = published(version);
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'creg', version, text } });
  const diagnostics = await waitingFor;

  const at = text.indexOf('情况属实', text.length >> 1);
  const before = text.slice(0, at).split('\n');
  const start = { line: before.length - 1, character: before[before.length - 1].length };
  const times = [];
  for (let key = 0; key < 240; key++) {
    version++;
    const inserting = key % 2 === 0;
    const end = { line: start.line, character: start.character + (inserting ? 0 : 1) };
    waitingFor = published(version);
    const begin = performance.now();
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text: inserting ? '字' : '' }],
    });
    await waitingFor;
    if (key >= 40) times.push(performance.now() - begin);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  server.kill();
  return { times, diagnostics };
}
