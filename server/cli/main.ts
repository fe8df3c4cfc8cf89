/** The commands that read or know the language; loaded by `creg.ts` when one of them is called. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../../grammar/index.js';
import { localDay } from '../core/day.js';
import { laws, shipped } from '../norms/load.js';
import { rules } from '../rules/index.js';
import { type Arguments, readArguments } from './arguments.js';
import { type ExitStatus, refuse, type Surroundings } from './call.js';
import { type Language, ownLanguage } from './language.js';
import { lint } from './lint.js';
import { commands } from './options.js';
import { descriptor } from './terminal.js';

/** Runs a command of the table with the words after it. Nothing here ends the process. */
export async function main(name: string, words: readonly string[]): Promise<ExitStatus> {
  const around = surroundings();
  const command = commands[name];
  if (!command) throw new Error(`no command ${name}`);
  const call = readArguments(name, command, words);
  if ('zh' in call) return refuse(around, languageOf(words, around), call);
  return run(name, call, around);
}

/** Run in a thread of `--jobs`, in place of a command. */
export async function inThread(): Promise<void> {
  return (await import('./work.js')).work(surroundings());
}

function surroundings(): Surroundings {
  const { size, mtimeMs } = statSync(__filename);
  return {
    cwd: process.cwd(),
    env: process.env,
    out: descriptor(1),
    err: descriptor(2),
    today: today(),
    rules,
    shipped,
    laws,
    script: join(__dirname, 'creg.cjs'),
    build: `${size} ${mtimeMs}`,
  };
}

async function run(name: string, call: Arguments, around: Surroundings): Promise<ExitStatus> {
  switch (name) {
    case 'lint':
      return lint(call, around);
    case 'test':
      return (await import('./test.js')).test(call, around);
    case 'compare':
      return (await import('./compare.js')).compare(call, around);
    case 'import':
      return (await import('./import.js')).importFiles(call, around);
    case 'report':
      return (await import('./review.js')).review(call, around);
    case 'render':
      return (await import('./render.js')).render(call, around);
    case 'format':
      return (await import('./format.js')).format(call, around);
    case 'explain':
      return (await import('./explain.js')).explain(call, around);
    case 'checks':
      return (await import('./checks.js')).checks(call, around);
    case 'config':
      return (await import('./config.js')).config(call, around);
    case 'init':
      return (await import('./init.js')).init(call, around);
    default:
      throw new Error(`no command ${name}`);
  }
}

/** The language of a call that could not be read: what it asks for where that much is clear. */
function languageOf(words: readonly string[], { env }: Surroundings): keyof Bilingual {
  const asked = /(?:^| )--lang[= ](zh|en)(?: |$)/.exec(words.join(' '))?.[1];
  return ownLanguage((asked ?? 'auto') as Language, env);
}

/** The only clock of the command line. */
function today(): string {
  return localDay(new Date());
}
