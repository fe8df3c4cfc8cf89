/** The document → paragraphs and tables of Word, in their styles. */
import { Bookmark, type FileChild, HeadingLevel, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import {
  type Annex,
  type Article,
  afterNumber,
  type Chapter,
  type Item,
  type OfficialDocument,
  plain,
  type Section,
} from '../document.js';
import { headLines } from '../head.js';
import { type Counted, numberMark } from './numbering.js';
import { textWidth } from './page.js';
import { bookmarkOf, plainRun, runsOf, type Writing } from './runs.js';
import { tableOf } from './table.js';

export function bodyOf(writing: Writing, document: OfficialDocument): readonly FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      ...balanced(writing, plain(document.title)),
      children: [...runsOf(writing, document.title)],
    }),
    ...headLines(document).map(line => new Paragraph({ style: 'Note', children: [plainRun(line)] })),
    ...document.parts.flatMap(part => divisionOf(writing, part)),
    ...document.annexes.flatMap(annex => annexOf(writing, annex)),
  ];
}

/** A Chinese title of several lines has lines of nearly one length, not a last one of two characters. */
function balanced({ language }: Writing, title: string): Pick<IParagraphOptions, 'indent'> {
  const character = 440;
  const most = Math.floor(textWidth / character);
  if (language !== 'zh' || title.length <= most) return {};
  const lines = Math.ceil(title.length / most);
  const side = Math.floor((textWidth - (Math.ceil(title.length / lines) + 1) * character) / 2);
  return side > 0 ? { indent: { left: side, right: side } } : {};
}

function divisionOf(writing: Writing, part: Chapter | Section | Article): readonly FileChild[] {
  if (part.kind === 'article') return articleOf(writing, part);
  return [
    new Paragraph({
      heading: part.kind === 'chapter' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      ...counted(writing, part.kind),
      children: marked(writing, part.id, [
        ...labelled(writing, part.label, afterNumber(writing.language)),
        ...runsOf(writing, part.heading),
      ]),
    }),
    ...part.parts.flatMap(inner => divisionOf(writing, inner)),
  ];
}

function annexOf(writing: Writing, { id, label, heading, parts }: Annex): readonly FileChild[] {
  return [
    new Paragraph({
      style: 'AnnexLabel',
      pageBreakBefore: true,
      children: marked(writing, id, [plainRun(label)]),
    }),
    ...(heading.length > 0
      ? [
          new Paragraph({
            style: 'AnnexTitle',
            ...balanced(writing, plain(heading)),
            children: [...runsOf(writing, heading)],
          }),
        ]
      : []),
    ...parts.flatMap(part => articleOf(writing, part)),
  ];
}

function articleOf(writing: Writing, { id, label, paragraphs }: Article): readonly FileChild[] {
  return paragraphs.flatMap((paragraph, i): readonly FileChild[] => {
    const isNumbered = i === 0 && label !== '';
    const number = isNumbered ? labelled(writing, label, afterNumber(writing.language), 'Number') : [];
    const words = [...number, ...runsOf(writing, paragraph.text)];
    const text = new Paragraph({
      style: 'Text',
      ...(isNumbered && counted(writing, 'article')),
      ...((paragraph.items.length > 0 || paragraph.table) && { keepNext: true }),
      children: marked(writing, paragraph.id, i === 0 ? marked(writing, id, words) : words),
    });
    if (paragraph.items.length > 0) writing.lists++;
    return [
      ...(isNumbered || paragraph.text.length > 0 ? [text] : []),
      ...paragraph.items.flatMap(item => itemOf(writing, item, 'item')),
      ...(paragraph.table ? [tableOf(writing, paragraph.table)] : []),
    ];
  });
}

function itemOf(writing: Writing, { id, label, text, items }: Item, kind: 'item' | 'subitem'): readonly FileChild[] {
  const gap = writing.language === 'en' ? ' ' : '';
  return [
    new Paragraph({
      style: kind === 'item' ? 'Item' : 'Subitem',
      ...counted(writing, kind),
      children: marked(writing, id, [...labelled(writing, label, gap), ...runsOf(writing, text)]),
    }),
    ...items.flatMap(item => itemOf(writing, item, 'subitem')),
  ];
}

// --- numbers and places -----------------------------------------------------------------------------------------

/** The number as words, where Word does not count. */
function labelled(writing: Writing, label: string, gap: string, style?: string): readonly ParagraphChild[] {
  if (writing.numbering === 'word') return [];
  // The space between number and words is not bold: it is as wide in every face.
  return [plainRun(label, style), ...(gap === '' ? [] : [plainRun(gap)])];
}

function counted(writing: Writing, kind: Counted): Pick<IParagraphOptions, 'numbering'> {
  return writing.numbering === 'word' ? numberMark(kind, writing.lists) : {};
}

/** A bookmark around what is cited somewhere. */
function marked(writing: Writing, id: string, children: readonly ParagraphChild[]): ParagraphChild[] {
  if (!writing.cited.has(id)) return [...children];
  return [new Bookmark({ id: bookmarkOf(id), children: [...children] })];
}
