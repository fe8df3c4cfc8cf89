/** Types the words that begin statements: headings, blocks, and block words glued to a new name. */
import { enterFor, leaveFor, leaveParts } from './braces.js';
import * as faults from './faults.js';
import { bitOf, gluedOpener, type Heading, headings, type Opener, openers } from './spellings.js';
import { endOf, retype, T, type Token } from './tokens.js';
import { split } from './type-names.js';
import { endStatement, type HeadValue, lastOut, rawAt, spanOf, type Typer } from './typer.js';

/** Whether the word at an index stands before a colon, with or without an alias. */
function beforeColon(typer: Typer, at: number): boolean {
  const next = rawAt(typer, at + 1)?.tokenType;
  if (next === T.Colon) return true;
  return next === T.Slash && rawAt(typer, at + 2)?.tokenType === T.Word && rawAt(typer, at + 3)?.tokenType === T.Colon;
}

export function isHeading(typer: Typer, at: number): boolean {
  return headings.has(rawAt(typer, at)?.text ?? '') && beforeColon(typer, at);
}

/** Whether a line begins like a block, whatever the line before it left open: a block word with a name or a sentence. */
export function blockLike(typer: Typer, at: number): boolean {
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

/** A known heading word and `：` begin a statement anywhere in a block, but for the new name of a declaration. */
export function takesHeading(typer: Typer, token: Token): boolean {
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
export function startInside(typer: Typer, token: Token): void {
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

export function startWord(typer: Typer, token: Token): void {
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
  typer.rest = token;
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
  typer.rest = rest;
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
