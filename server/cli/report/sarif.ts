/** The report as SARIF 2.1.0, the format that code-scanning services take. */
import { pathToFileURL } from 'node:url';
import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Face, Span } from '../../../grammar/index.js';
import type { Edit, Finding, Level } from '../../core/finding.js';
import type { Rule } from '../../core/rule.js';
import { witnessInWords } from '../../core/witness-words.js';
import { fingerprints } from '../fingerprint.js';
import { version } from '../version.js';
import { type CheckedFile, type Lookup, type Place, placeOf, places, type Reporter, type Summary } from './checked.js';

/** The language of the rules' own texts; a finding speaks that of its file. */
export function sarifReporter(rules: readonly Rule[], language: Face, lookup: Lookup): Reporter {
  const find = places(lookup);
  const described = new Map<string, { readonly index: number; readonly descriptor: ReportingDescriptor }>();
  const norms = new Map<string, number>();
  const results: Result[] = [];

  const ruleIndex = (code: string): number => {
    const known = described.get(code);
    if (known) return known.index;
    const descriptor = describe(
      code,
      rules.find(rule => rule.code === code),
      language,
    );
    described.set(code, { index: described.size, descriptor });
    return described.size - 1;
  };
  const normIndex = (norm: string): number => {
    if (!norms.has(norm)) norms.set(norm, norms.size);
    return norms.get(norm) ?? 0;
  };

  return {
    add(file) {
      const own = placeOf(file);
      const prints = fingerprints(file.findings);
      file.findings.forEach((finding, at) => {
        const index = ruleIndex(finding.code);
        const norm = finding.norm === undefined ? undefined : { id: finding.norm, index: normIndex(finding.norm) };
        results.push(resultOf({ finding, file, own, find, index, norm, fingerprint: prints[at] ?? '' }));
      });
      return '';
    },
    finish(summary) {
      const descriptors = [...described.values()].map(({ descriptor }) => descriptor);
      return `${JSON.stringify(logOf(descriptors, [...norms.keys()], results, language, summary), undefined, 2)}\n`;
    },
  };
}

function logOf(
  rules: readonly ReportingDescriptor[],
  norms: readonly string[],
  results: readonly Result[],
  language: Face,
  { asOf, faults }: Summary,
): Log {
  const taxonomy = {
    name: 'norms',
    fullName: language === 'zh' ? '所依据的规定' : 'norms that the findings rest on',
    taxa: norms.map(id => ({ id, name: id })),
  };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'creg',
            version,
            semanticVersion: version,
            language: language === 'zh' ? 'zh-CN' : 'en-US',
            rules: [...rules],
            ...(norms.length > 0 ? { supportedTaxonomies: [{ name: 'norms', index: 0 }] } : {}),
          },
        },
        columnKind: 'utf16CodeUnits',
        ...(norms.length > 0 ? { taxonomies: [taxonomy] } : {}),
        invocations: [
          {
            executionSuccessful: !faults.some(fault => fault.defect),
            toolExecutionNotifications: faults.map(({ name, message }) => ({
              level: 'error',
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) } } }],
            })),
          },
        ],
        results: [...results],
        properties: { asOf },
      },
    ],
  };
}

const levelOf: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

function describe(code: string, rule: Rule | undefined, language: Face): ReportingDescriptor {
  if (!rule) return { id: code };
  return {
    id: code,
    name: code.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.summary[language] },
    fullDescription: { text: rule.why[language] },
    help: {
      text: `${rule.summary[language]}\n\n${rule.why[language]}\n\ncreg explain ${code}`,
      markdown: `**${rule.summary[language]}**\n\n${rule.why[language]}\n\n\`creg explain ${code}\``,
    },
    defaultConfiguration: { level: levelOf[rule.level] },
    properties: { tags: [code.split('/')[0] ?? code], level: rule.level, facts: [...rule.facts] },
  };
}

interface ToResult {
  readonly finding: Finding;
  readonly file: CheckedFile;
  readonly own: Place;
  readonly find: (uri: string) => Place | undefined;
  readonly index: number;
  readonly norm: { readonly id: string; readonly index: number } | undefined;
  readonly fingerprint: string;
}

function resultOf({ finding, file, own, find, index, norm, fingerprint }: ToResult): Result {
  const { language } = file;
  const article = `${finding.article ?? ''}${finding.item ?? ''}`;
  const location: Location = {
    physicalLocation: physical(own, finding.at),
    ...(article === '' ? {} : { logicalLocations: [{ fullyQualifiedName: article, kind: 'element' }] }),
  };
  const related = (finding.related ?? []).flatMap(({ uri, at, message }, id): Location[] => {
    const place = uri === undefined || uri === file.uri ? own : find(uri);
    return place ? [{ id, message: { text: message[language] }, physicalLocation: physical(place, at) }] : [];
  });
  return {
    ruleId: finding.code,
    ruleIndex: index,
    level: levelOf[finding.level],
    message: { text: messageOf(finding, language) },
    locations: [location],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(norm ? { taxa: [{ id: norm.id, index: norm.index, toolComponent: { name: 'norms', index: 0 } }] } : {}),
    ...(finding.fixes && finding.fixes.length > 0
      ? {
          fixes: finding.fixes.map(({ title, edits }) => ({
            description: { text: title[language] },
            artifactChanges: [
              {
                artifactLocation: { uri: uriOf(own.name) },
                replacements: edits.map(edit => replacement(own, edit)),
              },
            ],
          })),
        }
      : {}),
    ...(finding.witness
      ? { properties: { witness: { facts: finding.witness.facts, verdict: finding.witness.verdict[language] } } }
      : {}),
    partialFingerprints: { 'creg/v1': fingerprint },
    // Also when there are none: a reader then knows that the tool would have said so.
    suppressions: finding.suppressed ? [{ kind: 'inSource' }] : [],
  };
}

/** The message, and on a line of its own the case that shows the trouble: services show nothing but this text. */
function messageOf({ message, witness }: Finding, language: Face): string {
  if (!witness) return message[language];
  const label = language === 'zh' ? '例如：' : 'E.g.: ';
  return `${message[language]}\n${label}${witnessInWords(witness, language)}`;
}

function replacement(
  place: Place,
  { span, newText }: Edit,
): { deletedRegion: ReturnType<typeof regionOf>; insertedContent: { text: string } } {
  return { deletedRegion: regionOf(place, span), insertedContent: { text: newText } };
}

function physical(place: Place, span: Span): PhysicalLocation {
  const snippet = { text: place.text.slice(span.start, span.end) };
  return { artifactLocation: { uri: uriOf(place.name) }, region: { ...regionOf(place, span), snippet } };
}

/** Lines and columns count from 1, the end column is the one behind the last character. */
function regionOf({ lines }: Place, { start, end }: Span): NonNullable<PhysicalLocation['region']> {
  const from = lines.position(start);
  const to = lines.position(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start,
  };
}

/** Names are paths or, for shipped norms, addresses already; what is not ASCII is escaped. */
function uriOf(name: string): string {
  if (name.startsWith('creg:')) return encodeURI(name);
  if (/^(\/|[A-Za-z]:)/.test(name)) return pathToFileURL(name).href;
  return name.split('/').map(encodeURIComponent).join('/');
}
