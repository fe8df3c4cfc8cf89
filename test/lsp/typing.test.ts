/** Whatever was typed before, the editor says of a draft what it would say had it just been opened. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeLens, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { connect, pulling, type TestClient } from './client.js';

const words = 'file:///drafts/words.creg';
const draft = 'file:///drafts/draft.creg';

/** A vocabulary and a list; a draft that uses both, with a case about the list of the other file. */
const texts: Readonly<Record<string, string>> = {
  [words]: `词汇 本省词汇 “本省词汇” {
  事实 断水时长：日
  事实 水源中断：是否
}
法规 “某省供水信用规定” {
  施行：2026年3月1日
  黑名单 断水 / outage “断水失信主体名单” {
    对象：企业
    情形 久断 “造成水源中断三日以上的” { 凭：行政处罚决定；当：水源中断 且 断水时长 ≥ 3 日 }
    期限：3 年
  }
}
`,
  [draft]: `使用 本省词汇
法规 “某市供水信用办法” {
  施行：2026年3月1日
  条 “供水企业应当及时修复管网，情节严重的，由主管部门酌情处理。”
  黑名单 停供 “停供失信主体名单” {
    对象：企业
    情形 断供 “擅自停止供水等行为，社会影响恶劣的” { 当：水源中断 且 罚款金额 ≥ 5 万元 }
    情形 兜底 “主管部门认为应当列入的其他行为”
    信用修复：列入 满 6 个月 且 已纠正违法行为
  }
}
案例 “断水四日” 于 断水 { 企业；水源中断；断水时长 = 4 日；其余：无；预期：列入，依 久断 }
案例 “罚了六万” 于 停供 { 企业；水源中断；罚款金额 = 6 万元；其余：无；预期：不列入 }
`,
};

const typed = [
  '7',
  '水',
  '中断',
  '”',
  '“',
  '{',
  '}',
  '\n',
  '；',
  ' 且 水源中断',
  '等',
  '// creg-allow clarity/catch-all: 有',
];

interface Edit {
  readonly uri: string;
  /** Where in the text, as a share of its length. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    uri: fc.constantFrom(words, draft),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(6),
    insert: fc.oneof(fc.constant(''), fc.constantFrom(...typed)),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('typing', () => {
  it('leads to the findings and the lenses of the text that it leads to', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async made => {
        const texts = await typing(made);
        const fresh = await connect({ capabilities: pulling });
        for (const [uri, text] of texts.now) await fresh.open(uri, text);
        for (const uri of [draft, words]) assert.deepEqual(texts.said.get(uri), await sayingsOn(fresh, uri));
        await fresh.close();
      }),
      { numRuns: 25 },
    );
  }).timeout(60_000);
});

/** Makes the edits one by one, asking after each as an editor does; what is said in the end of either text. */
async function typing(made: readonly Edit[]) {
  const client = await connect({ capabilities: pulling });
  const now = new Map(Object.entries(texts));
  for (const [uri, text] of now) await client.open(uri, text);
  const said = new Map<string, Sayings>();
  const ask = async () => {
    for (const uri of [words, draft]) said.set(uri, await sayingsOn(client, uri));
  };
  await ask();
  for (const [index, { uri, at, remove, insert }] of made.entries()) {
    const text = now.get(uri) ?? '';
    const start = Math.floor(at * text.length);
    const place = (offset: number) => {
      const before = text.slice(0, offset).split('\n');
      return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    };
    const range = { start: place(start), end: place(Math.min(text.length, start + remove)) };
    now.set(uri, text.slice(0, start) + insert + text.slice(start + remove));
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: index + 2 },
      contentChanges: [{ range, text: insert }],
    });
    await ask();
  }
  assert.deepEqual(client.errors, []);
  await client.close();
  return { now, said };
}

interface Sayings {
  readonly items: readonly Diagnostic[];
  readonly lenses: readonly CodeLens[];
}

async function sayingsOn({ connection }: TestClient, uri: string): Promise<Sayings> {
  const asked = { textDocument: { uri } };
  const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', asked);
  const lenses: CodeLens[] = await connection.sendRequest('textDocument/codeLens', asked);
  return { items: report.kind === 'full' ? report.items : [], lenses };
}
