/** One side of a comparison: what a file says, and how to say any part of it in both languages. */
import {
  type Bilingual,
  type Block,
  type CregFile,
  type Face,
  type Heading,
  print,
  type Span,
  type Statement,
} from '../../../grammar/index.js';
import { called } from '../bind/resolve.js';
import type { CitationUse, Clause, Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { quotable } from '../phrases.js';
import { sayingOf } from '../reading.js';
import { isRecord } from '../record.js';
import { isContent, isSpan } from '../tree-members.js';
import type { Cell } from './comparison.js';

/** What a comparison needs of a file: `analyze` gives it. */
export interface Compared {
  readonly source: { readonly uri: string; readonly text: string };
  readonly syntax?: { readonly file: CregFile };
  readonly model: Model;
  readonly norms: Norms;
}

/** A cell, and what tells it from others whatever its spelling and its face. */
export interface Stated {
  readonly cell: Cell;
  readonly key: string;
}

/** The value of a heading that stands at a place: in both faces without its label, its sentence, and what it says. */
export function headingAt(side: Compared, at: Span): Stated | undefined {
  const heading = headingsOf(side).get(at.start);
  return heading && saidBy(side, heading);
}

export function saidBy(side: Compared, heading: Heading): Stated {
  const isEmpty = heading.items.length === 0 && !heading.condition;
  const words = isEmpty ? { zh: '', en: '' } : printed(side, heading);
  const sentences = heading.wordings.map(({ text }) => quotable(text).trim());
  const [wording] = sentences;
  const said = isEmpty && wording !== undefined ? { zh: wording, en: wording } : words;
  const key = isEmpty ? sentences.join('\n') : meaning(side, [heading.items, heading.condition]);
  return {
    cell: { words: said, at: heading.span, ...(wording !== undefined && !isEmpty && { wording }) },
    key,
  };
}

/** What a citation names, apart from the face and from 中华人民共和国 before a title. */
export function citationKey(side: Compared, { at, title = '', number = '', article }: CitationUse): string {
  const node = indexOf(side).citations.get(at.start);
  const key = node === undefined ? `${title}${number} ${article ?? ''}` : meaning(side, node);
  return key.replaceAll('中华人民共和国', '');
}

/** The headings inside the block whose word stands at a place. */
export function headingsIn(side: Compared, at: Span): readonly Heading[] {
  const block = blocksOf(side).get(at.start);
  return (block?.body?.statements ?? []).filter(statement => statement.kind === 'Heading');
}

/** Wording of a clause, as one quotes it. */
export function saidIn(clause: Clause): string {
  return quotable(sayingOf(clause).text);
}

/** 第五条（三） of a clause of an existing text. */
export function placeOf({ article = '', item = '' }: Clause): string | undefined {
  return article + item === '' ? undefined : article + item;
}

export function inWords(clause: Clause): Stated {
  const text = saidIn(clause);
  const place = placeOf(clause);
  const own = place === undefined ? text : `${place} ${text}`;
  return { cell: { words: { zh: own, en: own }, at: clause.span }, key: text };
}

/** A name in each language, as whatever bears it in the file is called. */
export function nameIn({ model }: Compared, name: string): Bilingual {
  const [entity] = model.names.visible.get(name) ?? [];
  return called(entity ?? { name });
}

/** The name of something declared at a place. */
export function nameAt({ model }: Compared, at: Span, name: string): Bilingual {
  return called(model.names.entities.find(entity => entity.at.start === at.start) ?? { name });
}

// --- headings and blocks by place -------------------------------------------------------------------------------

interface Index {
  readonly citations: Map<number, unknown>;
  readonly headings: Map<number, Heading>;
  readonly blocks: Map<number, Block>;
}

const indexes = new WeakMap<CregFile, Index>();

function indexOf({ syntax }: Compared): Index {
  if (!syntax) return { headings: new Map(), blocks: new Map(), citations: new Map() };
  let index = indexes.get(syntax.file);
  if (!index) {
    index = { headings: new Map(), blocks: new Map(), citations: new Map() };
    enter(syntax.file.statements, index);
    enterCitations(syntax.file.statements, index.citations);
    indexes.set(syntax.file, index);
  }
  return index;
}

function enter(statements: readonly Statement[], index: Index): void {
  for (const statement of statements) {
    if (statement.kind === 'Heading') index.headings.set(statement.label.span.start, statement);
    if (statement.kind === 'Block') index.blocks.set(statement.wordSpan.start, statement);
    if ('body' in statement && statement.body && 'statements' in statement.body)
      enter(statement.body.statements, index);
  }
}

function enterCitations(node: unknown, citations: Map<number, unknown>): void {
  if (Array.isArray(node)) {
    for (const part of node) enterCitations(part, citations);
    return;
  }
  if (!isRecord(node)) return;
  if (node.kind === 'Citation' && isSpan(node.span)) citations.set(node.span.start, node);
  for (const part of Object.values(node)) enterCitations(part, citations);
}

function headingsOf(side: Compared): ReadonlyMap<number, Heading> {
  return indexOf(side).headings;
}

function blocksOf(side: Compared): ReadonlyMap<number, Block> {
  return indexOf(side).blocks;
}

// --- values in both faces ---------------------------------------------------------------------------------------

function printed(side: Compared, heading: Heading): Bilingual {
  return { zh: printedIn(side, heading, 'zh'), en: printedIn(side, heading, 'en') };
}

/** The printer prints files: here one that has this heading alone, without its wording and its body. */
function printedIn(side: Compared, heading: Heading, face: Face): string {
  const { source, syntax } = side;
  if (!syntax) return '';
  const { body, wordings, ...bare } = heading;
  const end = Math.min(heading.span.end, ...[...wordings, ...(body ? [body] : [])].map(({ span }) => span.start));
  const span = { start: heading.span.start, end };
  const text = ' '.repeat(span.start) + source.text.slice(span.start, end);
  const file: CregFile = { ...syntax.file, span, statements: [{ ...bare, span, wordings: [] }], comments: [] };
  const alias = (name: string, wanted: Face) => {
    const other = nameIn(side, name)[wanted];
    return other === name ? undefined : other;
  };
  const line = print(file, text, { face, alias });
  return line
    .replace(/^[^：:]*[：:]\s*/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What part of a tree says, apart from spelling and face: names by their Chinese name where they have one. */
function meaning(side: Compared, node: unknown): string {
  return JSON.stringify(simplified(side, node));
}

function simplified(side: Compared, node: unknown): unknown {
  if (Array.isArray(node)) return node.map(part => simplified(side, part));
  if (!isRecord(node)) return node;
  if (node.kind === 'Name') return nameIn(side, String(node.text)).zh;
  const kept = Object.entries(node).filter(([key, value]) => isContent(key, value));
  return Object.fromEntries(
    kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, simplified(side, value)]),
  );
}
