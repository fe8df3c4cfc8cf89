/** What the command line says when a file cannot be had: one plain sentence each. */
import type { Bilingual, Face } from '../../grammar/index.js';
import type { NotFound } from '../disk/find-files.js';
import { type ExitStatus, type Surroundings, say } from './call.js';
import { outsideFault } from './terminal.js';

export function sentenceOf({ name, fault, detail }: NotFound): Bilingual {
  switch (fault) {
    case 'missing':
      return { zh: `没有「${name}」这个文件`, en: `there is no file “${name}”` };
    case 'directory':
      return { zh: `「${name}」是文件夹，不是文件`, en: `“${name}” is a folder, not a file` };
    case 'no-folder':
      return {
        zh: `「${name}」写不了：它所在的文件夹不存在`,
        en: `“${name}” cannot be written: its folder does not exist`,
      };
    case 'no-file':
      return {
        zh: `「${name}」不是普通文件，是管道或者设备；可以从标准输入读：-`,
        en: `“${name}” is no ordinary file but a pipe or a device; standard input can be read with -`,
      };
    case 'no-name':
      return {
        zh: '文件名是空的：引号里没有字，或者变量没有值',
        en: 'a file name is empty: quotes with nothing in them, or a variable without a value',
      };
    case 'forbidden':
      return { zh: `没有读写「${name}」的权限`, en: `no permission for “${name}”` };
    case 'binary':
      return { zh: `「${name}」不是文本文件`, en: `“${name}” is not a text file` };
    case 'undecodable':
      return {
        zh: `「${name}」的编码认不出：可用 UTF-8、GB18030，或带标记的 UTF-16`,
        en: `the encoding of “${name}” is not known: use UTF-8, GB18030, or UTF-16 with a byte order mark`,
      };
    case 'too-long':
      return { zh: `「${name}」超过 64 MB，没有读`, en: `“${name}” is longer than 64 MB and was not read` };
    case 'failed':
      return failureSentence(name, detail);
    case 'empty-folder':
      return {
        zh: `文件夹「${name}」里没有可检查的文件（.creg .txt .md .docx）`,
        en: `nothing to check in the folder “${name}” (.creg .txt .md .docx)`,
      };
    case 'no-match':
      return { zh: `没有文件符合「${name}」`, en: `no file matches “${name}”` };
    case 'unknown-kind':
      return {
        zh: `「${name}」不是 .creg、.txt、.md 或 .docx 文件：请先另存为其中一种`,
        en: `“${name}” is none of .creg, .txt, .md, .docx: save it as one of these first`,
      };
    case 'no-docx':
      return { zh: `「${name}」不是 Word 文档`, en: `“${name}” is no Word document` };
    case 'old-doc':
      return {
        zh: `「${name}」是旧式 Word 文档（.doc）：请在 Word 中另存为 .docx`,
        en: `“${name}” is an old Word document (.doc): save it as .docx in Word`,
      };
    case 'protected-docx':
      return {
        zh: `「${name}」有密码保护：请在 Word 中去掉密码`,
        en: `“${name}” is protected by a password: take the password off in Word`,
      };
    case 'damaged-docx':
      return {
        zh: `「${name}」已损坏：可在 Word 中打开并修复后另存`,
        en: `“${name}” is damaged: open and repair it in Word, and save it again`,
      };
    case 'swollen-docx':
      return {
        zh: `「${name}」解压后超过 32 MB，没有读`,
        en: `“${name}” unpacks to more than 32 MB and was not read`,
      };
  }
}

/** What the system says in one word of its own, in words of ours where they are known. */
function failureSentence(name: string, detail: string | undefined): Bilingual {
  switch (detail) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { zh: `磁盘已满，「${name}」没有写`, en: `the disk is full: “${name}” was not written` };
    case 'EROFS':
      return { zh: `磁盘只能读，「${name}」没有写`, en: `the disk is read-only: “${name}” was not written` };
    case 'ELOOP':
      return { zh: `「${name}」是绕成一圈的链接`, en: `“${name}” is a link that leads in a circle` };
    case 'ENAMETOOLONG':
      return { zh: `「${name}」这个名称太长`, en: `the name “${name}” is too long` };
    default:
      return { zh: `「${name}」读写失败（${detail}）`, en: `“${name}” could not be read or written (${detail})` };
  }
}

/** Of a file that was read all the same. */
export function damageSentence(name: string, places: number): Bilingual {
  return {
    zh: `「${name}」有 ${places} 处字节不成文字，已读作 U+FFFD`,
    en: `“${name}” has bytes that are no characters in ${places} place${places === 1 ? '' : 's'}, read as U+FFFD`,
  };
}

export function emptySentence(name: string): Bilingual {
  return { zh: `「${name}」是空的`, en: `“${name}” is empty` };
}

export function noArticlesSentence(name: string): Bilingual {
  return {
    zh: `「${name}」里没有找到条文（第…条），按普通文字检查`,
    en: `no articles (第…条) found in “${name}”; checked as plain text`,
  };
}

/** Of a file with fixes of form that `--fix` leaves alone. */
export function notFixedSentence(name: string, isDocument: boolean): Bilingual {
  return isDocument
    ? { zh: `「${name}」是 Word 文档，--fix 不改写它`, en: `“${name}” is a Word document: --fix does not rewrite it` }
    : {
        zh: `「${name}」有字节不成文字，--fix 不改写它`,
        en: `“${name}” has bytes that are no characters: --fix does not rewrite it`,
      };
}

/** Tells a defect of this tool and where in its code it came up; what the command then ends with. */
export function sayDefect(around: Surroundings, language: Face, name: string, error: unknown): ExitStatus {
  // Results that find no room are no defect: they end the whole call.
  if (outsideFault(error)) throw error;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(around, language, defectSentence(name));
  around.err.write(`${stack}\n`);
  return 3;
}

/** Of a defect of this tool; the stack follows on the next lines. */
export function defectSentence(name: string): Bilingual {
  return {
    zh: `creg 自己出了错，没能检查「${name}」；其他文件照常。请把下面几行连同这个文件报告给维护者：`,
    en: `creg itself failed on “${name}”; the other files are checked. Please report the lines below, with that file:`,
  };
}
