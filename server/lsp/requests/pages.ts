/** Requests for pages that the extension shows: the official text of a draft, and two texts beside one another. */
import type { Face, Span } from '../../../grammar/index.js';
import type { Analysis } from '../../core/analyze.js';
import { toRange } from '../../features/convert.js';
import { languageOf as faceOf } from '../../features/language.js';
import { documentOf as officialDocument } from '../../render/compose.js';
import { type OfficialDocument, plain } from '../../render/document.js';
import { toHtmlBody } from '../../render/html.js';
import { markStyle, pageStyle } from '../../render/html-style.js';
import { writableIn, writeIn } from '../../render/write-in.js';
import { writers } from '../../render/writers.js';
import type { Asked } from '../answering.js';
import { lastGood, type Shift, shiftBetween } from '../last-good.js';
import type { Request } from './request.js';

/** The page of a draft; places are offsets in the draft that it was made from. */
export interface Preview {
  readonly title: string;
  readonly language: Face;
  /** What stands in the body of a page, and the style that it is made for. */
  readonly body: string;
  readonly style: string;
  readonly findings: readonly Marked[];
  /** What keeps the text from being final. */
  readonly problems: readonly Marked[];
  /** Ids of standard sentences that can be written into the draft. */
  readonly writable: readonly string[];
  /** The draft cannot be read since this line (from 0) was changed: the page is that of the draft before, and places are moved. */
  readonly stale?: { readonly line: number; readonly shift: Shift };
}

export interface Marked extends Span {
  readonly level: string;
  readonly code: string;
  readonly message: string;
}

export const pages: readonly Request[] = [
  {
    // `{ textDocument, language? }` → a `Preview`; null for a text that is no draft, or has nothing to publish.
    can: {},
    listen(connection, { about, languageOf }) {
      const last = lastGood();
      connection.onRequest(
        'creg/preview',
        about((document, analysis, params: Asked & { readonly language?: Face }): Preview | null => {
          if (analysis.model.kind !== 'draft') return null;
          const earlier = last(analysis);
          const shown = earlier ?? analysis;
          const language = params.language ?? analysis.model.face;
          const official = pageOf(shown, language);
          if (!official) return null;
          const shift = earlier && shiftBetween(earlier.source.text, analysis.source.text);
          return {
            ...previewOf(shown, official, faceOf(analysis, languageOf(params))),
            ...(shift && { writable: [], stale: { line: document.positionAt(shift.from).line, shift } }),
          };
        }),
      );
    },
  },
  {
    // `{ textDocument, language, id }` → the edit that turns a standard sentence into wording; null where none does.
    can: {},
    listen: (connection, { about, projects }) =>
      connection.onRequest(
        'creg/writeIn',
        about((document, analysis, { language, id }: Asked & { readonly language: Face; readonly id: string }) => {
          const official = pageOf(analysis, language);
          const { uri } = analysis.source;
          const edit = official && writeIn(analysis, official, id, text => projects.analysisOf(uri, text, 'draft'));
          return edit ? { range: toRange(document, edit.span), newText: edit.newText } : null;
        }),
      ),
  },
  {
    // `{ textDocument, format, language? }` → the text to publish: words, or bytes in base64; null where there is none.
    can: {},
    listen: (connection, { about }) =>
      connection.onRequest(
        'creg/export',
        about((_, analysis, { format, language }: Asked & { readonly format: string; readonly language?: Face }) =>
          exported(analysis, format, language ?? analysis.model.face),
        ),
      ),
  },
];

/** Worked out once for each analysis and language: hints and pages ask for it at every key. */
const composed = new WeakMap<Analysis, Map<Face, OfficialDocument | undefined>>();

export function pageOf(analysis: Analysis, language: Face): OfficialDocument | undefined {
  const known = composed.get(analysis) ?? new Map<Face, OfficialDocument | undefined>();
  composed.set(analysis, known);
  if (!known.has(language)) known.set(language, officialDocument(analysis, { language }));
  return known.get(language);
}

function previewOf(analysis: Analysis, official: OfficialDocument, face: Face): Preview {
  return {
    title: plain(official.title),
    language: official.language,
    body: toHtmlBody(official, { marks: true }),
    style: pageStyle(official.language) + markStyle,
    findings: analysis.findings.flatMap(({ at, level, code, message, suppressed }) =>
      suppressed ? [] : [{ ...at, level, code, message: message[face] }],
    ),
    problems: official.problems.map(({ at, kind, message }) => ({
      ...at,
      level: 'warning',
      code: kind,
      message: message[face],
    })),
    writable: writableIn(analysis, official),
  };
}

async function exported(analysis: Analysis, format: string, language: Face) {
  const writer = writers[format];
  const official = writer && pageOf(analysis, language);
  if (!official) return null;
  const made = await writer.write(official, { marks: false, analysis });
  return {
    ...(typeof made === 'string' ? { text: made } : { base64: inBase64(made) }),
    open: official.problems.length,
  };
}

/** Of bytes, without what only Node has. */
function inBase64(bytes: Uint8Array): string {
  let units = '';
  for (const byte of bytes) units += String.fromCharCode(byte);
  return btoa(units);
}
