/** Facts declared in 万元 and 天, days that no calendar has, and names as people shorten them. */
import assert from 'node:assert/strict';
import { multipliedUnit } from '../../grammar/values/units.js';
import { nearest } from '../../server/core/nearest.js';
import { limitWords } from '../../server/core/words/conditions.js';
import { bound, checkFaults, checkSound, show } from './draft.js';

const list = (condition: string): string => `事实 欠薪金额：万元
事实 产值：亿元
事实 逾期天数：天
事实 用水：千克
黑名单 甲 “甲名单” { 情形 乙 “某” { 当：${condition} } }`;

const means: Readonly<Record<string, string>> = {
  '欠薪金额 ≥ 5 万元': '欠薪金额 ≥ 5000000fen',
  '欠薪金额 ≥ 5': '欠薪金额 ≥ 5000000fen',
  '欠薪金额 ≥ 50000 元': '欠薪金额 ≥ 5000000fen',
  '产值 超过 1.5 亿元': '产值 > 15000000000fen',
  '逾期天数 > 30 天': '逾期天数 > 30日',
  '逾期天数 > 三十日': '逾期天数 > 30日',
  '逾期天数 > 30': '逾期天数 > 30日',
  '用水 > 2 千克': '用水 > 2000000000微克',
};

describe('units as facts are declared in', () => {
  for (const [condition, meaning] of Object.entries(means)) {
    it(condition, () => {
      const model = checkSound(list(condition));
      assert.equal(show(model.lists[0]?.criteria[0]?.condition), meaning);
    });
  }

  it('tells the amount as it was written, in either language', () => {
    const text = list('欠薪金额 ≥ 5 万元');
    const fact = bound(text).names.entities.find(({ name }) => name === '欠薪金额')?.fact;
    assert.deepEqual(limitWords({ value: '5000000', unit: 'fen', inclusive: true }, fact), {
      zh: '5 万元',
      en: '50,000 yuan',
    });
  });

  it('tells 万元 from a unit with 千 in it', () => {
    assert.deepEqual([multipliedUnit('百万元')?.power, multipliedUnit('千元')?.power], [6, 3]);
    for (const word of ['元', '千克', '千米', '万户侯', '万']) assert.equal(multipliedUnit(word), undefined);
  });
});

describe('days that no calendar has', () => {
  it('are told where a date stands', () => {
    const [fault] = checkFaults(
      'logic/type-mismatch',
      '法规 “甲办法” { 施行：<|2026年2月30日|>；有效期至：2028年2月29日 }',
    );
    assert.equal(fault?.message.zh, '没有「2026年2月30日」这一天：这个月只有 28 天。');
    assert.equal(fault?.message.en, 'There is no day “2026年2月30日”: that month has 28 days.');
  });
});

describe('the kind of a document', () => {
  it('is one that there is', () => {
    const [fault] = checkFaults('logic/undefined-name', '法规 “甲办法” { 文件类型：<|规范性文件|> }');
    assert.match(fault?.message.zh ?? '', /是不是「行政规范性文件」？/);
    checkSound('法规 “甲办法” { 文件类型：normative-document }');
  });
});

describe('names near another', () => {
  it('are those that it shortens, before those that it misspells', () => {
    assert.deepEqual(nearest('期满', ['期间', '期限届满', '届满']), ['期限届满', '届满', '期间']);
    assert.deepEqual(nearest('罚额', ['罚款金额', '数额']), ['罚款金额', '数额']);
    assert.deepEqual(nearest('一', ['二', '三']), []);
  });
});
