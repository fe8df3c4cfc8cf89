/** Chapters, articles and what is inside them in a row, and which of two versions answer to which. */
import { likeness, movedAmong, pairsOf } from '../../core/compare/similar.js';
import {
  type Article,
  type Chapter,
  type Item,
  type OfficialDocument,
  type Passage,
  plain,
  type Section,
} from '../document.js';
import type { Line } from './change-table.js';

/** A paragraph, an item or a row of a table of an article. */
export interface Part {
  readonly id: string;
  readonly key?: string;
  readonly kind: Line['kind'];
  readonly label: string;
  readonly text: Passage;
}

/** An article, or the heading of a division or an annex. */
export interface Provision {
  readonly kind: 'article' | 'heading';
  readonly id: string;
  readonly key?: string;
  /** As it is called among others: 第五条. */
  readonly label: string;
  readonly article?: Article;
  /** The id of the division that it stands in. */
  readonly home: string;
  readonly parts: readonly Part[];
}

export interface Pairing {
  /** By index in the two rows of provisions, in the order of the old text. */
  readonly pairs: readonly (readonly [before: number, after: number])[];
  /** Pairs, by their index, that left the order of the others, or their division. */
  readonly moved: ReadonlySet<number>;
}

/** All provisions of a document in their order, annexes last. */
export function provisionsOf({ parts, annexes }: OfficialDocument): readonly Provision[] {
  return [
    ...parts.flatMap(part => provisionsIn(part, '')),
    ...annexes.flatMap(({ id, label, heading, parts: inside, key }) => [
      headingOf({ id, label, heading, ...(key !== undefined && { key }) }, ''),
      ...inside.flatMap(article => provisionsIn(article, id)),
    ]),
  ];
}

function provisionsIn(part: Chapter | Section | Article, home: string): readonly Provision[] {
  if (part.kind !== 'article')
    return [headingOf(part, home), ...part.parts.flatMap(inner => provisionsIn(inner, part.id))];
  const { id, key, label, paragraphs } = part;
  const inside = paragraphs.flatMap((paragraph, i): readonly Part[] => [
    ...(paragraph.text.length > 0 || (i === 0 && label !== '')
      ? [partOf('paragraph', i === 0 ? label : '', paragraph)]
      : []),
    ...paragraph.items.flatMap(item => itemParts(item, 'item')),
    ...(paragraph.table?.rows ?? []).map((row, at) =>
      partOf('row', '', { id: `${paragraph.id}__row_${at + 1}`, text: rowWords(row) }),
    ),
  ]);
  return [
    {
      kind: 'article',
      id,
      label: label === '' ? plainStart(inside) : label,
      article: part,
      home,
      parts: inside,
      ...keyed(key),
    },
  ];
}

function headingOf(
  { id, key, label, heading }: Pick<Chapter, 'id' | 'label' | 'heading'> & { readonly key?: string },
  home: string,
): Provision {
  return { kind: 'heading', id, label, home, parts: [partOf('heading', label, { id, text: heading })], ...keyed(key) };
}

function itemParts(item: Item, kind: 'item' | 'subitem'): readonly Part[] {
  return [partOf(kind, item.label, item), ...item.items.flatMap(inner => itemParts(inner, 'subitem'))];
}

function partOf(
  kind: Part['kind'],
  label: string,
  { id, key, text }: { readonly id: string; readonly key?: string; readonly text: Passage },
): Part {
  return { id, kind, label, text, ...keyed(key) };
}

function keyed(key: string | undefined): { readonly key?: string } {
  return key === undefined ? {} : { key };
}

/** A row of a table as a line: its cells that are not empty. */
function rowWords(cells: readonly Passage[]): Passage {
  return cells
    .filter(cell => cell.length > 0)
    .flatMap((cell, i): Passage => {
      const [first] = cell;
      return i > 0 && first ? [{ text: '｜', source: first.source, by: 'standard' }, ...cell] : cell;
    });
}

function plainStart(parts: readonly Part[]): string {
  return plain(parts[0]?.text ?? []).slice(0, 8);
}

export function wordsOf({ parts }: Provision): string {
  return parts.map(({ text }) => plain(text)).join('\n');
}

// --- which answers to which -------------------------------------------------------------------------------------

/** Two that have no key, or lost it, are one where half of their words are. */
const alike = 0.5;

/** Which provision answers to which: by name, then by likeness of words, within the same kind. */
export function paired(before: readonly Provision[], after: readonly Provision[]): Pairing {
  const pairs = pairsOf(before, after, (one, other) => {
    if (one.kind !== other.kind) return 0;
    if (one.key !== undefined && one.key === other.key) return 2;
    const score = likeness(wordsOf(one), wordsOf(other));
    return score >= alike ? score : 0;
  });
  const homes = new Map<string, string>();
  for (const [i, j] of pairs) {
    const [one, other] = [before[i], after[j]];
    if (one?.kind === 'heading' && other) homes.set(one.id, other.id);
  }
  const articles = pairs.map((pair, at) => ({ pair, at })).filter(({ pair: [i] }) => before[i]?.kind === 'article');
  const outOfOrder = movedAmong(articles.map(({ pair }) => pair));
  const elsewhere = articles.filter(({ pair: [i, j] }) => {
    const [from, to] = [before[i]?.home ?? '', after[j]?.home ?? ''];
    return from !== '' && homes.has(from) && homes.get(from) !== to;
  });
  return {
    pairs,
    moved: new Set([...articles.filter((_, n) => outOfOrder.has(n)), ...elsewhere].map(({ at }) => at)),
  };
}

/** The parts of two articles that are one: by key, else by their words; in order of the old one. */
export function pairedParts(
  before: readonly Part[],
  after: readonly Part[],
): readonly (readonly [before: number, after: number])[] {
  return pairsOf(before, after, (one, other) => {
    if (one.kind !== other.kind) return 0;
    if (one.key !== undefined && one.key === other.key) return 2;
    const score = likeness(plain(one.text), plain(other.text));
    // The first paragraph stays the first, however it is reworded.
    const isFirst = one === before[0] && other === after[0];
    return score >= alike || isFirst ? score + 0.01 : 0;
  });
}
