// Opens the Ningbo draft, then an existing text, in a real VS Code, looks at what a drafter sees, and keeps pictures of
// it: `npm run screenshot`.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWindow, outputFolder, remote, startServer } from './vscode-server.mjs';

const [vsix = 'dist/creg.vsix'] = process.argv.slice(2);
const pictures = outputFolder('out/screenshots');
const scratch = mkdtempSync(join(tmpdir(), 'creg-'));
const folder = join(scratch, 'drafts');
cpSync('examples/ningbo.zh.creg', join(folder, 'ningbo.zh.creg'));
cpSync('test/editors/vscode/drafts/old-style.txt', join(folder, 'old-style.txt'));

let server;
let window;
try {
  server = await startServer({
    vsix,
    userSettings: {
      'workbench.colorTheme': 'Default Light Modern',
      'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
      'editor.minimap.enabled': false,
      'creg.texts': ['*.txt'],
    },
  });
  for (const [name, look] of [
    ['ningbo.zh.creg', lookAtDraft],
    ['old-style.txt', lookAtText],
  ]) {
    window = await openWindow(server, {
      folder,
      payload: [['openFile', remote(server, join(folder, name))]],
      width: 1280,
      height: 960,
    });
    await look(window.page);
    await window.close();
    window = undefined;
  }
  console.log(`screenshot: 2 passed, 0 failed`);
} catch (error) {
  process.exitCode = 1;
  console.error(error);
  await window?.page.screenshot({ path: join(pictures, 'failure.png') }).catch(() => {});
  console.log(`screenshot: 0 passed, 1 failed`);
} finally {
  await window?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
}

/** Waits until the parts of a line have colours of their own: a line is drawn anew while hints and colours arrive. */
async function toldApart(page, line, parts) {
  for (let tries = 40; ; tries--) {
    const colours = await line.evaluate(drawn =>
      [...drawn.querySelectorAll('span span')].map(span => [span.textContent.trim(), getComputedStyle(span).color]),
    );
    const found = parts.map(part => colours.find(([text]) => text.includes(part))?.[1]);
    if (found.every(Boolean) && new Set(found).size === parts.length) return;
    if (tries === 0) assert.fail(`the line has the colours ${JSON.stringify(colours)}`);
    await page.waitForTimeout(250);
  }
}

/** Rests on the words until the hover stays: a lens or a hint that arrives late moves them away from under the mouse. */
async function pointAt(page, line, x) {
  const hovers = page.locator('.monaco-hover:not(.hidden)');
  const words = line.locator('span', { hasText: '认为应当列入' }).last();
  for (let tries = 8; ; tries--) {
    await words.hover({ position: { x, y: 8 } });
    await hovers
      .locator('.hover-contents')
      .first()
      .waitFor({ timeout: 3000 })
      .catch(() => {});
    await page.waitForTimeout(500);
    const told = (await hovers.allInnerTexts()).join('\n');
    if (told.includes('国办发〔2020〕49号')) return told;
    if (tries === 0) assert.fail(`the hover says: ${told}`);
    await page.mouse.move(5, 5);
  }
}

async function lookAtDraft(page) {
  await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
  await page.waitForSelector('.squiggly-warning', { timeout: 10_000 });

  // Keywords, names and wording are told apart.
  const draft = page.locator('.view-line').filter({ hasText: '情形' }).filter({ hasText: '断水' }).first();
  await toldApart(page, draft, ['情形', '断水', '造成集中式']);

  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel .monaco-list-row');
  const rows = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  console.log(rows.map(row => `  ${row.replace(/\s+/g, ' ')}`).join('\n'));
  const problems = rows.filter(row => /creg\s*\(?[a-z]+\//.test(row));
  assert.ok(problems.length >= 4, `only ${problems.length} problems are listed`);
  for (const row of problems) assert.match(row, /\p{Script=Han}/u);
  assert.ok(problems.some(row => row.includes('clarity/unbounded-discretion')));

  // From the list to the words, where they stand in the editor.
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'clarity/unbounded-discretion' }).dblclick();
  const words = page.locator('.view-line').filter({ hasText: '情形' }).filter({ hasText: '兜底' });
  const told = await pointAt(page, words, 260);
  assert.match(told, /四（六）/);
  await page.screenshot({ path: join(pictures, 'ningbo.png') });
}

async function lookAtText(page) {
  await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
  await page.waitForSelector('.squiggly-warning', { timeout: 10_000 });
  await page.locator('.statusbar-item', { hasText: 'Regulation text' }).waitFor({ timeout: 10_000 });

  // Numbers of articles and titles of laws are told from the text.
  const first = page.locator('.view-line').filter({ hasText: '第一条' }).first();
  await toldApart(page, first, ['第一条', '水法', '为加强']);

  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel .monaco-list-row');
  // The draft beside it has findings too.
  await page.locator('input[placeholder^="Filter"]').fill('old-style.txt');
  await page
    .locator('.markers-panel .monaco-list-row', { hasText: 'ningbo.zh.creg' })
    .first()
    .waitFor({ state: 'detached' });
  const rows = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  console.log(rows.map(row => `  ${row.replace(/\s+/g, ' ')}`).join('\n'));
  assert.ok(rows.some(row => row.includes('clarity/undefined-degree') || row.includes('authority/')));
  await page.locator('.view-line').filter({ hasText: '认为应当列入的其他情形' }).click();
  const words = page.locator('.view-line').filter({ hasText: '认为应当列入的其他情形' });
  await pointAt(page, words, 160);
  await page.screenshot({ path: join(pictures, 'old-style.png') });
}
