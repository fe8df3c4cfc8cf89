/** Types amounts and the words about them: units, bounds before and after, windows. */
import { scanMultiplier, shift } from '../values/numeral.js';
import { scanChineseQuantity } from '../values/quantity.js';
import { scanUnit, unitOf } from '../values/units.js';
import { afters, befores, separators } from './spellings.js';
import { endOf, retype, T, type Token } from './tokens.js';
import { closing, cutOrName, tail, widen } from './type-names.js';
import { lastOut, rawAt, type Typer } from './typer.js';

/** The value of an amount token. `power` is that of 万 or 亿 in it: `5 至 20 万元` lends it to the lower number. */
export interface AmountValue {
  readonly value: string;
  readonly unit?: string;
  readonly power?: number;
}

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

/** `内` makes a window of the amount; other words behind it are cut as usual. */
export function restOfAmount(typer: Typer, rest: Token): void {
  const inside = /^(?:之内|内(?!容))/.exec(rest.text)?.[0].length;
  if (inside === undefined) {
    cutOrName(typer, rest, true);
    return;
  }
  const amount = lastOut(typer);
  if (amount) widen(typer, amount, rest.startOffset + inside, T.Window);
  if (rest.text.length === inside) return;
  const after = tail(rest, inside);
  // In values the act to be done in that time follows; conditions go on as usual.
  if (typer.top.mode === 'condition' || separators.has(after.text.slice(0, 1))) typer.rest = after;
  else typer.out.push(retype(after, T.Name, after.text, undefined));
}

/** 达到, 超过 before a number, 以上, 以下 after one, and 至 between two. */
export function bound(typer: Typer, token: Token, phrase: string): boolean {
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

/** `内` standing alone after an amount: `30 日 内`. */
export function inner(typer: Typer, token: Token): boolean {
  const last = lastOut(typer);
  if (last?.tokenType !== T.Amount || token.line || !/^(?:之内|内(?!容))/.test(token.text)) return false;
  restOfAmount(typer, token);
  return true;
}

/** `within 1 year`, and in values `within the-period`. */
export function within(typer: Typer, token: Token): boolean {
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
