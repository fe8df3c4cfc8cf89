/** What a caller names – files, folders, patterns – → the files to check, in the order named. */
import { existsSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { ignoreFiles } from './ignored.js';
import { faultOf, isNeitherFileNorFolder, kindOfFile, type Unreadable } from './read-file.js';
import { walk } from './walk.js';

export interface Found {
  /** As a person would write it: relative to `cwd` where it lies below, with `/`. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** The caller named this very file; a file found in a folder is read only if it looks like a regulation. */
  readonly named: boolean;
}

/** A named thing that leads to no file. */
export interface NotFound {
  readonly name: string;
  readonly fault: Unreadable | 'no-name' | 'empty-folder' | 'no-match' | 'unknown-kind';
  readonly detail?: string;
}

export interface FoundFiles {
  readonly files: readonly Found[];
  readonly faults: readonly NotFound[];
}

export async function findFiles(names: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Map<string, Found>();
  const faults: NotFound[] = [];
  const add = (path: string, named: boolean): void => {
    const known = files.get(path);
    if (known) files.set(path, { ...known, named: known.named || named });
    else files.set(path, { name: shownName(path, cwd), path, named });
  };

  for (const name of names) {
    if (name === '') {
      faults.push({ name, fault: 'no-name' });
      continue;
    }
    const path = resolve(cwd, name);
    const fault = faultOfPath(path);
    if (fault === undefined && statSync(path).isDirectory()) {
      const inside = await walk(path);
      for (const file of inside) add(file, false);
      if (inside.length === 0) faults.push({ name, fault: 'empty-folder' });
    } else if (fault === undefined) {
      if (kindOfFile(path)) add(path, true);
      else faults.push({ name, fault: extname(path).toLowerCase() === '.doc' ? 'old-doc' : 'unknown-kind' });
    } else if (fault.fault === 'missing' && isPattern(name)) {
      const matches = await matching(name, cwd);
      for (const file of matches) add(file, false);
      if (matches.length === 0) faults.push({ name, fault: 'no-match' });
    } else faults.push({ name, ...fault });
  }
  return { files: [...files.values()], faults };
}

/** A path the way it is shown and reported: relative to `cwd` where it lies below, with `/`. */
export function shownName(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return (inside.startsWith('..') ? path : inside).replaceAll('\\', '/');
}

function faultOfPath(path: string): ReturnType<typeof faultOf> | undefined {
  try {
    return isNeitherFileNorFolder(path, statSync(path)) ? { fault: 'no-file' } : undefined;
  } catch (error) {
    return faultOf(error);
  }
}

function isPattern(name: string): boolean {
  return /[*?{[]/.test(name);
}

/** Patterns work without a shell. They find what a walk finds: nothing ignored, nothing hidden. */
async function matching(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const paths = await glob(slashed, { cwd, ignore: ['**/node_modules/**'], expandDirectories: false, absolute: true });
  const { ignored, enter } = await ignoreFiles(cwd);
  if (existsSync(join(cwd, '.gitignore'))) await enter(cwd);
  return paths
    .map(path => resolve(path))
    .filter(path => kindOfFile(path) !== undefined && faultOfPath(path) === undefined && !ignored(path, false))
    .sort((a, b) => (a < b ? -1 : 1));
}
