/**
 * An existing text as a reader reads it: sentences without line breaks, page numbers, stray spaces and marks of
 * Markdown inside them, and signs in one width. The checks read this, so that no pattern need know how a text was laid
 * out; what they find is told where it stands in the source.
 */
import {
  type Article,
  isLeaf,
  type Leaf,
  leavesIn,
  type Paragraph,
  type Part,
  type Span,
  type StatuteFile,
  type StatuteItem,
} from '../../../grammar/index.js';
import { type SmoothWords, smoothWords } from './smooth-words.js';

export interface Smooth {
  readonly statute: StatuteFile;
  /** The place in the source of a place in the smooth text. */
  sourceOf(span: Span): Span;
}

/** Undefined where the text is smooth already: then it stands for itself. */
export function smooth(statute: StatuteFile): Smooth | undefined {
  const { text } = statute;
  const changes = changesIn(statute);
  if (changes.size === 0) return undefined;
  const pieces: string[] = [];
  const moves = newMoves();
  const leaves = new Map<Leaf, Leaf>();
  let length = 0;
  for (const leaf of leavesIn(statute)) {
    const { start, end } = leaf.span;
    const raw = text.slice(start, end);
    const words = changes.get(leaf);
    const to = words ? words.text : raw;
    moves.add(length, start);
    for (const [at, from] of words?.moves ?? []) moves.add(length + at, start + from);
    leaves.set(leaf, { kind: leaf.kind, span: { start: length, end: length + to.length } });
    pieces.push(to);
    length += to.length;
  }
  const source = pieces.join('');
  const moved = (leaf: Leaf): Leaf => leaves.get(leaf) ?? leaf;
  const parts = statute.parts.map(part => movedPart(part, moved));
  return {
    statute: {
      ...statute,
      text: source,
      span: { start: 0, end: length },
      parts,
      title: statute.title.map(moved),
      header: statute.header.map(moved),
    },
    sourceOf: ({ start, end }) => {
      const first = moves.back(start);
      return { start: first, end: end > start ? moves.back(end - 1) + 1 : first };
    },
  };
}

function changesIn(statute: StatuteFile): ReadonlyMap<Leaf, SmoothWords> {
  const changes = new Map<Leaf, SmoothWords>();
  for (const leaf of leavesIn(statute)) {
    if (leaf.kind !== 'text' && leaf.kind !== 'title') continue;
    const words = smoothWords(statute.text.slice(leaf.span.start, leaf.span.end));
    if (words) changes.set(leaf, words);
  }
  return changes;
}

// --- the way back -----------------------------------------------------------------------------------------------

interface Moves {
  /** From `at` on, the smooth text stands at `from` in the source. */
  add(at: number, from: number): void;
  back(at: number): number;
}

function newMoves(): Moves {
  const places: number[] = [];
  const sources: number[] = [];
  return {
    add(at, from) {
      const last = places.length - 1;
      if (last >= 0 && at - (places[last] ?? 0) === from - (sources[last] ?? 0)) return;
      if (places[last] === at) {
        sources[last] = from;
        return;
      }
      places.push(at);
      sources.push(from);
    },
    back(at) {
      let low = 0;
      let high = places.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((places[middle] ?? 0) <= at) low = middle + 1;
        else high = middle;
      }
      return (sources[low - 1] ?? 0) + at - (places[low - 1] ?? 0);
    },
  };
}

// --- the tree in its new place ----------------------------------------------------------------------------------

type Moved = (leaf: Leaf) => Leaf;

function movedPart(part: Part, moved: Moved): Part {
  if (isLeaf(part)) return moved(part);
  switch (part.kind) {
    case 'Paragraph':
      return movedParagraph(part, moved);
    case 'Item':
      return movedItem(part, moved);
    case 'Article':
      return movedArticle(part, moved);
    default: {
      const parts = part.parts.map(inner => movedPart(inner, moved));
      const { marker, heading } = part;
      const leaves = { ...(marker && { marker: moved(marker) }), ...(heading && { heading: moved(heading) }) };
      return { ...part, ...leaves, parts, span: around(parts, part.span) };
    }
  }
}

function movedArticle(article: Article, moved: Moved): Article {
  const parts = article.parts.map(inner => movedPart(inner, moved));
  const paragraphs = parts.filter(part => part.kind === 'Paragraph');
  const { caption } = article;
  return {
    ...article,
    parts,
    paragraphs,
    marker: moved(article.marker),
    ...(caption && { caption: moved(caption) }),
    span: around(parts, article.span),
  };
}

function movedParagraph(paragraph: Paragraph, moved: Moved): Paragraph {
  const parts = paragraph.parts.map(inner => movedPart(inner, moved));
  const items = parts.filter(part => part.kind === 'Item');
  const { text } = paragraph;
  return { ...paragraph, parts, items, ...(text && { text: moved(text) }), span: around(parts, paragraph.span) };
}

function movedItem(item: StatuteItem, moved: Moved): StatuteItem {
  const parts = item.parts.map(inner => movedPart(inner, moved));
  const paragraphs = parts.filter(part => part.kind === 'Paragraph');
  const { marker } = item;
  return { ...item, parts, paragraphs, ...(marker && { marker: moved(marker) }), span: around(parts, item.span) };
}

function around(parts: readonly Part[], old: Span): Span {
  const [first] = parts;
  const last = parts.at(-1);
  return first && last ? { start: first.span.start, end: last.span.end } : old;
}
