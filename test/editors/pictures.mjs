// Pictures of every surface, in both languages and three themes, for somebody to look at (out/screenshots), and those of
// the walkthrough (client/walkthrough): `node test/editors/pictures.mjs [--walkthrough] [zh.light …]`.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inPage } from './eye.mjs';
import { goTo } from './keys.mjs';
import { openWindow, outputFolder, remote, startServer } from './vscode-server.mjs';

const forWalkthrough = process.argv.includes('--walkthrough');
const only = process.argv.slice(2).filter(each => !each.startsWith('-'));
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };
const size = forWalkthrough ? { width: 960, height: 600 } : { width: 1400, height: 900 };
const pictures = outputFolder(forWalkthrough ? 'client/walkthrough' : 'out/screenshots/surfaces');

/** What is typed and looked for, in the language of the window. */
const said = {
  zh: {
    draft: 'ningbo.zh.creg',
    vague: '“生态环境部门认为应当',
    case: `
案例 “没有能力缴纳” 于 欠缴罚款 {
  企业；处罚种类 = 罚款；罚款金额 = 600 元；其余：无
  预期：不列入
}
案例 “罚款六百元，不应列入” 于 欠缴罚款 {
  企业；处罚种类 = 罚款；罚款金额 = 600 元；有履行能力；其余：无
  预期：不列入
}
`,
    cased: 'six-hundred-yuan.zh.creg',
    word: '情形',
    inside: '当：',
  },
  en: {
    draft: 'ningbo.en.creg',
    vague: '"Other unlawful acts',
    case: `
case "not able to pay" on unpaid-fines {
  enterprise; penalty = fine; fine-amount = 600 yuan; rest: none
  expect: not listed
}
case "600 yuan should not list" on unpaid-fines {
  enterprise; penalty = fine; fine-amount = 600 yuan; able-to-perform; rest: none
  expect: not listed
}
`,
    cased: 'six-hundred-yuan.en.creg',
    word: 'criterion',
    inside: 'when: ',
  },
};

const steps = [finding, fix, preview, exporting, compare, cases, begin, walkthrough];

for (const language of ['zh', 'en']) {
  for (const theme of forWalkthrough ? ['light'] : Object.keys(themes)) {
    if (only.length > 0 && !only.includes(`${language}.${theme}`)) continue;
    await take(language, theme);
  }
}

async function take(language, theme) {
  const scratch = mkdtempSync(join(tmpdir(), 'creg-'));
  const folder = join(scratch, 'drafts');
  mkdirSync(folder);
  const words = said[language];
  for (const name of [words.draft, words.cased, `exemplary.${language}.creg`])
    cpSync(join('examples', name), join(folder, name));
  writeFileSync(join(folder, words.cased), `${readFileSync(join('examples', words.cased), 'utf8')}${words.case}`);
  const server = await startServer({
    vsix: 'dist/creg.vsix',
    userSettings: {
      'workbench.colorTheme': themes[theme],
      'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
      'editor.minimap.enabled': false,
      'creg.language': language,
      ...(forWalkthrough && { 'workbench.activityBar.location': 'hidden', 'editor.fontSize': 13 }),
    },
  });
  const window = await openWindow(server, {
    folder,
    payload: [['openFile', remote(server, join(folder, words.draft))]],
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    ...size,
  });
  const { page } = window;
  const shoot = async name => {
    await page.waitForTimeout(400);
    const file = forWalkthrough ? `${name}.${language}.png` : `${name}.${language}.${theme}.png`;
    // The walkthrough shows fewer surfaces than there are.
    if (forWalkthrough && !existsSync(join(pictures, file))) return;
    await page.screenshot({ path: join(pictures, file) });
    console.log(file);
  };
  try {
    await page.waitForSelector('.squiggly-error, .squiggly-warning', { timeout: 30_000 });
    if (forWalkthrough) await page.keyboard.press('Control+b');
    for (const step of steps)
      await step(page, words, shoot).catch(error => console.log(`${step.name}: ${error.message.split('\n')[0]}`));
  } catch (error) {
    await page.screenshot({ path: join(outputFolder('out/screenshots'), 'failure.png') });
    throw error;
  } finally {
    await window.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function command(page, name) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(name);
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(700);
}

async function finding(page, words, shoot) {
  await goTo(page, words.vague);
  await page.locator('.squiggly-error').last().hover({ force: true });
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { timeout: 10_000 });
  await page.waitForTimeout(600);
  await shoot('finding');
  await page.mouse.move(5, 5);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
}

async function fix(page, _, shoot) {
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget', { timeout: 10_000 });
  await shoot('fix');
  await page.keyboard.press('Escape');
}

async function preview(page, _, shoot) {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  for (let wait = 0; wait < 50; wait++) {
    if (await inPage(page, 'document.querySelector(".note")?.innerText')) break;
    await page.waitForTimeout(200);
  }
  await shoot('preview');
}

async function exporting(page, _, shoot) {
  await command(page, 'Creg: Export Official Text');
  await shoot('export');
  await page.keyboard.press('Escape');
}

async function compare(page, _, shoot) {
  await command(page, 'Creg: Compare With');
  await page.waitForTimeout(800);
  await shoot('compare-choice');
  await page.keyboard.type('49');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2500);
  await shoot('compare');
  await command(page, 'View: Close Other Editors in Group');
  await command(page, 'View: Close All Editors');
}

async function cases(page, words, shoot) {
  await page.keyboard.press('Control+p');
  await page.keyboard.type(words.cased);
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
  await page.keyboard.press('Control+End');
  await command(page, 'Testing: Focus on Test Explorer View');
  await command(page, 'Test: Run All Tests');
  await page.waitForTimeout(2500);
  // The file opened, so that its cases show.
  await page.locator('.test-explorer .monaco-list-row').first().click();
  await page.keyboard.press('ArrowRight');
  await shoot('cases');
  await command(page, 'View: Close All Editors');
  await command(page, 'View: Close Panel');
  await command(page, 'View: Show Explorer');
}

async function begin(page, words, shoot) {
  await command(page, 'Creg: New Regulation');
  await shoot('new-question');
  for (let question = 0; question < 5; question++) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
  }
  await page.waitForTimeout(1500);
  if (forWalkthrough) await command(page, 'View: Close Primary Side Bar');
  await shoot('new');
  await goTo(page, `${words.word} `);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.insertText(words.word);
  await page.keyboard.press('Control+Space');
  await page.waitForSelector('.suggest-widget.visible', { timeout: 10_000 });
  await page.waitForTimeout(1000);
  await shoot('criterion');
  await page.keyboard.press('Escape');
}

async function walkthrough(page, _, shoot) {
  await command(page, 'Welcome: Open Walkthrough');
  await page.keyboard.type('Creg');
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2000);
  await shoot('walkthrough');
}
