/** The names that a file declares, found before its words are typed: they decide how runs of Han are cut. */
import { multipliedUnit, unitOf } from '../values/units.js';
import { gluedOpener, type Opener, openers } from './spellings.js';
import { endOf, T, type Token } from './tokens.js';

export interface OwnNames {
  readonly names: ReadonlySet<string>;
  /** Words that facts are measured in, beside the units of the language: `事实 存栏量：头`. */
  readonly units: ReadonlySet<string>;
}

export function scanNames(raw: readonly Token[]): OwnNames {
  const names = new Set<string>();
  const units = new Set<string>();
  let depth = 0;
  let bands = -1;
  for (let at = 0; at < raw.length; at++) {
    const token = raw[at];
    if (token?.tokenType === T.LCurly) depth++;
    else if (token?.tokenType === T.RCurly && --depth < bands) bands = -1;
    if (!token || token.tokenType !== T.Word || !startsStatement(raw, at)) continue;
    if (depth === bands) addLabel(raw, at, names);
    const opener = openers.get(token.text);
    const glued = opener ? undefined : gluedOpener(token.text);
    if (opener?.key === 'bands') bands = depth + 1;
    if (opener) at = scanHead(raw, addName(raw, at + 1, names, opener), opener, names, units);
    else if (glued && afterGlued.has(raw[at + 1]?.tokenType)) {
      names.add(token.text.slice(glued.spelling.length));
      at = scanHead(raw, at + 1, glued.opener, names, units);
    }
  }
  return { names, units };
}

function startsStatement(raw: readonly Token[], at: number): boolean {
  const before = raw[at - 1];
  if (!before) return true;
  const type = before.tokenType;
  if (type === T.Comma) return false;
  return raw[at]?.line === true || type === T.End || type === T.LCurly || type === T.RCurly;
}

/** What can follow a block word that is glued to its name. */
const afterGlued: ReadonlySet<unknown> = new Set([T.Text, T.LCurly, T.Slash, T.Colon]);

/** Takes what follows the name of a head: alias and members; gives the index of its last token. */
function scanHead(raw: readonly Token[], from: number, opener: Opener, names: Set<string>, units: Set<string>): number {
  let at = from;
  if (raw[at]?.tokenType === T.Slash) at = addName(raw, at + 1, names, opener);
  if (opener.type === T.Fact) return scanType(raw, at, names, units);
  return at - 1;
}

/** A word, with a number glued to it (`类型2`). */
function addName(raw: readonly Token[], at: number, names: Set<string>, opener: Opener): number {
  const token = raw[at];
  if (!token || token.tokenType !== T.Word || opener.type === T.Use || opener.type === T.Case) return at;
  const joined = joinGlued(raw, at);
  names.add(joined.text);
  return joined.next;
}

/** A word together with the numbers and words that touch it: `类型2`. */
export function joinGlued(raw: readonly Token[], at: number): { readonly text: string; readonly next: number } {
  let text = raw[at]?.text ?? '';
  let next = at + 1;
  // No name has more pieces; a long run of them must not be joined again and again.
  for (let before = raw[at]; before && next < at + 8; next++) {
    const token: Token | undefined = raw[next];
    if (!token || token.startOffset !== endOf(before)) break;
    if (token.tokenType === T.Amount) text += token.image;
    else if (token.tokenType === T.Word) text += token.text;
    else break;
    before = token;
  }
  return { text, next };
}

function scanType(raw: readonly Token[], from: number, names: Set<string>, units: Set<string>): number {
  let at = from;
  while (raw[at]?.tokenType === T.Text || raw[at]?.tokenType === T.Slash) at++;
  if (raw[at]?.tokenType !== T.Colon) return at - 1;
  let curly = at + 1;
  while (curly < at + 4 && raw[curly]?.tokenType === T.Word) curly++;
  if (raw[curly]?.tokenType === T.LCurly) return scanMembers(raw, curly, names);
  const unit = raw[at + 1];
  if (unit?.tokenType === T.Word && !unit.line && !isUnit(unit.text)) units.add(unit.text);
  return at;
}

/** 天 and 万元 are read as they are everywhere: as 日, and as 元 with their 万. */
function isUnit(word: string): boolean {
  return unitOf(word) !== undefined || multipliedUnit(word) !== undefined;
}

function scanMembers(raw: readonly Token[], from: number, names: Set<string>): number {
  let depth = 0;
  let at = from;
  for (; at < raw.length; at++) {
    const token = raw[at];
    if (token?.tokenType === T.LCurly) depth++;
    else if (token?.tokenType === T.RCurly && --depth === 0) break;
    else if (token?.tokenType === T.Word && raw[at + 1]?.tokenType !== T.Colon) names.add(token.text);
    // An unclosed set: the colon of the next heading ends it.
    else if (token?.tokenType === T.Colon) break;
  }
  return at;
}

/** A band is a label before a colon: `绿：`, `甲 / A：`. */
function addLabel(raw: readonly Token[], at: number, names: Set<string>): void {
  const aliased = raw[at + 1]?.tokenType === T.Slash;
  if (raw[aliased ? at + 3 : at + 1]?.tokenType !== T.Colon) return;
  names.add(raw[at]?.text ?? '');
  if (aliased) names.add(raw[at + 2]?.text ?? '');
}
