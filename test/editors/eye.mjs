// Looks into the pages of webviews for tests in the extension host, which cannot: a file holds the script, a file the answer.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export function lookFor(page, base) {
  const [question, answer] = [`${base}.look`, `${base}.seen`];
  let isLooking = false;
  return setInterval(async () => {
    if (isLooking || !existsSync(question)) return;
    isLooking = true;
    const script = readFileSync(question, 'utf8');
    rmSync(question);
    const found = await inPage(page, script);
    writeFileSync(`${answer}.part`, JSON.stringify(found ?? null));
    renameSync(`${answer}.part`, answer);
    isLooking = false;
  }, 50);
}

/** What a script finds in the last page of ours that is open; undefined where there is none. */
export async function inPage(page, script) {
  let found;
  for (const frame of page.frames()) {
    const here = `document.querySelector('#page-style') ? (${script}) : undefined`;
    const value = await frame.evaluate(here).catch(() => undefined);
    if (value !== undefined) found = value;
  }
  return found;
}
