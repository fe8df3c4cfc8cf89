/** Every form that the document can be written in: a new one is one line. */
import type { Bilingual } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { toAkomaNtoso } from './akn/akn.js';
import type { OfficialDocument } from './document.js';
import { toHtml } from './html.js';
import { toLegalRuleMl } from './lrml/lrml.js';
import { toMarkdown } from './markdown.js';
import { toText } from './text.js';

export interface WriteOptions {
  /** For a preview: standard sentences, gaps and references show. */
  readonly marks: boolean;
  /** Of the draft that the document was made from, for forms that hold more than words. */
  readonly analysis: Analysis;
  /** Numbers that a word processor counts itself, or that stand in the text as words; default: as words. */
  readonly numbering?: 'word' | 'text';
}

export interface Writer {
  /** Of the file, without the dot. */
  readonly extension: string;
  /** Whether `marks` means anything to it. */
  readonly marks: boolean;
  /** Whether `numbering` does. */
  readonly numbering?: true;
  /** Bytes that are no text: a file must be named for them. */
  readonly binary?: true;
  /** What of the draft it would write, and is not there. */
  readonly lacks?: (analysis: Analysis) => Bilingual | undefined;
  readonly write: (document: OfficialDocument, options: WriteOptions) => string | Promise<string | Uint8Array>;
}

export const writers: Readonly<Record<string, Writer>> = {
  txt: { extension: 'txt', marks: false, write: toText },
  md: { extension: 'md', marks: false, write: toMarkdown },
  html: { extension: 'html', marks: true, write: toHtml },
  docx: {
    extension: 'docx',
    marks: true,
    numbering: true,
    binary: true,
    // Loaded only where it is asked for: the library is as large as a third of all the rest.
    write: async (document, options) => (await import('./word/word.js')).toDocx(document, options),
  },
  akn: { extension: 'akn', marks: false, write: (document, { analysis }) => toAkomaNtoso(document, analysis) },
  lrml: {
    extension: 'lrml',
    marks: false,
    lacks: ({ model }) => (model.lists.some(({ criteria }) => criteria.length > 0) ? undefined : noCriteria),
    write: (document, { analysis }) => toLegalRuleMl(document, analysis),
  },
};

const noCriteria: Bilingual = {
  zh: 'lrml 写的是列入情形，这份草案没有情形',
  en: 'lrml holds the criteria of lists, and this draft has none',
};
