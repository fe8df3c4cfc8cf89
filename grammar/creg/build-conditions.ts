/** Builds conditions: `非` binds closest, then `且`, then `或`, then `则`. */
import { cover } from '../span.js';
import type * as Ast from './ast.js';
import { T, type Token } from './tokens.js';

/** A connective and the operand behind it. */
export interface Link {
  readonly by: Token;
  readonly operand: Ast.Condition;
}

export function combine(first: Ast.Condition, links: readonly Link[]): Ast.Condition {
  const implied: Ast.Condition[] = [];
  let ors: Ast.Condition[] = [];
  let ands: Ast.Condition[] = [first];
  for (const { by, operand } of links) {
    if (by.tokenType === T.And) {
      ands.push(operand);
      continue;
    }
    ors.push(joined('And', ands));
    ands = [operand];
    // Only one `则` can stand in a condition; a second is reported, and read as `或`.
    if (by.tokenType === T.Implies && implied.length === 0) {
      implied.push(joined('Or', ors));
      ors = [];
    }
  }
  ors.push(joined('And', ands));
  implied.push(joined('Or', ors));
  return implied.reduceRight((right, left) => ({ kind: 'Implies', span: cover(left.span, right.span), left, right }));
}

function joined(kind: 'And' | 'Or', operands: readonly Ast.Condition[]): Ast.Condition {
  const first = operands[0];
  const last = operands[operands.length - 1];
  if (!first || !last || operands.length === 1) return first ?? { kind: 'Missing', span: { start: 0, end: 0 } };
  return { kind, span: cover(first.span, last.span), operands };
}

/** More of them is no condition; each is a level of the tree. */
export const mostNots = 4;

/** `非`, as often as it stands there. */
export function negate(nots: readonly Token[], operand: Ast.Condition): Ast.Condition {
  let condition = operand;
  for (let i = Math.min(nots.length, mostNots) - 1; i >= 0; i--) {
    const start = nots[i]?.startOffset ?? operand.span.start;
    condition = { kind: 'Not', span: { start, end: Math.max(start, operand.span.end) }, operand: condition };
  }
  return condition;
}
