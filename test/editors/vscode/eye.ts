/** The eye with which the tests look into the pages of webviews. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { patience, until } from './drive.js';

/**
 * What a script finds in the page of a webview: the window runs it (`run-vscode.mjs`), since an extension cannot look
 * into one. Asked until it holds.
 */
export async function seen<Found>(script: string, holds: (found: Found) => boolean): Promise<Found> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look<Found>(script);
    if (found !== null && holds(found)) return found;
    if (Date.now() > end) throw new Error(`${script} is ${JSON.stringify(found)}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

async function look<Found>(script: string): Promise<Found | null> {
  const base = process.env.CREG_RESULTS;
  assert.ok(base, 'nobody looks into the window');
  const [question, answer] = [`${base}.look`, `${base}.seen`];
  rmSync(answer, { force: true });
  writeFileSync(`${question}.part`, script);
  renameSync(`${question}.part`, question);
  await until('the window', () => existsSync(answer));
  return JSON.parse(readFileSync(answer, 'utf8'));
}
