/** `creg test` through its front door: formats, arguments, suggested cases, coverage, exit statuses. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scratch } from '../disk/scratch.js';
import { creg, expectStatus, golden, orphans } from './creg.js';

const cwd = resolve('test/cli/cases');
const day = ['--as-of', '2026-06-01'];

describe('creg test', () => {
  for (const format of ['pretty', 'json', 'junit', 'tap'] as const) {
    it(`reports as ${format}, the same bytes each time`, () => {
      const args = ['test', '--format', format, ...day];
      const answer = creg(args, { cwd });
      expectStatus(answer, 1);
      golden(`test.${format}.txt`, answer.stdout.replace(/("version": ")0\.\d+\.\d+"/g, '$1VERSION"'));
      assert.equal(creg(args, { cwd }).stdout, answer.stdout);
    });
  }

  it('gives every argument with --verbose, in the language asked for', () => {
    golden('test.verbose.txt', creg(['test', '--verbose', '--lang', 'en', ...day], { cwd }).stdout);
  });

  it('lists with --coverage what no case exercises', () => {
    golden('test.coverage.txt', creg(['test', '--coverage', ...day, 'cases.en.creg', 'list.zh.creg'], { cwd }).stdout);
  });

  it('ends with 0 where every case comes out as expected', () => {
    const answer = creg(['test', 'cases.en.creg'], { cwd });
    expectStatus(answer, 0);
    assert.match(answer.stdout, /3 cases: 3 as expected\.\n$/);
    assert.doesNotMatch(creg(['test', '--quiet', 'cases.en.creg'], { cwd }).stdout, /as expected/);
  });

  it('ends with 2 where there is nothing to run', () => {
    const answer = creg(['test', 'list.zh.creg'], { cwd });
    expectStatus(answer, 2);
    assert.match(answer.stderr, /没有案例；creg test --suggest/);
    expectStatus(creg(['test', 'none.creg'], { cwd }), 2);
    expectStatus(creg(['test', 'text.txt'], { cwd: resolve('test/cli/sample') }), 2);
  });

  it('suggests boundary cases that pass where they are put', () => {
    const answer = creg(['test', '--suggest', 'list.zh.creg'], { cwd });
    expectStatus(answer, 0);
    golden('test.suggest.txt', answer.stdout);
    const folder = scratch();
    writeFileSync(join(folder, 'list.creg'), `${readFileSync(join(cwd, 'list.zh.creg'), 'utf8')}\n${answer.stdout}`);
    expectStatus(creg(['test'], { cwd: folder }), 0);
  });

  it('writes to a file', () => {
    const path = join(scratch(), 'report.xml');
    const answer = creg(['test', '--format', 'junit', '--output', path, 'cases.en.creg'], { cwd });
    expectStatus(answer, 0);
    assert.equal(answer.stdout, '');
    assert.match(readFileSync(path, 'utf8'), /<testsuites name="creg" tests="3" failures="0"/);
  });

  it('says that a case may suffer from what could not be read', () => {
    const answer = creg(['test', '-'], {
      input: '黑名单 甲 “甲” { 情形 一 “一” { 当：无此事实 } }\n案例 “一” 于 甲 { 企业；预期：不列入 }\n',
    });
    expectStatus(answer, 0);
    assert.match(answer.stderr, /没有读懂/);
  });

  const wrong: readonly (readonly [args: readonly string[], zh: RegExp])[] = [
    [['--suggest', '--coverage'], /--coverage 对它不起作用/],
    [['--suggest', '--format', 'json'], /--format 对它不起作用/],
    [['--format', 'tap', '--verbose'], /不起作用/],
    [['--format', 'junit', '--coverage'], /不起作用/],
    [['--as-of', 'today'], /要写日期/],
  ];
  for (const [args, sentence] of wrong) {
    it(`refuses ${args.join(' ')}`, () => {
      const answer = creg(['test', ...args], { cwd });
      expectStatus(answer, 2);
      assert.equal(answer.stdout, '');
      assert.match(answer.stderr, sentence);
    });
  }

  it('has a golden file for each of these and no more', () => {
    assert.deepEqual(
      orphans(name => name.startsWith('test.')),
      [],
    );
  });
});
