/** Types words as names: visible ones stay whole, runs of Han are cut, and names of sets and types stand by themselves. */
import { type CutPlace, cut, type Piece } from './cut.js';
import * as faults from './faults.js';
import { joinGlued } from './scan-names.js';
import { longer, separators } from './spellings.js';
import { endOf, makeToken, retype, T, type Token } from './tokens.js';
import { lastOut, rawAt, spanOf, type Typer } from './typer.js';
import type { BoundWord } from './words.js';

export function widen(typer: Typer, token: Token, end: number, type: Token['tokenType']): void {
  token.image = typer.text.slice(token.startOffset, end);
  token.endOffset = end - 1;
  retype(token, type, token.text, token.value);
}

export function tail(token: Token, length: number): Token {
  return makeToken(
    T.Word,
    token.image.slice(length),
    token.startOffset + length,
    token.text.slice(length),
    undefined,
    false,
  );
}

/** English keywords of several words become one token; gives the keyword that the token now is. */
export function longestPhrase(typer: Typer, token: Token): string {
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

/** Names of a set or of `使用`. */
export function typeNameWord(typer: Typer, token: Token): void {
  const last = lastOut(typer)?.tokenType;
  if (separators.has(token.text) && last === T.Name) typer.out.push(retype(token, T.Comma, ',', undefined));
  else if (!asVisible(typer, token)) cutOrName(typer, token, false);
}

/** A visible name stays whole; it may have digits in it: `类型2`. */
export function asVisible(typer: Typer, token: Token): boolean {
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

export function cutOrName(typer: Typer, token: Token, afterAmount: boolean): void {
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

/** `以下（不含 10 万元）`: the brackets say whether the number itself belongs to it. */
export function closing(typer: Typer, token: Token): void {
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
