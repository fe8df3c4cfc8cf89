/** `creg render` to Word, XML and the table of an amendment, through its front door. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../disk/scratch.js';
import { creg, expectStatus } from './creg.js';

const draft = `法规 “某市信用办法” {
  施行：2026-03-01
  条 甲 “应当诚实守信。”
  条 “见{甲}。”
}
`;
const amended = draft.replace('应当诚实守信', '应当诚实守信、依法经营');

describe('creg render: forms', () => {
  it('writes a Word document that creg itself reads, with either kind of numbers', () => {
    const cwd = scratch({ 'a.creg': draft });
    for (const numbering of ['text', 'word']) {
      expectStatus(creg(['render', 'a.creg', '--output', 'a.docx', '--numbering', numbering], { cwd }), 0);
      assert.equal(readFileSync(join(cwd, 'a.docx')).subarray(0, 2).toString(), 'PK');
      const read = creg(['import', 'a.docx'], { cwd });
      assert.match(read.stdout, /条 “应当诚实守信。”/u);
    }
  });

  it('writes Akoma Ntoso and LegalRuleML to standard output, and by the name of the file', () => {
    const cwd = scratch({ 'a.creg': draft });
    assert.match(creg(['render', 'a.creg', '--to', 'akn'], { cwd }).stdout, /<akomaNtoso xmlns="[^"]+\/akn\/3\.0">/u);
    expectStatus(creg(['render', 'a.creg', '--output', 'a.akn'], { cwd }), 0);
    assert.match(readFileSync(join(cwd, 'a.akn'), 'utf8'), /<article eId="art_1">/u);
  });

  it('keeps the library that writes Word out of what every command loads', () => {
    const holds = (bundle: string) => readFileSync(`dist/${bundle}.cjs`, 'utf8').includes('wordprocessingml/2006/main');
    assert.deepEqual(['creg', 'main', 'server', 'client', 'word'].filter(holds), ['word']);
  });

  it('says what a form does not take', () => {
    const cwd = scratch({ 'a.creg': draft });
    for (const [words, sentence] of [
      [['--to', 'docx'], /不能写到标准输出/u],
      [['--to', 'akn', '--numbering', 'word'], /--numbering 是给 docx 的/u],
      [['--to', 'lrml'], /这份草案没有情形/u],
      [['--to', 'pdf'], /--to 不能是「pdf」/u],
    ] as const) {
      const answer = creg(['render', 'a.creg', ...words], { cwd });
      expectStatus(answer, 2);
      assert.match(answer.stderr, sentence);
    }
  });
});

describe('creg render --changes', () => {
  it('prints the table of an amendment, and writes it as a page and as a Word document', () => {
    const cwd = scratch({ 'old.creg': draft, 'new.creg': amended });
    const answer = creg(['render', '--changes', 'old.creg', 'new.creg'], { cwd });
    expectStatus(answer, 0);
    assert.match(answer.stdout, /^\| 现行条文 \| 修改后条文 \| 说明 \|$/mu);
    assert.match(
      answer.stdout,
      /^\| 第一条　应当诚实守信。 \| 第一条　应当诚实守信\*\*、依法经营\*\*。 \| 修改文字。 \|$/mu,
    );
    expectStatus(creg(['render', '--changes', 'old.creg', 'new.creg', '--output', 'c.html'], { cwd }), 0);
    assert.match(readFileSync(join(cwd, 'c.html'), 'utf8'), /<ins>、依法经营<\/ins>/u);
    expectStatus(creg(['render', '--changes', 'old.creg', 'new.creg', '--output', 'c.docx'], { cwd }), 0);
    assert.equal(readFileSync(join(cwd, 'c.docx')).subarray(0, 2).toString(), 'PK');
  });

  it('takes an existing text for the old one', () => {
    const old = '某市信用办法\n\n第一条　应当诚实守信。\n第二条　见前条。\n第三条　本办法自2026年3月1日起施行。\n';
    const answer = creg(['render', '--changes', 'old.txt', 'new.creg'], {
      cwd: scratch({ 'old.txt': old, 'new.creg': amended }),
    });
    expectStatus(answer, 0);
    assert.match(answer.stdout, /修改一条。/u);
    assert.match(answer.stdout, /诚实守信\*\*、依法经营\*\*/u);
    assert.match(answer.stdout, /第二条、第三条未作修改。/u);
  });

  it('takes an earlier revision of the draft', () => {
    const cwd = scratch({ 'a.creg': draft });
    const git = (...words: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd, encoding: 'utf8' });
    git('init', '-q');
    git('add', 'a.creg');
    assert.equal(git('commit', '-qm', 'a').status, 0);
    writeFileSync(join(cwd, 'a.creg'), amended);
    const answer = creg(['render', '--git', 'HEAD', 'a.creg'], { cwd });
    expectStatus(answer, 0);
    assert.match(answer.stdout, /诚实守信\*\*、依法经营\*\*/u);
    const none = creg(['render', '--git', 'nowhere', 'a.creg'], { cwd });
    expectStatus(none, 2);
    assert.match(none.stderr, /没有版本「nowhere」/u);
  });

  it('tells what keeps the new text from being final, and exits with 1', () => {
    const cwd = scratch({ 'old.creg': draft, 'new.creg': amended.replace('{甲}', '{没有}') });
    const answer = creg(['render', '--changes', 'old.creg', 'new.creg'], { cwd });
    expectStatus(answer, 1);
    assert.match(answer.stderr, /^new\.creg:4:\d+: 引用的「没有」没有定义/mu);
  });

  it('refuses what it cannot do', () => {
    const cwd = scratch({ 'old.creg': draft, 'new.creg': amended, 'new.txt': '某办法\n第一条 诚信。\n' });
    for (const [words, sentence] of [
      [['--changes', 'old.creg'], /要一份新的草案/u],
      [['--changes', 'old.creg', 'old.creg', 'new.creg'], /这里是 2 份/u],
      [['--changes', 'old.creg', '--git', 'HEAD', 'new.creg'], /只能用一个/u],
      [['--changes', 'old.creg', 'new.creg', '--to', 'akn'], /没有 akn/u],
      [['--changes', 'old.creg', 'new.creg', '--to', 'docx'], /用 --output/u],
      [['--changes', 'old.creg', 'new.creg', '--marks'], /没有 --marks/u],
      [['--changes', 'none.creg', 'new.creg'], /none\.creg/u],
      [['--changes', 'old.creg', 'new.txt'], /不是草案/u],
    ] as const) {
      const answer = creg(['render', ...words], { cwd });
      expectStatus(answer, 2);
      assert.match(answer.stderr, sentence);
      assert.equal(answer.stdout, '');
    }
    assert.equal(existsSync(join(cwd, 'none.creg')), false);
  });
});
