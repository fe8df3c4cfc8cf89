/** Types the words inside values: marks, deadlines, lists, and the types of facts. */
import { scanChineseQuantity } from '../values/quantity.js';
import { joiners, marks, separators } from './spellings.js';
import { endOf, makeToken, retype, T, type Token } from './tokens.js';
import { bound, inner, restOfAmount, within } from './type-amounts.js';
import { lacksBrace, openPart } from './type-conditions.js';
import { asVisible, cutOrName, longestPhrase, tail, widen } from './type-names.js';
import { lastOut, rawAt, type Typer } from './typer.js';
import type { MarkWord } from './words.js';

/** The value of `自 立案 之日起`. */
export interface FromValue {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

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
    typer.rest = rest;
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

/** `十个工作日内答复`: the window and the act. */
function spelledWindow(typer: Typer, token: Token): boolean {
  const quantity = scanChineseQuantity(token.text, 0);
  if (!quantity || !/^(?:之内|内(?!容))/.test(token.text.slice(quantity.end, quantity.end + 2))) return false;
  const { end, ...value } = quantity;
  typer.out.push(makeToken(T.Amount, token.image.slice(0, end), token.startOffset, '', value, token.line));
  restOfAmount(typer, tail(token, end));
  return true;
}

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
