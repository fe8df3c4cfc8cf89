/**
 * Tokens to tree: a total grammar. Every statement ends in a rule that takes what is left over, so an error costs its
 * own statement and nothing else; the library's recovery is only the belt to these braces.
 */
import { type Bilingual, type Span, spanOfToken } from '../span.js';
import type * as Ast from './ast.js';
import type { Gathered } from './build-items.js';
import { expected, unexpected } from './faults.js';
import { flags, isStranger, none, nothing } from './parser-base.js';
import { ConditionRules } from './parser-conditions.js';
import type { SyntaxProblem } from './problem.js';
import { T, type Token } from './tokens.js';
import type { HeadValue } from './typer.js';
import type { BlockWord } from './words.js';

/** Behind these a brace begins a statement; behind others it is a part of one that went wrong. */
const isApart = flags([T.End, T.LCurly, T.RCurly]);

export interface Reading {
  readonly statements: readonly Ast.Statement[];
  readonly problems: readonly SyntaxProblem[];
  readonly declared: ReadonlySet<string>;
  /** Where statements stand in braces without a word before them. */
  readonly loose: readonly Span[];
  /** The library met an error that the grammar did not foresee. */
  readonly failed: boolean;
}

/** What the rules of a heading read. */
interface HeadingParts {
  readonly condition?: Ast.Condition;
  readonly items: readonly Ast.Item[];
  readonly wordings: readonly Ast.Wording[];
  readonly body?: Ast.Body | undefined;
}

type CaseEntry = Ast.Condition | Ast.Heading;

export class CregParser extends ConditionRules {
  private list: Ast.Statement[] = [];
  private loose: Span[] = [];
  /** What is expected behind the name of a head. */
  private afterName: Bilingual = expected.headEnd;
  /** The last statement was none. */
  private junk = false;

  constructor(recoveryEnabled: boolean) {
    super(recoveryEnabled);
    this.performSelfAnalysis();
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
    for (const error of this.errors) this.problems.push(unforeseen(text, error.token));
    const { problems, declared, loose } = this;
    this.input = [];
    this.text = '';
    return { statements, problems, declared, loose, failed };
  }

  // --- statements -----------------------------------------------------------------------------------------------

  private file = this.RULE('file', (): readonly Ast.Statement[] => this.SUBRULE(this.statements));

  private statements = this.RULE('statements', (): readonly Ast.Statement[] => {
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
    const statement = this.OR(this.anyStatement);
    if (statement) this.list.push(statement);
  };

  private anyStatement: { ALT: () => Ast.Statement | undefined }[] = [
    { ALT: () => void this.CONSUME(T.End) },
    { ALT: () => this.SUBRULE(this.heading) },
    { ALT: () => this.SUBRULE(this.conditionHeading) },
    { ALT: () => this.SUBRULE(this.block) },
    { ALT: () => this.SUBRULE(this.wording) },
    { ALT: () => this.SUBRULE(this.fact) },
    { ALT: () => this.SUBRULE(this.define) },
    { ALT: () => this.SUBRULE(this.score) },
    { ALT: () => this.SUBRULE(this.case) },
    { ALT: () => this.SUBRULE(this.use) },
    { ALT: () => void this.SUBRULE(this.looseBody) },
    {
      ALT: () => {
        this.SUBRULE(this.strangers, { ARGS: [expected.statement] });
        this.junk = true;
        return undefined;
      },
    },
  ];

  /** Braces without a word before them: what stands inside is kept. */
  private looseBody = this.RULE('looseBody', (): void => {
    const open = this.CONSUME(T.LCurly);
    if (!this.quiet) this.refuses(spanOfToken(open), expected.statement);
    const statements = this.inside(true);
    this.CONSUME(T.RCurly);
    if (this.RECORDING_PHASE) return;
    this.loose.push(this.spanFrom(open.startOffset));
    for (const statement of statements) this.list.push(statement);
  });

  private body = this.RULE('body', (): Ast.Body => {
    const open = this.CONSUME(T.LCurly);
    const statements = this.inside(false);
    this.CONSUME(T.RCurly);
    return { kind: 'Body', span: this.spanFrom(open.startOffset), statements };
  });

  private inside(quiet: boolean): readonly Ast.Statement[] {
    const outer = this.quiet;
    this.quiet = quiet;
    const statements = this.SUBRULE(this.statements);
    this.quiet = outer;
    return statements;
  }

  // --- declarations ---------------------------------------------------------------------------------------------

  private head = this.RULE('head', (wanted: Bilingual): Ast.Head => {
    this.afterName = wanted;
    const name = this.OPTION(() => this.name(this.CONSUME(T.Name)));
    const alias = this.OPTION2(() => this.SUBRULE(this.alias));
    let wordings: Ast.Wording[] | undefined;
    this.MANY(() => {
      const wording = this.OR(this.inHead);
      if (!wording) return;
      if (wordings) wordings.push(wording);
      else wordings = [wording];
    });
    if (this.RECORDING_PHASE) return { wordings: none };
    return { ...(name && { name }), ...(alias && { alias }), wordings: wordings ?? none };
  });

  private inHead: { ALT: () => Ast.Wording | undefined }[] = [
    { ALT: () => this.SUBRULE(this.wording) },
    { ALT: () => void this.CONSUME(T.Comma) },
    { ALT: () => void this.refuses(spanOfToken(this.CONSUME2(T.Name)), this.afterName) },
  ];

  private alias = this.RULE('alias', (): Ast.Name | undefined => {
    this.CONSUME(T.Slash);
    return this.OPTION(() => this.name(this.CONSUME(T.Name)));
  });

  private use = this.RULE('use', (): Ast.Use => {
    const word = this.CONSUME(T.Use);
    const names = this.SUBRULE(this.names);
    this.tail(expected.names);
    return { kind: 'Use', span: this.spanFrom(word.startOffset), word: spanOfToken(word), names };
  });

  private fact = this.RULE('fact', (): Ast.Fact => {
    const word = this.CONSUME(T.Fact);
    const head = this.namedHead();
    const typed = this.OPTION(() => this.SUBRULE(this.typed));
    if (!typed?.type) this.lacks(typed ? expected.type : expected.colon);
    this.tail(typed ? expected.type : expected.colon);
    if (this.RECORDING_PHASE) return nothing;
    const span = this.spanFrom(word.startOffset);
    const type = typed?.type;
    return { kind: 'Fact', span, word: spanOfToken(word), ...head, ...(type && { type }), notes: typed?.notes ?? none };
  });

  private namedHead(): Ast.Head {
    const head = this.SUBRULE(this.head, { ARGS: [expected.colon] });
    if (!head.name) this.lacks(expected.name);
    this.declare(head);
    return head;
  }

  private typed = this.RULE('typed', (): Pick<Ast.Fact, 'type' | 'notes'> => {
    this.CONSUME(T.Colon);
    const choice = this.OPTION(() => this.SUBRULE(this.choice));
    const values = this.SUBRULE(this.items);
    if (this.RECORDING_PHASE) return nothing;
    if (choice) return { type: choice, notes: this.notesOf(values) };
    const type = valueType(values.items);
    return { ...(type && { type }), notes: values.wordings };
  });

  private choice = this.RULE('choice', (): Ast.ChoiceType => {
    const word = this.CONSUME(T.Choice) as Token;
    const members = this.SUBRULE(this.set);
    if (this.RECORDING_PHASE) return nothing;
    this.declareMembers(members);
    return { kind: 'ChoiceType', span: this.spanFrom(word.startOffset), many: word.text === 'several-of', members };
  });

  /** Behind a set of members only wording can follow. */
  private notesOf({ items, wordings }: Gathered): readonly Ast.Wording[] {
    const elements = items.flatMap(item => item.elements);
    const other = elements.find(element => element.kind !== 'Wording');
    if (other) this.refuses(other.span, expected.statement);
    return [...elements.filter(element => element.kind === 'Wording'), ...wordings];
  }

  private define = this.RULE('define', (): Ast.Define => {
    const word = this.CONSUME(T.Define) as Token;
    const head = this.namedHead();
    const condition = this.OPTION(() => {
      this.CONSUME(T.Colon);
      return this.wanted();
    });
    const notes = this.SUBRULE(this.wordings);
    this.tail(condition ? expected.conditionEnd : expected.colon);
    if (!condition) this.lacks(expected.colon);
    const role = word.text === 'direct' ? 'direct' : 'define';
    const span = this.spanFrom(word.startOffset);
    return { kind: 'Define', span, word: spanOfToken(word), role, ...head, ...(condition && { condition }), notes };
  });

  private score = this.RULE('score', (): Ast.Score => {
    const word = this.CONSUME(T.Score) as Token;
    const head = this.namedHead();
    const outer = this.table;
    this.table = undefined;
    const values = this.OPTION(() => {
      this.CONSUME(T.Colon);
      return this.SUBRULE(this.items);
    });
    const table = this.table as Ast.Table | undefined;
    this.table = outer;
    this.tail(values ? expected.value : expected.colon);
    if (!values) this.lacks(expected.colon);
    const body = this.OPTION2(() => this.SUBRULE(this.body));
    if (this.RECORDING_PHASE) return nothing;
    return {
      kind: 'Score',
      span: this.spanFrom(word.startOffset),
      word: spanOfToken(word),
      role: word.text as Ast.Score['role'],
      ...head,
      wordings: joined(head.wordings, values),
      ...(table && { table }),
      items: values?.items ?? none,
      ...(body && { body }),
    };
  });

  // --- blocks and headings --------------------------------------------------------------------------------------

  private block = this.RULE('block', (): Ast.Block => {
    const word = this.CONSUME(T.Block) as Token;
    const head = this.SUBRULE(this.head, { ARGS: [expected.headEnd] });
    const basis = this.OPTION(() => {
      this.CONSUME(T.Under);
      return this.SUBRULE(this.items);
    });
    this.tail(head.name ? expected.headEnd : expected.head);
    const body = this.OPTION2(() => this.SUBRULE(this.body));
    if (this.RECORDING_PHASE) return nothing;
    if (!head.name && head.wordings.length === 0 && !body) this.lacks(expected.head);
    this.declare(head);
    return {
      kind: 'Block',
      span: this.spanFrom(word.startOffset),
      word: word.text as BlockWord,
      wordSpan: spanOfToken(word),
      ...head,
      wordings: joined(head.wordings, basis),
      basis: basis?.items ?? none,
      ...(body && { body }),
    };
  });

  private heading = this.RULE('heading', (): Ast.Heading => {
    const token = this.CONSUME(T.Head) as Token;
    const alias = this.OPTION(() => this.SUBRULE(this.alias));
    const { items, wordings } = this.SUBRULE(this.items);
    this.tail(expected.value);
    if (!this.RECORDING_PHASE && items.length === 0 && wordings.length === 0) this.lacks(expected.value);
    // Only the bands of a rating hold anything.
    const holds = this.RECORDING_PHASE || (token.value as HeadValue).band;
    const body = holds ? this.OPTION2(() => this.SUBRULE(this.body)) : undefined;
    return this.headingOf(token, alias, { items, wordings, body });
  });

  private conditionHeading = this.RULE('conditionHeading', (): Ast.Heading => {
    const token = this.CONSUME(T.ConditionHead) as Token;
    const alias = this.OPTION(() => this.SUBRULE(this.alias));
    const condition = this.wanted();
    const wordings = this.SUBRULE(this.wordings);
    this.tail(expected.conditionEnd);
    return this.headingOf(token, alias, { condition, items: none, wordings });
  });

  private headingOf(token: Token, alias: Ast.Name | undefined, parts: HeadingParts): Ast.Heading {
    if (this.RECORDING_PHASE) return nothing;
    const { key, colonEnd, band } = token.value as HeadValue;
    const { condition, items, wordings, body } = parts;
    const label: Ast.Name = { kind: 'Name', span: spanOfToken(token), text: token.text };
    if (band) this.declare({ name: label, ...(alias && { alias }) });
    return {
      kind: 'Heading',
      span: { start: token.startOffset, end: Math.max(colonEnd, this.previousEnd()) },
      ...(key !== undefined && { word: key }),
      label,
      ...(alias && { alias }),
      ...(condition && { condition }),
      items,
      wordings,
      ...(body && { body }),
    };
  }

  // --- cases ----------------------------------------------------------------------------------------------------

  private case = this.RULE('case', (): Ast.Case => {
    const word = this.CONSUME(T.Case);
    const head = this.SUBRULE(this.head, { ARGS: [expected.headEnd] });
    const on = this.OPTION(() => {
      this.CONSUME(T.On);
      return this.name(this.CONSUME(T.Name));
    });
    this.tail(expected.head);
    const entries: CaseEntry[] = [];
    const body = this.OPTION2(() => this.SUBRULE(this.caseBody, { ARGS: [entries] }));
    if (this.RECORDING_PHASE) return nothing;
    if (!body) this.lacks(expected.head);
    const span = this.spanFrom(word.startOffset);
    const end = { start: span.end, end: span.end };
    return { kind: 'Case', span, word: spanOfToken(word), ...head, ...(on && { on }), entries, body: body ?? end };
  });

  private caseBody = this.RULE('caseBody', (entries: CaseEntry[]): Span => {
    const open = this.CONSUME(T.LCurly);
    this.MANY(() => {
      this.faulty = false;
      const entry = this.OR(this.inCase);
      if (entry && !this.RECORDING_PHASE) entries.push(entry);
    });
    this.CONSUME(T.RCurly);
    return this.spanFrom(open.startOffset);
  });

  private inCase: { ALT: () => CaseEntry | undefined }[] = [
    { ALT: () => void this.CONSUME(T.End) },
    { ALT: () => void this.CONSUME(T.Comma) },
    { ALT: () => this.SUBRULE(this.heading) },
    { ALT: () => this.SUBRULE(this.conditionHeading) },
    { ALT: () => this.SUBRULE(this.condition) },
    { ALT: () => void this.SUBRULE(this.strangers, { ARGS: [expected.caseEntry] }) },
    { ALT: () => void this.SUBRULE(this.looseBraces, { ARGS: [expected.caseEntry] }) },
  ];
}

/** An error that the library found itself: the grammar should leave none. */
function unforeseen(text: string, token: { readonly startOffset: number; readonly image: string }): SyntaxProblem {
  const start = token.startOffset >= 0 ? token.startOffset : text.length;
  const end = Math.min(text.length, start + Math.max(1, token.image.length));
  return unexpected(text, { start, end }, expected.statement);
}

function valueType(items: readonly Ast.Item[]): Ast.ValueType | undefined {
  const first = items[0];
  const last = items[items.length - 1];
  return first && last
    ? { kind: 'ValueType', span: { start: first.span.start, end: last.span.end }, items }
    : undefined;
}

function joined(wordings: readonly Ast.Wording[], values: Gathered | undefined): readonly Ast.Wording[] {
  return values && values.wordings.length > 0 ? [...wordings, ...values.wordings] : wordings;
}
