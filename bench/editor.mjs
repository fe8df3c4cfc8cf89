// The other waits of an editor: completion while typing, findings of a thousand files, memory after ten thousand edits.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, positionAt } from './client.mjs';
import { percentile, row } from './measure.mjs';

const server = ['dist/creg.cjs', 'server', '--stdio'];
const text = readFileSync('out/bench/data/2000-lines.creg', 'utf8');
const uri = 'file:///bench/draft.creg';
const pulling = { textDocument: { diagnostic: {} } };

await completion();
await thousandFiles();
await tenThousandEdits();

/** A name is typed into a condition in the middle of the draft; every key is a change and a question. */
async function completion() {
  const client = await connect(server, pulling);
  client.open(uri, text);
  const start = positionAt(text, text.indexOf('当：同时 {\n', text.length >> 1) + 7);
  const typed = ['\n        罚', '款', '金', '额', ' ', '≥', ' ', '5', ' ', '万', '元'];
  const times = [];
  let version = 1;
  for (let round = 0; round < 12; round++) {
    let at = start;
    for (const [index, words] of typed.entries()) {
      client.change(uri, ++version, { start: at, end: at }, words);
      at =
        index === 0
          ? { line: start.line + 1, character: 9 }
          : { line: at.line, character: at.character + words.length };
      const begin = performance.now();
      await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: at });
      if (round > 1) times.push(performance.now() - begin);
    }
    client.change(uri, ++version, { start, end: at }, '');
  }
  client.kill();
  const p95 = percentile(times, 0.95);
  const lines = text.split('\n').length;
  const detail = `p50 ${percentile(times, 0.5).toFixed(1)} ms, with the change that it follows`;
  row(`completion after a keystroke p95, ${lines} lines`, `${p95.toFixed(1)} ms`, '≤ 20 ms', p95 <= 20, detail);
}

/** The first portion of findings of a workspace, all of them, and a hover asked for meanwhile. */
async function thousandFiles() {
  // Not below this folder: what git ignores is no draft.
  const folder = mkdtempSync(join(tmpdir(), 'creg-bench-'));
  writeFileSync(`${folder}/creg.json`, '{}\n');
  const one = text.slice(0, text.indexOf('法规 “某市第2号'));
  for (let file = 0; file < 1000; file++) writeFileSync(`${folder}/${file}.creg`, one.replaceAll('第1', `第${file}`));
  const client = await connect(server, pulling, folder);
  const draft = `file://${folder}/0.creg`;
  client.open(draft, one);
  const begin = performance.now();
  let first;
  let files = 0;
  client.connection.onNotification('$/progress', ({ value: { items } }) => {
    first ??= performance.now() - begin;
    files += items.length;
  });
  const all = client.connection.sendRequest('workspace/diagnostic', {
    previousResultIds: [],
    partialResultToken: 'findings',
  });
  const hovers = [];
  let isOver = false;
  void all.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const asked = performance.now();
    const position = positionAt(one, one.indexOf('罚款金额') + 1);
    await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: draft }, position });
    hovers.push(performance.now() - asked);
    await new Promise(done => setTimeout(done, 20));
  }
  await all;
  const total = performance.now() - begin;
  client.kill();
  rmSync(folder, { recursive: true, force: true });
  row(
    'first findings of 1,000 files',
    `${first.toFixed(0)} ms`,
    '< 1 s',
    first < 1000,
    `all ${files}: ${(total / 1000).toFixed(1)} s`,
  );
  const p95 = percentile(hovers, 0.95);
  row('hover meanwhile p95', `${p95.toFixed(0)} ms`, '≤ 100 ms', p95 <= 100, `${hovers.length} hovers`);
}

/** The memory of the server after each thousand edits, the garbage that is not collected yet included. */
async function tenThousandEdits() {
  const client = await connect(server, pulling);
  const one = text.slice(0, text.indexOf('法规 “某市第4号'));
  client.open(uri, one);
  const start = positionAt(one, one.indexOf('情况属实'));
  const sizes = [];
  let version = 1;
  for (let edit = 1; edit <= 10_000; edit++) {
    const inserting = edit % 2 === 1;
    const end = { line: start.line, character: start.character + (inserting ? 0 : 1) };
    client.change(uri, ++version, { start, end }, inserting ? '字' : '');
    // An odd number: each time it is another text than the one before.
    if (edit % 5 === 0) await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    if (edit % 1000 === 0)
      sizes.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${client.pid}/status`, 'utf8'))[1]) / 1024);
  }
  client.kill();
  const growth = sizes.at(-1) / sizes[1];
  const detail = `${sizes.map(size => size.toFixed(0)).join(' ')} MB after each thousand`;
  row('memory after 10,000 edits / after 2,000', `${growth.toFixed(2)} ×`, '≤ 1.2 ×', growth <= 1.2, detail);
}
