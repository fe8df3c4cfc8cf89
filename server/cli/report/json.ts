/** The report for programs, as the contract has it: one JSON object, or one finding a line. */
import type { Finding, Suppression } from '../../core/finding.js';
import type { Day } from '../../core/model.js';
import type { DocxPlace } from '../../disk/docx/places.js';
import { version } from '../version.js';
import {
  type CheckedFile,
  type Lookup,
  type Place,
  paragraphAt,
  placeOf,
  places,
  type Range,
  type Reporter,
  rangeOf,
} from './checked.js';

/** Written file by file, as one object in the end: what is found in a thousand files is more than their texts. */
export function jsonReporter(lookup: Lookup, asOf: Day): Reporter {
  const find = places(lookup);
  const head = indented({ version: 1, tool: { name: 'creg', version }, asOf }, 0);
  let isFirst = true;
  const before = (): string => {
    const words = isFirst ? `${head.slice(0, -'\n}'.length)},\n  "files": [` : ',';
    isFirst = false;
    return words;
  };
  return {
    add(file) {
      const own = placeOf(file);
      const entry = {
        file: file.name,
        kind: file.kind,
        title: file.title,
        findings: file.findings.map(finding => findingToJson(finding, file, own, find)),
      };
      return `${before()}\n    ${indented(entry, 2)}`;
    },
    finish({ files: count, levels, suppressed }) {
      const end = isFirst ? `${before()}]` : '\n  ]';
      return `${end},\n  "summary": ${indented({ files: count, ...levels, suppressed }, 1)}\n}\n`;
    },
  };
}

/** As `JSON.stringify` writes it so many levels deep: no string in it holds a line break. */
function indented(value: object, depth: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

/** Each line is a finding as in the JSON report, with its file before it. */
export function jsonLinesReporter(lookup: Lookup): Reporter {
  const find = places(lookup);
  return {
    add(file) {
      const own = placeOf(file);
      return file.findings
        .map(finding => `${JSON.stringify(findingToJson(finding, file, own, find, file.name))}\n`)
        .join('');
    },
    finish: () => '',
  };
}

/** A finding as the contract has it; members without a value are left out by `JSON.stringify`. */
interface JsonFinding {
  /** Where each finding stands by itself. */
  readonly file: string | undefined;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
  readonly span: { readonly start: number; readonly end: number };
  /** Of a Word document, where `range` and `span` are places in its text. */
  readonly place: DocxPlace | undefined;
  readonly quote: string;
  readonly article: string | undefined;
  readonly item: string | undefined;
  readonly norm: string | undefined;
  readonly related: readonly unknown[] | undefined;
  readonly witness: { readonly facts: Readonly<Record<string, string>>; readonly verdict: string } | undefined;
  readonly fixes: readonly unknown[] | undefined;
  readonly help: string;
  readonly suppressed: boolean;
  /** Why it is suppressed: by a comment, the configuration, or the baseline. */
  readonly suppression: object | undefined;
  readonly fingerprint: string | undefined;
}

function suppressionToJson({ at, ...stated }: Suppression, own: Place): object {
  return { ...stated, ...(at && { range: rangeOf(own.lines, at) }) };
}

function findingToJson(
  finding: Finding,
  file: CheckedFile,
  own: Place,
  find: (uri: string) => Place | undefined,
  name?: string,
): JsonFinding {
  const { language } = file;
  const related: unknown[] = [];
  for (const { uri, at, message } of finding.related ?? []) {
    const place = uri === undefined || uri === file.uri ? own : find(uri);
    if (place) related.push({ file: place.name, range: rangeOf(place.lines, at), message: message[language] });
  }
  const fixes = (finding.fixes ?? []).map(({ title, kind, edits }) => ({
    title: title[language],
    kind,
    edits: edits.map(({ span, newText }) => ({ range: rangeOf(own.lines, span), newText })),
  }));
  return {
    file: name,
    code: finding.code,
    severity: finding.level,
    message: finding.message[language],
    range: rangeOf(own.lines, finding.at),
    span: { start: finding.at.start, end: finding.at.end },
    place: paragraphAt(file, finding.at.start),
    quote: finding.quote,
    article: finding.article,
    item: finding.item,
    norm: finding.norm,
    related: related.length > 0 ? related : undefined,
    witness: finding.witness && { facts: finding.witness.facts, verdict: finding.witness.verdict[language] },
    fixes: fixes.length > 0 ? fixes : undefined,
    help: `creg:explain/${finding.code}`,
    suppressed: finding.suppressed,
    suppression: finding.suppression && suppressionToJson(finding.suppression, own),
    fingerprint: finding.fingerprint,
  };
}
