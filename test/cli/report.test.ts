/** `creg report`: a sheet is made, filled in as its reader would, read back, and what was declined is no longer told. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { scratch } from '../disk/scratch.js';
import { type Answer, creg, expectStatus } from './creg.js';

const text = readFileSync('test/cli/sample/text.txt', 'utf8');
const draft = readFileSync('test/cli/sample/draft.zh.creg', 'utf8');
const english = readFileSync('test/cli/sample/draft.en.creg', 'utf8');

interface Row {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  decision: string;
  reason: string;
  basis: string;
  approver: string;
  until: string;
}

interface Data {
  reviewer: string;
  readonly file: string;
  readonly rows: Row[];
}

interface Told {
  readonly code: string;
  readonly fingerprint: string;
  readonly suppressed: boolean;
  readonly suppression?: Readonly<Record<string, string>>;
}

const dataPattern = /(<script type="application\/json" id="creg-review">)(.*?)(<\/script>)/s;

function dataOf(page: string): Data {
  const [, , data = ''] = dataPattern.exec(page) ?? [];
  return JSON.parse(data) as Data;
}

/** Fills the page in as its script does. */
function fill(path: string, change: (data: Data) => void): void {
  const page = readFileSync(path, 'utf8');
  const data = dataOf(page);
  change(data);
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  writeFileSync(
    path,
    page.replace(dataPattern, (_, open: string, _old, close: string) => open + json + close),
  );
}

function decide(row: Row | undefined, decision: string, more: Partial<Row> = {}): void {
  assert.ok(row);
  Object.assign(row, { decision, ...more });
}

function findings(cwd: string, file: string): readonly Told[] {
  const answer = creg(['lint', file, '--format', 'json', '--fail-on', 'never'], { cwd });
  expectStatus(answer, 0);
  return (JSON.parse(answer.stdout) as { files: { findings: Told[] }[] }).files.flatMap(each => each.findings);
}

function sheetFor(cwd: string, file: string, sheet: string, ...more: readonly string[]): Answer {
  const answer = creg(['report', file, '--output', sheet, ...more], { cwd });
  expectStatus(answer, 0);
  return answer;
}

function reasonsIn(cwd: string, file: string): readonly (string | undefined)[] {
  return findings(cwd, file)
    .filter(({ suppressed }) => suppressed)
    .map(({ suppression }) => suppression?.reason);
}

describe('creg report', () => {
  it('has a row for each finding, by its fingerprint, and loads nothing from elsewhere', () => {
    const cwd = scratch({ 'a.txt': text });
    const page = creg(['report', 'a.txt', '--from', 'hint'], { cwd });
    expectStatus(page, 0);
    const { rows, file } = dataOf(page.stdout);
    const told = findings(cwd, 'a.txt');
    assert.ok(rows.length > 3);
    assert.equal(file, 'a.txt');
    assert.deepEqual(
      rows.map(({ id, code }) => [id.slice(0, 12), code]),
      told.map(({ fingerprint, code }) => [fingerprint.slice(0, 12), code]),
    );
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    assert.doesNotMatch(page.stdout, /(?:src|href)="(?!#)|@import|url\(/);
    for (const words of [
      '条款',
      '问题',
      '依据',
      '建议',
      '审核意见',
      '国办发〔2020〕49号',
      '2020-12-07 起施行',
      '采纳',
      '不采纳',
      '待研究',
    ])
      assert.ok(page.stdout.includes(words), words);
    // What the text says is quoted in its row, under its own number.
    assert.match(rows[0]?.label ?? '', /^1 第.+条/);
    assert.equal(creg(['report', 'a.txt', '--from', 'hint'], { cwd }).stdout, page.stdout);
  });

  it('leaves what is slighter out, and says how much', () => {
    const cwd = scratch({ 'a.creg': draft });
    const all = dataOf(creg(['report', 'a.creg', '--from', 'hint'], { cwd }).stdout).rows.length;
    const page = creg(['report', 'a.creg', '--from', 'error'], { cwd }).stdout;
    const some = dataOf(page).rows.length;
    assert.ok(some < all);
    assert.ok(page.includes(`另有 ${all - some} 处较轻的问题没有列入本表`));
  });

  it('a filled page comes back as comments in the draft, and the reasons are told with what they permit', () => {
    for (const [source, name, labels] of [
      [draft, 'a.creg', ['依据：', '批准：', '至：']],
      [english, 'b.creg', ['basis: ', 'approved: ', 'until: ']],
    ] as const) {
      const cwd = scratch({ [name]: source.replaceAll('\n', '\r\n') });
      sheetFor(cwd, name, 's.html');
      fill(join(cwd, 's.html'), data => {
        data.reviewer = '法制科';
        decide(data.rows[0], 'decline', {
          reason: '试点 // 见 <纪要>',
          basis: '《立法法》第八十二条',
          until: '2099-03-01',
        });
        decide(data.rows[1], 'decline', { reason: '已协商', approver: '司法局' });
        decide(data.rows[2], 'adopt');
      });
      const before = findings(cwd, name).length;
      const answer = creg(['report', '--import', 's.html'], { cwd });
      expectStatus(answer, 0);
      const after = readFileSync(join(cwd, name), 'utf8');
      // Nothing but lines of comments was added, with the line ends of the file.
      const added = after.split('\r\n').filter(line => /^\s*\/\/ creg-allow/.test(line));
      assert.equal(
        after
          .split('\r\n')
          .filter(line => !/^\s*\/\/ creg-allow/.test(line))
          .join('\n'),
        source,
      );
      assert.equal(added.length, 2);
      for (const label of labels) assert.ok(added.join('\n').includes(label), label);
      assert.deepEqual([...reasonsIn(cwd, name)].sort(), ['已协商', '试点 // 见 <纪要>'].sort());
      const [first] = findings(cwd, name).filter(({ suppression }) => suppression?.reason?.startsWith('试点'));
      assert.deepEqual(
        [first?.suppression?.basis, first?.suppression?.approver, first?.suppression?.until],
        ['《立法法》第八十二条', '法制科', '2099-03-01'],
      );
      assert.equal(findings(cwd, name).length, before);

      // Once more changes nothing.
      const again = creg(['report', '--import', 's.html'], { cwd });
      expectStatus(again, 0);
      assert.match(again.stdout, /早已放过/);
      assert.equal(readFileSync(join(cwd, name), 'utf8'), after);
      // And a new sheet lists what was decided.
      const next = creg(['report', name, '--lang', 'zh'], { cwd }).stdout;
      assert.ok(next.includes('已有处理意见的问题') && next.includes('已协商'));
    }
  });

  it('of an existing text in creg.json, whose comments and other settings stay', () => {
    const config = '// 本市的配置\n{\n  // 严一些\n  "failOn": "warning"\n}\n';
    const cwd = scratch({ 'texts/a.txt': text, 'creg.json': config });
    sheetFor(cwd, 'texts/a.txt', 's.html');
    fill(join(cwd, 's.html'), data => {
      for (const row of data.rows) decide(row, 'decline', { reason: `经研究保留：${row.label}` });
    });
    const rows = dataOf(readFileSync(join(cwd, 's.html'), 'utf8')).rows.length;
    const dry = creg(['report', '--import', 's.html', '--dry-run'], { cwd });
    expectStatus(dry, 0);
    assert.match(dry.stderr, /会写入「creg\.json」；没有写/);
    assert.equal(readFileSync(join(cwd, 'creg.json'), 'utf8'), config);

    expectStatus(creg(['report', '--import', 's.html'], { cwd }), 0);
    const after = readFileSync(join(cwd, 'creg.json'), 'utf8');
    for (const kept of ['// 本市的配置', '// 严一些', '"failOn": "warning"']) assert.ok(after.includes(kept), kept);
    assert.equal(readFileSync(join(cwd, 'texts/a.txt'), 'utf8'), text);
    assert.ok(reasonsIn(cwd, 'texts/a.txt').length >= rows);
    assert.ok(reasonsIn(cwd, 'texts/a.txt').every(reason => reason?.startsWith('经研究保留：')));
    // Nothing is left above a hint, and no entry is unused.
    expectStatus(creg(['lint', '--fail-on', 'info'], { cwd }), 0);
    expectStatus(creg(['report', '--import', 's.html'], { cwd }), 0);
    assert.equal(readFileSync(join(cwd, 'creg.json'), 'utf8'), after);
  });

  it('makes creg.json where there is none', () => {
    const cwd = scratch({ 'texts/a.txt': text });
    sheetFor(cwd, 'texts/a.txt', 's.html');
    fill(join(cwd, 's.html'), data => decide(data.rows[0], 'decline', { reason: '保留' }));
    expectStatus(creg(['report', '--import', 's.html'], { cwd }), 0);
    assert.ok(statSync(join(cwd, 'creg.json')).isFile());
    assert.deepEqual(new Set(reasonsIn(cwd, 'texts/a.txt')), new Set(['保留']));
  });

  it('in Word: boxes that were ticked by a click or by hand, and what was written behind the labels', () => {
    for (const [source, name, lang] of [
      [draft, 'a.creg', 'zh'],
      [text, 'a.txt', 'zh'],
      [english, 'b.creg', 'en'],
    ] as const) {
      const cwd = scratch({ [name]: source });
      sheetFor(cwd, name, 's.docx', '--lang', lang);
      sheetFor(cwd, name, 'same.docx', '--lang', lang);
      const bytes = readFileSync(join(cwd, 's.docx'));
      assert.deepEqual(readFileSync(join(cwd, 'same.docx')), bytes);
      const [decline, reason] = lang === 'zh' ? ['不采纳', '理由：'] : ['Decline', 'Reason: '];
      const parts = unzipSync(new Uint8Array(bytes));
      let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      // The first row as Word ticks a box, the second as somebody types one.
      xml = nth(xml, declineBox(decline), 1, found => found.replace(/<w:sym [^>]*\/>(?!.*<w:sym)/s, '<w:t>☑</w:t>'));
      xml = nth(xml, declineBox(decline), 2, found => found.replace(/<w:sym [^>]*\/>(?!.*<w:sym)/s, '<w:t>√</w:t>'));
      xml = nth(xml, new RegExp(`>${reason.trim()}\\s*<`), 1, () => `>${reason}先行先试；已报备<`);
      xml = nth(xml, new RegExp(`>${reason.trim()}\\s*<`), 1, () => `>${reason}另行规定<`);
      parts['word/document.xml'] = strToU8(xml);
      writeFileSync(join(cwd, 's.docx'), zipSync(parts));
      const answer = creg(['report', '--import', 's.docx'], { cwd });
      expectStatus(answer, 0);
      assert.match(answer.stdout, /不采纳 2 项（新放过 2 项/);
      assert.deepEqual(new Set(reasonsIn(cwd, name)), new Set(['先行先试；已报备', '另行规定']));
    }
  });

  it('says what it cannot follow, and does the rest', () => {
    const cwd = scratch({ 'a.creg': draft });
    sheetFor(cwd, 'a.creg', 's.html');
    fill(join(cwd, 's.html'), data => {
      decide(data.rows[0], 'decline', { reason: ' ' });
      decide(data.rows[1], 'decline', { reason: '可以', until: '明年' });
      decide(data.rows[2], 'decline', { reason: '可以', until: '2020-01-01' });
      decide(data.rows[3], 'open');
      data.rows.push({
        ...(data.rows[0] as Row),
        id: '0123456789ab',
        label: '9 旧条款',
        decision: 'decline',
        reason: '保留',
      });
    });
    const answer = creg(['report', '--import', 's.html'], { cwd });
    expectStatus(answer, 1);
    for (const words of [
      /不采纳要写明理由/,
      /「明年」不是日期/,
      /期限 2020-01-01 已经过了/,
      /已经不在 {2}9 旧条款/,
      /待研究 1 项/,
    ])
      assert.match(answer.stdout, words);
    assert.equal(readFileSync(join(cwd, 'a.creg'), 'utf8'), draft);

    // Of two sheets of which one is none, nothing is written.
    fill(join(cwd, 's.html'), data => decide(data.rows[0], 'decline', { reason: '可以' }));
    writeFileSync(join(cwd, 'x.html'), '<p>');
    const both = creg(['report', '--import', 's.html', '--import', 'x.html'], { cwd });
    expectStatus(both, 2);
    assert.match(both.stderr, /「x\.html」不是 creg report 生成的审核意见表/);
    assert.equal(readFileSync(join(cwd, 'a.creg'), 'utf8'), draft);
    // A text that was given another name is named.
    writeFileSync(join(cwd, 'b.creg'), draft);
    expectStatus(creg(['report', '--import', 's.html', 'b.creg'], { cwd }), 1);
    assert.match(readFileSync(join(cwd, 'b.creg'), 'utf8'), /creg-allow/);
  });

  it('a sheet each for several files, in a folder', () => {
    const cwd = scratch({ 'a.creg': draft, 'b.creg': english, 'c.txt': text });
    expectStatus(creg(['report', '.'], { cwd }), 2);
    mkdirSync(join(cwd, 'sheets'));
    expectStatus(creg(['report', '.', '--to', 'docx', '--output', 'sheets'], { cwd }), 0);
    for (const name of ['a.审核意见.docx', 'b.review.docx', 'c.审核意见.docx'])
      assert.ok(statSync(join(cwd, 'sheets', name)).size > 1000, name);
    // A sheet quotes a regulation and is none: a folder is checked without it.
    const walked = creg(['lint', '.', '--format', 'json', '--fail-on', 'never'], { cwd });
    const { files } = JSON.parse(walked.stdout) as { files: { file: string }[] };
    assert.deepEqual(
      files.map(({ file }) => file),
      ['a.creg', 'b.creg', 'c.txt'],
    );
  });

  it('a call that cannot be followed', () => {
    const cwd = scratch({ 'a.creg': draft });
    for (const [args, words] of [
      [[], /要写文件/],
      [['a.creg', '--to', 'docx'], /docx 不能写到标准输出/],
      [['a.creg', '--output', './a.creg'], /不会用表覆盖它/],
      [['a.creg', '--as-of', '昨天'], /--as-of/],
      [['a.creg', '--dry-run'], /--dry-run 与 --import 同用/],
      [['--import', 's.html', '--to', 'html'], /--to 与 --import 同用不起作用/],
      [['--import', 's.html'], /没有「s\.html」这个文件/],
    ] as const) {
      const answer = creg(['report', ...args], { cwd });
      expectStatus(answer, 2);
      assert.match(answer.stderr, words);
      assert.match(answer.stderr, /^creg: [^\n]*\n$/);
    }
    assert.equal(readFileSync(join(cwd, 'a.creg'), 'utf8'), draft);
  });
});

/** A box with its symbol and the words behind it; the last box before the words is theirs. */
function declineBox(words: string): RegExp {
  return new RegExp(`<w:sym (?:(?!<w:sym ).)*> ${words}<`, 's');
}

function nth(xml: string, pattern: RegExp, wanted: number, change: (found: string) => string): string {
  let count = 0;
  return xml.replace(new RegExp(pattern.source, `${pattern.flags}g`), found => {
    count++;
    return count === wanted ? change(found) : found;
  });
}
