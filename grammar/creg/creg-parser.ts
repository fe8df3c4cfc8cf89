/**
 * Tokens to tree: a total grammar. Every statement ends in a rule that takes what is left over, so an error costs its
 * own statement and nothing else; the library's recovery is only the belt to these braces.
 */
import { EmbeddedActionsParser, type IToken, type TokenType } from 'chevrotain';
import { cover, type Span, spanOfToken } from '../span.js';
import type * as Ast from './ast.js';
import * as build from './build-ast.js';
import { combine, type Link, mostNots, negate } from './build-conditions.js';
import {
  add,
  addDeadline,
  addPin,
  addTitle,
  type Gathered,
  type Gathering,
  gather,
  gathered,
  separate,
} from './build-items.js';
import { type Expected, expected, missing, unexpected, unseparated } from './faults.js';
import { oneToken } from './lookahead.js';
import type { SyntaxProblem } from './problem.js';
import { T, type Token, tokenTypes } from './tokens.js';
import type { HeadValue } from './typer.js';
import type { BlockWord } from './words.js';

/** Tokens that begin a statement and nothing else. */
const starters: readonly TokenType[] = [T.Head, T.ConditionHead, T.Use, T.Fact, T.Define, T.Score, T.Case, T.Block];
const structure: readonly TokenType[] = [T.End, T.LCurly, T.RCurly, T.RRound];
const strangers = tokenTypes.filter(type => !starters.includes(type) && !structure.includes(type) && type !== T.LRound);

/** Token types are numbered; one more than the highest number. */
const typeCount = Math.max(...tokenTypes.map(type => type.tokenTypeIdx ?? 0)) + 1;

function flags(types: readonly TokenType[]): Uint8Array {
  const set = new Uint8Array(typeCount);
  for (const type of types) set[type.tokenTypeIdx ?? 0] = 1;
  return set;
}

const beginsOperand = flags([
  T.Not,
  T.LRound,
  T.Text,
  T.Quantifier,
  T.Window,
  T.Name,
  T.Before,
  T.Amount,
  T.Membership,
]);
const beginsAtom = flags([T.LRound, T.Text, T.Quantifier, T.Window, T.Name, T.Before, T.Amount, T.Membership]);
const beginsCondition = flags([
  T.Not,
  T.And,
  T.Or,
  T.Implies,
  T.LRound,
  T.Text,
  T.Quantifier,
  T.Window,
  T.Name,
  T.Before,
  T.Amount,
  T.Membership,
]);
const beginsValue = flags([T.Amount, T.Date, T.Name, T.LCurly]);
const isStranger = flags([...strangers, T.LRound]);
/** Behind these a brace begins a statement; behind others it is a part of one that went wrong. */
const isApart = flags([T.End, T.LCurly, T.RCurly]);
const isName = flags([T.Name]);
const isNameOrSet = flags([T.Name, T.LCurly]);

const noHead: Ast.Head = { wordings: [] };
const none: readonly never[] = [];

/** What a rule gives while the library records the grammar. */
const nothing = undefined as never;

/** What a head read, before it is part of a node. */
type Heading = { -readonly [K in keyof Ast.Head]: Ast.Head[K] };

export interface Reading {
  readonly statements: readonly Ast.Statement[];
  readonly problems: SyntaxProblem[];
  readonly declared: ReadonlySet<string>;
  /** Where statements stand in braces without a word before them. */
  readonly loose: readonly Span[];
  /** The library met an error that the grammar did not foresee. */
  readonly failed: boolean;
}

/** An error that the library found itself: the grammar should leave none. */
function unread(text: string, token: Token): SyntaxProblem {
  const start = token.startOffset >= 0 ? token.startOffset : text.length;
  return unexpected(
    text,
    { start, end: Math.min(text.length, start + Math.max(1, token.image.length)) },
    expected.statement,
  );
}

export class CregParser extends EmbeddedActionsParser {
  text = '';
  problems: SyntaxProblem[] = [];
  declared = new Set<string>();
  /** Statements whose block word is missing: their place says nothing. */
  loose: Span[] = [];
  /** One error is reported for one statement. */
  private faulty = false;
  /** Inside braces that should not be there: what is no statement is not told once more. */
  private quiet = false;
  /** The last statement was none. */
  private junk = false;
  private list: Ast.Statement[] = [];
  private gathering: Gathering = gather();
  private table: Ast.Table | undefined;
  private alts: Record<string, { ALT: () => unknown }[]> = {};

  constructor(recoveryEnabled: boolean) {
    super(tokenTypes, {
      recoveryEnabled,
      maxLookahead: 1,
      skipValidations: true,
      lookaheadStrategy: oneToken(typeCount),
    });
    this.performSelfAnalysis();
  }

  /** A token that nobody wrote would send the rules in circles. */
  protected override canTokenTypeBeInsertedInRecovery(): boolean {
    return false;
  }

  /** Reads the tokens of a text, and forgets them. */
  read(text: string, tokens: Token[]): Reading {
    this.text = text;
    this.problems = [];
    this.declared = new Set();
    this.loose = [];
    this.faulty = false;
    this.quiet = false;
    this.junk = false;
    this.input = tokens;
    const statements = this.file() ?? none;
    const failed = this.errors.length > 0;
    for (const error of this.errors) this.problems.push(unread(text, error.token as Token));
    const reading = { statements, problems: this.problems, declared: this.declared, loose: this.loose, failed };
    this.input = [];
    this.text = '';
    return reading;
  }

  // --- what every rule uses -------------------------------------------------------------------------------------

  private nextIs(set: Uint8Array, ahead = 1): boolean {
    return set[this.LA(ahead)?.tokenTypeIdx ?? 0] === 1;
  }

  private previousEnd(): number {
    const previous = this.LA(0);
    return previous === undefined || !(previous.startOffset >= 0) ? 0 : previous.startOffset + previous.image.length;
  }

  private fault(problem: SyntaxProblem): void {
    if (this.RECORDING_PHASE || this.faulty) return;
    this.faulty = true;
    this.problems.push(problem);
  }

  private lacks(wanted: Expected): void {
    if (!this.RECORDING_PHASE && !this.faulty) this.fault(missing(this.previousEnd(), wanted));
  }

  private spanFrom(start: number): Span {
    return { start, end: Math.max(start, this.previousEnd()) };
  }

  /** While the library records the grammar, its tokens mean nothing. */
  private amount(token: Token): Ast.Amount {
    return this.RECORDING_PHASE ? nothing : build.amountOf(token);
  }

  private date(token: Token): Ast.DateValue {
    return this.RECORDING_PHASE ? nothing : build.dateOf(token);
  }

  private window(token: Token): Ast.Window {
    return this.RECORDING_PHASE ? nothing : build.windowOf(token);
  }

  private citation(token: Token): void {
    if (!this.RECORDING_PHASE) addTitle(this.gathering, token);
  }

  private pin(token: Token): void {
    if (!this.RECORDING_PHASE) addPin(this.gathering, token);
  }

  /** Two names of a list on one line need a separator between them. */
  private apart(closing: TokenType): void {
    if (this.RECORDING_PHASE) return;
    const before = this.LA(0) as Token | undefined;
    const next = this.LA(1) as Token;
    const ends = before?.tokenType === T.Name || (before?.tokenType === closing && before.image !== '');
    if (before && ends && !next.line) this.fault(unseparated(this.text, spanOfToken(before), spanOfToken(next)));
  }

  private declare({ name, alias }: { readonly name?: Ast.Name; readonly alias?: Ast.Name }): void {
    if (name) this.declared.add(name.text);
    if (alias) this.declared.add(alias.text);
  }

  private declareMembers(members: readonly Ast.Member[]): void {
    for (const member of members) {
      this.declare(member);
      this.declareMembers(member.members);
    }
  }

  // --- statements -----------------------------------------------------------------------------------------------

  file = this.RULE('file', (): readonly Ast.Statement[] => this.SUBRULE(this.statements));

  statements = this.RULE('statements', (): readonly Ast.Statement[] => {
    const outer = this.list;
    const list: Ast.Statement[] = [];
    this.list = list;
    this.MANY(this.oneStatement);
    this.list = outer;
    return list;
  });

  private oneStatement = (): void => {
    // A run of lines that are no statements is one error.
    const next = this.LA(1);
    if (next.tokenType === T.LCurly) this.faulty &&= !this.nextIs(isApart, 0);
    else if (next.tokenType !== T.End) {
      this.faulty = this.junk && this.nextIs(isStranger);
      this.junk = false;
    }
    this.OR(
      (this.alts.statement ??= [
        { ALT: () => this.CONSUME(T.End) },
        { ALT: () => this.keep(this.SUBRULE(this.heading)) },
        { ALT: () => this.keep(this.SUBRULE(this.conditionHeading)) },
        { ALT: () => this.keep(this.SUBRULE(this.block)) },
        { ALT: () => this.keep(this.SUBRULE(this.wording)) },
        { ALT: () => this.keep(this.SUBRULE(this.fact)) },
        { ALT: () => this.keep(this.SUBRULE(this.define)) },
        { ALT: () => this.keep(this.SUBRULE(this.score)) },
        { ALT: () => this.keep(this.SUBRULE(this.case)) },
        { ALT: () => this.keep(this.SUBRULE(this.use)) },
        { ALT: () => this.SUBRULE(this.looseBody) },
        {
          ALT: () => {
            this.SUBRULE(this.strangers, { ARGS: [expected.statement] });
            this.junk = true;
          },
        },
      ]),
    );
  };

  private keep(statement: Ast.Statement): void {
    this.list.push(statement);
  }

  /** Braces without a word before them: what stands inside is kept. */
  private looseBody = this.RULE('looseBody', (): void => {
    const open = this.CONSUME(T.LCurly);
    if (!this.RECORDING_PHASE && !this.quiet) this.fault(unexpected(this.text, spanOfToken(open), expected.statement));
    const outer = this.quiet;
    this.quiet = true;
    const statements = this.SUBRULE(this.statements);
    this.quiet = outer;
    this.CONSUME(T.RCurly);
    if (this.RECORDING_PHASE) return;
    this.loose.push(this.spanFrom(open.startOffset));
    for (const statement of statements) this.list.push(statement);
  });

  private use = this.RULE('use', (): Ast.Use => {
    const word = this.CONSUME(T.Use);
    const names: Ast.Name[] = [];
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.apart(T.Name);
            names.push(build.nameOf(this.CONSUME(T.Name) as Token));
          },
        },
        { ALT: () => this.CONSUME(T.Comma) },
      ]);
    });
    if (names.length === 0) this.lacks(expected.name);
    this.tail(expected.names);
    if (this.RECORDING_PHASE) return nothing;
    return { kind: 'Use', span: this.spanFrom(word.startOffset), word: spanOfToken(word), names };
  });

  private head = this.RULE('head', (): Ast.Head => {
    const head: Heading = { wordings: none };
    this.OPTION(() => {
      head.name = build.nameOf(this.CONSUME(T.Name) as Token);
      this.OPTION2(() => {
        this.CONSUME(T.Slash);
        this.OPTION3(() => {
          head.alias = build.nameOf(this.CONSUME2(T.Name) as Token);
        });
      });
    });
    let wordings: Ast.Wording[] | undefined;
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            const wording = this.SUBRULE(this.wording);
            if (wordings) wordings.push(wording);
            else wordings = [wording];
          },
        },
        { ALT: () => this.CONSUME(T.Comma) },
        {
          ALT: () => {
            const name = this.CONSUME3(T.Name);
            if (!this.RECORDING_PHASE) this.fault(unexpected(this.text, spanOfToken(name), expected.headEnd));
          },
        },
      ]);
    });
    if (wordings) head.wordings = wordings;
    return this.RECORDING_PHASE ? noHead : head;
  });

  private wording = this.RULE('wording', (): Ast.Wording => {
    const token = this.CONSUME(T.Text) as Token;
    let other: Ast.Wording | undefined;
    this.OPTION(() => {
      this.CONSUME(T.Slash);
      this.OPTION2(() => {
        other = build.wordingOf(this.CONSUME2(T.Text) as Token, undefined);
      });
    });
    return build.wordingOf(token, other);
  });

  private block = this.RULE('block', (): Ast.Block => {
    const word = this.CONSUME(T.Block) as Token;
    const head = this.SUBRULE(this.head);
    let basis: Gathered | undefined;
    this.OPTION(() => {
      this.CONSUME(T.Under);
      basis = this.SUBRULE(this.items);
    });
    this.tail(head.name ? expected.headEnd : expected.head);
    let body: Ast.Body | undefined;
    this.OPTION2(() => {
      body = this.SUBRULE(this.body);
    });
    if (this.RECORDING_PHASE) return nothing;
    if (!head.name && head.wordings.length === 0 && !body) this.lacks(expected.head);
    this.declare(head);
    const wordings = basis && basis.wordings.length > 0 ? [...head.wordings, ...basis.wordings] : head.wordings;
    return {
      kind: 'Block',
      span: this.spanFrom(word.startOffset),
      word: word.text as BlockWord,
      wordSpan: spanOfToken(word),
      ...head,
      wordings,
      basis: basis?.items ?? none,
      ...(body && { body }),
    };
  });

  private body = this.RULE('body', (): Ast.Body => {
    const open = this.CONSUME(T.LCurly);
    const outer = this.quiet;
    this.quiet = false;
    const statements = this.SUBRULE(this.statements);
    this.quiet = outer;
    this.CONSUME(T.RCurly);
    if (this.RECORDING_PHASE) return nothing;
    return { kind: 'Body', span: this.spanFrom(open.startOffset), statements };
  });

  private heading = this.RULE('heading', (): Ast.Heading => {
    const token = this.CONSUME(T.Head) as Token;
    let alias: Ast.Name | undefined;
    this.OPTION(() => {
      this.CONSUME(T.Slash);
      alias = build.nameOf(this.CONSUME(T.Name) as Token);
    });
    const { items, wordings } = this.SUBRULE(this.items);
    this.tail(expected.value);
    if (!this.RECORDING_PHASE && items.length === 0 && wordings.length === 0) this.lacks(expected.value);
    let body: Ast.Body | undefined;
    // Only the bands of a rating hold anything.
    if (this.RECORDING_PHASE || (token.value as HeadValue).band) {
      this.OPTION2(() => {
        body = this.SUBRULE(this.body);
      });
    }
    return this.headingOf(token, alias, undefined, items, wordings, body);
  });

  private conditionHeading = this.RULE('conditionHeading', (): Ast.Heading => {
    const token = this.CONSUME(T.ConditionHead) as Token;
    let alias: Ast.Name | undefined;
    this.OPTION(() => {
      this.CONSUME(T.Slash);
      alias = build.nameOf(this.CONSUME(T.Name) as Token);
    });
    const condition = this.wanted();
    const wordings = this.SUBRULE(this.wordings);
    this.tail(expected.conditionEnd);
    return this.headingOf(token, alias, condition, none, wordings, undefined);
  });

  private headingOf(
    token: Token,
    alias: Ast.Name | undefined,
    condition: Ast.Condition | undefined,
    items: readonly Ast.Item[],
    wordings: readonly Ast.Wording[],
    body: Ast.Body | undefined,
  ): Ast.Heading {
    if (this.RECORDING_PHASE) return undefined as never;
    const { key, colonEnd, band } = token.value as HeadValue;
    const end = Math.max(colonEnd, this.previousEnd());
    const label: Ast.Name = { kind: 'Name', span: spanOfToken(token), text: token.text };
    if (band) this.declare({ name: label, ...(alias && { alias }) });
    return {
      kind: 'Heading',
      span: { start: token.startOffset, end },
      ...(key !== undefined && { word: key }),
      label,
      ...(alias && { alias }),
      ...(condition && { condition }),
      items,
      wordings,
      ...(body && { body }),
    };
  }

  private wordings = this.RULE('wordings', (): readonly Ast.Wording[] => {
    let wordings: Ast.Wording[] | undefined;
    this.MANY(() => {
      const wording = this.SUBRULE(this.wording);
      if (wordings) wordings.push(wording);
      else wordings = [wording];
    });
    return wordings ?? none;
  });

  private fact = this.RULE('fact', (): Ast.Fact => {
    const word = this.CONSUME(T.Fact);
    const head = this.SUBRULE(this.head);
    if (!head.name) this.lacks(expected.name);
    let type: Ast.FactType | undefined;
    let notes: readonly Ast.Wording[] = none;
    this.OPTION(() => {
      this.CONSUME(T.Colon);
      this.OPTION2(() => {
        type = this.SUBRULE(this.choice);
      });
      const values = this.SUBRULE(this.items);
      if (this.RECORDING_PHASE) return;
      notes = type ? this.notesOf(values) : values.wordings;
      type ??= this.valueType(values.items);
    });
    if (!type) this.lacks(this.LA(0).tokenType === T.Colon ? expected.type : expected.colon);
    this.tail(type ? expected.type : expected.colon);
    if (this.RECORDING_PHASE) return nothing;
    this.declare(head);
    return {
      kind: 'Fact',
      span: this.spanFrom(word.startOffset),
      word: spanOfToken(word),
      ...head,
      ...(type && { type }),
      notes,
    };
  });

  /** Behind a set of members only wording can follow. */
  private notesOf({ items, wordings }: Gathered): readonly Ast.Wording[] {
    const elements = items.flatMap(item => item.elements);
    const other = elements.find(element => element.kind !== 'Wording');
    if (other) this.fault(unexpected(this.text, other.span, expected.statement));
    return [...elements.filter(element => element.kind === 'Wording'), ...wordings];
  }

  private valueType(items: readonly Ast.Item[]): Ast.ValueType | undefined {
    const first = items?.[0];
    const last = items?.[items.length - 1];
    return first && last ? { kind: 'ValueType', span: cover(first.span, last.span), items } : undefined;
  }

  private choice = this.RULE('choice', (): Ast.ChoiceType => {
    const word = this.CONSUME(T.Choice) as Token;
    const members = this.SUBRULE(this.set);
    if (this.RECORDING_PHASE) return nothing;
    this.declareMembers(members);
    return { kind: 'ChoiceType', span: this.spanFrom(word.startOffset), many: word.text === 'several-of', members };
  });

  private set = this.RULE('set', (): readonly Ast.Member[] => {
    const members: Ast.Member[] = [];
    this.CONSUME(T.LCurly);
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.apart(T.RCurly);
            members.push(this.SUBRULE(this.member));
          },
        },
        { ALT: () => this.CONSUME(T.Comma) },
        { ALT: () => this.CONSUME(T.End) },
        { ALT: () => this.SUBRULE(this.strangers, { ARGS: [expected.names] }) },
        { ALT: () => this.SUBRULE(this.looseBraces, { ARGS: [expected.names] }) },
      ]);
    });
    this.CONSUME(T.RCurly);
    return members;
  });

  private member = this.RULE('member', (): Ast.Member => {
    const token = this.CONSUME(T.Name) as Token;
    const member: { -readonly [K in keyof Ast.Member]: Ast.Member[K] } = {
      kind: 'Member',
      span: spanOfToken(token),
      name: build.nameOf(token),
      members: none,
    };
    this.OPTION(() => {
      this.CONSUME(T.Slash);
      this.OPTION2(() => {
        member.alias = build.nameOf(this.CONSUME2(T.Name) as Token);
      });
    });
    this.OPTION3(() => {
      member.wording = this.SUBRULE(this.wording);
    });
    this.OPTION4(() => {
      member.members = this.SUBRULE(this.set);
    });
    member.span = this.spanFrom(token.startOffset);
    return member;
  });

  private define = this.RULE('define', (): Ast.Define => {
    const word = this.CONSUME(T.Define) as Token;
    const head = this.SUBRULE(this.head);
    if (!head.name) this.lacks(expected.name);
    let condition: Ast.Condition | undefined;
    let notes: readonly Ast.Wording[] = none;
    this.OPTION(() => {
      this.CONSUME(T.Colon);
      condition = this.wanted();
      notes = this.SUBRULE(this.wordings);
    });
    this.tail(condition ? expected.conditionEnd : expected.colon);
    if (!condition) this.lacks(expected.colon);
    if (this.RECORDING_PHASE) return nothing;
    this.declare(head);
    return {
      kind: 'Define',
      span: this.spanFrom(word.startOffset),
      word: spanOfToken(word),
      role: word.text === 'direct' ? 'direct' : 'define',
      ...head,
      ...(condition && { condition }),
      notes,
    };
  });

  private score = this.RULE('score', (): Ast.Score => {
    const word = this.CONSUME(T.Score) as Token;
    const head = this.SUBRULE(this.head);
    if (!head.name) this.lacks(expected.name);
    const outer = this.table;
    this.table = undefined;
    let values: Gathered | undefined;
    this.OPTION(() => {
      this.CONSUME(T.Colon);
      values = this.SUBRULE(this.items);
    });
    const table = this.table as Ast.Table | undefined;
    this.table = outer;
    this.tail(values ? expected.value : expected.colon);
    if (!values) this.lacks(expected.colon);
    let body: Ast.Body | undefined;
    this.OPTION2(() => {
      body = this.SUBRULE(this.body);
    });
    if (this.RECORDING_PHASE) return nothing;
    this.declare(head);
    const wordings = values && values.wordings.length > 0 ? [...head.wordings, ...values.wordings] : head.wordings;
    return {
      kind: 'Score',
      span: this.spanFrom(word.startOffset),
      word: spanOfToken(word),
      role: word.text as Ast.Score['role'],
      ...head,
      wordings,
      ...(table && { table }),
      items: values?.items ?? none,
      ...(body && { body }),
    };
  });

  private scoreTable = this.RULE('scoreTable', (): Ast.Table => {
    const word = this.CONSUME(T.ByTable) as Token;
    const by = build.nameOf(this.CONSUME(T.Name) as Token);
    const rows: Ast.Row[] = [];
    this.CONSUME(T.LCurly);
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            const row = this.SUBRULE(this.row);
            if (row) rows.push(row);
          },
        },
        { ALT: () => this.CONSUME(T.Comma) },
        { ALT: () => this.CONSUME(T.End) },
        { ALT: () => this.SUBRULE(this.strangers, { ARGS: [expected.row] }) },
        { ALT: () => this.SUBRULE(this.looseBraces, { ARGS: [expected.row] }) },
      ]);
    });
    this.CONSUME(T.RCurly);
    if (this.RECORDING_PHASE) return nothing;
    return { kind: 'Table', span: this.spanFrom(word.startOffset), by, rows };
  });

  private row = this.RULE('row', (): Ast.Row | undefined => {
    const range = this.SUBRULE(this.range);
    let points: Ast.Amount | undefined;
    this.OPTION(() => {
      this.CONSUME(T.Colon);
      this.OPTION2(() => {
        points = this.amount(this.CONSUME(T.Amount) as Token);
      });
    });
    if (this.RECORDING_PHASE) return nothing;
    if (!points) this.lacks(expected.row);
    if (!points || !range) return undefined;
    return { kind: 'Row', span: cover(range.span, points.span), range, points };
  });

  private case = this.RULE('case', (): Ast.Case => {
    const word = this.CONSUME(T.Case);
    const head = this.SUBRULE(this.head);
    let on: Ast.Name | undefined;
    this.OPTION(() => {
      this.CONSUME(T.On);
      on = build.nameOf(this.CONSUME(T.Name) as Token);
    });
    this.tail(expected.head);
    const entries: (Ast.Condition | Ast.Heading)[] = [];
    let body: Span | undefined;
    this.OPTION2(() => {
      const open = this.CONSUME(T.LCurly);
      this.SUBRULE(this.caseEntries, { ARGS: [entries] });
      this.CONSUME(T.RCurly);
      body = this.spanFrom(open.startOffset);
    });
    if (this.RECORDING_PHASE) return nothing;
    const span = this.spanFrom(word.startOffset);
    if (!body) this.lacks(expected.head);
    return {
      kind: 'Case',
      span,
      word: spanOfToken(word),
      ...head,
      ...(on && { on }),
      entries,
      body: body ?? { start: span.end, end: span.end },
    };
  });

  private caseEntries = this.RULE('caseEntries', (entries: (Ast.Condition | Ast.Heading)[]): void => {
    this.MANY(() => {
      this.faulty = false;
      this.OR([
        { ALT: () => this.CONSUME(T.End) },
        { ALT: () => this.CONSUME(T.Comma) },
        { ALT: () => this.entry(entries, this.SUBRULE(this.heading)) },
        { ALT: () => this.entry(entries, this.SUBRULE(this.conditionHeading)) },
        { ALT: () => this.entry(entries, this.SUBRULE(this.condition)) },
        { ALT: () => this.SUBRULE(this.strangers, { ARGS: [expected.caseEntry] }) },
        { ALT: () => this.SUBRULE(this.looseBraces, { ARGS: [expected.caseEntry] }) },
      ]);
    });
  });

  private entry(entries: (Ast.Condition | Ast.Heading)[] | undefined, found: Ast.Condition | Ast.Heading): void {
    if (!this.RECORDING_PHASE) entries?.push(found);
  }

  // --- values ---------------------------------------------------------------------------------------------------

  private items = this.RULE('items', (): Gathered => {
    const outer = this.gathering;
    const gathering = gather();
    this.gathering = gathering;
    this.MANY(this.oneElement);
    this.gathering = outer;
    return gathered(gathering);
  });

  private put(element: Ast.Element | undefined): void {
    if (element && !this.RECORDING_PHASE) add(this.gathering, element);
  }

  private oneElement = (): void => {
    this.OR(
      (this.alts.element ??= [
        {
          ALT: () => {
            this.CONSUME(T.Comma);
            separate(this.gathering);
          },
        },
        { ALT: () => this.SUBRULE(this.named) },
        { ALT: () => this.put(this.SUBRULE(this.wording)) },
        { ALT: () => this.citation(this.CONSUME(T.Title) as Token) },
        { ALT: () => this.pin(this.CONSUME(T.Pin) as Token) },
        { ALT: () => this.put(build.documentNumberOf(this.CONSUME(T.DocumentNumber) as Token)) },
        { ALT: () => this.put(this.SUBRULE(this.dates)) },
        { ALT: () => this.put(this.SUBRULE(this.range)) },
        { ALT: () => this.SUBRULE(this.deadline) },
        { ALT: () => this.put(this.SUBRULE(this.group)) },
        { ALT: () => this.put(this.SUBRULE(this.stating)) },
        { ALT: () => this.put(this.SUBRULE(this.membership)) },
        { ALT: () => this.put(build.markOf(this.CONSUME(T.Mark) as Token, undefined)) },
        { ALT: () => this.put(this.SUBRULE(this.mark)) },
        {
          ALT: () => {
            this.table = this.SUBRULE(this.scoreTable);
          },
        },
      ]),
    );
  };

  private named = this.RULE('named', (): void => {
    const token = this.CONSUME(T.Name) as Token;
    let range: Ast.Range | undefined;
    this.OPTION(() => {
      const to = this.CONSUME(T.To) as Token;
      const high = this.SUBRULE(this.value);
      if (!this.RECORDING_PHASE && high && high.kind !== 'NameSet')
        range = build.between(build.nameOf(token), to, high);
    });
    if (this.RECORDING_PHASE) return nothing;
    this.put(range ?? build.nameOf(token));
  });

  private dates = this.RULE('dates', (): Ast.Element => {
    const token = this.CONSUME(T.Date) as Token;
    let range: Ast.Range | undefined;
    this.OPTION(() => {
      const to = this.CONSUME(T.To) as Token;
      const high = this.SUBRULE(this.value);
      if (!this.RECORDING_PHASE && high && high.kind !== 'NameSet')
        range = build.between(build.dateOf(token), to, high);
    });
    if (this.RECORDING_PHASE) return nothing;
    return range ?? build.dateOf(token);
  });

  private deadline = this.RULE('deadline', (): void => {
    let from: Token | undefined;
    let window: Token | undefined;
    let of: Token | undefined;
    let act: Token | undefined;
    this.OR([
      {
        ALT: () => {
          from = this.CONSUME(T.From) as Token;
          this.OPTION(() => {
            window = this.CONSUME(T.Window) as Token;
          });
        },
      },
      {
        ALT: () => {
          window = this.CONSUME2(T.Window) as Token;
          this.OPTION2(() => {
            this.CONSUME(T.Of);
            if (this.RECORDING_PHASE || this.nextIs(isName)) of = this.CONSUME(T.Name) as Token;
            else this.lacks(expected.name);
          });
        },
      },
    ]);
    this.OPTION3(() => {
      act = this.CONSUME3(T.Name) as Token;
    });
    if (this.RECORDING_PHASE) return;
    if (window) addDeadline(this.gathering, build.deadlineOf(from, window, of, act));
    else this.lacks(expected.bound);
  });

  private group = this.RULE('group', (): Ast.Group => {
    const open = this.CONSUME(T.LRound);
    const { items, wordings } = this.SUBRULE(this.items);
    this.tail(expected.value);
    this.CONSUME(T.RRound);
    if (this.RECORDING_PHASE) return nothing;
    const group: Ast.Group = { kind: 'Group', span: this.spanFrom(open.startOffset), items };
    if (this.RECORDING_PHASE || wordings.length === 0) return group;
    // Inside brackets nothing is published: the wording is a value.
    const rest = wordings.map((wording): Ast.Item => ({ kind: 'Item', span: wording.span, elements: [wording] }));
    return { ...group, items: [...items, ...rest] };
  });

  private stating = this.RULE('stating', (): Ast.Stating => {
    const word = this.CONSUME(T.Stating);
    const names: Ast.Name[] = [];
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.apart(T.Name);
            names.push(build.nameOf(this.CONSUME(T.Name) as Token));
          },
        },
        { ALT: () => this.CONSUME(T.Comma) },
      ]);
    });
    if (names.length === 0) this.lacks(expected.names);
    if (this.RECORDING_PHASE) return nothing;
    return { kind: 'Stating', span: this.spanFrom(word.startOffset), names };
  });

  private mark = this.RULE('mark', (): Ast.Mark => {
    const token = this.CONSUME(T.MarkOf) as Token;
    let operand: Ast.Range | Ast.Name | undefined;
    this.OPTION(() => {
      this.OR([
        {
          ALT: () => {
            operand = build.nameOf(this.CONSUME(T.Name) as Token);
          },
        },
        {
          ALT: () => {
            operand = this.SUBRULE(this.range);
          },
        },
      ]);
    });
    if (this.RECORDING_PHASE) return nothing;
    if (!operand) this.lacks(expected.value);
    return build.markOf(token, operand);
  });

  private membership = this.RULE('membership', (): Ast.Membership | undefined => {
    const token = this.CONSUME(T.Membership) as Token;
    if (!this.RECORDING_PHASE && !this.nextIs(isNameOrSet)) {
      this.lacks(expected.set);
      return undefined;
    }
    const operand = this.SUBRULE(this.nameOrSet);
    return this.RECORDING_PHASE ? undefined : build.membershipOf(token, operand);
  });

  private nameOrSet = this.RULE('nameOrSet', (): Ast.NameSet | Ast.Name => {
    let operand: Ast.NameSet | Ast.Name | undefined;
    this.OR([
      {
        ALT: () => {
          operand = build.nameOf(this.CONSUME(T.Name) as Token);
        },
      },
      {
        ALT: () => {
          const start = this.LA(1).startOffset;
          const members = this.SUBRULE(this.set);
          if (!this.RECORDING_PHASE) operand = build.setOf(members, this.spanFrom(start));
        },
      },
    ]);
    return operand as Ast.NameSet | Ast.Name;
  });

  private value = this.RULE('value', (): Ast.Bound['value'] | undefined => {
    if (!this.RECORDING_PHASE && !this.nextIs(beginsValue)) {
      this.lacks(expected.bound);
      return undefined;
    }
    let value: Ast.Bound['value'] | undefined;
    this.OR([
      {
        ALT: () => {
          value = this.amount(this.CONSUME(T.Amount) as Token);
        },
      },
      {
        ALT: () => {
          value = this.date(this.CONSUME(T.Date) as Token);
        },
      },
      {
        ALT: () => {
          value = this.SUBRULE(this.nameOrSet);
        },
      },
    ]);
    return value;
  });

  private range = this.RULE('range', (): Ast.Range | undefined => {
    let range: Ast.Range | undefined;
    this.OR([
      {
        ALT: () => {
          const before = this.CONSUME(T.Before) as Token;
          const value = this.SUBRULE(this.value);
          if (value && !this.RECORDING_PHASE)
            range = build.rangeOf(build.boundBefore(before, value), build.sideOf(before));
          this.OPTION(() => {
            range = this.second(range, this.SUBRULE(this.upper));
          });
        },
      },
      {
        ALT: () => {
          const amount = this.CONSUME(T.Amount) as Token;
          if (!this.RECORDING_PHASE) range = build.rangeOf(build.boundBare(build.amountOf(amount)), 'exact');
          this.OPTION2(() => {
            this.OR2([
              {
                ALT: () => {
                  const after = this.CONSUME(T.After) as Token;
                  if (!this.RECORDING_PHASE)
                    range = build.rangeOf(build.boundAfter(build.amountOf(amount), after), build.sideOf(after));
                  this.OPTION3(() => {
                    range = this.second(range, this.SUBRULE2(this.upper));
                  });
                },
              },
              {
                ALT: () => {
                  const to = this.CONSUME(T.To) as Token;
                  if (!this.RECORDING_PHASE && this.LA(1).tokenType !== T.Amount) this.lacks(expected.bound);
                  else {
                    const high = this.CONSUME2(T.Amount) as Token;
                    if (!this.RECORDING_PHASE) range = build.rangeBetween(amount, to, high);
                  }
                },
              },
            ]);
          });
        },
      },
    ]);
    return range;
  });

  /** The other bound of a range. */
  private upper = this.RULE('upper', (): { bound: Ast.Bound; side: 'lower' | 'upper' | 'exact' } | undefined => {
    let found: { bound: Ast.Bound; side: 'lower' | 'upper' | 'exact' } | undefined;
    this.OR([
      {
        ALT: () => {
          const before = this.CONSUME(T.Before) as Token;
          const value = this.SUBRULE(this.value);
          if (value && !this.RECORDING_PHASE)
            found = { bound: build.boundBefore(before, value), side: build.sideOf(before) };
        },
      },
      {
        ALT: () => {
          const amount = this.CONSUME(T.Amount) as Token;
          this.OPTION(() => {
            const after = this.CONSUME(T.After) as Token;
            if (!this.RECORDING_PHASE)
              found = { bound: build.boundAfter(build.amountOf(amount), after), side: build.sideOf(after) };
          });
          if (!found && !this.RECORDING_PHASE) {
            this.fault(unexpected(this.text, spanOfToken(amount), expected.conditionEnd));
          }
        },
      },
    ]);
    return found;
  });

  private second(
    range: Ast.Range | undefined,
    other: { bound: Ast.Bound; side: 'lower' | 'upper' | 'exact' } | undefined,
  ): Ast.Range | undefined {
    if (!range || !other || this.RECORDING_PHASE || range[other.side] || range.exact) return range;
    return { ...range, span: cover(range.span, other.bound.span), [other.side]: other.bound };
  }

  // --- conditions -----------------------------------------------------------------------------------------------

  /** A condition, or a node that says that one is missing. */
  private wanted(): Ast.Condition {
    if (!this.RECORDING_PHASE && !this.nextIs(beginsCondition)) return this.absent();
    return this.SUBRULE9(this.condition);
  }

  private absent(): Ast.Missing {
    this.lacks(expected.condition);
    const at = this.previousEnd();
    return { kind: 'Missing', span: { start: at, end: at } };
  }

  condition = this.RULE('condition', (): Ast.Condition => {
    const first = this.RECORDING_PHASE || this.nextIs(beginsOperand) ? this.SUBRULE(this.operand) : this.absent();
    let links: Link[] | undefined;
    let implied = false;
    this.MANY(() => {
      const by = this.SUBRULE(this.connective);
      const operand = this.RECORDING_PHASE || this.nextIs(beginsOperand) ? this.SUBRULE2(this.operand) : this.absent();
      if (by.tokenType === T.Implies) {
        if (implied) this.fault(unexpected(this.text, spanOfToken(by), expected.conditionEnd));
        implied = true;
      }
      if (links) links.push({ by, operand });
      else links = [{ by, operand }];
    });
    return links && !this.RECORDING_PHASE ? combine(first, links) : first;
  });

  private connective = this.RULE('connective', (): Token => {
    let token: IToken | undefined;
    this.OR([
      {
        ALT: () => {
          token = this.CONSUME(T.And);
        },
      },
      {
        ALT: () => {
          token = this.CONSUME(T.Or);
        },
      },
      {
        ALT: () => {
          token = this.CONSUME(T.Implies);
        },
      },
    ]);
    return token as Token;
  });

  private operand = this.RULE('operand', (): Ast.Condition => {
    let nots: Token[] | undefined;
    this.MANY(() => {
      const not = this.CONSUME(T.Not) as Token;
      if (nots) nots.push(not);
      else nots = [not];
    });
    if (nots && nots.length > mostNots && !this.RECORDING_PHASE) {
      this.fault(unexpected(this.text, spanOfToken(nots[mostNots] ?? this.LA(0)), expected.condition));
    }
    if (!this.RECORDING_PHASE && !this.nextIs(beginsAtom)) return negate(nots ?? none, this.absent());
    const atom = this.OR(
      (this.alts.atom ??= [
        { ALT: () => this.SUBRULE(this.test) },
        { ALT: () => this.SUBRULE(this.prose) },
        { ALT: () => this.SUBRULE(this.quantified) },
        { ALT: () => this.SUBRULE(this.bracketed) },
      ]),
    ) as Ast.Condition;
    return nots && !this.RECORDING_PHASE ? negate(nots, atom) : atom;
  });

  private prose = this.RULE('prose', (): Ast.Prose => {
    const wording = this.SUBRULE(this.wording);
    if (this.RECORDING_PHASE) return nothing;
    return { kind: 'Prose', span: wording?.span, wording };
  });

  private bracketed = this.RULE('bracketed', (): Ast.Condition => {
    const open = this.CONSUME(T.LRound);
    const condition = this.wanted();
    this.tail(expected.conditionEnd);
    this.CONSUME(T.RRound);
    return this.RECORDING_PHASE ? condition : { ...condition, span: this.spanFrom(open.startOffset), bracketed: true };
  });

  private quantified = this.RULE('quantified', (): Ast.Quantified => {
    const word = this.CONSUME(T.Quantifier) as Token;
    const conditions: Ast.Condition[] = [];
    this.CONSUME(T.LCurly);
    this.MANY(() => {
      this.OR([
        { ALT: () => conditions.push(this.SUBRULE(this.condition)) },
        { ALT: () => this.CONSUME(T.End) },
        { ALT: () => this.SUBRULE(this.strangers, { ARGS: [expected.condition] }) },
        { ALT: () => this.SUBRULE(this.looseBraces, { ARGS: [expected.condition] }) },
      ]);
    });
    if (conditions.length === 0) this.lacks(expected.condition);
    this.CONSUME(T.RCurly);
    if (this.RECORDING_PHASE) return nothing;
    return {
      kind: 'Quantified',
      span: this.spanFrom(word.startOffset),
      count: word.value as 'all' | 'any' | number,
      conditions,
    };
  });

  private relate(test: { relation?: Ast.Test['relation'] }, relation: Ast.Test['relation'] | undefined): void {
    if (relation) test.relation = relation;
  }

  private relation = this.RULE('relation', (): Ast.Membership | Ast.Range | undefined => {
    let relation: Ast.Membership | Ast.Range | undefined;
    this.OR([
      {
        ALT: () => {
          relation = this.SUBRULE(this.range);
        },
      },
      {
        ALT: () => {
          relation = this.SUBRULE(this.membership);
        },
      },
    ]);
    return relation;
  });

  private test = this.RULE('test', (): Ast.Test => {
    const start = this.LA(1).startOffset;
    const test: { -readonly [K in keyof Ast.Test]: Ast.Test[K] } = { kind: 'Test', span: { start, end: start } };
    this.OR([
      {
        ALT: () => {
          test.window = this.window(this.CONSUME(T.Window) as Token);
          this.OPTION(() => {
            test.name = build.nameOf(this.CONSUME(T.Name) as Token);
          });
        },
      },
      {
        ALT: () => {
          test.name = build.nameOf(this.CONSUME2(T.Name) as Token);
          this.OPTION2(() => {
            test.window = this.window(this.CONSUME2(T.Window) as Token);
          });
        },
      },
      { ALT: () => this.relate(test, this.SUBRULE(this.relation)) },
    ]);
    if (this.RECORDING_PHASE || !test.relation) this.OPTION3(() => this.relate(test, this.SUBRULE2(this.relation)));
    if (this.RECORDING_PHASE) return nothing;
    if (!test.name && !isLasting(test.relation)) this.lacks(expected.name);
    test.span = this.spanFrom(start);
    return test;
  });

  // --- what is left over ----------------------------------------------------------------------------------------

  /** What nothing else takes, up to the end of the statement. */
  private tail(wanted: Expected): void {
    this.OPTION9(() => this.SUBRULE9(this.strangers, { ARGS: [wanted] }));
  }

  private strangers = this.RULE('strangers', (wanted: Expected): void => {
    const start = this.LA(1).startOffset;
    this.AT_LEAST_ONE(() => this.SUBRULE(this.stranger));
    if (this.RECORDING_PHASE || this.faulty || (this.quiet && wanted === expected.statement)) return;
    this.fault(unexpected(this.text, this.spanFrom(start), wanted));
  });

  private stranger = this.RULE('stranger', (): void => {
    this.OR(
      (this.alts.stranger ??= [
        ...strangers.map(type => ({ ALT: () => this.CONSUME(type) })),
        { ALT: () => this.SUBRULE(this.strangeRound) },
      ]),
    );
  });

  private strangeRound = this.RULE('strangeRound', (): void => {
    this.CONSUME(T.LRound);
    this.MANY(() => this.SUBRULE(this.stranger));
    this.CONSUME(T.RRound);
  });

  /** Braces where none can stand, with all that is in them. */
  private looseBraces = this.RULE('looseBraces', (wanted: Expected): void => {
    const start = this.LA(1).startOffset;
    this.SUBRULE(this.strangeBraces);
    if (!this.RECORDING_PHASE) this.fault(unexpected(this.text, this.spanFrom(start), wanted));
  });

  private strangeBraces = this.RULE('strangeBraces', (): void => {
    this.CONSUME(T.LCurly);
    this.MANY(() => {
      this.OR(
        (this.alts.inBraces ??= [
          ...[...starters, T.End].map(type => ({ ALT: () => this.CONSUME(type) })),
          { ALT: () => this.SUBRULE(this.stranger) },
          { ALT: () => this.SUBRULE(this.strangeBraces) },
        ]),
      );
    });
    this.CONSUME(T.RCurly);
  });
}

/** `满 6 个月` needs no fact before it: it is a time. */
function isLasting(relation: Ast.Test['relation']): boolean {
  return relation?.kind === 'Range' && relation.lower?.style === 'before';
}
