/** What the files of `creg lint` are checked with, opened alike by the main thread and by those of `--jobs`. */
import { resolve } from 'node:path';
import type { Bilingual } from '../../grammar/index.js';
import type { Settings } from '../core/settings.js';
import type { Source } from '../core/workspace.js';
import type { Configurations } from '../disk/configuration.js';
import { isFault, readText } from '../disk/read-file.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { openBaselines } from './baselines.js';
import { addressOf, openBench } from './bench.js';
import type { Surroundings } from './call.js';
import type { Tools } from './check-file.js';
import { sentenceOf } from './faults.js';

/** A `Bilingual` is what is wrong with a file that the call names. */
export function openTools(
  call: Arguments,
  options: Tools['options'],
  around: Surroundings,
  configs: Configurations,
): Tools | Bilingual {
  const standards = readStandards(call.values.get('standard') ?? [], around.cwd);
  if ('zh' in standards) return standards;
  const settings: Settings = {
    today: around.today,
    levels: options.levels,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  };
  const bench = openBench(around, standards.sources, settings, around.cwd, configs);
  const baselines = openBaselines(optionOf(call, 'baseline'), isGiven(call, 'update-baseline'), around.cwd);
  return 'zh' in baselines ? baselines : { call, around, options, bench, configs, baselines };
}

function readStandards(names: readonly string[], cwd: string): { readonly sources: readonly Source[] } | Bilingual {
  const sources: Source[] = [];
  for (const name of names) {
    const path = resolve(cwd, name);
    const read = readText(path);
    if (isFault(read)) return sentenceOf({ name, ...read });
    sources.push({ uri: addressOf(path), text: read.text, kind: 'draft' });
  }
  return { sources };
}
