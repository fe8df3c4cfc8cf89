/** Whether a number stands where something begins: at the front of a line, or inside one where lines were joined. */
import type { Draft } from './draft.js';
import { isGap, skipGap } from './lines.js';
import {
  type ArticleNumber,
  charClass,
  classOf,
  type DivisionNumber,
  type ItemNumber,
  isCited,
  isCitedItem,
  numberAt,
  type PlaceNumber,
} from './numbers.js';
import { isEnded, isHeadingLike } from './wording.js';

/** A place inside a line at which a part of the text begins. */
export interface Cut {
  readonly at: number;
  readonly number: PlaceNumber;
  /** It stands in a quotation that began in this line. */
  readonly quoted: boolean;
}

/** The number of the last division of a level, article or item, which the next one follows. */
export interface Counts {
  part: number;
  chapter: number;
  section: number;
  article: number;
  inserted: number;
}

/** The number at the front of a line, if it begins something there. */
export function numberOfLine(draft: Draft, counts: Counts, start: number, end: number): PlaceNumber | undefined {
  const number = numberAt(draft.text, start);
  if (!number || number.end > end) return undefined;
  if (draft.quote !== undefined && number.kind !== 'item') return undefined;
  switch (number.kind) {
    case 'division':
      return beginsDivision(draft, counts, number, end) ? number : undefined;
    case 'article':
      return beginsArticle(draft, counts, number, end) ? number : undefined;
    case 'item':
      return beginsItem(draft, number) ? number : undefined;
  }
}

function beginsDivision({ text }: Draft, counts: Counts, number: DivisionNumber, end: number): boolean {
  if (isCited(text, number.end)) return false;
  return isHeadingLike(text, number.end, articleBehind(text, counts, number.end, end), 60);
}

/** The place of the next article in a heading that is glued to it, else the end of the line. */
function articleBehind(text: string, counts: Counts, from: number, end: number): number {
  const last = Math.min(end, from + 60);
  for (let at = from; at < last; at++) {
    if (text.charAt(at) !== '第') continue;
    const number = numberAt(text, at);
    if (number?.kind === 'article' && follows(counts, number)) return at;
  }
  return end;
}

function follows(counts: Counts, number: ArticleNumber): boolean {
  if (number.inserted === undefined) return number.number === counts.article + 1;
  return number.number === counts.article && number.inserted === counts.inserted + 1;
}

/** An excerpt begins with any number; a space behind it tells it from a citation. */
function isFirst(text: string, counts: Counts, { end }: ArticleNumber): boolean {
  return counts.article === 0 && isGap(text.charCodeAt(end));
}

function beginsArticle({ text, tail }: Draft, counts: Counts, number: ArticleNumber, end: number): boolean {
  const free = number.end >= end || isGap(text.charCodeAt(number.end)) || '【（[*_'.includes(text.charAt(number.end));
  const cited = isCited(text, number.end);
  const ended = !tail || isEnded(text, tail.span.start, tail.span.end);
  if (follows(counts, number)) return !cited || (free && ended && !placeCited(text, number.end));
  if (cited) return false;
  if (!ended && !free) return false;
  // A number out of order: skipped, repeated, or the beginning of another text.
  return number.number > counts.article || free;
}

/** 第五条 第一款: even with a space between them a citation. */
function placeCited(text: string, end: number): boolean {
  const next = skipGap(text, end, text.length);
  return text.charAt(next) === '第' && isCited(text, next - 1);
}

function beginsItem(draft: Draft, number: ItemNumber): boolean {
  const { text, tail, article, items } = draft;
  if (isCitedItem(text, number.end)) return false;
  if (tail && text.charAt(tail.span.end - 1) === '第') return false;
  const last = lastNumber(draft, number);
  const next = last !== undefined && number.number > last && number.number <= last + 3;
  if (next || number.number === 1) return true;
  const isBracketed = number.style !== 'han-comma' && number.style !== 'dot' && number.style !== 'half-bracket';
  if (isBracketed) return !tail || isEnded(text, tail.span.start, tail.span.end) || number.number === (last ?? -1);
  // Points that are numbered through the whole document: 2. is the first below （二）.
  const isBelowHeading =
    tail !== undefined && items.length === 0 && isHeadingLike(text, tail.span.start, tail.span.end);
  if (article && article.style !== 'article') return isBelowHeading;
  return !article && !tail;
}

/** The number of the open item, or point, of the same style. */
function lastNumber({ items, article, quote }: Draft, { style }: ItemNumber, from = quote): number | undefined {
  for (let i = items.length - 1; i >= (from ?? 0); i--) {
    const node = items[i]?.node;
    if (node?.style === style) return node.number;
  }
  return article?.style === style && from === undefined ? article.number : undefined;
}

// --- inside a line ----------------------------------------------------------------------------------------------

/**
 * The first place in a stretch of one line at which another part begins. `heading`: the stretch begins a heading;
 * `fresh`: the line begins with it, and not with a number.
 */
export function cutIn(
  draft: Draft,
  counts: Counts,
  from: number,
  end: number,
  { heading, fresh }: { readonly heading: boolean; readonly fresh: boolean },
): Cut | undefined {
  const { text } = draft;
  let last = -1;
  let lastClass = 0;
  let apart = false;
  let colon = -1;
  const quotes = quoteWatch(text, end, draft.quote !== undefined);
  for (let at = from; at < end; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === charClass.gap) {
      apart = true;
      continue;
    }
    if (kind === charClass.number && last >= 0) {
      const isBorder = lastClass >= charClass.end || apart || heading;
      const number = isBorder ? numberAt(text, at) : undefined;
      if (number && number.end <= end) {
        const before = text.charAt(last);
        const quoted = quotes.isInside(at);
        if (begins(draft, counts, number, { at, end, before, apart, heading, fresh, quoted }))
          return { at, number, quoted };
        if (colon > 0 && isSecond(draft, number, before)) return lostFirst(text, colon, at, number, quoted);
      }
    } else if (kind === charClass.colon) colon = at;
    else if (kind === charClass.open || kind === charClass.end) quotes.see(at);
    last = at;
    lastClass = kind;
    apart = false;
  }
  return undefined;
}

interface Border {
  readonly at: number;
  readonly end: number;
  /** The character before, spaces left aside. */
  readonly before: string;
  /** Spaces stand between. */
  readonly apart: boolean;
  readonly heading: boolean;
  readonly fresh: boolean;
  /** Inside a quotation. */
  readonly quoted: boolean;
}

function begins(draft: Draft, counts: Counts, number: PlaceNumber, border: Border): boolean {
  const { text } = draft;
  const { before, heading, fresh, quoted } = border;
  const ended = '。！？!?”’）)】…'.includes(before);
  if (number.kind !== 'item' && quoted) return false;
  if (number.kind === 'division') {
    return ended && number.number === counts[number.level] + 1 && beginsDivision(draft, counts, number, border.end);
  }
  if (number.kind === 'article')
    return (
      (ended || heading) && (follows(counts, number) || isFirst(text, counts, number)) && !isCited(text, number.end)
    );
  if (heading || isCitedItem(text, number.end)) return false;
  const last = lastNumber(draft, number, draft.quote ?? (quoted ? draft.items.length : undefined));
  const isLed = '：:'.includes(before) || isLedByStop(text, number, before, border.at);
  if (last === undefined || (fresh && number.number === 1)) return number.number === 1 && isLed;
  const next = number.number === last + 1 || number.number === last + 2;
  return next && (border.apart || '；;。'.includes(before) || isConnective(text, 0, border.at));
}

/** ；或者（二）: the words between two items. */
function isConnective(text: string, from: number, at: number): boolean {
  const last = text.charAt(at - 1);
  if (classOf(last.charCodeAt(0)) !== charClass.connective) return false;
  return connective.test(text.slice(Math.max(from, at - 5), at));
}

const connective = /[；;，,]\s?(?:或者?|以及|并且?|和|及|且)$/u;

/** （二） in a line whose list has no first number: 停飞：断线；（二）缠线。 */
function isSecond(draft: Draft, number: PlaceNumber, before: string): boolean {
  if (number.kind !== 'item' || number.number !== 2 || !'；;。'.includes(before)) return false;
  return lastNumber(draft, number) === undefined && !isCitedItem(draft.text, number.end);
}

function lostFirst(text: string, colon: number, end: number, number: PlaceNumber, quoted: boolean): Cut {
  const at = skipGap(text, colon + 1, end);
  return { at, number: { ...number, number: 1, end: at } as ItemNumber, quoted };
}

/** 有下列情形之一的，停飞。（一）断线的。 — a full stop where the colon belongs. */
function isLedByStop(text: string, { kind, style }: ItemNumber, before: string, at: number): boolean {
  if (kind !== 'item' || style !== 'han-bracket' || before !== '。') return false;
  const near = text.slice(Math.max(0, at - 60), at).trimEnd();
  return /(?:下列|以下)[^。]{0,40}。$/u.test(near);
}

interface QuoteWatch {
  /** Is told of each mark that may open or close a quotation, in order. */
  see(at: number): void;
  isInside(at: number): boolean;
}

/** Follows the quotation marks of a line; one that nothing closes opens nothing. */
function quoteWatch(text: string, end: number, open: boolean): QuoteWatch {
  let from = open ? 0 : -1;
  let close: number | undefined;
  return {
    see(at) {
      const char = text.charAt(at);
      if (char === '“') from = at;
      else if (char === '”') from = -1;
    },
    isInside(at) {
      if (from < 0) return false;
      if (open && from === 0) return true;
      // Kept: a line of nothing but openings would else be searched to its end for each of them.
      if (close === undefined || (close >= 0 && close < at)) {
        const found = text.slice(at, end).indexOf('”');
        close = found < 0 ? -1 : at + found;
      }
      return close >= 0;
    },
  };
}
