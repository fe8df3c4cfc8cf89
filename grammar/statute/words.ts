/** Where a line without a number belongs: the sentence before it, an item, or a paragraph of its own. */
import { containerOf, type Draft, type LeafDraft } from './draft.js';
import { type BodyLine, type Line, skipGap } from './lines.js';
import { type ItemNumber, isCitedItem, numberAt, type PlaceNumber } from './numbers.js';
import type { ItemStyle } from './tree.js';
import { endsInColon, endsInSemicolon, isDateAlone, isEnded, isHeadingLike } from './wording.js';

export type WordsPlace =
  /** The sentence that the source breaks over lines goes on. */
  | { readonly kind: 'wrap'; readonly tail: LeafDraft }
  /** An item whose number was lost. */
  | { readonly kind: 'lost-item'; readonly style: ItemStyle; readonly number: number }
  /** A further paragraph of the item at this depth. */
  | { readonly kind: 'item-paragraph'; readonly depth: number }
  | { readonly kind: 'signature' }
  | { readonly kind: 'paragraph' };

const paragraph: WordsPlace = { kind: 'paragraph' };

/** `cut` is the number that stands next in the same line, if any. */
export function nextWords(draft: Draft, line: BodyLine, start: number, end: number, cut?: PlaceNumber): WordsPlace {
  const { text, tail } = draft;
  if (isSignature(draft, line, start, end)) return { kind: 'signature' };
  const top = draft.items.at(-1)?.node;
  if (top && top.paragraphs.length === 0) return { kind: 'item-paragraph', depth: draft.items.length };
  if (!tail) return paragraph;
  if (isWrapped(draft, line, tail)) return { kind: 'wrap', tail };
  if (!draft.article) return paragraph;

  const next = itemAhead(text, line, cut);
  if (!top) return firstLost(draft, tail, next) ?? allLost(draft, tail, start, end) ?? paragraph;
  if (endsInSemicolon(text, tail.span.start, tail.span.end)) {
    if (!top.marker) return { kind: 'lost-item', style: top.style, number: top.number + 1 };
    const isGap = next?.style === top.style && next.number === top.number + 2;
    const isLast = !goesOn(draft, next) && /的。$/u.test(text.slice(end - 2, end));
    if (isGap || isLast) return { kind: 'lost-item', style: top.style, number: top.number + 1 };
  }
  const depth = goesOn(draft, next);
  if (depth !== undefined) return { kind: 'item-paragraph', depth };
  const isPoint = draft.article.style !== 'article' && draft.items.length === 1 && draft.quote === undefined;
  return isPoint && isTopic(text, tail) ? { kind: 'item-paragraph', depth: 1 } : paragraph;
}

/** The number lost is the first: the lead stands before, and the next line is numbered 2. */
function firstLost(
  { text, paragraph: lead }: Draft,
  tail: LeafDraft,
  next: ItemNumber | undefined,
): WordsPlace | undefined {
  if (lead?.text !== tail || next?.number !== 2 || !endsInColon(text, tail.span.start, tail.span.end)) return undefined;
  return { kind: 'lost-item', style: next.style, number: 1 };
}

/** All numbers are lost: 有下列情形之一的，停飞： and then a line for each, with a semicolon at its end. */
function allLost(
  { text, paragraph: lead }: Draft,
  tail: LeafDraft,
  start: number,
  end: number,
): WordsPlace | undefined {
  if (lead?.text !== tail || !endsInColon(text, tail.span.start, tail.span.end)) return undefined;
  if (!endsInSemicolon(text, start, end) || '，,'.includes(text.charAt(end - 1))) return undefined;
  return announces(text.slice(tail.span.start, tail.span.end))
    ? { kind: 'lost-item', style: 'han-bracket', number: 1 }
    : undefined;
}

/** Whether words that end in a colon are the lead of a list: 有下列情形之一的，停飞： */
function announces(lead: string): boolean {
  return /下列|以下|如下/u.test(lead.slice(-400));
}

/** How deep the open item is whose list the next number goes on with. */
function goesOn({ items }: Draft, next: ItemNumber | undefined): number | undefined {
  if (!next) return undefined;
  const at = items.findLastIndex(({ node }) => node.style === next.style);
  const last = items[at]?.node.number;
  return last !== undefined && next.number > last && next.number <= last + 2 ? at + 1 : undefined;
}

/** In a quotation each paragraph may begin with a mark. */
function skipMark(text: string, { quoted }: BodyLine, { start, end }: Line): number {
  return quoted && '“"'.includes(text.charAt(start)) ? skipGap(text, start + 1, end) : start;
}

/** The number of the item that comes next, in this line or at the front of the one after it. */
function itemAhead(text: string, line: BodyLine, cut: PlaceNumber | undefined): ItemNumber | undefined {
  const number = cut ?? (line.next && numberAt(text, skipMark(text, line, line.next)));
  return number?.kind === 'item' && !isCitedItem(text, number.end) ? number : undefined;
}

/**
 * Whether the line before is an unfinished sentence. Not so after an empty line (unless a comma stands before it),
 * after a heading, and in a list whose items all lack their final mark.
 */
function isWrapped(draft: Draft, line: BodyLine, tail: LeafDraft): boolean {
  const { text, article, items } = draft;
  const { start, end } = tail.span;
  if (isEnded(text, start, end)) return line.afterFull && isEndedByChance(draft, tail);
  const isOpen = '，、,'.includes(text.charAt(end - 1));
  if (line.quoted && '“"'.includes(text.charAt(line.start))) return false;
  if (line.afterBlank && !isOpen) return false;
  if (isOpen || line.afterFull) return true;
  // Before the first article stand names of addressees and headings too; with a comma in it, it is a sentence.
  if (!article) return !isHeadingLike(text, start, end);
  if (article.style !== 'article' && isHeading(text, tail)) return false;
  const top = items.at(-1);
  const before = top?.list.items.slice(0, -1) ?? [];
  const unmarked = before.filter(item => {
    const leaf = item.paragraphs[0]?.text;
    return leaf !== undefined && !isEnded(text, leaf.span.start, leaf.span.end);
  });
  return unmarked.length === 0 || unmarked.length * 2 < before.length;
}

/** A full line may end at a semicolon or colon within its sentence; but so do items and leads whose numbers are lost. */
function isEndedByChance({ text, items }: Draft, tail: LeafDraft): boolean {
  const { start, end } = tail.span;
  if ('；;'.includes(text.charAt(end - 1))) return items.at(-1)?.node.marker !== undefined;
  return '：:'.includes(text.charAt(end - 1)) && !announces(text.slice(start, end));
}

function isHeading(text: string, tail: LeafDraft): boolean {
  return isHeadingLike(text, tail.span.start, tail.span.end, 26);
}

/** 工作目标。 — a heading that a full stop ends. */
function isTopic(text: string, { span }: LeafDraft): boolean {
  return text.charAt(span.end - 2) !== '的' && isHeadingLike(text, span.start, span.end - 1, 24);
}

const issuer = /(?:府|[部委局厅署院会社]|办公室|公司|银行|中心)$/u;

/** The issuer and the date below a text. */
function isSignature(draft: Draft, line: BodyLine, start: number, end: number): boolean {
  const { text, tail } = draft;
  const above = containerOf(draft).parts.at(-1)?.kind;
  if (above === 'signature' && isDateAlone(text, start, end)) return true;
  const next = line.next;
  const isAbove = next !== undefined && isDateAlone(text, next.start, next.end) && isHeadingLike(text, start, end, 40);
  if (above === 'contents' && !draft.article) return isAbove && issuer.test(text.slice(start, end));
  if (!draft.article) return false;
  if (tail && !isEnded(text, tail.span.start, tail.span.end)) {
    // The last point of a list has no full stop; only what is called like an issuer is one.
    return isAbove && !'，、,'.includes(text.charAt(tail.span.end - 1)) && issuer.test(text.slice(start, end));
  }
  return isAbove || isDateAlone(text, start, end);
}
