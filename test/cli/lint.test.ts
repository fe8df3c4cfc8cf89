/** `creg lint` through its front door: formats, exit statuses, encodings, bad input. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../server/cli/arguments.js';
import { lint } from '../../server/cli/lint.js';
import { commands } from '../../server/cli/options.js';
import type { Rule } from '../../server/core/rule.js';
import { encode } from '../../server/disk/decode.js';
import { rules } from '../../server/rules/index.js';
import { scratch } from '../disk/scratch.js';
import { bin, creg, environment, expectStatus, golden, orphans, sample } from './creg.js';
import { inProcess } from './in-process.js';

const day = ['--as-of', '2026-06-01'];

/** What every report has of a finding, from the JSON report. */
interface Reported {
  readonly files: readonly {
    readonly file: string;
    readonly kind: string;
    readonly findings: readonly { readonly code: string; readonly severity: string; readonly quote: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

function report(args: readonly string[], circumstances: Parameters<typeof creg>[1] = {}): Reported {
  const answer = creg(['lint', '--format', 'json', '--fail-on', 'never', ...day, ...args], circumstances);
  expectStatus(answer, 0);
  return JSON.parse(answer.stdout) as Reported;
}

function codes(reported: Reported): readonly string[] {
  return reported.files.flatMap(file => file.findings.map(finding => finding.code));
}

const machine = ['json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'html'] as const;

describe('creg lint reports', () => {
  for (const format of ['pretty', ...machine] as const) {
    it(`as ${format}, the same bytes each time`, () => {
      const files =
        format === 'pretty' ? ['draft.zh.creg', 'draft.en.creg', 'text.txt'] : ['draft.en.creg', 'text.txt'];
      const args = ['lint', '--format', format, ...day, ...files];
      const answer = creg(args);
      expectStatus(answer, 1);
      assert.equal(answer.stderr, '');
      golden(
        `lint.${format}.txt`,
        answer.stdout
          .replace(/("(?:semanticV|v)ersion": ")0\.\d+\.\d+"/g, '$1VERSION"')
          .replace(/creg 0\.\d+\.\d+/, 'creg VERSION')
          // How often a check is right changes with every measurement.
          .replace(/(?<=### 准确度\\n\\n).*?(?=\\n\\n###)/g, 'FIGURES'),
      );
      assert.equal(creg(args).stdout, answer.stdout);
    });
  }

  it('with the case that shows the trouble', () => {
    const folder = scratch({
      'a.creg': '黑名单 甲 “甲名单” { 对象：企业；情形 警告 “受到警告的” { 凭：行政处罚决定；当：处罚种类 含 警告 } }',
    });
    const told = (...args: string[]) => creg(['lint', ...day, ...args, 'a.creg'], { cwd: folder }).stdout;
    assert.match(told(), /「某企业，警告，凭行政处罚决定」这里列入，按照国办发〔2020〕49号 四（六）不应当列入/u);
    assert.match(told(), /│ 参见 {2}这里列入的一例：某企业，警告，凭行政处罚决定 {2}\(a\.creg:1:48\)/u);
    assert.match(told('--lang', 'en'), /│ see {2}A case that is listed here: an enterprise, warning, /u);
    // Told once, not twice.
    assert.doesNotMatch(told(), /例如/u);
  });

  it('in colours', () => {
    const answer = creg(['lint', ...day, 'draft.zh.creg'], { env: { FORCE_COLOR: '1' } });
    golden('lint.colour.txt', answer.stdout);
    assert.doesNotMatch(creg(['lint', ...day, 'draft.zh.creg']).stdout, /\x1b/);
    for (const [args, env] of [
      [['--no-color'], { FORCE_COLOR: '1' }],
      [[], { FORCE_COLOR: '1', NO_COLOR: '1' }],
      [[], { FORCE_COLOR: '0' }],
    ] as const) {
      assert.doesNotMatch(creg(['lint', ...day, ...args, 'draft.zh.creg'], { env }).stdout, /\x1b/);
    }
  });

  it('in the language asked for', () => {
    golden('lint.zh-in-en.txt', creg(['lint', ...day, '--lang', 'en', 'draft.zh.creg', 'text.txt']).stdout);
    golden('lint.en-in-zh.txt', creg(['lint', ...day, '--lang', 'zh', 'draft.en.creg']).stdout);
  });

  it('into a file, whole, and without colours', () => {
    const folder = scratch();
    const path = join(folder, 'report.txt');
    const answer = creg(['lint', ...day, '--output', path, 'draft.zh.creg'], { env: { FORCE_COLOR: '1' } });
    expectStatus(answer, 1);
    assert.equal(answer.stdout, '');
    assert.equal(readFileSync(path, 'utf8'), creg(['lint', ...day, 'draft.zh.creg']).stdout);
    assert.deepEqual(readdirSync(folder), ['report.txt']);
    const lost = creg(['lint', ...day, '--output', join(folder, 'no', 'report.txt'), 'draft.zh.creg']);
    expectStatus(lost, 2);
    assert.match(lost.stderr, /^creg: [^\n]+\n$/);
  });

  it('nothing but findings with --quiet', () => {
    const answer = creg(['lint', ...day, '--quiet', 'draft.zh.creg']);
    assert.doesNotMatch(answer.stdout, /检查了|建议 {2}/);
    assert.match(answer.stdout, /错误 {2}/);
  });

  it('has a golden file for each of these and no more', () => {
    assert.deepEqual(
      orphans(name => name.startsWith('lint.')),
      [],
    );
  });
});

describe('creg lint ends with', () => {
  it('0 where nothing reaches the level, 1 where something does', () => {
    expectStatus(creg(['lint', ...day, 'draft.zh.creg']), 1);
    expectStatus(creg(['lint', ...day, '--fail-on', 'never', 'draft.zh.creg']), 0);
    const off = ['authority', 'clarity', 'fairness', 'procedure', 'logic', 'syntax'];
    const silent = off.filter(category => rules.some(rule => rule.code.startsWith(`${category}/`)));
    const others = [...new Set(rules.map(rule => rule.code.split('/')[0] ?? ''))].filter(
      name => !silent.includes(name),
    );
    const levels = [...silent, ...others].flatMap(category => ['--severity', `${category}=off`]);
    expectStatus(creg(['lint', ...day, ...levels, 'draft.zh.creg']), 0);
    const hints = [...silent, ...others].flatMap(category => ['--severity', `${category}=warning`]);
    expectStatus(creg(['lint', ...day, ...hints, 'draft.zh.creg']), 0);
    expectStatus(creg(['lint', ...day, ...hints, '--fail-on', 'warning', 'draft.zh.creg']), 1);
    expectStatus(creg(['lint', ...day, ...hints, '--max-warnings', '0', 'draft.zh.creg']), 1);
    expectStatus(creg(['lint', ...day, ...hints, '--max-warnings', '1000', 'draft.zh.creg']), 0);
  });

  it('2 where a file cannot be read, and checks the others all the same', () => {
    const answer = creg(['lint', ...day, 'none.creg', 'draft.zh.creg']);
    expectStatus(answer, 2);
    assert.equal(answer.stderr, 'creg: 没有「none.creg」这个文件\n');
    assert.equal(answer.stdout, creg(['lint', ...day, 'draft.zh.creg']).stdout);
  });

  it('3 where a check breaks, names the file, and checks the others all the same', async () => {
    const folder = scratch({
      'a.creg': '黑名单 甲 {\n}\n',
      'b.creg': '黑名单 崩溃 {\n}\n',
      'c.creg': '黑名单 丙 {\n}\n',
    });
    const broken: Rule = {
      code: 'test/broken',
      level: 'error',
      summary: { zh: '', en: '' },
      why: { zh: '', en: '' },
      facts: [],
      bad: [],
      good: [],
      *check({ model }) {
        const [list] = model.lists;
        if (list?.name === '崩溃') throw new RangeError('out of ink');
        if (list) yield { at: list.at, message: { zh: `看到${list.name}`, en: 'seen' } };
      },
    };
    const { around, printed } = inProcess([broken], folder);
    const { lint: command } = commands;
    assert.ok(command);
    const call = readArguments('lint', command, ['--format', 'jsonl', '.']);
    assert.ok('operands' in call);
    assert.equal(await lint(call, around), 3);
    assert.match(printed.out, /看到甲[\s\S]*看到丙/);
    assert.match(printed.err, /「b\.creg」[\s\S]*报告给维护者[\s\S]*RangeError: out of ink\n\s+at /);
  });
});

describe('creg lint reads', () => {
  it('standard input, as a draft or as a text', () => {
    const draft = readFileSync(join(sample, 'draft.zh.creg'));
    const text = readFileSync(join(sample, 'text.txt'));
    const own = report(['-'], { input: draft });
    assert.deepEqual(codes(own), codes(report(['draft.zh.creg'])));
    assert.equal(own.files[0]?.file, 'stdin');
    assert.deepEqual(codes(report(['-'], { input: text })), codes(report(['text.txt'])));
    const named = report(['--stdin-filename', 'x/y.txt', '-'], { input: text });
    assert.equal(named.files[0]?.file, 'x/y.txt');
    assert.deepEqual(codes(named), codes(report(['text.txt'])));
  });

  const encodings = [
    { encoding: 'utf-8', mark: true },
    { encoding: 'utf-16le', mark: true },
    { encoding: 'utf-16be', mark: true },
    { encoding: 'gb18030', mark: false },
  ] as const;
  for (const form of encodings) {
    it(`${form.encoding}${form.mark ? ' with a mark' : ''} with the same findings in the same places`, () => {
      const plain = report(['draft.zh.creg', 'text.txt']);
      const folder = scratch();
      for (const name of ['draft.zh.creg', 'text.txt']) {
        writeFileSync(join(folder, name), encode(readFileSync(join(sample, name), 'utf8'), form));
      }
      assert.deepEqual(report(['draft.zh.creg', 'text.txt'], { cwd: folder }), plain);
    });
  }

  it('Windows line ends with the same findings', () => {
    const plain = report(['draft.zh.creg']);
    const text = readFileSync(join(sample, 'draft.zh.creg'), 'utf8').replaceAll('\n', '\r\n');
    const folder = scratch({ 'draft.zh.creg': text });
    const lines = (reported: Reported) =>
      JSON.stringify(reported.files.map(file => file.findings.map(finding => [finding.code, finding.quote])));
    assert.equal(lines(report(['draft.zh.creg'], { cwd: folder })), lines(plain));
  });

  it('folders, and of the texts in them only what looks like a regulation', () => {
    const folder = scratch({
      'a/draft.creg': readFileSync(join(sample, 'draft.zh.creg')),
      'a/notes.txt': '买牛奶',
      'README.md': '# Read me',
      'rule.md': readFileSync(join(sample, 'text.txt')),
      'data.txt': Uint8Array.of(0, 1, 2),
    });
    assert.deepEqual(
      report(['.'], { cwd: folder }).files.map(file => file.file),
      ['a/draft.creg', 'rule.md'],
    );
    assert.deepEqual(
      report([], { cwd: folder }).files.map(file => file.file),
      ['a/draft.creg', 'rule.md'],
    );
    assert.deepEqual(
      report(['**/*.creg'], { cwd: folder }).files.map(file => file.file),
      ['a/draft.creg'],
    );
    const named = creg(['lint', 'README.md'], { cwd: folder });
    expectStatus(named, 0);
    assert.match(named.stderr, /没有找到条文/);
  });

  it('what drafts beside a file declare', () => {
    const folder = scratch({
      'words.creg': '词汇 本地词汇 {\n  事实 水位过低：是否\n}\n',
      'list.creg': '使用 本地词汇\n黑名单 甲 {\n  情形 乙 “水位过低的” { 当：水位过低 }\n}\n',
    });
    assert.ok(!codes(report(['list.creg'], { cwd: folder })).includes('logic/undefined-name'));
    const alone = scratch({ 'list.creg': readFileSync(join(folder, 'list.creg')) });
    assert.ok(codes(report(['list.creg'], { cwd: alone })).includes('logic/undefined-name'));
  });
});

describe('creg lint is not shaken by', () => {
  const cases: readonly (readonly [what: string, content: string | Uint8Array, status: number, stderr: RegExp])[] = [
    ['an empty file', '', 0, /「bad\.creg」是空的/],
    ['a binary file', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1), 2, /「bad\.creg」不是文本文件/],
    ['an unknown encoding', Uint8Array.of(0xff, 0x20, 0xff, 0x0a, 0xc4), 2, /「bad\.creg」的编码认不出/],
    ['half a surrogate', Buffer.from('黑名单 甲\ud842 {\n}\n', 'utf16le'), 2, /「bad\.creg」不是文本文件/],
    [
      'half a surrogate behind a mark',
      Buffer.from('\ufeff黑名单 甲\ud842 {\n}\n', 'utf16le'),
      1,
      /有 1 处字节不成文字/,
    ],
    ['a hundred thousand brackets', `黑名单 甲 {\n  情形 乙 { 当：${'('.repeat(100_000)}`, 1, /^$/],
    ['a hundred thousand braces', '黑名单 甲 {'.repeat(100_000), 1, /^$/],
    ['a million letters without a break', '甲'.repeat(1_000_000), 1, /^$/],
  ];
  for (const [what, content, status, stderr] of cases) {
    it(what, () => {
      const folder = scratch({ 'bad.creg': content, 'good.txt': readFileSync(join(sample, 'text.txt')) });
      const answer = creg(['lint', ...day, '--format', 'jsonl', 'bad.creg', 'good.txt'], { cwd: folder });
      assert.match(answer.stderr, stderr);
      assert.match(answer.stdout, /"file":"good\.txt"/);
      const alone = creg(['lint', ...day, 'bad.creg'], { cwd: folder });
      expectStatus(alone, status);
      assert.doesNotMatch(alone.stderr, /\n\s+at /);
    }).timeout(60_000);
  }

  it('ten megabytes', () => {
    const article = `  条 “${'各级水务部门应当按照职责保护河湖，公开办事结果。'.repeat(20)}”\n`;
    const articles = article.repeat(Math.ceil(10_000_000 / Buffer.byteLength(article)));
    const folder = scratch({ 'big.creg': `法规 “某办法” {\n${articles}  黑名单 甲 {\n  }\n}\n` });
    const answer = creg(['lint', ...day, '--format', 'jsonl', 'big.creg'], { cwd: folder });
    expectStatus(answer, 0);
    assert.equal(answer.stderr, '');
    assert.match(answer.stdout, /"code":"procedure\/no-notice"/);
  }).timeout(120_000);

  it('folders without files, and names that lead nowhere', () => {
    const folder = scratch({ 'a.pdf': '', 'texts/readme.txt': 'hello' });
    mkdirSync(join(folder, 'empty'));
    for (const [name, sentence] of [
      ['empty', /文件夹「empty」里没有可检查的文件/],
      ['none.creg', /没有「none\.creg」这个文件/],
      ['*.creg', /没有文件符合「\*\.creg」/],
      ['a.pdf', /不是 \.creg、\.txt、\.md 或 \.docx 文件/],
      ['texts', /都不像法规/],
    ] as const) {
      const answer = creg(['lint', name], { cwd: folder });
      expectStatus(answer, 2);
      assert.equal(answer.stdout, '');
      assert.match(answer.stderr, sentence);
    }
  });

  it('a file that may not be read', function () {
    // The superuser may read everything.
    if (process.getuid?.() === 0) this.skip();
    const folder = scratch({ 'a.creg': '' });
    chmodSync(join(folder, 'a.creg'), 0);
    const answer = creg(['lint', 'a.creg'], { cwd: folder });
    expectStatus(answer, 2);
    assert.match(answer.stderr, /没有读写「a\.creg」的权限/);
  });

  it('a reader that goes away', async () => {
    const names = Array.from({ length: 300 }, () => 'draft.zh.creg');
    const folder = scratch(
      Object.fromEntries(names.map((name, index) => [`${index}.${name}`, readFileSync(join(sample, name))])),
    );
    const child = spawn(process.execPath, [bin, 'lint', ...day, '.'], { cwd: folder, env: environment() });
    let stderr = '';
    child.stderr.on('data', chunk => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise(done => child.on('close', done));
    assert.equal(stderr, '');
    assert.equal(status, 1);
  }).timeout(120_000);
});

describe('creg lint --fix', () => {
  // 且 beside 或 without brackets.
  const untidy = '黑名单 甲 {\n  情形 乙 “丙的” { 当：处罚种类 含 罚款 且 无主观故意 或 处罚种类 含 行政拘留 }\n}\n';
  const tidy = untidy.replace('处罚种类 含 罚款 且 无主观故意', '（$&）');

  it('writes what changes form only, in the encoding and mode of the file, and comes to rest', () => {
    const folder = scratch({ 'a.creg': encode(untidy, { encoding: 'gb18030', mark: false }) });
    const path = join(folder, 'a.creg');
    chmodSync(path, 0o640);
    const before = report(['a.creg'], { cwd: folder });
    const dry = creg(['lint', ...day, '--fix-dry-run', 'a.creg'], { cwd: folder });
    assert.deepEqual(readFileSync(path), Buffer.from(encode(untidy, { encoding: 'gb18030', mark: false })));
    const answer = creg(['lint', ...day, '--fix', 'a.creg'], { cwd: folder });
    assert.equal(answer.stdout, dry.stdout);
    const after = new TextDecoder('gb18030', { fatal: true }).decode(readFileSync(path));
    assert.equal(after, tidy);
    assert.ok(codes(before).length > codes(report(['a.creg'], { cwd: folder })).length);
    creg(['lint', ...day, '--fix', 'a.creg'], { cwd: folder });
    assert.equal(new TextDecoder('gb18030').decode(readFileSync(path)), after);
  });

  it('never writes a file whose bytes were not all read', () => {
    const bytes = Buffer.concat([Buffer.from(untidy), Buffer.from([0xed, 0xa0, 0x80, 0x0a])]);
    const folder = scratch({ 'a.creg': bytes });
    creg(['lint', ...day, '--fix', 'a.creg'], { cwd: folder });
    assert.deepEqual(readFileSync(join(folder, 'a.creg')), bytes);
  });
});
