/**
 * The document as Akoma Ntoso 3.0 (OASIS LegalDocML). The basis is no preamble: in Chinese regulations it is part of an
 * article, and stands where it is printed. What stands under the title is the preface.
 */
import type { Analysis } from '../../core/analyze.js';
import { type Annex, type OfficialDocument, plain } from '../document.js';
import { dateOfDay, headLines } from '../head.js';
import { type Element, element, mixed, type Node, writeXml } from '../xml.js';
import { articleOf, divisionOf } from './body.js';
import { type Identity, identificationOf, identityOf, metaOf } from './meta.js';
import { openSources } from './sources.js';
import { blockOf, type Marking, wordsOf } from './words.js';

/** Every piece has the `id` of the document as its eId. */
export function toAkomaNtoso(document: OfficialDocument, analysis: Analysis): string {
  const identity = identityOf(document, analysis);
  const sources = openSources(analysis.norms.laws, identity.day);
  const marking: Marking = { sources, counts: new Map() };
  const preface = prefaceOf(document, marking);
  const body = element('body', { eId: 'body' }, ...document.parts.map(part => divisionOf(marking, part)));
  const annexes = document.annexes.map(annex => annexOf(document, identity, annex, marking));
  return writeXml(
    element(
      'akomaNtoso',
      { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' },
      element(
        'act',
        { name: document.metadata.instrument ?? 'act', contains: 'originalVersion' },
        // The references of the meta are those of everything else.
        metaOf(document, identity, sources),
        preface,
        body,
        ...(annexes.length > 0 ? [element('attachments', {}, ...annexes)] : []),
      ),
    ),
  );
}

function prefaceOf(document: OfficialDocument, marking: Marking): Element {
  const { metadata, title } = document;
  const number = metadata.number && plain(metadata.number);
  const lines = headLines(document).map(line => {
    if (line === number) return mixed('p', element('docNumber', {}, line));
    if (metadata.issuers.some(issuer => plain(issuer) === line)) return mixed('p', element('docAuthority', {}, line));
    return mixed('p', ...datedLine(document, line));
  });
  return element(
    'preface',
    { eId: 'preface' },
    mixed('p', element('docTitle', {}, ...wordsOf(marking, title, 'preface'))),
    ...lines,
  );
}

/** The line that says who issued the text and when, with its day marked. */
function datedLine({ metadata: { issued }, language }: OfficialDocument, line: string): readonly Node[] {
  const day = issued === undefined ? undefined : dateOfDay(issued, language);
  const at = day === undefined ? -1 : line.indexOf(day);
  if (day === undefined || at < 0) return [line];
  return [line.slice(0, at), element('docDate', { date: issued }, day), line.slice(at + day.length)].filter(
    part => part !== '',
  );
}

function annexOf(
  document: OfficialDocument,
  identity: Identity,
  { id, label, heading, parts }: Annex,
  marking: Marking,
): Element {
  return element(
    'attachment',
    { eId: id },
    element('num', {}, label),
    ...(heading.length > 0 ? [mixed('heading', ...wordsOf(marking, heading, id))] : []),
    element(
      'doc',
      { name: 'annex' },
      element('meta', {}, identificationOf(document, identity, id)),
      element(
        'mainBody',
        { eId: `${id}__body` },
        ...(parts.length > 0
          ? parts.map(part => articleOf(marking, part))
          : [blockOf(marking, heading, `${id}__body`)]),
      ),
    ),
  );
}
