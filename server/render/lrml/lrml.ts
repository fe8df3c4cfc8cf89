/**
 * The criteria of a draft as LegalRuleML (OASIS, Core 1.0, compact form): rules with their sources, days and exceptions.
 * Sources lead into the Akoma Ntoso of the same text.
 */
import type { Analysis } from '../../core/analyze.js';
import type { Day } from '../../core/model.js';
import { type OfficialDocument, plain } from '../document.js';
import { type Element, element, writeXml } from '../xml.js';
import type { Naming } from './formula.js';
import { type Origins, openOrigins } from './sources.js';
import { definitionRules, listRules, type Statement } from './statements.js';

const vocabulary = 'http://docs.oasis-open.org/legalruleml/ns/v1.0/vocab#';

export function toLegalRuleMl(document: OfficialDocument, analysis: Analysis): string {
  const naming: Naming = { numbers: 0, prose: new Map() };
  const { model } = analysis;
  const definitions = definitionRules(model.definitions, naming);
  const lists = model.lists.map((list, i) => listRules(list, i + 1, naming));
  const statements = [...definitions, ...lists.flatMap(each => each.statements)];
  const times = timesOf(document, statements);
  const origins = openOrigins(document, analysis);
  const associations = statements.map(each => associationOf(each, document, origins));
  return writeXml(
    element(
      'lrml:LegalRuleML',
      {
        'xmlns:lrml': 'http://docs.oasis-open.org/legalruleml/ns/v1.0/',
        'xmlns:ruleml': 'http://ruleml.org/spec',
        'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('lrml:Comment', {}, plain(document.title)),
      ...collection('LegalReferences', origins.references()),
      ...collection('LegalSources', origins.sources()),
      ...collection('Times', times.map(timeOf)),
      ...collection('TemporalCharacteristics', times.map(characteristicOf)),
      ...collection(
        'Authorities',
        document.metadata.issuers.map((issuer, i) => authorityOf(plain(issuer), i)),
      ),
      ...collection('Associations', associations),
      element(
        'lrml:Statements',
        { key: 'statements' },
        ...statements.map(({ element: own }) => own),
        ...lists.flatMap(({ overrides }) => overrides),
      ),
    ),
  );
}

/** A collection is left out where it has no members. */
function collection(name: string, members: readonly Element[]): readonly Element[] {
  return members.length === 0 ? [] : [element(`lrml:${name}`, {}, ...members)];
}

function authorityOf(name: string, index: number): Element {
  return element('lrml:Authority', { key: `authority-${index + 1}` }, element('lrml:Comment', {}, name));
}

// --- time -------------------------------------------------------------------------------------------------------

interface Moment {
  readonly day: Day;
  readonly develops: 'Starts' | 'Ends';
}

/** Every day on which the text, or a rule of its own, begins or ceases to be in force. */
function timesOf({ metadata }: OfficialDocument, statements: readonly Statement[]): readonly Moment[] {
  const moments = new Map<string, Moment>();
  const add = (day: Day | undefined, develops: Moment['develops']): void => {
    if (day !== undefined) moments.set(keyOf({ day, develops }), { day, develops });
  };
  for (const { effective, expires } of [metadata, ...statements.map(({ of }) => of)]) {
    add(effective, 'Starts');
    add(expires, 'Ends');
  }
  return [...moments.values()];
}

function keyOf({ day, develops }: Moment): string {
  return `${develops.toLowerCase()}-${day}`;
}

function timeOf(moment: Moment): Element {
  return element(
    'ruleml:Time',
    { key: `:time-${keyOf(moment)}` },
    element('ruleml:Data', { 'xsi:type': 'xs:date' }, moment.day),
  );
}

function characteristicOf(moment: Moment): Element {
  return element(
    'lrml:TemporalCharacteristic',
    { key: keyOf(moment) },
    element('lrml:forStatus', { iri: `${vocabulary}InForce` }),
    element('lrml:hasStatusDevelopment', { iri: `${vocabulary}${moment.develops}` }),
    element('lrml:atTime', { keyref: `#time-${keyOf(moment)}` }),
  );
}

// --- what a rule comes from -------------------------------------------------------------------------------------

/** Its place in the text, the law that it says is broken, its days, and who issued it. */
function associationOf({ key, of }: Statement, { metadata }: OfficialDocument, origins: Origins): Element {
  const effective = of.effective ?? metadata.effective;
  const expires = of.expires ?? metadata.expires;
  const applies = (edge: string, to: string): Element => element(`lrml:${edge}`, { keyref: `#${to}` });
  return element(
    'lrml:Association',
    { key: `of-${key}` },
    applies('appliesSource', origins.pieceOf(of.at)),
    ...(of.violates ?? []).map(citation => applies('appliesSource', origins.referenceTo(citation))),
    ...(effective === undefined
      ? []
      : [applies('appliesTemporalCharacteristic', keyOf({ day: effective, develops: 'Starts' }))]),
    ...(expires === undefined
      ? []
      : [applies('appliesTemporalCharacteristic', keyOf({ day: expires, develops: 'Ends' }))]),
    ...metadata.issuers.map((_, i) => applies('appliesAuthority', `authority-${i + 1}`)),
    applies('toTarget', key),
  );
}
