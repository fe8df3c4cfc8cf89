/**
 * The tree of an existing text: 编 章 节 条 款 项 目, plain immutable data.
 *
 * Every character of the source belongs to exactly one leaf. The `parts` of a node, leaves and nodes in source order,
 * cover its span without gap or overlap; the other fields pick out of `parts` what readers look for. Text between two
 * nodes (line ends, indentation) is a leaf of the node that holds both.
 */
import type { Span } from '../span.js';

export type LeafKind =
  | 'title'
  /** A line of the header block: who adopted it, when, under which number. */
  | 'header'
  /** A line of the table of contents. */
  | 'contents'
  /** 第十条, （二）, 1., 附件 2 */
  | 'number'
  /** The words of 编 章 节 and of an annex. */
  | 'heading'
  /** 【目的依据】 after the number of an article. */
  | 'caption'
  /** Normative wording; a sentence that the source breaks over lines is one leaf. */
  | 'text'
  | 'table'
  /** Issuer and date below the text. */
  | 'signature'
  /** Spaces, line ends, zero-width characters. */
  | 'trivia'
  /** Marks of Markdown and HTML. */
  | 'mark'
  /** Control and private-use characters that an export left behind. */
  | 'residue';

export interface Leaf {
  readonly kind: LeafKind;
  readonly span: Span;
}

export type StatuteNode = StatuteFile | Division | Article | Paragraph | Item | Annex;
export type Part = Leaf | Exclude<StatuteNode, StatuteFile>;

interface Branch {
  readonly span: Span;
  readonly parts: readonly Part[];
}

export interface StatuteFile extends Branch {
  readonly kind: 'StatuteFile';
  /** The leaves point into this text. */
  readonly text: string;
  /** The lines of the title. */
  readonly title: readonly Leaf[];
  readonly header: readonly Leaf[];
}

/** 编, 章, 节: `part` holds chapters, `chapter` holds sections. 附则 without a number is a chapter. */
export interface Division extends Branch {
  readonly kind: 'Division';
  readonly level: 'part' | 'chapter' | 'section';
  readonly number?: number;
  readonly marker?: Leaf;
  readonly heading?: Leaf;
}

/**
 * 第十条, or in a text without 条 its outermost numbered point (一、). `label` is the number as the text writes it,
 * without spaces and without the mark after it: `第十条之一`, `四`.
 */
export interface Article extends Branch {
  readonly kind: 'Article';
  readonly style: 'article' | ItemStyle;
  readonly label: string;
  readonly number: number;
  /** 1 in 第十条之一. */
  readonly inserted?: number;
  readonly marker: Leaf;
  readonly caption?: Leaf;
  /** The number stands, the text is gone: （删去）. */
  readonly deleted: boolean;
  readonly paragraphs: readonly Paragraph[];
}

/** 款, with the items under it. `closing`: it ends the items of the paragraph before it. */
export interface Paragraph extends Branch {
  readonly kind: 'Paragraph';
  readonly text?: Leaf;
  readonly items: readonly Item[];
  readonly closing: boolean;
}

/** How an item is numbered: （一）, （1）, 一、, 1., 1）, ①, ⑴, ⒈, ㈠. */
export type ItemStyle =
  | 'han-comma'
  | 'han-bracket'
  | 'han-sign'
  | 'dot'
  | 'dot-sign'
  | 'arabic-bracket'
  | 'bracket-sign'
  | 'half-bracket'
  | 'letter'
  | 'decimal'
  | 'circle';

/** 项 or 目. Without `marker` its number was lost; `number` is then what it must have been. */
export interface Item extends Branch {
  readonly kind: 'Item';
  readonly style: ItemStyle;
  /** As written, without spaces: `（二）`; absent when lost. */
  readonly label?: string;
  readonly number: number;
  readonly marker?: Leaf;
  /** 1 for 项, 2 for 目, and so on. */
  readonly depth: number;
  readonly paragraphs: readonly Paragraph[];
}

export interface Annex extends Branch {
  readonly kind: 'Annex';
  readonly label: string;
  readonly marker: Leaf;
  readonly heading?: Leaf;
}

export function isLeaf(part: Part | StatuteFile): part is Leaf {
  // By name: to ask each of many shapes for its parts takes ten times as long.
  switch (part.kind) {
    case 'StatuteFile':
    case 'Division':
    case 'Article':
    case 'Paragraph':
    case 'Item':
    case 'Annex':
      return false;
    default:
      return true;
  }
}

/** Every leaf below a node in source order: together they are the text of its span. */
export function leavesIn(node: StatuteNode): readonly Leaf[] {
  const leaves: Leaf[] = [];
  addLeaves(node, leaves);
  return leaves;
}

function addLeaves(node: StatuteNode, leaves: Leaf[]): void {
  for (const part of node.parts) {
    if (isLeaf(part)) leaves.push(part);
    else addLeaves(part, leaves);
  }
}

/** Every node below a node in source order, the node itself first. */
export function nodesIn(node: StatuteNode): readonly StatuteNode[] {
  const nodes: StatuteNode[] = [];
  addNodes(node, nodes);
  return nodes;
}

function addNodes(node: StatuteNode, nodes: StatuteNode[]): void {
  nodes.push(node);
  for (const part of node.parts) if (!isLeaf(part)) addNodes(part, nodes);
}

/** The articles of a text in source order, those of its annexes last as they stand. */
export function articlesIn(node: StatuteNode): readonly Article[] {
  const articles: Article[] = [];
  addArticles(node, articles);
  return articles;
}

function addArticles(node: StatuteNode, articles: Article[]): void {
  for (const part of node.parts) {
    if (isLeaf(part) || part.kind === 'Paragraph' || part.kind === 'Item') continue;
    if (part.kind === 'Article') articles.push(part);
    else addArticles(part, articles);
  }
}
