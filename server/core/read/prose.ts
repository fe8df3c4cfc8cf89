/** The prose of a draft, read as an existing text is: what no block has made formal yet is checked all the same. */
import type {
  Article,
  Block,
  CregFile,
  Heading,
  Paragraph,
  Part,
  Span,
  Statement,
  StatuteItem,
  Wording,
} from '../../../grammar/index.js';
import { quotedValues } from '../bind/headings.js';
import { listKinds } from '../bind/lists.js';
import type { Clause, Model } from '../model.js';
import { read } from '../read.js';
import { subitemNumber } from './subitem.js';

/** The regulation of a draft as a text: every sentence of it, those of its lists too. Places are those of the draft. */
export interface ProseReading {
  readonly model: Model;
  /** Whether a place lies in prose, and not in the sentence of a block that means more; or is a list of prose alone. */
  isProse(at: Span): boolean;
}

/** Undefined where the draft has no prose, or none in Chinese. */
export function readProse(text: string, { statements }: CregFile, model: Model): ProseReading | undefined {
  const [regulation] = model.regulations;
  const block = statements.find(each => each.kind === 'Block' && each.word === 'regulation');
  if (!regulation || model.face !== 'zh' || block?.kind !== 'Block') return undefined;
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const book: Book = { words, articles: [], prose: [], lists: [], ratings: [] };
  for (const statement of block.body?.statements ?? []) addStatement(book, statement);
  if (book.prose.length === 0) return undefined;

  const [title] = block.wordings;
  const statute = {
    kind: 'StatuteFile' as const,
    text,
    span: block.span,
    title: title ? [{ kind: 'title' as const, span: title.inner }] : [],
    header: [],
    parts: book.articles,
  };
  // Its own numbers are those that it will be printed with: there is nothing in them to check.
  const { numbers: _, ...said } = read(model.uri, text, statute);
  return {
    model: {
      ...said,
      clauses: [...said.clauses, ...book.ratings],
      regulations: [{ ...regulation, lists: said.lists }],
    },
    isProse: at =>
      book.prose.some(({ start, end }) => start <= at.start && at.start <= end) ||
      book.lists.some(({ start, end }) => start === at.start && end === at.end),
  };
}

/** What is gathered while the statements of a regulation are read. */
interface Book {
  words(at: Span): string;
  readonly articles: Article[];
  readonly prose: Span[];
  /** Lists of which nothing but the sentences is there. */
  readonly lists: Span[];
  /** Ratings that blocks lay down: an article that announces one leaves nothing open. */
  readonly ratings: Clause[];
}

interface OpenParagraph extends Omit<Paragraph, 'items' | 'parts'> {
  readonly items: OpenItem[];
  readonly parts: Part[];
  /** It is a lead sentence: the criteria that follow are its items. */
  readonly leads: boolean;
}

/** An item, and the 目 below it. */
interface OpenItem extends Omit<StatuteItem, 'paragraphs'> {
  readonly paragraphs: OpenParagraph[];
}

/** The paragraphs of one article. */
type Paragraphs = OpenParagraph[];

function addStatement(book: Book, statement: Statement): void {
  if (statement.kind === 'Block' && listKinds.has(statement.word)) {
    if (statement.word !== 'rating') addList(book, statement);
    else book.ratings.push({ text: '', span: statement.span, role: 'score', list: 'rating', formal: true });
    return;
  }
  const paragraphs: Paragraphs = [];
  addParts(book, paragraphs, statement, true);
  addArticle(book, paragraphs, statement.span);
}

/** Parts of a list that stand in no article together make one, as they are printed. */
function addList(book: Book, block: Block): void {
  const isProse = isBareList(block);
  if (isProse) book.lists.push(block.span);
  let loose: Paragraphs = [];
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind !== 'Block' || statement.word !== 'article') {
      addParts(book, loose, statement, isProse);
      continue;
    }
    addArticle(book, loose, block.span);
    loose = [];
    const paragraphs: Paragraphs = [];
    addParts(book, paragraphs, statement, isProse);
    addArticle(book, paragraphs, statement.span);
  }
  addArticle(book, loose, block.span);
}

function addArticle(book: Book, paragraphs: Paragraphs, span: Span): void {
  if (paragraphs.length === 0) return;
  const number = book.articles.length + 1;
  book.articles.push({
    kind: 'Article',
    style: 'article',
    label: `第${hanNumber(number)}条`,
    number,
    marker: { kind: 'number', span: { start: span.start, end: span.start } },
    deleted: false,
    paragraphs,
    parts: paragraphs,
    span,
  });
}

/** `isProse`: the list around it, if any, is prose alone. */
function addParts(book: Book, paragraphs: Paragraphs, statement: Statement, isProse: boolean): void {
  if (statement.kind === 'Wording') {
    addParagraph(book, paragraphs, statement, true);
    return;
  }
  if (statement.kind === 'Heading') {
    for (const wording of publishedIn(statement)) addParagraph(book, paragraphs, wording, isProse);
    return;
  }
  if (statement.kind !== 'Block' || statement.word === 'chapter' || statement.word === 'section') return;
  const { word, wordings } = statement;
  if (word === 'item' || word === 'criterion')
    addItem(book, paragraphs, statement, word === 'item' || isBare(statement));
  else {
    const own = isProse || proseWords.has(word);
    const closes = word === 'closing' || (word === 'paragraph' && (paragraphs.at(-1)?.items.length ?? 0) > 0);
    const part = closes ? 'closing' : word === 'lead' || word === 'group' ? 'lead' : 'text';
    for (const wording of wordings) addParagraph(book, paragraphs, wording, own, part);
  }
  for (const inner of statement.body?.statements ?? []) addParts(book, paragraphs, inner, isProse);
}

/** The sentences of a heading: behind its values, or in place of them. */
function publishedIn({ word, items, wordings, condition }: Heading): readonly Wording[] {
  const isNamed = word !== undefined && quotedValues.has(word);
  const instead = isNamed ? [] : items.flatMap(({ elements }) => elements.filter(each => each.kind === 'Wording'));
  return [...instead, ...wordings, ...(condition?.kind === 'Prose' ? [condition.wording] : [])];
}

/** What is written in these is prose, in a list as well. */
const proseWords: ReadonlySet<string> = new Set(['article', 'paragraph', 'annex']);

/** Whether nothing was made of a criterion yet: no name that others use, no condition. */
function isBare({ name, body }: Block): boolean {
  return !name && !(body?.statements ?? []).some(each => each.kind === 'Heading' && each.word === 'when');
}

/** Whether nothing was made of the sentences of a list yet: none of its criteria has a name, and it shares no condition. */
function isBareList({ body }: Block): boolean {
  return (body?.statements ?? []).every(each => {
    if (each.kind === 'Heading') return each.word !== 'when';
    if (each.kind !== 'Block') return true;
    if (each.word === 'criterion') return !each.name;
    return (each.word !== 'article' && each.word !== 'group') || isBareList(each);
  });
}

function addParagraph(
  book: Book,
  paragraphs: Paragraphs,
  { inner }: Pick<Wording, 'inner'>,
  isProse: boolean,
  part: 'text' | 'lead' | 'closing' = 'text',
): void {
  if (isProse) book.prose.push(inner);
  const above = paragraphs.at(-1);
  if (above && row.test(book.words(inner))) {
    above.parts.push({ kind: 'table', span: inner });
    return;
  }
  paragraphs.push({
    kind: 'Paragraph',
    text: { kind: 'text', span: inner },
    items: [],
    parts: [],
    closing: part === 'closing',
    leads: part === 'lead',
    span: inner,
  });
}

/** A row of a table stands in a paragraph of its own; it is read as one of an existing text is. */
const row = /^\s*\|.*\|\s*$|^[^\n]*\t[^\n]*$/u;

/** An item of the paragraph before it, or of its last item; a criterion that follows no lead stands for itself. */
function addItem(book: Book, paragraphs: Paragraphs, { word, wordings, span }: Block, isProse: boolean): void {
  const before = paragraphs.at(-1);
  const lead = word === 'item' || before?.leads ? before : undefined;
  if (!lead) {
    for (const wording of wordings) addParagraph(book, paragraphs, wording, isProse);
    return;
  }
  const above = lead.items.at(-1)?.paragraphs.at(-1);
  const [first, ...rest] = wordings;
  const length = subitemNumber(first?.text ?? '', above?.text && book.words(above.text.span));
  const inside: Paragraphs = [];
  if (first) {
    const start = first.inner.start + length;
    addParagraph(book, inside, { inner: { start, end: first.inner.end } }, isProse);
  }
  for (const wording of rest) addParagraph(book, inside, wording, isProse);
  const list = length > 0 && above ? above : lead;
  const number = list.items.length + 1;
  const item: OpenItem = {
    kind: 'Item',
    style: list === lead ? 'han-bracket' : 'dot',
    label: list === lead ? `（${hanNumber(number)}）` : `${number}.`,
    number,
    depth: list === lead ? 1 : 2,
    paragraphs: inside,
    parts: inside,
    span,
  };
  list.items.push(item);
  list.parts.push(item);
}

/** 二十一, up to 999: how articles and items are cited. */
function hanNumber(number: number): string {
  const digit = (value: number): string => '零一二三四五六七八九'.charAt(value);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? gap : tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  return `${head}${ten}${ones > 0 ? digit(ones) : ''}`;
}
