/** Many files and repeated runs: threads, the cache, `--since` and `--watch`. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { scratch } from '../disk/scratch.js';
import { type Answer, bin, creg, environment, expectStatus } from './creg.js';

/** A text with one vague item. */
function text(item: string, rest = ''): string {
  return `某市信用办法
第一条 有下列情形之一的，列入严重失信主体名单：
（一）${item}；
（二）因生产假药被吊销许可证的。
${rest}第三条 本办法自2026年7月1日起施行。
`;
}

const vocabulary = (word: string): string => `词汇 本市 { 事实 ${word}：是否 }\n`;
const draft = '使用 本市\n黑名单 甲 “甲名单” { 对象：企业；情形 乙 “明知故犯的” { 当：故意 } }\n';

/** The codes found in each file, by its name. */
function codes(answer: Answer): Readonly<Record<string, readonly string[]>> {
  const { files } = JSON.parse(answer.stdout) as { files: { file: string; findings: { code: string }[] }[] };
  return Object.fromEntries(files.map(({ file, findings }) => [file, findings.map(({ code }) => code)]));
}

describe('creg lint --jobs', () => {
  const folder = scratch(
    Object.fromEntries(Array.from({ length: 64 }, (_, n) => [`${n}.txt`, text(`情节严重、第${n}次的`)])),
  );
  const lint = (...more: string[]) => creg(['lint', '--fail-on', 'never', ...more, '.'], { cwd: folder });

  it('prints the same bytes with any number of threads, in every format', () => {
    for (const format of ['json', 'junit']) {
      const one = lint('--format', format, '--jobs', '1');
      expectStatus(one, 0);
      for (const jobs of [[], ['--jobs', '3']]) {
        assert.equal(lint('--format', format, ...jobs).stdout, one.stdout);
      }
    }
  });

  it('tells what cannot be read as one thread does, and goes on', () => {
    const names = ['--format', 'json', 'none.txt', '1.txt', '2.txt'];
    const [one, two] = ['1', '2'].map(jobs => creg(['lint', '--jobs', jobs, ...names], { cwd: folder }));
    assert.deepEqual(two, one);
    assert.equal(two?.status, 2);
    assert.deepEqual(Object.keys(codes(two)), ['1.txt', '2.txt']);
  });

  it('honours a baseline and the configuration in every thread', () => {
    const configured = scratch({
      'creg.json': '{ "severity": { "drafting": "off" }, "baseline": "base.json" }',
      ...Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${n}.txt`, text(`情节严重、第${n}次的`)])),
    });
    expectStatus(creg(['lint', '--update-baseline', '--jobs', '3', '.'], { cwd: configured }), 0);
    writeFileSync(join(configured, '5.txt'), text('情节特别恶劣的'));
    const [one, two] = ['1', '3'].map(jobs =>
      creg(['lint', '--format', 'json', '--jobs', jobs, '.'], { cwd: configured }),
    );
    assert.deepEqual(two, one);
    assert.match(two?.stdout ?? '', /情节特别恶劣/);
  });

  it('loses only the file on which a thread dies', () => {
    // A copy of the tool, the main thread of which is whole and whose other threads end at one file.
    const broken = scratch();
    const dist = resolve(bin, '..');
    for (const name of readdirSync(dist)) {
      if (!/^(?:creg|docx)\.cjs$/.test(name)) continue;
      copyFileSync(join(dist, name), join(broken, name));
    }
    const main = readFileSync(join(dist, 'main.cjs'), 'utf8');
    const trap = `if (!require('node:worker_threads').isMainThread) {
      const { readFileSync } = require('node:fs');
      require('node:fs').readFileSync = (path, ...more) => {
        if (String(path).endsWith('/7.txt')) process.exit(9);
        return readFileSync(path, ...more);
      };
    }\n`;
    writeFileSync(join(broken, 'main.cjs'), trap + main);
    const args = [join(broken, 'creg.cjs'), 'lint', '--format', 'json', '--jobs', '2', '.'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      env: environment(),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    assert.equal(status, 3, stderr);
    assert.match(stderr, /7\.txt/);
    assert.equal(stderr.match(/^creg: /gm)?.length, 1);
    const { files } = JSON.parse(stdout) as { files: { file: string }[] };
    assert.deepEqual(
      files.map(({ file }) => file),
      readdirSync(folder)
        .filter(name => name !== '7.txt')
        .sort(),
    );
  });
});

describe('creg lint --cache', () => {
  const lint = (folder: string, ...more: string[]) =>
    creg(['lint', '--format', 'json', '--fail-on', 'never', '--cache', ...more, '.'], { cwd: folder });
  const cached = (folder: string) =>
    readdirSync(join(folder, '.creg-cache'))
      .filter(name => name.endsWith('.json'))
      .map(name => join(folder, '.creg-cache', name));
  /** Marks what is kept, so that it shows where it was used. */
  const mark = (folder: string): void => {
    for (const path of cached(folder)) {
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"zh":"', '"zh":"旧'));
    }
  };
  const isMarked = (answer: Answer, file: string): boolean => {
    const { files } = JSON.parse(answer.stdout) as { files: { file: string; findings: { message: string }[] }[] };
    const messages = files.find(one => one.file === file)?.findings.map(({ message }) => message) ?? [];
    assert.ok(messages.length > 0, file);
    return messages.every(message => message.startsWith('旧'));
  };

  it('prints the same bytes, and checks again only what changed', () => {
    const folder = scratch({ 'a.txt': text('情节严重的'), 'b.txt': text('影响恶劣的') });
    const first = lint(folder);
    expectStatus(first, 0);
    assert.equal(lint(folder).stdout, first.stdout);
    mark(folder);
    assert.ok(isMarked(lint(folder), 'a.txt') && isMarked(lint(folder), 'b.txt'));
    writeFileSync(join(folder, 'b.txt'), text('影响很坏的'));
    const third = lint(folder);
    assert.ok(isMarked(third, 'a.txt') && !isMarked(third, 'b.txt'));
  });

  it('checks again after a change of the settings, the day, or the norms of the workspace', () => {
    const folder = scratch({ 'creg.json': '{}', 'a.txt': text('情节严重的') });
    for (const change of [
      () => lint(folder, '--as-of', '2026-03-01'),
      () => lint(folder, '--severity', 'drafting=off'),
      () => {
        writeFileSync(join(folder, 'creg.json'), '{ "severity": { "clarity": "hint" } }');
        return lint(folder);
      },
      () => {
        writeFileSync(join(folder, 'words.creg'), '词库 本市 { 用语 “吊销” { 代码：clarity/undefined-degree } }\n');
        return lint(folder);
      },
    ]) {
      lint(folder);
      mark(folder);
      assert.ok(isMarked(lint(folder), 'a.txt'));
      assert.ok(!isMarked(change(), 'a.txt'), String(change));
    }
  });

  it('checks a draft again after a change of a vocabulary that it uses', () => {
    const folder = scratch({ 'creg.json': '{}', 'a.creg': draft, 'words.creg': vocabulary('故意') });
    const before = codes(lint(folder))['a.creg'] ?? [];
    assert.ok(!before.includes('logic/undefined-name'));
    assert.deepEqual(codes(lint(folder))['a.creg'], before);
    writeFileSync(join(folder, 'words.creg'), vocabulary('过失'));
    assert.ok(codes(lint(folder))['a.creg']?.includes('logic/undefined-name'));
  });

  it('keeps no baseline: what it accepts may change', () => {
    const folder = scratch({ 'a.txt': text('情节严重的') });
    const first = lint(folder);
    expectStatus(creg(['lint', '--baseline', 'b.json', '--update-baseline', '--cache', '.'], { cwd: folder }), 0);
    const accepted = JSON.parse(lint(folder, '--baseline', 'b.json').stdout);
    assert.equal(accepted.summary.suppressed, accepted.files[0].findings.length);
    assert.equal(lint(folder).stdout, first.stdout);
  });

  it('passes over what is damaged, says so once, and makes it anew', () => {
    const folder = scratch({ 'a.txt': text('情节严重的'), 'b.txt': text('影响恶劣的') });
    const first = lint(folder);
    for (const damage of ['', '{"key":', '[]', '{"key":"x","kept":{"findings":3}}', '\0\0']) {
      for (const path of cached(folder)) writeFileSync(path, damage);
      const again = lint(folder);
      assert.equal(again.stdout, first.stdout);
      assert.equal(again.stderr.match(/\.creg-cache/g)?.length, 1, again.stderr);
      assert.equal(lint(folder).stderr, '');
    }
  });

  it('does without where the folder cannot be made', () => {
    const folder = scratch({ 'a.txt': text('情节严重的'), '.creg-cache': '一个文件' });
    expectStatus(lint(folder), 0);
    assert.equal(readFileSync(join(folder, '.creg-cache'), 'utf8'), '一个文件');
  });

  it('stays out of the repository', () => {
    const folder = scratch({ 'a.txt': text('情节严重的') });
    lint(folder);
    assert.equal(readFileSync(join(folder, '.creg-cache', '.gitignore'), 'utf8'), '*\n');
  });
});

describe('creg lint --since', () => {
  const git = (folder: string, ...words: string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  };
  const repository = (files: Readonly<Record<string, string>>): string => {
    const folder = scratch(files);
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'first');
    return folder;
  };
  const lint = (folder: string, ...more: string[]) =>
    creg(['lint', '--format', 'json', '--fail-on', 'never', '--since', 'HEAD', ...more, '.'], { cwd: folder });

  it('tells what stands in changed provisions alone', () => {
    const folder = repository({ 'a.txt': text('情节严重的'), 'b.txt': text('影响恶劣的') });
    assert.deepEqual(codes(lint(folder)), { 'a.txt': [], 'b.txt': [] });
    // An article put in before, a new number, another width: nothing new. One item changed: that one.
    const moved = text('情节严重的', '第二条 县级以上人民政府统筹协调信用工作。\n').replace('（一）', '(一)');
    writeFileSync(join(folder, 'a.txt'), moved);
    writeFileSync(join(folder, 'b.txt'), text('影响特别恶劣的'));
    const { 'a.txt': a = [], 'b.txt': b = [] } = codes(lint(folder));
    assert.ok(!a.includes('clarity/undefined-degree'), String(a));
    assert.ok(b.includes('clarity/undefined-degree'), String(b));
    assert.deepEqual(codes(lint(folder, '--jobs', '2')), { 'a.txt': a, 'b.txt': b });
  });

  it('follows a renamed file, and tells all of a new one', () => {
    const folder = repository({ 'a.txt': text('情节严重的') });
    git(folder, 'mv', 'a.txt', 'moved.txt');
    writeFileSync(join(folder, 'new.txt'), text('影响恶劣的'));
    const found = codes(lint(folder));
    assert.deepEqual(found['moved.txt'], []);
    assert.ok(found['new.txt']?.includes('clarity/undefined-degree'));
  });

  it('finds the file from a folder below, and through a link', () => {
    const folder = repository({ 'deep/a.txt': text('情节严重的') });
    assert.deepEqual(codes(lint(join(folder, 'deep'))), { 'a.txt': [] });
    const beside = scratch();
    symlinkSync(folder, join(beside, 'link'));
    assert.deepEqual(Object.values(codes(lint(join(beside, 'link', 'deep')))), [[]]);
  });

  it('tells again what lost its permission', () => {
    const allowed = draft.replace('使用 本市\n', '// creg-allow-file logic/undefined-name: 词汇另行发布\n使用 本市\n');
    const folder = repository({ 'a.creg': allowed });
    writeFileSync(join(folder, 'a.creg'), draft);
    assert.ok(codes(lint(folder))['a.creg']?.includes('logic/undefined-name'));
  });

  it('refuses in one sentence where there is no such revision', () => {
    const folder = repository({ 'a.txt': text('情节严重的') });
    const one = (answer: Answer, pattern: RegExp): void => {
      expectStatus(answer, 2);
      assert.match(answer.stderr, pattern);
      assert.equal(answer.stderr.trim().split('\n').length, 1);
      assert.equal(answer.stdout, '');
    };
    const since = (revision: string, cwd: string, env = {}) =>
      creg(['lint', `--since=${revision}`, '--lang', 'en', '.'], { cwd, env });
    one(since('no-such-branch', folder), /no revision “no-such-branch”/);
    one(since('--output=stolen', folder), /no revision “--output=stolen”/);
    one(since('HEAD', scratch({ 'a.txt': text('情节严重的') })), /is in no git repository/);
    one(since('HEAD', folder, { PATH: '' }), /there is no git command/);
    assert.ok(!readdirSync(folder).includes('stolen'));

    writeFileSync(join(folder, 'a.txt'), text('影响恶劣的'));
    git(folder, 'commit', '-qam', 'second');
    const clone = scratch();
    git(clone, 'clone', '-q', '--depth', '1', `file://${folder}`, 'shallow');
    one(since('HEAD~1', join(clone, 'shallow')), /clone is shallow.*“HEAD~1”.*fetch-depth: 0/);
  });
});

interface Told {
  readonly file: string;
  readonly code: string;
  readonly quote: string;
}

describe('creg lint --watch', () => {
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });

  /** Starts it. A change may be met in several runs: `until` passes over those that have not seen all of it. */
  function start(folder: string, ...more: string[]) {
    const args = [bin, 'lint', '--watch', '--format', 'jsonl', '--lang', 'zh', ...more, '.'];
    // In one stream, so that the sentence about waiting stands behind what was printed before it.
    const both = ['-c', 'exec "$0" "$@" 2>&1', process.execPath, ...args];
    const child = spawn('sh', both, { cwd: folder, env: environment() });
    running.push(child);
    const ended = new Promise<number | null>(over => child.once('exit', over));
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    /** Waits until it waits again, and gives what it printed meanwhile. */
    async function next(): Promise<readonly Told[]> {
      const found: Told[] = [];
      for (;;) {
        const { value = '', done } = await lines.next();
        assert.ok(!done, 'it ended');
        if (value.includes('等待改动')) return found;
        found.push(JSON.parse(value));
      }
    }
    async function until(holds: (found: readonly Told[]) => boolean): Promise<void> {
      while (!holds(await next()));
    }
    return { child, ended, next, until };
  }

  it('checks again what changes, appears and goes, and ends with the last status', async () => {
    const folder = scratch({ 'a.txt': text('情节严重的'), 'b.txt': text('因走私被判处刑罚的') });
    const watching = start(folder, '--severity', 'clarity=error');
    const quotes =
      (...words: readonly string[]) =>
      (found: readonly Told[]) =>
        words.every(word => found.some(({ quote }) => quote === word));
    assert.ok(quotes('情节严重')(await watching.next()));

    writeFileSync(join(folder, 'b.txt'), text('影响恶劣的'));
    await watching.until(quotes('情节严重', '影响恶劣'));

    mkdirSync(join(folder, 'later'));
    await watching.next();
    writeFileSync(join(folder, 'later', 'c.txt'), text('后果严重的'));
    await watching.until(found => found.some(({ file }) => file === 'later/c.txt'));

    renameSync(join(folder, 'a.txt'), join(folder, 'a.old'));
    await watching.until(found => !found.some(({ file }) => file === 'a.txt'));

    watching.child.kill('SIGINT');
    assert.equal(await watching.ended, 1);
  });

  it('checks a draft again when what it uses changes', async () => {
    const folder = scratch({ 'creg.json': '{}', 'a.creg': draft, 'words.creg': vocabulary('故意') });
    const watching = start(folder, '--fail-on', 'never');
    assert.ok(!(await watching.next()).some(({ code }) => code === 'logic/undefined-name'));
    writeFileSync(join(folder, 'words.creg'), vocabulary('过失'));
    await watching.until(found => found.some(({ code, file }) => code === 'logic/undefined-name' && file === 'a.creg'));
    watching.child.kill('SIGINT');
    assert.equal(await watching.ended, 0);
  });

  it('does not take its own report for a change', async () => {
    const folder = scratch({ 'a.txt': text('情节严重的') });
    const watching = start(folder, '--format', 'json:report.json', '--fail-on', 'never', '--cache');
    await watching.next();
    const again = watching.next().then(
      () => 'again',
      () => 'ended',
    );
    const quiet = new Promise(resolve => setTimeout(() => resolve('quiet'), 700));
    assert.equal(await Promise.race([again, quiet]), 'quiet');
    watching.child.kill('SIGINT');
    assert.equal(await watching.ended, 0);
  });
});
