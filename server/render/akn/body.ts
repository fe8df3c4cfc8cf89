/** Chapters, sections, articles, paragraphs, items and tables → the hierarchy of Akoma Ntoso, under the same ids. */
import type { Article, Chapter, Item, Paragraph, Passage, Section, Table } from '../document.js';
import { type Element, element, mixed } from '../xml.js';
import { blockOf, type Marking, wordsOf } from './words.js';

export function divisionOf(marking: Marking, part: Chapter | Section | Article): Element {
  if (part.kind === 'article') return articleOf(marking, part);
  return element(
    part.kind,
    { eId: part.id },
    element('num', {}, part.label),
    mixed('heading', ...wordsOf(marking, part.heading, part.id)),
    ...part.parts.map(inner => divisionOf(marking, inner)),
  );
}

/** An article; in an annex, where it has no number, its paragraphs alone. */
export function articleOf(marking: Marking, { id, label, about, paragraphs }: Article): Element {
  return element(
    'article',
    { eId: id, ...(about !== 'prose' && about !== 'mixed' && { refersTo: `#${conceptId(about)}` }) },
    ...(label === '' ? [] : [element('num', {}, label)]),
    ...paragraphs.map(paragraph => paragraphOf(marking, paragraph)),
  );
}

/** What an article is about, as a concept of the references. */
export function conceptId(about: Article['about']): string {
  return `concept_${about}`;
}

function paragraphOf(marking: Marking, { id, text, items, table }: Paragraph): Element {
  if (items.length === 0) {
    const inside = [...(text.length > 0 || !table ? [blockOf(marking, text, id)] : [])];
    const rows = table ? [tableOf(marking, table, id)] : [];
    return element('paragraph', { eId: id }, element('content', { eId: `${id}__content` }, ...inside, ...rows));
  }
  return element(
    'paragraph',
    { eId: id },
    listOf(marking, text, items, id),
    ...(table ? [element('wrapUp', { eId: `${id}__wrapup` }, tableOf(marking, table, id))] : []),
  );
}

function listOf(marking: Marking, lead: Passage, items: readonly Item[], id: string): Element {
  return element(
    'list',
    { eId: `${id}__list_1` },
    ...(lead.length > 0 ? [element('intro', { eId: `${id}__intro` }, blockOf(marking, lead, id))] : []),
    ...items.map(item => itemOf(marking, item)),
  );
}

function itemOf(marking: Marking, { id, label, text, items }: Item): Element {
  return element(
    'point',
    { eId: id },
    element('num', {}, label),
    items.length > 0
      ? listOf(marking, text, items, id)
      : element('content', { eId: `${id}__content` }, blockOf(marking, text, id)),
  );
}

/** Cells that go on with those above them are part of these. */
function tableOf(marking: Marking, { head, rows, continued = [] }: Table, id: string): Element {
  const goesOn = (row: number, column: number): boolean => continued.includes(row) && rows[row]?.[column]?.length === 0;
  const body = rows.map((row, i) =>
    element(
      'tr',
      {},
      ...row.flatMap((cell, column) => {
        if (goesOn(i, column)) return [];
        let span = 1;
        while (goesOn(i + span, column)) span++;
        return [element('td', { rowspan: span > 1 ? `${span}` : undefined }, blockOf(marking, cell, id))];
      }),
    ),
  );
  const first = element('tr', {}, ...head.map(cell => element('th', {}, blockOf(marking, cell, id))));
  return element('table', { eId: `${id}__table_1` }, first, ...body);
}
