/** The words of a call → options and operands, or one line that says what is wrong with them. */
import { parseArgs } from 'node:util';
import type { Bilingual } from '../../grammar/index.js';
import { kindOfFile } from '../disk/read-file.js';
import { nearest } from './nearest.js';
import { type Command, laterOptions } from './options.js';

export interface Arguments {
  readonly operands: readonly string[];
  /** Values of the options given, by name without dashes; a switch has the value `''`. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export function isGiven(call: Arguments, name: string): boolean {
  return call.values.has(name);
}

/** The value of an option, of its last use. */
export function optionOf(call: Arguments, name: string): string | undefined {
  return call.values.get(name)?.at(-1);
}

/** Reads the words after a command; a `Bilingual` is what is wrong. */
export function readArguments(name: string, command: Command, words: readonly string[]): Arguments | Bilingual {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(command.options).map(([option, { value }]) => [
        option,
        { type: value === undefined ? 'boolean' : 'string', multiple: true } as const,
      ]),
    ),
  });

  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (!option) return unknownOption(name, command, token.name, token.rawName, words[token.index] ?? '');

    const takesValue = option.value !== undefined;
    const given = token.value;
    const isMissing = given === undefined || (token.inlineValue === false && /^-./.test(given));
    if (takesValue && isMissing) return needsValue(token.rawName, option.value ?? '');
    if (!takesValue && given !== undefined) return takesNone(token.rawName);
    if (option.of && given !== undefined && !option.of.includes(given)) {
      return notOneOf(token.rawName, given, option.of);
    }
    const earlier = values.get(token.name);
    if (earlier && !option.many && takesValue) return twice(token.rawName);
    values.set(token.name, [...(earlier ?? []), given ?? '']);
  }
  return { operands, values };
}

function unknownOption(name: string, command: Command, option: string, raw: string, word: string): Bilingual {
  if (isFileName(word)) {
    return {
      zh: `「${word}」以 - 开头，会当作选项；文件写作 ./${word}`,
      en: `“${word}” begins with - and would be an option; write the file as ./${word}`,
    };
  }
  if (laterOptions[name]?.includes(option)) return notYet(raw);
  const [near] = nearest(option, Object.keys(command.options));
  return {
    zh: `creg ${name} 没有选项 ${raw}${near ? `；是不是 --${near}？` : `。全部选项：creg ${name} --help`}`,
    en: `creg ${name} has no option ${raw}${near ? `; did you mean --${near}?` : `. All options: creg ${name} --help`}`,
  };
}

function notOneOf(raw: string, value: string, of: readonly string[]): Bilingual {
  const [near] = nearest(value, of);
  return {
    zh: `${raw} 不能是「${value}」${near ? `；是不是 ${near}？` : '。'}可用：${of.join('、')}`,
    en: `${raw} cannot be “${value}”${near ? `; did you mean ${near}?` : '.'} It takes: ${of.join(', ')}`,
  };
}

function isFileName(word: string): boolean {
  return !word.startsWith('--') && kindOfFile(word) !== undefined;
}

/** Of something that the manual promises and this version does not have. */
function notYet(what: string): Bilingual {
  return { zh: `此版本还没有 ${what}`, en: `this version does not have ${what} yet` };
}

function needsValue(raw: string, value: string): Bilingual {
  return { zh: `${raw} 后面缺少 ${value}`, en: `${raw} needs ${value} after it` };
}

function takesNone(raw: string): Bilingual {
  return { zh: `${raw} 后面不带值`, en: `${raw} takes no value` };
}

function twice(raw: string): Bilingual {
  return { zh: `${raw} 只能用一次`, en: `${raw} can be given once only` };
}
