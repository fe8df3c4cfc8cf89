/** The rules for the parts of values: wording, names, sets, ranges. */
import { spanOfToken } from '../span.js';
import type * as Ast from './ast.js';
import * as build from './build-ast.js';
import { expected } from './faults.js';
import { BaseRules, flags, none, nothing } from './parser-base.js';
import { T, type Token } from './tokens.js';

const isValue = flags([T.Amount, T.Date, T.Name, T.LCurly]);
const isAmount = flags([T.Amount]);
const isNameOrSet = flags([T.Name, T.LCurly]);

/** A bound with the side of the range it is on. */
interface Sided {
  readonly bound: Ast.Bound;
  readonly side: 'lower' | 'upper' | 'exact';
}

export abstract class ValueRules extends BaseRules {
  protected name(token: unknown): Ast.Name {
    return this.RECORDING_PHASE ? nothing : build.nameOf(token as Token);
  }

  protected amount(token: unknown): Ast.Amount {
    return this.RECORDING_PHASE ? nothing : build.amountOf(token as Token);
  }

  protected date(token: unknown): Ast.DateValue {
    return this.RECORDING_PHASE ? nothing : build.dateOf(token as Token);
  }

  // --- wording --------------------------------------------------------------------------------------------------

  protected wording = this.RULE('wording', (): Ast.Wording => {
    const token = this.CONSUME(T.Text);
    const other = this.OPTION(this.otherWording);
    return this.RECORDING_PHASE ? nothing : build.wordingOf(token as Token, other);
  });

  private otherWording = (): Ast.Wording | undefined => {
    this.CONSUME(T.Slash);
    const token = this.OPTION2(() => this.CONSUME2(T.Text));
    return token && !this.RECORDING_PHASE ? build.wordingOf(token as Token, undefined) : undefined;
  };

  protected wordings = this.RULE('wordings', (): readonly Ast.Wording[] => {
    let wordings: Ast.Wording[] | undefined;
    this.MANY(() => {
      const wording = this.SUBRULE(this.wording);
      if (wordings) wordings.push(wording);
      else wordings = [wording];
    });
    return wordings ?? none;
  });

  // --- names and sets -------------------------------------------------------------------------------------------

  /** Names with separators between them. */
  protected names = this.RULE('names', (): readonly Ast.Name[] => {
    const names: Ast.Name[] = [];
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.apart();
            names.push(this.name(this.CONSUME(T.Name)));
          },
        },
        { ALT: () => this.CONSUME(T.Comma) },
      ]);
    });
    if (names.length === 0) this.lacks(expected.names);
    return names;
  });

  protected set = this.RULE('set', (): readonly Ast.Member[] => {
    const members: Ast.Member[] = [];
    this.CONSUME(T.LCurly);
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.apart();
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
    const token = this.CONSUME(T.Name);
    const name = this.name(token);
    const alias = this.OPTION(() => {
      this.CONSUME(T.Slash);
      return this.OPTION2(() => this.name(this.CONSUME2(T.Name)));
    });
    const wording = this.OPTION3(() => this.SUBRULE(this.wording));
    const members = this.OPTION4(() => this.SUBRULE(this.set)) ?? none;
    const span = this.spanFrom(token.startOffset);
    return { kind: 'Member', span, name, ...(alias && { alias }), ...(wording && { wording }), members };
  });

  protected nameOrSet = this.RULE('nameOrSet', (): Ast.NameSet | Ast.Name => this.OR(this.anyNameOrSet));

  private anyNameOrSet: { ALT: () => Ast.NameSet | Ast.Name }[] = [
    { ALT: () => this.name(this.CONSUME(T.Name)) },
    {
      ALT: () => {
        const start = this.LA(1).startOffset;
        const members = this.SUBRULE(this.set);
        return this.RECORDING_PHASE ? nothing : build.setOf(members, this.spanFrom(start));
      },
    },
  ];

  protected membership = this.RULE('membership', (): Ast.Membership | undefined => {
    const token = this.CONSUME(T.Membership);
    if (!this.RECORDING_PHASE && !this.nextIs(isNameOrSet)) {
      this.lacks(expected.set);
      return undefined;
    }
    const operand = this.SUBRULE(this.nameOrSet);
    return this.RECORDING_PHASE ? nothing : build.membershipOf(token as Token, operand);
  });

  // --- ranges ---------------------------------------------------------------------------------------------------

  protected value = this.RULE('value', (): Ast.Bound['value'] | undefined => {
    if (this.RECORDING_PHASE || this.nextIs(isValue)) return this.OR(this.anyValue);
    this.lacks(expected.bound);
    return undefined;
  });

  private anyValue: { ALT: () => Ast.Bound['value'] }[] = [
    { ALT: () => this.amount(this.CONSUME(T.Amount)) },
    { ALT: () => this.date(this.CONSUME(T.Date)) },
    { ALT: () => this.SUBRULE(this.nameOrSet) },
  ];

  protected range = this.RULE('range', (): Ast.Range | undefined => {
    const first = this.OR(this.anyRange);
    if (this.RECORDING_PHASE) return nothing;
    if (!first || 'kind' in first) return first;
    return build.rangeOf(first.bound, first.side);
  });

  private anyRange: { ALT: () => Ast.Range | Sided | undefined }[] = [
    {
      ALT: () => {
        const first = this.SUBRULE(this.before);
        return this.withSecond(
          first,
          this.OPTION(() => this.SUBRULE(this.upper)),
        );
      },
    },
    {
      ALT: () => {
        const token = this.CONSUME(T.Amount);
        const after = this.OPTION2(() => this.SUBRULE(this.afterAmount, { ARGS: [token as Token] }));
        if (this.RECORDING_PHASE) return nothing;
        return after ?? { bound: build.boundBare(build.amountOf(token as Token)), side: 'exact' };
      },
    },
  ];

  /** `≥ 3`, `超过 3` */
  private before = this.RULE('before', (): Sided | undefined => {
    const token = this.CONSUME(T.Before);
    const value = this.SUBRULE(this.value);
    if (this.RECORDING_PHASE || !value) return undefined;
    return { bound: build.boundBefore(token as Token, value), side: build.sideOf(token as Token) };
  });

  /** `以上`, `以上 5 以下`, `至 5` behind an amount. */
  private afterAmount = this.RULE('afterAmount', (amount: Token): Ast.Range | Sided | undefined => {
    return this.OR([
      {
        ALT: () => {
          const token = this.CONSUME(T.After);
          const second = this.OPTION(() => this.SUBRULE(this.upper));
          return this.RECORDING_PHASE ? nothing : this.withSecond(bounded(amount, token as Token), second);
        },
      },
      {
        ALT: () => {
          const to = this.CONSUME(T.To);
          if (this.RECORDING_PHASE || this.nextIs(isAmount)) {
            const high = this.CONSUME(T.Amount);
            return this.RECORDING_PHASE ? nothing : build.rangeBetween(amount, to as Token, high as Token);
          }
          this.lacks(expected.bound);
          return undefined;
        },
      },
    ]);
  });

  /** The other bound of a range. */
  private upper = this.RULE('upper', (): Sided | undefined => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.before) },
      {
        ALT: () => {
          const amount = this.CONSUME(T.Amount);
          const after = this.OPTION(() => this.CONSUME(T.After));
          if (this.RECORDING_PHASE) return nothing;
          if (after) return bounded(amount as Token, after as Token);
          this.refuses(spanOfToken(amount), expected.conditionEnd);
          return undefined;
        },
      },
    ]);
  });

  private withSecond(first: Sided | undefined, second: Sided | undefined): Ast.Range | undefined {
    if (this.RECORDING_PHASE || !first) return undefined;
    if (!second) return build.rangeOf(first.bound, first.side);
    if (second.side === first.side || first.side === 'exact' || second.side === 'exact') {
      // 30 日以上 满 30 日, ≥ 5% = 10%: no range, and neither bound must get lost.
      this.refuses(second.bound.span, expected.conditionEnd);
      return build.rangeOf(first.bound, first.side);
    }
    return build.rangeOf(first.bound, first.side, second.bound, second.side);
  }
}

function bounded(amount: Token, after: Token): Sided {
  return { bound: build.boundAfter(build.amountOf(amount), after), side: build.sideOf(after) };
}
