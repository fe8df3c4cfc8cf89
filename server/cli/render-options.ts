/** `creg render` and its options. */
import type { Command } from './command.js';

export const rendering: Command = {
  usage: 'creg render DRAFT…|-',
  summary: {
    zh: '把草案写成公布的正式文本：编号、引用、标准句都写好',
    en: 'write drafts as the official text: numbered, references resolved, standard sentences made',
  },
  options: {
    to: {
      value: 'txt|md|html|docx|akn|lrml',
      of: ['txt', 'md', 'html', 'docx', 'akn', 'lrml'],
      help: {
        zh: '写成哪种格式；默认随 --output 的后缀，否则为 txt',
        en: 'the form to write; default: as --output ends, else txt',
      },
    },
    output: {
      value: 'FILE|DIR',
      help: {
        zh: '写入文件，或者文件夹（可多份草案），而不是标准输出；已有的整份替换',
        en: 'write to a file, or to a folder (for several drafts), not to standard output; what is there is replaced whole',
      },
    },
    lang: {
      value: 'zh|en',
      of: ['zh', 'en'],
      help: {
        zh: '正文的语言；en 是供参考的译文；默认 zh',
        en: 'language of the text; en is a working translation; default: zh',
      },
    },
    changes: {
      value: 'OLD',
      help: {
        zh: '与旧文本（草案或者现有文本）对照，写成修改前后对照表：现行条文、修改后条文、说明（md、html、docx）',
        en: 'the three-column table of an amendment: beside an old draft or existing text (md, html, docx)',
      },
    },
    git: {
      value: 'REV',
      help: {
        zh: '同 --changes，旧文本是这份草案在 git 的某个版本',
        en: 'as --changes; the old text is this draft at a revision of git',
      },
    },
    marks: {
      help: {
        zh: '预览：标出标准句、缺漏和没有定义的引用（html、docx）',
        en: 'a preview: standard sentences, gaps and unresolved references are marked (html, docx)',
      },
    },
    numbering: {
      value: 'text|word',
      of: ['text', 'word'],
      help: {
        zh: 'docx 的编号：写成文字，或者由 Word 自动编号；默认 text',
        en: 'numbers of docx: as words, or counted by Word itself; default: text',
      },
    },
    'as-of': {
      value: 'YYYY-MM-DD',
      help: {
        zh: '另有施行日期或者有效期的情形、例外和措施，只写这一天有效的；默认都写',
        en: 'of criteria, exceptions and measures with dates of their own, those in force on this day; default: all',
      },
    },
    'stdin-filename': {
      value: 'NAME',
      help: { zh: '标准输入（-）当作这个文件', en: 'what standard input (-) is taken for' },
    },
    quiet: { help: { zh: '只写正文，不附提醒', en: 'the text alone, no notes' } },
  },
};
