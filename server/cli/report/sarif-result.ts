/** One finding in SARIF. */
import type {
  CodeFlow,
  Location,
  Result,
  Fix as SarifFix,
  Suppression as SarifSuppression,
  ThreadFlowLocation,
} from 'sarif';
import type { Face } from '../../../grammar/index.js';
import type { Fix } from '../../core/finding.js';
import type { ArgumentStep } from '../../core/finding-argument.js';
import type { CheckedFile, CheckedFinding, Place } from './checked.js';
import { physical, regionOf, uriOf } from './sarif-place.js';
import { sarifLevels, type Taxon, taxonReference } from './sarif-rule.js';
import { caseLine, placeName } from './told.js';

export interface ToResult {
  readonly finding: CheckedFinding;
  readonly file: CheckedFile;
  readonly own: Place;
  readonly find: (uri: string) => Place | undefined;
  /** Of the rule among the descriptors. */
  readonly index: number;
  readonly taxon: Taxon | undefined;
  readonly fingerprint: string;
}

/** Empty parts are left out, suppressions excepted: an empty list says that the tool would have told of one. */
export function resultOf(given: ToResult): Result {
  const { finding, file, own, index, taxon, fingerprint } = given;
  const { language } = file;
  const place = placeName(finding, language);
  const location: Location = {
    physicalLocation: physical(own, finding.at),
    ...(place !== '' && { logicalLocations: [{ fullyQualifiedName: place, kind: 'element' }] }),
  };
  const related = relatedLocations(given);
  const fixes = (finding.fixes ?? []).filter(({ edits }) => edits.length > 0);
  return {
    ruleId: finding.code,
    ruleIndex: index,
    level: sarifLevels[finding.level],
    message: { text: messageOf(finding, language) },
    locations: [location],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(taxon && { taxa: [taxonReference(taxon)] }),
    ...(finding.argument && { codeFlows: [codeFlow(finding.argument, given)] }),
    ...(fixes.length > 0 && { fixes: fixes.map(fix => fixOf(fix, own, language)) }),
    ...(finding.witness && {
      properties: { witness: { facts: finding.witness.facts, verdict: finding.witness.verdict[language] } },
    }),
    partialFingerprints: { 'creg/v1': fingerprint },
    suppressions: suppressionsOf(finding, own),
  };
}

/** The message, and on a line of its own the case that shows the trouble: services show nothing but this text. */
function messageOf(finding: CheckedFinding, language: Face): string {
  const example = caseLine(finding, language);
  return example === undefined ? finding.message[language] : `${finding.message[language]}\n${example}`;
}

function relatedLocations({ finding, file, own, find }: ToResult): Location[] {
  return (finding.related ?? []).flatMap(({ uri, at, message }, id): Location[] => {
    const place = uri === undefined || uri === file.uri ? own : find(uri);
    return place ? [{ id, message: { text: message[file.language] }, physicalLocation: physical(place, at) }] : [];
  });
}

/** The argument: facts of the case, criterion, list, norm, conclusion, each with the place that it rests on. */
function codeFlow(steps: readonly ArgumentStep[], { file, own, find }: ToResult): CodeFlow {
  const { language } = file;
  const locations = steps.flatMap(({ kind, says, uri, at }, index): ThreadFlowLocation[] => {
    const place = uri === undefined || uri === file.uri ? own : find(uri);
    if (!place) return [];
    return [
      {
        location: { message: { text: says[language] }, physicalLocation: physical(place, at) },
        kinds: [kind],
        executionOrder: index + 1,
        nestingLevel: kind === 'fact' ? 1 : 0,
        importance: kind === 'verdict' || kind === 'norm' ? 'essential' : 'important',
      },
    ];
  });
  const text = language === 'zh' ? '从事实到结论' : 'from the facts to the conclusion';
  return { message: { text }, threadFlows: [{ locations }] };
}

/** SARIF has no word for a fix that changes the meaning: the description and the property say it. */
function fixOf({ title, kind, edits }: Fix, place: Place, language: Face): SarifFix {
  const note = kind === 'meaning' ? { zh: '（会改变意思）', en: ' (changes the meaning)' }[language] : '';
  return {
    description: { text: `${title[language]}${note}` },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(place.name) },
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: regionOf(place, span),
          insertedContent: { text: newText },
        })),
      },
    ],
    properties: { kind },
  };
}

/** A comment stands in the source; what the configuration or the baseline permits stands outside it. */
function suppressionsOf({ suppressed, suppression }: CheckedFinding, own: Place): SarifSuppression[] {
  if (!suppressed) return [];
  const { by = 'baseline', at, reason, basis, approver, until } = suppression ?? {};
  return [
    {
      kind: by === 'comment' ? 'inSource' : 'external',
      status: 'accepted',
      ...(reason !== undefined && { justification: reason }),
      ...(at && { location: { physicalLocation: physical(own, at) } }),
      properties: { by, ...(basis && { basis }), ...(approver && { approver }), ...(until && { until }) },
    },
  ];
}
