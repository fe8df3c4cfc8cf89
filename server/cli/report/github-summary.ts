/** The summary of a job on GitHub: a page of Markdown beside the annotations, of which GitHub shows only ten a kind. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import type { Level } from '../../core/finding.js';
import { version } from '../version.js';
import { type CheckedFile, type CheckedFinding, placeOf, type Reporter, type Summary } from './checked.js';
import { open, placeName } from './told.js';

/** GitHub takes a megabyte; a page that long is read by nobody. */
const mostRows = 200;

/** `language` is that of the headings; a row speaks the language of its file. */
export function githubSummaryReporter(language: Face): Reporter {
  const rows: string[] = [];
  return {
    add(file) {
      const loud = open(file).filter(({ level }) => level !== 'hint');
      rows.push(...loud.map(finding => row(finding, file)));
      return '';
    },
    finish: summary => page(rows, summary, language),
  };
}

function page(rows: readonly string[], summary: Summary, language: Face): string {
  const { levels, suppressed, files, faults } = summary;
  const counted = (['error', 'warning', 'info'] as const).filter(level => levels[level] > 0);
  const counts = counted.map(level => `${marks[level]} ${levels[level]} ${levelWords[level][language]}`);
  const words = pageWords[language];
  const rest = rows.length - mostRows;
  return [
    `## ${words.title}`,
    '',
    [words.files(files), ...(counts.length > 0 ? counts : [words.clean])].join(words.comma),
    ...(suppressed > 0 ? ['', words.suppressed(suppressed)] : []),
    ...(rows.length > 0 ? ['', words.head, '| --- | --- | --- | --- |', ...rows.slice(0, mostRows)] : []),
    ...(rest > 0 ? ['', words.rest(rest)] : []),
    ...faults.map(({ name, message }) => `\n> ❌ ${cell(name)}: ${cell(message.split('\n')[0] ?? '')}`),
    '',
    `<sub>creg ${version} · ${words.asOf(summary.asOf)}</sub>`,
    '',
    '',
  ].join('\n');
}

function row(finding: CheckedFinding, file: CheckedFile): string {
  const { language } = file;
  const line = placeOf(file).lines.position(finding.at.start).line + 1;
  const place = placeName(finding, language);
  const where = `${code(`${file.name}:${line}`)}${place === '' ? '' : `<br>${cell(place)}`}`;
  const norm = finding.norm === undefined ? '' : `<br><sub>${cell(finding.norm)}</sub>`;
  const cells = [marks[finding.level], where, `${cell(finding.message[language])}${norm}`, code(finding.code)];
  return `| ${cells.join(' | ')} |`;
}

/** Words of a file under review must not become a table, a link or an element. */
function cell(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[&<>]/gu, character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character)
    .replace(/[\\|`*_[\]~@#!]/gu, character => `\\${character}`);
}

function code(text: string): string {
  return `<code>${cell(text)}</code>`;
}

const marks: Readonly<Record<Level, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️', hint: '💡' };

const levelWords: Readonly<Record<'error' | 'warning' | 'info', Bilingual>> = {
  error: { zh: '处错误', en: 'error(s)' },
  warning: { zh: '处警告', en: 'warning(s)' },
  info: { zh: '处提示', en: 'info' },
};

const pageWords = {
  zh: {
    title: '社会信用法规检查',
    comma: '，',
    clean: '没有发现问题 ✅',
    head: '| | 位置 | 问题 | 代码 |',
    files: (count: number) => `检查了 ${count} 个文件`,
    suppressed: (count: number) => `另有 ${count} 处已写明理由，不再报告。`,
    rest: (count: number) => `还有 ${count} 处没有列出：用 --format html:FILE 看全部。`,
    asOf: (day: string) => `按 ${day} 有效的规定`,
  },
  en: {
    title: 'Check of social-credit regulations',
    comma: ', ',
    clean: 'nothing found ✅',
    head: '| | Where | What | Code |',
    files: (count: number) => `${count} file${count === 1 ? '' : 's'} checked`,
    suppressed: (count: number) => `${count} more suppressed, with reasons.`,
    rest: (count: number) => `${count} more not shown: see all with --format html:FILE.`,
    asOf: (day: string) => `against the norms in force on ${day}`,
  },
} as const;
