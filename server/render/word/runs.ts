/** Words of the document → runs of Word: references lead to their places, and in a preview what a reader must know shows. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  TextRun,
} from 'docx';
import type { Bilingual, Face } from '../../../grammar/index.js';
import type { Passage, Run } from '../document.js';

export interface Writing {
  readonly language: Face;
  readonly marks: boolean;
  readonly numbering: 'word' | 'text';
  /** Places that are cited: only these get a bookmark. */
  readonly cited: ReadonlySet<string>;
  readonly comments: ICommentOptions[];
  /** Paragraphs with items so far: Word counts the items of each anew. */
  lists: number;
}

export function runsOf(writing: Writing, passage: Passage): readonly ParagraphChild[] {
  return passage.flatMap(run => runOf(writing, run));
}

/** Words that are no part of a draft: numbers, lines under the title. */
export function plainRun(text: string, style?: string): TextRun {
  return new TextRun({ text, font: { hint: 'eastAsia' }, ...(style !== undefined && { style }) });
}

function runOf(writing: Writing, run: Run): readonly ParagraphChild[] {
  const kind = run.mark ?? (run.by === 'standard' ? 'standard' : undefined);
  const fill = writing.marks && kind ? fills[kind] : undefined;
  // The hint sets “” and — in the face of Han: they are as wide there.
  const text = new TextRun({
    text: run.text,
    font: { hint: 'eastAsia' },
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });
  const linked =
    run.cites === undefined ? text : new InternalHyperlink({ anchor: bookmarkOf(run.cites), children: [text] });
  const note = writing.marks && run.mark ? notes[run.mark] : undefined;
  if (!note) return [linked];
  const id = writing.comments.length;
  writing.comments.push({ id, author: 'Creg', date: new Date(0), children: [new Paragraph(note[writing.language])] });
  return [
    new CommentRangeStart(id),
    linked,
    new CommentRangeEnd(id),
    new TextRun({ children: [new CommentReference(id)] }),
  ];
}

/** The name of a place: Word allows forty characters. */
export function bookmarkOf(id: string): string {
  return id.replaceAll('__', '_').replaceAll('para', 'p').slice(0, 40);
}

/** As on the page of HTML: blue for a standard sentence, red for what is missing, violet for what is not translated. */
const fills: Readonly<Record<string, string>> = {
  standard: 'DCE9F7',
  gap: 'F9D0CB',
  unresolved: 'F9D0CB',
  untranslated: 'EADCF7',
};

const notes: Readonly<Record<string, Bilingual>> = {
  gap: { zh: '草案里没有，定稿前要补上。', en: 'Missing in the draft: to be filled in before the text is final.' },
  unresolved: {
    zh: '引用的名称没有定义，不能写成第×条。',
    en: 'What is cited is not defined: there is no article to cite.',
  },
  untranslated: { zh: '没有这种语言的文字。', en: 'There is no wording in this language.' },
};
