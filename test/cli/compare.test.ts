/** `creg compare` through its front door: the examples, standards by name, git revisions, formats, exit statuses. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scratch } from '../disk/scratch.js';
import { creg, environment, expectStatus, golden, orphans } from './creg.js';

const cwd = resolve('examples');
const day = ['--as-of', '2026-06-01'];
const national = '国办发〔2020〕49号';
const withoutVersion = (text: string) => text.replace(/("version": ")\d+\.\d+\.\d+"/g, '$1VERSION"');

describe('creg compare', () => {
  for (const language of ['zh', 'en'] as const) {
    it(`sets Jiangsu beside Wuhan (${language})`, () => {
      const answer = creg(['compare', `jiangsu.${language}.creg`, `wuhan.${language}.creg`, ...day], { cwd });
      expectStatus(answer, 0);
      assert.equal(answer.stderr, '');
      golden(`compare.ratings.${language}.txt`, answer.stdout);
    });

    it(`sets Ningbo beside the national standard (${language})`, () => {
      const answer = creg(['compare', `ningbo.${language}.creg`, national, ...day], { cwd });
      expectStatus(answer, 0);
      golden(`compare.standard.${language}.txt`, answer.stdout);
    });
  }

  for (const format of ['json', 'html'] as const) {
    it(`reports as ${format}, the same bytes each time`, () => {
      const args = ['compare', 'ningbo.zh.creg', 'exemplary.zh.creg', '--format', format, ...day];
      const answer = creg(args, { cwd });
      expectStatus(answer, 0);
      golden(`compare.${format}.txt`, withoutVersion(answer.stdout));
      assert.equal(creg(args, { cwd }).stdout, answer.stdout);
    });
  }

  it('takes one face of each text where a pattern matches both', () => {
    const answer = creg(['compare', 'jiangsu*', 'wuhan*', ...day], { cwd });
    expectStatus(answer, 0);
    assert.match(answer.stdout, /^甲 {2}企业环境信用评价（江苏） jiangsu\.zh\.creg$/mu);
    assert.match(creg(['compare', 'jiangsu*', 'wuhan*', '--lang', 'en'], { cwd }).stdout, /^B .* wuhan\.en\.creg$/mu);
  });

  it('knows a standard by its number in any brackets, its name in either language, and its address', () => {
    const expected = creg(['compare', 'ningbo.zh.creg', national], { cwd });
    for (const name of ['国办发[2020]49号', '失信约束', 'restraint', 'creg:norms/restraint.creg']) {
      assert.equal(creg(['compare', 'ningbo.zh.creg', name], { cwd }).stdout, expected.stdout, name);
      assert.equal(creg(['compare', 'ningbo.zh.creg', '--standard', name], { cwd }).stdout, expected.stdout, name);
    }
  });

  it('takes a standard from a file', () => {
    const folder = scratch({
      'd.creg': '黑名单 失信 “失信名单” { 情形 小额 “罚款五千元以上的” { 当：罚款金额 ≥ 5000 元 } }\n',
      's.creg': '标准 省标 “省标准” { 约束：黑名单\n  要求 门槛 “门槛” { 核实：原文；仅当：罚款金额 ≥ 1 万元 } }\n',
    });
    for (const args of [
      ['d.creg', 's.creg'],
      ['d.creg', '--standard', 's.creg'],
      ['d.creg', '省标'],
    ]) {
      const answer = creg(['compare', ...args], { cwd: folder });
      expectStatus(answer, 0);
      assert.match(answer.stdout, /超出 {2}小额[\s\S]*罚款 5000 元/u, args.join(' '));
    }
    expectStatus(creg(['compare', 'd.creg', 's.creg', '--fail-on', 'wider'], { cwd: folder }), 1);
  });

  it('writes to a file', () => {
    const path = join(scratch(), 'page.html');
    const answer = creg(['compare', 'jiangsu.zh.creg', 'wuhan.zh.creg', '--format', 'html', '--output', path], { cwd });
    expectStatus(answer, 0);
    assert.equal(answer.stdout, '');
    assert.match(readFileSync(path, 'utf8'), /^<!DOCTYPE html>/);
  });

  it('compares a draft with itself and finds nothing', () => {
    const answer = creg(['compare', 'ningbo.zh.creg', 'ningbo.zh.creg', '--fail-on', 'difference'], { cwd });
    expectStatus(answer, 0);
    assert.match(answer.stdout, /没有不同。\n$/u);
  });
});

describe('creg compare --git', () => {
  const draft = (amount: string) => `黑名单 失信 “失信名单” { 情形 大额 “大额的” { 当：罚款金额 ≥ ${amount} } }\n`;

  function repository(): string {
    const folder = scratch({ '名单.creg': draft('10 万元'), 'other.creg': '' });
    const git = (...args: readonly string[]) => {
      const answer = spawnSync('git', ['-C', folder, ...args], {
        env: environment({ HOME: folder }),
        encoding: 'utf8',
      });
      assert.equal(answer.status, 0, answer.stderr);
    };
    git('init', '-q');
    git('add', '名单.creg');
    git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '-qm', 'x');
    writeFileSync(join(folder, '名单.creg'), draft('5 万元'));
    return folder;
  }

  it('sets the file at a revision beside the file as it is', () => {
    const folder = repository();
    const answer = creg(['compare', '--git', 'HEAD', '名单.creg'], { cwd: folder });
    expectStatus(answer, 0);
    assert.match(answer.stdout, /放宽 {2}大额[\s\S]*现在列入、过去不列入：罚款 5 万元/u);
    const args = ['compare', '--git', 'HEAD', '--quiet', '名单.creg'];
    expectStatus(creg([...args, '--fail-on', 'wider'], { cwd: folder }), 1);
    writeFileSync(join(folder, '名单.creg'), draft('20 万元'));
    expectStatus(creg([...args, '--fail-on', 'wider'], { cwd: folder }), 0);
    expectStatus(creg([...args, '--fail-on', 'difference'], { cwd: folder }), 1);
  });

  it('says what is missing: revision, file, repository', () => {
    const folder = repository();
    const wrong: readonly (readonly [cwd: string, revision: string, file: string, sentence: RegExp])[] = [
      [folder, 'nope', '名单.creg', /git 仓库里没有版本「nope」/u],
      [folder, 'HEAD; rm -rf x', '名单.creg', /git 仓库里没有版本「HEAD; rm -rf x」/u],
      [folder, 'HEAD', 'other.creg', /版本「HEAD」里没有「other.creg」这个文件/u],
      [folder, 'HEAD', 'none.creg', /没有「none.creg」这个文件/u],
      [scratch({ 'a.creg': '' }), 'HEAD', 'a.creg', /「a.creg」不在 git 仓库里/u],
    ];
    for (const [at, revision, file, sentence] of wrong) {
      const answer = creg(['compare', '--git', revision, file], { cwd: at });
      expectStatus(answer, 2);
      assert.equal(answer.stdout, '');
      assert.match(answer.stderr, sentence);
    }
  });
});

describe('a call of creg compare that cannot be followed', () => {
  const wrong: readonly (readonly [args: readonly string[], zh: RegExp])[] = [
    [['ningbo.zh.creg'], /要两份文件/u],
    [['ningbo.zh.creg', 'wuhan.zh.creg', 'jiangsu.zh.creg'], /这里是 3 份/u],
    [['ningbo.zh.creg', '失信约柬'], /没有「失信约柬」这个文件，也没有这个标准；是不是「失信约束」/u],
    [['ningbo.zh.creg', 'none.creg'], /没有「none.creg」这个文件/u],
    [['ningbo.zh.creg', '--standard', 'wuhan.zh.creg'], /「wuhan.zh.creg」里没有标准/u],
    [['--git', 'HEAD', '--standard', 'x', 'ningbo.zh.creg'], /只能用一个/u],
    [['--git', 'HEAD', 'ningbo.zh.creg', 'wuhan.zh.creg'], /--git 只与一个文件同用/u],
    [['ningbo.zh.creg', '-'], /不读标准输入/u],
    [['ningbo.zh.creg', 'wuhan.zh.creg', '--as-of', 'today'], /要写日期/u],
    [['ningbo.zh.creg', 'wuhan.zh.creg', '--format', 'json', '--no-color'], /不起作用/u],
  ];
  for (const [args, sentence] of wrong) {
    it(args.join(' '), () => {
      const answer = creg(['compare', ...args], { cwd });
      expectStatus(answer, 2);
      assert.equal(answer.stdout, '');
      assert.match(answer.stderr, sentence);
    });
  }

  it('leaves no golden file behind that nobody asks for', () => {
    assert.deepEqual(
      orphans(name => name.startsWith('compare.')),
      [],
    );
  });
});
