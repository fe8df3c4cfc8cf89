/** Existing legal text → tree: title, header, contents, 编 章 节, articles, paragraphs, items, annexes. */
import type { Span } from '../span.js';
import { addLine } from './body.js';
import { splitClosing } from './closing.js';
import {
  addLeaf,
  addText,
  baseOf,
  closeArticle,
  containerOf,
  type Draft,
  finish,
  goOn,
  type LeafDraft,
  newDraft,
  openAnnex,
  openParagraph,
} from './draft.js';
import { type Front, type FrontKind, frontOf } from './front.js';
import { fullLines } from './full-lines.js';
import { withoutFurniture } from './furniture.js';
import { type Line, linesOf, skipGap } from './lines.js';
import { annexAt, numberAt } from './numbers.js';
import type { Counts } from './places.js';
import { quotedLines } from './quotation.js';
import { tableRows } from './tables.js';
import type { StatuteFile } from './tree.js';
import { compact, isDateAlone, isEnded, isHeadingLike } from './wording.js';

export { pageBreaksIn } from './furniture.js';
export * from './tree.js';

/**
 * The structure of a text in any layout. Never throws; every character belongs to exactly one leaf, and spans count
 * UTF-16 units of the text as it is.
 */
export function parseStatute(text: string): StatuteFile {
  const lines = withoutFurniture(text, linesOf(text));
  const front = frontOf(text, lines);
  const rows = tableRows(text, lines);
  const quoted = quotedLines(text, lines);
  const attachments = attachmentLists(text, lines);
  const title = titleWords(text, lines, front);
  const full = fullLines(text, lines, front);
  const draft = newDraft(text, hasCaptionLines(text, lines, full));
  let counts = noCounts();
  for (const [i, line] of lines.entries()) {
    const kind = front.get(i);
    if (kind) {
      addFront(draft, kind, line);
      continue;
    }
    if (rows.has(i)) {
      addTableRow(draft, line);
      continue;
    }
    if (attachments.has(i)) {
      splitClosing(draft);
      closeArticle(draft);
      addLeaf(draft, containerOf(draft), 'contents', line.start, line.end);
      continue;
    }
    // The title at the head of every page; below the number of an annex it is the name of the annex.
    if (draft.article && isRunningHead(text, line, title)) continue;
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
    const { start, end, afterBlank } = line;
    addLine(draft, counts, {
      start,
      end,
      afterBlank,
      next: lines[i + 1],
      afterNext: lines[i + 2],
      quoted: quoted.has(i),
      afterFull: full.has(i - 1),
    });
  }
  splitClosing(draft);
  return finish(draft);
}

function isRunningHead(text: string, { start, end }: Line, title: string): boolean {
  return end - start < 120 && text.charAt(start) === title.charAt(0) && compact(text, start, end) === title;
}

function noCounts(): Counts {
  return { part: 0, chapter: 0, section: 0, article: 0, inserted: 0 };
}

function addFront(draft: Draft, kind: FrontKind, line: Line): void {
  if (kind === 'paragraph') {
    const above = draft.paragraph?.text as LeafDraft | undefined;
    // A sentence before the first number that the source breaks over lines: it has a comma, and no end yet.
    if (above && draft.cursor === above.span.end && isUnfinished(draft.text, above.span)) {
      goOn(draft, above, line.end);
      return;
    }
    addText(draft, openParagraph(draft, draft.file, line.start), line.start, line.end);
    draft.tail = undefined;
    return;
  }
  const leaf = addLeaf(draft, draft.file, kind, line.start, line.end);
  if (kind === 'title') draft.file.title.push(leaf);
  if (kind === 'header') draft.file.header.push(leaf);
}

function isUnfinished(text: string, { start, end }: Span): boolean {
  return !isEnded(text, start, end) && !isHeadingLike(text, start, end);
}

/** The words of the title; empty where it is too short to be known again. */
function titleWords(text: string, lines: readonly Line[], front: Front): string {
  let words = '';
  for (const [i, kind] of front) {
    const line = lines[i];
    if (kind === 'title' && line) words += compact(text, line.start, line.end);
  }
  return words.length < 6 ? '' : words;
}

/**
 * The lines that only name what is attached: 附件：1.… 2.… with issuer and date below, before the annexes themselves.
 */
function attachmentLists(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [i, line] of lines.entries()) {
    const annex = annexAt(text, line.start);
    if (annex === undefined || annex >= line.end) continue;
    let to = i + 1;
    const first = numberAt(text, skipGap(text, annex, line.end));
    let number = first?.kind === 'item' ? first.number : 0;
    for (let next = lines[to]; next && number > 0; next = lines[++to]) {
      const following = numberAt(text, next.start);
      if (following?.kind !== 'item' || following.number !== number + 1) break;
      number++;
    }
    const below = lines.slice(to, to + 4);
    if (!below.some(({ start, end }) => isDateAlone(text, start, end))) continue;
    for (let k = i; k < to; k++) found.add(k);
  }
  return found;
}

function addTableRow(draft: Draft, line: Line): void {
  addLeaf(draft, draft.paragraph ?? draft.article ?? containerOf(draft), 'table', line.start, line.end);
  draft.tail = undefined;
}

function addAnnexRest(draft: Draft, annex: ReturnType<typeof openAnnex>, at: number, line: Line): void {
  let start = at;
  while (start < line.end && /\s/u.test(draft.text.charAt(start))) start++;
  if (start >= line.end) return;
  if (numberAt(draft.text, start)) addLine(draft, noCounts(), { ...line, start, quoted: false, afterFull: false });
  else annex.heading = addLeaf(draft, annex, 'heading', start, line.end);
}

/** The name of an annex on the line below its number. */
function isAnnexHeading(draft: Draft, line: Line): boolean {
  const isFirst = baseOf(draft).parts.every(part => part.kind === 'number' || part.kind === 'trivia');
  return isFirst && !numberAt(draft.text, line.start) && isHeadingLike(draft.text, line.start, line.end, 60);
}

/** Whether articles have captions without brackets, alone on the line of their number. */
function hasCaptionLines(text: string, lines: readonly Line[], full: ReadonlySet<number>): boolean {
  let articles = 0;
  let captions = 0;
  for (const [i, line] of lines.entries()) {
    const number = numberAt(text, line.start);
    if (number?.kind !== 'article') continue;
    articles++;
    const next = lines[i + 1];
    const isAlone = number.end < line.end && !full.has(i) && isHeadingLike(text, number.end, line.end, 24);
    if (isAlone && next && !numberAt(text, next.start)) captions++;
  }
  return captions >= 3 && captions * 2 > articles;
}
