/** A file as it was at a revision of its git repository. */
import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Bilingual } from '../../grammar/index.js';

/** The bytes of a file at a revision; a `Bilingual` says why there are none. `path` is absolute, `name` as it is shown. */
export function fileAtRevision(revision: string, path: string, name: string): Uint8Array | Bilingual {
  const folder = dirname(path);
  const inside = git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (inside === 'missing') return gitMissing;
  if (inside?.status !== 0) {
    return notInRepository(name);
  }
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  const id = commit === 'missing' || commit?.status !== 0 ? undefined : commit.stdout.toString('utf8').trim();
  if (id === undefined) {
    return { zh: `git 仓库里没有版本「${revision}」`, en: `the git repository has no revision “${revision}”` };
  }
  const shown = git(folder, ['cat-file', 'blob', `${id}:./${basename(path)}`]);
  if (shown === 'missing' || shown?.status !== 0) {
    return {
      zh: `版本「${revision}」里没有「${name}」这个文件`,
      en: `there is no file “${name}” at revision “${revision}”`,
    };
  }
  return shown.stdout;
}

export const gitMissing: Bilingual = { zh: '没有找到 git 命令', en: 'there is no git command' };

export function notInRepository(name: string): Bilingual {
  return { zh: `「${name}」不在 git 仓库里`, en: `“${name}” is in no git repository` };
}

/** Runs git without a shell, so that no name can be a command. */
export function git(folder: string, words: readonly string[]) {
  const answer = spawnSync('git', ['-C', folder, ...words], { maxBuffer: 1 << 27, windowsHide: true });
  const isMissing = answer.error !== undefined && 'code' in answer.error && answer.error.code === 'ENOENT';
  return isMissing ? 'missing' : answer;
}
