/** Values of the tree: names, quoted wording, and what stands after the colon of a heading. */
import type { Span } from '../span.js';
import type { MarkWord } from './words.js';

/** A name as written (widths folded to half-width), `qualifier·text` where the author says whose it is. */
export interface Name {
  readonly kind: 'Name';
  readonly span: Span;
  readonly text: string;
  readonly qualifier?: string;
}

/**
 * Quoted wording. `text` is exactly the source between the quotes, so that offset `i` in it stands at
 * `inner.start + i`; wraps and indentation are therefore still in it.
 */
export interface Wording {
  readonly kind: 'Wording';
  readonly span: Span;
  readonly inner: Span;
  readonly text: string;
  /** The same wording in the other language: `“…” / "…"`. */
  readonly other?: Wording;
}

/** What stands between two separators. */
export interface Item {
  readonly kind: 'Item';
  readonly span: Span;
  readonly elements: readonly Element[];
}

export type Element =
  | Wording
  | Citation
  | Pin
  | DocumentNumber
  | DateValue
  | Window
  | Deadline
  | Name
  | Range
  | Group
  | Stating
  | Membership
  | Mark;

/** `《环境保护法》（2014年修订）第六十三条第三项、第六十四条`: the title and every place cited in it. */
export interface Citation {
  readonly kind: 'Citation';
  readonly span: Span;
  /** Without the outer 《》. */
  readonly title: string;
  readonly titleSpan: Span;
  /** `2014年修订` */
  readonly version?: string;
  readonly pins: readonly Pin[];
}

/** A place in a text: `第六十三条第一款第三项`, `art 63 para 1 item 3`; `to` for a range of articles. */
export interface Pin {
  readonly kind: 'Pin';
  readonly span: Span;
  readonly part?: number;
  readonly chapter?: number;
  readonly section?: number;
  readonly article?: number;
  /** 1 in 第一百二十条之一. */
  readonly inserted?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
  readonly to?: Pin;
  readonly written: string;
}

/** `国办发〔2020〕49号`; `text` has the brackets 〔〕, whatever was typed. */
export interface DocumentNumber {
  readonly kind: 'DocumentNumber';
  readonly span: Span;
  readonly text: string;
  readonly written: string;
}

/** A day, a month or a year; parts count from 1. */
export interface DateValue {
  readonly kind: 'Date';
  readonly span: Span;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly written: string;
}

/**
 * A number with an optional unit. `value` is an exact decimal numeral in the base of the unit as written without
 * 万/亿 (`50 万元` is `500000`, `元`), never a floating point number. `unit` is a unit of `values/units.ts` in its
 * canonical id, or a name used as one.
 */
export interface Amount {
  readonly kind: 'Amount';
  readonly span: Span;
  readonly value: string;
  readonly unit?: string;
  readonly written: string;
}

/** `一年内`, `within 1 year`: the period in which something is counted. */
export interface Window {
  readonly kind: 'Window';
  readonly span: Span;
  readonly amount: Amount;
  readonly written: string;
}

/** `收到告知之日起 5 个工作日内答复`, `answer within 5 working days of notice`. */
export interface Deadline {
  readonly kind: 'Deadline';
  readonly span: Span;
  /** The day it runs from. */
  readonly from?: Name;
  readonly within: Amount | Name;
  /** What is to be done in that time. */
  readonly act?: Name;
}

/** An amount, an interval, or one bound of it. At least one of `lower`, `upper`, `exact` is there. */
export interface Range {
  readonly kind: 'Range';
  readonly span: Span;
  readonly lower?: Bound;
  readonly upper?: Bound;
  readonly exact?: Bound;
}

/**
 * One bound. `style` is how it stands: a sign (`≥ 3`), a word before (`达到 3`), a word after (`3 以上`), either side
 * of `至`/`–` (`to`), or bare. `written` is the word or sign as written.
 */
export interface Bound {
  readonly kind: 'Bound';
  readonly span: Span;
  readonly inclusive: boolean;
  readonly value: Amount | DateValue | Name | NameSet;
  readonly style: 'sign' | 'before' | 'after' | 'to' | 'bare';
  readonly written: string;
}

/** `（市级部门）`, `（载明 事由、依据）` */
export interface Group {
  readonly kind: 'Group';
  readonly span: Span;
  readonly items: readonly Item[];
}

/** `载明 事实、理由`: takes all that follows it. */
export interface Stating {
  readonly kind: 'Stating';
  readonly span: Span;
  readonly names: readonly Name[];
}

/** `累计上限 2 分`, `按次`, `依 暗管排污`, `不列入`: a word inside values, with what it governs. */
export interface Mark {
  readonly kind: 'Mark';
  readonly span: Span;
  readonly word: MarkWord;
  readonly operand?: Range | Name;
}

/** `{暗管、渗井}` */
export interface NameSet {
  readonly kind: 'NameSet';
  readonly span: Span;
  readonly names: readonly Name[];
}

/** `属于`, `含`, … with a set or the name of a class. */
export interface Membership {
  readonly kind: 'Membership';
  readonly span: Span;
  readonly operator: 'in' | 'not-in' | 'includes' | 'excludes' | 'includes-all';
  readonly operand: NameSet | Name;
  readonly written: string;
}
