/**
 * The typed tree of a `.creg` file: plain immutable data, every node with its span.
 *
 * The tree knows shapes, not meaning: a heading is a word and items, whichever heading it is. What belongs where
 * is checked by `place.ts`; what it says is read by `server/core/bind/bind.ts`.
 *
 * Where the language has several spellings for one thing (`三年`, `3 年`; `达到`, `不少于`), a node carries the value
 * and, as `written`, the author's own spelling. Two texts say the same when their trees are equal but for spans and
 * `written`; the printer keeps `written` inside its own face and writes the plain form in the other.
 */
import type { Span } from '../span.js';
import type { Condition } from './ast-conditions.js';
import type { Amount, Bound, Element, Item, Name, NameSet, Range, Wording } from './ast-values.js';
import type { BlockWord, HeadWord } from './words.js';

export type * from './ast-conditions.js';
export type * from './ast-values.js';

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
