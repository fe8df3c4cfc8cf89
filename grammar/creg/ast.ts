/**
 * The typed tree of a `.creg` file: plain immutable data, every node with its span.
 *
 * The tree knows shapes, not meaning: a heading is a word and items, whichever heading it is. What belongs where
 * is checked by `place.ts`; what it says is read by `server/core/bind.ts`.
 *
 * Where the language has several spellings for one thing (`三年`, `3 年`; `达到`, `不少于`), a node carries the value
 * and, as `written`, the author's own spelling. Two texts say the same when their trees are equal but for spans and
 * `written`; the printer keeps `written` inside its own face and writes the plain form in the other.
 */
import type { Span } from '../span.js';
import type { BlockWord, HeadWord, MarkWord } from './words.js';

export interface CregFile {
  readonly kind: 'File';
  readonly span: Span;
  readonly statements: readonly Statement[];
  /** All comments in source order; the printer puts them back by position. */
  readonly comments: readonly Comment[];
}

/** `// …` to the end of its line; `text` is without the slashes. */
export interface Comment {
  readonly kind: 'Comment';
  readonly span: Span;
  readonly text: string;
}

export type Statement = Use | Fact | Define | Score | Case | Block | Heading | Wording;

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

/** What a declaration begins with: `名称 / alias “wording” “wording”`. */
export interface Head {
  readonly name?: Name;
  readonly alias?: Name;
  readonly wordings: readonly Wording[];
}

/** `使用 甲、乙` */
export interface Use {
  readonly kind: 'Use';
  readonly span: Span;
  readonly word: Span;
  readonly names: readonly Name[];
}

/** `事实 名称 / alias：之一 { … }`, `事实 名称：元 “note”` */
export interface Fact extends Head {
  readonly kind: 'Fact';
  readonly span: Span;
  readonly word: Span;
  readonly type?: FactType;
  readonly notes: readonly Wording[];
}

export type FactType = ChoiceType | ValueType;

/** `之一 { }` (`many` false) or `若干 { }` (`many` true). */
export interface ChoiceType {
  readonly kind: 'ChoiceType';
  readonly span: Span;
  readonly many: boolean;
  readonly members: readonly Member[];
}

/** `元`, `是否`, `微克/立方米`, `分，0 至 100`: the first item is the type or unit. */
export interface ValueType {
  readonly kind: 'ValueType';
  readonly span: Span;
  readonly items: readonly Item[];
}

/** A member of a choice; one with members of its own is a class. */
export interface Member {
  readonly kind: 'Member';
  readonly span: Span;
  readonly name: Name;
  readonly alias?: Name;
  readonly wording?: Wording;
  readonly members: readonly Member[];
}

/** `定义 名称 “…”：condition`, and in a rating `直接 等级 “…”：condition`. */
export interface Define extends Head {
  readonly kind: 'Define';
  readonly span: Span;
  readonly word: Span;
  readonly role: 'define' | 'direct';
  readonly condition?: Condition;
  readonly notes: readonly Wording[];
}

/** `扣分`, `加分`, `指标` of a rating scheme. */
export interface Score extends Head {
  readonly kind: 'Score';
  readonly span: Span;
  readonly word: Span;
  readonly role: 'deduct' | 'add' | 'indicator';
  readonly table?: Table;
  readonly items: readonly Item[];
  readonly body?: Body;
}

/** `按 罚款金额 { 不满 5 万元：1 分 }` */
export interface Table {
  readonly kind: 'Table';
  readonly span: Span;
  readonly by: Name;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly kind: 'Row';
  readonly span: Span;
  readonly range: Range;
  readonly points: Amount;
}

/** `案例 “…” 于 名单 { … }` */
export interface Case extends Head {
  readonly kind: 'Case';
  readonly span: Span;
  readonly word: Span;
  readonly on?: Name;
  readonly entries: readonly (Condition | Heading)[];
  readonly body: Span;
}

/** A block: `情形 名称 / alias “…” 依据《…》 { … }`. */
export interface Block extends Head {
  readonly kind: 'Block';
  readonly span: Span;
  readonly word: BlockWord;
  readonly wordSpan: Span;
  /** After `依据` in the head of a measure. */
  readonly basis: readonly Item[];
  readonly body?: Body;
}

/** `{ … }`; the span includes the braces. */
export interface Body {
  readonly kind: 'Body';
  readonly span: Span;
  readonly statements: readonly Statement[];
}

/**
 * `期限：3 年 “…”`. `word` is absent where the word is none of the language (a band of a rating, or a mistake):
 * `label` has it as written. A heading that takes a condition has `condition`, all others `items`.
 */
export interface Heading {
  readonly kind: 'Heading';
  readonly span: Span;
  readonly word?: HeadWord;
  readonly label: Name;
  readonly alias?: Name;
  readonly condition?: Condition;
  readonly items: readonly Item[];
  readonly wordings: readonly Wording[];
  readonly body?: Body;
}

// --- values -----------------------------------------------------------------------------------------------------

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

// --- conditions -------------------------------------------------------------------------------------------------

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

/** `属于`, `含`, … with a set or the name of a class. */
export interface Membership {
  readonly kind: 'Membership';
  readonly span: Span;
  readonly operator: 'in' | 'not-in' | 'includes' | 'excludes' | 'includes-all';
  readonly operand: NameSet | Name;
  readonly written: string;
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

/** Every node of a tree. */
export type Node =
  | CregFile
  | Comment
  | Statement
  | ChoiceType
  | ValueType
  | Member
  | Table
  | Row
  | Body
  | Item
  | Element
  | Bound
  | Amount
  | NameSet
  | Condition;
