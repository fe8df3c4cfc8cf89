/** Every file that Creg reads below a folder, in an order that does not depend on the machine. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ignoreFiles } from './ignored.js';
import { kindOfFile } from './read-file.js';

export interface WalkOptions {
  readonly wanted?: (path: string) => boolean;
  /** Stops after so many folders. */
  readonly most?: number;
  /** Told of every folder that is looked into. */
  readonly entered?: (folder: string) => void;
}

/**
 * Files by name, folders by name between them. Hidden folders, `node_modules`, what `.gitignore` names, and links to
 * folders are passed over; a folder that cannot be listed counts as empty.
 */
export async function walk(start: string, options: WalkOptions = {}): Promise<readonly string[]> {
  const { wanted = path => kindOfFile(path) !== undefined, most = Number.POSITIVE_INFINITY } = options;
  const { ignored, enter } = await ignoreFiles(start);
  const found: string[] = [];
  let folders = 0;

  async function visit(folder: string): Promise<void> {
    if (++folders > most) return;
    options.entered?.(folder);
    const entries = list(folder);
    if (entries.some(entry => entry.name === '.gitignore')) await enter(folder);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (isSource(entry.name) && !ignored(path, true)) await visit(path);
      } else if (wanted(path) && !isLock(entry.name) && isFile(entry, path) && !ignored(path, false)) found.push(path);
    }
  }

  await visit(start);
  return found;
}

function isSource(folder: string): boolean {
  return folder !== 'node_modules' && !folder.startsWith('.');
}

/** What Word lays beside a document while it is open. */
function isLock(file: string): boolean {
  return file.startsWith('~$');
}

function isFile(entry: Dirent, path: string): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(path).isFile();
  } catch {
    // A link that leads nowhere, or in a circle.
    return false;
  }
}

function list(folder: string): readonly Dirent[] {
  try {
    // Not by the language of the machine: the same order everywhere.
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
