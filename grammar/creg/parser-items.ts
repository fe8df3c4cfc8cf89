/** The rules for items: what stands between separators, deadlines, marks, and the table of a score. */
import { cover } from '../span.js';
import type * as Ast from './ast.js';
import * as build from './build-ast.js';
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
import { expected } from './faults.js';
import { flags, nothing } from './parser-base.js';
import { ValueRules } from './parser-values.js';
import { T, type Token } from './tokens.js';

const isName = flags([T.Name]);

export abstract class ItemRules extends ValueRules {
  private gathering: Gathering = gather();
  /** The table that the items of a score hold. */
  protected table: Ast.Table | undefined;

  // --- items ----------------------------------------------------------------------------------------------------

  protected items = this.RULE('items', (): Gathered => {
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
    this.OR(this.anyElement);
  };

  private anyElement: { ALT: () => void }[] = [
    {
      ALT: () => {
        this.CONSUME(T.Comma);
        separate(this.gathering);
      },
    },
    { ALT: () => this.put(this.SUBRULE(this.named)) },
    { ALT: () => this.put(this.SUBRULE(this.wording)) },
    { ALT: () => this.cite(this.CONSUME(T.Title) as Token) },
    { ALT: () => this.cite(this.CONSUME(T.Pin) as Token) },
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
  ];

  private cite(token: Token): void {
    if (this.RECORDING_PHASE) return;
    if (token.tokenType === T.Title) addTitle(this.gathering, token);
    else addPin(this.gathering, token);
  }

  private named = this.RULE('named', (): Ast.Element => {
    const name = this.name(this.CONSUME(T.Name));
    return this.OPTION(() => this.SUBRULE(this.to, { ARGS: [name] })) ?? name;
  });

  private dates = this.RULE('dates', (): Ast.Element => {
    const date = this.date(this.CONSUME(T.Date));
    return this.OPTION(() => this.SUBRULE(this.to, { ARGS: [date] })) ?? date;
  });

  private to = this.RULE('to', (low: Ast.Name | Ast.DateValue): Ast.Range | undefined => {
    const to = this.CONSUME(T.To);
    const high = this.SUBRULE(this.value);
    if (this.RECORDING_PHASE || !high || high.kind === 'NameSet') return undefined;
    return build.between(low, to as Token, high);
  });

  private deadline = this.RULE('deadline', (): void => {
    let from: unknown;
    let of: unknown;
    const window: unknown = this.OR([
      {
        ALT: () => {
          from = this.CONSUME(T.From);
          return this.OPTION(() => this.CONSUME(T.Window) as unknown);
        },
      },
      {
        ALT: () => {
          const within = this.CONSUME2(T.Window) as unknown;
          this.OPTION2(() => {
            this.CONSUME(T.Of);
            if (this.RECORDING_PHASE || this.nextIs(isName)) of = this.CONSUME(T.Name);
            else this.lacks(expected.name);
          });
          return within;
        },
      },
    ]);
    const act: unknown = this.OPTION3(() => this.CONSUME3(T.Name));
    if (this.RECORDING_PHASE) return;
    if (!window) this.lacks(expected.bound);
    else addDeadline(this.gathering, build.deadlineOf({ from, window, of, act } as build.DeadlineTokens));
  });

  private group = this.RULE('group', (): Ast.Group => {
    const open = this.CONSUME(T.LRound);
    const { items, wordings } = this.SUBRULE(this.items);
    this.tail(expected.value);
    this.CONSUME(T.RRound);
    const group: Ast.Group = { kind: 'Group', span: this.spanFrom(open.startOffset), items };
    if (this.RECORDING_PHASE || wordings.length === 0) return group;
    // Inside brackets nothing is published: the wording is a value.
    const rest = wordings.map((wording): Ast.Item => ({ kind: 'Item', span: wording.span, elements: [wording] }));
    return { ...group, items: [...items, ...rest] };
  });

  private stating = this.RULE('stating', (): Ast.Stating => {
    const word = this.CONSUME(T.Stating);
    const names = this.SUBRULE(this.names);
    return { kind: 'Stating', span: this.spanFrom(word.startOffset), names };
  });

  private mark = this.RULE('mark', (): Ast.Mark => {
    const token = this.CONSUME(T.MarkOf);
    const operand = this.OPTION(() => this.OR(this.anyOperand));
    if (this.RECORDING_PHASE) return nothing;
    if (!operand) this.lacks(expected.value);
    return build.markOf(token as Token, operand);
  });

  private anyOperand: { ALT: () => Ast.Range | Ast.Name | undefined }[] = [
    { ALT: () => this.name(this.CONSUME(T.Name)) },
    { ALT: () => this.SUBRULE(this.range) },
  ];

  // --- the table of a score -------------------------------------------------------------------------------------

  private scoreTable = this.RULE('scoreTable', (): Ast.Table => {
    const word = this.CONSUME(T.ByTable);
    const by = this.name(this.CONSUME(T.Name));
    const rows: Ast.Row[] = [];
    this.CONSUME(T.LCurly);
    this.MANY(() => {
      const row = this.OR(this.inTable);
      if (row) rows.push(row);
    });
    this.CONSUME(T.RCurly);
    return { kind: 'Table', span: this.spanFrom(word.startOffset), by, rows };
  });

  private inTable: { ALT: () => Ast.Row | undefined }[] = [
    { ALT: () => this.SUBRULE(this.row) },
    { ALT: () => void this.CONSUME(T.Comma) },
    { ALT: () => void this.CONSUME(T.End) },
    { ALT: () => void this.SUBRULE(this.strangers, { ARGS: [expected.row] }) },
    { ALT: () => void this.SUBRULE(this.looseBraces, { ARGS: [expected.row] }) },
  ];

  private row = this.RULE('row', (): Ast.Row | undefined => {
    const range = this.SUBRULE(this.range);
    const points = this.OPTION(() => {
      this.CONSUME(T.Colon);
      return this.OPTION2(() => this.amount(this.CONSUME(T.Amount)));
    });
    if (this.RECORDING_PHASE) return nothing;
    if (!points) this.lacks(expected.row);
    if (!points || !range) return undefined;
    return { kind: 'Row', span: cover(range.span, points.span), range, points };
  });
}
