/** Annotations of GitHub Actions: one workflow command a finding. */
import type { Level } from '../../core/finding.js';
import { placeOf, type Reporter, rangeOf } from './checked.js';

const commandOf: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function githubReporter(): Reporter {
  return {
    add(file) {
      const { lines } = placeOf(file);
      return file.findings
        .filter(finding => !finding.suppressed)
        .map(finding => {
          const { start, end } = rangeOf(lines, finding.at);
          const properties = {
            file: file.name,
            line: start.line + 1,
            col: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
            title: finding.norm === undefined ? finding.code : `${finding.code} (${finding.norm})`,
          };
          const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
          return `::${commandOf[finding.level]} ${written.join(',')}::${escapeData(finding.message[file.language])}\n`;
        })
        .join('');
    },
    finish: () => '',
  };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
