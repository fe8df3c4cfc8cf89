/** Existing regulations in a conversation: only what the client marks by its language is looked at. */
import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport, DocumentSymbol, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { codes, connect, memoryDisk, pulling, type TestClient } from './client.js';

const uri = 'file:///texts/a.txt';
const text = [
  '某市河湖管理失信名单办法',
  '',
  '第一条　有下列情形之一的，由水务部门列入河湖管理失信名单：',
  '（一）偷采河砂，被处以行政拘留的；',
  '（二）水务部门认为应当列入的其他行为。',
  '',
].join('\n');
const marked = 'regulation-text';

async function found(client: TestClient, of = uri): Promise<readonly string[]> {
  const params = { textDocument: { uri: of } };
  const report: DocumentDiagnosticReport = await client.connection.sendRequest('textDocument/diagnostic', params);
  return report.kind === 'full' ? codes(report.items) : [];
}

describe('a regulation text', () => {
  it('is checked while it is marked, and no longer', async () => {
    const client = await connect({ capabilities: pulling, disk: memoryDisk({ '/texts/a.txt': text }) });
    const { connection } = client;
    const about = { textDocument: { uri } };

    await client.open(uri, text, 1, 'plaintext');
    assert.deepEqual(await found(client), []);
    assert.equal(await connection.sendRequest('textDocument/documentSymbol', about), null);
    await connection.sendNotification('textDocument/didClose', about);

    await client.open(uri, text, 1, marked);
    assert.ok((await found(client)).includes('clarity/unbounded-discretion'));
    const [symbol] = await connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', about);
    assert.match(symbol?.name ?? '', /^第一条/);

    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        {
          range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } },
          text: '（二）偷水，被判刑的。\n',
        },
      ],
    });
    assert.ok(!(await found(client)).includes('clarity/unbounded-discretion'));

    await connection.sendNotification('textDocument/didClose', about);
    assert.deepEqual(await found(client), []);
    await client.open(uri, text, 1, 'markdown');
    assert.deepEqual(await found(client), []);
    assert.deepEqual(client.errors, []);
    await client.close();
  });

  it('is told once more as empty when it was closed', async () => {
    const client = await connect({
      capabilities: pulling,
      disk: memoryDisk({ '/texts/a.txt': text, '/texts/creg.json': '{}' }),
      folders: ['file:///texts'],
    });
    const everywhere = (previousResultIds: object[]): Promise<WorkspaceDiagnosticReport> =>
      client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
    assert.deepEqual((await everywhere([])).items, []);
    await client.open(uri, text, 1, marked);
    const [report] = (await everywhere([])).items;
    assert.ok(report?.kind === 'full' && report.items.length > 0);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    const [after] = (await everywhere([{ uri, value: report.resultId ?? '' }])).items;
    assert.deepEqual(after, { uri, version: null, kind: 'full', items: [] });
    await client.close();
  });

  it('leaves the drafts beside it as they are', async () => {
    const client = await connect({ capabilities: pulling });
    const draft = 'file:///texts/b.creg';
    await client.open(draft, '定义 甲：无此名称');
    const before = await found(client, draft);
    assert.ok(before.length > 0);
    await client.open(uri, text, 1, marked);
    assert.deepEqual(await found(client, draft), before);
    await client.close();
  });
});

describe('creg/import', () => {
  it('makes a draft of a text, and of a file that is not open', async () => {
    const client = await connect({ capabilities: pulling, disk: memoryDisk({ '/texts/a.txt': text }) });
    const ask = (params: object): Promise<{ draft: string } | null> =>
      client.connection.sendRequest('creg/import', params);
    const given = await ask({ uri: 'untitled:pasted', text });
    assert.match(given?.draft ?? '', /^法规 “某市河湖管理失信名单办法” \{\n.*情形 .*\}\n$/s);
    assert.deepEqual(await ask({ uri }), given);
    assert.equal(await ask({ uri: 'file:///texts/missing.docx' }), null);
    await client.open('file:///texts/c.creg', given?.draft ?? '');
    const faults = (await found(client, 'file:///texts/c.creg')).filter(code => code.startsWith('syntax/'));
    assert.deepEqual(faults, []);
    await client.close();
  });
});
