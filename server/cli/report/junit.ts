/** The report as JUnit XML, which nearly every CI server shows: a suite a file, a case a finding. */
import type { CheckedFile, CheckedFinding, Reporter, Summary } from './checked.js';
import { placeOf } from './checked.js';
import { allLines, placeName } from './told.js';
import { attributes, xml } from './xml.js';

/**
 * Errors and warnings fail. Infos and hints pass and are told in the case's output, as a red build for each of them
 * would teach people to look away; a suppressed finding is skipped, with its reason.
 */
export function junitReporter(): Reporter {
  const suites: Suite[] = [];
  return {
    add(file) {
      suites.push(suiteOf(file));
      return '';
    },
    finish(summary) {
      const all = [...suites, ...summary.faults.map(faultSuite)];
      const sum = (of: keyof Counts): number => all.reduce((total, { counts }) => total + counts[of], 0);
      const counts = { tests: sum('tests'), failures: sum('failures'), errors: sum('errors') };
      const body = all.map(({ text }) => text).join('');
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'creg', ...counts })}>\n${body}</testsuites>\n`;
    },
  };
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

interface Suite {
  readonly counts: Counts;
  readonly text: string;
}

function suite(name: string, counts: Counts, cases: readonly string[]): Suite {
  return { counts, text: `  <testsuite${attributes({ name, ...counts })}>\n${cases.join('')}  </testsuite>\n` };
}

function suiteOf(file: CheckedFile): Suite {
  const { findings } = file;
  const counts = {
    tests: Math.max(1, findings.length),
    failures: findings.filter(fails).length,
    errors: 0,
    skipped: findings.filter(({ suppressed }) => suppressed).length,
  };
  // A suite without a case looks as if the file had not been checked.
  const nothing = file.language === 'zh' ? '没有发现问题' : 'nothing found';
  const cases =
    findings.length === 0
      ? [`    <testcase${attributes({ name: nothing, classname: file.name })}/>\n`]
      : findings.map(finding => testcase(finding, file));
  return suite(file.name, counts, cases);
}

function fails({ level, suppressed }: CheckedFinding): boolean {
  return !suppressed && (level === 'error' || level === 'warning');
}

function testcase(finding: CheckedFinding, file: CheckedFile): string {
  const { language } = file;
  const { line, character } = placeOf(file).lines.position(finding.at.start);
  const where = `${line + 1}:${character + 1}`;
  const place = placeName(finding, language);
  const name = [finding.code, place, where].filter(part => part !== '').join(' ');
  const open = `    <testcase${attributes({ name, classname: file.name })}>`;
  const inner = (element: string): string => `${open}\n      ${element}\n    </testcase>\n`;
  if (finding.suppressed) {
    return inner(`<skipped${attributes({ message: finding.suppression?.reason ?? '' })}/>`);
  }
  const text = xml([`${file.name}:${where}`, finding.quote, ...allLines(finding, language)].join('\n'));
  if (!fails(finding)) return inner(`<system-out>${text}</system-out>`);
  const head = { type: finding.level, message: finding.message[language] };
  return inner(`<failure${attributes(head)}>${text}</failure>`);
}

/** A file that could not be checked. */
function faultSuite({ name, message, defect }: Summary['faults'][number]): Suite {
  const head = { type: defect ? 'defect' : 'input', message: message.split('\n')[0] ?? '' };
  const open = `    <testcase${attributes({ name: 'read', classname: name })}>`;
  return suite(name, { tests: 1, failures: 0, errors: 1, skipped: 0 }, [
    `${open}\n      <error${attributes(head)}>${xml(message)}</error>\n    </testcase>\n`,
  ]);
}
