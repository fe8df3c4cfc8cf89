/** The Word document: read back it is the text, the same bytes every time, with the layout that an office asks for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { globSync } from 'tinyglobby';
import { parseStatute } from '../../grammar/index.js';
import { readDocx } from '../../server/disk/docx/docx.js';
import { documentOf } from '../../server/render/compose.js';
import { toText } from '../../server/render/text.js';
import { toDocx } from '../../server/render/word/word.js';
import { drafts } from '../grammar/drafts.js';
import { outlineOfText } from './outline.js';
import { analysed, documentFrom } from './rendered.js';

const draft = `法规 “某市信用管理办法” {
  制定机关：“某市人民政府”；文号：某府令第3号；发布：2026-02-01；施行：2026-03-01；有效期至：2031-02-28
  章 “总则”
  节 “原则”
  条 甲 “应当：” { 项 “甲；”；项 “乙：”；项 “1. 丙；”；项 “2. 丁。”；款 “见{甲}，还应当：”；项 “戊；”；项 “己。” }
  条 “见{甲}和{没有}。”
  附件 “名录”
  条 “表，见{甲}。”
}`;

function textIn(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  assert.ok(typeof read === 'object');
  return read.text;
}

/** Lines with words in them, without the indent; of a table without the line under its head. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap(line => {
    const words = line.replace(/^[\s　]+/u, '').trimEnd();
    return words === '' || /^\|[-|]+\|$/u.test(words) ? [] : [words];
  });
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

describe('render: docx', () => {
  for (const numbering of ['text', 'word'] as const) {
    it(`is read back as the text, with numbers as ${numbering}`, async () => {
      for (const file of globSync('examples/*.creg').sort()) {
        const document = documentFrom(readFileSync(file, 'utf8'), file.endsWith('.en.creg') ? 'en' : 'zh');
        const back = textIn(await toDocx(document, { numbering }));
        assert.deepEqual(linesOf(back), linesOf(toText(document)), file);
      }
      const document = documentFrom(draft);
      assert.deepEqual(linesOf(textIn(await toDocx(document, { numbering }))), linesOf(toText(document)));
    });
  }

  it('of every generated draft is read back as the text', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(drafts, fc.constantFrom('text' as const, 'word' as const), async ({ zh }, numbering) => {
        const document = documentOf(analysed(zh, 'draft', []), { language: 'zh' });
        if (!document) return;
        assert.deepEqual(linesOf(textIn(await toDocx(document, { numbering }))), linesOf(toText(document)));
      }),
      { numRuns: 60 },
    );
  });

  it('has the articles, paragraphs and items of the text for whoever checks the file', async () => {
    const document = documentFrom(readFileSync('examples/exemplary.zh.creg', 'utf8'));
    const outline = outlineOfText(parseStatute(textIn(await toDocx(document))));
    assert.deepEqual(outline, outlineOfText(parseStatute(toText(document))));
    assert.equal(outline.filter(line => line.startsWith('article')).length, 15);
  });

  it('lets Word count: chapters, articles through, items anew in every paragraph', async () => {
    const { 'word/document.xml': counted = '', 'word/numbering.xml': numbering = '' } = partsOf(
      await toDocx(documentFrom(draft), { numbering: 'word' }),
    );
    assert.doesNotMatch(counted, /第一[章节条]　|（[一二]）/u);
    assert.match(numbering, /w:lvlText w:val="第%1条　"/u);
    const lists = [...counted.matchAll(/<w:pStyle w:val="Item"\/>.*?<w:numId w:val="(\d+)"\/>/gu)].map(([, id]) => id);
    assert.equal(lists.length, 4);
    assert.equal(new Set(lists).size, 2);
  });

  it('is the same file every time, and bears no time of this machine', async () => {
    const document = documentFrom(draft);
    const [first, second] = [await toDocx(document, { marks: true }), await toDocx(document, { marks: true })];
    assert.deepEqual(Buffer.from(first), Buffer.from(second));
    for (const [name, xml] of Object.entries(partsOf(first))) {
      assert.doesNotMatch(xml, new RegExp(`${new Date().getFullYear()}-\\d\\d-\\d\\dT(?!00:00:00Z)`, 'u'), name);
    }
  });

  it('knows its title, issuer, number, days and language', async () => {
    const parts = partsOf(await toDocx(documentFrom(draft)));
    const core = parts['docProps/core.xml'] ?? '';
    assert.match(core, /<dc:title>某市信用管理办法</u);
    assert.match(core, /<dc:creator>某市人民政府</u);
    assert.match(core, /<dc:subject>某府令第3号</u);
    assert.match(core, /<dc:language>zh-CN</u);
    assert.match(core, /<dcterms:created[^>]*>2026-02-01T00:00:00Z</u);
    const own = parts['docProps/custom.xml'] ?? '';
    for (const value of ['某府令第3号', '2026-02-01', '2026-03-01', '2031-02-28'])
      assert.ok(own.includes(value), value);
    assert.match(parts['word/styles.xml'] ?? '', /<w:lang w:val="en-US" w:eastAsia="zh-CN"\/>/u);
  });

  it('has the page of an official document: margins, faces, sizes, page numbers at the outer edge', async () => {
    const parts = partsOf(await toDocx(documentFrom(draft)));
    const [body = '', styles = ''] = [parts['word/document.xml'], parts['word/styles.xml']];
    assert.match(body, /<w:pgSz w:w="11906" w:h="16838"/u);
    assert.match(body, /w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    assert.match(styleIn(styles, 'Title'), /w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/u);
    assert.match(styleIn(styles, 'Heading1'), /<w:outlineLvl w:val="0"\/>.*w:eastAsia="黑体"/u);
    assert.match(styleIn(styles, 'Heading2'), /<w:outlineLvl w:val="1"\/>.*w:eastAsia="楷体"/u);
    assert.match(styleIn(styles, 'Text'), /w:firstLineChars="200"/u);
    assert.match(parts['word/settings.xml'] ?? '', /<w:evenAndOddHeaders\/>/u);
    const sides = Object.entries(parts).filter(([name]) => /^word\/footer\d+\.xml$/u.test(name));
    assert.deepEqual(sides.map(([, xml]) => /<w:jc w:val="(\w+)"/u.exec(xml)?.[1]).sort(), ['left', 'right']);
    for (const name of ['方正小标宋简体', '黑体', '楷体', '仿宋', '宋体']) {
      assert.match(parts['word/fontTable.xml'] ?? '', new RegExp(`w:name="${name}"><w:altName`, 'u'));
    }
  });

  it('begins every annex on a page of its own', async () => {
    const { 'word/document.xml': body = '' } = partsOf(await toDocx(documentFrom(draft)));
    assert.match(body, /<w:pStyle w:val="AnnexLabel"\/>(?:(?!<\/w:pPr>).)*<w:pageBreakBefore\/>/u);
  });

  it('leads from a reference to its place', async () => {
    const { 'word/document.xml': body = '' } = partsOf(await toDocx(documentFrom(draft)));
    const anchors = [...body.matchAll(/w:anchor="([^"]+)"/gu)].map(([, name]) => name);
    const places = [...body.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/gu)].map(([, name]) => name);
    assert.deepEqual([...new Set(anchors)].sort(), places.sort());
    assert.ok(anchors.length >= 3);
  });

  it('shows in a preview what is missing, with a comment, and in the text no marks', async () => {
    const document = documentFrom(draft);
    const [plain, preview] = [partsOf(await toDocx(document)), partsOf(await toDocx(document, { marks: true }))];
    assert.doesNotMatch(plain['word/document.xml'] ?? '', /<w:shd|<w:comment/u);
    assert.match(preview['word/document.xml'] ?? '', /w:fill="F9D0CB"/u);
    assert.match(preview['word/document.xml'] ?? '', /w:fill="DCE9F7"/u);
    assert.match(preview['word/comments.xml'] ?? '', /引用的名称没有定义/u);
  });
});

function styleIn(styles: string, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'u').exec(styles)?.[0] ?? '';
}
