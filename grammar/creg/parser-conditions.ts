/** The rules for conditions. */
import { spanOfToken } from '../span.js';
import type * as Ast from './ast.js';
import * as build from './build-ast.js';
import { combine, type Link, mostNots, negate } from './build-conditions.js';
import { expected } from './faults.js';
import { flags, nothing } from './parser-base.js';
import { ItemRules } from './parser-items.js';
import { T, type Token } from './tokens.js';

const atoms = [T.LRound, T.Text, T.Quantifier, T.Window, T.Name, T.Before, T.Amount, T.Membership];
const isAtom = flags(atoms);
const isOperand = flags([...atoms, T.Not]);
const isCondition = flags([...atoms, T.Not, T.And, T.Or, T.Implies]);

export abstract class ConditionRules extends ItemRules {
  private window(token: unknown): Ast.Window {
    return this.RECORDING_PHASE ? nothing : build.windowOf(token as Token);
  }

  /** A condition, or a node that says that one is missing. */
  protected wanted(): Ast.Condition {
    if (!this.RECORDING_PHASE && !this.nextIs(isCondition)) return this.absent();
    return this.SUBRULE9(this.condition);
  }

  private absent(): Ast.Missing {
    this.lacks(expected.condition);
    const at = this.previousEnd();
    return { kind: 'Missing', span: { start: at, end: at } };
  }

  protected condition = this.RULE('condition', (): Ast.Condition => {
    const first = this.RECORDING_PHASE || this.nextIs(isOperand) ? this.SUBRULE(this.operand) : this.absent();
    let links: Link[] | undefined;
    let implied = false;
    this.MANY(() => {
      const by = this.OR(this.anyConnective) as Token;
      const operand = this.RECORDING_PHASE || this.nextIs(isOperand) ? this.SUBRULE2(this.operand) : this.absent();
      if (by.tokenType === T.Implies) {
        if (implied) this.refuses(spanOfToken(by), expected.conditionEnd);
        implied = true;
      }
      if (links) links.push({ by, operand });
      else links = [{ by, operand }];
    });
    return links && !this.RECORDING_PHASE ? combine(first, links) : first;
  });

  private anyConnective = [
    { ALT: () => this.CONSUME(T.And) },
    { ALT: () => this.CONSUME(T.Or) },
    { ALT: () => this.CONSUME(T.Implies) },
  ];

  private operand = this.RULE('operand', (): Ast.Condition => {
    let nots: Token[] | undefined;
    this.MANY(() => {
      const not = this.CONSUME(T.Not) as Token;
      if (nots) nots.push(not);
      else nots = [not];
    });
    if (this.RECORDING_PHASE) return this.OR(this.anyAtom);
    const extra = nots?.[mostNots];
    if (extra) this.refuses(spanOfToken(extra), expected.condition);
    const atom = this.nextIs(isAtom) ? this.OR(this.anyAtom) : this.absent();
    return nots ? negate(nots, atom) : atom;
  });

  private anyAtom: { ALT: () => Ast.Condition }[] = [
    { ALT: () => this.SUBRULE(this.test) },
    { ALT: () => this.SUBRULE(this.prose) },
    { ALT: () => this.SUBRULE(this.quantified) },
    { ALT: () => this.SUBRULE(this.bracketed) },
  ];

  private prose = this.RULE('prose', (): Ast.Prose => {
    const wording = this.SUBRULE(this.wording);
    return this.RECORDING_PHASE ? nothing : { kind: 'Prose', span: wording.span, wording };
  });

  private bracketed = this.RULE('bracketed', (): Ast.Condition => {
    const open = this.CONSUME(T.LRound);
    const condition = this.wanted();
    this.tail(expected.conditionEnd);
    this.CONSUME(T.RRound);
    return this.RECORDING_PHASE ? nothing : { ...condition, span: this.spanFrom(open.startOffset), bracketed: true };
  });

  private quantified = this.RULE('quantified', (): Ast.Quantified => {
    const word = this.CONSUME(T.Quantifier) as Token;
    const conditions: Ast.Condition[] = [];
    this.CONSUME(T.LCurly);
    this.MANY(() => {
      const condition = this.OR(this.inConditions);
      if (condition) conditions.push(condition);
    });
    if (conditions.length === 0) this.lacks(expected.condition);
    this.CONSUME(T.RCurly);
    const count = word.value as Ast.Quantified['count'];
    return { kind: 'Quantified', span: this.spanFrom(word.startOffset), count, conditions };
  });

  private inConditions: { ALT: () => Ast.Condition | undefined }[] = [
    { ALT: () => this.SUBRULE(this.condition) },
    { ALT: () => void this.CONSUME(T.End) },
    { ALT: () => void this.SUBRULE(this.strangers, { ARGS: [expected.condition] }) },
    { ALT: () => void this.SUBRULE(this.looseBraces, { ARGS: [expected.condition] }) },
  ];

  private test = this.RULE('test', (): Ast.Test => {
    const start = this.LA(1).startOffset;
    let window: Ast.Window | undefined;
    let name: Ast.Name | undefined;
    let relation: Ast.Test['relation'];
    this.OR([
      {
        ALT: () => {
          window = this.window(this.CONSUME(T.Window));
          name = this.OPTION(() => this.name(this.CONSUME(T.Name)));
        },
      },
      {
        ALT: () => {
          name = this.name(this.CONSUME2(T.Name));
          window = this.OPTION2(() => this.window(this.CONSUME2(T.Window)));
        },
      },
      {
        ALT: () => {
          relation = this.OR2(this.anyRelation);
        },
      },
    ]);
    if (this.RECORDING_PHASE || !relation) relation = this.OPTION3(() => this.OR3(this.anotherRelation));
    if (this.RECORDING_PHASE) return nothing;
    if (!name && !isLasting(relation)) this.lacks(expected.name);
    const span = this.spanFrom(start);
    return { kind: 'Test', span, ...(window && { window }), ...(name && { name }), ...(relation && { relation }) };
  });

  private anyRelation: { ALT: () => Ast.Membership | Ast.Range | undefined }[] = [
    { ALT: () => this.SUBRULE(this.range) },
    { ALT: () => this.SUBRULE(this.membership) },
  ];

  /** The same, numbered apart: the library tells calls in one rule by their numbers. */
  private anotherRelation: { ALT: () => Ast.Membership | Ast.Range | undefined }[] = [
    { ALT: () => this.SUBRULE2(this.range) },
    { ALT: () => this.SUBRULE2(this.membership) },
  ];
}

/** `满 6 个月` needs no fact before it: it is a time. */
function isLasting(relation: Ast.Test['relation']): boolean {
  return relation?.kind === 'Range' && relation.lower?.style === 'before';
}
