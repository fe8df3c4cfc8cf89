/** The `creg.json` that holds for a file, read from the disk: each is read once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Extra, Finder, OpenConfig } from '../core/config/open.js';
import type { ConfigProblem } from '../core/config/read.js';
import { isFault, readText } from './read-file.js';
import { walk } from './walk.js';
import { contextFiles, workspaceRoot } from './workspace-root.js';

export interface Configurations {
  /** Of the file at an absolute path; undefined where none holds. */
  of(path: string): Promise<OpenConfig | undefined>;
  /** What a configuration adds, and what is wrong with the files that it names. */
  extra(config: OpenConfig): Promise<Extra>;
}

export function configurations(codes: readonly string[]): Configurations {
  const opened = new Map<string, Promise<OpenConfig | undefined>>();
  const extras = new Map<OpenConfig, Promise<Extra>>();
  return {
    of(path) {
      const root = workspaceRoot(path);
      const known = opened.get(root);
      if (known) return known;
      const opening = openIn(root, codes);
      opened.set(root, opening);
      return opening;
    },
    extra(config) {
      const known = extras.get(config);
      if (known) return known;
      const finding = extraIn(config, codes);
      extras.set(config, finding);
      return finding;
    },
  };
}

/** What reads configurations is loaded only where there is one: most calls have none, and start sooner. */
async function openIn(root: string, codes: readonly string[]): Promise<OpenConfig | undefined> {
  const path = join(root, 'creg.json');
  if (!existsSync(path)) return undefined;
  const { openConfig } = await import('../core/config/open.js');
  const read = readText(path);
  if (!isFault(read)) return openConfig(withSlashes(path), codes, diskFinder.read);
  // Passing over a file that somebody wrote would check by other settings than theirs.
  const empty = openConfig(withSlashes(path), codes, () => '');
  return empty && { ...empty, problems: [{ path: withSlashes(path), at: { start: 0, end: 0 }, message: unreadable }] };
}

const unreadable: ConfigProblem['message'] = {
  zh: '这个文件读不了：应当是 UTF-8 的文本文件',
  en: 'this file cannot be read: it should be a text file in UTF-8',
};

async function extraIn(config: OpenConfig, codes: readonly string[]): Promise<Extra> {
  const { extraFor } = await import('../core/config/open.js');
  return extraFor(config, codes, diskFinder);
}

/** Paths inside a configuration have `/` on every machine. */
export function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

const diskFinder: Finder = {
  read(path) {
    const read = readText(path);
    return isFault(read) ? undefined : read.text;
  },
  drafts: async folder => (await contextFiles(folder)).map(withSlashes),
  regulations: async folder => (await walk(folder)).map(withSlashes),
};
