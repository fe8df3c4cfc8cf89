/** The structure of a document and of the text that is read back, one piece a line: what the round trip compares. */
import {
  isLeaf,
  type Part,
  type Paragraph as ReadParagraph,
  type StatuteFile,
  type StatuteItem,
} from '../../grammar/index.js';
import {
  type Annex,
  type Article,
  type Chapter,
  type Item,
  type OfficialDocument,
  plain,
  type Section,
} from '../../server/render/document.js';

const tight = (text: string): string => text.replaceAll(/\s+/gu, '');

export function outlineOfDocument({ parts, annexes }: OfficialDocument): readonly string[] {
  return [...parts.flatMap(division), ...annexes.flatMap(annex)];
}

function division(part: Chapter | Section | Article): readonly string[] {
  if (part.kind === 'article') return article(part);
  return [`${part.kind} ${part.number} ${tight(plain(part.heading))}`, ...part.parts.flatMap(division)];
}

function annex({ heading, parts }: Annex): readonly string[] {
  return [`annex ${tight(plain(heading))}`, ...parts.flatMap(article)];
}

function article({ label, paragraphs }: Article): readonly string[] {
  return [
    ...(label === '' ? [] : [`article ${label}`]),
    ...paragraphs.flatMap(({ text, items, table }) => [
      ...(text.length > 0 ? [`  paragraph ${tight(plain(text))}`] : []),
      ...items.flatMap(each => item(each)),
      ...(table ? [`  table of ${table.rows.length}`] : []),
    ]),
  ];
}

function item({ label, text, items }: Item): readonly string[] {
  return [`    item ${label} ${tight(plain(text))}`, ...items.flatMap(each => item(each))];
}

// --- read back --------------------------------------------------------------------------------------------------

export function outlineOfText(file: StatuteFile): readonly string[] {
  return file.parts.flatMap(part => readPart(file.text, part));
}

function readPart(text: string, part: Part): readonly string[] {
  if (isLeaf(part)) return [];
  const words = (leaf: { readonly span: { readonly start: number; readonly end: number } } | undefined): string =>
    leaf ? tight(text.slice(leaf.span.start, leaf.span.end)) : '';
  switch (part.kind) {
    case 'Division':
      return [
        `${part.level} ${part.number ?? ''} ${words(part.heading)}`,
        ...part.parts.flatMap(each => readPart(text, each)),
      ];
    case 'Annex':
      return [`annex ${words(part.heading)}`, ...part.parts.flatMap(each => readPart(text, each))];
    case 'Article':
      return [
        `article ${part.label}`,
        ...part.paragraphs.flatMap(each => readParagraph(text, each)),
        ...tableOf(part.parts),
      ];
    case 'Paragraph':
      return readParagraph(text, part);
    case 'Item':
      return readItem(text, part);
  }
}

function readParagraph(text: string, paragraph: ReadParagraph): readonly string[] {
  const words = paragraph.text ? tight(text.slice(paragraph.text.span.start, paragraph.text.span.end)) : '';
  return [
    ...(words === '' ? [] : [`  paragraph ${words}`]),
    ...paragraph.items.flatMap(each => readItem(text, each)),
    ...tableOf(paragraph.parts),
  ];
}

function readItem(text: string, { label, paragraphs }: StatuteItem): readonly string[] {
  const own = paragraphs
    .map(({ text: leaf }) => (leaf ? tight(text.slice(leaf.span.start, leaf.span.end)) : ''))
    .join('');
  return [
    `    item ${label ?? ''} ${own}`,
    ...paragraphs.flatMap(({ items }) => items.flatMap(each => readItem(text, each))),
  ];
}

/** Rows without the head and the line under it. */
function tableOf(parts: readonly Part[]): readonly string[] {
  const rows = parts.filter(part => isLeaf(part) && part.kind === 'table').length;
  return rows > 0 ? [`  table of ${Math.max(0, rows - 2)}`] : [];
}
