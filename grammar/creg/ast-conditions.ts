/** Conditions of the tree. */
import type { Span } from '../span.js';
import type { Membership, Name, Range, Window, Wording } from './ast-values.js';

export type Condition = Implies | Or | And | Not | Quantified | Test | Prose | Missing;

/** `bracketed` says that the author put round brackets about the condition. */
interface Conditional {
  readonly span: Span;
  readonly bracketed?: true;
}

export interface Implies extends Conditional {
  readonly kind: 'Implies';
  readonly left: Condition;
  readonly right: Condition;
}

export interface Or extends Conditional {
  readonly kind: 'Or';
  readonly operands: readonly Condition[];
}

export interface And extends Conditional {
  readonly kind: 'And';
  readonly operands: readonly Condition[];
}

export interface Not extends Conditional {
  readonly kind: 'Not';
  readonly operand: Condition;
}

/** `同时 { }`, `下列之一 { }`, `至少 2 项 { }`. */
export interface Quantified extends Conditional {
  readonly kind: 'Quantified';
  readonly count: 'all' | 'any' | number;
  readonly conditions: readonly Condition[];
}

/** One test of a fact: `一年内 行政处罚 ≥ 3 次`, `取水中断`, `排放方式 属于 {暗管}`, `满 6 个月` (then `name` is absent). */
export interface Test extends Conditional {
  readonly kind: 'Test';
  readonly window?: Window;
  readonly name?: Name;
  readonly relation?: Membership | Range;
}

/** A quoted sentence as a condition: its truth is unknown. */
export interface Prose extends Conditional {
  readonly kind: 'Prose';
  readonly wording: Wording;
}

/** Where a condition was expected and none was found; reported as a syntax problem. */
export interface Missing extends Conditional {
  readonly kind: 'Missing';
}
