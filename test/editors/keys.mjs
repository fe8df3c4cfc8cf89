// What a person does in VS Code with a keyboard alone: commands, problems, places.

/** The palette knows the commands of an extension a while after the window has opened. */
export async function command(page, name) {
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.keyboard.press('F1');
    await page.waitForSelector('.quick-input-widget input');
    await page.keyboard.type(name);
    await page.waitForTimeout(700);
    if (await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).count()) break;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(1000);
  }
  await page.keyboard.press('Enter');
  await page.waitForTimeout(900);
}

/** The rows of the list of problems, files and what is said of each. `look` sees it while it is open. */
export async function problems(page, look = async () => {}) {
  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel', { timeout: 10_000 });
  await page.waitForTimeout(1000);
  await look();
  const rows = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  // The same keys close it again: the cursor is back in the text.
  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel', { state: 'hidden', timeout: 10_000 });
  return rows.map(row => row.replace(/\s+/g, ' '));
}

/** Marks the words, the first of them behind the cursor. */
export async function goTo(page, words) {
  await page.keyboard.press('Control+f');
  await page.waitForSelector('.find-widget.visible textarea:focus', { timeout: 10_000 });
  await page.waitForTimeout(100);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
  await page.waitForTimeout(400);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
}
