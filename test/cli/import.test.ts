/** `creg import` through its front door: where the draft goes, and what is never lost. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articles, docx, list, p } from '../disk/docx-files.js';
import { scratch } from '../disk/scratch.js';
import { creg, expectStatus, golden } from './creg.js';

const text = `云湖市风筝办法
第一条 放飞者有下列情形之一的，列入严重失信主体名单：
（一）一年内受到三次以上行政处罚的；
（二）断线的。
`;

describe('creg import', () => {
  it('prints the draft of one text', () => {
    const answer = creg(['import', 'text.txt']);
    expectStatus(answer, 0);
    assert.equal(answer.stderr, '');
    golden('import.zh.txt', answer.stdout);
  });

  it('gives a draft that is tidy already', () => {
    const cwd = scratch({ 'a.creg': creg(['import', 'text.txt']).stdout });
    expectStatus(creg(['format', '--check', 'a.creg'], { cwd }), 0);
  });

  it('reads Word documents and standard input', () => {
    const body = p('云湖市风筝办法') + p('放飞应当登记。', { list: 1 });
    const cwd = scratch({ 'a.docx': docx({ body, numbering: articles + list(1, 0) }) });
    assert.match(creg(['import', 'a.docx'], { cwd }).stdout, /条 “放飞应当登记。”/);
    assert.match(creg(['import', '-', '--stdin-filename', 'a.txt'], { cwd, input: text }).stdout, /情形 “断线的。”/);
  });

  it('writes beside each text, but not over a draft', () => {
    const cwd = scratch({ 'a.txt': text, 'b.md': text, 'c.creg': '// mine\n', 'c.txt': text });
    const answer = creg(['import', '--write', '.'], { cwd });
    expectStatus(answer, 2);
    assert.match(answer.stderr, /已有「c\.creg」/);
    assert.match(answer.stderr, /写了 2 份草案/);
    assert.match(readFileSync(join(cwd, 'a.creg'), 'utf8'), /^法规 “云湖市风筝办法”/);
    assert.equal(readFileSync(join(cwd, 'c.creg'), 'utf8'), '// mine\n');

    expectStatus(creg(['import', '--write', '--force', 'c.txt'], { cwd }), 0);
    assert.match(readFileSync(join(cwd, 'c.creg'), 'utf8'), /^法规 “云湖市风筝办法”/);
    assert.deepEqual(
      readdirSync(cwd).filter(name => name.endsWith('.tmp')),
      [],
    );
  });

  it('writes to a file that is named, and nothing else', () => {
    const cwd = scratch({ 'a.txt': text });
    const answer = creg(['import', '--output', 'new.creg', 'a.txt'], { cwd });
    expectStatus(answer, 0);
    assert.equal(answer.stdout, '');
    assert.ok(existsSync(join(cwd, 'new.creg')));
    assert.equal(existsSync(join(cwd, 'a.creg')), false);
  });

  it('refuses several texts without --write', () => {
    const answer = creg(['import', 'a.txt', 'b.txt'], { cwd: scratch({ 'a.txt': text, 'b.txt': text }) });
    expectStatus(answer, 2);
    assert.match(answer.stderr, /--write/);
  });
});
