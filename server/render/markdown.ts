/** The document as Markdown: headings for chapters, a line for every paragraph and item, tables as tables. */
import {
  type Annex,
  type Article,
  afterNumber,
  type Chapter,
  type Item,
  type OfficialDocument,
  type Passage,
  plain,
  type Section,
} from './document.js';
import { headLines } from './head.js';
import { tableLines } from './text.js';

export function toMarkdown(document: OfficialDocument): string {
  const blocks = [
    `# ${escaped(document.title)}`,
    ...headLines(document).map(inMarkdown),
    ...document.parts.flatMap(part => blocksOf(part, document)),
    ...document.annexes.flatMap(annex => annexBlocks(annex, document)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function blocksOf(part: Chapter | Section | Article, document: OfficialDocument): readonly string[] {
  if (part.kind === 'article') return articleBlocks(part, document);
  const mark = part.kind === 'chapter' ? '##' : '###';
  return [
    `${mark} ${part.label}${afterNumber(document.language)}${escaped(part.heading)}`,
    ...part.parts.flatMap(inner => blocksOf(inner, document)),
  ];
}

function annexBlocks({ label, heading, parts }: Annex, document: OfficialDocument): readonly string[] {
  return [
    `## ${label}`,
    ...(heading.length > 0 ? [escaped(heading)] : []),
    ...parts.flatMap(part => articleBlocks(part, document)),
  ];
}

function articleBlocks({ label, paragraphs }: Article, document: OfficialDocument): readonly string[] {
  return paragraphs.flatMap((paragraph, i) => {
    const text = `${i === 0 && label !== '' ? `${label}${afterNumber(document.language)}` : ''}${escaped(paragraph.text)}`;
    return [
      ...(text === '' ? [] : [text]),
      ...paragraph.items.flatMap(item => itemBlocks(item, document)),
      ...(paragraph.table ? [tableLines(paragraph.table, escaped).join('\n')] : []),
    ];
  });
}

function itemBlocks({ label, text, items }: Item, document: OfficialDocument): readonly string[] {
  const gap = document.language === 'en' ? ' ' : '';
  // `1.` at the start of a line would begin a list of Markdown's own.
  return [`${label.replace('.', '\\.')}${gap}${escaped(text)}`, ...items.flatMap(item => itemBlocks(item, document))];
}

function escaped(passage: Passage): string {
  return inMarkdown(plain(passage));
}

/** Words in Markdown: marks that would mean something are escaped. */
export function inMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]#]/gu, '\\$&');
}
