/** A new user with three texts, by what integrations/README.md says and nothing else: baseline, hook, one clause changed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bin, environment } from '../cli/creg.js';
import { scratch } from '../disk/scratch.js';

const manual = readFileSync('integrations/README.md', 'utf8');
const blocks = [...manual.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block);
const river = readFileSync('test/cli/sample/text.txt', 'utf8');

/** The one block of commands that has these words. */
function block(words: string): string {
  const [found, ...others] = blocks.filter(each => each.includes(words));
  assert.ok(found !== undefined && others.length === 0, words);
  return found;
}

/** A repository with three texts, in which `npx creg` is the command that was built. */
function repository() {
  const cwd = scratch({
    'texts/river.txt': river,
    'texts/care.txt': readFileSync('test/benchmark/texts/01-eldercare.txt'),
    'texts/courier.txt': readFileSync('test/benchmark/texts/03-courier.txt'),
  });
  const tools = scratch({ npx: `#!/bin/sh\nshift\nexec "${process.execPath}" "${bin}" "$@"\n` });
  chmodSync(join(tools, 'npx'), 0o755);
  const who = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
  const env = {
    ...environment({ ...who, HOME: tools, GIT_CONFIG_NOSYSTEM: '1' }),
    PATH: `${tools}${delimiter}${process.env.PATH ?? ''}`,
  };
  const shell = (commands: string) => spawnSync('sh', ['-c', commands], { cwd, env, encoding: 'utf8' });
  const edit = (change: (text: string) => string): void => {
    const path = join(cwd, 'texts/river.txt');
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    assert.notEqual(after, before);
    writeFileSync(path, after);
  };
  return { cwd, shell, edit };
}

describe('a new user', function () {
  this.timeout(120_000);

  it('makes a baseline, commits through the hook, and meets only what a change brought', () => {
    const { cwd, shell, edit } = repository();
    const must = (commands: string): string => {
      const { status, stdout, stderr } = shell(commands);
      assert.equal(status, 0, `${commands}\n${stdout}\n${stderr}`);
      return stdout;
    };
    must('git init -q .');
    must(`set -e\n${block('--update-baseline')}`);
    writeFileSync(join(cwd, '.git/hooks/pre-commit'), block('git diff --cached'));
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755);
    must('git add . && git commit -qm "as it is"');

    // A new article before the others, their numbers moved on, a line broken: nothing of it is news.
    edit(text =>
      text
        .replace('第三条　', '第三条　市人民政府领导河湖保护工作。\n第四条　')
        .replace('第四条　本办法', '第五条　本办法'),
    );
    edit(text => text.replace('在禁采区偷采河砂，', '在禁采区偷采\n河砂，'));
    must('git add . && git commit -qm "one more article"');

    // One clause says something else, and its one finding comes back.
    edit(text => text.replace('水务部门认为应当列入的其他行为', '水务部门认为应当列入的其他违法行为'));
    const refused = shell('git add . && git commit -qm "one clause"');
    assert.notEqual(refused.status, 0);
    const told = must('npx creg lint texts --format jsonl --fail-on never')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as { code: string; article: string; item: string; suppressed: boolean })
      .filter(({ suppressed }) => !suppressed);
    assert.deepEqual(
      told.map(({ code, article, item }) => [code, article, item]),
      [['clarity/unbounded-discretion', '第二条', '（二）']],
    );

    // A reviewer lets it be, with the reason, as the manual says.
    must('npx creg report texts/river.txt --output sheet.html');
    const sheet = join(cwd, 'sheet.html');
    writeFileSync(
      sheet,
      readFileSync(sheet, 'utf8').replace(
        '"decision": "",\n   "reason": ""',
        '"decision": "decline",\n   "reason": "本级权限"',
      ),
    );
    must('npx creg report --import sheet.html');
    must('git add texts creg.json creg-baseline.json && git commit -qm "one clause, with the reason"');
  });

  it('has the step of the Action report what changed since a commit', () => {
    const { cwd, shell, edit } = repository();
    assert.equal(shell('git init -q . && git add . && git commit -qm "as it is"').status, 0);
    edit(text => text.replace('在禁采区偷采河砂，情节严重的', '在禁采区偷采河砂，情节特别严重的'));
    const line = block('integrations/github/check.mjs');
    const step = line.trim().replace('integrations/', `${process.cwd()}/integrations/`);
    const answer = shell(`INPUT_SINCE=HEAD INPUT_FAIL_ON=never ${step}`);
    assert.equal(answer.status, 0, answer.stderr);
    const lines = answer.stdout.split('\n').filter(each => each.startsWith('::'));
    assert.ok(lines.length > 0);
    for (const each of lines) assert.match(each, /file=texts\/river\.txt,line=5,/);
    assert.ok(JSON.parse(readFileSync(join(cwd, 'creg.sarif'), 'utf8')));
  });
});

describe('a release', function () {
  this.timeout(120_000);

  it('is a tag with the program in it; the branch and the folder stay as they are', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const cwd = scratch({
      '.gitignore': 'dist/\n',
      '.npmignore': readFileSync('.npmignore'),
      'package.json': JSON.stringify({ version, scripts: { build: 'node build.mjs' } }),
      'build.mjs': `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
mkdirSync('dist', { recursive: true });
for (const [, name] of readFileSync('.npmignore', 'utf8').matchAll(/^!\\/(dist\\/.+)$/gm)) writeFileSync(name, name);`,
      'integrations/release.sh': readFileSync('integrations/release.sh'),
    });
    const git = (...words: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd, encoding: 'utf8' }).stdout;
    const who = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
    const release = () =>
      spawnSync('sh', ['integrations/release.sh'], {
        cwd,
        env: environment({ ...who, HOME: scratch() }),
        encoding: 'utf8',
      });
    git('init', '-q', '.');
    git('add', '.');
    git('commit', '-qm', 'x');
    const head = git('rev-parse', 'HEAD');
    const made = release();
    assert.equal(made.status, 0, made.stderr);
    assert.equal(git('rev-parse', 'HEAD'), head);
    assert.equal(git('status', '--porcelain'), '');
    const inTag = git('ls-tree', '-r', '--name-only', `v${version}`).split('\n');
    for (const name of ['dist/creg.cjs', 'dist/main.cjs', 'dist/NOTICES.md', 'package.json'])
      assert.ok(inTag.includes(name), name);
    // The same version twice is refused, and so are changes that are in no commit.
    assert.match(release().stderr, /tag v.* is there already/);
    writeFileSync(join(cwd, 'more'), '');
    assert.match(release().stderr, /not committed/);
  });
});
