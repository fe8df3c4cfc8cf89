/** The report as SARIF 2.1.0, the format that code-scanning services take. */
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Face } from '../../../grammar/index.js';
import type { Rule } from '../../core/rule.js';
import { fingerprints } from '../fingerprint.js';
import { version } from '../version.js';
import { type Lookup, placeOf, places, type Reporter, type Summary } from './checked.js';
import { uriOf } from './sarif-place.js';
import { resultOf } from './sarif-result.js';
import { descriptorOf, newTaxa, type Taxon, tagOf, taxonomyOf } from './sarif-rule.js';

/** The language of the rules' own texts; a finding speaks that of its file. */
export function sarifReporter(rules: readonly Rule[], language: Face, lookup: Lookup): Reporter {
  const find = places(lookup);
  /** The articles that each code was found to rest on; the codes in the order in which they come. */
  const spoken = new Map<string, Set<Taxon>>();
  const taxa = newTaxa();
  const results: Result[] = [];

  const indexOf = (code: string, taxon: Taxon | undefined): number => {
    const articles = spoken.get(code) ?? new Set();
    spoken.set(code, articles);
    if (taxon) articles.add(taxon);
    return [...spoken.keys()].indexOf(code);
  };

  return {
    add(file) {
      const own = placeOf(file);
      const prints = fingerprints(file.findings);
      file.findings.forEach((finding, at) => {
        const taxon = taxa.of(finding, language);
        const index = indexOf(finding.code, taxon);
        results.push(resultOf({ finding, file, own, find, index, taxon, fingerprint: prints[at] ?? '' }));
      });
      return '';
    },
    finish(summary) {
      const descriptors = [...spoken].map(([code, articles]) =>
        descriptorOf(
          code,
          rules.find(rule => rule.code === code),
          [...articles],
          language,
        ),
      );
      return `${JSON.stringify(logOf(descriptors, taxa.all, results, language, summary), undefined, 2)}\n`;
    },
  };
}

function logOf(
  rules: readonly ReportingDescriptor[],
  taxa: readonly Taxon[],
  results: readonly Result[],
  language: Face,
  { asOf, faults }: Summary,
): Log {
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
            language: tagOf(language),
            rules: [...rules],
            ...(taxa.length > 0 && { supportedTaxonomies: [{ name: 'norms', index: 0 }] }),
          },
        },
        columnKind: 'utf16CodeUnits',
        ...(taxa.length > 0 && { taxonomies: [taxonomyOf(taxa, language)] }),
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
