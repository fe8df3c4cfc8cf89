/** textDocument/documentSymbol: the outline: chapters, articles, lists with their criteria, cases. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Article,
  type Block,
  type BlockWord,
  blockWords,
  type Face,
  type Head,
  isLeaf,
  type Span,
  type Spelling,
  type Statement,
  type StatuteNode,
  spell,
  statementWords,
} from '../../grammar/index.js';
import { writeNumeral } from '../../grammar/values/numeral.js';
import type { Analysis } from '../core/analyze.js';
import { toRange } from './convert.js';

/** One entry of the outline, before it is put into the client's form. */
interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** What is selected when the entry is chosen. */
  readonly at: Span;
  readonly children: readonly Entry[];
}

export function documentSymbols(
  document: TextDocument,
  { syntax, statute, model }: Analysis,
  nested: boolean,
): DocumentSymbol[] | SymbolInformation[] {
  const entries = syntax
    ? entriesOf(syntax.file.statements, model.face)
    : statute
      ? statuteEntries(statute, document.getText())
      : [];
  return nested ? entries.map(entry => toSymbol(document, entry)) : entries.flatMap(entry => flatten(document, entry));
}

function entriesOf(statements: readonly Statement[], face: Face): readonly Entry[] {
  const entries: Entry[] = [];
  for (let next = 0; next < statements.length; next++) {
    const statement = statements[next];
    if (!statement) continue;
    if (statement.kind === 'Block' && isPart(statement)) {
      // A chapter has no brackets: it holds what follows, up to the next one of its rank.
      const end = statements.findIndex((other, index) => index > next && endsPart(statement, other));
      const inside = statements.slice(next + 1, end < 0 ? undefined : end);
      entries.push(blockEntry(statement, face, entriesOf(inside, face), inside.at(-1)?.span.end));
      next += inside.length;
    } else {
      const entry = entryOf(statement, face);
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

function isPart(block: Block): boolean {
  return (block.word === 'chapter' || block.word === 'section') && !block.body;
}

function endsPart(part: Block, other: Statement): boolean {
  return other.kind === 'Block' && isPart(other) && (other.word === 'chapter' || other.word === part.word);
}

function entryOf(statement: Statement, face: Face): Entry | undefined {
  switch (statement.kind) {
    case 'Block':
      return silent.has(statement.word) ? undefined : blockEntry(statement, face);
    case 'Fact':
      return entry(statement, statement.word, statementWords.fact, SymbolKind.Field, face);
    case 'Define':
      return entry(statement, statement.word, statementWords[statement.role], SymbolKind.Constant, face);
    case 'Score':
      return entry(statement, statement.word, statementWords[statement.role], SymbolKind.Number, face);
    case 'Case':
      return entry(statement, statement.word, statementWords.case, SymbolKind.Boolean, face);
    case 'Heading':
      // A band of a rating has consequences of its own; other headings would only lengthen the outline.
      if (!statement.body) return undefined;
      return {
        name: statement.label.text,
        detail: '',
        kind: SymbolKind.EnumMember,
        span: statement.span,
        at: statement.label.span,
        children: entriesOf(statement.body.statements, face),
      };
    case 'Use':
    case 'Wording':
      return undefined;
  }
}

const silent: ReadonlySet<BlockWord> = new Set<BlockWord>(['lead', 'closing', 'note']);

function blockEntry(block: Block, face: Face, inside?: readonly Entry[], end?: number): Entry {
  const made = entry(block, block.wordSpan, blockWords[block.word], kinds[block.word] ?? SymbolKind.Object, face);
  const children = inside ?? (block.body ? entriesOf(block.body.statements, face) : []);
  return { ...made, span: { start: made.span.start, end: end ?? made.span.end }, children };
}

function entry(
  declared: Head & { readonly span: Span },
  word: Span,
  spelling: Spelling,
  kind: SymbolKind,
  face: Face,
): Entry {
  const [wording] = declared.wordings;
  const keyword = spell(spelling, face);
  const named = declared.name?.text ?? (wording && shorten(wording.text));
  return {
    name: named ? named : keyword,
    detail: named ? [keyword, declared.name && wording ? shorten(wording.text) : ''].join(' ').trimEnd() : '',
    kind,
    span: declared.span,
    at: declared.name?.span ?? wording?.span ?? word,
    children: [],
  };
}

const kinds: Readonly<Partial<Record<BlockWord, SymbolKind>>> = {
  regulation: SymbolKind.Module,
  standard: SymbolKind.Module,
  vocabulary: SymbolKind.Module,
  lexicon: SymbolKind.Module,
  chapter: SymbolKind.Namespace,
  section: SymbolKind.Namespace,
  article: SymbolKind.Package,
  annex: SymbolKind.Package,
  paragraph: SymbolKind.String,
  item: SymbolKind.String,
  blacklist: SymbolKind.Class,
  redlist: SymbolKind.Class,
  watchlist: SymbolKind.Class,
  rating: SymbolKind.Class,
  group: SymbolKind.Struct,
  criterion: SymbolKind.Event,
  except: SymbolKind.Operator,
  measure: SymbolKind.Method,
  bands: SymbolKind.Enum,
  requirement: SymbolKind.Interface,
  permits: SymbolKind.Interface,
  phrase: SymbolKind.String,
};

const longest = 40;

/** Wording on one line, short enough for an outline. */
function shorten(text: string): string {
  const line = text.replace(/\s*\n\s*/g, /\p{Script=Han}/u.test(text) ? '' : ' ').trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line;
}

// --- existing texts -----------------------------------------------------------------------------------------------

/** 编 章 节 条 款 项 目 by the words that they begin with; 款 only where an article has several. */
function statuteEntries(node: StatuteNode, text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let paragraphs = 0;
  for (const part of node.parts) {
    if (isLeaf(part)) continue;
    const children = statuteEntries(part, text);
    const words = firstLine(text.slice(part.span.start, part.span.end));
    const { span } = part;
    if (part.kind !== 'Paragraph') {
      const at = part.marker?.span ?? { start: span.start, end: span.start };
      entries.push({ name: words, detail: '', kind: statuteKinds[part.kind], span, at, children });
    } else if (node.kind === 'Article' && !part.closing && severalParagraphs(node)) {
      paragraphs++;
      const at = part.text?.span ?? { start: span.start, end: span.start };
      const name = `第${writeNumeral(paragraphs, 'zh')}款`;
      entries.push({ name, detail: words, kind: SymbolKind.String, span, at, children });
    } else entries.push(...children);
  }
  return entries;
}

const statuteKinds = {
  Division: SymbolKind.Namespace,
  Article: SymbolKind.Package,
  Item: SymbolKind.Event,
  Annex: SymbolKind.Module,
} as const;

function severalParagraphs({ paragraphs }: Article): boolean {
  return paragraphs.filter(({ closing }) => !closing).length > 1;
}

function firstLine(text: string): string {
  return shorten(text.trimStart().split('\n', 1)[0] ?? '');
}

// --- the client's form --------------------------------------------------------------------------------------------

function toSymbol(document: TextDocument, { name, detail, kind, span, at, children }: Entry): DocumentSymbol {
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind,
    range: toRange(document, span),
    selectionRange: toRange(document, at),
    children: children.map(child => toSymbol(document, child)),
  };
}

function flatten(document: TextDocument, entry: Entry, container?: string): SymbolInformation[] {
  const location = { uri: document.uri, range: toRange(document, entry.span) };
  const own: SymbolInformation = { name: entry.name, kind: entry.kind, location };
  return [
    container === undefined ? own : { ...own, containerName: container },
    ...entry.children.flatMap(child => flatten(document, child, entry.name)),
  ];
}
