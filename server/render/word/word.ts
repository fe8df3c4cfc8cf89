/** What is written as files of Word: the document, in the layout of official documents, and the table of an amendment. */
import { Document, type ICommentOptions } from 'docx';
import { type OfficialDocument, plain } from '../document.js';
import { bodyOf } from './body.js';
import { numberingOf } from './numbering.js';
import { dayless, packed } from './pack.js';
import { pageOf } from './page.js';
import type { Writing } from './runs.js';
import { stylesOf } from './styles.js';

// Of one bundle with it: whatever writes Word is loaded together.
export { reviewDocument } from '../review/word.js';

export { changesToDocx } from './changes.js';

export interface WordOptions {
  /** For a preview: standard sentences are shaded, gaps and unresolved references have a comment. */
  readonly marks?: boolean;
  /** Numbers that Word counts itself, or that stand in the text as words. */
  readonly numbering?: 'word' | 'text';
}

/** The bytes of a .docx; the same for the same document. */
export async function toDocx(
  document: OfficialDocument,
  { marks = false, numbering = 'text' }: WordOptions = {},
): Promise<Uint8Array> {
  const { language, metadata } = document;
  const comments: ICommentOptions[] = [];
  const writing: Writing = { language, marks, numbering, cited: citedIn(document), comments, lists: 0 };
  const children = [...bodyOf(writing, document)];
  const issuers = metadata.issuers.map(plain).join('、');
  const file = new Document({
    title: plain(document.title),
    creator: issuers,
    lastModifiedBy: issuers,
    ...(metadata.number && { subject: plain(metadata.number) }),
    customProperties: propertiesOf(document).map(([name, value]) => ({ name, value })),
    styles: stylesOf(language),
    numbering: numberingOf(language),
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 640,
    ...(comments.length > 0 && { comments: { children: comments } }),
    sections: [{ ...pageOf(language), children }],
  });
  return packed(file, { day: metadata.issued ?? metadata.effective ?? dayless, language });
}

/** Number, kind and days, under their names in the properties of the file. */
function propertiesOf({ language, metadata }: OfficialDocument): readonly (readonly [string, string])[] {
  const zh = language === 'zh';
  const entries: readonly (readonly [string, string | undefined])[] = [
    [zh ? '文号' : 'Number', metadata.number && plain(metadata.number)],
    [zh ? '公布日期' : 'Issued', metadata.issued],
    [zh ? '施行日期' : 'Effective', metadata.effective],
    [zh ? '有效期至' : 'Expires', metadata.expires],
  ];
  return entries.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

function citedIn({ parts, annexes }: OfficialDocument): ReadonlySet<string> {
  const cited = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (typeof value === 'object' && value !== null) {
      if ('cites' in value && typeof value.cites === 'string') cited.add(value.cites);
      for (const each of Object.values(value)) visit(each);
    }
  };
  visit([parts, annexes]);
  return cited;
}
