/** Balances brackets: what each one opens, and where one that is missing must have stood. */
import { C, classOf } from './chars.js';
import * as faults from './faults.js';
import { bitOf } from './spellings.js';
import { retype, T, type Token } from './tokens.js';
import {
  begin,
  closeRounds,
  deepest,
  endStatement,
  type Frame,
  frame,
  lastOut,
  popFrame,
  pushFrame,
  spanOf,
  type Typer,
  virtual,
} from './typer.js';

/** How many braces are opened and never closed in the whole file, and closed and never opened. */
export function countBraces(raw: readonly Token[]): { readonly missing: number; readonly surplus: number } {
  let depth = 0;
  let surplus = 0;
  for (const token of raw) {
    if (token.tokenType === T.LCurly) depth++;
    else if (token.tokenType === T.RCurly) {
      if (depth > 0) depth--;
      else surplus++;
    }
  }
  return { missing: depth, surplus };
}

/** Whether a bracket nests too deeply; it is then left out, with the one that closes it. */
function tooDeep(typer: Typer, token: Token): boolean {
  const over = typer.overCurly + typer.overRound;
  if (over === 0 && typer.stack.length < deepest) return false;
  if (over === 0) typer.problems.push(faults.tooDeep(spanOf(token)));
  return true;
}

/** A word that a brace was to follow is a name when the brace is left out. */
function forget(typer: Typer): void {
  const last = lastOut(typer);
  const table = typer.out[typer.out.length - 2];
  if (last && braced.has(last.tokenType)) retype(last, T.Name, last.image, undefined);
  if (table?.tokenType === T.ByTable) retype(table, T.MarkOf, 'by', undefined);
}

const braced: ReadonlySet<unknown> = new Set([T.Quantifier, T.Choice]);

export function openCurly(typer: Typer, token: Token): void {
  if (tooDeep(typer, token)) {
    typer.overCurly++;
    forget(typer);
    return;
  }
  // A set or a group of conditions may stand in round brackets, a block may not.
  if (typer.top.kind === 'round' && opened(typer, token).kind === 'body') closeRounds(typer);
  const next = opened(typer, token);
  typer.out.push(token);
  pushFrame(typer, next);
}

function opened(typer: Typer, token: Token): Frame {
  const top = typer.top;
  const before = lastOut(typer);
  const type = before?.tokenType;
  if (type === T.Quantifier) return frame('conditions', top.mask, token, 'condition');
  if (type === T.Membership || type === T.Before || type === T.Choice || top.kind === 'set')
    return frame('set', 0, token, 'names');
  if (type === T.Name && typer.out[typer.out.length - 2]?.tokenType === T.ByTable)
    return frame('table', 0, token, 'values');
  if (top.opener?.key === 'case' && top.mode === 'head') return frame('case', bitOf('case'), token, 'start');
  return frame('body', insideMask(top), token, 'start');
}

/** Which words may stand inside the block that is being opened. An article may hold what its surroundings may. */
function insideMask(top: Frame): number {
  const inside = top.opener?.inside;
  if (inside === 'article') return bitOf('article') | top.mask;
  if (inside !== undefined) return bitOf(inside);
  if (top.mask === bitOf('bands')) return bitOf('band');
  return top.mask;
}

export function closeCurly(typer: Typer, token: Token): void {
  if (typer.overCurly > 0) {
    typer.overCurly--;
    return;
  }
  closeRounds(typer);
  if (typer.stack.length === 1) {
    typer.unbalanced = true;
    typer.problems.push(faults.surplus(typer.text, spanOf(token)));
    return;
  }
  typer.out.push(token);
  closed(typer);
}

/** After a `}`: a block is over; a set, a group or a table is a part of its statement. */
function closed(typer: Typer): void {
  const popped = popFrame(typer);
  if (popped.kind === 'body' || popped.kind === 'case') begin(typer.top);
}

/** Closes the innermost bracket where its `}` must have stood. */
function closeMissing(typer: Typer): void {
  endOpen(typer);
  const open = typer.top.open;
  if (open) typer.problems.push(faults.unclosedBrace(spanOf(open)));
  virtual(typer, T.RCurly);
  closed(typer);
  if (typer.missing > 0) typer.missing--;
}

function endOpen(typer: Typer): void {
  if (typer.top.kind === 'body' || typer.top.kind === 'case') endStatement(typer);
  else closeRounds(typer);
}

/** A statement begins inside a set, a group or a table: its `}` is missing. */
export function leaveParts(typer: Typer): void {
  closeRounds(typer);
  while (typer.top.kind !== 'body' && typer.top.kind !== 'case' && typer.stack.length > 1) closeMissing(typer);
}

/**
 * A word stands at the start of a line that has no place in this block but has one further out, and the file lacks a
 * `}`: it lacks it here.
 */
export function leaveFor(typer: Typer, mask: number): void {
  if ((mask & typer.top.mask) !== 0 || typer.missing === 0) return;
  for (let up = 1; up <= typer.missing && up < typer.stack.length; up++) {
    const outer = typer.stack[typer.stack.length - 1 - up];
    if (!outer || (mask & outer.mask) === 0 || outer.kind !== 'body') continue;
    for (let i = 0; i < up; i++) closeMissing(typer);
    return;
  }
}

/**
 * A word stands where it has no place, or deeper than the head before it that has no braces, and the file closes a
 * brace too many: the one that opens must have stood behind that head.
 */
export function enterFor(typer: Typer, token: Token, mask: number): void {
  const bare = typer.bare;
  if (!bare || typer.surplus === 0 || typer.top.kind !== 'body') return;
  const inner = insideMask({ ...typer.top, opener: bare.opener });
  if ((inner & mask) === 0) return;
  const fits = (typer.top.mask & mask) !== 0;
  if (fits && token.line && indent(typer.text, token.startOffset) <= indent(typer.text, bare.start)) return;
  if (lastOut(typer)?.tokenType === T.End) typer.out.pop();
  openVirtual(typer, frame(inner === bitOf('case') ? 'case' : 'body', inner, undefined, 'start'));
}

/** Puts in a brace that was left out. */
export function openVirtual(typer: Typer, next: Frame): void {
  const before = lastOut(typer);
  typer.surplus--;
  typer.problems.push(faults.noBrace(typer.text, before ? spanOf(before) : { start: 0, end: 0 }));
  virtual(typer, T.LCurly);
  pushFrame(typer, next);
}

/** How far the line of an offset is indented. */
function indent(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && classOf(text.charCodeAt(start - 1)) !== C.line) start--;
  let end = start;
  while (classOf(text.charCodeAt(end)) === C.blank) end++;
  return end - start;
}

/** At the end of the file: everything that is open is closed, and the innermost told. */
export function closeAll(typer: Typer): void {
  endOpen(typer);
  const innermost = typer.top.open;
  if (innermost && typer.stack.length > 1) typer.problems.push(faults.unclosedBrace(spanOf(innermost)));
  while (typer.stack.length > 1) {
    if (typer.top.kind === 'body' || typer.top.kind === 'case') endStatement(typer);
    else closeRounds(typer);
    virtual(typer, T.RCurly);
    closed(typer);
  }
  endStatement(typer);
}

export function openRound(typer: Typer, token: Token): void {
  if (tooDeep(typer, token)) {
    typer.overRound++;
    return;
  }
  typer.out.push(token);
  const mode =
    typer.top.mode === 'condition' || (typer.top.mode === 'start' && typer.top.kind === 'case')
      ? 'condition'
      : 'values';
  if (typer.top.mode === 'start') typer.top.mode = mode;
  pushFrame(typer, frame('round', typer.top.mask, token, mode));
}

export function closeRound(typer: Typer, token: Token): void {
  if (typer.overRound > 0) {
    typer.overRound--;
    return;
  }
  if (typer.top.kind !== 'round') {
    typer.problems.push(faults.surplus(typer.text, spanOf(token)));
    return;
  }
  typer.out.push(token);
  popFrame(typer);
}
