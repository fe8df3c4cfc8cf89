/** What `--format` and `--output` ask for: several formats at once, at most one of them on standard output. */
import type { Bilingual } from '../../grammar/index.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { nearest } from './nearest.js';
import { type Format, formats } from './options.js';

/** A format, and the file it goes to as the caller wrote it; without one it goes to standard output. */
export interface Output {
  readonly format: Format | 'statistics' | 'diff' | 'structure';
  readonly file?: string;
}

/** Reads `--format FORMAT[:FILE]…`, `--output`, `--statistics` and `--diff`; a `Bilingual` is what is wrong. */
export function readOutputs(call: Arguments): readonly Output[] | Bilingual {
  const outputs: Output[] = [];
  for (const asked of call.values.get('format') ?? []) {
    const output = readFormat(asked);
    if ('zh' in output) return output;
    outputs.push(output);
  }
  for (const format of ['statistics', 'diff'] as const) if (isGiven(call, format)) outputs.push({ format });
  if (outputs.length === 0) outputs.push({ format: 'pretty' });

  const file = optionOf(call, 'output');
  const [only, ...others] = outputs;
  if (file !== undefined) {
    if (!only || others.length > 0) return outputOfSeveral;
    if (only.file !== undefined) return fileTwice(only.format, only.file);
    outputs.splice(0, 1, { ...only, file });
  }
  return clash(outputs) ?? outputs;
}

function readFormat(asked: string): { readonly format: Format; readonly file?: string } | Bilingual {
  const colon = asked.indexOf(':');
  const name = colon < 0 ? asked : asked.slice(0, colon);
  const format = formats.find(known => known === name);
  if (!format) {
    const [near] = nearest(name, formats);
    return {
      zh: `--format 不能是「${name}」${near ? `；是不是 ${near}？` : '。'}可用：${formats.join('、')}`,
      en: `--format cannot be “${name}”${near ? `; did you mean ${near}?` : '.'} It takes: ${formats.join(', ')}`,
    };
  }
  if (colon < 0) return { format };
  const file = asked.slice(colon + 1);
  if (file === '') {
    return {
      zh: `--format ${asked} 的冒号后面缺少文件名`,
      en: `--format ${asked} needs the name of a file after the colon`,
    };
  }
  return { format, file };
}

function clash(outputs: readonly Output[]): Bilingual | undefined {
  const [first, second] = outputs.filter(({ file }) => file === undefined);
  if (first && second) {
    const file = isOption(second) ? { name: first.format, form: `${first.format}:FILE` } : undefined;
    const form = file?.form ?? `${second.format}:FILE`;
    return {
      zh: `${nameOf(first)} 和 ${nameOf(second)} 都要写到标准输出；给其中一个写明文件，如 --format ${form}`,
      en: `${nameOf(first)} and ${nameOf(second)} both go to standard output; give one a file, as in --format ${form}`,
    };
  }
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) {
    return { zh: `两种格式都要写入「${twice}」`, en: `two formats are to be written to “${twice}”` };
  }
  const draft = files.find(file => /\.(creg|docx)$/i.test(file));
  if (draft !== undefined) {
    return {
      zh: `「${draft}」看起来是要检查的文件，不会用报告覆盖它`,
      en: `“${draft}” looks like a file to check: it will not be replaced by a report`,
    };
  }
  return undefined;
}

function isOption({ format }: Output): boolean {
  return format === 'statistics' || format === 'diff';
}

function nameOf(output: Output): string {
  return isOption(output) ? `--${output.format}` : `--format ${output.format}`;
}

const outputOfSeveral: Bilingual = {
  zh: '--output 只能配一种格式；几种格式时写作 --format 格式:文件',
  en: '--output goes with one format; of several give each its own: --format FORMAT:FILE',
};

function fileTwice(format: string, file: string): Bilingual {
  return {
    zh: `--format ${format}:${file} 已经写明文件，不要再用 --output`,
    en: `--format ${format}:${file} names its file already: leave --output out`,
  };
}
