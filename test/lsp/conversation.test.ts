/** One conversation over real JSON-RPC: what an editor says in a session, and what it is answered. */
import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  CodeAction,
  CompletionList,
  DocumentDiagnosticReport,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  TextEdit,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { codes, connect, memoryDisk, pulling, type TestClient } from './client.js';

const uri = 'file:///drafts/a.creg';
const text = [
  '法规 “甲办法” {',
  '  施行：2026-03-01',
  '  事实 取水中断：是否',
  '  黑名单 乙 “乙名单” {',
  '    情形 丙 “造成取水中断的” { 当：取水中断 }',
  '    情形 丁 “部门认为应当列入的其他行为”',
  '  }',
  '}',
  '',
].join('\n');
const wordsOfDing = { start: { line: 5, character: 8 }, end: { line: 5, character: 22 } };

const about = { textDocument: { uri } };

async function pull(client: TestClient, of = uri, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  const params = { textDocument: { uri: of }, ...(previousResultId === undefined ? {} : { previousResultId }) };
  return client.connection.sendRequest('textDocument/diagnostic', params);
}

describe('a conversation', () => {
  it('opens, asks for everything, edits, and closes', async () => {
    const client = await connect({ capabilities: pulling });
    const { connection } = client;
    const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
      connection.sendRequest(method, { ...about, ...more });
    await client.open(uri, text);

    const full = await pull(client);
    assert.equal(full.kind, 'full');
    assert.ok(full.kind === 'full' && codes(full.items).includes('clarity/unbounded-discretion'));
    assert.deepEqual(await pull(client, uri, full.resultId), { kind: 'unchanged', resultId: full.resultId });

    const hover = await ask<Hover>('textDocument/hover', { position: { line: 5, character: 14 } });
    assert.match(JSON.stringify(hover.contents), /国办发〔2020〕49号/);
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', {
      range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } },
    });
    assert.deepEqual(
      hints.map(({ position, label }) => [position, label]),
      [
        [{ line: 4, character: 8 }, '✗ 国办发〔2020〕49号'],
        [{ line: 4, character: 29 }, '第一条'],
      ],
    );
    assert.match(String(hints[0]?.label), /^[✓✗?] 国办发〔2020〕49号/u);
    const [declaration] = await ask<Location[]>('textDocument/definition', { position: { line: 4, character: 27 } });
    assert.deepEqual(declaration?.range.start, { line: 2, character: 5 });
    const norms = await ask<Location[]>('textDocument/definition', { position: { line: 5, character: 14 } });
    assert.match(norms[0]?.uri ?? '', /^creg:norms\//);
    const uses = await ask<Location[]>('textDocument/references', {
      position: { line: 2, character: 6 },
      context: { includeDeclaration: true },
    });
    assert.equal(uses.length, 2);
    const completions = await ask<CompletionList>('textDocument/completion', { position: { line: 1, character: 2 } });
    assert.ok(completions.items.some(({ label }) => label === '制定机关'));
    const [symbol] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    assert.equal(symbol?.name, '甲办法');
    const folds = await ask<FoldingRange[]>('textDocument/foldingRange');
    assert.ok(folds.length >= 2);
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      range: wordsOfDing,
      context: { diagnostics: full.kind === 'full' ? full.items : [] },
    });
    assert.ok(actions.length > 0);

    const content = await connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
      uri: norms[0]?.uri,
    });
    assert.match(content.text, /标准 失信约束/);

    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: wordsOfDing, text: '偷水的' },
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, text: '' },
      ],
    });
    const edited = await pull(client, uri, full.resultId);
    assert.ok(edited.kind === 'full' && !codes(edited.items).includes('clarity/unbounded-discretion'));
    const edits = await ask<TextEdit[]>('textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } });
    assert.match(edits[0]?.newText ?? '', /^ {2}施行：/);

    await connection.sendNotification('textDocument/didClose', about);
    await client.close();
    assert.deepEqual(client.errors, []);
  });

  it('answers nothing about what it does not know', async () => {
    const client = await connect({ capabilities: pulling });
    const nowhere = { textDocument: { uri: 'file:///nowhere.creg' }, position: { line: 9, character: 9 } };
    assert.equal(await client.connection.sendRequest('textDocument/hover', nowhere), null);
    const report = await pull(client, 'file:///nowhere.creg');
    assert.ok(report.kind === 'full' && report.items.length === 0);
    await assert.rejects(
      client.connection.sendRequest('workspace/textDocumentContent', { uri: 'creg:norms/none.creg' }),
    );
    await client.close();
  });

  it('survives every prefix of a draft, whatever is asked', async () => {
    const client = await connect({ capabilities: pulling });
    await client.open(uri, '');
    for (let end = 0; end <= text.length; end += 3) {
      const prefix = text.slice(0, end);
      const lines = prefix.split('\n');
      const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: end + 2 },
        contentChanges: [{ text: prefix }],
      });
      const range = { start: position, end: position };
      const requests: [string, object][] = [
        ['diagnostic', {}],
        ['hover', { position }],
        ['completion', { position }],
        ['definition', { position }],
        ['references', { position, context: { includeDeclaration: true } }],
        ['documentSymbol', {}],
        ['foldingRange', {}],
        ['formatting', { options: {} }],
        ['codeAction', { range, context: { diagnostics: [] } }],
      ];
      await Promise.all(
        requests.map(([name, more]) => client.connection.sendRequest(`textDocument/${name}`, { ...about, ...more })),
      );
    }
    assert.deepEqual(client.errors, []);
    await client.close();
  });
});

describe('diagnostics that are pushed', () => {
  it('reach a client that does not ask, the last version only', async () => {
    const client = await connect();
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.open(uri, text);
    const first = await client.pushed(uri);
    assert.ok(codes(first.diagnostics).includes('clarity/unbounded-discretion'));
    for (const [version, name] of [
      [2, '法规'],
      [3, '法规 “'],
    ] as const) {
      void client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: name }],
      });
    }
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 4 },
      contentChanges: [{ text: '法规 “甲”' }],
    });
    let last = await client.pushed(uri);
    while (last.version !== 4) last = await client.pushed(uri);
    assert.ok(!codes(last.diagnostics).includes('clarity/unbounded-discretion'));
    await client.connection.sendNotification('textDocument/didClose', about);
    assert.deepEqual((await client.pushed(uri)).diagnostics, []);
    await client.close();
  });

  it('follow a file that another one uses', async () => {
    const other = 'file:///drafts/b.creg';
    const client = await connect();
    await client.open(uri, '使用 本省词汇\n定义 甲：水源中断\n');
    assert.ok(codes((await client.pushed(uri)).diagnostics).length > 0);
    await client.open(other, '词汇 本省词汇 “本省词汇” { 事实 水源中断：是否 }\n');
    const after = await client.pushed(uri);
    assert.ok(!codes(after.diagnostics).includes('logic/undefined-name'));
    await client.close();
  });
});

describe('a root', () => {
  const files = {
    '/drafts/creg.json': '{}',
    '/drafts/shared/words.creg': '词汇 本省词汇 “本省词汇” { 事实 水源中断：是否 }\n',
    '/drafts/a.creg': '使用 本省词汇\n定义 甲：水源中断\n',
    '/elsewhere/b.creg': '使用 本省词汇\n定义 甲：水源中断\n',
  };

  it('is what a draft may use, and no more', async () => {
    const client = await connect({ capabilities: pulling, disk: memoryDisk(files) });
    await client.open('file:///drafts/a.creg', files['/drafts/a.creg']);
    await client.open('file:///elsewhere/b.creg', files['/elsewhere/b.creg']);
    const inside = await pull(client, 'file:///drafts/a.creg');
    const outside = await pull(client, 'file:///elsewhere/b.creg');
    assert.ok(inside.kind === 'full' && !codes(inside.items).includes('logic/undefined-name'));
    assert.ok(outside.kind === 'full' && codes(outside.items).includes('logic/undefined-name'));
    await client.close();
  });

  it('is read again when its files change', async () => {
    const changing: Record<string, string> = { ...files };
    const client = await connect({ capabilities: pulling, disk: memoryDisk(changing) });
    await client.open('file:///drafts/a.creg', changing['/drafts/a.creg'] ?? '');
    changing['/drafts/shared/words.creg'] = '词汇 本省词汇 “本省词汇” { }\n';
    await pull(client, 'file:///drafts/a.creg');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///drafts/shared/words.creg', type: 2 }],
    });
    const gone = await pull(client, 'file:///drafts/a.creg');
    assert.ok(gone.kind === 'full' && codes(gone.items).includes('logic/undefined-name'));
    delete changing['/drafts/shared/words.creg'];
    changing['/drafts/new.creg'] = files['/drafts/shared/words.creg'];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: 'file:///drafts/shared/words.creg', type: 3 },
        { uri: 'file:///drafts/new.creg', type: 1 },
      ],
    });
    const back = await pull(client, 'file:///drafts/a.creg');
    assert.ok(back.kind === 'full' && !codes(back.items).includes('logic/undefined-name'));
    await client.close();
  });

  it('is checked as a whole, file by file, and unchanged files are not sent again', async () => {
    const client = await connect({ capabilities: pulling, disk: memoryDisk(files), folders: ['file:///drafts'] });
    const whole = (previousResultIds: object[], token?: string): Promise<WorkspaceDiagnosticReport> =>
      client.connection.sendRequest('workspace/diagnostic', {
        previousResultIds,
        ...(token ? { partialResultToken: token } : {}),
      });
    const first = await whole([]);
    assert.deepEqual(first.items.map(({ uri: of }) => of).sort(), [
      'file:///drafts/a.creg',
      'file:///drafts/shared/words.creg',
    ]);
    const again = await whole(first.items.map(({ uri: of, resultId }) => ({ uri: of, value: resultId })));
    assert.ok(again.items.every(({ kind }) => kind === 'unchanged'));
    const gone = await whole([{ uri: 'file:///drafts/removed.creg', value: 'x' }]);
    assert.ok(
      gone.items.some(
        item => item.uri === 'file:///drafts/removed.creg' && item.kind === 'full' && item.items.length === 0,
      ),
    );

    const parts: WorkspaceDiagnosticReport[] = [];
    client.connection.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => {
      parts.push(value);
    });
    assert.deepEqual((await whole([], 'part')).items, []);
    assert.equal(parts.flatMap(({ items }) => items).length, 2);
    await client.close();
  });
});

describe('diagnostics of a whole folder', () => {
  it('end when they are cancelled, and let other requests through meanwhile', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`/drafts/${index}.creg`, text]));
    const client = await connect({ capabilities: pulling, disk: memoryDisk(many), folders: ['file:///drafts'] });
    await client.open('file:///drafts/0.creg', text);
    const cancelling = new CancellationTokenSource();
    let reported = 0;
    let answeredAt: number | undefined;
    client.connection.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => {
      reported += value.items.length;
      if (answeredAt !== undefined) cancelling.cancel();
    });
    const whole = client.connection.sendRequest(
      'workspace/diagnostic',
      { previousResultIds: [], partialResultToken: 'whole' },
      cancelling.token,
    );
    await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'file:///drafts/0.creg' },
      position: { line: 5, character: 14 },
    });
    answeredAt = reported;
    await whole;
    assert.ok(answeredAt < 400, 'the hover waited for all files');
    assert.ok(reported < 400, 'cancelled, and yet all files were checked');
    await client.close();
  });
});

describe('settings', () => {
  it('are taken from the start, from each folder, and when they change', async () => {
    let language = 'en';
    const client = await connect({
      capabilities: pulling,
      folders: ['file:///drafts', 'file:///loud'],
      initializationOptions: { language: 'en' },
      configuration: scope =>
        scope === 'file:///loud' ? { language, severity: { 'clarity/unbounded-discretion': 'off' } } : { language },
    });
    await client.open(uri, text);
    await client.open('file:///loud/a.creg', text);
    const messages = async (of: string): Promise<string> => {
      const report = await pull(client, of);
      return report.kind === 'full'
        ? report.items.map(({ code, message }) => `${code} ${String(message)}`).join('\n')
        : '';
    };
    assert.match(await messages(uri), /clarity\/unbounded-discretion .*[a-z]{4}/);
    // The settings of folders are asked for after the start.
    while ((await messages('file:///loud/a.creg')).includes('unbounded-discretion')) await nextTurn();

    language = 'zh';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    while (!/clarity\/unbounded-discretion \P{ASCII}/u.test(await messages(uri))) await nextTurn();
    await client.close();
  });

  it('come with the notification from a client that cannot be asked', async () => {
    const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(uri, text);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { creg: { asOf: '2019-01-01', language: 'en', severity: 7 } },
    });
    const report = await pull(client);
    assert.ok(report.kind === 'full' && report.items.length > 0);
    assert.ok(
      report.items.every(
        ({ relatedInformation }) => !relatedInformation?.some(({ message }) => message.includes('2020')),
      ),
    );
    await client.close();
  });
});

describe('a client that counts otherwise', () => {
  const rare = '法规 “𠮷办法” {\r\n  定义 𠮷：无此名称\r\n}\r\n';

  for (const [encoding, start, end] of [
    ['utf-16', 8, 12],
    ['utf-32', 7, 11],
    ['utf-8', 16, 28],
  ] as const) {
    it(`in ${encoding} is told places in ${encoding}, and its edits land`, async () => {
      const client = await connect({ capabilities: { ...pulling, general: { positionEncodings: [encoding] } } });
      assert.equal(client.initialized.capabilities.positionEncoding, encoding);
      await client.open(uri, rare);
      const before = await pull(client);
      const undefinedName = before.kind === 'full' && before.items.find(({ code }) => code === 'logic/undefined-name');
      assert.ok(undefinedName);
      assert.deepEqual(undefinedName.range, { start: { line: 1, character: start }, end: { line: 1, character: end } });
      const behind = { line: 1, character: start + (encoding === 'utf-8' ? 9 : 3) };
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        // The second change stands in the text that the first one made.
        contentChanges: [
          { range: undefinedName.range, text: '构成犯' },
          { range: { start: behind, end: behind }, text: '罪' },
        ],
      });
      const after = await pull(client);
      assert.ok(after.kind === 'full' && !codes(after.items).includes('logic/undefined-name'));
      await client.close();
    });
  }
});
