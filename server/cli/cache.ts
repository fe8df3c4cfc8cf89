/**
 * `--cache`: what came of a file, kept in `.creg-cache` until something changes that it depends on. One file for each
 * file checked; what cannot be read there is told once and made anew.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../../grammar/index.js';
import type { Source } from '../core/units.js';
import { begins } from '../core/units.js';
import type { Workspace } from '../core/workspace.js';
import { writeWhole } from '../disk/write-file.js';
import type { Surroundings } from './call.js';
import type { Kept, Store } from './check-file.js';
import type { Note } from './inputs.js';
import { version } from './version.js';

/** Where results of a call in this folder are kept. */
export function cacheFolder(cwd: string): string {
  return join(cwd, '.creg-cache');
}

/** Raised when what is kept takes another form. */
const form = 1;

/** Opens the store of a folder; nothing is written before the first result. */
export function openCache(around: Surroundings): Store {
  const folder = cacheFolder(around.cwd);
  const damaged: string[] = [];
  let isTold = false;
  let isReady = false;
  const nameFor = (path: string): string => join(folder, `${digest(path).slice(0, 32)}.json`);
  return {
    key: keyer(around),
    read(path, key) {
      const entry = readEntry(nameFor(path));
      if (entry === 'damaged') damaged.push(path);
      return typeof entry === 'object' && entry.key === key ? entry.kept : undefined;
    },
    write(path, key, kept) {
      try {
        if (!isReady) makeReady(folder);
        isReady = true;
        writeWhole(nameFor(path), JSON.stringify({ key, kept }), undefined, { lasting: false });
      } catch {
        // A folder that cannot be written holds nothing; the results are the same.
      }
    },
    notes(): readonly Note[] {
      const [first] = damaged;
      if (isTold || first === undefined) return [];
      isTold = true;
      return [{ name: first, sentence: damagedSentence, fatal: false }];
    },
  };
}

/** The same in memory, as long as the process watches; `below` is asked for what is not there. */
export function openMemory(around: Surroundings, below?: Store): Store {
  const entries = new Map<string, { readonly key: string; readonly kept: Kept }>();
  return {
    key: below?.key ?? keyer(around),
    read(path, key) {
      const entry = entries.get(path);
      return entry?.key === key ? entry.kept : below?.read(path, key);
    },
    write(path, key, kept) {
      entries.set(path, { key, kept });
      below?.write(path, key, kept);
    },
    notes: () => below?.notes() ?? [],
  };
}

function readEntry(name: string): { readonly key: string; readonly kept: Kept } | 'damaged' | undefined {
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const entry: unknown = JSON.parse(text);
    return isEntry(entry) ? entry : 'damaged';
  } catch {
    return 'damaged';
  }
}

function isEntry(entry: unknown): entry is { readonly key: string; readonly kept: Kept } {
  if (typeof entry !== 'object' || entry === null || !('key' in entry) || !('kept' in entry)) return false;
  const { kept } = entry;
  return typeof kept === 'object' && kept !== null && 'findings' in kept && Array.isArray(kept.findings);
}

/** Git leaves the folder alone; entries that no run has asked for in a month are dropped. */
function makeReady(folder: string): void {
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' });
  } catch {
    // It is there already.
  }
  const old = Date.now() - 31 * 24 * 3600 * 1000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith('.json') && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? old) < old) {
      rmSync(path, { force: true });
    }
  }
}

/** What a result depends on: this tool with its norms, the day and the settings, the file, what it can see of others. */
function keyer({ shipped, laws, rules, build }: Surroundings): Store['key'] {
  const tool = digest([
    form,
    version,
    build ?? '',
    ...rules.map(({ code }) => code),
    ...shipped.map(textOf),
    laws.statedOn,
  ]);
  return async (input, bench, { settings, language, config }, former) => {
    const { accepted: _, ...own } = settings;
    const others = seenBy(await bench.workspace(input.path), input.kind);
    const then = former instanceof Uint8Array ? digest([former]) : (former ?? '');
    const folder = config?.config.folder ?? '';
    return digest([tool, JSON.stringify(own), language, folder, input.kind, others, then, input.text]);
  };
}

/** Of the workspace a draft sees every file, a text the standards, lexicons and vocabularies alone. */
function seenBy(workspace: Workspace, kind: 'draft' | 'text'): string {
  let known = seen.get(workspace);
  if (!known) {
    const sources = [...workspace.sources.values()];
    const digestOf = (some: readonly Source[]): string => digest(some.flatMap(({ uri, text }) => [uri, text]));
    known = { draft: digestOf(sources), text: digestOf(sources.filter(speaksForOthers)) };
    seen.set(workspace, known);
  }
  return known[kind];
}

const seen = new WeakMap<Workspace, Readonly<Record<'draft' | 'text', string>>>();

function speaksForOthers(source: Source): boolean {
  return (
    begins(source, '标准', 'standard') || begins(source, '词库', 'lexicon') || begins(source, '词汇', 'vocabulary')
  );
}

function textOf({ text }: Source): string {
  return text;
}

/** Of parts, each with its length before it: no two lists of parts run together. */
function digest(parts: string | readonly (string | number | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of typeof parts === 'string' ? [parts] : parts) {
    const bytes = typeof part === 'object' ? part : Buffer.from(String(part), 'utf8');
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

const damagedSentence: Bilingual = {
  zh: '缓存 .creg-cache 里有读不出的内容，没有用它，已重新检查',
  en: 'the cache .creg-cache holds what cannot be read; it was passed over and made anew',
};
