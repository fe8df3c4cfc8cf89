/** `creg render --changes OLD`, `--git REV`: an old and a new text → the table of the amendment. */
import { basename, extname } from 'node:path';
import { type Bilingual, type Face, parseStatute } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { compare } from '../core/compare/compare.js';
import { importText } from '../core/import/import.js';
import { type Found, findFiles } from '../disk/find-files.js';
import { isDocx, readDocument } from '../disk/read-docx.js';
import { isFault, textOf } from '../disk/read-file.js';
import type { ChangeTable } from '../render/changes/change-table.js';
import { changesOf } from '../render/changes/changes.js';
import { changesToHtml } from '../render/changes/html.js';
import { changesToMarkdown } from '../render/changes/markdown.js';
import { documentOf } from '../render/compose.js';
import type { OfficialDocument } from '../render/document.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { misuseOfDay, settingsOn } from './as-of.js';
import { type Bench, openBench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { sentenceOf } from './faults.js';
import { fileAtRevision } from './git.js';
import { type Input, readInput } from './inputs.js';
import { ownLanguage } from './language.js';
import { tellProblems } from './render-problems.js';
import { outputExtension, writeResult } from './write-result.js';

type Write = (table: ChangeTable, after: OfficialDocument) => string | Promise<Uint8Array>;

const writers: Readonly<Record<string, Write>> = {
  md: changesToMarkdown,
  html: changesToHtml,
  docx: async (table, { metadata }) =>
    (await import('../render/word/word.js')).changesToDocx(table, metadata.issued ?? metadata.effective),
};

export async function renderChanges(call: Arguments, around: Surroundings): Promise<ExitStatus> {
  const own = ownLanguage('auto', around.env);
  const format = formatOf(call);
  const write = writers[format];
  const misuse = misuseOf(call, format);
  if (misuse || !write) return refuse(around, own, misuse ?? noTable(format));
  const settings = settingsOn(call, around);
  const desk: Desk = { call, around, own, bench: openBench(around, [], settings, around.cwd) };

  const after = await readVersion(call.operands[0] ?? '', desk);
  if ('zh' in after) return refuse(around, own, after);
  if (after.input.kind !== 'draft') return refuse(around, own, notADraft(after.input.name));
  const before = await oldVersion(after, desk);
  if ('zh' in before) return refuse(around, own, before);
  const [old, now] = [documentIn(before, desk), documentIn(after, desk)];
  if (!old || !now) return refuse(around, own, nothingIn((old ? after : before).input.name));
  const comparison = compare(before.analysis, after.analysis, 'versions');
  const content = await write(changesOf(old, now, comparison), now);
  const fault = writeResult(call, around, content);
  if (fault) return refuse(around, own, fault);
  return tellProblems(desk, after.input, now) ? 1 : 0;
}

interface Desk {
  readonly call: Arguments;
  readonly around: Surroundings;
  readonly own: Face;
  readonly bench: Bench;
}

interface Version {
  readonly input: Input;
  readonly analysis: Analysis;
}

function documentIn({ analysis }: Version, { call }: Desk): OfficialDocument | undefined {
  const asOf = optionOf(call, 'as-of');
  const language = optionOf(call, 'lang') === 'en' ? 'en' : 'zh';
  return documentOf(analysis, { language, ...(asOf !== undefined && { asOf }) });
}

// --- the two versions -------------------------------------------------------------------------------------------

async function oldVersion(after: Version, desk: Desk): Promise<Version | Bilingual> {
  const named = optionOf(desk.call, 'changes');
  if (named !== undefined) return readVersion(named, desk);
  const revision = optionOf(desk.call, 'git') ?? '';
  const { input } = after;
  const bytes = fileAtRevision(revision, input.path, input.name);
  if ('zh' in bytes) return bytes;
  const name = `${revision}:${input.name}`;
  const read = isDocx(input.path, bytes) ? await readDocument(bytes) : textOf(bytes);
  if (isFault(read)) return sentenceOf({ name, ...read });
  return analysed({ ...input, name, text: read.text }, desk);
}

async function readVersion(name: string, desk: Desk): Promise<Version | Bilingual> {
  const { files, faults } = await findFiles([name], desk.around.cwd);
  const [fault] = faults;
  if (fault) return sentenceOf(fault);
  const [file, ...others] = files;
  if (!file || others.length > 0) return oneFile(name);
  return readFile(file, desk);
}

async function readFile(file: Found, desk: Desk): Promise<Version | Bilingual> {
  const { input, notes } = await readInput({ ...file, named: true }, undefined, desk.around.cwd);
  for (const { sentence, fatal } of notes) {
    if (fatal) return sentence;
    if (!isGiven(desk.call, 'quiet')) say(desk.around, desk.own, sentence);
  }
  return input ? analysed(input, desk) : oneFile(file.name);
}

/** An existing text is read as the draft that `creg import` makes of it. */
async function analysed(input: Input, { bench }: Desk): Promise<Version> {
  const analysis = await bench.analysis(input.path, input.text, input.kind, []);
  if (input.kind === 'draft') return { input, analysis };
  const draft = importText(analysis.statute ?? parseStatute(input.text), analysis.model);
  const path = `${input.path.slice(0, input.path.length - extname(input.path).length)}.creg`;
  return { input, analysis: await bench.analysis(path, draft, 'draft', []) };
}

// --- the call ---------------------------------------------------------------------------------------------------

function formatOf(call: Arguments): string {
  const asked = optionOf(call, 'to');
  if (asked !== undefined) return asked;
  const extension = outputExtension(call);
  return Object.hasOwn(writers, extension) ? extension : 'md';
}

function misuseOf(call: Arguments, format: string): Bilingual | undefined {
  const other = ['marks', 'numbering', 'stdin-filename'].find(option => isGiven(call, option));
  if (isGiven(call, 'changes') && isGiven(call, 'git'))
    return { zh: '--changes 和 --git 只能用一个', en: 'use either --changes or --git' };
  if (call.operands.length !== 1 || call.operands[0] === '-') {
    return {
      zh: `对照表要一份新的草案文件，这里是 ${call.operands.length} 份：creg render --changes 旧文本 新草案`,
      en: `a table of changes takes one new draft, not ${call.operands.length}: creg render --changes OLD NEW`,
    };
  }
  if (!Object.hasOwn(writers, format)) return noTable(format);
  if (other !== undefined) return { zh: `对照表没有 --${other}`, en: `a table of changes has no --${other}` };
  const misuse = misuseOfDay(call);
  if (misuse) return misuse;
  if (format === 'docx' && optionOf(call, 'output') === undefined) {
    return { zh: 'docx 不能写到标准输出：用 --output', en: 'docx cannot go to standard output: use --output' };
  }
  return undefined;
}

// --- sentences --------------------------------------------------------------------------------------------------

function noTable(format: string): Bilingual {
  return {
    zh: `对照表写成 md、html 或者 docx，没有 ${format}`,
    en: `a table of changes is written as md, html or docx, not as ${format}`,
  };
}

function oneFile(name: string): Bilingual {
  return { zh: `「${name}」要是一份文件`, en: `“${name}” must be one file` };
}

function notADraft(name: string): Bilingual {
  return {
    zh: `新文本「${basename(name)}」不是草案（.creg）；旧文本可以是现有文本`,
    en: `the new text “${basename(name)}” is no draft (.creg); only the old one may be an existing text`,
  };
}

function nothingIn(name: string): Bilingual {
  return {
    zh: `「${name}」里没有法规，也没有名单或者信用评价，没有条文可以对照`,
    en: `“${name}” has no regulation, list or rating: there are no articles to compare`,
  };
}
