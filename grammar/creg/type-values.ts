/** Types the words inside values and conditions: connectives, bounds, windows, units, marks; cuts runs of Han. */
import { scanMultiplier, shift } from '../values/numeral.js';
import { scanChineseQuantity } from '../values/quantity.js';
import { scanUnit, unitOf } from '../values/units.js';
import { openVirtual } from './braces.js';
import { type CutPlace, cut, type Piece } from './cut.js';
import * as faults from './faults.js';
import { joinGlued } from './scan-names.js';
import { afters, befores, joiners, longer, marks, separators } from './spellings.js';
import { endOf, makeToken, retype, T, type Token } from './tokens.js';
import { frame, lastOut, rawAt, spanOf, type Typer } from './typer.js';
import type { BoundWord, MarkWord } from './words.js';

/** The value of an amount token. `power` is that of 万 or 亿 in it: `5 至 20 万元` lends it to the lower number. */
export interface AmountValue {
  readonly value: string;
  readonly unit?: string;
  readonly power?: number;
}

/** The value of `自 立案 之日起`. */
export interface FromValue {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

// --- amounts ----------------------------------------------------------------------------------------------------

/** An amount and the words that follow it: its unit, `内` of a window, and what is glued to those. */
export function typeAmount(typer: Typer, token: Token): void {
  const rest = takeUnit(typer, token);
  typer.out.push(token);
  if (rest) restOfAmount(typer, rest);
  else bracketBefore(typer);
}

/** Joins the unit to the amount; gives what is left of the word it stood in. */
function takeUnit(typer: Typer, token: Token): Token | undefined {
  const amount = token.value as AmountValue;
  const next = rawAt(typer, typer.at + 1);
  if (amount.unit !== undefined || !next || next.line || next.tokenType !== T.Word) return undefined;
  return next.text.charCodeAt(0) > 0x2000 ? takeHanUnit(typer, token, next) : takeLatinUnit(typer, token, next);
}

function takeHanUnit(typer: Typer, token: Token, next: Token): Token | undefined {
  const word = next.text;
  const times = scanMultiplier(word, 0);
  const { value } = token.value as AmountValue;
  const scaled = times.power > 0 ? shift(value, times.power) : value;
  const half = word.startsWith('年半', times.end);
  const unit = half
    ? undefined
    : typer.units.has(word)
      ? { unit: { id: word }, end: word.length }
      : scanUnit(word, times.end);
  if (half) return extend(typer, token, next, times.end + 2, { value: String(Number(scaled) * 12 + 6), unit: '月' });
  if (unit) {
    const amount = { value: scaled, unit: unit.unit.id, power: times.power };
    const rest = extend(typer, token, next, unit.end, amount);
    return rest ?? takePer(typer, token);
  }
  if (times.power === 0) return undefined;
  return extend(typer, token, next, times.end, { value: scaled, power: times.power });
}

/** `毫克/升`: the slash reads "per". */
function takePer(typer: Typer, token: Token): undefined {
  const amount = token.value as AmountValue;
  const below = rawAt(typer, typer.at + 2);
  if (rawAt(typer, typer.at + 1)?.tokenType !== T.Slash || below?.tokenType !== T.Word) return;
  const unit = unitOf(`${amount.unit}/${below.text}`);
  if (!unit) return;
  typer.at++;
  extend(typer, token, below, below.text.length, { ...amount, unit: unit.id });
}

function takeLatinUnit(typer: Typer, token: Token, next: Token): Token | undefined {
  const amount = token.value as AmountValue;
  const second = rawAt(typer, typer.at + 2);
  if (second?.tokenType === T.Word && !second.line) {
    const two = unitOf(`${next.text} ${second.text}`);
    if (two) {
      typer.at++;
      return extend(typer, token, second, second.text.length, { value: amount.value, unit: two.id });
    }
  }
  const unit = unitOf(next.text)?.id ?? (typer.units.has(next.text) ? next.text : undefined);
  if (unit === undefined) return undefined;
  const rest = extend(typer, token, next, next.text.length, { value: amount.value, unit });
  takePer(typer, token);
  return rest;
}

/** Makes a token reach so far into a later word, which is then read; gives the rest of that word. */
function extend(typer: Typer, token: Token, next: Token, length: number, value: AmountValue): Token | undefined {
  const end = next.startOffset + length;
  token.image = typer.text.slice(token.startOffset, end);
  token.endOffset = end - 1;
  token.value = value;
  typer.at++;
  return length < next.text.length ? tail(next, length) : undefined;
}

function tail(token: Token, length: number): Token {
  return makeToken(
    T.Word,
    token.image.slice(length),
    token.startOffset + length,
    token.text.slice(length),
    undefined,
    false,
  );
}

function restOfAmount(typer: Typer, rest: Token): void {
  const inner = /^(?:之内|内(?!容))/.exec(rest.text);
  if (inner) {
    const amount = lastOut(typer);
    if (amount) widen(typer, amount, rest.startOffset + inner[0].length, T.Window);
    const after = rest.text.slice(inner[0].length);
    if (after !== '') word(typer, tail(rest, inner[0].length), after);
    return;
  }
  cutOrName(typer, rest, true);
}

/** What follows a window is the act to be done in values, and goes on as usual in conditions. */
function word(typer: Typer, token: Token, text: string): void {
  if (typer.top.mode === 'condition') typeConditionWord(typer, token);
  else if (separators.has(text.slice(0, 1))) typeValueWord(typer, token);
  else typer.out.push(retype(token, T.Name, text, undefined));
}

function widen(typer: Typer, token: Token, end: number, type: Token['tokenType']): void {
  token.image = typer.text.slice(token.startOffset, end);
  token.endOffset = end - 1;
  retype(token, type, token.text, token.value);
}

// --- conditions -------------------------------------------------------------------------------------------------

export function typeConditionWord(typer: Typer, token: Token): void {
  const phrase = longestPhrase(typer, token);
  if (quantifier(typer, token, phrase)) return;
  const joiner = joiners.get(phrase);
  if (joiner) {
    const member = joiner.type === T.Membership;
    typer.out.push(retype(token, joiner.type, joiner.text, member ? phrase : undefined));
    if (member && rawAt(typer, typer.at + 1)?.tokenType === T.Word && lacksBrace(typer, typer.at + 1))
      openPart(typer, 'set');
    return;
  }
  if (bound(typer, token, phrase) || inner(typer, token) || within(typer, token)) return;
  if (asVisible(typer, token)) return;
  cutOrName(typer, token, false);
}

/** English keywords of several words become one token; gives the keyword that the token now is. */
function longestPhrase(typer: Typer, token: Token): string {
  const phrases = longer.get(token.text);
  const next = rawAt(typer, typer.at + 1);
  if (!phrases || next?.tokenType !== T.Word) return token.text;
  const two = `${token.text} ${next.text}`;
  if (!phrases.includes(two)) return token.text;
  widen(typer, token, endOf(next), T.Word);
  token.text = two;
  typer.at++;
  return two;
}

/** 同时, 下列之一, 至少 2 项 before `{`. */
function quantifier(typer: Typer, token: Token, phrase: string): boolean {
  if (phrase === '同时' || phrase === 'all of') return quantify(typer, token, 'all', 1);
  if (phrase === '下列之一' || phrase === 'any of') return quantify(typer, token, 'any', 1);
  if (phrase === '至少' || phrase === 'at least') {
    const amount = rawAt(typer, typer.at + 1);
    const of = rawAt(typer, typer.at + 2);
    if (amount?.tokenType === T.Amount && (of?.text === '项' || of?.text === 'of')) {
      return quantify(typer, token, Number((amount.value as AmountValue).value), 3);
    }
    const spelled = amount?.tokenType === T.Word ? scanChineseQuantity(amount.text, 0) : undefined;
    if (amount && spelled?.unit === '项' && spelled.end === amount.text.length) {
      return quantify(typer, token, Number(spelled.value), 2);
    }
    return false;
  }
  if (!phrase.startsWith('至少')) return false;
  const spelled = scanChineseQuantity(phrase, 2);
  if (spelled?.unit === '项' && spelled.end === phrase.length) return quantify(typer, token, Number(spelled.value), 1);
  return false;
}

function quantify(typer: Typer, token: Token, count: 'all' | 'any' | number, ahead: number): boolean {
  const braced = rawAt(typer, typer.at + ahead)?.tokenType === T.LCurly;
  const lacking = typer.surplus > 0 && (typeof count === 'string' || lacksBrace(typer, typer.at + ahead));
  if (!braced && !lacking) return false;
  const last = rawAt(typer, typer.at + ahead - 1);
  if (last && last !== token && ahead > 1) widen(typer, token, endOf(last), T.Quantifier);
  typer.at += ahead - 1;
  typer.out.push(retype(token, T.Quantifier, '', count));
  if (!braced) openPart(typer, 'conditions');
  return true;
}

/** Whether the brace before a token was left out: the file closes one too many, and a line or a list begins here. */
function lacksBrace(typer: Typer, at: number): boolean {
  const next = rawAt(typer, at);
  if (typer.surplus === 0 || !next) return false;
  return next.line || rawAt(typer, at + 1)?.tokenType === T.Comma;
}

function lastEnd(typer: Typer): number {
  const last = lastOut(typer);
  return last ? endOf(last) : 0;
}

function openPart(typer: Typer, kind: 'conditions' | 'set' | 'table'): void {
  const mode = kind === 'conditions' ? 'condition' : kind === 'set' ? 'names' : 'values';
  typer.reach = Math.max(typer.reach, lastEnd(typer));
  openVirtual(typer, frame(kind, 0, undefined, mode));
}

// --- bounds -----------------------------------------------------------------------------------------------------

/** 达到, 超过 before a number, 以上, 以下 after one, and 至 between two. */
function bound(typer: Typer, token: Token, phrase: string): boolean {
  const before = befores.get(phrase);
  if (before && numberFollows(typer, phrase)) {
    typer.out.push(retype(token, T.Before, phrase, before));
    return true;
  }
  const last = lastOut(typer)?.tokenType;
  const after = afters.get(phrase);
  if (after && last === T.Amount) {
    typer.out.push(retype(token, T.After, phrase, after));
    closing(typer, token);
    return true;
  }
  if (
    (phrase === '至' || phrase === '到' || phrase === 'to') &&
    (last === T.Amount || last === T.Date || last === T.Name || last === T.After)
  ) {
    typer.out.push(retype(token, T.To, 'to', undefined));
    return true;
  }
  return false;
}

/** 为 and is also stand before names and sets. */
function numberFollows(typer: Typer, phrase: string): boolean {
  const next = rawAt(typer, typer.at + 1);
  if (!next || next.tokenType === T.Amount || next.tokenType === T.Date) return true;
  if (phrase === '为' || phrase === 'is') return next.tokenType === T.Word || next.tokenType === T.LCurly;
  if (next.tokenType === T.Word) return scanChineseQuantity(next.text, 0) !== undefined;
  return typer.top.mode === 'condition' && !typer.visible.has(phrase);
}

/** `以下（不含 10 万元）`: the brackets say whether the number itself belongs to it. */
function closing(typer: Typer, token: Token): void {
  const open = rawAt(typer, typer.at + 1);
  const first = rawAt(typer, typer.at + 2);
  if (open?.tokenType !== T.LRound || first?.tokenType !== T.Word) return;
  const without = first.text.startsWith('不含') || first.text === 'excluding';
  if (!without && !first.text.startsWith('含') && first.text !== 'including') return;
  for (let at = typer.at + 3; at < typer.at + 7; at++) {
    const close = rawAt(typer, at);
    if (!close || close.line) return;
    if (close.tokenType !== T.RRound) continue;
    const meaning = token.value as BoundWord;
    widen(typer, token, endOf(close), T.After);
    token.value = { ...meaning, inclusive: !without };
    typer.at = at;
    return;
  }
}

/** `50 万元（含）以上`: the same brackets before the word. */
function bracketBefore(typer: Typer): void {
  const open = rawAt(typer, typer.at + 1);
  const first = rawAt(typer, typer.at + 2);
  if (open?.tokenType !== T.LRound || first?.tokenType !== T.Word || !/^不?含/.test(first.text)) return;
  for (let at = typer.at + 3; at < typer.at + 7; at++) {
    const close = rawAt(typer, at);
    const word = rawAt(typer, at + 1);
    if (!close || close.line) return;
    if (close.tokenType !== T.RRound) continue;
    const meaning = word?.tokenType === T.Word && !word.line ? afters.get(word.text.slice(0, 2)) : undefined;
    if (!word || !meaning) return;
    const rest = word.text.length > 2 ? tail(word, 2) : undefined;
    const inclusive = !first.text.startsWith('不');
    widen(typer, open, word.startOffset + 2, T.After);
    typer.out.push(retype(open, T.After, word.text.slice(0, 2), { ...meaning, inclusive }));
    typer.at = at + 1;
    if (rest) cutOrName(typer, rest, true);
    return;
  }
}

// --- windows and deadlines --------------------------------------------------------------------------------------

/** `内` standing alone after an amount: `30 日 内`. */
function inner(typer: Typer, token: Token): boolean {
  const last = lastOut(typer);
  if (last?.tokenType !== T.Amount || token.line || !/^(?:之内|内(?!容))/.test(token.text)) return false;
  restOfAmount(typer, token);
  return true;
}

/** `within 1 year`, and in values `within the-period`. */
function within(typer: Typer, token: Token): boolean {
  if (token.text !== 'within') return false;
  const next = rawAt(typer, typer.at + 1);
  if (next?.tokenType === T.Amount) {
    typer.at++;
    const rest = takeUnit(typer, next);
    widen(typer, token, endOf(next), T.Window);
    token.value = next.value;
    typer.out.push(token);
    if (rest) restOfAmount(typer, rest);
    return true;
  }
  if (next?.tokenType !== T.Word || typer.top.mode === 'condition') return false;
  typer.at++;
  widen(typer, token, endOf(next), T.Window);
  token.value = { name: next.text, start: next.startOffset, end: endOf(next) };
  typer.out.push(token);
  return true;
}

/** `自 立案 之日起`, `收到告知之日起五个工作日内`. */
function from(typer: Typer, token: Token): boolean {
  if (token.text.charCodeAt(0) !== 0x81ea && !token.text.includes('之日起')) return false;
  for (let at = typer.at; at < typer.at + 4; at++) {
    const last = at === typer.at ? token : rawAt(typer, at);
    if (last?.tokenType !== T.Word) return false;
    const day = last.text.indexOf('之日起');
    if (day < 0) continue;
    const start = token.startOffset + (token.text.startsWith('自') ? 1 : 0);
    const end = last.startOffset + day;
    const rest = last.text.length > day + 3 ? tail(last, day + 3) : undefined;
    widen(typer, token, end + 3, T.From);
    token.value = trimmed(typer.text, start, end);
    typer.out.push(token);
    typer.at = at;
    // One day is enough: a run of nothing else must not deepen the stack.
    if (rest?.text.includes('之日起')) typer.out.push(retype(rest, T.Name, rest.text, undefined));
    else if (rest) typeValueWord(typer, rest);
    return true;
  }
  return false;
}

function trimmed(text: string, start: number, end: number): FromValue {
  const raw = text.slice(start, end);
  const name = raw.trim();
  const from = start + (raw.length - raw.trimStart().length);
  return { name: name.replace(/\s+/g, ''), start: from, end: from + name.length };
}

/** `公示期内提出`: a period that has a name. */
function namedPeriod(typer: Typer, token: Token): boolean {
  const at = token.text.indexOf('期内');
  if (at < 1 || token.text[at + 2] === '容') return false;
  const end = token.startOffset + at + 1;
  const window = makeToken(T.Window, token.image.slice(0, at + 2), token.startOffset, '', undefined, token.line);
  window.value = { name: token.text.slice(0, at + 1), start: token.startOffset, end };
  typer.out.push(window);
  if (token.text.length > at + 2)
    typer.out.push(retype(tail(token, at + 2), T.Name, token.text.slice(at + 2), undefined));
  return true;
}

// --- values -----------------------------------------------------------------------------------------------------

export function typeValueWord(typer: Typer, token: Token): void {
  const phrase = longestPhrase(typer, token);
  if (mark(typer, token, phrase) || smallWord(typer, token, phrase)) return;
  if (bound(typer, token, phrase) || inner(typer, token) || within(typer, token)) return;
  if (joinPath(typer, token) || asVisible(typer, token)) return;
  if (from(typer, token) || namedPeriod(typer, token) || spelledWindow(typer, token)) return;
  cutOrName(typer, token, false);
}

function smallWord(typer: Typer, token: Token, phrase: string): boolean {
  const last = lastOut(typer)?.tokenType;
  const next = rawAt(typer, typer.at + 1)?.tokenType;
  if (phrase === '载明' || phrase === 'stating') {
    typer.out.push(retype(token, T.Stating, phrase, undefined));
    return true;
  }
  if (separators.has(phrase) && last !== undefined && last !== T.Comma && next !== undefined) {
    typer.out.push(retype(token, T.Comma, ',', undefined));
    return true;
  }
  if (phrase === 'of' && last === T.Window) {
    typer.out.push(retype(token, T.Of, 'of', undefined));
    return true;
  }
  const joiner = joiners.get(phrase);
  if (joiner?.type === T.Membership && next === T.LCurly) {
    typer.out.push(retype(token, T.Membership, joiner.text, phrase));
    return true;
  }
  return false;
}

/** Which marks count where: outside a case, `列入` is a name like any other. */
const caseMarks: ReadonlySet<MarkWord> = new Set([
  'listed',
  'not-listed',
  'undetermined',
  'none',
  'score',
  'band',
  'by',
]);
const otherMarks: ReadonlySet<MarkWord> = new Set(['by', 'valid', 'cap', 'each', 'top', 'max', 'whole']);
const governing: ReadonlySet<MarkWord> = new Set(['by', 'valid', 'cap', 'top', 'max', 'score', 'band']);

function mark(typer: Typer, token: Token, phrase: string): boolean {
  const key = marks.get(phrase);
  if (key === undefined) return false;
  const heading = typer.top.heading;
  const allowed = heading === 'expect' || heading === 'rest' ? caseMarks : otherMarks;
  if (!allowed.has(key)) return false;
  const next = rawAt(typer, typer.at + 1);
  const type = next?.line ? undefined : next?.tokenType;
  if (!governing.has(key)) {
    typer.out.push(retype(token, T.Mark, key, undefined));
    return true;
  }
  if (type !== T.Word && type !== T.Amount && type !== T.Before) return false;
  const braced = rawAt(typer, typer.at + 2)?.tokenType === T.LCurly;
  const table = key === 'by' && heading === 'score' && type === T.Word && (braced || lacksBrace(typer, typer.at + 2));
  typer.out.push(retype(token, table ? T.ByTable : T.MarkOf, key, undefined));
  if (table && next) {
    typer.at++;
    typer.out.push(retype(next, T.Name, next.text, next.value));
    if (!braced) openPart(typer, 'table');
  }
  return true;
}

/** `clarity/undefined-degree`, `微克/立方米`: one word. */
function joinPath(typer: Typer, token: Token): boolean {
  let last = token;
  let text = token.text;
  for (;;) {
    const slash = rawAt(typer, typer.at + 1);
    const next = rawAt(typer, typer.at + 2);
    if (slash?.tokenType !== T.Slash || next?.tokenType !== T.Word || next.line) break;
    last = next;
    text += `/${next.text}`;
    typer.at += 2;
  }
  if (last === token) return false;
  widen(typer, token, endOf(last), T.Name);
  token.text = text;
  typer.out.push(token);
  return true;
}

/** `十个工作日内答复`: the window and the act. */
function spelledWindow(typer: Typer, token: Token): boolean {
  const quantity = scanChineseQuantity(token.text, 0);
  if (!quantity || !/^(?:之内|内(?!容))/.test(token.text.slice(quantity.end, quantity.end + 2))) return false;
  const { end, ...value } = quantity;
  typer.out.push(makeToken(T.Amount, token.image.slice(0, end), token.startOffset, '', value, token.line));
  restOfAmount(typer, tail(token, end));
  return true;
}

// --- names ------------------------------------------------------------------------------------------------------

/** The type of a fact: a unit, or the word before a set of members. */
export function typeTypeWord(typer: Typer, token: Token): void {
  const phrase = longestPhrase(typer, token);
  const many = phrase === '若干' || phrase === 'several of';
  const braced = rawAt(typer, typer.at + 1)?.tokenType === T.LCurly;
  if ((many || phrase === '之一' || phrase === 'one of') && (braced || typer.surplus > 0)) {
    typer.out.push(retype(token, T.Choice, many ? 'several-of' : 'one-of', undefined));
    if (!braced) openPart(typer, 'set');
    return;
  }
  const last = lastOut(typer)?.tokenType;
  if (last === T.Colon || last === T.Slash) {
    if (!joinPath(typer, token)) typer.out.push(retype(token, T.Name, token.text, token.value));
    typer.top.mode = 'values';
    typer.top.heading = 'type';
  } else typeValueWord(typer, token);
}

/** Names of a set or of `使用`. */
export function typeNameWord(typer: Typer, token: Token): void {
  const last = lastOut(typer)?.tokenType;
  if (separators.has(token.text) && last === T.Name) typer.out.push(retype(token, T.Comma, ',', undefined));
  else if (!asVisible(typer, token)) cutOrName(typer, token, false);
}

/** A visible name stays whole; it may have digits in it: `类型2`. */
function asVisible(typer: Typer, token: Token): boolean {
  const next = rawAt(typer, typer.at + 1);
  if (next?.tokenType === T.Amount && next.startOffset === endOf(token) && rawAt(typer, typer.at) === token) {
    const joined = joinGlued(typer.raw, typer.at);
    if (typer.visible.has(joined.text)) {
      const last = rawAt(typer, joined.next - 1);
      if (last) widen(typer, token, endOf(last), T.Name);
      token.text = joined.text;
      typer.out.push(token);
      typer.at = joined.next - 1;
      return true;
    }
  }
  if (!typer.visible.has(token.text)) return false;
  typer.out.push(retype(token, T.Name, token.text, token.value));
  return true;
}

/** Pure Latin words are never cut. */
const han = /[^\u0000-\u024f]/;

function cutOrName(typer: Typer, token: Token, afterAmount: boolean): void {
  if (token.value !== undefined || !han.test(token.text)) {
    typer.out.push(retype(token, T.Name, token.text, token.value));
    return;
  }
  typer.cuttable.add(token.text);
  const place: CutPlace =
    typer.top.kind === 'set' || typer.top.mode === 'names'
      ? 'set'
      : typer.top.mode === 'condition'
        ? 'condition'
        : 'items';
  const found = cut(token.text, place, typer.visible, afterAmount);
  if (!found) {
    typer.out.push(retype(token, T.Name, token.text, undefined));
    return;
  }
  if (found.ambiguous) {
    const words = found.pieces.map(piece => token.text.slice(piece.start, piece.end));
    typer.problems.push(faults.ambiguous(typer.text, spanOf(token), words));
  }
  for (const piece of found.pieces) typer.out.push(pieceToken(token, piece));
  const last = lastOut(typer);
  if (last?.tokenType === T.After) closing(typer, last);
}

function pieceToken(token: Token, piece: Piece): Token {
  const image = token.image.slice(piece.start, piece.end);
  const line = token.line && piece.start === 0;
  const value = piece.type === T.Membership ? (piece.value ?? image) : piece.value;
  return makeToken(piece.type, image, token.startOffset + piece.start, piece.text, value, line);
}
