/** The options of `creg lint` beyond their spelling: values, and options that would do nothing. */
import type { Bilingual } from '../../grammar/index.js';
import type { Level } from '../core/finding.js';
import type { Day } from '../core/model.js';
import type { Rule } from '../core/rule.js';
import type { Settings } from '../core/settings.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { nearest } from './nearest.js';

export interface LintOptions {
  readonly failOn: Level | 'never';
  /** Infinite where not given. */
  readonly maxWarnings: number;
  readonly asOf?: Day;
  readonly levels: Settings['levels'];
  readonly fix: 'none' | 'write' | 'dry';
}

/** A `Bilingual` is what is wrong. */
export function readLintOptions(call: Arguments, rules: readonly Rule[]): LintOptions | Bilingual {
  const ineffective = ineffectiveOption(call);
  if (ineffective) return ineffective;

  const asOf = optionOf(call, 'as-of');
  if (asOf !== undefined && !isDay(asOf)) {
    return {
      zh: `--as-of 后面要写日期，如 2026-03-01，不能是「${asOf}」`,
      en: `--as-of takes a day such as 2026-03-01, not “${asOf}”`,
    };
  }
  const most = optionOf(call, 'max-warnings');
  if (most !== undefined && !/^\d{1,9}$/.test(most)) {
    return {
      zh: `--max-warnings 后面要写整数，不能是「${most}」`,
      en: `--max-warnings takes a whole number, not “${most}”`,
    };
  }
  const levels: Record<string, Level | 'off'> = {};
  for (const setting of call.values.get('severity') ?? []) {
    const fault = readSeverity(setting, rules, levels);
    if (fault) return fault;
  }
  return {
    failOn: (optionOf(call, 'fail-on') ?? 'error') as Level | 'never',
    maxWarnings: most === undefined ? Number.POSITIVE_INFINITY : Number(most),
    levels,
    fix: isGiven(call, 'fix') ? 'write' : isGiven(call, 'fix-dry-run') ? 'dry' : 'none',
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function ineffectiveOption(call: Arguments): Bilingual | undefined {
  const readsStdin = call.operands.includes('-');
  if (isGiven(call, 'stdin-filename') && !readsStdin) {
    return { zh: '--stdin-filename 只与标准输入（-）同用', en: '--stdin-filename goes with standard input (-) only' };
  }
  if (isGiven(call, 'fix') && readsStdin) {
    return { zh: '标准输入不能改写：用 --fix-dry-run', en: 'standard input cannot be written back: use --fix-dry-run' };
  }
  if (isGiven(call, 'fix') && isGiven(call, 'fix-dry-run')) {
    return { zh: '--fix 和 --fix-dry-run 只能用一个', en: 'use either --fix or --fix-dry-run' };
  }
  const format = optionOf(call, 'format') ?? 'pretty';
  if (isGiven(call, 'explain-structure') && (format !== 'pretty' || isGiven(call, 'fix'))) {
    const other = isGiven(call, 'fix') ? '--fix' : `--format ${format}`;
    return {
      zh: `--explain-structure 不检查，${other} 对它不起作用`,
      en: `--explain-structure does not check: ${other} does nothing with it`,
    };
  }
  if (isGiven(call, 'no-color') && format !== 'pretty') {
    return { zh: `--no-color 对 --format ${format} 不起作用`, en: `--no-color does nothing with --format ${format}` };
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

/** `YYYY-MM-DD`, and a day of the calendar. */
export function isDay(word: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return false;
  const date = new Date(`${word}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word);
}
