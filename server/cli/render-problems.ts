/** What keeps an official text from being final, told at its place in the draft. */
import type { Bilingual, Face } from '../../grammar/index.js';
import { lineIndex } from '../core/lines.js';
import type { OfficialDocument, Problem } from '../render/document.js';
import { type Arguments, isGiven } from './arguments.js';
import { type Surroundings, say } from './call.js';
import type { Input } from './inputs.js';

export interface Teller {
  readonly call: Arguments;
  readonly around: Surroundings;
  readonly own: Face;
}

/** Every problem at its place in the draft, and a sentence that says the text is not final; whether there is one. */
export function tellProblems(
  { call, around, own }: Teller,
  { name, text }: Pick<Input, 'name' | 'text'>,
  { problems, language }: OfficialDocument,
): boolean {
  // A translation may stay behind the text that is promulgated; the text itself may not.
  const isServing = ({ kind }: Problem): boolean => kind === 'untranslated' && language === 'en';
  const lines = lineIndex(text);
  for (const problem of problems.filter(each => !isServing(each))) {
    const { line, character } = lines.position(problem.at.start);
    around.err.write(`${name}:${line + 1}:${character + 1}: ${problem.message[own]}\n`);
  }
  const serving = problems.filter(isServing).length;
  if (serving > 0 && !isGiven(call, 'quiet')) say(around, own, untranslated(name, serving));
  const count = problems.length - serving;
  if (count > 0) say(around, own, notFinal(name, count));
  return count > 0;
}

function notFinal(name: string, count: number): Bilingual {
  return {
    zh: `「${name}」的正文还不能用：有 ${count} 处要改，见上；缺漏和没有定义的引用在正文里用〔〕标出`,
    en: `the text of “${name}” is not final: ${count} place${count === 1 ? '' : 's'} to mend, told above; gaps and unresolved references show as 〔…〕`,
  };
}

function untranslated(name: string, count: number): Bilingual {
  return {
    zh: `「${name}」有 ${count} 句没有英文，照中文写出`,
    en: `${count} sentence${count === 1 ? '' : 's'} of “${name}” ha${count === 1 ? 's' : 've'} no English and stand${count === 1 ? 's' : ''} in Chinese`,
  };
}
