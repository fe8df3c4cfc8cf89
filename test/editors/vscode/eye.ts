/** The eye with which the tests look into the pages of webviews. */
import { Uri, workspace } from 'vscode';
import { patience, uriOf } from './drive.js';

/**
 * What a script finds in the page of a webview: the window runs it (`eye.mjs`), since an extension cannot look into one.
 * Asked until it holds.
 */
export async function seen<Found>(script: string, holds: (found: Found) => boolean): Promise<Found> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look<Found>(script);
    if (found !== null && holds(found)) return found;
    if (Date.now() > end) throw new Error(`${script} is ${JSON.stringify(found)}`);
    await pause(100);
  }
}

let asked = 0;

/** The files lie beside the folder with the drafts, and are reached through the editor: its host may have no disk. */
async function look<Found>(script: string): Promise<Found | null> {
  const beside = (name: string): Uri => Uri.joinPath(uriOf('.'), '..', `results.json.${name}`);
  const id = ++asked;
  await workspace.fs.writeFile(beside('look'), new TextEncoder().encode(JSON.stringify({ id, script })));
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const bytes = await workspace.fs.readFile(beside('seen')).then(undefined, () => undefined);
    const answer = bytes && JSON.parse(new TextDecoder().decode(bytes));
    if (answer?.id === id) return answer.found;
    await pause(50);
  }
  throw new Error('nobody looks into the window');
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
