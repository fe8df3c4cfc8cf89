/** What a rating scheme is reckoned with: scale, deductions and additions, direct grades, bands. All points are exact. */
import type { Span } from '../../../grammar/index.js';
import type { FactDeclaration } from '../../logic/fact.js';
import type { Compares, Formula, Limit } from '../../logic/formula.js';
import type { PointRange } from '../../logic/points.js';
import type { Reference } from '../names.js';

export type { PointBound, PointRange } from '../../logic/points.js';

export interface RatingScheme {
  /** 分值; an end that is absent is not stated. */
  readonly scale?: PointRange & { readonly whole: boolean; readonly at: Span; readonly rangeAt: Span };
  /** 起评, an exact decimal numeral. */
  readonly start?: { readonly value: string; readonly at: Span };
  /** 周期. */
  readonly cycle?: { readonly value: Limit; readonly at: Span };
  /** In source order; those of an indicator name it. */
  readonly scores: readonly ScoreRule[];
  readonly indicators: readonly Indicator[];
  readonly direct: readonly DirectGrade[];
  /** In source order. */
  readonly bands: readonly Band[];
}

/** A deduction or an addition (扣分, 加分). */
export interface ScoreRule {
  readonly role: 'deduct' | 'add';
  readonly name?: string;
  readonly alias?: string;
  readonly at: Span;
  readonly span: Span;
  readonly clause?: { readonly text: string; readonly span: Span };
  /** The indicator in which it counts. */
  readonly indicator?: Indicator;
  /** Points for each time; absent where a table or nothing says them. */
  readonly points?: string;
  /** Points by the amount of a fact, the first row that fits. */
  readonly table?: { readonly fact: FactDeclaration; readonly rows: readonly ScoreRow[] };
  /** 累计上限. */
  readonly cap?: string;
  /** 按次 is written. */
  readonly each: boolean;
  /** 有效: how long it counts. */
  readonly valid?: Limit;
  /** Its own condition (当). */
  readonly condition?: Formula;
  /** Facts whose number in a case says how often it happened: its own name, and a fact of the same name. */
  readonly counted: readonly FactDeclaration[];
  /** What its name says where it is that of a fact, a definition or a value: 警告 among the kinds of penalty. */
  readonly named?: Formula;
}

export interface ScoreRow {
  readonly at: Span;
  readonly range: Compares;
  readonly points: string;
}

/** 指标: the most that what stands in it can take or give. */
export interface Indicator {
  readonly name?: string;
  readonly at: Span;
  readonly max?: string;
}

/** 直接: a condition that leads straight to a band. */
export interface DirectGrade {
  readonly at: Span;
  readonly span: Span;
  readonly band?: Reference;
  readonly clause?: { readonly text: string; readonly span: Span };
  readonly condition?: Formula;
}

export interface Band {
  readonly name: string;
  readonly alias?: string;
  readonly at: Span;
  readonly span: Span;
  readonly range: PointRange;
  /** Where the range is written. */
  readonly rangeAt?: Span;
  /** 限前: the share, in ‰, of those rated that may be in it. */
  readonly top?: string;
}
