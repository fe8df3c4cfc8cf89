/** Where a command puts what it made: the file of `--output`, or standard output. */
import { existsSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Bilingual } from '../../grammar/index.js';
import type { Form } from '../disk/decode.js';
import { faultOfWriting, writeWhole } from '../disk/write-file.js';
import { type Arguments, optionOf } from './arguments.js';
import type { Surroundings } from './call.js';
import { sentenceOf } from './faults.js';

/** Writes a file whole; the sentence of what kept it from there, with the name by which the caller knows it. */
export function writeFile(
  path: string,
  name: string,
  content: string | Uint8Array,
  form?: Form,
): Bilingual | undefined {
  try {
    writeWhole(path, content, form);
    return undefined;
  } catch (error) {
    return sentenceOf({ name, ...faultOfWriting(error) });
  }
}

/** To the file of `--output`, else to standard output, which takes text alone. */
export function writeResult(
  call: Arguments,
  around: Surroundings,
  content: string | Uint8Array,
): Bilingual | undefined {
  const output = optionOf(call, 'output');
  if (output !== undefined) return writeFile(resolve(around.cwd, output), output, content);
  if (typeof content === 'string') around.out.write(content);
  return undefined;
}

/** What the file of `--output` ends in, without the dot and in small letters; empty where there is none. */
export function outputExtension(call: Arguments): string {
  return extname(optionOf(call, 'output') ?? '')
    .slice(1)
    .toLowerCase();
}

/** The folder that `--output` names, as a full path; undefined where it names a file or nothing. */
export function outputFolder(call: Arguments, { cwd }: Surroundings): string | undefined {
  const output = optionOf(call, 'output');
  if (output === undefined) return undefined;
  const path = resolve(cwd, output);
  return existsSync(path) && statSync(path).isDirectory() ? path : undefined;
}
