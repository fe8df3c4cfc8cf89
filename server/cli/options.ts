/** Commands and their options as data: the parser of arguments and the help read the same table. */
import type { Command, Option } from './command.js';
import { rendering } from './render-options.js';
import { reviewing } from './review-options.js';
import { scaling } from './scale-options.js';

export type { Command, Option } from './command.js';

/** The formats of `creg lint`. */
export const formats = [
  'pretty',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'html',
] as const;

export type Format = (typeof formats)[number];

const language: Option = {
  value: 'zh|en|auto',
  of: ['zh', 'en', 'auto'],
  help: { zh: '说明所用的语言；默认随文件', en: 'language of messages; default: that of the file' },
};
const noColor: Option = { help: { zh: '不用颜色', en: 'no colours' } };
const quiet: Option = { help: { zh: '只输出结果，不附总结和提醒', en: 'results alone, no summary, no notes' } };

const lint: Command = {
  usage: 'creg lint [PATH…|-]',
  summary: {
    zh: '检查草案（.creg）和现有法规文本（.txt .md .docx）',
    en: 'check drafts (.creg) and existing texts (.txt .md .docx)',
  },
  options: {
    format: {
      value: 'FORMAT[:FILE]',
      many: true,
      help: {
        zh: `输出格式：${formats.join(' ')}；默认 pretty。可多次，冒号后面是写入的文件，如 --format pretty --format sarif:out.sarif`,
        en: `output format: ${formats.join(' ')}; default: pretty. May be repeated, with a file after a colon, as in --format pretty --format sarif:out.sarif`,
      },
    },
    output: {
      value: 'FILE',
      help: {
        zh: '只有一种格式时：写入文件，而不是标准输出',
        en: 'of one format: write to a file, not to standard output',
      },
    },
    statistics: {
      help: {
        zh: '不逐处列出，只按检查计数，附精确率和召回率',
        en: 'counts by check instead of findings, with precision and recall',
      },
    },
    fix: { help: { zh: '改正只涉及写法的问题', en: 'apply fixes that change form only' } },
    'fix-dry-run': {
      help: {
        zh: '同 --fix，但不写文件，只报告改后还剩什么',
        en: 'as --fix, but write nothing: report what would be left',
      },
    },
    diff: {
      help: {
        zh: '不写文件，输出 --fix 会作的改动（unified diff）；退出码同没有 --fix 时',
        en: 'write nothing: print what --fix would change, as a unified diff; exit status as without --fix',
      },
    },
    'unsafe-fixes': {
      help: {
        zh: '与 --fix、--fix-dry-run 或 --diff 同用：连会改变意思的改法也逐处应用',
        en: 'with --fix, --fix-dry-run or --diff: also apply, one by one, fixes that change the meaning',
      },
    },
    'fail-on': {
      value: 'error|warning|info|never',
      of: ['error', 'warning', 'info', 'never'],
      help: { zh: '从哪一级起退出码为 1；默认 error', en: 'exit with 1 from this level on; default: error' },
    },
    'max-warnings': {
      value: 'N',
      help: { zh: '警告多于 N 处时退出码为 1', en: 'exit with 1 if there are more than N warnings' },
    },
    baseline: {
      value: 'FILE',
      help: {
        zh: '基线：其中已有的问题不再报告；默认用 creg.json 里的',
        en: 'the baseline: findings that it holds are not told again; default: that of creg.json',
      },
    },
    'update-baseline': {
      help: {
        zh: '把现在的问题写入基线，删去已经不在的',
        en: 'write the present findings into the baseline, and drop those that are gone',
      },
    },
    'show-suppressed': {
      help: {
        zh: '也列出写明理由而放过的、在基线里的问题',
        en: 'also show findings that are permitted or in the baseline',
      },
    },
    'as-of': {
      value: 'YYYY-MM-DD',
      help: {
        zh: '按这一天有效的规定检查；默认为草案的施行日期，否则为今天',
        en: 'check against what is in force on this day; default: the day the draft takes effect, else today',
      },
    },
    standard: {
      value: 'FILE',
      many: true,
      help: { zh: '另加一份标准（可多次）', en: 'one more standard to check against (may be repeated)' },
    },
    severity: {
      value: 'CODE=LEVEL',
      many: true,
      help: {
        zh: '改变一项检查或一类检查的级别：error warning info hint off（可多次）',
        en: 'level of a check or a category: error warning info hint off (may be repeated)',
      },
    },
    'explain-structure': {
      help: {
        zh: '不检查，列出从文件里认出了什么：名单、情形、程序、期限、措施、定义、引用',
        en: 'do not check: show what was recognised, lists, criteria, procedure, terms, measures, definitions, citations',
      },
    },
    ...scaling,
    lang: language,
    'stdin-filename': {
      value: 'NAME',
      help: { zh: '标准输入（-）当作这个文件', en: 'what standard input (-) is taken for' },
    },
    'no-color': noColor,
    quiet,
  },
};

const test: Command = {
  usage: 'creg test [PATH…|-]',
  summary: {
    zh: '运行草案里的案例，说明每个案例为什么列入、不列入或者未定',
    en: 'run the cases in drafts, and say why each is listed, not listed or not determined',
  },
  options: {
    format: {
      value: 'pretty|junit|json|tap',
      of: ['pretty', 'junit', 'json', 'tap'],
      help: { zh: '输出格式；默认 pretty', en: 'output format; default: pretty' },
    },
    output: { value: 'FILE', help: { zh: '写入文件，而不是标准输出', en: 'write to a file, not to standard output' } },
    verbose: {
      help: {
        zh: '每个案例都写出逐步的理由，而不只是不符合预期的',
        en: 'the reasons of every case, not only of those that fail',
      },
    },
    'allow-no-cases': {
      help: {
        zh: '没有案例时退出码为 0，而不是 2：供提交钩子和流水线用',
        en: 'exit with 0, not 2, where there are no cases: for hooks and pipelines',
      },
    },
    suggest: {
      help: {
        zh: '不运行：为每个数额界线写出刚好不到、正好、刚好超过的案例和草案现在的结果',
        en: 'do not run: write cases just below, at and above every threshold, with what the draft says now',
      },
    },
    coverage: {
      help: {
        zh: '列出没有案例用到的情形、例外和条件',
        en: 'list the criteria, exceptions and conditions that no case exercises',
      },
    },
    'as-of': {
      value: 'YYYY-MM-DD',
      help: {
        zh: '没有写日期的案例按这一天；默认为名单的施行日期，否则为今天',
        en: 'the day of cases that state none; default: the day the list takes effect, else today',
      },
    },
    lang: language,
    'no-color': noColor,
    quiet,
  },
};

const format: Command = {
  usage: 'creg format [PATH…|-]',
  summary: { zh: '整理草案的写法；不改变意思', en: 'tidy how a draft is written; the meaning stays' },
  options: {
    check: { help: { zh: '只列出还没有整理的文件', en: 'list the files that are not tidy yet' } },
    write: { help: { zh: '写回文件', en: 'write the files' } },
    face: {
      value: 'zh|en',
      of: ['zh', 'en'],
      help: { zh: '关键词改用这种语言', en: 'put keywords into this language' },
    },
    lang: language,
    'stdin-filename': {
      value: 'NAME',
      help: { zh: '标准输入（-）当作这个文件', en: 'what standard input (-) is taken for' },
    },
    quiet,
  },
};

const importing: Command = {
  usage: 'creg import TEXT…',
  summary: { zh: '把现有法规文本（.txt .md .docx）变成草案', en: 'turn existing texts (.txt .md .docx) into drafts' },
  options: {
    output: { value: 'FILE', help: { zh: '写入文件，而不是标准输出', en: 'write to a file, not to standard output' } },
    write: {
      help: {
        zh: '写在原文旁边，名称改为 .creg（可多个文件）',
        en: 'write beside each text, with the name ending in .creg',
      },
    },
    force: { help: { zh: '已有同名草案时覆盖', en: 'replace a draft that is already there' } },
    lang: language,
    'stdin-filename': {
      value: 'NAME',
      help: { zh: '标准输入（-）当作这个文件', en: 'what standard input (-) is taken for' },
    },
    quiet,
  },
};

const explain: Command = {
  usage: 'creg explain CODE',
  summary: {
    zh: '一项检查的含义、理由、依据和正反例',
    en: 'what a check means, why, which norm, good and bad examples',
  },
  options: { lang: language, 'no-color': noColor },
};

const checks: Command = {
  usage: 'creg checks',
  summary: { zh: '列出全部检查：代码、级别、一句话', en: 'every check: code, default level, one line' },
  options: {
    format: {
      value: 'pretty|json',
      of: ['pretty', 'json'],
      help: { zh: '输出格式；默认 pretty', en: 'output format; default: pretty' },
    },
    lang: language,
    'no-color': noColor,
  },
};

const compare: Command = {
  usage: 'creg compare A B | creg compare --git REV FILE | creg compare DRAFT STANDARD',
  summary: {
    zh: '比较两份规定、新旧文本，或者草案与标准：谁只被一方列入，程序、措施、计分有什么不同',
    en: 'compare two texts, two versions, or a draft and a standard: who is listed by one alone, what else differs',
  },
  options: {
    format: {
      value: 'pretty|json|html',
      of: ['pretty', 'json', 'html'],
      help: { zh: '输出格式；默认 pretty', en: 'output format; default: pretty' },
    },
    output: { value: 'FILE', help: { zh: '写入文件，而不是标准输出', en: 'write to a file, not to standard output' } },
    git: {
      value: 'REV',
      help: {
        zh: '与 git 版本 REV 里的同一文件比较，如 --git HEAD 草案.creg；它使用的其他文件按现在的读',
        en: 'compare with the same file at git revision REV, as in --git HEAD draft.creg; other files that it uses are read as they are now',
      },
    },
    standard: {
      value: 'NAME|FILE',
      help: {
        zh: '与这个标准比较：文号、名称或者文件，如 国办发〔2020〕49号；也可以直接写在第二个文件的位置',
        en: 'compare with this standard, by number, name or file, as 国办发〔2020〕49号; it may also stand in place of the second file',
      },
    },
    'fail-on': {
      value: 'wider|difference|never',
      of: ['wider', 'difference', 'never'],
      help: {
        zh: '什么时候退出码为 1：wider 后一份（与标准比较时是草案）列入了另一份不列入的人；difference 有任何不同；默认 never',
        en: 'exit with 1: wider, if the second (of a draft and a standard: the draft) lists somebody whom the other does not; difference, if anything differs; default: never',
      },
    },
    'as-of': {
      value: 'YYYY-MM-DD',
      help: {
        zh: '按这一天有效的情形和要求比较；默认为各自的施行日期，否则为今天',
        en: 'criteria and requirements in force on this day; default: the day each takes effect, else today',
      },
    },
    lang: language,
    'no-color': noColor,
    quiet,
  },
};

const config: Command = {
  usage: 'creg config [--explain FILE | --schema]',
  summary: {
    zh: '核对 creg.json；对一个文件有哪些设置，各从哪里来',
    en: 'whether creg.json is sound; what it sets for a file, and where each setting comes from',
  },
  options: {
    explain: {
      value: 'FILE',
      help: {
        zh: '列出对这个文件起作用的每项设置和出处',
        en: 'every setting that holds for this file, with its place',
      },
    },
    schema: { help: { zh: 'creg.json 的 JSON Schema', en: 'the JSON Schema of creg.json' } },
    format: {
      value: 'pretty|json',
      of: ['pretty', 'json'],
      help: { zh: '--explain 的输出格式；默认 pretty', en: 'output format of --explain; default: pretty' },
    },
    lang: language,
  },
};

const init: Command = {
  usage: 'creg init [DIR]',
  summary: {
    zh: '建立起步用的工作区：配置、一份通过检查的草案、案例；不覆盖已有的文件',
    en: 'a workspace to begin with: a configuration, a draft that passes, cases; nothing is overwritten',
  },
  options: { lang: language },
};

const server: Command = {
  usage: 'creg server --stdio | --node-ipc | --socket=N',
  summary: { zh: '语言服务器，供编辑器使用', en: 'the language server, for editors' },
  options: {
    stdio: { help: { zh: '经标准输入输出', en: 'over standard input and output' } },
    'node-ipc': { help: { zh: '经 Node 进程间通道', en: 'over the Node IPC channel' } },
    socket: { value: 'N', help: { zh: '经本机端口 N', en: 'over port N of this machine' } },
  },
};

export const commands: Readonly<Record<string, Command>> = {
  lint,
  test,
  compare,
  import: importing,
  report: reviewing,
  render: rendering,
  format,
  explain,
  checks,
  config,
  init,
  server,
};

/** Promised, not there yet: named so that nobody looks for a typing mistake. */
export const laterCommands: readonly string[] = [];

/** Likewise, by command. */
export const laterOptions: Readonly<Record<string, readonly string[]>> = {};
