/** The page of a comparison: nothing is loaded, tables can be read aloud, words of a draft cannot become markup. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compare } from '../../server/core/compare/compare.js';
import { comparisonBody, comparisonPage } from '../../server/render/compare/html.js';
import { markedWords } from '../../server/render/compare/marked-words.js';
import { analysed, comparedDrafts, list } from '../core/compared.js';

const names = { left: 'a.creg', right: 'b.creg' };

describe('the page of a comparison', () => {
  const [jiangsu, wuhan] = ['jiangsu', 'wuhan'].map(name => readFileSync(`examples/${name}.zh.creg`, 'utf8'));
  const comparison = compare(analysed(jiangsu ?? ''), analysed(wuhan ?? ''));

  for (const language of ['zh', 'en'] as const) {
    const page = comparisonPage(comparison, { language, names });

    it(`loads nothing and runs nothing (${language})`, () => {
      assert.doesNotMatch(page, /<script|<link|<img|<iframe|\bsrc=|https?:|url\(|@import|\son\w+=/iu);
      assert.match(page, /default-src 'none'; style-src 'unsafe-inline'/);
      assert.match(page, language === 'zh' ? /<html lang="zh-CN">/ : /<html lang="en">/);
      assert.match(page, /prefers-color-scheme: dark/);
      assert.match(page, /@media print/);
    });

    it(`has tables with captions, and headers that say what they head (${language})`, () => {
      const tables = page.match(/<table>[\s\S]*?<\/table>/gu) ?? [];
      assert.ok(tables.length >= 5);
      for (const table of tables) {
        assert.match(table, /<caption>[^<]+<\/caption>/);
        assert.doesNotMatch(table, /<th>/);
        const columns = (table.match(/<th scope="col">/gu) ?? []).length;
        for (const row of table.match(/<tr><th scope="row">[\s\S]*?<\/tr>/gu) ?? []) {
          assert.equal((row.match(/<t[hd][ >]/gu) ?? []).length, columns);
        }
      }
    });

    it(`closes what it opens (${language})`, () => {
      const open: string[] = [];
      for (const [, end, tag = ''] of page.matchAll(/<(\/?)([a-z]\w*)[^>]*>/gu)) {
        if (['meta', 'col'].includes(tag)) continue;
        if (end === '') open.push(tag);
        else assert.equal(open.pop(), tag);
      }
      assert.deepEqual(open, []);
    });
  }

  it('is the body alone where a view has its own head', () => {
    const body = comparisonBody(comparison, { language: 'zh', names });
    assert.match(body, /^<main>/);
    assert.ok(comparisonPage(comparison, { language: 'zh', names }).includes(body));
  });

  it('takes no markup from a draft', () => {
    const drafts = ['<script>alert(1)</script>', '<b>&"\'</b>'].map(words =>
      list(`情形 甲 “${words.replaceAll('"', '')}” { 当：构成犯罪 }`),
    );
    const page = comparisonPage(comparedDrafts(drafts[0] ?? '', drafts[1] ?? '', 'versions'), {
      language: 'en',
      names,
    });
    assert.doesNotMatch(page, /<script|<b>/);
    assert.match(page, /&lt;/);
  });
});

describe('words that changed', () => {
  it('are marked on both sides', () => {
    const show = (left: string, right: string) =>
      markedWords(left, right).map(side => side.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''));
    assert.deepEqual(show('应当在七日内答复', '应当在五日内答复'), ['应当在[七]日内答复', '应当在[五]日内答复']);
    assert.deepEqual(show('同一句', '同一句'), ['同一句', '同一句']);
    assert.deepEqual(show('由省级机关决定', '从其规定'), ['由省级机关决定', '从其规定']);
  });
});
