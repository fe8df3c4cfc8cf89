/** `creg render`: drafts → the official text, to standard output, to a file, or into a folder. */
import { basename, extname, join, resolve } from 'node:path';
import type { Bilingual, Face } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Found } from '../disk/find-files.js';
import { kindOfFile } from '../disk/read-file.js';
import { documentOf } from '../render/compose.js';
import type { OfficialDocument } from '../render/document.js';
import { type Writer, writers } from '../render/writers.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { misuseOfDay, settingsOn } from './as-of.js';
import { type Bench, openBench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { sayDefect } from './faults.js';
import { type Input, inputFiles, readInput } from './inputs.js';
import { ownLanguage } from './language.js';
import { renderChanges } from './render-changes.js';
import { tellProblems } from './render-problems.js';
import { outputExtension, outputFolder, writeFile } from './write-result.js';

export async function render(call: Arguments, around: Surroundings): Promise<ExitStatus> {
  if (isGiven(call, 'changes') || isGiven(call, 'git')) return renderChanges(call, around);
  // `--lang` is that of the text; what the command says is in the language of the machine.
  const own = ownLanguage('auto', around.env);
  const format = formatOf(call);
  const writer = writers[format];
  const misuse = misuseOf(call, format, writer);
  if (misuse || !writer) return refuse(around, own, misuse ?? noSuchFormat(format));

  const { files, notes } = await inputFiles(call.operands, around.cwd);
  const drafts = files.filter(file => file === 'stdin' || file.named || isDraft(file));
  const folder = outputFolder(call, around);
  if (drafts.length > 1 && folder === undefined) return refuse(around, own, several);

  const bench = openBench(around, [], settingsOn(call, around), around.cwd);
  const desk: Desk = { call, around, own, bench, writer, folder, targets: new Set() };
  let status: ExitStatus = 0;
  const raise = (to: ExitStatus): void => {
    if (to > status) status = to;
  };
  for (const { sentence } of notes) {
    say(around, own, sentence);
    raise(2);
  }
  if (drafts.length === 0 && notes.length === 0) return refuse(around, own, noDraft);
  for (const file of drafts) raise(await renderFile(desk, file));
  return status;
}

/** What all files of a call share. */
interface Desk {
  readonly call: Arguments;
  readonly around: Surroundings;
  readonly own: Face;
  readonly bench: Bench;
  readonly writer: Writer;
  readonly folder: string | undefined;
  /** Files written so far: two drafts of one name must not replace each other. */
  readonly targets: Set<string>;
}

async function renderFile(desk: Desk, file: Found | 'stdin'): Promise<ExitStatus> {
  const { call, around, own, bench, writer } = desk;
  const { input, notes } = await readInput(file, optionOf(call, 'stdin-filename'), around.cwd);
  let status: ExitStatus = 0;
  for (const { sentence, fatal } of notes) {
    if (fatal || !isGiven(call, 'quiet')) say(around, own, sentence);
    if (fatal) status = 2;
  }
  if (!input) return status;
  if (input.kind !== 'draft') return refuse(around, own, notADraft(input.name));
  try {
    const analysis = await bench.analysis(input.path, input.text, 'draft', []);
    const document = officialText(call, analysis);
    if (!document) return refuse(around, own, nothingToRender(input.name));
    const lack = writer.lacks?.(analysis);
    if (lack) return refuse(around, own, lack);
    const content = await writer.write(document, { marks: isGiven(call, 'marks'), analysis, ...numberingOf(call) });
    const fault = put(desk, input, content);
    if (fault) return refuse(around, own, fault);
    return tellProblems(desk, input, document) ? 1 : status;
  } catch (error) {
    return sayDefect(around, own, input.name, error);
  }
}

function officialText(call: Arguments, analysis: Analysis): OfficialDocument | undefined {
  const asOf = optionOf(call, 'as-of');
  return documentOf(analysis, { language: languageOf(call), ...(asOf !== undefined && { asOf }) });
}

function languageOf(call: Arguments): Face {
  return optionOf(call, 'lang') === 'en' ? 'en' : 'zh';
}

function numberingOf(call: Arguments): { readonly numbering?: 'word' | 'text' } {
  const asked = optionOf(call, 'numbering');
  return asked === 'word' || asked === 'text' ? { numbering: asked } : {};
}

/** Writes the text where it goes; the sentence of what kept it from there. */
function put(
  { call, around, writer, folder, targets }: Desk,
  { path, name }: Input,
  content: string | Uint8Array,
): Bilingual | undefined {
  const output = optionOf(call, 'output');
  if (output === undefined) {
    if (typeof content === 'string') around.out.write(content);
    return undefined;
  }
  const target =
    folder === undefined
      ? resolve(around.cwd, output)
      : join(folder, `${basename(path, extname(path))}.${writer.extension}`);
  if (targets.has(target)) return sameTarget(name, basename(target));
  targets.add(target);
  return writeFile(target, folder === undefined ? output : join(output, basename(target)), content);
}

// --- the call ---------------------------------------------------------------------------------------------------

function isDraft({ path }: Found): boolean {
  return kindOfFile(path) === 'draft';
}

/** `--to`, else as the file to write ends. */
function formatOf(call: Arguments): string {
  const asked = optionOf(call, 'to');
  if (asked !== undefined) return asked;
  const extension = outputExtension(call);
  const known = Object.entries(writers).find(([, writer]) => writer.extension === extension);
  return known?.[0] ?? 'txt';
}

function misuseOf(call: Arguments, format: string, writer: Writer | undefined): Bilingual | undefined {
  const readsStdin = call.operands.includes('-');
  if (call.operands.length === 0)
    return { zh: 'creg render 后面要写草案（.creg）', en: 'creg render needs a draft (.creg)' };
  if (!writer) return noSuchFormat(format);
  const misuse = misuseOfDay(call);
  if (misuse) return misuse;
  if (writer.binary && optionOf(call, 'output') === undefined) {
    return {
      zh: `${format} 不能写到标准输出：用 --output`,
      en: `${format} cannot go to standard output: use --output`,
    };
  }
  if (isGiven(call, 'marks') && !writer.marks) {
    return {
      zh: `--marks 是预览用的，${format} 没有；用 --to html 或者 docx`,
      en: `--marks is for a preview, which ${format} is not: use --to html or docx`,
    };
  }
  if (isGiven(call, 'numbering') && !writer.numbering) {
    return {
      zh: `--numbering 是给 docx 的，${format} 的编号总是文字`,
      en: `--numbering is for docx: the numbers of ${format} are always words`,
    };
  }
  if (isGiven(call, 'stdin-filename') && !readsStdin) {
    return { zh: '--stdin-filename 只与标准输入（-）同用', en: '--stdin-filename goes with standard input (-) only' };
  }
  return undefined;
}

// --- sentences --------------------------------------------------------------------------------------------------

function noSuchFormat(format: string): Bilingual {
  return { zh: `creg render 不写 ${format}`, en: `creg render does not write ${format}` };
}

const several: Bilingual = {
  zh: '不止一份草案：用 --output 指定一个已有的文件夹',
  en: 'more than one draft: use --output with a folder that is there',
};

const noDraft: Bilingual = { zh: '没有草案（.creg）', en: 'no draft (.creg) there' };

function notADraft(name: string): Bilingual {
  return {
    zh: `「${name}」不是草案（.creg）；现有文本先用 creg import 变成草案`,
    en: `“${name}” is no draft (.creg); turn an existing text into one with creg import`,
  };
}

function nothingToRender(name: string): Bilingual {
  return {
    zh: `「${name}」里没有法规，也没有名单或者信用评价，没有正文可写`,
    en: `“${name}” has no regulation, list or rating: there is no text to write`,
  };
}

function sameTarget(name: string, target: string): Bilingual {
  return {
    zh: `「${name}」没有写：「${target}」已经是另一份草案的正文`,
    en: `“${name}” was not written: “${target}” is the text of another draft`,
  };
}
