/** The help, made from the table of commands. */
import type { Face } from '../../grammar/index.js';
import { type Command, commands } from './options.js';
import { version } from './version.js';

/** Help on one command, or on all where the name is none or of no command. */
export function help(name: string | undefined, language: Face): string {
  const command = name === undefined ? undefined : commands[name];
  return command ? commandHelp(command, language) : generalHelp(language);
}

function generalHelp(language: Face): string {
  const words = generalWords[language];
  const width = Math.max(...Object.keys(commands).map(name => name.length));
  const lines = Object.entries(commands).map(
    ([name, command]) => `  creg ${name.padEnd(width)}   ${command.summary[language]}`,
  );
  return [`creg ${version}  ${words.what}`, '', ...lines, '', ...words.closing, ''].join('\n');
}

const generalWords = {
  zh: {
    what: '起草和检查社会信用法规：黑名单、红名单、信用评价',
    closing: [
      '  creg 命令 --help     该命令的选项',
      '  creg --version       版本',
      '',
      '先试：creg lint examples/',
      '',
      '退出码：0 没有达到 --fail-on 级别的问题；1 有；2 调用或配置有误；3 本工具出错。',
    ],
  },
  en: {
    what: 'drafts and checks social-credit regulations: blacklists, red lists, rating schemes',
    closing: [
      '  creg COMMAND --help  the options of a command',
      '  creg --version       version',
      '',
      'Try: creg lint examples/',
      '',
      'Exit status: 0 nothing at the --fail-on level; 1 findings; 2 the call or the configuration is wrong;',
      '3 a defect of this tool.',
    ],
  },
} as const;

function commandHelp(command: Command, language: Face): string {
  const rows = Object.entries(command.options).map(([name, option]) => ({
    left: `--${name}${option.value === undefined ? '' : ` ${option.value}`}`,
    right: option.help[language],
  }));
  const width = Math.min(32, Math.max(...rows.map(row => row.left.length)));
  const lines = rows.map(({ left, right }) =>
    left.length > width ? `  ${left}\n  ${''.padEnd(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
  return [command.usage, '', command.summary[language], '', ...lines, ''].join('\n');
}
