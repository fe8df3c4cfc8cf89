/** `creg import`: existing texts → drafts, to standard output, to a file, or beside the texts. */
import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Bilingual, format } from '../../grammar/index.js';
import { importText } from '../core/import/import.js';
import type { Found } from '../disk/find-files.js';
import { kindOfFile } from '../disk/read-file.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { type Bench, openBench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { sayDefect } from './faults.js';
import { type Input, inputFiles, readInput } from './inputs.js';
import { type Language, ownLanguage } from './language.js';
import { writeFile } from './write-result.js';

export async function importFiles(call: Arguments, around: Surroundings): Promise<ExitStatus> {
  const own = ownLanguage((optionOf(call, 'lang') ?? 'auto') as Language, around.env);
  const misuse = misuseOf(call);
  if (misuse) return refuse(around, own, misuse);

  const { files, notes } = await inputFiles(call.operands, around.cwd);
  // A folder may hold drafts beside the texts; one that is named is a mistake and told below.
  const texts = files.filter(file => file === 'stdin' || file.named || !isDraft(file));
  const isWriting = isGiven(call, 'write');
  if (texts.length > 1 && !isWriting) return refuse(around, own, several);

  let status: ExitStatus = 0;
  const tell = (sentence: Bilingual, to: ExitStatus): void => {
    say(around, own, sentence);
    if (to > status) status = to;
  };
  for (const { sentence } of notes) tell(sentence, 2);
  const bench = openBench(around, [], { today: around.today, levels: {} }, around.cwd);
  let written = 0;
  for (const file of texts) {
    const { input, notes: ofFile } = await readInput(file, optionOf(call, 'stdin-filename'), around.cwd);
    for (const { sentence, fatal } of ofFile) {
      if (fatal || !isGiven(call, 'quiet')) tell(sentence, fatal ? 2 : 0);
    }
    if (!input) continue;
    if (input.kind === 'draft') {
      tell(alreadyDraft(input.name), 2);
      continue;
    }
    try {
      const target = targetOf(input, call, around);
      const draft = await draftOf(input, target ?? `${input.path}.creg`, bench, around.today);
      if (target === undefined) around.out.write(draft);
      else if (existsSync(target) && !isGiven(call, 'force')) tell(notReplaced(nameOf(target, input, call)), 2);
      else {
        const fault = writeFile(target, nameOf(target, input, call), draft);
        if (fault) tell(fault, 2);
        else written++;
      }
    } catch (error) {
      status = sayDefect(around, own, input.name, error);
    }
  }
  if (isWriting && !isGiven(call, 'quiet')) say(around, own, drafts(written));
  return status;
}

function isDraft({ path }: Found): boolean {
  return kindOfFile(path) === 'draft';
}

/** The draft in its canonical layout, read among the drafts of the place where it will lie. */
async function draftOf({ path, text }: Input, target: string, bench: Bench, today: string): Promise<string> {
  const { statute, model } = await bench.analysis(path, text, 'text', []);
  const draft = statute ? importText(statute, model, today) : '';
  const { syntax } = await bench.analysis(target, draft, 'draft', []);
  return syntax ? format(syntax, draft) : draft;
}

/** Where the draft of a text goes; undefined for standard output. */
function targetOf({ path }: Input, call: Arguments, { cwd }: Surroundings): string | undefined {
  const output = optionOf(call, 'output');
  if (output !== undefined) return resolve(cwd, output);
  return isGiven(call, 'write') ? `${path.slice(0, path.length - extname(path).length)}.creg` : undefined;
}

/** As the caller would write it. */
function nameOf(target: string, { name }: Input, call: Arguments): string {
  const output = optionOf(call, 'output');
  return output ?? (target.endsWith('.creg') ? `${name.slice(0, name.length - extname(name).length)}.creg` : target);
}

// --- sentences --------------------------------------------------------------------------------------------------

function misuseOf(call: Arguments): Bilingual | undefined {
  const readsStdin = call.operands.includes('-');
  if (call.operands.length === 0) return { zh: 'creg import 后面要写文本文件', en: 'creg import needs a text' };
  if (isGiven(call, 'write') && isGiven(call, 'output')) {
    return { zh: '--write 和 --output 只能用一个', en: 'use either --write or --output' };
  }
  if (isGiven(call, 'write') && readsStdin) {
    return { zh: '标准输入旁边没有地方可写：用 --output', en: 'there is no place beside standard input: use --output' };
  }
  if (isGiven(call, 'force') && !isGiven(call, 'write') && !isGiven(call, 'output')) {
    return { zh: '--force 只与 --write 或 --output 同用', en: '--force goes with --write or --output only' };
  }
  if (isGiven(call, 'stdin-filename') && !readsStdin) {
    return { zh: '--stdin-filename 只与标准输入（-）同用', en: '--stdin-filename goes with standard input (-) only' };
  }
  return undefined;
}

const several: Bilingual = {
  zh: '不止一个文件：用 --write 写在各自原文旁边',
  en: 'more than one file: use --write to write beside each text',
};

function alreadyDraft(name: string): Bilingual {
  return { zh: `「${name}」已经是草案（.creg）`, en: `“${name}” is a draft (.creg) already` };
}

function notReplaced(name: string): Bilingual {
  return {
    zh: `已有「${name}」，没有覆盖：要覆盖用 --force`,
    en: `“${name}” is there already and was not replaced: use --force to replace it`,
  };
}

function drafts(count: number): Bilingual {
  return { zh: `写了 ${count} 份草案`, en: `${count} draft${count === 1 ? '' : 's'} written` };
}
