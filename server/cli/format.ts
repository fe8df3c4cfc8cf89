/** `creg format`: a draft in its canonical layout, and in the other face if asked. */
import { type Face, format as formatText } from '../../grammar/index.js';
import { aliasesOf } from '../core/aliases.js';
import type { Analysis } from '../core/analyze.js';
import { lineIndex } from '../core/lines.js';
import { kindOfFile } from '../disk/read-file.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { openBench } from './bench.js';
import { type ExitStatus, refuse, type Surroundings, say } from './call.js';
import { sayDefect } from './faults.js';
import { type Input, inputFiles, readInput } from './inputs.js';
import { type Language, ownLanguage } from './language.js';
import { writeFile } from './write-result.js';

export async function format(call: Arguments, around: Surroundings): Promise<ExitStatus> {
  const language = (optionOf(call, 'lang') ?? 'auto') as Language;
  const own = ownLanguage(language, around.env);
  const face = optionOf(call, 'face') as Face | undefined;
  const mode = isGiven(call, 'check') ? 'check' : isGiven(call, 'write') ? 'write' : 'print';
  const misuse = misuseOf(call);
  if (misuse) return refuse(around, own, misuse);

  const { files, notes } = await inputFiles(call.operands, around.cwd);
  const drafts = files.filter(file => file === 'stdin' || file.named || kindOfFile(file.path) === 'draft');
  if (mode === 'print' && drafts.length > 1) return refuse(around, own, several);

  let status: ExitStatus = 0;
  const raise = (to: ExitStatus): void => {
    if (to > status) status = to;
  };
  for (const { sentence } of notes) {
    say(around, own, sentence);
    raise(2);
  }
  if (drafts.length === 0 && notes.length === 0) return refuse(around, own, noDraft);

  const bench = openBench(around, [], { today: around.today, levels: {} }, around.cwd);
  let changed = 0;
  for (const file of drafts) {
    const { input, notes: ofFile } = await readInput(file, optionOf(call, 'stdin-filename'), around.cwd);
    const isDraft = input?.kind !== 'text';
    for (const { sentence, fatal } of isDraft ? ofFile : []) {
      if (fatal || !isGiven(call, 'quiet')) say(around, own, sentence);
      if (fatal) raise(2);
    }
    if (!input) continue;
    if (!isDraft) {
      say(around, own, notADraft(input.name));
      raise(2);
      continue;
    }
    try {
      const analysis = await bench.analysis(input.path, input.text, input.kind, []);
      const text = printed(input, analysis, face);
      if (tellProblems(input, analysis, around, language)) raise(1);
      if (mode === 'print') around.out.write(text);
      else if (text !== input.text) {
        changed++;
        raise(handleChange(mode, input, text, around, own));
      }
    } catch (error) {
      raise(sayDefect(around, own, input.name, error));
    }
  }
  if (mode !== 'print' && !isGiven(call, 'quiet'))
    say(around, own, mode === 'write' ? written(changed) : untidy(changed));
  return status;
}

function printed({ text }: Input, { syntax, model }: Analysis, face: Face | undefined): string {
  if (!syntax) return text;
  return formatText(syntax, text, face === undefined ? {} : { face, alias: aliasesOf(model.names) });
}

/** Tells the statements that could not be read and were therefore left as they are. */
function tellProblems(input: Input, { syntax, model }: Analysis, { err }: Surroundings, language: Language): boolean {
  // Words that can be read in two ways are read in one, and printed.
  const problems = (syntax?.problems ?? []).filter(problem => problem.code !== 'logic/ambiguous-words');
  const lines = lineIndex(input.text);
  for (const { span, message } of problems) {
    const { line, character } = lines.position(span.start);
    const sentence = message[language === 'auto' ? model.face : language];
    err.write(`${input.name}:${line + 1}:${character + 1}: ${sentence}\n`);
  }
  return problems.length > 0;
}

function handleChange(
  mode: 'check' | 'write',
  input: Input,
  text: string,
  around: Surroundings,
  own: Face,
): ExitStatus {
  if (mode === 'check') {
    around.out.write(`${input.name}\n`);
    return 1;
  }
  if (input.damaged) {
    say(around, own, notWritten(input.name));
    return 2;
  }
  const fault = writeFile(input.path, input.name, text, input.form);
  return fault ? refuse(around, own, fault) : 0;
}

// --- sentences --------------------------------------------------------------------------------------------------

function misuseOf(call: Arguments): { zh: string; en: string } | undefined {
  const readsStdin = call.operands.includes('-');
  if (isGiven(call, 'check') && isGiven(call, 'write')) {
    return { zh: '--check 和 --write 只能用一个', en: 'use either --check or --write' };
  }
  if (isGiven(call, 'write') && readsStdin) {
    return { zh: '标准输入不能写回：去掉 --write', en: 'standard input cannot be written back: leave out --write' };
  }
  if (isGiven(call, 'stdin-filename') && !readsStdin) {
    return { zh: '--stdin-filename 只与标准输入（-）同用', en: '--stdin-filename goes with standard input (-) only' };
  }
  return undefined;
}

const several = {
  zh: '不止一个文件：用 --write 写回，或用 --check 列出',
  en: 'more than one file: use --write to write them, or --check to list them',
};

const noDraft = { zh: '没有草案（.creg）', en: 'no draft (.creg) there' };

function notADraft(name: string): { zh: string; en: string } {
  return { zh: `「${name}」不是草案（.creg），不能整理`, en: `“${name}” is no draft (.creg) and cannot be formatted` };
}

function notWritten(name: string): { zh: string; en: string } {
  return {
    zh: `「${name}」有不成文字的字节，没有写回`,
    en: `“${name}” has bytes that are no characters and was not written`,
  };
}

function written(count: number): { zh: string; en: string } {
  return count === 0
    ? { zh: '都已整理好，没有改动', en: 'all tidy, nothing written' }
    : { zh: `整理了 ${count} 个文件`, en: `${count} file${count === 1 ? '' : 's'} written` };
}

function untidy(count: number): { zh: string; en: string } {
  return count === 0
    ? { zh: '都已整理好', en: 'all tidy' }
    : { zh: `${count} 个文件还没有整理`, en: `${count} file${count === 1 ? '' : 's'} not tidy` };
}
