/** Paths as texts with `/`: absolute ones, and what a configuration names relative to its own folder. */
import ignore, { type Ignore } from 'ignore';

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The absolute path of what a file in a folder names. */
export function resolveIn(folder: string, name: string): string {
  const slashed = name.replaceAll('\\', '/');
  const whole = /^(?:\/|[A-Za-z]:\/)/u.test(slashed) ? slashed : `${folder}/${slashed}`;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..' && parts.length > 1) parts.pop();
    else if (part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

/** The path of a file as seen from a folder; undefined where it does not lie below. */
export function insideOf(folder: string, path: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** The path from a folder to a file anywhere. */
export function relativeTo(folder: string, path: string): string {
  const from = folder.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  // Nothing in common: another drive.
  if (shared === 0) return path;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

const matchers = new WeakMap<readonly string[], Ignore>();

/** Whether one of the patterns, as in `.gitignore`, names a file below the folder that they are relative to. */
export function matches(patterns: readonly string[], inside: string): boolean {
  let matcher = matchers.get(patterns);
  if (!matcher) {
    matcher = ignore().add([...patterns].map(pattern => pattern.replace(/^\.\//u, '/')));
    matchers.set(patterns, matcher);
  }
  return matcher.ignores(inside);
}

/** The folder in which a pattern begins to look, absolute, and the rest of it; a name without signs is one file. */
export function baseOfPattern(folder: string, pattern: string): { readonly base: string; readonly rest: string } {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const first = parts.findIndex(part => /[*?[{]/u.test(part));
  const cut = first < 0 ? parts.length - 1 : first;
  const base = resolveIn(folder, `${parts.slice(0, cut).join('/') || (parts[0] === '' ? '/' : '.')}`);
  return { base, rest: `/${parts.slice(cut).join('/')}` };
}
