/** Wrapping of Chinese and English paragraphs. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayWidth } from '../../server/cli/report/display-width.js';
import { wrap } from '../../server/cli/report/wrap.js';

describe('wrap', () => {
  it('breaks English between words', () => {
    assert.deepEqual(wrap('whoever applies it decides who is listed', 16), [
      'whoever applies',
      'it decides who',
      'is listed',
    ]);
  });

  it('breaks Chinese anywhere but before a closing mark and behind an opening one', () => {
    assert.deepEqual(wrap('列入名单，当事人不知情。', 9), ['列入名', '单，当事', '人不知', '情。']);
    assert.deepEqual(wrap('依照某《水法》办', 8), ['依照某', '《水法》', '办']);
  });

  it('keeps a word that is longer than a line, and numbers whole', () => {
    assert.deepEqual(wrap('见 clarity/catch-all 项', 8), ['见', 'clarity/catch-all', '项']);
    assert.deepEqual(wrap('国办发〔2020〕49号', 8), ['国办发', '〔2020〕', '49号']);
  });

  it('loses nothing but blanks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '甲', '，', '《', ' ', '1', '\u0301', '𠮷'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 30 }), (source, width) => {
        assert.equal(wrap(source, width).join('').replace(/\s/g, ''), source.replace(/\s/g, ''));
      }),
    );
  });

  it('keeps to the width where no word is longer', () => {
    const text = fc.array(fc.constantFrom('甲', '𠮷', '“某', '乙，', ' ab ', ' 12 '), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 30 }), (words, width) => {
        for (const line of wrap(words.join(''), width)) assert.ok(displayWidth(line) <= width, line);
      }),
    );
  });
});
