/** What is known of the text itself: work, expression and file, events, what it repeals, whom and what it names. */
import type { Analysis } from '../../core/analyze.js';
import type { Day } from '../../core/model.js';
import { type Article, articlesOf, type OfficialDocument, plain } from '../document.js';
import { type Element, element } from '../xml.js';
import { conceptId } from './body.js';
import { addressOf, referenceOf, type Sources } from './sources.js';

/** Addresses of the text and its days. */
export interface Identity {
  readonly work: string;
  readonly expression: string;
  /** The day by which the text is called: of its issue, else of its effect, else the day it is held against. */
  readonly day: Day;
  readonly language: 'zho' | 'eng';
}

export function identityOf({ title, metadata, language }: OfficialDocument, analysis: Analysis): Identity {
  const day = metadata.issued ?? metadata.effective ?? analysis.norms.asOf;
  const code = language === 'zh' ? 'zho' : 'eng';
  const work = addressOf(plain(title), day, metadata.instrument);
  return { work, expression: `${work}/${code}@${metadata.effective ?? day}`, day, language: code };
}

const source = { source: '#creg' };

/** The identification of the text, or of one of its annexes (`component` is then `annex_1`). */
export function identificationOf(document: OfficialDocument, identity: Identity, component: string): Element {
  const { metadata, title } = document;
  const { work, expression, day, language } = identity;
  const named = (address: string, suffix = ''): readonly Element[] => [
    element('FRBRthis', { value: `${address}/!${component}${suffix}` }),
    element('FRBRuri', { value: `${address}${suffix}` }),
  ];
  const by = [...metadata.issuers.keys()].map(i => element('FRBRauthor', { href: `#issuer_${i + 1}`, as: '#author' }));
  const authors = by.length > 0 ? by : [element('FRBRauthor', { href: '#creg', as: '#editor' })];
  const dated = (date: Day, name: string): Element => element('FRBRdate', { date, name });
  return element(
    'identification',
    source,
    element(
      'FRBRWork',
      {},
      ...named(work),
      element('FRBRalias', { name: 'title', value: plain(title) }),
      dated(day, metadata.issued === undefined ? 'effect' : 'issue'),
      ...authors,
      element('FRBRcountry', { value: 'cn' }),
      ...(metadata.instrument === undefined ? [] : [element('FRBRsubtype', { value: metadata.instrument })]),
      ...(metadata.number ? [element('FRBRnumber', { value: plain(metadata.number) })] : []),
      element('FRBRname', { value: plain(title) }),
    ),
    element(
      'FRBRExpression',
      {},
      ...named(expression),
      dated(metadata.effective ?? day, 'effect'),
      ...authors,
      element('FRBRlanguage', { language }),
    ),
    element(
      'FRBRManifestation',
      {},
      ...named(expression, '.xml'),
      dated(day, 'issue'),
      element('FRBRauthor', { href: '#creg', as: '#editor' }),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

export function metaOf(document: OfficialDocument, identity: Identity, sources: Sources): Element {
  const { metadata, title } = document;
  // Before the references: what is repealed is one of them.
  const repeals = repealsOf(document, sources);
  return element(
    'meta',
    {},
    identificationOf(document, identity, 'main'),
    ...(metadata.issued === undefined
      ? []
      : [
          element('publication', {
            date: metadata.issued,
            name: 'issue',
            showAs: plain(title),
            number: metadata.number && plain(metadata.number),
          }),
        ]),
    ...lifeOf(document),
    ...repeals,
    ...(metadata.effective === undefined
      ? []
      : [
          element(
            'temporalData',
            source,
            element(
              'temporalGroup',
              { eId: 'period_1' },
              element('timeInterval', {
                start: '#event_effect',
                end: metadata.expires === undefined ? undefined : '#event_expiry',
                refersTo: '#inForce',
              }),
            ),
          ),
        ]),
    referencesOf(document, sources),
  );
}

function lifeOf({ metadata: { issued, effective, expires } }: OfficialDocument): readonly Element[] {
  const events = [
    issued && element('eventRef', { eId: 'event_issue', date: issued, source: '#self', type: 'generation' }),
    effective && element('eventRef', { eId: 'event_effect', date: effective, source: '#self', type: 'generation' }),
    expires && element('eventRef', { eId: 'event_expiry', date: expires, source: '#self', type: 'repeal' }),
  ].filter(event => typeof event === 'object');
  return events.length > 0 ? [element('lifecycle', source, ...events)] : [];
}

/** Texts that it repeals and amends, by the article that says so. */
function repealsOf(document: OfficialDocument, sources: Sources): readonly Element[] {
  const { repeals, amends } = document.metadata;
  const effect = [...articlesOf(document)].findLast(({ about }) => about === 'effect');
  const at = effect?.id ?? [...articlesOf(document)].at(-1)?.id;
  if (at === undefined || repeals.length + amends.length === 0) return [];
  const change = (type: 'repeal' | 'substitution', title: string, number: number): Element =>
    element(
      'textualMod',
      { eId: `mod_${number}`, type },
      element('source', { href: `#${at}` }),
      element('destination', { href: sources.of(title.replaceAll(/[《》]/gu, '')).href }),
    );
  return [
    element(
      'analysis',
      source,
      element(
        'activeModifications',
        {},
        ...repeals.map((title, i) => change('repeal', title, i + 1)),
        ...amends.map((title, i) => change('substitution', title, repeals.length + i + 1)),
      ),
    ),
  ];
}

function referencesOf(document: OfficialDocument, sources: Sources): Element {
  const { issuers, effective } = document.metadata;
  const subjects = new Set<Article['about']>([...articlesOf(document)].map(({ about }) => about));
  const concepts = [...subjects].filter(about => about !== 'prose' && about !== 'mixed');
  return element(
    'references',
    source,
    element('original', { eId: 'self', href: '.', showAs: plain(document.title) }),
    ...issuers.map((issuer, i) =>
      element('TLCOrganization', {
        eId: `issuer_${i + 1}`,
        href: `/ontology/organization/cn/${encodeURI(plain(issuer).replaceAll(/\s+/gu, '-'))}`,
        showAs: plain(issuer),
      }),
    ),
    element('TLCOrganization', { eId: 'creg', href: '/ontology/organization/creg', showAs: 'Creg' }),
    element('TLCRole', { eId: 'author', href: '/ontology/role/author', showAs: 'author' }),
    element('TLCRole', { eId: 'editor', href: '/ontology/role/editor', showAs: 'editor' }),
    ...(effective === undefined
      ? []
      : [element('TLCConcept', { eId: 'inForce', href: '/ontology/concept/in-force', showAs: 'in force' })]),
    ...concepts.map(about =>
      element('TLCConcept', { eId: conceptId(about), href: `/ontology/concept/creg/${about}`, showAs: about }),
    ),
    ...sources.all().map(referenceOf),
  );
}
