/** The state of a lexer, and the two things that it makes: tokens and problems. */
import type { TokenType } from 'chevrotain';
import type { Bilingual, Span } from '../span.js';
import type { Comment } from './ast.js';
import type { SyntaxProblem } from './problem.js';
import type { Quotes } from './quotes.js';
import { makeToken, type Token } from './tokens.js';

export interface Lexer {
  readonly text: string;
  readonly quotes: Quotes;
  readonly tokens: Token[];
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
  line: boolean;
  strangers: number;
}

export function push(lexer: Lexer, type: TokenType, start: number, end: number, text: string, value: unknown): number {
  lexer.tokens.push(makeToken(type, lexer.text.slice(start, end), start, text, value, lexer.line));
  lexer.line = false;
  return end;
}

export function report(lexer: Lexer, code: SyntaxProblem['code'], span: Span, message: Bilingual): void {
  lexer.problems.push({ code, span, message });
}
