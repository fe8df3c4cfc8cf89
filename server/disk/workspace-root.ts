/** Which files are read together with a file: the drafts below its workspace root. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { kindOfFile } from './read-file.js';
import { walk } from './walk.js';

/** The nearest folder at or above a file that has a `creg.json`, else the file's own folder. */
export function workspaceRoot(path: string): string {
  const own = dirname(resolve(path));
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'creg.json'))) return folder;
    if (dirname(folder) === folder) return own;
  }
}

/**
 * The drafts below a root: what `使用` can name. A root that nobody chose may be a home folder, so the search ends
 * after a thousand folders, the same ones each time.
 */
export function contextFiles(root: string): Promise<readonly string[]> {
  return walk(root, { wanted: path => kindOfFile(path) === 'draft', most: 1000 });
}
