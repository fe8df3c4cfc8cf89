/** The report that GitLab shows in a merge request: https://docs.gitlab.com/ci/testing/code_quality/ */
import { createHash } from 'node:crypto';
import type { Level } from '../../core/finding.js';
import { fingerprints } from '../fingerprint.js';
import { placeOf, type Reporter, rangeOf } from './checked.js';
import { caseLine, oneLine } from './told.js';

/** Suppressed findings are left out: the widget has no place for them. */
export function gitlabReporter(): Reporter {
  const issues: unknown[] = [];
  return {
    add(file) {
      const { lines } = placeOf(file);
      const prints = fingerprints(file.findings);
      file.findings.forEach((finding, at) => {
        if (finding.suppressed) return;
        const { start, end } = rangeOf(lines, finding.at);
        const example = caseLine(finding, file.language);
        issues.push({
          description: [oneLine(finding, file.language), ...(example === undefined ? [] : [example])].join(' '),
          check_name: finding.code,
          fingerprint: fingerprintOf(file.name, prints[at] ?? ''),
          severity: severityOf[finding.level],
          location: { path: file.name, lines: { begin: start.line + 1, end: end.line + 1 } },
        });
      });
      return '';
    },
    finish: () => `${JSON.stringify(issues, undefined, 2)}\n`,
  };
}

const severityOf: Readonly<Record<Level, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

/** GitLab keeps one of several issues with one fingerprint, so the file is part of it. */
function fingerprintOf(file: string, print: string): string {
  return createHash('sha256').update(`${file}\n${print}`).digest('hex').slice(0, 32);
}
