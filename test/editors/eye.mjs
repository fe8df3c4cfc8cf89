// Looks into the pages of webviews for tests in the extension host, which cannot: a file holds the script, a file the answer.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export function lookFor(page, base) {
  const [question, answer] = [`${base}.look`, `${base}.seen`];
  let last;
  return setInterval(async () => {
    const asked = questionIn(question);
    if (!asked || asked.id === last) return;
    last = asked.id;
    const found = await inPage(page, asked.script);
    writeFileSync(`${answer}.part`, JSON.stringify({ id: asked.id, found: found ?? null }));
    renameSync(`${answer}.part`, answer);
  }, 50);
}

/** Undefined while there is none, or it is only half written. */
function questionIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
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
