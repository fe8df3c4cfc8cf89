/** Fixes: at rest after one run, of form alone unless asked, in the bytes of the file; and as a diff. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { globSync } from 'tinyglobby';
import { format } from '../../grammar/index.js';
import { readArguments } from '../../server/cli/arguments.js';
import { fixText } from '../../server/cli/fix.js';
import { lint } from '../../server/cli/lint.js';
import { commands } from '../../server/cli/options.js';
import { type Analysis, analyze } from '../../server/core/analyze.js';
import { openWorkspace, withSource } from '../../server/core/workspace.js';
import { encode } from '../../server/disk/decode.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';
import { scratch } from '../disk/scratch.js';
import { unmark } from '../marks.js';
import { creg, expectStatus, sample } from './creg.js';
import { inProcess } from './in-process.js';

const day = ['--as-of', '2026-06-01'];
const untidy = '黑名单 甲 {\n  情形 乙 “丙的” { 当：处罚种类 含 罚款 且 无主观故意 或 处罚种类 含 行政拘留 }\n}\n';
const tidy = untidy.replace('处罚种类 含 罚款 且 无主观故意', '（$&）');
const workspace = openWorkspace(shipped, laws);

function analyser(kind: 'draft' | 'text'): (text: string) => Promise<Analysis> {
  const uri = kind === 'draft' ? 'test:a.creg' : 'test:a.txt';
  const settings = { today: '2026-06-01', levels: {} };
  return async text => analyze(withSource(workspace, { uri, text, kind }), uri, rules, settings);
}

/** Every condition of a draft without its places. */
function conditions({ model }: Analysis): string {
  const kept = model.lists.map(list =>
    [...list.criteria, ...list.exceptions].map(({ condition }) => condition ?? null),
  );
  return JSON.stringify(kept, (name, value: unknown) => (name === 'at' || name === 'span' ? undefined : value));
}

describe('fixes', function () {
  this.timeout(60_000);
  const files = [
    ...globSync(['examples/*.creg', 'test/golden/drafts/*.creg', 'test/cli/sample/*.creg']).map(path => ({
      path,
      kind: 'draft' as const,
    })),
    ...globSync(['test/benchmark/texts/**/*.txt', 'test/cli/sample/*.txt']).map(path => ({
      path,
      kind: 'text' as const,
    })),
  ];

  for (const unsafe of [false, true]) {
    it(`${unsafe ? 'of meaning too ' : ''}come to rest in one run, for every example and invented text`, async () => {
      assert.ok(files.length > 30);
      for (const { path, kind } of files) {
        const text = readFileSync(path, 'utf8');
        const analyse = analyser(kind);
        const once = await fixText(text, await analyse(text), analyse, unsafe);
        const twice = await fixText(once.text, once.analysis, analyse, unsafe);
        assert.equal(twice.text, once.text, path);
        if (!unsafe) assert.equal(once.changed, 0);
      }
    });
  }

  it('of form leave every condition as it was, and no finding that was not there', async () => {
    let fixes = 0;
    for (const { text: marked, as = 'draft' } of rules.flatMap(({ bad }) => bad)) {
      const { text } = unmark(marked);
      const analyse = analyser(as);
      const before = await analyse(text);
      const { analysis: after, fixed } = await fixText(text, before, analyse, false);
      fixes += fixed;
      assert.equal(conditions(after), conditions(before), text);
      const known = new Set(before.findings.map(({ code }) => code));
      for (const { code } of after.findings) assert.ok(known.has(code), `${code}: ${text}`);
    }
    assert.ok(fixes > 10);
  });

  it('of meaning leave a draft tidy that was tidy', async () => {
    let changes = 0;
    for (const path of globSync('examples/*.creg')) {
      const text = readFileSync(path, 'utf8');
      const analyse = analyser('draft');
      const before = await analyse(text);
      assert.equal(before.syntax && format(before.syntax, text), text, `${path} is not tidy`);
      const { text: after, analysis, changed } = await fixText(text, before, analyse, true);
      changes += changed;
      assert.equal(analysis.syntax && format(analysis.syntax, after), after, path);
    }
    assert.ok(changes > 5);
  });

  it('of meaning are kept only where the file is better for them', async () => {
    for (const path of globSync('examples/*.creg')) {
      const text = readFileSync(path, 'utf8');
      const analyse = analyser('draft');
      const before = await analyse(text);
      const { analysis: after } = await fixText(text, before, analyse, true);
      const errors = ({ findings }: Analysis): number => findings.filter(({ level }) => level === 'error').length;
      assert.ok(errors(after) <= errors(before), path);
      assert.ok(!after.findings.some(({ code }) => code.startsWith('syntax/')), path);
    }
  });
});

describe('creg lint --fix keeps', () => {
  const forms = [
    { encoding: 'utf-8', mark: false },
    { encoding: 'utf-8', mark: true },
    { encoding: 'utf-16le', mark: true },
    { encoding: 'utf-16be', mark: true },
    { encoding: 'gb18030', mark: false },
  ] as const;
  for (const form of forms) {
    for (const end of ['\n', '\r\n']) {
      it(`${form.encoding}${form.mark ? ' with a mark' : ''}, ${JSON.stringify(end)}, and the mode of the file`, () => {
        const written = (text: string): Uint8Array => encode(text.replaceAll('\n', end), form);
        const folder = scratch({ 'a.creg': written(untidy) });
        const path = join(folder, 'a.creg');
        chmodSync(path, 0o604);
        creg(['lint', ...day, '--fix', 'a.creg'], { cwd: folder });
        assert.deepEqual(readFileSync(path), Buffer.from(written(tidy)));
        if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o604);
      });
    }
  }

  it('a file that needs nothing as it is, to the day of its last change', () => {
    const folder = scratch({ 'a.creg': tidy });
    const before = statSync(join(folder, 'a.creg'));
    creg(['lint', ...day, '--fix', 'a.creg'], { cwd: folder });
    const after = statSync(join(folder, 'a.creg'));
    assert.deepEqual([after.mtimeMs, after.ino], [before.mtimeMs, before.ino]);
  });

  it('the findings of a file that cannot be written, and ends with 2', async () => {
    const folder = scratch({ 'a.creg': untidy, 'b.creg': untidy });
    // Something is where the new text would be written first.
    mkdirSync(join(folder, `.a.creg.${process.pid}.creg-tmp`));
    const { around, printed } = inProcess(rules, folder);
    const { lint: command } = commands;
    assert.ok(command);
    const call = readArguments('lint', command, ['--fix', '--format', 'jsonl', 'a.creg', 'b.creg']);
    assert.ok('operands' in call);
    assert.equal(await lint(call, around), 2);
    assert.match(printed.err, /^creg: 「a\.creg」读写失败/);
    assert.match(printed.out, /"file":"a\.creg","code":"logic\/mixed-and-or"/);
    assert.equal(readFileSync(join(folder, 'a.creg'), 'utf8'), untidy);
    assert.equal(readFileSync(join(folder, 'b.creg'), 'utf8'), tidy);
  });
});

describe('creg lint --fix leaves alone', () => {
  it('a file with bytes that are no characters, and says so', () => {
    const bytes = Buffer.concat([Buffer.from(untidy), Buffer.from([0xed, 0xa0, 0x80, 0x0a])]);
    const folder = scratch({ 'a.creg': bytes });
    for (const option of ['--fix', '--diff']) {
      const answer = creg(['lint', ...day, option, 'a.creg'], { cwd: folder });
      assert.match(answer.stderr, /「a\.creg」有字节不成文字，--fix 不改写它/);
      assert.deepEqual(readFileSync(join(folder, 'a.creg')), bytes);
    }
  });
});

describe('creg lint --unsafe-fixes', () => {
  it('changes the meaning, and says how often', () => {
    const text = readFileSync(join(sample, 'draft.zh.creg'), 'utf8');
    const folder = scratch({ 'a.creg': text });
    creg(['lint', ...day, '--fix', 'a.creg'], { cwd: folder });
    assert.equal(readFileSync(join(folder, 'a.creg'), 'utf8'), text, 'never by default');
    const answer = creg(['lint', ...day, '--fix', '--unsafe-fixes', 'a.creg'], { cwd: folder });
    assert.match(answer.stdout, /另有 \d+ 处改动改变了意思，请逐处核对。/);
    assert.notEqual(readFileSync(join(folder, 'a.creg'), 'utf8'), text);
  });
});

describe('creg lint --diff', () => {
  const names = ['a.creg', '办法 一.creg'];

  it('prints what --fix would do, writes nothing, and ends as without it', () => {
    const files = Object.fromEntries(names.map(name => [name, untidy]));
    const folder = scratch({ ...files, 'tidy.creg': tidy });
    const diff = creg(['lint', ...day, '--diff', '.'], { cwd: folder });
    expectStatus(diff, creg(['lint', ...day, '.'], { cwd: folder }).status ?? -1);
    expectStatus(creg(['lint', ...day, '--diff', '--fail-on', 'never', '.'], { cwd: folder }), 0);
    assert.equal(diff.stderr, '');
    for (const name of names) assert.equal(readFileSync(join(folder, name), 'utf8'), untidy);

    assert.deepEqual(
      [...diff.stdout.matchAll(/^--- a\/(.*?)\t?$/gm)].map(([, name]) => name),
      names,
    );
    const [patch = ''] = diff.stdout.split(/(?=^--- )/m);
    assert.equal(applyPatch(untidy, patch), tidy);
    const git = spawnSync('git', ['apply', '-'], { cwd: folder, input: diff.stdout });
    // A machine without git has tried the patch above.
    if (git.error === undefined) for (const name of names) assert.equal(readFileSync(join(folder, name), 'utf8'), tidy);
  });

  it('keeps line ends of Windows, and takes standard input', () => {
    const text = untidy.replaceAll('\n', '\r\n');
    const { stdout } = creg(['lint', ...day, '--diff', '--stdin-filename', 'a.creg', '-'], { input: text });
    assert.equal(applyPatch(text, stdout, { autoConvertLineEndings: false }), tidy.replaceAll('\n', '\r\n'));
  });

  it('says nothing where nothing is to be changed', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'a.creg'), tidy);
    assert.equal(creg(['lint', ...day, '--diff', 'a.creg'], { cwd: folder }).stdout, '');
  });
});
