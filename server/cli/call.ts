/** What every command is given: where it runs, where it writes, and the product behind it. */
import { readSync } from 'node:fs';
import type { Bilingual, Face } from '../../grammar/index.js';
import type { Laws } from '../core/law/laws.js';
import type { Day } from '../core/model.js';
import type { Rule } from '../core/rule.js';
import type { Source } from '../core/workspace.js';
import type { ReadFault } from '../disk/read-file.js';
import type { Output } from './terminal.js';

/** See the contract: nothing at the level; findings; the call is wrong; a defect of the tool. */
export type ExitStatus = 0 | 1 | 2 | 3;

export interface Surroundings {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly out: Output;
  readonly err: Output;
  readonly today: Day;
  readonly rules: readonly Rule[];
  readonly shipped: readonly Source[];
  readonly laws: Laws;
  /** The script that `creg` is, where it can be started in another thread. */
  readonly script?: string;
  /** Tells one build of the tool from another of the same version. */
  readonly build?: string;
}

/** One line on standard error. */
export function say({ err }: Surroundings, language: Face, sentence: Bilingual): void {
  err.write(`creg: ${sentence[language]}\n`);
}

/** Of a call that cannot be followed. */
export function refuse(surroundings: Surroundings, language: Face, sentence: Bilingual): ExitStatus {
  say(surroundings, language, sentence);
  return 2;
}

/** All of standard input. */
export function readStandardInput(): Uint8Array | ReadFault {
  const chunks: Buffer[] = [];
  const chunk = Buffer.alloc(65_536);
  for (;;) {
    try {
      const length = readSync(0, chunk);
      if (length === 0) break;
      chunks.push(Buffer.from(chunk.subarray(0, length)));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EOF') break;
      if (code !== 'EAGAIN') return { fault: 'failed', detail: String(code) };
      // The writer at the other end has nothing yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
  return Buffer.concat(chunks);
}
