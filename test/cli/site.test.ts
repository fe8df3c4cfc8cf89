/** The site of the checks: complete, linked without a dead end, safe, and the same data as `creg explain`. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { sitePages } from '../../server/cli/site.js';
import { categoryName } from '../../server/cli/site-words.js';
import { laws, shipped } from '../../server/norms/load.js';
import { sheetOf } from '../../server/render/checks/sheet.js';
import { inHtml } from '../../server/render/escape.js';
import { rules } from '../../server/rules/index.js';

describe('the site of the checks', () => {
  const today = '2026-06-01';
  const pages = new Map(sitePages(today).map(page => [page.path, page.html]));

  it('has a page for every check in both languages', () => {
    const expected = ['zh', 'en'].flatMap(language => [
      `${language}/index.html`,
      ...rules.map(({ code }) => `${language}/${code}.html`),
    ]);
    assert.deepEqual([...pages.keys()].sort(), ['index.html', ...expected].sort());
  });

  it('leads from the first page to all others, and nowhere else', () => {
    const reached = new Set(['index.html']);
    for (const path of reached) {
      for (const [, href = ''] of (pages.get(path) ?? '').matchAll(/href="([^"]+)"/g)) {
        const [file = '', anchor] = href.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        const page = pages.get(target);
        assert.ok(page !== undefined, `${path} leads to ${href}`);
        if (anchor !== undefined) assert.ok(page.includes(`id="${anchor}"`), `${path} leads to ${href}`);
        reached.add(target);
      }
    }
    assert.equal(reached.size, pages.size);
  });

  it('tells of each check all there is, in the words of its metadata', () => {
    const product = { rules, shipped, laws, today };
    for (const rule of rules) {
      for (const language of ['zh', 'en'] as const) {
        const page = pages.get(`${language}/${rule.code}.html`) ?? '';
        const sheet = sheetOf(rule, product, language, []);
        assert.ok(page.includes(inHtml(rule.summary[language])), rule.code);
        assert.ok(sheet.bad.length > 0 && sheet.good.length > 0, rule.code);
        for (const { messages, spans } of sheet.bad) {
          assert.ok(messages.length > 0, `${rule.code} says nothing of its own example`);
          for (const message of messages) assert.ok(page.includes(inHtml(message)), message);
          assert.ok(spans.length > 0);
        }
        for (const { cited, read } of sheet.norms)
          assert.ok(page.includes(inHtml(cited)) && page.includes(read), cited);
        for (const line of sheet.figures) assert.ok(page.includes(inHtml(line)), line);
        assert.ok(page.includes(`creg-allow ${rule.code}: `));
      }
    }
  });

  it('runs no script and loads nothing', () => {
    for (const [path, page] of pages) assert.doesNotMatch(page, /<script|\bon\w+="|src=|url\(|@import|https?:/, path);
  });

  it('names every category in both languages', () => {
    for (const category of new Set(rules.map(({ code }) => code.split('/')[0] ?? ''))) {
      const { zh, en } = categoryName(category);
      assert.match(zh, /\p{Script=Han}/u, category);
      assert.notEqual(en, category, category);
    }
  });
});
