/** `--watch`: runs again when a file changes. What a change does not affect is not checked again. */
import { existsSync, type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { isatty } from 'node:tty';
import type { Bilingual } from '../../grammar/index.js';
import { walk } from '../disk/walk.js';
import { workspaceRoot } from '../disk/workspace-root.js';
import { isGiven } from './arguments.js';
import { openMemory } from './cache.js';
import { type ExitStatus, say } from './call.js';
import type { Store } from './check-file.js';
import type { LintCall, LintRun } from './lint.js';

/** Editors write a file in several steps: milliseconds of quiet before it is read. */
const quiet = 150;

/** Runs until it is interrupted; the status is that of the last run. */
export async function watch(
  asked: LintCall,
  below: Store | undefined,
  lintOnce: (asked: LintCall, store: Store) => Promise<LintRun>,
): Promise<ExitStatus> {
  const { around, call, own } = asked;
  const store = openMemory(around, below);
  const written = outputsOf(asked);
  const isScreen = isatty(1) && around.env.TERM !== 'dumb';
  let last: LintRun;
  let isOver = false;
  const interrupted = new Promise<void>(over => {
    const end = (): void => {
      isOver = true;
      over();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  });
  for (;;) {
    if (isScreen) around.out.write('\u001b[2J\u001b[3J\u001b[H');
    // Watched before it is read: no change falls between.
    const changed = nextChange(await foldersOf(asked, []), written);
    last = await lintOnce(asked, store);
    const changedBeside = nextChange(await foldersOf(asked, last.files), written);
    if (!isGiven(call, 'quiet')) say(around, own, waitingSentence(last.files.length));
    await Promise.race([interrupted, changed.happens, changedBeside.happens]);
    changed.close();
    changedBeside.close();
    if (isOver) return last.status;
  }
}

/** Every folder that a change could come from: those named, those of the files, and those of their configurations. */
async function foldersOf({ call, around: { cwd } }: LintCall, files: readonly string[]): Promise<readonly string[]> {
  const folders = new Set<string>();
  const operands = call.operands.length > 0 ? call.operands : ['.'];
  for (const path of [...operands, ...(call.values.get('standard') ?? [])].map(name => resolve(cwd, name))) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    folders.add(isFolder ? path : dirname(path));
    // Those without a file too: one may come.
    if (isFolder) await walk(path, { entered: folder => folders.add(folder) });
  }
  for (const file of files) {
    folders.add(dirname(file));
    folders.add(workspaceRoot(file));
  }
  return [...folders].filter(folder => existsSync(folder));
}

interface Change {
  readonly happens: Promise<void>;
  close(): void;
}

/** The next change in one of the folders, after it has been quiet for a while. */
function nextChange(folders: readonly string[], written: ReadonlySet<string>): Change {
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  const happens = new Promise<void>(happened => {
    const note = (folder: string, name: string | null): void => {
      if (name !== null && (!matters(name) || written.has(join(folder, name)))) return;
      clearTimeout(timer);
      timer = setTimeout(happened, quiet);
    };
    for (const folder of folders) {
      try {
        const watcher = watchFolder(folder, (_kind, name) => note(folder, name));
        // A folder that goes away is a change of the one above.
        watcher.on('error', () => watcher.close());
        watchers.push(watcher);
      } catch {
        // It went away since it was found, or there are more folders than the system can watch.
      }
    }
  });
  return {
    happens,
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** What is read; a name without an ending may be a folder. */
function matters(name: string): boolean {
  if (name.startsWith('.') && name !== '.gitignore' && name !== '.ignore') return false;
  return ['', '.creg', '.txt', '.md', '.docx', '.json'].includes(extname(name).toLowerCase()) || name === '.gitignore';
}

function outputsOf({ options, around: { cwd } }: LintCall): ReadonlySet<string> {
  return new Set(options.outputs.flatMap(({ file }) => (file === undefined ? [] : [resolve(cwd, file)])));
}

function waitingSentence(files: number): Bilingual {
  return {
    zh: `等待改动（${files} 个文件）；Ctrl-C 结束`,
    en: `waiting for changes in ${files} file${files === 1 ? '' : 's'}; Ctrl-C ends it`,
  };
}
