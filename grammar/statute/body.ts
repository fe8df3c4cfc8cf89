/** The body of a text, line by line: where each number and each stretch of words belongs. */
import { splitClosing } from './closing.js';
import {
  addLeaf,
  addText,
  closeArticle,
  containerOf,
  type Draft,
  goOn,
  type LeafDraft,
  openArticle,
  openDivision,
  openItem,
  openParagraph,
  ownerOf,
} from './draft.js';
import { type BodyLine, skipBack, skipGap } from './lines.js';
import { type ItemNumber, isCited, numberAt, type PlaceNumber } from './numbers.js';
import { type Counts, cutIn, numberOfLine } from './places.js';
import { captionAt, compact, isDeletion, isEnded, isHeadingLike } from './wording.js';
import { nextWords } from './words.js';

/** Adds one line; several parts of the text may stand in it. */
export function addLine(draft: Draft, counts: Counts, line: BodyLine): void {
  const { text } = draft;
  if (line.quoted) draft.quote ??= draft.items.length;
  else endQuote(draft);
  if (
    !line.quoted &&
    (addNamedDivision(draft, line) || addHeadingRest(draft, line) || addBareHeading(draft, counts, line))
  )
    return;
  let at = line.quoted ? skipQuote(draft, line) : line.start;
  let number = numberOfLine(draft, counts, at, line.end);
  if (!number) at = line.start;
  let fresh = number === undefined;
  for (;;) {
    if (number) at = begin(draft, counts, number, at, line.end);
    if (at >= line.end) return;
    const cut = cutIn(draft, counts, at, line.end, { heading: openHeading(draft) !== undefined, fresh });
    const stop = cut ? skipBack(text, at, cut.at) : line.end;
    if (stop > at) addWords(draft, line, at, stop, fresh, cut?.number);
    if (!cut) return;
    fresh = false;
    if (cut.quoted) draft.quote ??= draft.items.length;
    number = cut.number;
    at = cut.at;
  }
}

/** Past the mark that each paragraph of a quotation may begin with. */
function skipQuote({ text }: Draft, { start, end }: BodyLine): number {
  return '“"'.includes(text.charAt(start)) ? skipGap(text, start + 1, end) : start;
}

/** What stands in a quotation belongs to the item, or article, that holds it. */
function endQuote(draft: Draft): void {
  if (draft.quote === undefined) return;
  if (draft.items.length > draft.quote) {
    draft.items = draft.items.slice(0, draft.quote);
    draft.paragraph = undefined;
  }
  draft.quote = undefined;
}

/** The second line of a heading that the source breaks: something numbered follows it. */
function addHeadingRest(draft: Draft, { start, end, next, afterBlank }: BodyLine): boolean {
  const { text } = draft;
  const division = draft.divisions.at(-1);
  if (draft.article || afterBlank || !division?.marker || !next) return false;
  const heading = division.heading as LeafDraft | undefined;
  if (!heading || division.parts.at(-1) !== heading || numberAt(text, start)) return false;
  const follows = numberAt(text, next.start)?.kind;
  if ((follows !== 'article' && follows !== 'division') || !isHeadingLike(text, start, end, 24)) return false;
  goOn(draft, heading, end);
  return true;
}

/** 附则 or 总则 alone on a line: a chapter without a number. */
function addNamedDivision(draft: Draft, { start, end }: BodyLine): boolean {
  if (end - start > 8 || openHeading(draft)) return false;
  const name = compact(draft.text, start, end);
  if (name !== '附则' && name !== '总则') return false;
  splitClosing(draft);
  const division = openDivision(draft, 'chapter', start);
  division.heading = addLeaf(draft, division, 'heading', start, end);
  return true;
}

/**
 * A heading whose 第三章 was lost: a short line without a sentence, between an ended sentence and the next article. Of
 * two such lines the second is the section.
 */
function addBareHeading(draft: Draft, counts: Counts, line: BodyLine): boolean {
  const { text, tail } = draft;
  const { start, end, next, afterNext } = line;
  const above = draft.divisions.at(-1);
  const isSection = !draft.article && above?.heading !== undefined && !above.marker && above.parts.length === 1;
  if (!draft.article && !isSection) return false;
  if (!next || numberAt(text, start) || !isHeadingLike(text, start, end, 30)) return false;
  if (tail && !isEnded(text, tail.span.start, tail.span.end)) return false;
  const isLast = isNextArticle(text, counts, next.start);
  const isFirst =
    !numberAt(text, next.start) &&
    isHeadingLike(text, next.start, next.end, 30) &&
    afterNext !== undefined &&
    isNextArticle(text, counts, afterNext.start);
  if (!isLast && !isFirst) return false;
  splitClosing(draft);
  const division = openDivision(draft, isSection ? 'section' : 'chapter', start);
  division.heading = addLeaf(draft, division, 'heading', start, end);
  return true;
}

function isNextArticle(text: string, counts: Counts, at: number): boolean {
  const number = numberAt(text, at);
  return number?.kind === 'article' && number.number === counts.article + 1 && !isCited(text, number.end);
}

/** Opens what a number begins; the place behind the number and what belongs to it. */
function begin(draft: Draft, counts: Counts, number: PlaceNumber, start: number, end: number): number {
  const { text } = draft;
  if (number.kind === 'item') return beginItem(draft, number, start, end);
  splitClosing(draft);
  if (number.kind === 'division') {
    counts[number.level] = number.number;
    if (number.level !== 'section') counts.section = 0;
    if (number.level === 'part') counts.chapter = 0;
    openDivision(draft, number.level, start, number);
    return skipGap(text, number.end, end);
  }
  counts.article = number.number;
  counts.inserted = number.inserted ?? 0;
  const article = openArticle(draft, number, start);
  let at = skipGap(text, number.end, end);
  const isNumbered = numberAt(text, at)?.kind === 'item';
  const caption = isNumbered ? undefined : captionAt(text, at, end);
  if (caption !== undefined) {
    article.caption = addLeaf(draft, article, 'caption', at, caption);
    at = skipGap(text, caption, end);
  } else if (draft.headed && at < end && isHeadingLike(text, at, end, 24)) {
    article.caption = addLeaf(draft, article, 'caption', at, end);
    return end;
  }
  if (isDeletion(text, at, end)) article.deleted = true;
  return at;
}

/** How far inside a style of numbers stands, where texts keep to the usual order. */
const inside = {
  'han-comma': 0,
  'han-bracket': 1,
  'han-sign': 1,
  dot: 2,
  'dot-sign': 2,
  'half-bracket': 3,
  letter: 3,
  decimal: 1,
  'arabic-bracket': 3,
  'bracket-sign': 3,
  circle: 4,
};

function beginItem(draft: Draft, number: ItemNumber, start: number, end: number): number {
  const { article, text } = draft;
  const { quote } = draft;
  const point = quote === undefined && article && article.style !== 'article' ? article.style : undefined;
  const isLost = number.end === start;
  const isLoose = !article && draft.items.every(item => item.node.style !== number.style);
  if (!isLost && (isLoose || (point !== undefined && inside[number.style] <= inside[point]))) {
    splitClosing(draft);
    if (point !== undefined && inside[number.style] < inside[point]) closeArticle(draft);
    openArticle(draft, number, start);
    return skipGap(text, number.end, end);
  }
  // The list that goes on, or a new one under the innermost paragraph.
  const known = draft.items.findLastIndex((item, i) => i >= (quote ?? 0) && item.node.style === number.style);
  const goesOn = draft.items[known];
  const bare = number.end === start ? undefined : number.end;
  if (goesOn) {
    draft.items = draft.items.slice(0, known);
    openItem(draft, goesOn.list, goesOn.owner, number.style, number.number, start, bare);
  } else {
    const owner = ownerOf(draft);
    const list = draft.paragraph ?? openParagraph(draft, owner, start);
    openItem(draft, list, owner, number.style, number.number, start, bare);
  }
  return skipGap(text, number.end, end);
}

/** The division whose heading stands on the next line. */
function openHeading(draft: Draft) {
  const division = draft.divisions.at(-1);
  const isEmpty = division?.marker !== undefined && division.parts.every(part => part.kind === 'number');
  return isEmpty && !draft.article ? division : undefined;
}

function addWords(draft: Draft, line: BodyLine, start: number, end: number, fresh: boolean, cut?: PlaceNumber): void {
  const { text } = draft;
  const division = openHeading(draft);
  if (division && (!fresh || isHeadingLike(text, start, end))) {
    division.heading = addLeaf(draft, division, 'heading', start, end);
    return;
  }
  if (!fresh) {
    const owner = ownerOf(draft);
    addText(
      draft,
      draft.items.length === 0 && draft.paragraph ? draft.paragraph : openParagraph(draft, owner, start),
      start,
      end,
    );
    return;
  }
  const place = nextWords(draft, line, start, end, cut);
  switch (place.kind) {
    case 'wrap':
      goOn(draft, place.tail, end);
      return;
    case 'lost-item': {
      const lost = { kind: 'item', style: place.style, number: place.number, end: start } as const;
      beginItem(draft, lost, start, end);
      addText(draft, openParagraph(draft, ownerOf(draft), start), start, end);
      return;
    }
    case 'item-paragraph':
      draft.items = draft.items.slice(0, place.depth);
      addText(draft, openParagraph(draft, ownerOf(draft), start), start, end);
      return;
    case 'signature':
      splitClosing(draft);
      closeArticle(draft);
      addLeaf(draft, containerOf(draft), 'signature', start, end);
      return;
    case 'paragraph': {
      splitClosing(draft);
      const isClosing = draft.items.length > (draft.quote ?? 0);
      draft.items = draft.items.slice(0, draft.quote ?? 0);
      addText(draft, openParagraph(draft, ownerOf(draft), start, isClosing), start, end);
    }
  }
}
