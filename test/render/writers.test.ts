/** The forms of the document: golden pages that a clerk can read, and what a page of HTML must and must not have. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from '../../server/render/html.js';
import { toMarkdown } from '../../server/render/markdown.js';
import { toText } from '../../server/render/text.js';
import { documentFrom } from './rendered.js';

const folder = 'test/golden/render';
const pages: readonly (readonly [string, string])[] = ['exemplary', 'ningbo', 'jiangsu'].flatMap(name =>
  (['zh', 'en'] as const).flatMap(language => {
    const document = documentFrom(readFileSync(`examples/${name}.${language}.creg`, 'utf8'), language);
    return [
      [`${name}.${language}.txt`, toText(document)],
      ...(name === 'jiangsu' ? [[`${name}.${language}.md`, toMarkdown(document)] as const] : []),
      ...(name === 'ningbo' ? [[`${name}.${language}.html`, toHtml(document, { marks: true })] as const] : []),
    ] as (readonly [string, string])[];
  }),
);

describe('render: golden pages', () => {
  for (const [name, page] of pages) {
    it(name, () => {
      const path = join(folder, name);
      if (process.env.CREG_UPDATE) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, page);
      }
      assert.equal(page, existsSync(path) ? readFileSync(path, 'utf8') : '(no such page: run with CREG_UPDATE=1)');
    });
  }

  it('are all asked for', () => {
    const own = readdirSync(folder).filter(name => /^(?:exemplary|ningbo|jiangsu)\..*\.(?:txt|md|html)$/u.test(name));
    assert.deepEqual(own.sort(), pages.map(([name]) => name).sort());
  });
});

const draft = `法规 “某市<信用>办法” {
  施行：2026-03-01
  条 甲 “诚实 & 守信。”
  条 “见{甲}，见{没有}。”
  黑名单 失信 “失信主体名单” { 期限：3 年 }
}`;

describe('render: html', () => {
  it('needs nothing from elsewhere, and says so to the browser', () => {
    const page = toHtml(documentFrom(draft), { marks: true });
    assert.doesNotMatch(page, /https?:|<script|<link|<img|@import|url\(/u);
    assert.match(page, /content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/u);
  });

  it('escapes what the author wrote', () => {
    const page = toHtml(documentFrom(draft));
    assert.match(page, /<h1>某市&lt;信用&gt;办法<\/h1>/u);
    assert.match(page, /诚实 &amp; 守信。/u);
  });

  it('links references to their places', () => {
    const page = toHtml(documentFrom(draft));
    assert.match(page, /<a href="#art_1">前条<\/a>/u);
    assert.match(page, /<section class="article" id="art_1">/u);
  });

  it('is free of marks but for gaps in the text, unless asked', () => {
    const page = toHtml(documentFrom(draft));
    assert.doesNotMatch(page, /data-start|class="(?:standard|author|unresolved|legend)"/u);
    assert.match(page, /〔引用“没有”〕/u);
  });

  it('says in a preview where every element comes from', () => {
    const page = toHtml(documentFrom(draft), { marks: true });
    const spans = [
      ...page.matchAll(
        /<(?<tag>\w+)[^>]*?class="(?<kind>standard|author|unresolved)" data-start="(?<start>\d+)" data-end="(?<end>\d+)"/gu,
      ),
    ].map(({ groups }) => [groups?.kind, draft.slice(Number(groups?.start), Number(groups?.end))] as const);
    assert.deepEqual(
      spans.map(([kind, source]) => `${kind} ${source}`),
      [
        'author 某市<信用>办法',
        'author 诚实 & 守信。',
        'author 见',
        'author {甲}',
        'author ，见',
        'unresolved {没有}',
        'author 。',
        'standard 期限：3 年',
        'standard 施行：2026-03-01',
      ],
    );
    for (const [, start, end] of page.matchAll(/data-start="(\d+)" data-end="(\d+)"/gu)) {
      assert.ok(Number(start) <= Number(end) && Number(end) <= draft.length);
    }
  });
});

describe('render: every form', () => {
  for (const name of ['exemplary', 'ningbo', 'six-hundred-yuan']) {
    it(`says the same words of ${name}`, () => {
      const document = documentFrom(readFileSync(`examples/${name}.zh.creg`, 'utf8'));
      const words = toText(document).replaceAll(/\s+/gu, '');
      const html = toHtml(document)
        .replace(/^[\s\S]*<body>/u, '')
        .replaceAll(/<[^>]*>|\s+/gu, '')
        .replaceAll('&amp;', '&');
      assert.equal(html, words);
      assert.equal(toMarkdown(document).replaceAll(/^#+ |\\(?=\S)|\s+/gmu, ''), words);
    });
  }
});

describe('render: markdown', () => {
  it('does not let the words of the author become marks', () => {
    const page = toMarkdown(documentFrom('法规 “某市办法” { 施行：2026-03-01；条 “见*甲*、[乙]、# 丙。” }'));
    assert.match(page, /见\\\*甲\\\*、\\\[乙\\\]、\\# 丙。/u);
  });
});
