/** Every format for machines against its schema, on drafts and texts that try to break out of it; several at once. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import { validateXML } from 'xmllint-wasm';
import { scratch } from '../disk/scratch.js';
import { creg, expectStatus, sample } from './creg.js';

const schemas = resolve('test/cli/schemas');
const day = ['--as-of', '2026-06-01'];

/** Names and words that are markup, a command, or half a character elsewhere. */
function hostile(): string {
  const words = '<b>&amp;"\'::error::%0A | [x](y) `z` ]]> 𠮷';
  const quoted = words.replaceAll('"', '');
  return scratch({
    '办法 一 & <b>.creg': readFileSync(join(sample, 'draft.zh.creg')),
    'words.creg': `黑名单 甲 “${quoted}” {\n  情形 乙 “${quoted}认为情节严重的”\n}\n`,
    'text.txt': readFileSync(join(sample, 'text.txt')),
    'suppressed.creg': `// creg-allow-file clarity/unbounded-discretion: 见 <原文> & 说明\n${readFileSync(join(sample, 'draft.zh.creg'), 'utf8')}`,
    'clean.creg': '词汇 空 {\n}\n',
    'broken.creg': '黑名单 甲 { 情形 “',
  });
}

function report(format: string, args: readonly string[], cwd: string): string {
  return creg(['lint', '--format', format, ...day, ...args], { cwd }).stdout;
}

/** Folders, with the files to name: all, those with nothing to tell, and some that are not there. */
const calls: readonly (readonly string[])[] = [['.'], ['clean.creg'], ['text.txt', 'none.creg']];

describe('formats for machines', () => {
  const folder = hostile();

  for (const [format, schema] of [
    ['gitlab', 'gitlab-code-quality.schema.json'],
    ['rdjson', 'rdjson.schema.json'],
  ] as const) {
    it(`${format} keeps to its schema`, () => {
      const validate = new Ajv({ allErrors: true }).compile(
        JSON.parse(readFileSync(join(schemas, schema), 'utf8')) as object,
      );
      for (const args of calls) {
        const printed = JSON.parse(report(format, args, folder)) as unknown;
        assert.ok(validate(printed), JSON.stringify(validate.errors, undefined, 2));
      }
    });
  }

  for (const format of ['junit', 'checkstyle'] as const) {
    it(`${format} keeps to its schema`, async () => {
      const schema = readFileSync(join(schemas, `${format}.xsd`), 'utf8');
      for (const args of calls) {
        const contents = report(format, args, folder);
        const { valid, errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents }], schema: [schema] });
        assert.ok(valid, errors.map(({ message }) => message).join('\n'));
      }
    });
  }

  it('tell the same findings as the JSON report', () => {
    const own = JSON.parse(report('json', ['.'], folder)) as {
      readonly files: readonly {
        readonly file: string;
        readonly findings: readonly {
          readonly code: string;
          readonly suppressed: boolean;
          readonly range: { readonly start: { readonly line: number } };
        }[];
      }[];
    };
    const open = own.files.flatMap(({ file, findings }) =>
      findings
        .filter(({ suppressed }) => !suppressed)
        .map(({ code, range }) => `${file} ${code} ${range.start.line + 1}`),
    );
    assert.ok(open.length > 20);

    const issues = JSON.parse(report('gitlab', ['.'], folder)) as {
      readonly check_name: string;
      readonly fingerprint: string;
      readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
    }[];
    assert.deepEqual(
      issues.map(({ check_name, location }) => `${location.path} ${check_name} ${location.lines.begin}`),
      open,
    );
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length, 'fingerprints are unique');

    const { diagnostics } = JSON.parse(report('rdjson', ['.'], folder)) as {
      readonly diagnostics: readonly {
        readonly code: { readonly value: string };
        readonly location: { readonly path: string; readonly range: { readonly start: { readonly line: number } } };
      }[];
    };
    assert.deepEqual(
      diagnostics.map(({ code, location: { path, range } }) => `${path} ${code.value} ${range.start.line}`),
      open,
    );
    assert.equal(report('checkstyle', ['.'], folder).match(/<error /g)?.length, open.length);
    const all = own.files.flatMap(({ findings }) => findings);
    const empty = own.files.filter(({ findings }) => findings.length === 0).length;
    const junit = report('junit', ['.'], folder);
    assert.equal(junit.match(/<testcase /g)?.length, all.length + empty);
    assert.equal(junit.match(/<skipped message="见 &lt;原文&gt; &amp; 说明"/g)?.length, all.length - open.length);
    assert.equal(report('html', ['.'], folder).match(/<article class="finding/g)?.length, all.length);
  });

  it('rdjson counts columns in bytes of UTF-8, and suggests a change of form as one', () => {
    const draft = '黑名单 甲 {\n  情形 乙 “丙的” { 当：处罚种类 含 罚款 且 无主观故意 或 处罚种类 含 行政拘留 }\n}\n';
    const found = JSON.parse(report('rdjson', ['a.creg'], scratch({ 'a.creg': draft }))) as {
      readonly diagnostics: readonly {
        readonly code: { readonly value: string };
        readonly suggestions: readonly {
          readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
          readonly text: string;
        }[];
      }[];
    };
    const [suggestion] = found.diagnostics.find(({ code }) => code.value === 'logic/mixed-and-or')?.suggestions ?? [];
    assert.ok(suggestion);
    const line = Buffer.from(draft.split('\n')[suggestion.range.start.line - 1] ?? '');
    const after = Buffer.concat([
      line.subarray(0, suggestion.range.start.column - 1),
      Buffer.from(suggestion.text),
      line.subarray(suggestion.range.end.column - 1),
    ]).toString();
    assert.equal(after, '  情形 乙 “丙的” { 当：（处罚种类 含 罚款 且 无主观故意） 或 处罚种类 含 行政拘留 }');
  });

  it('github annotations stay one command each, and the summary of the job is appended to', () => {
    const summary = join(scratch({ 'summary.md': '# 前一步\n' }), 'summary.md');
    const { stdout } = creg(['lint', '--format', 'github', ...day, '.'], {
      cwd: folder,
      env: { GITHUB_STEP_SUMMARY: summary },
    });
    for (const line of stdout.trimEnd().split('\n')) assert.match(line, /^::(error|warning|notice) file=[^:]*,title=/);
    const page = readFileSync(summary, 'utf8');
    assert.match(page, /^# 前一步\n## 社会信用法规检查\n/);
    assert.match(page, /\| ❌ \| <code>text\.txt:\d+<\/code><br>第/);
    // Words under review make no element, no link, no further column.
    assert.doesNotMatch(page, /<b>|[^\\]\[x\]/);
    for (const row of page.split('\n').filter(line => line.startsWith('| '))) {
      assert.equal(row.replace(/\\./g, '').match(/\|/g)?.length, 5, row);
    }
  });
});

describe('several formats at once', () => {
  it('each where it was asked to go, one at most on standard output', () => {
    const folder = scratch({ 'a.creg': readFileSync(join(sample, 'draft.zh.creg')) });
    const alone = (format: string): string => report(format, ['a.creg'], folder);
    const formats = ['sarif', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'html', 'json', 'jsonl', 'github'];
    const asked = formats.flatMap(format => ['--format', `${format}:out.${format}`]);
    const answer = creg(['lint', ...day, '--format', 'pretty', ...asked, 'a.creg'], { cwd: folder });
    expectStatus(answer, 1);
    assert.equal(answer.stdout, alone('pretty'));
    for (const format of formats) assert.equal(readFileSync(join(folder, `out.${format}`), 'utf8'), alone(format));
  });

  const wrong: readonly (readonly [args: readonly string[], zh: RegExp, en: RegExp])[] = [
    [['--format', 'json', '--format', 'sarif'], /都要写到标准输出.*--format sarif:FILE/, /both go to standard output/],
    [['--format', 'json', '--statistics'], /--statistics 都要写到标准输出.*json:FILE/, /both go to standard output/],
    [['--diff', '--statistics'], /都要写到标准输出/, /both go to standard output/],
    [['--format', 'sarif:'], /缺少文件名/, /needs the name of a file/],
    [['--format', 'srif:x'], /不能是「srif」；是不是 sarif？/, /cannot be “srif”; did you mean sarif\?/],
    [['--format', 'json:x', '--format', 'sarif:x'], /两种格式都要写入「x」/, /two formats are to be written to “x”/],
    [['--format', 'json:x', '--output', 'y'], /不要再用 --output/, /leave --output out/],
    [['--format', 'json', '--format', 'sarif:x', '--output', 'y'], /只能配一种格式/, /goes with one format/],
    [['--format', 'html:draft.zh.creg'], /不会用报告覆盖/, /will not be replaced/],
    [['--unsafe-fixes'], /要与 --fix/, /goes with --fix/],
    [['--fix', '--diff'], /只能用一个/, /use either/],
  ];
  for (const [args, zh, en] of wrong) {
    it(`refuses ${args.join(' ')}`, () => {
      for (const [language, sentence] of [
        ['zh', zh],
        ['en', en],
      ] as const) {
        const answer = creg(['lint', '--lang', language, ...args, 'draft.zh.creg']);
        expectStatus(answer, 2);
        assert.equal(answer.stdout, '');
        assert.match(answer.stderr, /^creg: [^\n]*\n$/);
        assert.match(answer.stderr, sentence);
      }
    });
  }

  it('says which report could not be written', () => {
    const answer = creg(['lint', ...day, '--format', 'html:no/such/folder.html', 'draft.zh.creg']);
    expectStatus(answer, 2);
    assert.match(answer.stderr, /^creg: 「no\/such\/folder\.html」写不了：它所在的文件夹不存在\n$/);
  });
});

describe('the page for people', () => {
  const page = report('html', ['.'], hostile());

  it('runs no script, loads nothing, and shows hostile words as words', () => {
    assert.doesNotMatch(page, /<script|<b>|javascript:|\bon\w+=|src=|url\(|@import|https?:/);
    assert.match(page, /default-src 'none'/);
    assert.match(page, /&lt;b&gt;&amp;amp;/);
  });

  it('has one heading of the first rank, a language, unique ids, and boxes with labels', () => {
    assert.equal(page.match(/<h1/g)?.length, 1);
    assert.match(page, /<html lang="zh-CN">/);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target = ''] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
    assert.equal(page.match(/<input /g)?.length, page.match(/<label><input /g)?.length);
    assert.match(page, /prefers-color-scheme: dark/);
    assert.match(page, /@media print/);
  });

  it('stands by article in a text, by its parts in a draft', () => {
    assert.match(page, /<h3 lang="zh-CN">第[一二三四五六七八九十]+条<\/h3>/);
    assert.match(page, /<h3 lang="zh-CN">甲 › 乙<\/h3>/);
  });
});
