#!/usr/bin/env node
/** `creg`: answers what needs no knowledge of the language itself, and loads the rest only when it is wanted. */
import { join } from 'node:path';
import type { ExitStatus } from './call.js';
import { help } from './help.js';
import { type Language, ownLanguage } from './language.js';
import { loadBundle } from './load-bundle.js';
import { nearest } from './nearest.js';
import { commands, laterCommands } from './options.js';
import { descriptor, outsideFault } from './terminal.js';
import { version } from './version.js';
import { workerName } from './worker-name.js';

const [name, ...words] = process.argv.slice(2);
start(name, words).then(
  status => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const outside = outsideFault(error);
    if (outside) {
      descriptor(2).write(`creg: ${outside[language()]}\n`);
      process.exitCode = 2;
      return;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const sentence = {
      zh: 'creg 自己出了错。请把下面几行报告给维护者：',
      en: 'creg itself failed. Please report the lines below:',
    };
    descriptor(2).write(`creg: ${sentence[language()]}\n${stack}\n`);
    process.exitCode = 3;
  },
);

async function start(name: string | undefined, words: readonly string[]): Promise<ExitStatus> {
  if (name === '--version' || name === '-v' || name === '-V') return answer(`creg ${version}\n`);
  if (name === undefined) {
    descriptor(2).write(help(undefined, language()));
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') return answer(help(words[0], language()));
  if (Object.hasOwn(commands, name)) {
    if (words.includes('--help') || words.includes('-h')) return answer(help(name, language()));
    // Its own connection needs nothing of the command line.
    return name === 'server' ? serve(words) : runMain(name, words);
  }
  if (name === workerName && !(await import('node:worker_threads')).isMainThread) return runThread();
  return refuse(name);
}

function answer(text: string): ExitStatus {
  descriptor(1).write(text);
  return 0;
}

function refuse(name: string): ExitStatus {
  const [near] = nearest(name, Object.keys(commands));
  const sentence = laterCommands.includes(name)
    ? { zh: `此版本还没有 creg ${name}`, en: `this version does not have creg ${name} yet` }
    : {
        zh: `没有命令「${name}」${near ? `；是不是 creg ${near}？` : '。全部命令：creg --help'}`,
        en: `there is no command “${name}”${near ? `; did you mean creg ${near}?` : '. All commands: creg --help'}`,
      };
  descriptor(2).write(`creg: ${sentence[language()]}\n`);
  return 2;
}

function language(): 'zh' | 'en' {
  const asked = /(?:^| )--lang[= ](zh|en)(?: |$)/.exec(process.argv.join(' '))?.[1];
  return ownLanguage((asked ?? 'auto') as Language, process.env);
}

function serve(words: readonly string[]): ExitStatus {
  const channels = words.filter(
    (word, index) => word === '--stdio' || word === '--node-ipc' || isSocket(word, words[index + 1]),
  );
  if (channels.length !== 1) {
    const sentence = {
      zh: 'creg server 要有一个通道：--stdio、--node-ipc 或 --socket=N',
      en: 'creg server needs one channel: --stdio, --node-ipc or --socket=N',
    };
    descriptor(2).write(`creg: ${sentence[language()]}\n`);
    return 2;
  }
  // It reads its channel from the arguments and ends the process itself.
  require(join(__dirname, 'server.cjs'));
  return 0;
}

/** `--socket=N` or `--socket N`, of a port that there can be; the server reads it again. */
function isSocket(word: string, next = ''): boolean {
  const port = word === '--socket' ? next : word.startsWith('--socket=') ? word.slice('--socket='.length) : '';
  return /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65_536;
}

/** Ends when the thread that started it says so; the status is for nobody. */
async function runThread(): Promise<ExitStatus> {
  const { inThread } = loadBundle(join(__dirname, 'main.cjs')).exports as typeof import('./main.js');
  await inThread();
  return 0;
}

async function runMain(name: string, words: readonly string[]): Promise<ExitStatus> {
  const bundle = loadBundle(join(__dirname, 'main.cjs'));
  const { main } = bundle.exports as typeof import('./main.js');
  const status = await main(name, words);
  // Set by the build alone, which first makes the bundle do what it will be asked to do.
  if (process.env.CREG_KEEP_CODE === '1') bundle.keep();
  return status;
}
