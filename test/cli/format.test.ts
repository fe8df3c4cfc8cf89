/** `creg format` through its front door. */
import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode } from '../../server/disk/decode.js';
import { scratch } from '../disk/scratch.js';
import { creg, expectStatus, golden, orphans, sample } from './creg.js';

const untidy = '黑名单 甲{\n情形 乙 “丙的”{当:处罚种类 含 行政拘留}\n期限:三年\n}\n';

describe('creg format', () => {
  it('prints one draft', () => {
    const answer = creg(['format', 'draft.zh.creg']);
    expectStatus(answer, 0);
    assert.equal(answer.stderr, '');
    golden('format.zh.txt', answer.stdout);
  });

  it('prints a draft in the other face, and back', () => {
    const english = creg(['format', '--face', 'en', 'draft.zh.creg']);
    expectStatus(english, 0);
    golden('format.face-en.txt', english.stdout);
    const back = creg(['format', '--face', 'zh', '-'], { input: english.stdout });
    assert.equal(back.stdout, creg(['format', '--face', 'zh', 'draft.zh.creg']).stdout);
  });

  it('changes nothing the second time', () => {
    const once = creg(['format', '-'], { input: untidy }).stdout;
    assert.notEqual(once, untidy);
    assert.equal(creg(['format', '-'], { input: once }).stdout, once);
  });

  it('lists with --check and writes with --write', () => {
    const folder = scratch({ 'a.creg': untidy, 'b/tidy.creg': '', 'text.txt': '第一条 甲。' });
    const check = creg(['format', '--check', '.'], { cwd: folder });
    expectStatus(check, 1);
    assert.equal(check.stdout, 'a.creg\n');
    assert.equal(readFileSync(join(folder, 'a.creg'), 'utf8'), untidy);

    expectStatus(creg(['format', '--write', '.'], { cwd: folder }), 0);
    assert.equal(readFileSync(join(folder, 'a.creg'), 'utf8'), creg(['format', '-'], { input: untidy }).stdout);
    expectStatus(creg(['format', '--check', '.'], { cwd: folder }), 0);
  });

  const forms = [
    { encoding: 'utf-8', mark: true },
    { encoding: 'utf-16le', mark: true },
    { encoding: 'gb18030', mark: false },
  ] as const;
  for (const form of forms) {
    it(`keeps ${form.encoding}${form.mark ? ' with its mark' : ''}, line ends and mode`, () => {
      const folder = scratch({ 'a.creg': encode(untidy.replaceAll('\n', '\r\n'), form) });
      const path = join(folder, 'a.creg');
      chmodSync(path, 0o600);
      expectStatus(creg(['format', '--write', 'a.creg'], { cwd: folder }), 0);
      const read = decode(readFileSync(path));
      assert.ok(typeof read === 'object');
      assert.deepEqual({ encoding: read.encoding, mark: read.mark }, form);
      assert.equal(read.text, creg(['format', '-'], { input: untidy }).stdout.replaceAll('\n', '\r\n'));
      assert.equal(statSync(path).mode & 0o777, 0o600);
    });
  }

  it('formats what can be read, leaves the rest as it stands, and says so', () => {
    const broken = '黑名单 甲{\n期限:三年\n情形 乙 “丙的” { 当：（（处罚种类 含 }\n}\n';
    const answer = creg(['format', '-'], { input: broken });
    expectStatus(answer, 1);
    assert.match(answer.stdout, /期限：三年/);
    assert.match(answer.stdout, /当：（（处罚种类 含 \}/);
    assert.match(answer.stderr, /^stdin:3:\d+: .+\n/);
  });

  it('has a golden file for each of these and no more', () => {
    assert.deepEqual(
      orphans(name => name.startsWith('format.')),
      [],
    );
  });

  it('reads only drafts in a folder', () => {
    const folder = scratch({ 'a.txt': '第一条 甲。' });
    expectStatus(creg(['format', '--check', '.'], { cwd: folder }), 2);
    assert.ok(sample);
  });
});
