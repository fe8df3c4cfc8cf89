/** `creg render` through its front door: where the text goes, what is told, and what is never half written. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../disk/scratch.js';
import { creg, expectStatus } from './creg.js';

const draft = `法规 “某市信用办法” {
  施行：2026-03-01
  条 甲 “诚实守信。” / "Be honest."
  条 “见{甲}。”
}
`;
const text = `某市信用办法
　　第一条　诚实守信。
　　第二条　见前条。
　　第三条　本办法自2026年3月1日起施行。
`;

describe('creg render', () => {
  it('prints the official text of one draft', () => {
    const answer = creg(['render', 'a.creg'], { cwd: scratch({ 'a.creg': draft }) });
    expectStatus(answer, 0);
    assert.equal(answer.stdout, text);
    assert.equal(answer.stderr, '');
  });

  it('reads standard input', () => {
    const answer = creg(['render', '-', '--stdin-filename', 'a.creg'], { cwd: scratch({}), input: draft });
    expectStatus(answer, 0);
    assert.equal(answer.stdout, text);
  });

  it('writes the form that the file name says, and replaces it whole', () => {
    const cwd = scratch({ 'a.creg': draft, 'a.html': 'old' });
    expectStatus(creg(['render', 'a.creg', '--output', 'a.html'], { cwd }), 0);
    assert.match(readFileSync(join(cwd, 'a.html'), 'utf8'), /^<!DOCTYPE html>/u);
    expectStatus(creg(['render', 'a.creg', '--output', 'a.md'], { cwd }), 0);
    assert.match(readFileSync(join(cwd, 'a.md'), 'utf8'), /^# 某市信用办法\n/u);
    assert.deepEqual(
      readdirSync(cwd).filter(name => name.endsWith('.tmp')),
      [],
    );
  });

  it('leaves the file alone where it cannot write', () => {
    const cwd = scratch({ 'a.creg': draft });
    const folder = join(cwd, 'shut');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    const answer = creg(['render', 'a.creg', '--output', 'shut/none/a.txt'], { cwd });
    chmodSync(folder, 0o700);
    expectStatus(answer, 2);
    assert.match(answer.stderr, /shut\/none\/a\.txt/u);
    assert.equal(existsSync(join(folder, 'none')), false);
  });

  it('writes several drafts into a folder, and never one over another', () => {
    const cwd = scratch({ 'a.creg': draft, 'b.creg': draft });
    mkdirSync(join(cwd, 'out'));
    mkdirSync(join(cwd, 'in'));
    expectStatus(creg(['render', 'a.creg', 'b.creg', '--output', 'out'], { cwd }), 0);
    assert.deepEqual(readdirSync(join(cwd, 'out')).sort(), ['a.txt', 'b.txt']);
    const refused = creg(['render', 'a.creg', 'b.creg'], { cwd });
    expectStatus(refused, 2);
    assert.equal(refused.stdout, '');
    const twice = creg(['render', 'a.creg', './a.creg', '--output', 'out'], { cwd });
    assert.ok(twice.status === 0 || /另一份草案/u.test(twice.stderr), twice.stderr);
  });

  it('renders what it can of a draft with errors, tells each place, and exits with 1', () => {
    const cwd = scratch({ 'a.creg': '法规 “某市信用办法” {\n  条 “见{没有}。”\n  期艰：3 年\n}\n' });
    const answer = creg(['render', 'a.creg'], { cwd });
    expectStatus(answer, 1);
    assert.match(
      answer.stdout,
      /第一条　见〔引用“没有”〕。\n　　〔草案第3行没有写进正文〕\n　　第二条　本办法自〔施行日期〕起施行。/u,
    );
    assert.match(answer.stderr, /^a\.creg:1:5: 没有写明施行日期$/mu);
    assert.match(answer.stderr, /^a\.creg:2:7: 引用的「没有」没有定义/mu);
    assert.match(answer.stderr, /^a\.creg:3:3: /mu);
    assert.match(answer.stderr, /「a\.creg」的正文还不能用：有 3 处要改/u);
  });

  it('gives a working translation, and says how much of it is there', () => {
    const answer = creg(['render', 'a.creg', '--lang', 'en'], { cwd: scratch({ 'a.creg': draft }) });
    expectStatus(answer, 0);
    assert.match(answer.stdout, /Article 1 Be honest\./u);
    assert.match(answer.stderr, /「a\.creg」有 2 句没有英文/u);
  });

  it('refuses what is no draft, has no text, or asks for what is not there', () => {
    const cwd = scratch({ 'a.txt': '某办法\n第一条 诚信。\n', 'v.creg': '词汇 甲 { }\n', 'a.creg': draft });
    for (const [words, sentence] of [
      [['a.txt'], /不是草案/u],
      [['v.creg'], /没有正文可写/u],
      [[], /后面要写草案/u],
      [['a.creg', '--marks'], /--to html/u],
      [['a.creg', '--as-of', 'soon'], /2026-03-01/u],
      [['none.creg'], /none\.creg/u],
    ] as const) {
      const answer = creg(['render', ...words], { cwd });
      expectStatus(answer, 2);
      assert.match(answer.stderr, sentence);
      assert.equal(answer.stdout, '');
    }
  });
});
