/** The pages that the extension shows, asked for over the connection. */
import assert from 'node:assert/strict';
import { toShown, toTyped } from '../../client/moved.js';
import { shiftBetween } from '../../server/lsp/last-good.js';
import type { Preview } from '../../server/lsp/requests/pages.js';
import { connect, pulling } from './client.js';

const uri = 'untitled:draft.creg';
const draft = (middle: string) => `法规 “某市办法” {\n  条 一 “甲应当守信。”\n  ${middle}\n  条 三 “丙应当守信。”\n}\n`;

describe('the preview', () => {
  it('has the page, what is found, and every place in the draft', async () => {
    const client = await connect({ capabilities: pulling });
    await client.open(uri, draft('条 二 “认为应当列入的其他违法行为，依法处理。”'));
    const page = await ask(client);
    assert.match(page.body, /第二条/u);
    assert.match(page.body, /data-start="/u);
    assert.equal(page.title, '某市办法');
    assert.ok(page.problems.length > 0);
    await client.close();
  });

  it('stays while a line is half typed, and says which one', async () => {
    const client = await connect({ capabilities: pulling });
    await client.open(uri, draft('条 二 “乙应当守信。”'));
    const before = await ask(client);
    await change(client, draft('黑名单 ｛ 情形 当：（ 条 二 “乙应当守信。”'), 2);
    const meanwhile = await ask(client);
    assert.equal(meanwhile.body, before.body);
    assert.equal(meanwhile.stale?.line, 2);
    await change(client, draft('条 二 “乙应当诚信。”'), 3);
    const after = await ask(client);
    assert.equal(after.stale, undefined);
    assert.match(after.body, /乙应当诚信/u);
    await client.close();
  });

  it('is of what can be read where a draft opens with a mistake', async () => {
    const client = await connect({ capabilities: pulling });
    await client.open(uri, draft('黑名单 ｛ 情形 当：（'));
    const page = await ask(client);
    assert.equal(page.stale, undefined);
    assert.match(page.body, /甲应当守信/u);
    await client.close();
  });
});

describe('places in a draft that is being typed', () => {
  it('are found in the one that is shown, and back', () => {
    const shift = shiftBetween('甲乙丙', '甲新新乙丙');
    assert.deepEqual(
      [0, 1, 3, 4, 5].map(offset => toShown(offset, shift)),
      [0, 1, 1, 2, 3],
    );
    assert.deepEqual(
      [0, 1, 2, 3].map(offset => toTyped(offset, shift)),
      [0, 1, 4, 5],
    );
  });
});

describe('an export', () => {
  it('is the text to publish, in words or bytes, and counts what is open', async () => {
    const client = await connect({ capabilities: pulling });
    await client.open(uri, draft('条 二 “乙应当守信。”'));
    const made = (format: string) =>
      client.connection.sendRequest<{ text?: string; base64?: string; open: number } | null>('creg/export', {
        textDocument: { uri },
        format,
      });
    assert.match((await made('txt'))?.text ?? '', /第二条　乙应当守信。/u);
    assert.equal(Buffer.from((await made('docx'))?.base64 ?? '', 'base64').toString('latin1', 0, 2), 'PK');
    assert.equal(await made('pdf'), null);
    await client.close();
  });
});

describe('a comparison', () => {
  it('offers the standards in force, and compares with one, with an earlier version, and with itself', async () => {
    const client = await connect({ capabilities: pulling });
    const list = (sum: string) =>
      `黑名单 甲 “甲名单” {\n  对象：企业\n  情形 乙 “乙的” { 凭：行政处罚决定；当：罚款金额 ≥ ${sum} 万元 }\n}\n`;
    await client.open(uri, list('5'));
    const request = <Answer>(method: string, params: object) =>
      client.connection.sendRequest<Answer>(method, { textDocument: { uri }, name: 'draft', ...params });
    const { standards } = await request<{ standards: { uri: string; standard: string }[] }>('creg/comparable', {});
    const national = standards.find(({ standard }) => standard === '国办发〔2020〕49号');
    assert.ok(national);
    const compared = async (other: object) => request<{ body: string; left: string } | null>('creg/compare', { other });
    assert.match((await compared(national))?.body ?? '', /data-uri="creg:norms/u);
    const earlier = await compared({ uri: 'git:draft', name: 'HEAD', earlier: list('10') });
    assert.match(earlier?.body ?? '', /data-side="right"/u);
    assert.match(earlier?.body ?? '', /5 ?万元/u);
    assert.equal(earlier?.left, 'git:draft');
    assert.equal(await compared({ uri: 'untitled:none', name: 'none' }), null);
    await client.close();
  });
});

type Client = Awaited<ReturnType<typeof connect>>;

function ask(client: Client): Promise<Preview> {
  return client.connection.sendRequest('creg/preview', { textDocument: { uri } });
}

async function change(client: Client, text: string, version: number): Promise<void> {
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ text }],
  });
}
