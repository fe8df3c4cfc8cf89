/** The command line as its users meet it: a process with arguments, output and an exit status. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

export const bin = resolve(process.env.CREG_BIN ?? 'dist/creg.cjs');
export const sample = resolve('test/cli/sample');

/** What a test's process sees of the machine: nothing that could colour or translate the output. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LANG: 'C.UTF-8', ...more };
}

/** Runs the built command; `npm run build` makes it. */
export function creg(args: readonly string[], { cwd = sample, input = '', env }: Circumstances = {}): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    input,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** Asserts an exit status, with everything that was printed if it is another. */
export function expectStatus(answer: Answer, status: number): void {
  assert.equal(answer.status, status, `${answer.stdout}\n${answer.stderr}`);
}

// --- golden files -----------------------------------------------------------------------------------------------

const folder = resolve('test/golden/cli');
const isUpdate = process.env.CREG_UPDATE !== undefined;
const used = new Set<string>();

/** Compares with a golden file; `CREG_UPDATE=1` writes it. */
export function golden(name: string, text: string): void {
  used.add(name);
  const path = join(folder, name);
  if (isUpdate) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'), `${path}: if the change is meant, run again with CREG_UPDATE=1`);
}

/** Golden files of a kind that no test has asked for. */
export function orphans(belongs: (name: string) => boolean): readonly string[] {
  return readdirSync(folder).filter(name => belongs(name) && !used.has(name));
}
