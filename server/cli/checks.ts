/** `creg checks`: every check with its level and one line. */

import { levelNames } from '../core/words/levels.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import { type ExitStatus, refuse, type Surroundings } from './call.js';
import { type Language, ownLanguage } from './language.js';
import { colorsIf } from './report/colors.js';
import { wantsColor } from './terminal.js';

export function checks(call: Arguments, around: Surroundings): ExitStatus {
  const own = ownLanguage((optionOf(call, 'lang') ?? 'auto') as Language, around.env);
  if (call.operands.length > 0) return refuse(around, own, noOperands);

  const rules = [...around.rules].sort((a, b) => (a.code < b.code ? -1 : 1));
  if (optionOf(call, 'format') === 'json') {
    const list = rules.map(({ code, level, grave, slight, summary, why, facts }) => ({
      code,
      severity: level,
      grave,
      slight,
      summary,
      why,
      facts,
      help: `creg:explain/${code}`,
    }));
    around.out.write(`${JSON.stringify({ version: 1, checks: list }, undefined, 2)}\n`);
    return 0;
  }
  const colors = colorsIf(wantsColor(around.env, isGiven(call, 'no-color')));
  const width = Math.max(...rules.map(rule => rule.code.length));
  const lines = rules.map(({ code, level, summary }) => {
    return `${code.padEnd(width)}  ${colors.dim(levelNames[level][own].padEnd(own === 'zh' ? 2 : 7))}  ${summary[own]}`;
  });
  around.out.write(`${lines.join('\n')}\n`);
  return 0;
}

const noOperands = {
  zh: 'creg checks 后面不写文件；检查文件用 creg lint',
  en: 'creg checks takes no file; to check one: creg lint',
};
