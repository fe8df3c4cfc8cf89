import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWindow, startServer } from './vscode-server.mjs';
const folder = join(mkdtempSync(join(tmpdir(), 'creg-')), 'd'); mkdirSync(folder);
const server = await startServer({ vsix: 'dist/creg.vsix', userSettings: {'editor.minimap.enabled': false, 'creg.language': 'zh'} });
const w = await openWindow(server, { folder, payload: [], width: 1400, height: 1000 });
const page = w.page; await page.context().grantPermissions(['clipboard-read','clipboard-write']);
const cmd = async n => { await page.keyboard.press('F1'); await page.waitForSelector('.quick-input-widget input'); await page.keyboard.type(n); await page.waitForTimeout(600); await page.keyboard.press('Enter'); await page.waitForTimeout(900); };
try {
await page.waitForSelector('.monaco-workbench', {timeout: 60000}); await page.waitForTimeout(9000);
await cmd('Creg: New Regulation');
for (let i=0;i<5;i++){ await page.keyboard.press('Enter'); await page.waitForTimeout(600); }
await page.waitForTimeout(9000);
const text = async () => { await page.keyboard.press('Control+a'); await page.keyboard.press('Control+c'); await page.waitForTimeout(300); return page.evaluate(() => navigator.clipboard.readText()); };
const find = async s => { await page.keyboard.press('Control+f'); await page.waitForTimeout(300); await page.keyboard.press('Control+a'); await page.keyboard.insertText(s); await page.waitForTimeout(400); await page.keyboard.press('Escape'); };
await find('当：构成犯罪'); await page.keyboard.press('ArrowDown'); await page.keyboard.press('End');
const rows = [
 ['无证生产','未取得许可生产食品，被责令停产停业的','中华人民共和国食品安全法','第一百二十二条第一款','行政处罚决定','身体健康和生命安全','处罚种类 含 责令停产停业'],
 ['限制从业','因食品安全违法行为被限制从业的','中华人民共和国食品安全法','第一百三十五条第一款','行政处罚决定','身体健康和生命安全','处罚种类 含 限制从业'],
 ['拒不履行','有履行能力而拒不履行生效的行政处罚决定的','中华人民共和国行政处罚法','第七十二条','行政处罚决定','拒不履行法定义务','拒不履行生效文书 且 有履行能力'],
];
for (const row of rows) {
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('情形'); await page.keyboard.press('Control+Space'); await page.waitForTimeout(1500);
  await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter'); await page.waitForTimeout(500);
  for (const [i, part] of row.entries()) { await page.keyboard.insertText(part); await page.waitForTimeout(250); if (i < row.length - 1) { await page.keyboard.press('Tab'); await page.waitForTimeout(150);} }
  await page.keyboard.press('Escape'); await page.keyboard.press('Escape'); await page.keyboard.press('ArrowDown'); await page.keyboard.press('End');
}
await page.waitForTimeout(2500);
await page.keyboard.press('Control+Shift+M'); await page.waitForTimeout(1200);
console.log('PROBLEMS', (await page.locator('.markers-panel .monaco-list-row').allInnerTexts()).map(t=>t.replace(/\s+/g,' ')));
await page.screenshot({ path: '/tmp/s2.png' });
await page.keyboard.press('Control+1'); writeFileSync('/tmp/t1.txt', await text());
const before = await page.locator('.statusbar-item', { hasText: /国办发/ }).allInnerTexts();
console.log(before);
await page.screenshot({ path: '/tmp/s1.png' });
} catch (e) { console.log(e.message); await page.screenshot({ path: '/tmp/s1.png' }); }
await w.close(); await server.stop();
