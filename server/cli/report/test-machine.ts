/** The reports of cases for programs: JSON, JUnit XML, and TAP. */

import { oneLine } from '../../core/plain-words.js';
import { version } from '../version.js';
import { type Tested, type TestedFile, type ToldCase, tally, told } from './tested.js';
import { xml } from './xml.js';

export function testJson(tested: Tested): string {
  const report = {
    version: 1,
    tool: { name: 'creg', version },
    asOf: tested.asOf,
    files: tested.files.map(file => ({
      file: file.name,
      cases: file.results.map(result => {
        const { title, standing, on, expected, result: found, message, argument } = told(result, file, true);
        const { at } = result.case;
        return {
          title,
          on,
          standing,
          expected,
          result: found,
          message,
          range: { start: file.lines.position(at.start), end: file.lines.position(at.end) },
          span: { start: at.start, end: at.end },
          argument,
        };
      }),
    })),
    coverage: tested.coverage?.map(({ list, file, lines, language, coverage }) => ({
      list: list[language],
      file,
      parts: coverage.parts,
      covered: coverage.covered,
      missing: coverage.missing.map(({ kind, says, at }) => ({
        kind,
        says: says[language],
        range: { start: lines.position(at.start), end: lines.position(at.end) },
      })),
    })),
    summary: { files: tested.files.length, ...tally(tested) },
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

// --- JUnit ------------------------------------------------------------------------------------------------------

export function testJunit(tested: Tested): string {
  const sum = tally(tested);
  const suites = tested.files.map(suite).join('');
  const counts = `tests="${sum.cases}" failures="${sum.failed}" skipped="${sum.without}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="creg" ${counts}>\n${suites}</testsuites>\n`;
}

function suite(file: TestedFile): string {
  const cases = file.results.map(result => told(result, file, false));
  const failed = cases.filter(isBad).length;
  const skipped = cases.filter(({ standing }) => standing === 'none').length;
  const counts = `tests="${cases.length}" failures="${failed}" skipped="${skipped}"`;
  return `  <testsuite name="${xml(file.name)}" ${counts}>\n${cases.map(each => testcase(each, file)).join('')}  </testsuite>\n`;
}

function testcase(each: ToldCase, file: TestedFile): string {
  const { title, on, standing, message = '', line } = each;
  const head = `    <testcase name="${xml(title)}" classname="${xml(on)}" file="${xml(file.name)}" line="${line + 1}"`;
  if (standing === 'passed') return `${head}/>\n`;
  if (standing === 'none') return `${head}>\n      <skipped message="${xml(message)}"/>\n    </testcase>\n`;
  const body = xml(argumentText(each));
  return `${head}>\n      <failure message="${xml(message)}">${body}</failure>\n    </testcase>\n`;
}

function isBad({ standing }: ToldCase): boolean {
  return standing === 'failed' || standing === 'lost';
}

function argumentText({ argument }: ToldCase): string {
  return argument.map(({ depth, text }) => '  '.repeat(depth) + text).join('\n');
}

// --- TAP --------------------------------------------------------------------------------------------------------

/** The Test Anything Protocol, version 14. */
export function testTap(tested: Tested): string {
  const lines = ['TAP version 14', `1..${tally(tested).cases}`];
  let number = 0;
  for (const file of tested.files) {
    for (const result of file.results) {
      number++;
      const each = told(result, file, false);
      const name = oneLine(`${file.name}: ${each.title}`).replace(/[\\#]/gu, '\\$&');
      const skip = each.standing === 'none' ? ` # SKIP ${oneLine(each.message ?? '')}` : '';
      lines.push(`${isBad(each) ? 'not ok' : 'ok'} ${number} - ${name}${skip}`);
      if (isBad(each)) lines.push(...diagnosis(each, file));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A block of YAML; strings as JSON, which YAML reads. */
function diagnosis(each: ToldCase, file: TestedFile): readonly string[] {
  const argument = each.argument.map(({ depth, text }) => `      ${'  '.repeat(depth)}${oneLine(text)}`);
  return [
    '  ---',
    `  message: ${JSON.stringify(each.message ?? '')}`,
    `  at: ${JSON.stringify(`${file.name}:${each.line + 1}:${each.character + 1}`)}`,
    ...(argument.length > 0 ? ['  argument: |-', ...argument] : []),
    '  ...',
  ];
}
