/** `creg report`: files → a review sheet each, to be filled in by whoever decides. */
import { basename, extname, join, resolve } from 'node:path';
import type { Bilingual, Face } from '../../grammar/index.js';
import type { Level } from '../core/finding.js';
import { configurations } from '../disk/configuration.js';
import type { Found } from '../disk/find-files.js';
import { reviewPage } from '../render/review/page.js';
import { type ReviewSheet, reviewSheet } from '../render/review/sheet.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { misuseOfDay, settingsOn } from './as-of.js';
import { openBench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { configFaults, settingsForFile } from './configured.js';
import { sayDefect } from './faults.js';
import { inputFiles, readInput } from './inputs.js';
import { type Language, ownLanguage } from './language.js';
import { importSheets } from './review-import.js';
import { version } from './version.js';
import { outputFolder, writeFile } from './write-result.js';

export async function review(call: Arguments, around: Surroundings): Promise<ExitStatus> {
  const language = (optionOf(call, 'lang') ?? 'auto') as Language;
  const own = ownLanguage(language, around.env);
  const misuse = misuseOf(call);
  if (misuse) return refuse(around, own, misuse);
  if (isGiven(call, 'import')) return importSheets(call, around, own);
  return writeSheets(call, around, language, own);
}

async function writeSheets(call: Arguments, around: Surroundings, language: Language, own: Face): Promise<ExitStatus> {
  const { files, notes } = await inputFiles(call.operands, around.cwd);
  const output = optionOf(call, 'output');
  const folder = outputFolder(call, around);
  const configs = configurations(around.rules.map(({ code }) => code));
  const asOf = optionOf(call, 'as-of');
  const bench = openBench(around, [], settingsOn(call, around), around.cwd, configs);
  const paths = files.map(file =>
    file === 'stdin' ? resolve(around.cwd, optionOf(call, 'stdin-filename') ?? 'stdin') : file.path,
  );
  const wrong = await configFaults(paths, configs, around.cwd, false);
  for (const sentence of wrong) say(around, own, sentence);
  if (wrong.length > 0) return 2;

  let status: ExitStatus = 0;
  for (const { sentence } of notes) {
    say(around, own, sentence);
    status = 2;
  }
  const sheets: { readonly sheet: ReviewSheet; readonly name: string }[] = [];
  for (const file of files) {
    const read = await sheetFor(file);
    if (typeof read === 'number') status = read > status ? read : status;
    else if (read) sheets.push(read);
  }
  if (sheets.length === 0) return status === 0 ? refuse(around, own, nothing) : status;
  if (sheets.length > 1 && folder === undefined) return refuse(around, own, several);
  const to = formatOf(call);
  const written = new Set<string>();
  for (const { sheet, name } of sheets) {
    const content = to === 'docx' ? await inWord(sheet) : reviewPage(sheet);
    const target =
      folder === undefined
        ? output
        : join(output ?? '', `${basename(name, extname(name))}.${endings[sheet.language]}.${to}`);
    if (target === undefined) around.out.write(content as string);
    else {
      if (written.has(target)) return refuse(around, own, sameTarget(name, target));
      written.add(target);
      const fault = writeFile(resolve(around.cwd, target), target, content);
      if (fault) return refuse(around, own, fault);
      if (!isGiven(call, 'quiet')) say(around, own, made(target, sheet.rows.length));
    }
  }
  return status;

  async function sheetFor(
    file: Found | 'stdin',
  ): Promise<{ readonly sheet: ReviewSheet; readonly name: string } | ExitStatus | undefined> {
    const { input, notes: ofInput } = await readInput(file, optionOf(call, 'stdin-filename'), around.cwd);
    for (const { sentence, fatal } of ofInput) if (fatal || !isGiven(call, 'quiet')) say(around, own, sentence);
    if (!input) return ofInput.some(({ fatal }) => fatal) ? 2 : undefined;
    const options = { levels: {}, language, ...(asOf !== undefined && { asOf }) };
    const ofFile = await settingsForFile(input.path, options, around.today, configs, around.cwd);
    if (ofFile.left) {
      if (file === 'stdin' || file.named) say(around, own, ofFile.left);
      return undefined;
    }
    try {
      const analysis = await bench.analysis(input.path, input.text, input.kind, around.rules, ofFile.settings);
      const face = ofFile.language === 'auto' ? analysis.model.face : ofFile.language;
      const from = (optionOf(call, 'from') ?? 'info') as Level;
      const options = { file: input.name, language: face, day: around.today, version, rules: around.rules, from };
      return { sheet: reviewSheet(analysis, options), name: input.name };
    } catch (error) {
      return sayDefect(around, own, input.name, error);
    }
  }
}

/** What writes Word is loaded only where it is asked for. */
async function inWord(sheet: ReviewSheet): Promise<Uint8Array> {
  const { reviewDocument } = await import('../render/word/word.js');
  return reviewDocument(sheet);
}

/** So that the sheet of a text is not taken for the text. */
const endings: Readonly<Record<Face, string>> = { zh: '审核意见', en: 'review' };

// --- the call ---------------------------------------------------------------------------------------------------

function formatOf(call: Arguments): 'html' | 'docx' {
  const asked =
    optionOf(call, 'to') ??
    extname(optionOf(call, 'output') ?? '')
      .slice(1)
      .toLowerCase();
  return asked === 'docx' ? 'docx' : 'html';
}

function misuseOf(call: Arguments): Bilingual | undefined {
  const misuse = misuseOfDay(call);
  if (misuse) return misuse;
  if (isGiven(call, 'import')) {
    const idle = ['to', 'output', 'from', 'as-of', 'stdin-filename'].find(name => isGiven(call, name));
    if (idle !== undefined) {
      return { zh: `--${idle} 与 --import 同用不起作用`, en: `--${idle} does nothing with --import` };
    }
    if (call.operands.length > 1 || (call.operands.length === 1 && (call.values.get('import') ?? []).length > 1))
      return oneFile;
    return undefined;
  }
  if (isGiven(call, 'dry-run')) return { zh: '--dry-run 与 --import 同用', en: '--dry-run goes with --import' };
  if (call.operands.length === 0) {
    return { zh: 'creg report 后面要写文件：要审核的草案或者文本', en: 'creg report needs a file: a draft or a text' };
  }
  if (isGiven(call, 'stdin-filename') && !call.operands.includes('-')) {
    return { zh: '--stdin-filename 只与标准输入（-）同用', en: '--stdin-filename goes with standard input (-) only' };
  }
  const output = optionOf(call, 'output');
  if (optionOf(call, 'to') === 'docx' && output === undefined) {
    return { zh: 'docx 不能写到标准输出：用 --output', en: 'docx cannot go to standard output: use --output' };
  }
  if (output !== undefined && call.operands.some(name => resolve(name) === resolve(output))) {
    return {
      zh: `「${output}」就是要审核的文件，不会用表覆盖它`,
      en: `“${output}” is the file under review: it will not be replaced by the sheet`,
    };
  }
  return undefined;
}

// --- sentences --------------------------------------------------------------------------------------------------

const oneFile: Bilingual = {
  zh: '--import 后面至多再写一个文件，而且只与一张表同用：表里写明的文件改了名字的时候',
  en: 'with --import at most one file may be named, and of one sheet: where the file that the sheet names has another name now',
};

const several: Bilingual = {
  zh: '不止一份文件：用 --output 指定一个已有的文件夹',
  en: 'more than one file: use --output with a folder that is there',
};

const nothing: Bilingual = { zh: '没有可审核的文件', en: 'nothing to review' };

function sameTarget(name: string, target: string): Bilingual {
  return {
    zh: `「${name}」的表没有写：「${target}」已经是另一份文件的表`,
    en: `the sheet of “${name}” was not written: “${target}” is that of another file`,
  };
}

function made(target: string, rows: number): Bilingual {
  return {
    zh: `「${target}」：${rows} 项待审核`,
    en: `“${target}”: ${rows} row${rows === 1 ? '' : 's'} to decide`,
  };
}
