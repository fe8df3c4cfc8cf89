/** Word documents on the command line: findings on the right paragraph, and one sentence where none can be read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articles, docx, list, p } from '../disk/docx-files.js';
import { scratch } from '../disk/scratch.js';
import { creg, expectStatus } from './creg.js';

const body = [
  p('云湖市风筝信用管理办法'),
  p('放飞者有下列情形之一的，列入严重失信主体名单：', { list: 1 }),
  p('被吊销许可证的；', { list: 1, level: 1 }),
  p('主管部门认为应当列入的其他行为。', { list: 1, level: 1 }),
].join('');
const kites = docx({ body, numbering: articles + list(1, 0) });

interface Reported {
  readonly files: readonly {
    readonly file: string;
    readonly kind: string;
    readonly findings: readonly {
      readonly code: string;
      readonly quote: string;
      readonly article?: string;
      readonly item?: string;
      readonly place?: { readonly paragraph: number; readonly character: number };
    }[];
  }[];
}

function lint(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  input?: Uint8Array,
): Reported {
  const answer = creg(['lint', '--format', 'json', '--fail-on', 'never', ...args], {
    cwd: scratch(files),
    ...(input && { input }),
  });
  expectStatus(answer, 0);
  return JSON.parse(answer.stdout) as Reported;
}

describe('creg lint of a Word document', () => {
  it('finds the words, with article and item from the automatic numbers, and paragraph and character', () => {
    const [file] = lint(['a.docx'], { 'a.docx': kites }).files;
    assert.equal(file?.kind, 'text');
    const found = file?.findings.find(finding => finding.code === 'clarity/unbounded-discretion');
    assert.ok(found);
    assert.ok(found.quote.includes('认为应当列入的其他'));
    assert.equal(found.article, '第一条');
    assert.equal(found.item, '（二）');
    assert.equal(found.place?.paragraph, 3);
    assert.equal(found.place.character, '主管部门认为应当列入的其他行为。'.indexOf(found.quote));
  });

  it('is found in a folder, but not what Word lays beside an open document', () => {
    const { files } = lint(['.'], {
      'b/a.docx': kites,
      'b/~$a.docx': 'x',
      'b/notes.docx': docx({ body: p('今日无事') }),
    });
    assert.deepEqual(
      files.map(({ file }) => file),
      ['b/a.docx'],
    );
  });

  it('comes through standard input, with a name or without', () => {
    for (const args of [['-'], ['-', '--stdin-filename', 'a.docx']]) {
      assert.ok((lint(args, {}, kites).files[0]?.findings.length ?? 0) > 0);
    }
  });

  it('shows the sentence, and says where it is as Word counts', () => {
    const answer = creg(['lint', 'a.docx', '--fail-on', 'never'], { cwd: scratch({ 'a.docx': kites }) });
    assert.match(answer.stdout, /a\.docx {2}第 4 段第 \d+ 字 {2}第一条（二）/);
    assert.match(answer.stdout, /4 │ （二） 主管部门认为应当列入的其他行为。/);
    const english = creg(['lint', 'a.docx', '--lang', 'en', '--fail-on', 'never'], {
      cwd: scratch({ 'a.docx': kites }),
    });
    assert.match(english.stdout, /a\.docx {2}paragraph 4, character \d+/);
  });

  it('is never written by --fix', () => {
    const cwd = scratch({ 'a.docx': kites });
    creg(['lint', '--fix', 'a.docx', '--fail-on', 'never'], { cwd });
    assert.deepEqual(new Uint8Array(readFileSync(join(cwd, 'a.docx'))), kites);
  });

  for (const [what, bytes, zh, en] of [
    [
      'under a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /密码/,
      /password/,
    ],
    ['cut off', kites.subarray(0, 200), /已损坏/, /damaged/],
    ['no document at all', Buffer.from('第一条'), /不是 Word 文档/, /no Word document/],
  ] as const) {
    it(`${what} is told in one sentence; in a folder it does not stop the others`, () => {
      for (const [language, words] of [
        ['zh', zh],
        ['en', en],
      ] as const) {
        const cwd = scratch({ 'a.docx': bytes, 'b.docx': kites });
        const named = creg(['lint', 'a.docx', '--lang', language], { cwd });
        expectStatus(named, 2);
        assert.match(named.stderr, /^creg: [^\n]*\n$/);
        assert.match(named.stderr, words);
        const walked = creg(['lint', '.', '--fail-on', 'never', '--lang', language], { cwd });
        expectStatus(walked, 0);
        assert.match(walked.stderr, words);
      }
    });
  }
});
