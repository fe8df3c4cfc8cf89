/** Exit statuses: for every command, and for every kind of trouble. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../server/cli/options.js';
import { scratch } from '../disk/scratch.js';
import { bin, creg, environment, expectStatus, sample } from './creg.js';

/** A list with one case, which expects what it is given. */
function withCase(expected: string): string {
  const list = '黑名单 甲 “甲名单” { 对象：企业；情形 乙 “受到警告的” { 当：处罚种类 含 警告 } }';
  return `${list}\n案例 “丙” 于 甲 { 企业；处罚种类 = 警告；预期：${expected} }\n`;
}

/** What a call ends with, in a folder with a draft, an untidy one, a text, and something that is no text. */
const calls: readonly (readonly [status: 0 | 1 | 2, args: readonly string[], input?: string])[] = [
  // Nothing at the level.
  [0, ['lint', '--fail-on', 'never', 'draft.creg']],
  [0, ['lint', 'clean.creg']],
  [0, ['lint', '--fail-on', 'never', '-'], '黑名单 甲 {\n}\n'],
  [0, ['lint', '--explain-structure', 'text.txt']],
  [0, ['lint', '--fail-on', 'never', '--format', 'html:report.html', 'draft.creg']],
  [0, ['test', 'passing.creg']],
  [0, ['format', '--check', 'tidy.creg']],
  [0, ['format', 'draft.creg']],
  [0, ['import', 'text.txt']],
  [0, ['explain', 'clarity/catch-all']],
  [0, ['checks']],
  [0, ['checks', '--format', 'json']],
  [0, ['--version']],
  [0, ['--help']],
  // Findings at the level.
  [1, ['lint', 'draft.creg']],
  [1, ['lint', '--diff', 'draft.creg']],
  [1, ['lint', '--statistics', 'draft.creg']],
  [1, ['lint', '--fix-dry-run', 'draft.creg']],
  [1, ['lint', '--fail-on', 'never', '--max-warnings', '0', 'draft.creg']],
  [1, ['lint', '--output', 'report.txt', 'draft.creg']],
  [1, ['test', 'failing.creg']],
  [1, ['format', '--check', 'untidy.creg']],
  // The call is wrong, or a file of it.
  [2, []],
  [2, ['nonsense']],
  [2, ['lint', 'none.creg']],
  [2, ['lint', 'none.creg', 'draft.creg']],
  [2, ['lint', 'binary.creg']],
  [2, ['lint', 'empty']],
  [2, ['lint', '*.nothing']],
  [2, ['lint', '--standard', 'none.creg', 'draft.creg']],
  [2, ['lint', '--output', 'no/such/folder', 'draft.creg']],
  [2, ['lint', '--format', 'json', '--statistics', 'draft.creg']],
  [2, ['test', 'none.creg']],
  // Without a case nothing was tried.
  [2, ['test', 'clean.creg']],
  [2, ['test', '--format', 'nonsense', 'draft.creg']],
  [2, ['format', 'none.creg']],
  [2, ['format', 'text.txt']],
  [2, ['import', 'none.txt']],
  [2, ['import', 'draft.creg']],
  [2, ['explain']],
  [2, ['explain', 'nonsense']],
  [2, ['checks', 'draft.creg']],
  [2, ['server']],
  [2, ['server', '--socket=1', '--stdio']],
];

describe('exit statuses', () => {
  const folder = scratch({
    'draft.creg': readFileSync(join(sample, 'draft.zh.creg')),
    'text.txt': readFileSync(join(sample, 'text.txt')),
    'clean.creg': '词汇 空 {\n}\n',
    'untidy.creg': '黑名单   甲 {\n}\n',
    'tidy.creg': '词汇 空 { }\n',
    'passing.creg': withCase('列入'),
    'failing.creg': withCase('不列入'),
    'binary.creg': Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1),
    'empty/readme.pdf': '',
  });
  for (const [status, args, input] of calls) {
    it(`${status}: creg ${args.join(' ')}`, () => {
      const answer = creg(args, { cwd: folder, ...(input !== undefined && { input }) });
      expectStatus(answer, status);
      // Of a call that is wrong standard error says why, without the insides of the tool.
      if (status === 2) assert.match(answer.stderr, /\S/);
      assert.doesNotMatch(answer.stderr, /\n\s+at /);
    });
  }

  it('of every command: 0 for its help, 2 for an option that it does not have', () => {
    for (const name of Object.keys(commands)) {
      expectStatus(creg([name, '--help']), 0);
      expectStatus(creg([name, '--no-such-option']), 2);
    }
  });

  it('3 where the tool itself is broken, with a request to report it', () => {
    const broken = scratch({ 'main.cjs': 'throw new RangeError("out of ink");' });
    copyFileSync(bin, join(broken, 'creg.cjs'));
    const answer = spawnSync(process.execPath, [join(broken, 'creg.cjs'), 'checks'], {
      env: environment(),
      encoding: 'utf8',
    });
    assert.equal(answer.status, 3);
    assert.equal(answer.stdout, '');
    assert.match(answer.stderr, /报告给维护者[\s\S]*out of ink/);
  });
});
