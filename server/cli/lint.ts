/** `creg lint`: files → findings → a report and an exit status. */
import { resolve } from 'node:path';
import type { Bilingual, Face } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Level } from '../core/finding.js';
import type { Settings } from '../core/settings.js';
import type { Source } from '../core/workspace.js';
import { faultOf, isFault, readText } from '../disk/read-file.js';
import { writeWhole } from '../disk/write-file.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { addressOf, type Bench, openBench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { defectSentence, sentenceOf } from './faults.js';
import { applyFixes, fixable } from './fix.js';
import { type Input, inputFiles, readInput } from './inputs.js';
import { type Language, ownLanguage } from './language.js';
import { readLintOptions } from './lint-options.js';
import type { CheckedFile, Lookup, Reporter, Summary } from './report/checked.js';
import { githubReporter } from './report/github.js';
import { jsonLinesReporter, jsonReporter } from './report/json.js';
import { prettyReporter } from './report/pretty.js';
import { columns, wantsColor } from './terminal.js';

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
  const bench = openBench(around, standards.sources, settings, around.cwd);
  const explain = isGiven(call, 'explain-structure') ? (await import('./structure.js')).structureOf : undefined;
  const reporter = await makeReporter(call, around, own, bench.lookup);
  const isQuiet = isGiven(call, 'quiet');
  const run = newRun(settings.asOf ?? settings.today);
  const pages: string[] = [];
  // A file is written whole at the end; a person reading along gets each file as it is done.
  const output = optionOf(call, 'output');
  const emit = (text: string): void => {
    if (output === undefined) around.out.write(text);
    else pages.push(text);
  };

  const { files, notes } = await inputFiles(call.operands, around.cwd);
  for (const note of notes) tell(note);
  for (const file of files) {
    const { input, notes: ofFile } = await readInput(file, optionOf(call, 'stdin-filename'), around.cwd);
    for (const note of ofFile) tell(note);
    if (!input) continue;
    try {
      const rules = explain ? [] : around.rules;
      const checked = await check(input, bench, rules, language, options.fix);
      if (explain) emit(`${run.files > 0 ? '\n' : ''}${explain(checked.file, checked.analysis)}`);
      else emit(reporter.add(checked.file));
      count(run, checked.file, checked.fixed);
    } catch (error) {
      const sentence = defectSentence(input.name)[own];
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      around.err.write(`creg: ${sentence}\n${stack}\n`);
      run.faults.push({ name: input.name, message: `${sentence}\n${stack}`, defect: true });
    }
  }
  if (run.files === 0 && run.faults.length === 0) tell({ name: '.', sentence: nothing, fatal: true });

  if (!explain) emit(reporter.finish(run));
  if (output !== undefined) {
    const fault = writeReport(resolve(around.cwd, output), pages.join(''));
    if (fault) return refuse(around, own, sentenceOf({ name: output, ...fault }));
  }
  return statusOf(run, options.failOn, options.maxWarnings);

  function tell({ name, sentence, fatal }: { name: string; sentence: Bilingual; fatal: boolean }): void {
    if (fatal || !isQuiet) say(around, own, sentence);
    if (fatal) run.faults.push({ name, message: sentence[own], defect: false });
  }
}

const nothing: Bilingual = {
  zh: '没有可检查的文件：找到的 .txt、.md 和 .docx 都不像法规',
  en: 'nothing to check: no .txt, .md or .docx found looks like a regulation',
};

type FixMode = 'none' | 'write' | 'dry';

/** A fix can lay open another; one that never comes to rest is stopped. */
const mostPasses = 10;

async function check(
  input: Input,
  bench: Bench,
  rules: Surroundings['rules'],
  language: Language,
  fix: FixMode,
): Promise<{ readonly file: CheckedFile; readonly analysis: Analysis; readonly fixed: number }> {
  let { text } = input;
  let analysis = await bench.analysis(input.path, text, input.kind, rules);
  let fixed = 0;
  // Bytes that were not read as they are must not be written back.
  const mayFix = fix !== 'none' && !input.damaged && !input.paragraphs;
  for (let pass = 0; mayFix && pass < mostPasses; pass++) {
    const better = applyFixes(text, analysis.findings);
    if (better.count === 0) break;
    text = better.text;
    fixed += better.count;
    analysis = await bench.analysis(input.path, text, input.kind, rules);
  }
  if (fix === 'write' && text !== input.text) writeWhole(input.path, text, input.form);
  return { file: checkedFile(input, text, analysis, language), analysis, fixed };
}

function checkedFile(input: Input, text: string, { model, findings }: Analysis, language: Language): CheckedFile {
  const title = model.regulations[0]?.title.text.replace(/\s+/g, ' ').trim();
  return {
    name: input.name,
    uri: addressOf(input.path),
    kind: input.kind,
    text,
    language: language === 'auto' ? model.face : language,
    findings,
    ...(title ? { title } : {}),
    ...(input.paragraphs ? { paragraphs: input.paragraphs } : {}),
  };
}

// --- the sum ----------------------------------------------------------------------------------------------------

interface Run extends Summary {
  files: number;
  levels: Record<Level, number>;
  suppressed: number;
  fixable: number;
  fixed: number;
  faults: { name: string; message: string; defect: boolean }[];
}

function newRun(asOf: string): Run {
  const levels = { error: 0, warning: 0, info: 0, hint: 0 };
  return { files: 0, levels, suppressed: 0, fixable: 0, fixed: 0, faults: [], asOf };
}

function count(run: Run, file: CheckedFile, fixed: number): void {
  run.files++;
  run.fixed += fixed;
  run.fixable += fixable(file.findings).length;
  for (const finding of file.findings) {
    if (finding.suppressed) run.suppressed++;
    else run.levels[finding.level]++;
  }
}

function statusOf(run: Run, failOn: Level | 'never', maxWarnings: number): ExitStatus {
  if (run.faults.some(fault => fault.defect)) return 3;
  if (run.faults.length > 0) return 2;
  const levels: readonly Level[] = ['error', 'warning', 'info'];
  const failing = levels.slice(0, levels.indexOf(failOn as Level) + 1);
  if (failing.some(level => run.levels[level] > 0)) return 1;
  return run.levels.warning > maxWarnings ? 1 : 0;
}

// --- what it needs ----------------------------------------------------------------------------------------------

async function makeReporter(call: Arguments, around: Surroundings, own: Face, lookup: Lookup): Promise<Reporter> {
  switch (optionOf(call, 'format') ?? 'pretty') {
    case 'json':
      return jsonReporter(lookup);
    case 'jsonl':
      return jsonLinesReporter(lookup);
    case 'github':
      return githubReporter();
    case 'sarif': {
      const { sarifReporter } = await import('./report/sarif.js');
      return sarifReporter(around.rules, own, lookup);
    }
    default: {
      const toFile = isGiven(call, 'output');
      const color = wantsColor(around.env, toFile || isGiven(call, 'no-color'));
      const width = toFile ? 100 : columns();
      return prettyReporter({ color, columns: width, quiet: isGiven(call, 'quiet'), language: own }, lookup);
    }
  }
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

function writeReport(path: string, text: string): ReturnType<typeof faultOf> | undefined {
  try {
    writeWhole(path, text);
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}
