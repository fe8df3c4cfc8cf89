/** The options of `creg lint` beyond their spelling: values, and options that would do nothing. */
import type { Bilingual } from '../../grammar/index.js';
import type { Level } from '../core/finding.js';
import type { Day } from '../core/model.js';
import type { Rule } from '../core/rule.js';
import type { Settings } from '../core/settings.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { misuseOfDay } from './as-of.js';
import type { FixMode } from './check-input.js';
import { nearest } from './nearest.js';
import { type Output, readOutputs } from './outputs.js';

export interface LintOptions {
  /** Absent where the call does not say. */
  readonly failOn?: Level | 'never';
  /** Infinite where not given. */
  readonly maxWarnings: number;
  readonly asOf?: Day;
  readonly levels: Settings['levels'];
  readonly fix: FixMode;
  readonly outputs: readonly Output[];
  /** Threads; absent where the call does not say. */
  readonly jobs?: number;
  readonly since?: string;
}

/** A `Bilingual` is what is wrong. */
export function readLintOptions(call: Arguments, rules: readonly Rule[]): LintOptions | Bilingual {
  const outputs = readOutputs(call);
  if ('zh' in outputs) return outputs;
  const ineffective = ineffectiveOption(call, outputs);
  if (ineffective) return ineffective;

  const asOf = optionOf(call, 'as-of');
  const misuse = misuseOfDay(call);
  if (misuse) return misuse;
  const most = optionOf(call, 'max-warnings');
  if (most !== undefined && !/^\d{1,9}$/.test(most)) {
    return {
      zh: `--max-warnings 后面要写整数，不能是「${most}」`,
      en: `--max-warnings takes a whole number, not “${most}”`,
    };
  }
  const jobs = optionOf(call, 'jobs');
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) {
    return {
      zh: `--jobs 后面要写线程数，如 2，不能是「${jobs}」`,
      en: `--jobs takes a number of threads such as 2, not “${jobs}”`,
    };
  }
  const since = optionOf(call, 'since');
  const levels: Record<string, Level | 'off'> = {};
  for (const setting of call.values.get('severity') ?? []) {
    const fault = readSeverity(setting, rules, levels);
    if (fault) return fault;
  }
  return {
    maxWarnings: most === undefined ? Number.POSITIVE_INFINITY : Number(most),
    levels,
    fix: {
      kind: fixes.find(({ option }) => isGiven(call, option))?.kind ?? 'none',
      unsafe: isGiven(call, 'unsafe-fixes'),
    },
    outputs: isGiven(call, 'explain-structure') ? outputs.map(output => ({ ...output, format: 'structure' })) : outputs,
    ...(asOf === undefined ? {} : { asOf }),
    ...(jobs !== undefined && { jobs: Number(jobs) }),
    ...(since !== undefined && { since }),
    ...(isGiven(call, 'fail-on') && { failOn: optionOf(call, 'fail-on') as Level | 'never' }),
  };
}

/** What may be done with fixes: one of these. */
const fixes = [
  { option: 'fix', kind: 'write' },
  { option: 'fix-dry-run', kind: 'dry' },
  { option: 'diff', kind: 'diff' },
] as const;

function ineffectiveOption(call: Arguments, outputs: readonly Output[]): Bilingual | undefined {
  const readsStdin = call.operands.includes('-');
  if (isGiven(call, 'stdin-filename') && !readsStdin) {
    return { zh: '--stdin-filename 只与标准输入（-）同用', en: '--stdin-filename goes with standard input (-) only' };
  }
  if (isGiven(call, 'fix') && readsStdin) {
    return { zh: '标准输入不能改写：用 --fix-dry-run', en: 'standard input cannot be written back: use --fix-dry-run' };
  }
  const [one, other] = fixes.filter(({ option }) => isGiven(call, option));
  if (one && other) {
    return {
      zh: `--${one.option} 和 --${other.option} 只能用一个`,
      en: `use either --${one.option} or --${other.option}`,
    };
  }
  if (isGiven(call, 'unsafe-fixes') && !one) {
    return {
      zh: '--unsafe-fixes 要与 --fix、--fix-dry-run 或 --diff 同用',
      en: '--unsafe-fixes goes with --fix, --fix-dry-run or --diff',
    };
  }
  if (isGiven(call, 'update-baseline') && one && one.option !== 'fix') {
    return {
      zh: `--update-baseline 不能与 --${one.option} 同用：基线记的是文件里现有的问题`,
      en: `--update-baseline does not go with --${one.option}: a baseline holds what is in the files as they are`,
    };
  }
  const clash = clashOf(call);
  if (clash) return clash;
  const machine = outputs.find(({ format }) => format !== 'pretty');
  if (isGiven(call, 'explain-structure') && (machine || one)) {
    const given = one
      ? `--${one.option}`
      : machine?.format === 'statistics'
        ? '--statistics'
        : `--format ${machine?.format}`;
    return {
      zh: `--explain-structure 不检查，${given} 对它不起作用`,
      en: `--explain-structure does not check: ${given} does nothing with it`,
    };
  }
  if (isGiven(call, 'show-suppressed') && !outputs.some(({ format }) => format === 'pretty')) {
    return {
      zh: '--show-suppressed 只对 --format pretty 起作用：其他格式里本来就有，或者没有位置写',
      en: '--show-suppressed is for --format pretty: other formats have them anyway, or have no place for them',
    };
  }
  if (isGiven(call, 'no-color') && !outputs.some(({ format }) => format === 'pretty')) {
    const format = isGiven(call, 'format') ? `--format ${machine?.format}` : `--${machine?.format}`;
    return { zh: `--no-color 对 ${format} 不起作用`, en: `--no-color does nothing with ${format}` };
  }
  return undefined;
}

/** Options that do not go together, and why the second does nothing beside the first or must not be. */
const clashes: readonly (readonly [one: string, others: readonly string[], why: Bilingual])[] = [
  ['jobs', ['fix'], { zh: '改写文件时一个接一个进行', en: 'files are rewritten one after the other' }],
  [
    'cache',
    ['fix', 'fix-dry-run', 'diff', 'explain-structure'],
    { zh: '缓存里只有检查的结果', en: 'the cache holds findings alone' },
  ],
  [
    'since',
    ['fix', 'fix-dry-run', 'diff', 'update-baseline', 'explain-structure'],
    { zh: '它只挑选要报告的问题', en: 'it chooses which findings are told' },
  ],
  [
    'watch',
    ['fix', 'update-baseline', 'explain-structure'],
    { zh: '等待时不改写文件', en: 'nothing is rewritten while it waits' },
  ],
];

function clashOf(call: Arguments): Bilingual | undefined {
  for (const [one, others, why] of clashes) {
    const other = isGiven(call, one) ? others.find(name => isGiven(call, name)) : undefined;
    if (other === undefined) continue;
    return {
      zh: `--${one} 不能与 --${other} 同用：${why.zh}`,
      en: `--${one} does not go with --${other}: ${why.en}`,
    };
  }
  if (isGiven(call, 'watch') && call.operands.includes('-')) {
    return { zh: '--watch 等不到标准输入（-）的改动', en: '--watch cannot see changes of standard input (-)' };
  }
  return undefined;
}

function readSeverity(
  setting: string,
  rules: readonly Rule[],
  levels: Record<string, Level | 'off'>,
): Bilingual | undefined {
  const [code = '', level = '', ...rest] = setting.split('=');
  if (code === '' || level === '' || rest.length > 0) {
    return {
      zh: `--severity 要写作 代码=级别，不能是「${setting}」`,
      en: `--severity takes CODE=LEVEL, not “${setting}”`,
    };
  }
  const known = new Set(rules.flatMap(rule => [rule.code, rule.code.split('/')[0] ?? '']));
  if (!known.has(code)) {
    const [near] = nearest(code, known);
    return {
      zh: `没有「${code}」这项检查${near ? `；是不是 ${near}？` : '。全部检查：creg checks'}`,
      en: `there is no check “${code}”${near ? `; did you mean ${near}?` : '. All checks: creg checks'}`,
    };
  }
  if (!isLevel(level)) {
    return {
      zh: `级别可用 error warning info hint off，不能是「${level}」`,
      en: `a level is error, warning, info, hint or off, not “${level}”`,
    };
  }
  levels[code] = level;
  return undefined;
}

function isLevel(word: string): word is Level | 'off' {
  return ['error', 'warning', 'info', 'hint', 'off'].includes(word);
}
