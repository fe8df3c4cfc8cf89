/** `creg report --import`: filled sheets → permissions in drafts and, of existing texts, in `creg.json`. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Bilingual, Face } from '../../grammar/index.js';
import { configurations, withSlashes } from '../disk/configuration.js';
import { shownName } from '../disk/find-files.js';
import { isDocx, readDocument } from '../disk/read-docx.js';
import { isFault, readBytes, textOf } from '../disk/read-file.js';
import { faultOfWriting, writeWhole } from '../disk/write-file.js';
import { type FilledSheet, sheetInPage } from '../render/review/decision.js';
import { sheetInText } from '../render/review/read-table.js';
import { type Arguments, isGiven } from './arguments.js';
import { openBench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { configFaults, settingsForFile } from './configured.js';
import { sentenceOf } from './faults.js';
import { type Input, readInput } from './inputs.js';
import { type Takings, type Told, takeDecisions } from './review-decisions.js';
import { permitInConfig, permitInDraft } from './review-permit.js';

export async function importSheets(call: Arguments, around: Surroundings, own: Face): Promise<ExitStatus> {
  const names = call.values.get('import') ?? [];
  const sheets: { readonly name: string; readonly sheet: FilledSheet }[] = [];
  // All are read before anything is written.
  for (const name of names) {
    const sheet = await readSheet(resolve(around.cwd, name), name);
    if ('zh' in sheet) return refuse(around, own, sheet);
    sheets.push({ name, sheet });
  }
  let status: ExitStatus = 0;
  for (const { name, sheet } of sheets) {
    const done = await importOne(name, sheet, call, around, own);
    if (done > status) status = done;
  }
  return status;
}

async function readSheet(path: string, name: string): Promise<FilledSheet | Bilingual> {
  const bytes = readBytes(path);
  if (isFault(bytes)) return sentenceOf({ name, ...bytes });
  const isWord = isDocx(name, bytes);
  const read = isWord ? await readDocument(bytes) : textOf(bytes);
  if (isFault(read)) return sentenceOf({ name, ...read });
  return (isWord ? sheetInText(read.text) : sheetInPage(read.text)) ?? noSheet(name);
}

async function importOne(
  name: string,
  sheet: FilledSheet,
  call: Arguments,
  around: Surroundings,
  own: Face,
): Promise<ExitStatus> {
  const path = targetOf(sheet, name, call, around);
  if (path === undefined) return refuse(around, own, noTarget(name, sheet.file));
  const shown = shownName(path, around.cwd);
  const { input, notes } = await readInput({ path, name: shown, named: true }, undefined, around.cwd);
  const fatal = notes.find(note => note.fatal);
  if (!input) return refuse(around, own, fatal?.sentence ?? noTarget(name, sheet.file));
  if (input.kind === 'draft' && input.damaged) return refuse(around, own, damaged(shown));

  const configs = configurations(around.rules.map(({ code }) => code));
  const wrong = await configFaults([path], configs, around.cwd, false);
  for (const sentence of wrong) say(around, own, sentence);
  if (wrong.length > 0) return 2;
  const bench = openBench(around, [], { today: around.today, levels: {} }, around.cwd, configs);
  const asConfigured = { levels: {}, language: own };
  const { settings, config } = await settingsForFile(path, asConfigured, around.today, configs, around.cwd);
  const { rules } = around;
  const analyse = (text: string) => bench.analysis(path, text, input.kind, rules, settings);

  const takings = takeDecisions(sheet, (await analyse(input.text)).findings, around.today);
  const permitted =
    input.kind === 'draft'
      ? await permitInDraft(input, takings.permits, analyse)
      : permitInConfig(path, takings.permits, configPath(path, config?.config.folder, around.cwd));
  const fault = isGiven(call, 'dry-run') ? undefined : write(permitted.path, permitted.text, input);
  if (fault) return refuse(around, own, sentenceOf({ name: shownName(permitted.path, around.cwd), ...fault }));
  report(name, shown, takings, permitted.told);
  return [...takings.told, ...permitted.told].some(({ isFault: wrong }) => wrong) ? 1 : 0;

  function report(from: string, file: string, { told, counts }: Takings, done: readonly Told[]): void {
    const lines = [...done, ...told].sort((a, b) => a.order - b.order).map(({ words }) => `  ${words[own]}\n`);
    const where = shownName(permitted.path, around.cwd);
    around.out.write(`${head(from, file)[own]}\n${lines.join('')}${sum(counts, done.length)[own]}\n`);
    if (isGiven(call, 'quiet')) return;
    if (permitted.text === undefined) say(around, own, nothingNew);
    else say(around, own, isGiven(call, 'dry-run') ? wouldWrite(where) : wrote(where));
  }
}

/** The file that was reviewed: the one named, else the one of the sheet, from here or from where the sheet lies. */
function targetOf({ file }: FilledSheet, sheet: string, call: Arguments, { cwd }: Surroundings): string | undefined {
  const [named] = call.operands;
  if (named !== undefined) return resolve(cwd, named);
  return [resolve(cwd, file), resolve(cwd, dirname(sheet), file)].find(existsSync);
}

/** The configuration that holds for the file; where there is none it is made here, if the file lies below. */
function configPath(path: string, folder: string | undefined, cwd: string): string {
  if (folder !== undefined) return join(folder, 'creg.json');
  return join(withSlashes(path).startsWith(`${withSlashes(cwd)}/`) ? cwd : dirname(path), 'creg.json');
}

function write(path: string, text: string | undefined, input: Input): ReturnType<typeof faultOfWriting> | undefined {
  if (text === undefined) return undefined;
  try {
    if (path === input.path) writeWhole(path, text, input.form);
    else writeWhole(path, text);
    return undefined;
  } catch (error) {
    return faultOfWriting(error);
  }
}

// --- sentences --------------------------------------------------------------------------------------------------

function head(sheet: string, file: string): Bilingual {
  return { zh: `${sheet} → ${file}`, en: `${sheet} → ${file}` };
}

function sum({ adopt, decline, open, none, known }: Takings['counts'], fresh: number): Bilingual {
  return {
    zh: `采纳 ${adopt} 项，不采纳 ${decline} 项（新放过 ${fresh} 项，早已放过 ${known} 项），待研究 ${open} 项，没有填 ${none} 项`,
    en: `${adopt} adopted, ${decline} declined (${fresh} newly permitted, ${known} permitted before), ${open} open, ${none} not filled in`,
  };
}

const nothingNew: Bilingual = { zh: '没有要写的', en: 'nothing to write' };

function wrote(name: string): Bilingual {
  return { zh: `写入了「${name}」`, en: `wrote “${name}”` };
}

function wouldWrite(name: string): Bilingual {
  return { zh: `会写入「${name}」；没有写`, en: `would write “${name}”; nothing was written` };
}

function noSheet(name: string): Bilingual {
  return {
    zh: `「${name}」不是 creg report 生成的审核意见表，或者已经损坏`,
    en: `“${name}” is no review sheet made by creg report, or it is damaged`,
  };
}

function noTarget(sheet: string, file: string): Bilingual {
  return {
    zh: `「${sheet}」审核的是「${file}」，找不到这个文件；改了名字的，把现在的文件名写在后面`,
    en: `“${sheet}” reviews “${file}”, which is not there; if it has another name now, name it after the sheet`,
  };
}

function damaged(name: string): Bilingual {
  return {
    zh: `「${name}」有读不出的字节，不能写回`,
    en: `“${name}” has bytes that could not be read: it is not written back`,
  };
}
