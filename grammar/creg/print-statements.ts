/** Statements: what each begins with, what stands behind its colon, and its body. */
import type { Face, Span } from '../span.js';
import type {
  Block,
  Case,
  ChoiceType,
  Define,
  Fact,
  Head,
  Heading,
  Member,
  Name,
  Score,
  Statement,
  Table,
  Use,
  Wording,
} from './ast.js';
import { condition, goesOnWithBound } from './print-conditions.js';
import type { Printing } from './print-context.js';
import { wordAt, wordIn } from './print-context.js';
import type { ItemPlace } from './print-items.js';
import { basis, items, names, plainPlace } from './print-items.js';
import type { Doc } from './print-layout.js';
import { align, group, hard, indent, line, soft, trail } from './print-layout.js';
import type { Part } from './print-lists.js';
import { braceBefore, braced } from './print-lists.js';
import { range } from './print-ranges.js';
import { amount } from './print-values.js';
import { wording } from './print-wording.js';
import { faceOf, hasHan } from './print-words.js';
import type { Spelling } from './words.js';
import { blockWords, connectives, headWords, statementWords } from './words.js';

/** Prints the statements of a body, braces included. */
type PrintBody = (p: Printing, body: NonNullable<Block['body']>) => Doc;

export function statement(outer: Printing, node: Statement, body: PrintBody): Doc {
  const p = { ...outer, at: outer.face ?? faceOfStatement(outer.source, node) ?? outer.at };
  switch (node.kind) {
    case 'Use':
      return use(p, node);
    case 'Fact':
      return fact(p, node);
    case 'Define':
      return define(p, node);
    case 'Score':
      return score(p, node, body);
    case 'Case':
      return testCase(p, node, body);
    case 'Block':
      return block(p, node, body);
    case 'Heading':
      return heading(p, node, body);
    case 'Wording':
      return wording(p, node);
  }
}

/** The face of the keyword that a statement begins with. */
export function faceOfStatement(source: string, node: Statement): Face | undefined {
  const span = keywordSpan(node);
  return span && faceOf(source.slice(span.start, span.end));
}

function keywordSpan(node: Statement): Span | undefined {
  if (node.kind === 'Wording') return undefined;
  if (node.kind === 'Block') return node.wordSpan;
  if (node.kind === 'Heading') return node.word === undefined ? undefined : node.label.span;
  return node.word;
}

function use(p: Printing, node: Use): Doc {
  return [wordAt(p, statementWords.use, node.word), ' ', align(names(p, node.names, 'plain'))];
}

function fact(p: Printing, node: Fact): Doc {
  const head = [wordAt(p, statementWords.fact, node.word), headOf(p, node, node.word.end)];
  const { type } = node;
  if (!type) return [head, notes(p, node.notes)];
  if (type.kind === 'ChoiceType') return [head, colon(p), choice(p, type), notes(p, node.notes)];
  const place: ItemPlace = { names: 'type', ranges: 'value' };
  return [head, colon(p), align(items(p, type.items, place)), notes(p, node.notes)];
}

function choice(p: Printing, node: ChoiceType): Doc {
  const head = { start: node.span.start, end: node.members[0]?.span.start ?? node.span.end };
  const word = wordIn(p, connectives[node.many ? 'several-of' : 'one-of'], head);
  return [word, ' ', members(p, node.members, { start: braceBefore(p, head), end: node.span.end })];
}

/** Members keep the lines on which the author put them; a line that is too long breaks behind a separator. */
function members(p: Printing, nodes: readonly Member[], span: Span): Doc {
  const docs: Doc[] = [];
  let end = span.start;
  let manyLines = false;
  nodes.forEach((node, index) => {
    const newLine = p.source.slice(end, node.span.start).includes('\n');
    if (index === 0) manyLines = newLine;
    const comments = p.comments.take(node.span.start);
    const own = comments.map((comment): Doc => (comment.ownLine ? [hard, comment.text] : trail(comment.text)));
    const breaks = comments.length > 0 || (manyLines && newLine);
    const separator = index === 0 ? '' : p.at === 'zh' ? '、' : ',';
    const printed = member(p, node);
    if (breaks) docs.push(separator, own, hard, printed);
    else if (index === 0) docs.push(line, printed);
    else docs.push(separator, group([p.at === 'zh' ? soft : line, printed]));
    end = node.span.end;
  });
  const last = p.comments
    .take(span.end - 1)
    .map((comment): Doc => (comment.ownLine ? [hard, comment.text] : trail(comment.text)));
  return group(['{', indent([docs, last]), last.length > 0 ? hard : line, '}']);
}

function member(p: Printing, node: Member): Doc {
  const text = node.wording ? ` ${wording(p, node.wording)}` : '';
  const name = named(p, node.name, node.alias) + text;
  const first = node.members[0];
  if (!first) return name;
  const open = braceBefore(p, { start: (node.wording ?? node.alias ?? node.name).span.end, end: first.span.start });
  return [name, ' ', members(p, node.members, { start: open, end: node.span.end })];
}

function define(p: Printing, node: Define): Doc {
  const word = wordAt(p, statementWords[node.role], node.word);
  const head = [word, headOf(p, node, node.word.end)];
  const mark = p.at === 'zh' ? '：' : ':';
  if (!node.condition) return [head, notes(p, node.notes)];
  const hugs = node.condition.kind === 'Quantified';
  const printed = condition(p, node.condition, hugs);
  const body = hugs ? [p.at === 'zh' ? '' : ' ', printed] : group(indent([p.at === 'zh' ? soft : line, printed]));
  return [head, mark, body, notes(p, node.notes)];
}

function score(p: Printing, node: Score, body: PrintBody): Doc {
  const word = wordAt(p, statementWords[node.role], node.word);
  const values: Doc[] = [];
  if (node.table) values.push(table(p, node.table));
  if (node.table && node.items.length > 0) values.push(p.at === 'zh' ? '，' : ', ');
  values.push(items(p, node.items, plainPlace));
  return [word, headOf(p, node, node.word.end), colon(p), values, bodyOf(p, node.body, body)];
}

function table(p: Printing, node: Table): Doc {
  const word = wordIn(p, connectives['by-table'], { start: node.span.start, end: node.by.span.start });
  const parts = node.rows.map((row): Part => {
    return { span: row.span, print: () => [range(p, row.range, 'value'), colon(p), amount(p, row.points)] };
  });
  const head = { start: node.by.span.end, end: node.rows[0]?.span.start ?? node.span.end };
  return [word, ' ', p.name(node.by), ' ', braced(p, { start: braceBefore(p, head), end: node.span.end }, parts)];
}

function testCase(p: Printing, node: Case, body: PrintBody): Doc {
  const head: Doc[] = [wordAt(p, statementWords.case, node.word), headOf(p, node, node.word.end)];
  if (node.on) {
    const before = node.wordings.at(-1) ?? node.name ?? { span: node.word };
    const gap = { start: before.span.end, end: node.on.span.start };
    head.push(' ', wordIn(p, connectives.on, gap), ' ', p.name(node.on));
  }
  const parts = node.entries.map((entry, index): Part => {
    const next = node.entries[index + 1];
    const print = () => (entry.kind === 'Heading' ? statement(p, entry, body) : condition(p, entry));
    return { span: entry.span, print, ...entryEnd(p, entry, next) };
  });
  return [head, ' ', braced(p, node.body, parts)];
}

/** Entries of a case stay on one line where the author put them on one, with the separator of the author's kind. */
function entryEnd(p: Printing, entry: Case['entries'][number], next: Case['entries'][number] | undefined) {
  if (!next) return {};
  const gap = p.source.slice(entry.span.end, next.span.start);
  const end = p.at === 'zh' ? '；' : ';';
  const goesOn = next.kind !== 'Heading' && goesOnWithBound(next);
  const sameLine = /[,，、]/.test(gap) ? (p.at === 'zh' ? '，' : ', ') : p.at === 'zh' ? '；' : '; ';
  return { ...(goesOn ? { end } : {}), ...(gap.includes('\n') ? {} : { sameLine }) };
}

function block(p: Printing, node: Block, body: PrintBody): Doc {
  const word = wordAt(p, blockWords[node.word], node.wordSpan);
  const head = headOf(p, node, node.wordSpan.end);
  const [first] = node.basis;
  const before = node.wordings.at(-1) ?? node.alias ?? node.name ?? { span: node.wordSpan };
  const under = first ? basis(p, node.basis, { start: before.span.end, end: first.span.start }) : '';
  return [word, head, under, bodyOf(p, node.body, body)];
}

const keywordNames: ReadonlySet<string> = new Set(['must-have', 'where', 'binds']);

function heading(p: Printing, node: Heading, body: PrintBody): Doc {
  const entry: Spelling | undefined = node.word && headWords[node.word];
  const label = entry ? wordAt(p, entry, node.label.span) : named(p, node.label, node.alias);
  const alias = entry && node.alias ? ` / ${node.alias.text}` : '';
  if (node.condition) return [label, alias, colon(p), condition(p, node.condition, true), notes(p, node.wordings)];
  const place: ItemPlace = {
    names: keywordNames.has(node.word ?? '') ? 'keyword' : 'value',
    ranges: node.word === 'term' ? 'term' : 'value',
  };
  return [
    label,
    alias,
    colon(p),
    align(items(p, node.items, place)),
    notes(p, node.wordings),
    bodyOf(p, node.body, body),
  ];
}

function colon(p: Printing): string {
  return p.at === 'zh' ? '：' : ': ';
}

/** The wording behind the values, on the next line where it does not fit. */
function notes(p: Printing, nodes: readonly Wording[]): Doc {
  return nodes.map(node => indent(group([line, wording(p, node)])));
}

function bodyOf(p: Printing, node: Block['body'], body: PrintBody): Doc {
  return node ? [' ', body(p, node)] : '';
}

/** `名称 / alias`; in a face asked for, its own name stands first. */
function named(p: Printing, name: Name | undefined, alias: Name | undefined): string {
  if (!name) return alias ? `/ ${alias.text}` : '';
  if (!alias) return p.name(name);
  const swap =
    p.face !== undefined && hasHan(name.text) !== hasHan(alias.text) && hasHan(alias.text) === (p.face === 'zh');
  return swap ? `${alias.text} / ${name.text}` : `${name.text} / ${alias.text}`;
}

/** Name, alias and wordings of a head, each with a blank before it; further wordings keep their lines. */
function headOf(p: Printing, node: Head, from: number): Doc {
  const docs: Doc[] = [];
  if (node.name || node.alias) docs.push(' ', named(p, node.name, node.alias));
  let end = from;
  node.wordings.forEach((each, index) => {
    const gap = p.source.slice(end, each.span.start);
    if (index === 0) docs.push(' ');
    else if (/[、，,]/.test(gap)) docs.push(p.at === 'zh' ? '、' : ',', group(p.at === 'zh' ? soft : line));
    else docs.push(gap.includes('\n') ? hard : ' ');
    docs.push(wording(p, each));
    end = (each.other ?? each).span.end;
  });
  return indent(docs);
}
