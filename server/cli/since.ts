/** `--since`: what each file was at a revision of its git repository, renames followed. */
import { realpathSync } from 'node:fs';
import type { Bilingual } from '../../grammar/index.js';
import type { Former } from './check-file.js';
import { git, gitMissing, notInRepository } from './git.js';

export interface Since {
  /** Of the file at an absolute path. */
  of(path: string): Former;
}

/** A repository at the revision: where its files lie now and lay then. */
interface Past {
  readonly top: string;
  readonly commit: string;
  /** Paths of then. */
  readonly known: ReadonlySet<string>;
  /** From paths of now to those of then, for what has changed. */
  readonly changed: ReadonlyMap<string, string>;
}

/** Opens the repository that a folder lies in; a `Bilingual` says why there is no such revision. */
export function openSince(revision: string, folder: string): Since | Bilingual {
  const past = pastOf(revision, folder);
  if ('zh' in past) return past;
  const { top, commit, known, changed } = past;
  return {
    of(path) {
      const now = insideOf(top, path);
      if (now === undefined) return 'none';
      const then = changed.get(now) ?? now;
      if (!known.has(then)) return 'none';
      if (!changed.has(now)) return 'same';
      const shown = git(top, ['cat-file', 'blob', `${commit}:${then}`]);
      return shown === 'missing' || shown.status !== 0 ? 'none' : shown.stdout;
    },
  };
}

function pastOf(revision: string, folder: string): Past | Bilingual {
  const found = git(folder, ['rev-parse', '--show-toplevel']);
  if (found === 'missing') return gitMissing;
  if (found.status !== 0) return notInRepository(folder);
  const top = found.stdout.toString('utf8').replace(/\r?\n$/, '');
  const commit = answer(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])?.trim();
  if (commit === undefined || commit === '') return noRevision(revision, isShallow(top));
  const tree = answer(top, ['ls-tree', '-r', '-z', '--name-only', commit]);
  // A new file that nobody has added yet is in no index: git follows a renaming once it is added.
  const differences = answer(top, ['diff', '--name-status', '-z', '-M', '--no-ext-diff', commit, '--']);
  if (tree === undefined || differences === undefined) return noRevision(revision, isShallow(top));
  return { top, commit, known: new Set(tree.split('\0')), changed: changesIn(differences) };
}

/** `M\0path\0`, `R90\0then\0now\0`, … */
function changesIn(differences: string): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  const words = differences.split('\0');
  for (let at = 0; at + 1 < words.length; ) {
    const status = words[at] ?? '';
    const then = words[at + 1] ?? '';
    const isMoved = /^[RC]/.test(status);
    changed.set(isMoved ? (words[at + 2] ?? then) : then, then);
    at += isMoved ? 3 : 2;
  }
  return changed;
}

/** The path of a file from the top of its repository; git resolves links, and so must this. */
function insideOf(top: string, path: string): string | undefined {
  const real = realPath(path);
  const root = realPath(top).replace(/\/$/, '');
  return real.startsWith(`${root}/`) ? real.slice(root.length + 1) : undefined;
}

function answer(folder: string, words: readonly string[]): string | undefined {
  const said = git(folder, words);
  return said === 'missing' || said.status !== 0 ? undefined : said.stdout.toString('utf8');
}

function isShallow(folder: string): boolean {
  return answer(folder, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
}

function noRevision(revision: string, shallow: boolean): Bilingual {
  if (shallow) {
    return {
      zh: `--since：这份克隆是浅的，里面没有版本「${revision}」；先取回历史（git fetch --unshallow，或在流水线里把 fetch-depth 设为 0）`,
      en: `--since: this clone is shallow and does not hold the revision “${revision}”; fetch its history first (git fetch --unshallow, or fetch-depth: 0 in a pipeline)`,
    };
  }
  return {
    zh: `--since：git 仓库里没有版本「${revision}」`,
    en: `--since: the git repository has no revision “${revision}”`,
  };
}

function realPath(path: string): string {
  try {
    return realpathSync(path).replaceAll('\\', '/');
  } catch {
    // Standard input has a name and no file.
    return path.replaceAll('\\', '/');
  }
}
