/** Values: each form that the language accepts, in both languages, is read; and what is written is read again. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeAmount } from '../../grammar/values/amount.js';
import { readPin, scanTitle, writePin } from '../../grammar/values/citation.js';
import { readDate, writeDate } from '../../grammar/values/date.js';
import { findDocumentNumbers, scanDocumentNumber } from '../../grammar/values/document-number.js';
import { scanMoney, writeMoney } from '../../grammar/values/money.js';
import { readNumeral, scanNumeral, shift, writeNumeral } from '../../grammar/values/numeral.js';
import { scanPeriod, scanWindow, writeWindow } from '../../grammar/values/period.js';
import { readQuantity } from '../../grammar/values/quantity.js';
import { unitOf, units } from '../../grammar/values/units.js';
import { foldWidth } from '../../grammar/values/width.js';

const faces = ['zh', 'en'] as const;

describe('numerals', () => {
  it('are read in both scripts and both widths', () => {
    const forms = { 三百二十: 320, 十: 10, 二十: 20, 两千零五: 2005, 二〇二一: 2021, 一百〇二: 102, 五十万: 500000 };
    for (const [form, value] of Object.entries(forms)) assert.equal(readNumeral(form), value, form);
    const digits = {
      '3': 3,
      '３２': 32,
      '500,000': 500000,
      '１，０００': 1000,
      '1.5': 1.5,
      '50 万': 500000,
      一点五: 1.5,
    };
    for (const [form, value] of Object.entries(digits)) assert.equal(readNumeral(form), value, form);
  });

  it('are not read from words that only begin like one', () => {
    for (const word of ['', '三无', '一级', '万', '第三', '三二十']) assert.equal(readNumeral(word), undefined, word);
  });

  it('group digits only with exactly three after the comma', () => {
    assert.deepEqual(scanNumeral('5,00', 0), { value: '5', end: 1 });
    assert.deepEqual(scanNumeral('5,0000', 0), { value: '5', end: 1 });
    assert.deepEqual(scanNumeral('1,000,000', 0), { value: '1000000', end: 9 });
    assert.deepEqual(scanNumeral('1000,000', 0), { value: '1000', end: 4 });
  });

  it('in Chinese words are read as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), value => {
        assert.equal(readNumeral(writeNumeral(value, 'zh')), value);
      }),
    );
  });

  it('shift by powers of ten without rounding', () => {
    assert.equal(shift('1.5', 4), '15000');
    assert.equal(shift('0.1', -2), '0.001');
    assert.equal(shift('15000', -4), '1.5');
    assert.equal(shift('0', 4), '0');
  });
});

describe('quantities', () => {
  it('are read in both languages as one value', () => {
    const same = [
      ['50 万元', '五十万元', '500,000 yuan', '５０万元', '500000元'],
      ['3 次', '三次', '3 times'],
      ['30 日', '三十日', '30 days', '三十天'],
      ['15 个工作日', '十五个工作日', '15 working days'],
      ['半年', '6 个月', '六个月', '6 months'],
      ['一年半', '1 年半', '18 个月'],
      ['10%', '１０％', '百分之十', '10 percent'],
      ['千分之五', '5‰'],
    ];
    for (const [first, ...others] of same) {
      const value = readQuantity(first ?? '');
      assert.ok(value, first);
      for (const other of others) assert.deepEqual(readQuantity(other), value, other);
    }
  });

  it('are not read from names that begin like one', () => {
    for (const word of ['三无产品', '一级', '一', '半']) {
      assert.equal(readQuantity(word)?.unit, undefined, word);
    }
  });

  it('are written in each face so that they are read again', () => {
    const unit = fc.constantFrom(...units.map(each => each.id));
    const value = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(unit, value, (id, [digits, decimals]) => {
        const quantity = { value: shift(String(digits), -decimals), unit: id };
        for (const face of faces) {
          assert.deepEqual(readQuantity(writeAmount(quantity.value, id, face)), quantity);
        }
      }),
    );
  });

  it('know each unit by all its spellings', () => {
    for (const unit of units) {
      for (const spelling of [...unit.zh, ...unit.en]) assert.equal(unitOf(spelling)?.id, unit.id, spelling);
    }
    assert.equal(unitOf('微克/立方米')?.id, unitOf('microgram/m3')?.id);
    assert.equal(unitOf('头'), undefined);
  });

  it('of money are written with 万 and 亿 where that is short', () => {
    assert.equal(writeMoney('500000', 'zh'), '50 万元');
    assert.equal(writeMoney('15000', 'zh'), '1.5 万元');
    assert.equal(writeMoney('123456', 'zh'), '123456 元');
    assert.equal(writeMoney('250000000', 'zh'), '2.5 亿元');
    assert.equal(writeMoney('1234567.5', 'en'), '1,234,567.5 yuan');
    assert.deepEqual(scanMoney('处人民币五十万元罚款', 1), { yuan: '500000', end: 8 });
  });

  it('of time are periods and windows', () => {
    assert.deepEqual(scanPeriod('三年以下', 0), { value: '3', unit: '年', end: 2 });
    assert.equal(scanPeriod('三次', 0), undefined);
    assert.deepEqual(scanWindow('12 个月内累计', 0), { value: '12', unit: '月', end: 6 });
    assert.deepEqual(scanWindow('within 1 year', 0), { value: '1', unit: '年', end: 13 });
    assert.equal(writeWindow('1', '年', 'zh'), '1 年内');
    assert.equal(writeWindow('12', '月', 'en'), 'within 12 months');
  });
});

describe('dates', () => {
  it('are read in every form', () => {
    const day = { year: 2021, month: 7, day: 1 };
    for (const form of [
      '2021年7月1日',
      '2021-07-01',
      '2021/7/1',
      '二〇二一年七月一日',
      '２０２１年７月１日',
      '2021 年 7 月 1 日',
    ]) {
      assert.deepEqual(readDate(form), day, form);
    }
    assert.deepEqual(readDate('2021年7月'), { year: 2021, month: 7 });
    assert.deepEqual(readDate('2021年'), { year: 2021 });
    assert.deepEqual(readDate('二〇二一年十二月三十一日'), { year: 2021, month: 12, day: 31 });
  });

  it('are not read where there is none', () => {
    for (const form of ['1000-2000', '2021-13-01', '20211', '21年', '2021', '2021-7']) {
      assert.equal(readDate(form), undefined, form);
    }
  });

  it('are written so that they are read again', () => {
    for (const date of [{ year: 2026, month: 3, day: 1 }, { year: 2026, month: 11 }, { year: 2026 }]) {
      for (const face of faces) assert.deepEqual(readDate(writeDate(date, face)), date);
    }
  });
});

describe('places in a text', () => {
  it('are read in both languages as one place', () => {
    const same = [
      ['第六十三条第三项', '第63条第（三）项', '第６３条第(3)项', 'art 63 item 3', 'art. 63 item 3'],
      ['第一百二十条之一', 'art 120.1'],
      ['第六十七条至第六十八条', '第67条—第68条', 'art 67 to art 68', 'arts 67-68'],
      ['第二章第一节', 'chapter 2 section 1'],
      ['第十二条第一款第四项', 'art 12 para 1 item 4'],
    ];
    for (const [first, ...others] of same) {
      const pin = readPin(first ?? '');
      assert.ok(pin, first);
      for (const other of others) assert.deepEqual(readPin(other), pin, other);
      for (const face of faces) assert.deepEqual(readPin(writePin(pin, face)), pin);
    }
  });

  it('are not read from half a place', () => {
    for (const word of ['第', '第三', '条', 'art', 'art x', '第条']) assert.equal(readPin(word), undefined, word);
  });
});

describe('titles', () => {
  it('nest, and take the version behind them', () => {
    const text = '《关于印发《某某办法》的通知》（2014年修订）第二条';
    assert.deepEqual(scanTitle(text, 0), {
      title: '关于印发《某某办法》的通知',
      titleEnd: 15,
      version: '2014年修订',
      end: 24,
    });
    assert.equal(scanTitle('《没有合上', 0), undefined);
    assert.equal(scanTitle('《水法》（试行）', 0)?.version, undefined);
  });
});

describe('document numbers', () => {
  it('have the brackets 〔〕 whatever was typed', () => {
    for (const typed of [
      '〔2020〕49号',
      '[2020]49号',
      '（2020）49号',
      '［２０２０］４９号',
      '〔2020〕第 49 号',
      ' [2020] 49 号',
    ]) {
      assert.equal(scanDocumentNumber(typed, '国办发', 0)?.text, '国办发〔2020〕49号', typed);
    }
    assert.equal(scanDocumentNumber('44号', '总局令第', 0)?.text, '总局令第44号');
    assert.equal(scanDocumentNumber('2026年第12号', '某委公告', 0)?.text, '某委公告2026年第12号');
    assert.equal(scanDocumentNumber('（市级部门）', '某局', 0), undefined);
  });

  it('are found in prose', () => {
    const text = '根据国办发〔2020〕49号和某环发[2019] 3 号制定';
    const found = findDocumentNumbers(text);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['国办发〔2020〕49号', '某环发[2019] 3 号'],
    );
  });
});

describe('widths', () => {
  it('fold to half, one unit for one unit', () => {
    assert.equal(foldWidth('ＰＭ２．５浓度（ａ）'), 'PM2.5浓度(a)');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => foldWidth(text).length === text.length));
  });
});
