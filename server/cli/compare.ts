/** `creg compare`: two texts, two versions of one, or a draft and a standard → a report of what differs. */
import type { Bilingual, Face } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { compareWithStandard } from '../core/compare/against.js';
import { compare as compareTexts, isSame, listsMore } from '../core/compare/compare.js';
import type { Comparison } from '../core/compare/comparison.js';
import type { Model, Standard } from '../core/model.js';
import { type Found, findFiles } from '../disk/find-files.js';
import { isDocx, readDocument } from '../disk/read-docx.js';
import { isFault, textOf } from '../disk/read-file.js';
import { contextFiles, workspaceRoot } from '../disk/workspace-root.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { misuseOfDay, settingsOn } from './as-of.js';
import { addressOf, type Bench, openBench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { sentenceOf } from './faults.js';
import { findStandard, onlyStandard } from './find-standard.js';
import { fileAtRevision } from './git.js';
import { type Input, readInput } from './inputs.js';
import { type Language, ownLanguage } from './language.js';
import { columns, wantsColor } from './terminal.js';
import { writeResult } from './write-result.js';

export async function compare(call: Arguments, around: Surroundings): Promise<ExitStatus> {
  const language = (optionOf(call, 'lang') ?? 'auto') as Language;
  const own = ownLanguage(language, around.env);
  const wrong = wrongCall(call);
  if (wrong) return refuse(around, own, wrong);
  const settings = settingsOn(call, around);
  const desk: Desk = { around, own, call, bench: openBench(around, [], settings, around.cwd) };

  const made = await compared(desk);
  if ('zh' in made) return refuse(around, own, made);
  const text = await report(made, desk, language);
  const fault = writeResult(call, around, text);
  if (fault) return refuse(around, own, fault);
  return failed(made.comparison, optionOf(call, 'fail-on')) ? 1 : 0;
}

interface Desk {
  readonly around: Surroundings;
  readonly own: Face;
  readonly call: Arguments;
  readonly bench: Bench;
}

/** A comparison with what a report needs beside it. */
interface Made {
  readonly comparison: Comparison;
  readonly names: { readonly left: string; readonly right: string };
  readonly texts: { readonly left: string; readonly right: string };
  readonly faces: readonly Face[];
}

interface Read {
  readonly input: Input;
  readonly analysis: Analysis;
}

async function compared(desk: Desk): Promise<Made | Bilingual> {
  const { call } = desk;
  const [first = '', second] = call.operands;
  const revision = optionOf(call, 'git');
  if (revision !== undefined) return versions(desk, revision, first);
  const named = optionOf(call, 'standard');
  if (named !== undefined) return besideStandard(desk, first, named);

  const files = await filesOf(call.operands, desk);
  // The second may be a standard by its name.
  if ('zh' in files)
    return call.operands.length === 2 && second !== undefined ? besideStandard(desk, first, second, files) : files;
  const [a, b] = files;
  if (!a || !b || files.length > 2) return wrongNumber(files.length);
  const left = await read(a, desk);
  if ('zh' in left) return left;
  const right = await read(b, desk);
  if ('zh' in right) return right;
  const { model } = right.analysis;
  if (model.standards.length > 0 && model.lists.length === 0) return besideStandard(desk, first, second ?? b.name);
  return madeOf(left, right, 'texts');
}

function madeOf(left: Read, right: Read, kind: 'texts' | 'versions'): Made {
  return {
    comparison: compareTexts(left.analysis, right.analysis, kind),
    names: { left: left.input.name, right: right.input.name },
    texts: { left: left.input.text, right: right.input.text },
    faces: [left.analysis.model.face, right.analysis.model.face],
  };
}

// --- what is compared -------------------------------------------------------------------------------------------

/** The files of two operands. Of patterns that match both faces of one text the face of the language is taken. */
async function filesOf(operands: readonly string[], { around, own }: Desk): Promise<readonly Found[] | Bilingual> {
  const files: Found[] = [];
  // One by one: a file may be compared with itself.
  for (const operand of operands) {
    const { files: found, faults } = await findFiles([operand], around.cwd);
    const [fault] = faults;
    if (fault) return sentenceOf(fault);
    files.push(...found);
  }
  if (files.length <= 2) return files;
  const other = own === 'zh' ? '.en.creg' : '.zh.creg';
  const paths = new Set(files.map(({ path }) => path));
  return files.filter(
    ({ path }) => !path.endsWith(other) || !paths.has(path.replace(/\.(?:zh|en)\.creg$/u, `.${own}.creg`)),
  );
}

async function read(file: Found, { around, own, bench, call }: Desk): Promise<Read | Bilingual> {
  const { input, notes } = await readInput({ ...file, named: true }, undefined, around.cwd);
  for (const { sentence, fatal } of notes) {
    if (fatal) return sentence;
    if (!isGiven(call, 'quiet')) say(around, own, sentence);
  }
  if (!input) return wrongNumber(0);
  return { input, analysis: await bench.analysis(input.path, input.text, input.kind, []) };
}

/** The file at a revision beside the file as it is; what it uses is read as it is now. */
async function versions(desk: Desk, revision: string, name: string): Promise<Made | Bilingual> {
  const files = await filesOf([name], desk);
  if ('zh' in files) return files;
  const [file] = files;
  if (!file || files.length > 1) return wrongNumber(files.length);
  const now = await read(file, desk);
  if ('zh' in now) return now;
  const bytes = fileAtRevision(revision, file.path, file.name);
  if ('zh' in bytes) return bytes;
  const document = isDocx(file.path, bytes) ? await readDocument(bytes) : textOf(bytes);
  if (isFault(document)) return sentenceOf({ name: `${revision}:${file.name}`, ...document });
  const { input } = now;
  const then: Read = {
    input: { ...input, name: `${revision}:${input.name}`, text: document.text },
    analysis: await desk.bench.analysis(input.path, document.text, input.kind, []),
  };
  return madeOf(then, now, 'versions');
}

async function besideStandard(
  desk: Desk,
  draftName: string,
  asked: string,
  fault?: Bilingual,
): Promise<Made | Bilingual> {
  const files = await filesOf([draftName], desk);
  if ('zh' in files) return files;
  const [file] = files;
  if (!file || files.length > 1) return wrongNumber(files.length + 1);
  const draft = await read(file, desk);
  if ('zh' in draft) return draft;
  const found = await standardOf(asked, draft, desk);
  // What looks like a path was meant as one.
  if ('zh' in found) return fault && /[\\/]|\.\w{2,5}$/u.test(asked) && !asked.startsWith('creg:') ? fault : found;
  const { standard, text } = found;
  return {
    comparison: compareWithStandard(draft.analysis, standard),
    names: { left: draft.input.name, right: standard.uri.startsWith('file:') ? asked : standard.uri },
    texts: { left: draft.input.text, right: text },
    faces: [draft.analysis.model.face],
  };
}

/** A file with a standard, else a standard of the shipped norms or of the workspace of the draft. */
async function standardOf(
  asked: string,
  { input }: Read,
  desk: Desk,
): Promise<{ readonly standard: Standard; readonly text: string } | Bilingual> {
  const { files } = await findFiles([asked], desk.around.cwd);
  const [file] = files;
  if (file && files.length === 1) {
    const other = await read(file, desk);
    if ('zh' in other) return other;
    const standard = onlyStandard(file.name, other.analysis.model);
    return 'zh' in standard ? standard : { standard, text: other.input.text };
  }
  const neighbours = await desk.bench.neighbours(input.path, input.text);
  const around = (await contextFiles(workspaceRoot(input.path))).map(addressOf);
  const known = [...desk.around.shipped.map(({ uri }) => uri), ...around].flatMap(uri => neighbours(uri) ?? []);
  const models: readonly Model[] = known.map(({ model }) => model);
  const standard = findStandard(asked, models);
  if ('zh' in standard) return standard;
  return { standard, text: known.find(({ uri }) => uri === standard.uri)?.text ?? '' };
}

// --- output -----------------------------------------------------------------------------------------------------

async function report({ comparison, names, texts, faces }: Made, desk: Desk, asked: Language): Promise<string> {
  const { call, own, around } = desk;
  const [face] = faces;
  const isOne = face !== undefined && faces.every(each => each === face);
  const language = asked === 'auto' && isOne ? face : own;
  switch (optionOf(call, 'format') ?? 'pretty') {
    case 'json':
      return (await import('./report/compare-json.js')).compareJson(comparison, { language, names, texts });
    case 'html':
      return (await import('../render/compare/html.js')).comparisonPage(comparison, { language, names });
    default: {
      const toFile = isGiven(call, 'output');
      const color = wantsColor(around.env, toFile || isGiven(call, 'no-color'));
      const quiet = isGiven(call, 'quiet');
      const { comparePretty } = await import('./report/compare-pretty.js');
      return comparePretty(comparison, { language, names, color, quiet, columns: toFile ? 120 : columns() });
    }
  }
}

function failed(comparison: Comparison, level: string | undefined): boolean {
  if (level === 'difference') return !isSame(comparison);
  return level === 'wider' && listsMore(comparison);
}

// --- what is wrong ----------------------------------------------------------------------------------------------

function wrongCall(call: Arguments): Bilingual | undefined {
  const misuse = misuseOfDay(call);
  if (misuse) return misuse;
  if (call.operands.includes('-')) {
    return { zh: 'creg compare 不读标准输入', en: 'creg compare does not read standard input' };
  }
  const [git, standard] = [isGiven(call, 'git'), isGiven(call, 'standard')];
  if (git && standard) return { zh: '--git 和 --standard 只能用一个', en: 'use either --git or --standard' };
  if (git || standard) {
    const option = git ? '--git' : '--standard';
    return call.operands.length === 1
      ? undefined
      : { zh: `${option} 只与一个文件同用`, en: `${option} goes with one file` };
  }
  if (call.operands.length < 2) return wrongNumber(call.operands.length);
  const format = optionOf(call, 'format');
  if (format !== undefined && format !== 'pretty' && isGiven(call, 'no-color')) {
    return { zh: `--no-color 对 --format ${format} 不起作用`, en: `--no-color does nothing with --format ${format}` };
  }
  return undefined;
}

function wrongNumber(count: number): Bilingual {
  return {
    zh: `creg compare 要两份文件，或者一份文件和一个标准，这里是 ${count} 份：creg compare --help`,
    en: `creg compare takes two files, or a file and a standard, not ${count}: creg compare --help`,
  };
}
