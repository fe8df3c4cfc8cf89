/** The state of typing words: where in the blocks and in the statement the next word stands. */
import type { Span } from '../span.js';
import * as faults from './faults.js';
import type { SyntaxProblem } from './problem.js';
import { bitOf, type Opener } from './spellings.js';
import { endOf, makeToken, T, type Token } from './tokens.js';
import type { Visible } from './visible.js';
import type { HeadWord } from './words.js';

/** What a pair of brackets holds. */
export type FrameKind = 'body' | 'case' | 'set' | 'conditions' | 'table' | 'round';

/** Where in a statement the next word stands. */
export type Mode = 'start' | 'head' | 'type' | 'values' | 'condition' | 'names';

export interface Frame {
  readonly kind: FrameKind;
  /** The places whose words may stand here, as bits. */
  readonly mask: number;
  readonly open: Token | undefined;
  mode: Mode;
  /** In a head: what it began with, and whether the name has been read. */
  opener: Opener | undefined;
  named: boolean;
  /** In a head: the offset it begins at. */
  start: number;
  /** In values: the key of the heading, `score`, or ''. */
  heading: string;
}

/** The value of the token of a heading word. */
export interface HeadValue {
  /** Absent where the word is none of the language. */
  readonly key: HeadWord | undefined;
  /** Behind its colon. */
  readonly colonEnd: number;
  /** It is the label of a band of a rating. */
  readonly band: boolean;
}

/** A block without braces: what it began with, and how far its line is indented. */
export interface Bare {
  readonly opener: Opener;
  readonly start: number;
}

export interface Typer {
  readonly text: string;
  readonly raw: readonly Token[];
  readonly out: Token[];
  readonly stack: Frame[];
  readonly visible: Visible;
  readonly units: ReadonlySet<string>;
  readonly problems: SyntaxProblem[];
  readonly cuttable: Set<string>;
  /** What is left of a word of which the beginning has been typed: it is typed next. */
  rest: Token | undefined;
  /** Index of the raw token that is being typed. */
  at: number;
  top: Frame;
  /** Behind the last raw token that was typed: where tokens that nobody wrote stand. */
  reach: number;
  /** A brace closes nothing. */
  unbalanced: boolean;
  /** The last block that ended without braces, if nothing followed it yet. */
  bare: Bare | undefined;
  /** Braces that the file closes and never opens; that many may be put in where they must have stood. */
  surplus: number;
  /** Braces that the file opens and never closes; that many may be closed before their time. */
  missing: number;
  /** Brackets that were left out because they nest too deeply; round ones are forgotten where their statement ends. */
  overCurly: number;
  overRound: number;
}

/** Deeper nesting is left out: it is no regulation, and every reader of the tree would have to guard its stack. */
export const deepest = 50;

export function frame(kind: FrameKind, mask: number, open: Token | undefined, mode: Mode): Frame {
  return { kind, mask, open, mode, opener: undefined, named: false, start: 0, heading: '' };
}

export const fileMask = bitOf('file');

export function lastOut(typer: Typer): Token | undefined {
  return typer.out[typer.out.length - 1];
}

export function rawAt(typer: Typer, index: number): Token | undefined {
  return typer.raw[index];
}

export function spanOf(token: Token): Span {
  return { start: token.startOffset, end: endOf(token) };
}

export function pushFrame(typer: Typer, next: Frame): void {
  typer.stack.push(next);
  typer.top = next;
}

export function popFrame(typer: Typer): Frame {
  const popped = typer.top;
  typer.stack.pop();
  typer.top = typer.stack[typer.stack.length - 1] ?? popped;
  return popped;
}

/** Ends the statement that is open, if one is. */
export function endStatement(typer: Typer): void {
  closeRounds(typer);
  typer.overRound = 0;
  const top = typer.top;
  if (top.mode === 'start') return;
  if (top.mode === 'head' && top.opener?.inside !== undefined) typer.bare = { opener: top.opener, start: top.start };
  virtual(typer, T.End);
  begin(top);
}

/** Forgets the statement: the next word begins one. */
export function begin(top: Frame): void {
  top.mode = top.kind === 'body' || top.kind === 'case' ? 'start' : top.mode;
  top.opener = undefined;
  top.named = false;
  top.heading = '';
}

/** Round brackets end with the statement. */
export function closeRounds(typer: Typer): void {
  while (typer.top.kind === 'round') {
    const round = popFrame(typer);
    if (round.open) typer.problems.push(faults.unclosedRound(spanOf(round.open)));
    virtual(typer, T.RRound);
  }
}

/** A token that nobody wrote, right behind the last one. */
export function virtual(typer: Typer, type: Token['tokenType']): void {
  typer.out.push(makeToken(type, '', typer.reach, '', undefined, false));
}
