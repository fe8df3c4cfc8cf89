/**
 * Types words: one pass between lexer and parser that knows where in the blocks and in the statement a word stands.
 *
 * Keywords are contextual, never reserved: a block word counts at the start of a statement, a heading before `：`, a
 * connective inside a condition. The pass also ends statements, and balances brackets; so the grammar needs neither
 * gates nor look-behind.
 */
import { closeAll, closeCurly, closeRound, countBraces, openCurly, openRound } from './braces.js';
import * as faults from './faults.js';
import type { SyntaxProblem } from './problem.js';
import { scanNames } from './scan-names.js';
import { joiners } from './spellings.js';
import { endOf, T, type Token } from './tokens.js';
import { typeAmount } from './type-amounts.js';
import { typeConditionWord } from './type-conditions.js';
import { headWord } from './type-heads.js';
import { typeNameWord } from './type-names.js';
import { blockLike, isHeading, startInside, startWord, takesHeading } from './type-starts.js';
import { typeTypeWord, typeValueWord } from './type-values.js';
import { endStatement, fileMask, frame, lastOut, spanOf, type Typer, virtual } from './typer.js';
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
    rest: undefined,
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
    finish(typer);
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

function typeWord(typer: Typer, token: Token): void {
  const kind = typer.top.kind;
  if (token.line && kind !== 'body') startInside(typer, token);
  const top = typer.top;
  if (top.mode === 'start') startWord(typer, token);
  else if (takesHeading(typer, token)) {
    endStatement(typer);
    startWord(typer, token);
  } else typer.rest = token;
}

/** Types what is left of a word, as often as something is. */
function finish(typer: Typer): void {
  for (let token = typer.rest; token; token = typer.rest) {
    typer.rest = undefined;
    inside(typer, token);
  }
}

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
