// Starts the server of the browser build as a worker in a real browser, and has the findings of every example from it:
// `npm run test:worker`. They are those of the command line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const names = readdirSync('examples').filter(name => name.endsWith('.creg'));
// A file system of the editor, not the disk of this machine.
const files = names.map(name => ({
  uri: `vscode-vfs://github/省/drafts/${name}`,
  text: readFileSync(`examples/${name}`, 'utf8'),
}));
const asOf = '2026-11-25';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  const script = readFileSync('dist/web/server.js', 'utf8');
  const found = await page.evaluate(converse, { script, files, asOf });

  const args = ['lint', '--format', 'json', '--fail-on', 'never', '--as-of', asOf, 'examples'];
  const { stdout } = spawnSync(process.execPath, ['dist/creg.cjs', ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const told = JSON.parse(stdout).files.filter(({ file }) => file.endsWith('.creg'));
  assert.equal(told.length, names.length);
  for (const { file, findings } of told) {
    const name = file.split('/').at(-1);
    const brief = each => `${each.range.start.line}:${each.range.start.character} ${each.code} ${each.message}`;
    assert.deepEqual(
      found.diagnostics[name].map(brief).sort(),
      findings
        .filter(({ suppressed }) => !suppressed)
        .map(brief)
        .sort(),
      file,
    );
  }
  assert.match(found.preview, /第一条/u);
  assert.match(found.hover, /国办发〔2020〕49号/u);
  assert.match(found.afterChange, /clarity\/catch-all|clarity\/unbounded-discretion/u);
  console.log(
    `worker in a browser: ${told.length} examples as on the command line; hover, preview, a changed file: 1 passed`,
  );
} finally {
  await browser.close();
}

/** In the page: what a client says to the worker, and what it hears. */
async function converse({ script, files, asOf }) {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const waiting = new Map();
  let id = 0;
  worker.onmessage = ({ data }) => {
    if (data.method === 'workspace/configuration') {
      const result = data.params.items.map(() => ({ asOf }));
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result });
    } else waiting.get(data.id)?.(data);
  };
  const tell = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  const ask = (method, params) =>
    new Promise((done, failed) => {
      waiting.set(++id, ({ result, error }) => (error ? failed(new Error(error.message)) : done(result)));
      worker.postMessage({ jsonrpc: '2.0', id, method, params });
    });
  await ask('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'vscode-vfs://github/省/drafts', name: 'drafts' }],
    capabilities: {
      textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } },
      workspace: { configuration: true },
    },
    initializationOptions: { files, asOf },
  });
  tell('initialized', {});
  const diagnostics = {};
  // Of files that nobody opened.
  const { items } = await ask('workspace/diagnostic', { previousResultIds: [] });
  for (const report of items) diagnostics[decodeURIComponent(report.uri).split('/').at(-1)] = report.items;
  const draft = files.find(({ uri }) => uri.endsWith('ningbo.zh.creg'));
  const textDocument = { uri: draft.uri };
  tell('textDocument/didOpen', { textDocument: { ...draft, languageId: 'creg', version: 1 } });
  const { body } = await ask('creg/preview', { textDocument });
  const vague = draft.text.split('\n').findIndex(line => line.includes('“生态环境部门认为'));
  const character = draft.text.split('\n')[vague].indexOf('认为') + 1;
  const hover = await ask('textDocument/hover', { textDocument, position: { line: vague, character } });
  // A file that comes later is known once the client tells of it.
  const later = 'vscode-vfs://github/省/drafts/later.creg';
  tell('creg/files', {
    files: [{ uri: later, text: '黑名单 甲 “甲名单” { 情形 乙 “部门认为应当列入的其他情形” }\n' }],
  });
  tell('workspace/didChangeWatchedFiles', { changes: [{ uri: later, type: 1 }] });
  const afterChange = await ask('textDocument/diagnostic', { textDocument: { uri: later } });
  worker.terminate();
  return { diagnostics, preview: body, hover: JSON.stringify(hover), afterChange: JSON.stringify(afterChange) };
}
