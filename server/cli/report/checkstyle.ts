/** The report as Checkstyle XML, which Jenkins, SonarQube and many editors read. */
import type { Level } from '../../core/finding.js';
import { placeOf, type Reporter } from './checked.js';
import { oneLine, open } from './told.js';
import { attributes } from './xml.js';

/** Suppressed findings are left out: the format has no place for them. Files without findings are named. */
export function checkstyleReporter(): Reporter {
  const files: string[] = [];
  return {
    add(file) {
      const { lines } = placeOf(file);
      const errors = open(file).map(finding => {
        const { line, character } = lines.position(finding.at.start);
        const values = {
          line: line + 1,
          column: character + 1,
          severity: severityOf[finding.level],
          message: oneLine(finding, file.language),
          // Readers take what is behind the last dot for the kind of trouble.
          source: `creg.${finding.code}`,
        };
        return `    <error${attributes(values)}/>\n`;
      });
      files.push(
        errors.length === 0
          ? `  <file${attributes({ name: file.name })}/>\n`
          : `  <file${attributes({ name: file.name })}>\n${errors.join('')}  </file>\n`,
      );
      return '';
    },
    // 4.3 is the version of the format that its readers know.
    finish: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`,
  };
}

const severityOf: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};
