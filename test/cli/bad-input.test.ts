/** What people and machines hand over by mistake: a sentence that says what is wrong, status 2, and nothing broken. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../disk/scratch.js';
import { type Answer, bin, creg, environment, expectStatus } from './creg.js';

const draft = '黑名单 甲 “甲名单” {\n  情形 乙 “受到警告的” { 当：处罚种类 含 警告 }\n}\n';

/** Refused with one line that has these words and no stack. */
function refused(answer: Answer, words: RegExp): void {
  expectStatus(answer, 2);
  assert.match(answer.stderr, words);
  assert.doesNotMatch(answer.stderr, /^\s+at /m);
}

describe('bad input', () => {
  let folder = '';
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  const run = (...args: string[]): Answer => creg(args, { cwd: folder });

  beforeEach(() => {
    folder = scratch({ 'draft.creg': draft });
  });

  it('passes over a link that leads in a circle', () => {
    symlinkSync('circle.creg', join(folder, 'circle.creg'));
    expectStatus(run('lint', '--fail-on', 'never', 'draft.creg'), 0);
    expectStatus(run('lint', '--fail-on', 'never', '.'), 0);
    refused(run('lint', 'circle.creg'), /「circle\.creg」是绕成一圈的链接/);
  });

  it('does not wait for a pipe', function () {
    if (process.platform === 'win32') this.skip();
    spawnSync('mkfifo', [join(folder, 'pipe.creg')]);
    refused(run('lint', 'pipe.creg'), /「pipe\.creg」不是普通文件/);
    expectStatus(run('lint', '--fail-on', 'never', '.'), 0);
  });

  it('tells an old Word document by its name, and UTF-16 without a mark from no text', () => {
    refused(run('lint', write('old.doc', 'x')), /旧式 Word 文档/);
    refused(run('lint', write('wide.creg', Buffer.from(draft, 'utf16le'))), /编码认不出.*带标记的 UTF-16/);
    refused(run('lint', write('zeros.creg', new Uint8Array(100))), /不是文本文件/);
  });

  it('says how a file that begins with a dash is written, and that a name is empty', () => {
    write('-x.creg', draft);
    refused(run('lint', '-x.creg'), /写作 \.\/-x\.creg/);
    refused(run('lint', ''), /文件名是空的/);
    refused(run('init', ''), /文件名是空的/);
    refused(run('explain', ''), /没有「」这项检查。全部代码/);
  });

  it('suggests only what is near', () => {
    refused(run('lint', '--format', 'foo'), /不能是「foo」。可用：pretty/);
    refused(run('lint', '--lang', 'fr'), /不能是「fr」。可用：zh/);
    refused(run('lint', '--lang', 'en', '--fail-on', 'x'), /cannot be “x”\. It takes: error/);
    refused(run('render', '--to', 'htm', 'draft.creg'), /是不是 html？/);
    refused(run('lnit'), /是不是 creg lint？/);
  });

  it('takes a draft that cites articles for a draft where it has no name', () => {
    const citing =
      '法规 “甲条例” {\n  黑名单 甲 “甲名单” {\n    情形 乙 “某” {\n      违反：《行政处罚法》\n第七十二条\n    }\n  }\n}\n';
    const answer = creg(['format', '-'], { cwd: folder, input: citing });
    assert.doesNotMatch(answer.stderr, /不是草案/);
    assert.match(answer.stdout, /第七十二条/);
  });

  it('takes a port that there is', () => {
    for (const port of ['--socket=99999', '--socket=0', '--socket']) refused(run('server', port), /要有一个通道/);
  });

  it('names the folder that is missing', () => {
    refused(run('render', 'draft.creg', '--output', 'none/a.txt'), /「none\/a\.txt」写不了：它所在的文件夹不存在/);
    refused(run('init', 'draft.creg'), /「draft\.creg」是文件，不是文件夹/);
    refused(run('init', 'draft.creg/deeper'), /它所在的文件夹不存在/);
    assert.equal(readFileSync(join(folder, 'draft.creg'), 'utf8'), draft);
  });

  it('writes into a device, and does not put a file in its place', function () {
    if (process.platform !== 'linux') this.skip();
    // In a pipe of a shell: what Node makes for a process is a socket, and cannot be opened by name.
    const call = '"$0" "$1" lint draft.creg --output /dev/stdout | cat';
    const result = spawnSync('sh', ['-c', call, process.execPath, bin], {
      cwd: folder,
      env: environment(),
      encoding: 'utf8',
    });
    assert.match(result.stdout, /检查了 1 个文件/);
    refused(run('lint', 'draft.creg', '--output', '/dev/full'), /磁盘已满，「\/dev\/full」没有写/);
    assert.ok(statSync('/dev/full').isCharacterDevice());
  });

  it('says that there is no room for results', function () {
    if (process.platform !== 'linux') this.skip();
    for (const command of ['lint draft.creg', 'format draft.creg', 'render draft.creg', 'checks', '--help']) {
      const call = `exec "$0" "$1" ${command} > /dev/full`;
      const { status, stderr } = spawnSync('sh', ['-c', call, process.execPath, bin], {
        cwd: folder,
        env: environment(),
        encoding: 'utf8',
      });
      refused({ status, stderr, stdout: '' }, /^creg: 磁盘已满，结果没有写完\n$/);
    }
  });

  it('does not pass over a configuration that it cannot read', () => {
    const cases: readonly (readonly [string | Uint8Array, RegExp])[] = [
      [new Uint8Array([0, 1, 255]), /creg\.json:1:1: 这个文件读不了/],
      ['['.repeat(150_000), /creg\.json:1:1: 这个文件太长，或者括号套得太深/],
      [' '.repeat(300_000), /creg\.json:1:1: 这个文件太长/],
      ['{ "asOf": "2026-02-30" }', /「2026-02-30」不是日期：写法如/],
      ['{ "failOn": "maybe" }', /不能是「maybe」。可用：/],
    ];
    for (const [content, words] of cases) {
      write('creg.json', content);
      refused(run('lint', 'draft.creg'), words);
    }
    const codes = Array.from({ length: 60 }, (_, index) => `"clarity/${index}": "off"`);
    write('creg.json', `{ "severity": { ${codes.join(', ')} } }`);
    const { stderr } = run('lint', 'draft.creg');
    assert.equal(stderr.trim().split('\n').length, 51);
    assert.match(stderr, /还有 10 处\n$/);
  });

  it('says of a configuration that is a folder that it cannot be read', () => {
    mkdirSync(join(folder, 'creg.json'));
    refused(run('lint', 'draft.creg'), /creg\.json:1:1: 这个文件读不了/);
  });
});
