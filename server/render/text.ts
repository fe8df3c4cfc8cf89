/** The document as plain text: what `creg lint` and `creg import` read back. */
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
  type Table,
} from './document.js';
import { headLines } from './head.js';

export function toText(document: OfficialDocument): string {
  const lines = [plain(document.title)];
  lines.push(...headLines(document));
  for (const part of document.parts) lines.push(...linesOf(part, document));
  for (const annex of document.annexes) lines.push(...annexLines(annex, document));
  return `${lines.join('\n')}\n`;
}

function linesOf(part: Chapter | Section | Article, document: OfficialDocument): readonly string[] {
  if (part.kind === 'article') return articleLines(part, document);
  return [
    '',
    `${part.label}${afterNumber(document.language)}${plain(part.heading)}`,
    ...part.parts.flatMap(inner => linesOf(inner, document)),
  ];
}

function annexLines({ label, heading, parts }: Annex, document: OfficialDocument): readonly string[] {
  return [
    '',
    label,
    ...(heading.length > 0 ? [plain(heading)] : []),
    ...parts.flatMap(part => articleLines(part, document)),
  ];
}

function articleLines({ label, paragraphs }: Article, document: OfficialDocument): readonly string[] {
  const lines = paragraphs.flatMap((paragraph, i) => {
    const number = i === 0 && label !== '' ? `${label}${afterNumber(document.language)}` : '';
    const text = `${number}${plain(paragraph.text)}`;
    return [
      ...(text === '' ? [] : [`${indent(document)}${text}`]),
      ...paragraph.items.flatMap(item => itemLines(item, document)),
      ...(paragraph.table ? tableLines(paragraph.table) : []),
    ];
  });
  return document.language === 'en' ? ['', ...lines] : lines;
}

function itemLines({ label, text, items }: Item, document: OfficialDocument): readonly string[] {
  const gap = document.language === 'en' ? ' ' : '';
  return [`${indent(document)}${label}${gap}${plain(text)}`, ...items.flatMap(item => itemLines(item, document))];
}

/** Rows with bars, as texts have them. */
export function tableLines({ head, rows }: Table, write: (cell: Passage) => string = plain): readonly string[] {
  const line = (cells: readonly string[]): string => `|${cells.map(cell => cell.replaceAll('|', '｜')).join('|')}|`;
  return [line(head.map(write)), line(head.map(() => '---')), ...rows.map(row => line(row.map(write)))];
}

function indent({ language }: OfficialDocument): string {
  return language === 'zh' ? '　　' : '';
}
