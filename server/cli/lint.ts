/** `creg lint`: files → findings → a report and an exit status. */
import { resolve } from 'node:path';
import type { Bilingual, Face } from '../../grammar/index.js';
import { configurations } from '../disk/configuration.js';
import type { Found } from '../disk/find-files.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import type { Baselines } from './baselines.js';
import type { Bench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { type FileResult, newSince, openChecker, type Store, type Tools } from './check-file.js';
import { configFaults, settingsForFile } from './configured.js';
import { defectSentence, sentenceOf } from './faults.js';
import { inputFiles, type Note } from './inputs.js';
import { type Language, ownLanguage } from './language.js';
import { type LintOptions, readLintOptions } from './lint-options.js';
import { count, newRun, statusOf } from './lint-sum.js';
import { openTools } from './lint-tools.js';
import { isWatched, progressOn } from './progress.js';
import type { CheckedFile } from './report/checked.js';
import { openReports } from './reports.js';
import type { Since } from './since.js';

/** A call that was understood. */
export interface LintCall {
  readonly call: Arguments;
  readonly around: Surroundings;
  readonly options: LintOptions & { readonly language: Language };
  /** The language of what is said beside the findings. */
  readonly own: Face;
}

/** How a run ended, and what it looked at. */
export interface LintRun {
  readonly status: ExitStatus;
  readonly files: readonly string[];
}

export async function lint(call: Arguments, around: Surroundings): Promise<ExitStatus> {
  const language = (optionOf(call, 'lang') ?? 'auto') as Language;
  const own = ownLanguage(language, around.env);
  const options = readLintOptions(call, around.rules);
  if ('zh' in options) return refuse(around, own, options);
  const asked: LintCall = { call, around, options: { ...options, language }, own };
  const store = isGiven(call, 'cache') ? (await import('./cache.js')).openCache(around) : undefined;
  if (isGiven(call, 'watch')) return (await import('./watch.js')).watch(asked, store, lintOnce);
  return (await lintOnce(asked, store)).status;
}

/** One run over all files. */
async function lintOnce({ call, around, options, own }: LintCall, store: Store | undefined): Promise<LintRun> {
  const ended = (status: ExitStatus, files: readonly string[] = []): LintRun => ({ status, files });
  const { cwd } = around;
  const configs = configurations(around.rules.map(({ code }) => code));
  const opened = openTools(call, options, around, configs);
  if ('zh' in opened) return ended(refuse(around, own, opened));
  const tools: Tools = { ...opened, ...(store && { store }) };
  const since = options.since === undefined ? undefined : (await import('./since.js')).openSince(options.since, cwd);
  if (since && 'zh' in since) return ended(refuse(around, own, since));

  const isQuiet = isGiven(call, 'quiet');
  const progress = progressOn(around.err, own, !isQuiet && isWatched(around.env));
  const out = progress.before(around.out);
  const reports = await openReports(options.outputs, call, { ...around, out }, own, tools.bench.lookup);
  const run = newRun(options.asOf ?? around.today);
  const said = new Set<string>();

  const { files, notes } = await inputFiles(call.operands, cwd);
  const stdinPath = resolve(cwd, optionOf(call, 'stdin-filename') ?? 'stdin');
  const places = files.map(file => (file === 'stdin' ? stdinPath : file.path));
  const wrong = await configFaults(places, configs, cwd, isGiven(call, 'update-baseline'));
  for (const sentence of wrong) say(around, own, sentence);
  if (wrong.length > 0) return ended(2, places);
  for (const note of notes) tell(note);
  const checking = await openChecking(files, tools, options, since);
  for (const [index, file] of files.entries()) {
    const name = file === 'stdin' ? 'stdin' : file.name;
    progress.show(index, files.length, name);
    const result = await checking.result(index);
    for (const note of result.before) tell(note);
    if (result.left) run.left++;
    if (result.defect !== undefined) tellDefect(name, result.defect);
    if (!result.file) continue;
    const path = places[index] ?? '';
    const ofFile = await settingsForFile(path, options, around.today, configs, cwd);
    const told = toldOf(result.file, path, ofFile, tools.baselines, result.former);
    await openPlaces(told, path, tools.bench);
    reports.add(told);
    for (const note of result.after) tell(note);
    count(run, told, result, ofFile.failOn);
  }
  await checking.close();
  progress.clear();
  if (run.files === 0 && run.left === 0 && run.faults.length === 0) tell({ name: '.', sentence: nothing, fatal: true });

  const isChecked = run.faults.length === 0 && !isGiven(call, 'explain-structure');
  const last = isChecked ? tools.baselines.finish() : { notes: [] };
  for (const sentence of last.notes) tell({ name: '', sentence, fatal: false });
  if (last.fault) tell({ name: '', sentence: last.fault, fatal: true });

  const fault = reports.finish(run);
  if (fault) return ended(refuse(around, own, sentenceOf(fault)), places);
  return ended(statusOf(run, options.maxWarnings), places);

  function tell({ name, sentence, fatal }: Note): void {
    progress.clear();
    // Threads say the same of what they share.
    const isRepeated = said.has(sentence[own]);
    said.add(sentence[own]);
    if (!isRepeated && (fatal || !isQuiet)) say(around, own, sentence);
    if (fatal) run.faults.push({ name, message: sentence[own], defect: false });
  }

  function tellDefect(name: string, stack: string): void {
    progress.clear();
    const sentence = defectSentence(name)[own];
    around.err.write(`creg: ${sentence}\n${stack}\n`);
    run.faults.push({ name, message: `${sentence}\n${stack}`, defect: true });
  }
}

const nothing: Bilingual = {
  zh: '没有可检查的文件：找到的 .txt、.md 和 .docx 都不像法规',
  en: 'nothing to check: no .txt, .md or .docx found looks like a regulation',
};

/** The results of the files, in their order. */
interface Checking {
  result(index: number): Promise<FileResult>;
  close(): Promise<void>;
}

async function openChecking(
  files: readonly (Found | 'stdin')[],
  tools: Tools,
  options: LintOptions,
  since: Since | undefined,
): Promise<Checking> {
  const { around, call } = tools;
  const { script, cwd, today } = around;
  const former = (path: string) => since?.of(path);
  const threads = options.fix.kind === 'write' ? 1 : await threadsFor(files.length, options.jobs);
  const onDisk = files.flatMap(file => (file === 'stdin' ? [] : [file]));
  if (script === undefined || threads === 1 || onDisk.length < files.length) {
    const checker = openChecker(tools);
    return {
      async result(index) {
        const file = files[index] ?? 'stdin';
        return checker.check(file, file === 'stdin' ? undefined : former(file.path));
      },
      close: async () => undefined,
    };
  }
  const { openJobs } = await import('./jobs.js');
  const setup = { call, options: tools.options, cwd, today, cached: isGiven(call, 'cache') };
  return openJobs(script, threads, onDisk, former, setup);
}

/** Starting a thread takes as long as checking some files does. */
const filesWorthAThread = 30;

async function threadsFor(files: number, asked: number | undefined): Promise<number> {
  if (asked !== undefined) return Math.min(asked, files);
  if (files < 2 * filesWorthAThread) return 1;
  const { availableParallelism } = await import('node:os');
  return Math.min(availableParallelism(), Math.floor(files / filesWorthAThread));
}

/** What is told of a file: without what the baseline holds, and what was there at the revision of `--since`. */
function toldOf(
  file: CheckedFile,
  path: string,
  ofFile: Parameters<Baselines['take']>[2],
  baselines: Baselines,
  former: FileResult['former'],
): CheckedFile {
  const findings: CheckedFile['findings'] =
    file.structure === undefined ? baselines.take(path, file.findings, ofFile) : file.findings;
  return { ...file, findings: former ? newSince(findings, former) : findings };
}

/** A finding may point into another file, which another thread has read. */
async function openPlaces({ findings, uri: own }: CheckedFile, path: string, bench: Bench): Promise<void> {
  const isUnknown = findings.some(({ related = [] }) =>
    related.some(({ uri }) => uri !== undefined && uri !== own && !bench.lookup(uri)),
  );
  if (isUnknown) await bench.workspace(path);
}
