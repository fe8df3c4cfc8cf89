/** `creg lint`: files → findings → a report and an exit status. */
import { resolve } from 'node:path';
import type { Bilingual } from '../../grammar/index.js';
import type { Level } from '../core/finding.js';
import type { Settings } from '../core/settings.js';
import type { Source } from '../core/workspace.js';
import { configurations } from '../disk/configuration.js';
import type { Found } from '../disk/find-files.js';
import { isFault, readText } from '../disk/read-file.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { openBaselines } from './baselines.js';
import { addressOf, openBench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { type Checked, cannotBeWritten, checkInput } from './check-input.js';
import { configFaults, settingsForFile } from './configured.js';
import { defectSentence, notFixedSentence, sentenceOf } from './faults.js';
import { fixable } from './fix.js';
import { inputFiles, readInput } from './inputs.js';
import { type Language, ownLanguage } from './language.js';
import { readLintOptions } from './lint-options.js';
import { isWatched, progressOn } from './progress.js';
import type { Summary } from './report/checked.js';
import { openReports } from './reports.js';

export async function lint(call: Arguments, around: Surroundings): Promise<ExitStatus> {
  const language = (optionOf(call, 'lang') ?? 'auto') as Language;
  const own = ownLanguage(language, around.env);
  const options = readLintOptions(call, around.rules);
  if ('zh' in options) return refuse(around, own, options);

  const standards = readStandards(call.values.get('standard') ?? [], around.cwd);
  if ('zh' in standards) return refuse(around, own, standards);

  const settings: Settings = {
    today: around.today,
    levels: options.levels,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  };
  const configs = configurations(around.rules.map(({ code }) => code));
  const bench = openBench(around, standards.sources, settings, around.cwd, configs);
  const isUpdate = isGiven(call, 'update-baseline');
  const baselines = openBaselines(optionOf(call, 'baseline'), isUpdate, around.cwd);
  if ('zh' in baselines) return refuse(around, own, baselines);
  const explain = isGiven(call, 'explain-structure') ? (await import('./structure.js')).structureOf : undefined;
  const isQuiet = isGiven(call, 'quiet');
  const progress = progressOn(around.err, own, !isQuiet && isWatched(around.env));
  const out = progress.before(around.out);
  const reports = await openReports(options.outputs, call, { ...around, out }, own, bench.lookup);
  const run = newRun(settings.asOf ?? settings.today);

  const { files, notes } = await inputFiles(call.operands, around.cwd);
  const places = files.map(file => pathOf(file, optionOf(call, 'stdin-filename'), around.cwd));
  const wrong = await configFaults(places, configs, around.cwd, isUpdate);
  for (const sentence of wrong) say(around, own, sentence);
  if (wrong.length > 0) return 2;
  for (const note of notes) tell(note);
  for (const [index, file] of files.entries()) {
    const { input, notes: ofInput } = await readInput(file, optionOf(call, 'stdin-filename'), around.cwd);
    for (const note of ofInput) tell(note);
    if (!input) continue;
    const ofFile = await settingsForFile(input.path, { ...options, language }, around.today, configs, around.cwd);
    if (ofFile.left) {
      if (file === 'stdin' || file.named) tell({ name: input.name, sentence: ofFile.left, fatal: false });
      run.left++;
      continue;
    }
    progress.show(index, files.length, input.name);
    try {
      const rules = explain ? [] : around.rules;
      const withBaseline = baselines.settings(input.path, ofFile);
      const found = await checkInput(input, bench, rules, ofFile.language, options.fix, withBaseline);
      const told = explain ? found.file.findings : baselines.take(input.path, found.file.findings, ofFile);
      const checked = { ...found, file: { ...found.file, findings: told } };
      const structure = explain?.(checked.file, checked.analysis);
      reports.add({ ...checked.file, ...(structure !== undefined && { structure }) });
      if (checked.fault)
        tell({ name: input.name, sentence: sentenceOf({ name: input.name, ...checked.fault }), fatal: true });
      if (options.fix.kind !== 'none' && cannotBeWritten(input) && fixable(checked.file.findings).length > 0)
        tell({
          name: input.name,
          sentence: notFixedSentence(input.name, input.paragraphs !== undefined),
          fatal: false,
        });
      count(run, checked, ofFile.failOn);
    } catch (error) {
      progress.clear();
      const sentence = defectSentence(input.name)[own];
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      around.err.write(`creg: ${sentence}\n${stack}\n`);
      run.faults.push({ name: input.name, message: `${sentence}\n${stack}`, defect: true });
    }
  }
  progress.clear();
  if (run.files === 0 && run.left === 0 && run.faults.length === 0) tell({ name: '.', sentence: nothing, fatal: true });

  const ended = run.faults.length === 0 && !explain ? baselines.finish() : { notes: [] };
  for (const sentence of ended.notes) tell({ name: '', sentence, fatal: false });
  if (ended.fault) tell({ name: '', sentence: ended.fault, fatal: true });

  const fault = reports.finish(run);
  if (fault) return refuse(around, own, sentenceOf(fault));
  return statusOf(run, options.maxWarnings);

  function tell({ name, sentence, fatal }: { name: string; sentence: Bilingual; fatal: boolean }): void {
    progress.clear();
    if (fatal || !isQuiet) say(around, own, sentence);
    if (fatal) run.faults.push({ name, message: sentence[own], defect: false });
  }
}

const nothing: Bilingual = {
  zh: '没有可检查的文件：找到的 .txt、.md 和 .docx 都不像法规',
  en: 'nothing to check: no .txt, .md or .docx found looks like a regulation',
};

// --- the sum ----------------------------------------------------------------------------------------------------

interface Run extends Summary {
  files: number;
  levels: Record<Level, number>;
  suppressed: number;
  accepted: number;
  fixable: number;
  fixed: number;
  changed: number;
  faults: { name: string; message: string; defect: boolean }[];
  /** Files that the configuration leaves out. */
  left: number;
  /** Something was found at the level from which a file fails. */
  fails: boolean;
}

function newRun(asOf: string): Run {
  const levels = { error: 0, warning: 0, info: 0, hint: 0 };
  return {
    files: 0,
    levels,
    suppressed: 0,
    accepted: 0,
    fixable: 0,
    fixed: 0,
    changed: 0,
    faults: [],
    asOf,
    left: 0,
    fails: false,
  };
}

function count(run: Run, { file, fixed, changed }: Checked, failOn: Level | 'never'): void {
  const levels: readonly Level[] = ['error', 'warning', 'info'];
  const failing = levels.slice(0, levels.indexOf(failOn as Level) + 1);
  run.files++;
  run.fixed += fixed;
  run.changed += changed;
  run.fixable += fixable(file.findings).length;
  for (const finding of file.findings) {
    if (finding.suppressed) {
      run.suppressed++;
      if (finding.suppression?.by === 'baseline') run.accepted++;
    } else {
      run.levels[finding.level]++;
      run.fails ||= failing.includes(finding.level);
    }
  }
}

function statusOf(run: Run, maxWarnings: number): ExitStatus {
  if (run.faults.some(fault => fault.defect)) return 3;
  if (run.faults.length > 0) return 2;
  return run.fails || run.levels.warning > maxWarnings ? 1 : 0;
}

// --- what it needs ----------------------------------------------------------------------------------------------

/** Where a file stands; standard input stands where its name says. */
function pathOf(file: Found | 'stdin', name: string | undefined, cwd: string): string {
  return file === 'stdin' ? resolve(cwd, name ?? 'stdin') : file.path;
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
