/** The shipped catalogue of law: found by every way in which a text names a law, and fresh. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Law } from '../../server/core/law/laws.js';
import { laws } from '../../server/norms/load.js';

const list = join('..', 'shared', 'data', 'law-catalogue.json');

function checkFound(title: string, expected: string): void {
  assert.equal(laws.find(title)?.title, expected, title);
}

function lawOf(title: string): Law {
  const law = laws.find(title);
  assert.ok(law, title);
  return law;
}

describe('the catalogue of law', () => {
  it('is made from the list of facts', function () {
    if (!existsSync(list)) return this.skip();
    const made = spawnSync(process.execPath, ['server/norms/laws.mjs', list, '--check'], { encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
  });

  it('finds a law by its full title, and without 中华人民共和国', () => {
    checkFound('中华人民共和国行政处罚法', '中华人民共和国行政处罚法');
    checkFound('行政处罚法', '中华人民共和国行政处罚法');
    checkFound('信访工作条例', '信访工作条例');
  });

  it('finds a law by a short title that people use', () => {
    checkFound('个保法', '中华人民共和国个人信息保护法');
    checkFound('道交法', '中华人民共和国道路交通安全法');
  });

  it('finds a law by a title with a note of its version, with spaces, and with other brackets', () => {
    checkFound('中华人民共和国安全生产法（2021年修正）', '中华人民共和国安全生产法');
    checkFound('中华人民共和国\n  安全生产法', '中华人民共和国安全生产法');
    checkFound('失信行为纠正后的信用信息修复管理办法(试行)', '失信行为纠正后的信用信息修复管理办法（试行）');
    checkFound(
      '最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释',
      '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释',
    );
  });

  it('finds an interpretation without the court, and a document without the letter that sends it', () => {
    checkFound('关于公布失信被执行人名单信息的若干规定', '最高人民法院关于公布失信被执行人名单信息的若干规定');
    checkFound(
      '关于进一步完善信用修复制度的实施方案',
      '国务院办公厅印发《关于进一步完善信用修复制度的实施方案》的通知',
    );
    checkFound(
      '社会信用体系建设规划纲要（2014—2020年）',
      '国务院关于印发社会信用体系建设规划纲要（2014—2020年）的通知',
    );
  });

  it('takes the edition that stands, where one title has several', () => {
    checkFound('全国失信惩戒措施基础清单', '全国失信惩戒措施基础清单（2024年版）');
  });

  it('finds by document number, whatever its brackets and its issuer’s name', () => {
    for (const number of ['国办发〔2020〕49号', '国办发[2020]49号', '国办发（2020）49号', '国办发〔2020〕第49号']) {
      assert.match(laws.byNumber(number)?.title ?? '', /完善失信约束制度/, number);
    }
    for (const number of [
      '国家发展和改革委员会令第58号',
      '国家发展改革委令第58号',
      '中华人民共和国国家发展和改革委员会令第５８号',
    ]) {
      assert.match(laws.byNumber(number)?.title ?? '', /失信行为纠正后/, number);
    }
  });

  it('finds nothing where there is nothing', () => {
    for (const title of [
      '',
      '法',
      '某市社会信用条例',
      '条例',
      'D刑法',
      '中华人民共和国',
      '|',
      '不存在的法',
      'toString',
      '刑',
    ]) {
      assert.equal(laws.find(title), undefined, title);
    }
    assert.equal(laws.byNumber('国办发〔1900〕1号'), undefined);
  });

  it('knows what replaced a law, and when', () => {
    const law = lawOf('环境保护法');
    assert.equal(law.status, 'repealed');
    assert.equal(law.repealedBy, '中华人民共和国生态环境法典');
    assert.equal(law.repealedOn, '2026-08-15');
    assert.equal(law.kind, '法律');
    assert.equal(law.issuer, '全国人民代表大会常务委员会');
    assert.equal(law.adopted, '1989-12-26');
  });

  it('knows how many articles a law has and had, those between and those gone', () => {
    assert.deepEqual(lawOf('商标法').editions, [
      { articles: 73, from: '2019-11-01' },
      { articles: 73, from: '2014-05-01' },
      { articles: 87, from: '2027-01-01' },
    ]);
    const criminal = lawOf('刑法');
    assert.equal(criminal.editions[0]?.articles, 452);
    assert.ok(criminal.inserted.has('120-6') && criminal.inserted.has('408-1') && !criminal.inserted.has('120-7'));
    assert.deepEqual([...criminal.deleted], ['199']);
  });

  it('says how well it knows', () => {
    assert.equal(lawOf('行政处罚法').confidence, 'read');
    assert.equal(lawOf('信用修复管理办法').confidence, 'secondary');
    assert.equal(lawOf('信访条例').confidence, 'unverified');
  });

  it('offers the nearest titles, short ones for a short one', () => {
    assert.deepEqual(laws.nearest('行政处法'), ['行政处罚法']);
    assert.equal(laws.nearest('中华人民共和国行政处法')[0], '中华人民共和国行政处罚法');
  });

  it('offers titles by their beginning, those in force first', () => {
    const found = laws.search('行政处', 3);
    assert.equal(found[0]?.title, '中华人民共和国行政处罚法');
  });

  it('reads every line', () => {
    const all = laws.search('', 10_000);
    assert.ok(all.length > 3000);
    for (const law of all) {
      assert.ok(law.kind !== '' && law.status !== undefined && law.confidence !== undefined, law.title);
      assert.ok(law.repealedOn === undefined || law.repealedBy !== undefined, law.title);
      assert.doesNotMatch(law.title, /[B-LN-SU-Z]/, law.title);
    }
  });
});
