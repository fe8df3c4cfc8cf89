/** The kinds of tokens, and the one shape that every token has. */
import { createToken, type IToken, type TokenType } from 'chevrotain';

/** Never the chevrotain lexer: it costs start-up time, and strips the flag without which rare Han are not found. */
const kind = (name: string): TokenType => createToken({ name, pattern: /NEVER/ });

/** What the lexer makes. Those without a remark reach the parser as they are. */
export const T = {
  LCurly: kind('LCurly'),
  RCurly: kind('RCurly'),
  LRound: kind('LRound'),
  RRound: kind('RRound'),
  Colon: kind('Colon'),
  Comma: kind('Comma'),
  Slash: kind('Slash'),
  /** ；。 and, made by `type-words.ts`, the end of a statement at a line end. */
  End: kind('End'),
  /** `“…”` */
  Text: kind('Text'),
  /** `《…》（2014年修订）`; value is a ScannedTitle. */
  Title: kind('Title'),
  /** value is PinParts. */
  Pin: kind('Pin'),
  /** value is the number with 〔〕. */
  DocumentNumber: kind('DocumentNumber'),
  /** value is DateParts. */
  Date: kind('Date'),
  /** A number with its unit; value is a Quantity. */
  Amount: kind('Amount'),
  /** Before a bound: a sign or a word; value is a BoundWord. */
  Before: kind('Before'),
  /** After a bound: `以上`, `以下（不含 10 万元）`; value is a BoundWord. */
  After: kind('After'),
  /** `至`, `to`, `–` between two values. */
  To: kind('To'),
  /** Raw: a run of letters, before it is known what it is. */
  Word: kind('Word'),

  Name: kind('Name'),
  /** A heading word whose `：` has been read; value is where that ends, `text` the key or ''. */
  Head: kind('Head'),
  /** The same, where a condition follows. */
  ConditionHead: kind('ConditionHead'),
  Use: kind('Use'),
  Fact: kind('Fact'),
  /** 定义, 直接 */
  Define: kind('Define'),
  /** 扣分, 加分, 指标 */
  Score: kind('Score'),
  Case: kind('Case'),
  Block: kind('Block'),
  /** `于` in the head of a case. */
  On: kind('On'),
  /** `依据` in the head of a block. */
  Under: kind('Under'),
  /** 之一, 若干; `text` says which. */
  Choice: kind('Choice'),
  And: kind('And'),
  Or: kind('Or'),
  Not: kind('Not'),
  Implies: kind('Implies'),
  /** 属于, 含, …; `text` is the operator. */
  Membership: kind('Membership'),
  /** 同时, 下列之一, 至少 2 项; value is the count. */
  Quantifier: kind('Quantifier'),
  /** `一年内`, `within 1 year`; value is a Quantity, or a string: the name of a period. */
  Window: kind('Window'),
  /** `收到告知之日起`, `自 立案 之日起`; value has the name and its span. */
  From: kind('From'),
  /** English `of` after a window. */
  Of: kind('Of'),
  Stating: kind('Stating'),
  /** A word inside values that stands alone: 按次, 整数. `text` is its key. */
  Mark: kind('Mark'),
  /** A word inside values that governs what follows: 累计上限, 依. `text` is its key. */
  MarkOf: kind('MarkOf'),
  /** `按` before the table of a score. */
  ByTable: kind('ByTable'),
} as const;

export const tokenTypes: TokenType[] = Object.values(T);

/** A token as the parser takes it. All have these fields in this order: one shape keeps the parser fast. */
export interface Token extends IToken {
  image: string;
  startOffset: number;
  endOffset: number;
  tokenType: TokenType;
  tokenTypeIdx: number;
  /** For words: folded to half-width; for keywords: their key. */
  text: string;
  /** What the token means, by its kind. */
  value: unknown;
  /** A line break stands before it. */
  line: boolean;
}

export function makeToken(
  type: TokenType,
  image: string,
  start: number,
  text: string,
  value: unknown,
  line: boolean,
): Token {
  return {
    image,
    startOffset: start,
    endOffset: start + image.length - 1,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
    text,
    value,
    line,
  };
}

/** Turns a token into another kind, in place. */
export function retype(token: Token, type: TokenType, text: string, value: unknown): Token {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
  token.text = text;
  token.value = value;
  return token;
}

export function endOf(token: Token): number {
  return token.startOffset + token.image.length;
}
