/**
 * What every rule of the grammar uses: where it reads, what it reports, and the rules for what no other rule takes.
 *
 * The rules are spread over a chain of classes, one subject each, because the library wants its rules in a class. While
 * it records the grammar, tokens and results mean nothing (`RECORDING_PHASE`).
 */
import { EmbeddedActionsParser, type TokenType } from 'chevrotain';
import { type Bilingual, type Span, spanOfToken } from '../span.js';
import type * as Ast from './ast.js';
import { expected, missing, unexpected, unseparated } from './faults.js';
import { oneToken } from './lookahead.js';
import type { SyntaxProblem } from './problem.js';
import { T, type Token, tokenTypes } from './tokens.js';

/** Tokens that begin a statement and nothing else. */
const starters: readonly TokenType[] = [T.Head, T.ConditionHead, T.Use, T.Fact, T.Define, T.Score, T.Case, T.Block];
const structure: readonly TokenType[] = [T.End, T.LCurly, T.RCurly, T.LRound, T.RRound];
const strangers = tokenTypes.filter(type => !starters.includes(type) && !structure.includes(type));

const takers = [T.Membership, T.Before, T.Choice, T.Quantifier];

/** Token types are numbered; one more than the highest number. */
const typeCount = Math.max(...tokenTypes.map(type => type.tokenTypeIdx ?? 0)) + 1;

/** A set of kinds of tokens. */
export type Flags = Uint8Array;

export function flags(types: readonly TokenType[]): Flags {
  const set = new Uint8Array(typeCount);
  for (const type of types) set[type.tokenTypeIdx ?? 0] = 1;
  return set;
}

const takesBraces = flags(takers);
export const isStranger = flags([...strangers, T.LRound]);

export const none: readonly never[] = [];

/** What a rule gives while the library records the grammar. */
export const nothing = undefined as never;

export abstract class BaseRules extends EmbeddedActionsParser {
  protected text = '';
  protected problems: SyntaxProblem[] = [];
  protected declared = new Set<string>();
  /** One error is reported for one statement. */
  protected faulty = false;
  /** Inside braces that should not be there: what is no statement is not told once more. */
  protected quiet = false;

  constructor(recoveryEnabled: boolean) {
    super(tokenTypes, {
      recoveryEnabled,
      maxLookahead: 1,
      skipValidations: true,
      lookaheadStrategy: oneToken(typeCount),
    });
  }

  /** A token that nobody wrote would send the rules in circles. */
  protected override canTokenTypeBeInsertedInRecovery(): boolean {
    return false;
  }

  /** Whether the next token is one of these; 0 asks for the one before. */
  protected nextIs(set: Flags, ahead = 1): boolean {
    return set[this.LA(ahead)?.tokenTypeIdx ?? 0] === 1;
  }

  protected previousEnd(): number {
    const previous = this.LA(0);
    return previous === undefined || !(previous.startOffset >= 0) ? 0 : previous.startOffset + previous.image.length;
  }

  protected spanFrom(start: number): Span {
    return { start, end: Math.max(start, this.previousEnd()) };
  }

  // --- what is wrong --------------------------------------------------------------------------------------------

  protected fault(problem: SyntaxProblem): void {
    if (this.RECORDING_PHASE || this.faulty) return;
    this.faulty = true;
    this.problems.push(problem);
  }

  /** Something was expected behind the last token. */
  protected lacks(wanted: Bilingual): void {
    if (!this.RECORDING_PHASE && !this.faulty) this.fault(missing(this.previousEnd(), wanted));
  }

  /** Something else was expected where this stands. */
  protected refuses(span: Span, wanted: Bilingual): void {
    if (!this.RECORDING_PHASE && !this.faulty) this.fault(unexpected(this.text, span, wanted));
  }

  /** Two names of a list on one line need a separator between them. */
  protected apart(): void {
    if (this.RECORDING_PHASE) return;
    const before = this.LA(0) as Token | undefined;
    const next = this.LA(1) as Token;
    const ends = before?.tokenType === T.Name || (before?.tokenType === T.RCurly && before.image !== '');
    if (before && ends && !next.line) this.fault(unseparated(this.text, spanOfToken(before), spanOfToken(next)));
  }

  // --- names ----------------------------------------------------------------------------------------------------

  protected declare({ name, alias }: { readonly name?: Ast.Name; readonly alias?: Ast.Name }): void {
    if (name) this.declared.add(name.text);
    if (alias) this.declared.add(alias.text);
  }

  protected declareMembers(members: readonly Ast.Member[]): void {
    for (const member of members) {
      this.declare(member);
      this.declareMembers(member.members);
    }
  }

  // --- what is left over ----------------------------------------------------------------------------------------

  /** What nothing else takes, up to the end of the statement. */
  protected tail(wanted: Bilingual): void {
    this.OPTION9(() => this.SUBRULE9(this.strangers, { ARGS: [wanted] }));
  }

  protected strangers = this.RULE('strangers', (wanted: Bilingual): void => {
    const start = this.LA(1).startOffset;
    this.AT_LEAST_ONE(this.oneStranger);
    if (!this.quiet || wanted !== expected.statement) this.refuses(this.spanFrom(start), wanted);
  });

  private oneStranger = (): void => {
    this.SUBRULE(this.stranger);
    // What is in braces behind 属于 or 同时 belongs to it; behind other words braces may hold statements.
    if (this.RECORDING_PHASE || this.nextIs(takesBraces, 0)) this.OPTION(() => this.SUBRULE(this.strangeBraces));
  };

  private stranger = this.RULE('stranger', (): void => {
    this.OR(this.anyStranger);
  });

  private anyStranger = [
    ...strangers.map(type => ({ ALT: () => this.CONSUME(type) as unknown })),
    { ALT: () => this.SUBRULE(this.strangeRound) as unknown },
  ];

  private strangeRound = this.RULE('strangeRound', (): void => {
    this.CONSUME(T.LRound);
    this.MANY(this.oneStranger);
    this.CONSUME(T.RRound);
  });

  /** Braces where none can stand, with all that is in them. */
  protected looseBraces = this.RULE('looseBraces', (wanted: Bilingual): void => {
    const start = this.LA(1).startOffset;
    this.SUBRULE(this.strangeBraces);
    this.refuses(this.spanFrom(start), wanted);
  });

  private strangeBraces = this.RULE('strangeBraces', (): void => {
    this.CONSUME(T.LCurly);
    this.MANY(() => this.OR(this.inBraces));
    this.CONSUME(T.RCurly);
  });

  private inBraces = [
    ...[...starters, T.End].map(type => ({ ALT: () => this.CONSUME(type) as unknown })),
    { ALT: () => this.SUBRULE(this.stranger) as unknown },
    { ALT: () => this.SUBRULE(this.strangeBraces) as unknown },
  ];
}
