/**
 * Types words: one pass between lexer and parser that knows where in the blocks and in the statement a word stands.
 *
 * Keywords are contextual, never reserved: a block word counts at the start of a statement, a heading before `：`, a
 * connective inside a condition. The pass also ends statements, and balances brackets; so the grammar needs neither
 * gates nor look-behind.
 */
import {
  closeAll,
  closeCurly,
  closeRound,
  countBraces,
  enterFor,
  leaveFor,
  leaveParts,
  openCurly,
  openRound,
} from './braces.js';
import * as faults from './faults.js';
import type { SyntaxProblem } from './problem.js';
import { joinGlued, scanNames } from './scan-names.js';
import { bitOf, gluedOpener, type Heading, headings, joiners, type Opener, openers } from './spellings.js';
import { endOf, makeToken, retype, T, type Token } from './tokens.js';
import { typeAmount, typeConditionWord, typeNameWord, typeTypeWord, typeValueWord } from './type-values.js';
import { endStatement, fileMask, frame, type HeadValue, lastOut, rawAt, spanOf, type Typer, virtual } from './typer.js';
import { visibleNames } from './visible.js';

export interface Typed {
  readonly tokens: Token[];
  readonly problems: SyntaxProblem[];
  /** A brace closes nothing. */
  readonly unbalanced: boolean;
  /** Runs that were cut by visible names or could not be cut. */
  readonly cuttable: ReadonlySet<string>;
}

export function typeWords(text: string, raw: readonly Token[], names: ReadonlySet<string>): Typed {
  const own = scanNames(raw);
  const file = frame('body', fileMask, undefined, 'start');
  const typer: Typer = {
    text,
    raw,
    out: [],
    stack: [file],
    visible: visibleNames(names, own.names),
    units: own.units,
    problems: [],
    cuttable: new Set(),
    at: 0,
    top: file,
    reach: 0,
    bare: undefined,
    unbalanced: false,
    ...countBraces(raw),
    overCurly: 0,
    overRound: 0,
  };
  for (; typer.at < raw.length; typer.at++) {
    const token = raw[typer.at];
    if (token) step(typer, token);
    const last = raw[typer.at];
    if (last) typer.reach = endOf(last);
  }
  closeAll(typer);
  return { tokens: typer.out, problems: typer.problems, cuttable: typer.cuttable, unbalanced: typer.unbalanced };
}

function step(typer: Typer, token: Token): void {
  if (token.line) newLine(typer, token);
  switch (token.tokenType) {
    case T.Word:
      typeWord(typer, token);
      return;
    case T.LCurly:
      openCurly(typer, token);
      return;
    case T.RCurly:
      closeCurly(typer, token);
      return;
    case T.LRound:
      openRound(typer, token);
      return;
    case T.RRound:
      closeRound(typer, token);
      return;
    case T.End:
      end(typer, token);
      return;
    case T.Colon:
      colon(typer, token);
      return;
    default:
      other(typer, token);
  }
}

function end(typer: Typer, token: Token): void {
  if (typer.top.kind === 'set' || typer.top.kind === 'table' || typer.top.kind === 'conditions') typer.out.push(token);
  else endStatement(typer);
}

function other(typer: Typer, token: Token): void {
  const top = typer.top;
  if (top.mode === 'start') {
    if (token.tokenType === T.Comma && top.kind === 'case') return;
    top.mode = top.kind === 'case' ? 'condition' : token.tokenType === T.Text ? 'head' : 'values';
  }
  // In a case a comma ends an entry, where it does not separate the values of a heading.
  if (token.tokenType === T.Comma && top.kind === 'case' && top.mode === 'condition') {
    endStatement(typer);
    return;
  }
  if (token.tokenType === T.Amount && top.mode !== 'head') typeAmount(typer, token);
  else typer.out.push(token);
}

/** The colon of a heading is taken with its word; this is one inside a statement. */
function colon(typer: Typer, token: Token): void {
  const top = typer.top;
  const opener = top.opener;
  if (top.mode !== 'head' || !opener) {
    if (top.mode === 'start') top.mode = 'values';
    typer.out.push(token);
    return;
  }
  if (opener.type === T.Block) {
    const word = typer.out[typer.out.length - 1];
    typer.problems.push(faults.colonAfterBlock(typer.text, word ? spanOf(word) : spanOf(token), spanOf(token)));
    return;
  }
  typer.out.push(token);
  top.mode = opener.type === T.Fact ? 'type' : opener.type === T.Define ? 'condition' : 'values';
  if (opener.type === T.Score) top.heading = 'score';
}

// --- line ends --------------------------------------------------------------------------------------------------

function newLine(typer: Typer, token: Token): void {
  switch (typer.top.kind) {
    case 'round':
      if (blockLike(typer, typer.at)) endStatement(typer);
      return;
    case 'set':
      return;
    case 'table':
    case 'conditions':
      if (lastOut(typer)?.tokenType !== T.End && !leavesOpen(lastOut(typer)) && !goesOn(typer, token))
        virtual(typer, T.End);
      return;
    default:
      if (typer.top.mode === 'start') return;
      if (blockLike(typer, typer.at) || (!leavesOpen(lastOut(typer)) && !goesOn(typer, token))) endStatement(typer);
  }
}

/** Whether a line begins like a block, whatever the line before it left open: a block word with a name or a sentence. */
function blockLike(typer: Typer, at: number): boolean {
  const word = rawAt(typer, at);
  if (word?.tokenType !== T.Word) return false;
  const next = rawAt(typer, at + 1);
  if (!next || next.line) return false;
  if (next.tokenType === T.Text || next.tokenType === T.LCurly) {
    return openers.has(word.text) || gluedOpener(word.text) !== undefined;
  }
  if (next.tokenType !== T.Word || !openers.has(word.text)) return false;
  const after = rawAt(typer, at + 2)?.tokenType;
  return after === T.Text || after === T.LCurly || after === T.Slash || after === T.Colon;
}

const openEnds: ReadonlySet<unknown> = new Set([
  T.Comma,
  T.Colon,
  T.LRound,
  T.Slash,
  T.And,
  T.Or,
  T.Not,
  T.Implies,
  T.Membership,
  T.Before,
  T.To,
  T.Head,
  T.ConditionHead,
  T.ByTable,
  T.LCurly,
  T.Choice,
  T.Quantifier,
  T.Stating,
  T.MarkOf,
  T.On,
]);

/** Whether a line that ends with this token leaves its statement open. */
function leavesOpen(last: Token | undefined): boolean {
  return last !== undefined && openEnds.has(last.tokenType);
}

/** Whether a line that begins with this token goes on with the statement before it. */
function goesOn(typer: Typer, token: Token): boolean {
  const { kind, mode } = typer.top;
  switch (token.tokenType) {
    case T.Comma:
    case T.Colon:
    case T.Slash:
    case T.LCurly:
      return true;
    case T.LRound:
      return kind === 'body';
    case T.Before:
      return mode === 'condition';
    case T.Text:
      return kind === 'body';
    case T.Word:
      return wordGoesOn(typer, token, mode);
    default:
      return false;
  }
}

function wordGoesOn(typer: Typer, token: Token, mode: string): boolean {
  const word = token.text;
  if (isHeading(typer, typer.at)) return false;
  if (mode === 'condition') {
    const joiner = joiners.get(word);
    if (joiner) return joiner.type !== T.Not;
    return /^(?:且|并且|或|或者|则)/.test(word) && !typer.visible.has(word);
  }
  if (mode === 'head')
    return (
      word === '依据' || word === 'under' || (typer.top.opener?.key === 'case' && (word === '于' || word === 'on'))
    );
  return (mode === 'values' || mode === 'names') && (word === '和' || word === 'and' || word === '至' || word === 'to');
}

// --- the start of a statement -----------------------------------------------------------------------------------

/** Whether the word at an index stands before a colon, with or without an alias. */
function beforeColon(typer: Typer, at: number): boolean {
  const next = rawAt(typer, at + 1)?.tokenType;
  if (next === T.Colon) return true;
  return next === T.Slash && rawAt(typer, at + 2)?.tokenType === T.Word && rawAt(typer, at + 3)?.tokenType === T.Colon;
}

function isHeading(typer: Typer, at: number): boolean {
  return headings.has(rawAt(typer, at)?.text ?? '') && beforeColon(typer, at);
}

function typeWord(typer: Typer, token: Token): void {
  const kind = typer.top.kind;
  if (token.line && kind !== 'body') startInside(typer, token);
  const top = typer.top;
  if (top.mode === 'start') startWord(typer, token);
  else if (takesHeading(typer, token)) {
    endStatement(typer);
    startWord(typer, token);
  } else inside(typer, token);
}

/** A known heading word and `：` begin a statement anywhere in a block, but for the new name of a declaration. */
function takesHeading(typer: Typer, token: Token): boolean {
  let at = typer.stack.length - 1;
  while (typer.stack[at]?.kind === 'round') at--;
  const owner = typer.stack[at];
  if (!owner || (owner.kind !== 'body' && owner.kind !== 'case')) return false;
  if (
    owner.mode === 'head' &&
    !token.line &&
    owner.opener?.key === 'measure' &&
    headings.get(token.text)?.key === 'basis'
  )
    return false;
  if (owner.mode === 'head' && (!owner.named || lastOut(typer)?.tokenType === T.Slash)) return false;
  return headings.has(token.text) && beforeColon(typer, typer.at);
}

/** A line inside a set, a group, a table or a case that begins like a statement of the block around it. */
function startInside(typer: Typer, token: Token): void {
  const heading = headings.get(token.text);
  if (heading && beforeColon(typer, typer.at)) {
    if (typer.top.kind !== 'case') leaveParts(typer);
    else leaveFor(typer, heading.mask);
    return;
  }
  if (typer.missing === 0) return;
  const opener = openers.get(token.text) ?? gluedOpener(token.text)?.opener;
  const next = rawAt(typer, typer.at + 1);
  if (!opener || !next || next.line) return;
  if (next.tokenType !== T.Word && next.tokenType !== T.Text && next.tokenType !== T.LCurly) return;
  leaveParts(typer);
  if (typer.top.kind === 'case') leaveFor(typer, opener.mask);
  else endStatement(typer);
}

function startWord(typer: Typer, token: Token): void {
  const colon = beforeColon(typer, typer.at);
  const heading = colon ? headings.get(token.text) : undefined;
  const opener = openers.get(token.text);
  const mask = heading?.mask ?? opener?.mask;
  enterFor(typer, token, mask ?? (colon ? bitOf('bands') : bitOf('case')));
  typer.bare = undefined;
  if (mask !== undefined && (token.line || typer.top.mask === bitOf('bands'))) leaveFor(typer, mask);
  if (colon && typer.top.mask === bitOf('bands')) startHeading(typer, token, undefined);
  else if (heading) startHeading(typer, token, heading);
  else if (opener && typer.top.kind === 'body') startBlock(typer, token, opener);
  else if (!startGlued(typer, token, colon)) startOther(typer, token, colon);
}

function startOther(typer: Typer, token: Token, colon: boolean): void {
  if (colon) {
    startHeading(typer, token, undefined);
    return;
  }
  if (startUncolonned(typer, token)) return;
  typer.top.mode = typer.top.kind === 'case' ? 'condition' : 'values';
  inside(typer, token);
}

/** `期限 3 年`: a heading word of this block with its value, and only the colon is missing. */
function startUncolonned(typer: Typer, token: Token): boolean {
  const heading = headings.get(token.text);
  const next = rawAt(typer, typer.at + 1);
  if (!heading || !next || next.line || (heading.mask & typer.top.mask) === 0) return false;
  if (!startsValue.has(next.tokenType)) return false;
  typer.problems.push(faults.noColon(typer.text, spanOf(token)));
  typer.out.push(
    retype(token, heading.condition ? T.ConditionHead : T.Head, token.text, headValue(heading, endOf(token), false)),
  );
  typer.top.mode = heading.condition ? 'condition' : 'values';
  typer.top.heading = heading.key;
  return true;
}

const startsValue: ReadonlySet<unknown> = new Set([T.Word, T.Amount, T.Date, T.Title, T.Text, T.DocumentNumber]);

function headValue(heading: Heading | undefined, colonEnd: number, band: boolean): HeadValue {
  return { key: heading?.key, colonEnd, band };
}

function startBlock(typer: Typer, token: Token, opener: Opener): void {
  typer.out.push(retype(token, opener.type, opener.key, undefined));
  const top = typer.top;
  top.mode = opener.type === T.Use ? 'names' : 'head';
  top.opener = opener;
  top.named = false;
  top.start = token.startOffset;
}

/** A block word glued to its new name: `情形暗管排污“…”`, `事实非法集资：是否`. */
function startGlued(typer: Typer, token: Token, colon: boolean): boolean {
  const glued = gluedOpener(token.text);
  if (!glued || typer.top.kind === 'set' || !mayBeGlued(typer, glued.opener, glued.spelling, colon)) return false;
  if (token.line) leaveFor(typer, glued.opener.mask);
  if (typer.top.kind !== 'body') return false;
  const [word, rest] = split(token, glued.spelling.length);
  startBlock(typer, word, glued.opener);
  inside(typer, rest);
  return true;
}

function mayBeGlued(typer: Typer, opener: Opener, spelling: string, colon: boolean): boolean {
  const next = rawAt(typer, typer.at + 1);
  const type = next?.tokenType;
  const fits = (opener.mask & typer.top.mask) !== 0 || typer.missing > 0;
  if (opener.type === T.Use) return fits && !colon;
  if (colon) return fits && (opener.type === T.Fact || opener.type === T.Define || opener.type === T.Score);
  if (type === T.Text || type === T.LCurly) return true;
  if (type === T.Slash) return spelling.length > 1;
  return fits && spelling.length > 1;
}

/** Two tokens from one, cut behind so many characters. */
export function split(token: Token, at: number): [Token, Token] {
  const first = makeToken(
    T.Word,
    token.image.slice(0, at),
    token.startOffset,
    token.text.slice(0, at),
    undefined,
    token.line,
  );
  const rest = makeToken(T.Word, token.image.slice(at), token.startOffset + at, token.text.slice(at), undefined, false);
  return [first, rest];
}

function startHeading(typer: Typer, token: Token, heading: Heading | undefined): void {
  const aliased = rawAt(typer, typer.at + 1)?.tokenType === T.Slash;
  const colon = rawAt(typer, typer.at + (aliased ? 3 : 1));
  const colonEnd = colon ? endOf(colon) : endOf(token);
  const label = token.text;
  const type = heading?.condition ? T.ConditionHead : T.Head;
  const band = heading === undefined && typer.top.mask === bitOf('bands');
  typer.out.push(retype(token, type, label, headValue(heading, colonEnd, band)));
  if (aliased) {
    const slash = rawAt(typer, typer.at + 1);
    const alias = rawAt(typer, typer.at + 2);
    if (slash && alias) typer.out.push(slash, retype(alias, T.Name, alias.text, alias.value));
  }
  typer.at += aliased ? 3 : 1;
  typer.top.mode = heading?.condition ? 'condition' : 'values';
  typer.top.heading = heading?.key ?? (band ? 'bands' : '');
}

// --- inside a statement -----------------------------------------------------------------------------------------

function inside(typer: Typer, token: Token): void {
  switch (typer.top.mode) {
    case 'head':
      headWord(typer, token);
      return;
    case 'type':
      typeTypeWord(typer, token);
      return;
    case 'condition':
      typeConditionWord(typer, token);
      return;
    case 'names':
      typeNameWord(typer, token);
      return;
    default:
      typeValueWord(typer, token);
  }
}

function headWord(typer: Typer, token: Token): void {
  const top = typer.top;
  if (lastOut(typer)?.tokenType === T.Slash) {
    pushName(typer, token);
    return;
  }
  if (top.opener?.key === 'case' && onWord(typer, token)) return;
  if (underWord(typer, token)) return;
  pushName(typer, token);
  top.named = true;
}

/** A new name takes the digits that touch it: `类型2`. */
function pushName(typer: Typer, token: Token): void {
  const joined = rawAt(typer, typer.at) === token ? joinGlued(typer.raw, typer.at) : undefined;
  const last = joined && joined.next > typer.at + 1 ? rawAt(typer, joined.next - 1) : undefined;
  if (joined && last) {
    const image = typer.text.slice(token.startOffset, endOf(last));
    typer.out.push(makeToken(T.Name, image, token.startOffset, joined.text, undefined, token.line));
    typer.at = joined.next - 1;
  } else typer.out.push(retype(token, T.Name, token.text, token.value));
}

function onWord(typer: Typer, token: Token): boolean {
  if (token.text === '于' || token.text === 'on') {
    if (rawAt(typer, typer.at + 1)?.tokenType !== T.Word) return false;
    typer.out.push(retype(token, T.On, 'on', undefined));
    return true;
  }
  if (token.text.charCodeAt(0) !== 0x4e8e || !(typer.top.named || lastOut(typer)?.tokenType === T.Text)) return false;
  const [on, name] = split(token, 1);
  typer.out.push(retype(on, T.On, 'on', undefined), retype(name, T.Name, name.text, undefined));
  return true;
}

/** `依据《…》` in a head, also glued to the name: `提高污水处理费依据《…》`. */
function underWord(typer: Typer, token: Token): boolean {
  const next = rawAt(typer, typer.at + 1);
  const source = next?.tokenType === T.Title || next?.tokenType === T.DocumentNumber || next?.tokenType === T.Pin;
  const word = token.text;
  const colon = next?.tokenType === T.Colon;
  const last = lastOut(typer)?.tokenType;
  const alone =
    (word === '依据' || word === 'under' || (word === 'basis' && colon)) &&
    (source || colon || typer.top.named || last === T.Text);
  if (alone) {
    typer.out.push(retype(token, T.Under, 'under', undefined));
    if (colon) typer.at++;
    typer.top.mode = 'values';
    typer.top.heading = 'basis';
    return true;
  }
  if (!source || !word.endsWith('依据') || word.length === 2) return false;
  const [name, under] = split(token, word.length - 2);
  typer.out.push(retype(name, T.Name, name.text, undefined), retype(under, T.Under, 'under', undefined));
  typer.top.named = true;
  typer.top.mode = 'values';
  typer.top.heading = 'basis';
  return true;
}
