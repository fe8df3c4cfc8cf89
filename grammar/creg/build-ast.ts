/** Makes tree nodes from tokens. Small functions; the parser says when. */

import { cover, type Span, spanOfToken } from '../span.js';
import type { PinParts, ScannedTitle } from '../values/citation.js';
import type { DateParts } from '../values/date.js';
import { shift } from '../values/numeral.js';
import type * as Ast from './ast.js';
import type { Token } from './tokens.js';
import type { AmountValue } from './type-amounts.js';
import type { FromValue } from './type-values.js';
import type { BoundWord, MarkWord } from './words.js';

type Writable<N> = { -readonly [K in keyof N]: N[K] };

export function nameOf(token: Token): Ast.Name {
  const qualifier = token.value;
  if (typeof qualifier !== 'string') return { kind: 'Name', span: spanOfToken(token), text: token.text };
  return { kind: 'Name', span: spanOfToken(token), text: token.text.slice(qualifier.length + 1), qualifier };
}

export function wordingOf(token: Token, other: Ast.Wording | undefined): Ast.Wording {
  const span = spanOfToken(token);
  const inner = { start: span.start + 1, end: token.value as number };
  const text = token.image.slice(1, inner.end - span.start);
  if (!other) return { kind: 'Wording', span, inner, text };
  return { kind: 'Wording', span: cover(span, other.span), inner, text, other };
}

export function amountOf(token: Token): Ast.Amount {
  const { value, unit } = token.value as AmountValue;
  const span = spanOfToken(token);
  if (unit === undefined) return { kind: 'Amount', span, value, written: token.image };
  return { kind: 'Amount', span, value, unit, written: token.image };
}

export function dateOf(token: Token): Ast.DateValue {
  const { year, month, day } = token.value as DateParts;
  const date: Writable<Ast.DateValue> = { kind: 'Date', span: spanOfToken(token), year, written: token.image };
  if (month !== undefined) date.month = month;
  if (day !== undefined) date.day = day;
  return date;
}

export function documentNumberOf(token: Token): Ast.DocumentNumber {
  return { kind: 'DocumentNumber', span: spanOfToken(token), text: token.text, written: token.image };
}

export function pinOf(token: Token): Ast.Pin {
  return pinFrom(token.value as PinParts, spanOfToken(token), token.image);
}

function pinFrom(parts: PinParts, span: Span, written: string): Ast.Pin {
  const { to, ...places } = parts;
  if (!to) return { kind: 'Pin', span, ...places, written };
  return { kind: 'Pin', span, ...places, to: pinFrom(to, span, written), written };
}

export function citationOf(token: Token): Writable<Ast.Citation> & { pins: Ast.Pin[] } {
  const { title, titleEnd, version } = token.value as ScannedTitle;
  const span = spanOfToken(token);
  const titleSpan = { start: span.start, end: titleEnd };
  if (version === undefined) return { kind: 'Citation', span, title, titleSpan, pins: [] };
  return { kind: 'Citation', span, title, titleSpan, version, pins: [] };
}

export function windowOf(token: Token): Ast.Window {
  return { kind: 'Window', span: spanOfToken(token), amount: windowAmount(token), written: token.image };
}

const trailing = /(?:之内|内)$/;
const leading = /^within\s+/;

function windowAmount(token: Token): Ast.Amount {
  const { value, unit } = token.value as AmountValue;
  const written = token.image.replace(trailing, '').replace(leading, '').trim();
  const start = token.startOffset + token.image.indexOf(written);
  const span = { start, end: start + written.length };
  if (unit === undefined) return { kind: 'Amount', span, value, written };
  return { kind: 'Amount', span, value, unit, written };
}

export interface DeadlineTokens {
  readonly from: Token | undefined;
  readonly window: Token;
  readonly of: Token | undefined;
  readonly act: Token | undefined;
}

/** `自 立案 之日起 60 日内答复`, `within 60 days of filing`. */
export function deadlineOf({ from, window, of, act }: DeadlineTokens): Ast.Deadline {
  const last = act ?? of ?? window;
  const span = cover(spanOfToken(from ?? window), spanOfToken(last));
  const deadline: Writable<Ast.Deadline> = { kind: 'Deadline', span, within: withinOf(window) };
  if (from) deadline.from = placedName(from.value as FromValue);
  else if (of) deadline.from = nameOf(of);
  if (act) deadline.act = nameOf(act);
  return deadline;
}

function withinOf(window: Token): Ast.Amount | Ast.Name {
  const value = window.value as AmountValue | FromValue;
  return 'name' in value ? placedName(value) : windowAmount(window);
}

function placedName(value: FromValue): Ast.Name {
  return { kind: 'Name', span: { start: value.start, end: value.end }, text: value.name };
}

export function setOf(members: readonly Ast.Member[], span: Span): Ast.NameSet {
  return { kind: 'NameSet', span, names: members.map(member => member.name) };
}

export function markOf(token: Token, operand: Ast.Range | Ast.Name | undefined): Ast.Mark {
  const span = spanOfToken(token);
  const word = token.text as MarkWord;
  if (!operand) return { kind: 'Mark', span, word };
  return { kind: 'Mark', span: cover(span, operand.span), word, operand };
}

export function membershipOf(token: Token, operand: Ast.NameSet | Ast.Name): Ast.Membership {
  return {
    kind: 'Membership',
    span: cover(spanOfToken(token), operand.span),
    operator: token.text as Ast.Membership['operator'],
    operand,
    written: token.value as string,
  };
}

// --- ranges -----------------------------------------------------------------------------------------------------

type BoundValue = Ast.Bound['value'];

const signs = /^[≥≤<>=]/;

/** A bound with its sign or word before it. */
export function boundBefore(token: Token, value: BoundValue): Ast.Bound {
  const { inclusive } = token.value as BoundWord;
  const style = signs.test(token.text) ? 'sign' : 'before';
  return { kind: 'Bound', span: cover(spanOfToken(token), value.span), inclusive, value, style, written: token.image };
}

/** A bound with its word behind it. */
export function boundAfter(value: Ast.Amount, token: Token): Ast.Bound {
  const { inclusive } = token.value as BoundWord;
  return {
    kind: 'Bound',
    span: cover(value.span, spanOfToken(token)),
    inclusive,
    value,
    style: 'after',
    written: token.image,
  };
}

export function boundBare(value: BoundValue): Ast.Bound {
  return { kind: 'Bound', span: value.span, inclusive: true, value, style: 'bare', written: '' };
}

export function sideOf(token: Token): BoundWord['side'] {
  return (token.value as BoundWord).side;
}

/** A range of one or two bounds, each with the side it is on. */
export function rangeOf(
  first: Ast.Bound,
  side: BoundWord['side'],
  second?: Ast.Bound,
  other?: BoundWord['side'],
): Ast.Range {
  const range: Writable<Ast.Range> = { kind: 'Range', span: second ? cover(first.span, second.span) : first.span };
  range[side] = first;
  if (second && other) range[other] = second;
  return range;
}

/** `5 万元 至 20 万元`, `1 至 3 年`: a lower number without a unit takes that of the upper, with its 万. */
export function rangeBetween(low: Token, to: Token, high: Token): Ast.Range {
  const lower = low.value as AmountValue;
  const upper = high.value as AmountValue;
  const amount: Writable<Ast.Amount> = { ...amountOf(low) };
  if (lower.unit === undefined && upper.unit !== undefined) {
    amount.unit = upper.unit;
    if (lower.power === undefined && upper.power !== undefined) amount.value = shift(lower.value, upper.power);
  }
  return between(amount, to, amountOf(high));
}

export function between(
  low: Ast.Amount | Ast.DateValue | Ast.Name,
  to: Token,
  high: Ast.Amount | Ast.DateValue | Ast.Name,
): Ast.Range {
  const lower: Ast.Bound = {
    kind: 'Bound',
    span: low.span,
    inclusive: true,
    value: low,
    style: 'to',
    written: to.image,
  };
  const upper: Ast.Bound = {
    kind: 'Bound',
    span: high.span,
    inclusive: true,
    value: high,
    style: 'to',
    written: to.image,
  };
  return { kind: 'Range', span: cover(low.span, high.span), lower, upper };
}
