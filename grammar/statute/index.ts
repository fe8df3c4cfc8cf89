/** Existing legal text → tree: title, header, contents, 编 章 节, articles, paragraphs, items, annexes. */
import { addLine } from './body.js';
import { splitClosing } from './closing.js';
import {
  addLeaf,
  addText,
  baseOf,
  containerOf,
  type Draft,
  finish,
  newDraft,
  openAnnex,
  openParagraph,
} from './draft.js';
import { type FrontKind, frontOf } from './front.js';
import { type Line, linesOf } from './lines.js';
import { annexAt, numberAt } from './numbers.js';
import type { Counts } from './places.js';
import type { StatuteFile } from './tree.js';
import { isHeadingLike } from './wording.js';

export * from './tree.js';

/**
 * The structure of a text in any layout. Never throws; every character belongs to exactly one leaf, and spans count
 * UTF-16 units of the text as it is.
 */
export function parseStatute(text: string): StatuteFile {
  const lines = linesOf(text);
  const front = frontOf(text, lines);
  const draft = newDraft(text, hasCaptionLines(text, lines));
  let counts = noCounts();
  for (const [i, line] of lines.entries()) {
    const kind = front.get(i);
    if (kind) {
      addFront(draft, kind, line);
      continue;
    }
    if (isTableRow(text, line)) {
      addTableRow(draft, line);
      continue;
    }
    const annex = draft.file.parts.length > 0 ? annexAt(text, line.start) : undefined;
    if (annex !== undefined && isHeadingLike(text, annex, line.end, 60)) {
      splitClosing(draft);
      counts = noCounts();
      const node = openAnnex(draft, line.start, Math.min(annex, line.end));
      addAnnexRest(draft, node, annex, line);
      continue;
    }
    if (draft.annex && !draft.annex.heading && isAnnexHeading(draft, line)) {
      draft.annex.heading = addLeaf(draft, draft.annex, 'heading', line.start, line.end);
      continue;
    }
    addLine(draft, counts, { ...line, next: lines[i + 1], afterNext: lines[i + 2] });
  }
  splitClosing(draft);
  return finish(draft);
}

function noCounts(): Counts {
  return { part: 0, chapter: 0, section: 0, article: 0, inserted: 0 };
}

function addFront(draft: Draft, kind: FrontKind, line: Line): void {
  if (kind === 'paragraph') {
    addText(draft, openParagraph(draft, draft.file, line.start), line.start, line.end);
    draft.tail = undefined;
    return;
  }
  const leaf = addLeaf(draft, draft.file, kind, line.start, line.end);
  if (kind === 'title') draft.file.title.push(leaf);
  if (kind === 'header') draft.file.header.push(leaf);
}

function isTableRow(text: string, line: Line): boolean {
  return text.charAt(line.start) === '|' && line.end - line.start > 1;
}

function addTableRow(draft: Draft, line: Line): void {
  addLeaf(draft, draft.paragraph ?? draft.article ?? containerOf(draft), 'table', line.start, line.end);
  draft.tail = undefined;
}

function addAnnexRest(draft: Draft, annex: ReturnType<typeof openAnnex>, at: number, line: Line): void {
  let start = at;
  while (start < line.end && /\s/u.test(draft.text.charAt(start))) start++;
  if (start >= line.end) return;
  if (numberAt(draft.text, start)) addLine(draft, noCounts(), { ...line, start });
  else annex.heading = addLeaf(draft, annex, 'heading', start, line.end);
}

/** The name of an annex on the line below its number. */
function isAnnexHeading(draft: Draft, line: Line): boolean {
  const isFirst = baseOf(draft).parts.every(part => part.kind === 'number' || part.kind === 'trivia');
  return isFirst && !numberAt(draft.text, line.start) && isHeadingLike(draft.text, line.start, line.end, 60);
}

/** Whether articles have captions without brackets, alone on the line of their number. */
function hasCaptionLines(text: string, lines: readonly Line[]): boolean {
  let articles = 0;
  let captions = 0;
  for (const [i, line] of lines.entries()) {
    const number = numberAt(text, line.start);
    if (number?.kind !== 'article') continue;
    articles++;
    const next = lines[i + 1];
    const isAlone = number.end < line.end && isHeadingLike(text, number.end, line.end, 24);
    if (isAlone && next && !numberAt(text, next.start)) captions++;
  }
  return captions >= 3 && captions * 2 > articles;
}
