/** What there is to say of a check as Markdown: a page for the editor, help in SARIF. */
import type { Shown } from './examples.js';
import { levelOf, type Sheet, type SheetNorm, suppression } from './sheet.js';
import { sheetTitles, wayOut } from './words.js';

export function sheetMarkdown(sheet: Sheet): string {
  const { rule, language, norms, bad, good, figures } = sheet;
  const section = (title: keyof typeof sheetTitles, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`## ${sheetTitles[title][language]}`, ...lines];
  return `${[
    `# \`${rule.code}\``,
    `**${rule.summary[language]}**  \n${levelOf(rule, language)}`,
    ...section('why', [rule.why[language]]),
    ...section('norms', bulleted(norms.map(normLine))),
    ...section(
      'bad',
      bad.map(example => [codeBlock(example), ...example.messages.map(message => `→ ${message}`)].join('\n\n')),
    ),
    ...section('good', good.map(codeBlock)),
    ...section('fixes', bulleted(wayOut(sheet))),
    ...section('figures', bulleted(figures)),
    ...section('suppress', bulleted(suppression(rule.code, language).map(codeAtEnd))),
  ].join('\n\n')}\n`;
}

function normLine({ cited, wording = '', period, read }: SheetNorm): string {
  const notes = [period, read].filter(Boolean).join(' · ');
  return [cited, wording, `(${notes})`].filter(Boolean).join('  ');
}

export function bulleted(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.map(line => `- ${line}`).join('\n')];
}

/** What is to be typed, as code. */
export function codeAtEnd(line: string): string {
  return line.replace(/((?:\/\/|\{|；|; ).*)$/u, '`$1`');
}

export function codeBlock({ text, as }: Shown): string {
  return `\`\`\`${as === 'text' ? 'text' : 'creg'}\n${text}\n\`\`\``;
}
