// Existing regulations as they come to a drafter, in a real VS Code: copied from a web page, from Word with automatic
// numbers, in GB18030: `npm run test:pasted`. What is found must stand on the words, whatever way the text came.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import iconv from 'iconv-lite';
import { command, problems } from './keys.mjs';
import { openWindow, outputFolder, startServer } from './vscode-server.mjs';

const [vsix = 'dist/creg.vsix'] = process.argv.slice(2);
const pictures = outputFolder('out/screenshots/pasted');
const scratch = mkdtempSync(join(tmpdir(), 'creg-'));
const word = join(scratch, 'minsu.docx');

/** The regulation: a title, then articles with their items. Faults stand in some of them. */
const title = '某市民宿信用管理办法';
const articles = [
  ['为了规范民宿经营，制定本办法。'],
  [
    '民宿经营者有下列情形之一的，由市文化和旅游局列入失信黑名单：',
    '被吊销许可证件的；',
    '受到新闻媒体曝光的；',
    '市文化和旅游局认为应当列入的其他情形。',
  ],
  ['列入失信黑名单的，长期公示，其配偶和子女不得享受财政补贴。'],
  ['本办法自2016年7月1日起施行。'],
];
/** A code, and the words that it stands on. */
const faults = [
  ['authority/extra-legal-trigger', '受到新闻媒体曝光'],
  ['clarity/unbounded-discretion', '认为应当列入的其他情形'],
  ['procedure/unbounded-term', '长期'],
  ['fairness/guilt-by-association', '配偶'],
];

const numerals = '一二三四五';
const plain = [
  title,
  ...articles.flatMap(([lead, ...items], nth) => [
    `第${numerals[nth]}条　${lead}`,
    ...items.map((item, at) => `（${numerals[at]}）${item}`),
  ]),
].join('\r\n');

const walks = [
  ['a web page', fromWebPage],
  ['Word, copied', fromWordCopied],
  ['Word, imported', fromWordImported],
  ['GB18030', fromGb18030],
];

let server;
let window;
let passed = 0;
try {
  writeFileSync(word, await wordFile());
  server = await startServer({
    vsix,
    userSettings: {
      'creg.language': 'zh',
      'creg.texts': ['*.txt'],
      'editor.minimap.enabled': false,
      'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
      'files.autoGuessEncoding': true,
    },
  });
  for (const [nth, [name, walk]] of walks.entries()) {
    // A folder of its own: what was not saved in one comes back in its next window.
    const folder = join(scratch, `walk-${nth}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'minsu.txt'), iconv.encode(plain, 'gb18030'));
    window = await openWindow(server, { folder, payload: [], prepare: mayCopy, locale: 'zh-CN' });
    await window.page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
    await window.page.waitForTimeout(2500);
    await walk(window.page, join(pictures, `${name.replace(/\W+/g, '-')}.png`));
    await window.close();
    window = undefined;
    passed++;
    console.log(`  ok    ${name}`);
  }
} catch (error) {
  process.exitCode = 1;
  console.error(error);
  await window?.page.screenshot({ path: join(pictures, 'failure.png') }).catch(() => {});
} finally {
  console.log(`pasted: ${passed} passed, ${walks.length - passed} failed`);
  await window?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
}

function mayCopy(page) {
  return page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** As sites of governments print it: indents of spaces that are none, lines broken by hand, a box of data above. */
async function fromWebPage(page, picture) {
  const paragraphs = articles.flatMap(([lead, ...items], nth) => [
    `<p style="text-indent:2em"><strong>第${numerals[nth]}条</strong>&emsp;${lead}</p>`,
    ...items.map((item, at) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;（${numerals[at]}）${item}</p>`),
  ]);
  await copyPage(
    page,
    `<table><tr><td>索 引 号：</td><td>0001/2016-001</td><td>发布日期：</td><td>2016-05-03</td></tr></table>
     <h2 style="text-align:center">${title}</h2><div>${paragraphs.join('\n')}</div><p align="right">打印&nbsp;|&nbsp;关闭</p>`,
  );
  await pasteIntoNew(page);
  await isFound(page, picture);
}

/** What Word lays on the clipboard as text: the automatic numbers are words of their own, a tab behind each. */
async function fromWordCopied(page, picture) {
  await page.evaluate(
    text => navigator.clipboard.writeText(text),
    plain.replace(/　/g, '\t').replace(/^（(.)）/gm, '（$1）\t'),
  );
  await pasteIntoNew(page);
  await isFound(page, picture);
}

async function fromWordImported(page, picture) {
  await command(page, 'Creg: Import Existing Text');
  await page.waitForSelector('.quick-input-widget input', { timeout: 10_000 });
  await page.waitForTimeout(800);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(word);
  await page.waitForTimeout(1000);
  await page.keyboard.press('Enter');
  await isFound(page, picture);
}

async function fromGb18030(page, picture) {
  await page.keyboard.press('Control+p');
  await page.waitForSelector('.quick-input-widget input', { timeout: 10_000 });
  await page.keyboard.insertText('minsu.txt');
  for (let tries = 0; tries < 10 && (await page.locator('.tab').count()) === 0; tries++) {
    await page.waitForTimeout(1000);
    await page.keyboard.press('Enter');
  }
  await isFound(page, picture);
}

/** Opens the page in a window of its own, marks everything, and copies it. */
async function copyPage(page, html) {
  const other = await page.context().browser().newContext();
  const tab = await other.newPage();
  await tab.setContent(`<meta charset="utf-8"><body>${html}</body>`);
  await tab.bringToFront();
  await tab.keyboard.press('Control+a');
  await tab.keyboard.press('Control+c');
  await other.close();
  await page.bringToFront();
}

async function pasteIntoNew(page) {
  await page.keyboard.press('Control+Alt+n');
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+v');
  await page.waitForTimeout(500);
  await command(page, 'Creg: Check as Regulation Text');
}

/** Every fault is marked where its words stand: the list names the line, the line holds the words. */
async function isFound(page, picture) {
  await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: picture });
  const rows = await problems(page, () => page.screenshot({ path: picture.replace('.png', '-problems.png') }));
  console.log(rows.map(row => `    ${row}`).join('\n'));
  const lines = (await page.locator('.view-line').allInnerTexts()).map(line => line.replace(/\u00a0/g, ' '));
  for (const [code, words] of faults) {
    const row = rows.find(each => each.includes(code) && each.includes(words));
    assert.ok(row, `${code} is not found on 「${words}」`);
    assert.ok(
      lines.some(line => line.includes(words)),
      `「${words}」 is not on the screen`,
    );
  }
}

async function wordFile() {
  const number = (level, text, at) => ({ level, text, format: LevelFormat.CHINESE_COUNTING, alignment: at });
  const { LEFT } = AlignmentType;
  const paragraph = (text, level, instance) =>
    new Paragraph({ text, numbering: { reference: 'articles', level, instance } });
  const document = new Document({
    numbering: {
      config: [{ reference: 'articles', levels: [number(0, '第%1条', LEFT), number(1, '（%2）', LEFT)] }],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, alignment: AlignmentType.CENTER }),
          ...articles.flatMap(([lead, ...items]) => [paragraph(lead, 0), ...items.map(item => paragraph(item, 1))]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
