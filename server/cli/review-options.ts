/** `creg report` and its options. */
import type { Command } from './command.js';

export const reviewing: Command = {
  usage: 'creg report PATH… | creg report --import SHEET… [FILE]',
  summary: {
    zh: '合法性审核意见表：逐项写明条款、问题、依据和建议，填好以后读回',
    en: 'the review sheet: provision, problem, basis and suggestion, row by row; read back once it is filled in',
  },
  options: {
    to: {
      value: 'html|docx',
      of: ['html', 'docx'],
      help: {
        zh: '写成哪种格式；默认随 --output 的后缀，否则为 html',
        en: 'the form to write; default: as --output ends, else html',
      },
    },
    output: {
      value: 'FILE|DIR',
      help: {
        zh: '写入文件，或者文件夹（可多份文件，每份一张表），而不是标准输出',
        en: 'write to a file, or to a folder (for several files, a sheet each), not to standard output',
      },
    },
    from: {
      value: 'error|warning|info|hint',
      of: ['error', 'warning', 'info', 'hint'],
      help: {
        zh: '从哪一级起列入表中；默认 info',
        en: 'the slightest level that gets a row; default: info',
      },
    },
    import: {
      value: 'SHEET',
      many: true,
      help: {
        zh: '读回填好的表（html 或 docx，可多次）：不采纳并写明理由的，在草案里写成允许，现有文本写入 creg.json',
        en: 'read a filled sheet back (html or docx, may be repeated): what was declined with a reason is permitted, in the draft or, of an existing text, in creg.json',
      },
    },
    'dry-run': {
      help: {
        zh: '与 --import 同用：只说明会写什么，不写',
        en: 'with --import: say what would be written, write nothing',
      },
    },
    'as-of': {
      value: 'YYYY-MM-DD',
      help: {
        zh: '按这一天有效的规定检查；默认为草案的施行日期，否则为今天',
        en: 'check against what is in force on this day; default: the day the draft takes effect, else today',
      },
    },
    lang: {
      value: 'zh|en|auto',
      of: ['zh', 'en', 'auto'],
      help: { zh: '表的语言；默认随文件', en: 'language of the sheet; default: that of the file' },
    },
    'stdin-filename': {
      value: 'NAME',
      help: { zh: '标准输入（-）当作这个文件', en: 'what standard input (-) is taken for' },
    },
    quiet: { help: { zh: '只输出结果，不附提醒', en: 'results alone, no notes' } },
  },
};
