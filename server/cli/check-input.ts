/** One file checked, and put right where that is asked for: what a report is made from. */
import { dirname } from 'node:path';
import type { Analysis } from '../core/analyze.js';
import { argumentBehind } from '../core/finding-argument.js';
import { outlinePlace } from '../core/outline-place.js';
import { oneLine } from '../core/plain-words.js';
import type { Settings } from '../core/settings.js';
import type { ReadFault } from '../disk/read-file.js';
import { faultOfWriting, sweepOnce, writeWhole } from '../disk/write-file.js';
import { addressOf, type Bench } from './bench.js';
import type { Surroundings } from './call.js';
import { type Fixed, fixText } from './fix.js';
import type { Input } from './inputs.js';
import type { Language } from './language.js';
import type { CheckedFile, CheckedFinding } from './report/checked.js';

/** `dry`: the findings are those that would be left. `diff`: they are those of the text as it is. */
export interface FixMode {
  readonly kind: 'none' | 'write' | 'dry' | 'diff';
  /** Also fixes that change the meaning. */
  readonly unsafe: boolean;
}

export interface Checked {
  readonly file: CheckedFile;
  readonly analysis: Analysis;
  /** Fixes made: of form, and of meaning. */
  readonly fixed: number;
  readonly changed: number;
  /** Why its fixes could not be written; the findings are then those of the text as it is. */
  readonly fault?: ReadFault;
}

export async function checkInput(
  input: Input,
  bench: Bench,
  rules: Surroundings['rules'],
  language: Language,
  mode: FixMode,
  settings: Settings,
): Promise<Checked> {
  const analyse = (text: string): Promise<Analysis> => bench.analysis(input.path, text, input.kind, rules, settings);
  const before = await analyse(input.text);
  const mayFix = mode.kind !== 'none' && !cannotBeWritten(input);
  const asItIs = { file: checkedFile(input, input.text, before, language), analysis: before, fixed: 0, changed: 0 };
  if (!mayFix) return asItIs;

  const better = await fixText(input.text, before, analyse, mode.unsafe);
  if (mode.kind === 'diff') return { ...asItIs, file: { ...asItIs.file, better: better.text } };
  const fault = mode.kind === 'write' ? write(input, better) : undefined;
  if (fault) return { ...asItIs, fault };
  const { text, analysis, fixed, changed } = better;
  return { file: checkedFile(input, text, analysis, language), analysis, fixed, changed };
}

/** Bytes that were not read as they are must not be written back. */
export function cannotBeWritten({ damaged, paragraphs }: Input): boolean {
  return damaged || paragraphs !== undefined;
}

function write(input: Input, { text }: Fixed): ReadFault | undefined {
  // Also where nothing is to be written: what a run that was killed left behind should not wait for a change.
  sweepOnce(dirname(input.path));
  if (text === input.text) return undefined;
  try {
    writeWhole(input.path, text, input.form);
    return undefined;
  } catch (error) {
    return faultOfWriting(error);
  }
}

function checkedFile(input: Input, text: string, { model, findings }: Analysis, language: Language): CheckedFile {
  const title = oneLine(model.regulations[0]?.title.text ?? '');
  return {
    name: input.name,
    uri: addressOf(input.path),
    kind: input.kind,
    text,
    language: language === 'auto' ? model.face : language,
    findings: findings.map((finding): CheckedFinding => {
      const within = finding.article === undefined ? outlinePlace(model, finding.at) : undefined;
      const argument = argumentBehind(finding, model);
      if (!within && argument.length === 0) return finding;
      return { ...finding, ...(within && { within }), ...(argument.length > 0 && { argument }) };
    }),
    ...(title ? { title } : {}),
    ...(input.paragraphs ? { paragraphs: input.paragraphs } : {}),
  };
}
