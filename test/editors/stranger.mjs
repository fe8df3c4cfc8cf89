// A stranger with nothing but the walkthrough and a keyboard drafts a blacklist of five criteria in a real VS Code, until
// nothing is found any more: `node test/editors/stranger.mjs [vsix]`.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inPage } from './eye.mjs';
import { command, goTo, problems as rowsOfProblems } from './keys.mjs';
import { openWindow, outputFolder, startServer } from './vscode-server.mjs';

const [vsix = 'dist/creg.vsix'] = process.argv.slice(2);
const pictures = outputFolder('out/screenshots/stranger');
const scratch = mkdtempSync(join(tmpdir(), 'creg-'));
const folder = join(scratch, 'drafts');
mkdirSync(folder);
const file = join(folder, 'food.creg');

/** What the stranger fills in: name, wording, law, article, document, interest, act, penalty; nothing keeps what stands there. */
const law = '中华人民共和国食品安全法';
const health = '身体健康和生命安全';
const penalty = '行政处罚决定';
const criteria = [
  [
    '有毒食品',
    '用非食品原料生产食品，被吊销许可证件的',
    law,
    '第一百二十三条',
    penalty,
    health,
    '用非食品原料生产食品',
    '',
  ],
  [
    '病死畜禽',
    '经营病死畜禽肉类，被责令停产停业的',
    law,
    '第一百二十三条',
    penalty,
    health,
    '经营病死畜禽肉类',
    '处罚种类 含 责令停产停业',
  ],
  [
    '拒不召回',
    '拒不召回不安全食品，被吊销许可证件的',
    law,
    '第一百二十四条',
    penalty,
    health,
    '拒不召回不安全食品',
    '',
  ],
  ['隐瞒事故', '隐瞒食品安全事故，被吊销许可证件的', law, '第一百二十八条', penalty, health, '隐瞒食品安全事故', ''],
  // The draft to begin with lists the convicted already: that is told, and this one is put right.
  [
    '虚假报告',
    '出具虚假检验报告，构成犯罪的',
    law,
    '第一百三十八条',
    '生效刑事判决',
    health,
    '出具虚假检验报告',
    '构成犯罪',
  ],
];

let server;
let window;
try {
  server = await startServer({
    vsix,
    userSettings: {
      'creg.language': 'zh',
      'editor.minimap.enabled': false,
      'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
    },
  });
  window = await openWindow(server, { folder, payload: [], locale: 'zh-CN' });
  await draft(window.page);
  console.log('stranger: 1 passed, 0 failed');
} catch (error) {
  process.exitCode = 1;
  console.error(error);
  await window?.page.screenshot({ path: join(pictures, 'failure.png') }).catch(() => {});
  console.log('stranger: 0 passed, 1 failed');
} finally {
  await window?.close();
  await server?.stop();
  rmSync(scratch, { recursive: true, force: true });
}

async function draft(page) {
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  await page.waitForTimeout(3000);
  await command(page, 'Creg: New Regulation');
  for (const answer of [undefined, undefined, '某省某市', '食品安全', undefined]) {
    await page.waitForSelector('.quick-input-widget input', { timeout: 10_000 });
    if (answer) {
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(answer);
    }
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
  }
  await page.waitForSelector('.view-line', { timeout: 20_000 });
  await page.waitForTimeout(1000);
  await page.keyboard.press('Control+s');
  await page.waitForSelector('.quick-input-widget input', { timeout: 10_000 });
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(file);
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  for (let i = 0; i < 30 && !existsSync(file); i++) await page.waitForTimeout(200);
  assert.ok(existsSync(file), 'the draft is not saved');

  await page.waitForTimeout(1500);
  console.log((await problems(page)).join('\n'));
  for (const [index, criterion] of criteria.entries()) {
    await write(page, criterion, index === 1);
    await save(page);
    const at = text().indexOf(`情形 ${criterion[0]}`);
    const written = text().slice(at, text().indexOf('\n    }', at));
    console.log(`    ${written}\n    }`);
    await page.screenshot({ path: join(pictures, `criterion-${index + 1}.png`) });
    const [name, wording, title, article, proof, harm, act, sanction] = criterion;
    const expected = [
      `情形 ${name} “${wording}” {`,
      `违反：《${title}》${article}`,
      `凭：${proof}`,
      `危害：${harm}`,
      `当：“${act}” 且 ${sanction || '处罚种类 含 吊销许可证件'}`,
    ];
    assert.deepEqual(
      written.split('\n').map(line => line.trim()),
      expected,
    );
  }

  // One thing is found: the new draft lists all who are convicted already. Of the two, the general one goes.
  const found = await problems(page);
  console.log(found.join('\n'));
  assert.deepEqual(found.map(row => /creg ([a-z]+\/[\w-]+)/u.exec(row)?.[1]).filter(Boolean), ['logic/subsumed']);
  await page.keyboard.press('F8');
  await page.waitForTimeout(800);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget', { timeout: 10_000 });
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(pictures, 'ways-out.png') });
  await choose(page, '.action-widget .monaco-list-row', '删去情形「犯罪」');
  await save(page);
  assert.ok(!text().includes('情形 犯罪'), 'the criterion is still there');
  assert.deepEqual(await problems(page), []);

  await command(page, 'Creg: Run Cases');
  await page.waitForTimeout(3000);
  await page.screenshot({ path: join(pictures, 'cases.png') });
  await page.keyboard.press('Control+1');
  await goTo(page, '情形 有毒食品');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  let shown;
  for (let wait = 0; wait < 50 && !shown; wait++) {
    await page.waitForTimeout(200);
    shown = await inPage(page, 'document.querySelector(".page")?.textContent');
  }
  await page.screenshot({ path: join(pictures, 'preview.png') });
  await page.locator('.codelens-decoration', { hasText: '2 个案例都符合预期' }).first().waitFor({ timeout: 10_000 });
  for (const [, wording] of criteria) assert.ok(shown?.includes(wording), `the preview lacks “${wording}”`);
}

function text() {
  return readFileSync(file, 'utf8');
}

async function save(page) {
  await page.keyboard.press('Control+s');
  await page.waitForTimeout(1200);
}

/** Before the exceptions, on a line of its own. */
async function write(page, [name, ...parts], isPinyin) {
  await goTo(page, '例外 无主观故意');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  if (isPinyin) await page.keyboard.type('qx', { delay: 60 });
  else await page.keyboard.insertText('情形');
  await page.waitForTimeout(800);
  if (!(await page.locator('.suggest-widget.visible').count())) {
    console.log('  (no suggestions by themselves: Ctrl+Space)');
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('.suggest-widget.visible', { timeout: 10_000 });
    await page.waitForTimeout(500);
  }
  const offered = await page.locator('.suggest-widget .monaco-list-row').allInnerTexts();
  console.log(
    '  offered:',
    offered
      .map(each => each.replace(/\s+/g, ' '))
      .slice(0, 6)
      .join(' | '),
  );
  await choose(page, '.suggest-widget .monaco-list-row', '情形…');
  await page.waitForTimeout(500);
  for (const [place, words] of [name, ...parts].entries()) {
    if (place > 0) await page.keyboard.press('Tab');
    await page.waitForTimeout(150);
    // An empty one takes what stands there.
    if (words) await page.keyboard.insertText(words);
    await page.waitForTimeout(300);
  }
  await page.keyboard.press('Escape');
}

/** Goes down a list that has the keyboard, as far as the words, and takes what stands there. */
async function choose(page, rows, words) {
  for (let step = 0; step < 12; step++) {
    if (await page.locator(`${rows}.focused`, { hasText: words }).count()) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(80);
  }
  throw new Error(`${words} is not offered: ${(await page.locator(rows).allInnerTexts()).join(' | ')}`);
}

async function problems(page) {
  const rows = await rowsOfProblems(page, () => page.screenshot({ path: join(pictures, 'problems.png') }));
  return rows.map(row => `  ! ${row}`);
}
