/** What `.gitignore` files keep out of a walk: those of the folder, of the folders above it up to the repository's, and of those below. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';

/** Whether a path below the folder where the walk began is ignored. */
export type Ignored = (path: string, directory: boolean) => boolean;

interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** The answer for everything below a folder, and how to take in the `.gitignore` of a folder that is entered. */
export interface IgnoreFiles {
  readonly ignored: Ignored;
  enter(folder: string): Promise<void>;
}

export async function ignoreFiles(start: string): Promise<IgnoreFiles> {
  const layers: Layer[] = [];

  async function enter(folder: string): Promise<void> {
    const text = readIfThere(join(folder, '.gitignore'));
    if (text === undefined) return;
    // Loaded only where there is a `.gitignore`: it costs a start a few milliseconds.
    const { default: ignore } = await import('ignore');
    layers.push({ folder, rules: ignore({ allowRelativePaths: true }).add(text) });
  }

  for (const folder of foldersAbove(start)) await enter(folder);
  return { ignored: (path, directory) => isIgnored(layers, path, directory), enter };
}

/** Later files win over earlier ones, as in git: a nearer one may take back what a farther one keeps out. */
function isIgnored(layers: readonly Layer[], path: string, directory: boolean): boolean {
  let ignored = false;
  for (const { folder, rules } of layers) {
    const inside = relative(folder, path);
    if (inside === '' || inside.startsWith('..')) continue;
    const verdict = rules.test(inside.split(sep).join('/') + (directory ? '/' : ''));
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

/** The folders from the repository's root to just above a folder; none outside a repository. */
function foldersAbove(start: string): readonly string[] {
  const above: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    if (folder !== start) above.unshift(folder);
    if (existsSync(join(folder, '.git'))) return above;
    if (dirname(folder) === folder) return [];
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // None there, or none that can be read: nothing is ignored.
    return undefined;
  }
}
