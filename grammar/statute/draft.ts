/** A tree while it is built: leaves are added in source order, and what lies between them becomes leaves by itself. */
import { gapKind } from './lines.js';
import type { ArticleNumber, DivisionNumber, ItemNumber } from './numbers.js';
import { labelOf } from './numbers.js';
import type {
  Annex,
  Article,
  Division,
  Item,
  ItemStyle,
  Leaf,
  LeafKind,
  Paragraph,
  Part,
  StatuteFile,
  StatuteNode,
} from './tree.js';
import { isLeaf } from './tree.js';

type Mutable<Node> = { -readonly [Key in keyof Node]: Node[Key] };
type Open<Node> = Omit<Mutable<Node>, 'span' | 'parts' | 'paragraphs' | 'items'> & { span: MutableSpan; parts: Part[] };

interface MutableSpan {
  start: number;
  end: number;
}

export interface LeafDraft {
  readonly kind: LeafKind;
  readonly span: MutableSpan;
}
export type ParagraphDraft = Open<Paragraph> & { items: ItemDraft[] };
export type ItemDraft = Open<Item> & { paragraphs: ParagraphDraft[] };
export type ArticleDraft = Open<Article> & { paragraphs: ParagraphDraft[] };
export type DivisionDraft = Open<Division>;
export type AnnexDraft = Open<Annex>;
export type FileDraft = Open<StatuteFile> & { title: Leaf[]; header: Leaf[] };

/** What may hold articles. */
export type Container = FileDraft | AnnexDraft | DivisionDraft;
/** What may hold paragraphs. */
export type Owner = Container | ArticleDraft | ItemDraft;
type Any = Owner | ParagraphDraft;

/** An item that is open, and the paragraph whose list it is in. */
export interface OpenItem {
  readonly node: ItemDraft;
  readonly list: ParagraphDraft;
  /** What holds that paragraph. */
  readonly owner: Owner;
}

/** The place at which the next line goes on. */
export interface Draft {
  readonly text: string;
  readonly file: FileDraft;
  /** Everything before it is in leaves. */
  cursor: number;
  annex?: AnnexDraft | undefined;
  divisions: DivisionDraft[];
  article?: ArticleDraft | undefined;
  /** The innermost paragraph that is open. */
  paragraph?: ParagraphDraft | undefined;
  items: OpenItem[];
  /** Inside a quotation: how many items were open where it began. */
  quote?: number | undefined;
  /** The last wording, which the next line may go on with. */
  tail?: LeafDraft | undefined;
  /** Articles have captions without brackets, on the line of their number. */
  headed: boolean;
}

export function newDraft(text: string, headed: boolean): Draft {
  const file: FileDraft = {
    kind: 'StatuteFile',
    span: { start: 0, end: text.length },
    parts: [],
    text,
    title: [],
    header: [],
  };
  return { text, file, cursor: 0, divisions: [], items: [], headed };
}

/** Adds a leaf to a node; what lies before it becomes a leaf of the same node. */
export function addLeaf(draft: Draft, node: Any, kind: LeafKind, start: number, end: number): LeafDraft {
  fill(draft, node, start);
  const leaf: LeafDraft = { kind, span: { start, end } };
  node.parts.push(leaf);
  draft.cursor = end;
  return leaf;
}

function fill(draft: Draft, node: Any, to: number): void {
  if (draft.cursor >= to) return;
  const span = { start: draft.cursor, end: to };
  node.parts.push({ kind: gapKind(draft.text, span.start, span.end), span });
  draft.cursor = to;
}

export function baseOf(draft: Draft): FileDraft | AnnexDraft {
  return draft.annex ?? draft.file;
}

export function containerOf(draft: Draft): Container {
  return draft.divisions.at(-1) ?? baseOf(draft);
}

/** The innermost node that can take a paragraph. */
export function ownerOf(draft: Draft): Owner {
  return draft.items.at(-1)?.node ?? draft.article ?? containerOf(draft);
}

const rank = { part: 0, chapter: 1, section: 2 };

export function openDivision(
  draft: Draft,
  level: Division['level'],
  start: number,
  number?: DivisionNumber,
): DivisionDraft {
  closeArticle(draft);
  while (draft.divisions.length > 0 && rank[draft.divisions.at(-1)?.level ?? 'part'] >= rank[level])
    draft.divisions.pop();
  const node: DivisionDraft = { kind: 'Division', span: { start, end: start }, level, parts: [] };
  attach(draft, containerOf(draft), node, start);
  draft.divisions.push(node);
  if (number) {
    node.number = number.number;
    node.marker = addLeaf(draft, node, 'number', start, number.end);
  }
  return node;
}

export function openArticle(draft: Draft, number: ArticleNumber | ItemNumber, start: number): ArticleDraft {
  closeArticle(draft);
  const style = number.kind === 'article' ? 'article' : number.style;
  const marker: LeafDraft = { kind: 'number', span: { start, end: number.end } };
  const node: ArticleDraft = {
    kind: 'Article',
    span: { start, end: start },
    style,
    label: labelOf(draft.text.slice(start, number.end), style),
    number: number.number,
    marker,
    deleted: false,
    paragraphs: [],
    parts: [],
  };
  if (number.kind === 'article' && number.inserted !== undefined) node.inserted = number.inserted;
  attach(draft, containerOf(draft), node as unknown as Part, start);
  node.parts.push(marker);
  draft.cursor = number.end;
  draft.article = node;
  return node;
}

export function openAnnex(draft: Draft, start: number, end: number): AnnexDraft {
  closeArticle(draft);
  draft.divisions = [];
  const marker: LeafDraft = { kind: 'number', span: { start, end } };
  const label = draft.text.slice(start, end).replace(/[\s:：.．、]+/gu, '');
  const node: AnnexDraft = { kind: 'Annex', span: { start, end: start }, label, marker, parts: [] };
  attach(draft, draft.file, node, start);
  node.parts.push(marker);
  draft.cursor = end;
  draft.annex = node;
  return node;
}

export function openParagraph(draft: Draft, owner: Owner, start: number, closing = false): ParagraphDraft {
  const node: ParagraphDraft = { kind: 'Paragraph', span: { start, end: start }, items: [], closing, parts: [] };
  attach(draft, owner, node as unknown as Part, start);
  if ('paragraphs' in owner) owner.paragraphs.push(node);
  draft.paragraph = node;
  return node;
}

/** Opens an item in the list of a paragraph; one whose number is lost has no `end`. */
export function openItem(
  draft: Draft,
  list: ParagraphDraft,
  owner: Owner,
  style: ItemStyle,
  number: number,
  start: number,
  end?: number,
): void {
  const node: ItemDraft = {
    kind: 'Item',
    span: { start, end: start },
    style,
    number,
    depth: draft.items.length + 1,
    paragraphs: [],
    parts: [],
  };
  attach(draft, list, node as unknown as Part, start);
  list.items.push(node);
  draft.items.push({ node, list, owner });
  draft.paragraph = undefined;
  draft.tail = undefined;
  if (end === undefined) return;
  node.label = labelOf(draft.text.slice(start, end), style);
  node.marker = addLeaf(draft, node, 'number', start, end);
}

export function addText(draft: Draft, paragraph: ParagraphDraft, start: number, end: number): void {
  const leaf = addLeaf(draft, paragraph, 'text', start, end);
  paragraph.text ??= leaf;
  draft.tail = leaf;
}

/** The source breaks a sentence over lines: its leaf goes on. */
export function goOn(draft: Draft, tail: LeafDraft, end: number): void {
  tail.span.end = end;
  draft.cursor = end;
}

export function closeArticle(draft: Draft): void {
  draft.article = undefined;
  draft.paragraph = undefined;
  draft.items = [];
  draft.quote = undefined;
  draft.tail = undefined;
}

function attach(draft: Draft, parent: Any, node: unknown, start: number): void {
  fill(draft, parent, start);
  parent.parts.push(node as Part);
}

/** The finished tree: spans of nodes are those of their parts. */
export function finish(draft: Draft): StatuteFile {
  fill(draft, draft.file, draft.text.length);
  close(draft.file as unknown as StatuteNode);
  draft.file.span = { start: 0, end: draft.text.length };
  return draft.file;
}

function close(node: StatuteNode): void {
  for (const part of node.parts) if (!isLeaf(part)) close(part);
  const last = node.parts.at(-1);
  if (last) (node.span as MutableSpan).end = last.span.end;
}
