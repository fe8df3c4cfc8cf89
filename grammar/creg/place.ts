/** Checks on the tree that each block and heading stands where it belongs; better messages than a grammar could give. */
import type { Bilingual, Span } from '../span.js';
import type * as Ast from './ast.js';
import * as faults from './faults.js';
import { nearest } from './nearest.js';
import { mostProblems, type SyntaxProblem } from './problem.js';
import { bitOf, insideOf } from './spellings.js';
import {
  type BlockWord,
  blockWords,
  headWords,
  type Place,
  type StatementWord,
  spell,
  statementWords,
} from './words.js';

interface Walk {
  readonly text: string;
  readonly loose: readonly Span[];
  readonly problems: SyntaxProblem[];
}

/** What is wrong with the places of statements. `loose` are braces without a word: what they hold is left alone. */
export function place(text: string, statements: readonly Ast.Statement[], loose: readonly Span[]): SyntaxProblem[] {
  const walk: Walk = { text, loose, problems: [] };
  for (const statement of statements) check(walk, statement, bitOf('file'));
  return walk.problems;
}

function check(walk: Walk, statement: Ast.Statement, mask: number): void {
  if (walk.problems.length >= mostProblems) return;
  switch (statement.kind) {
    case 'Block':
      standing(walk, blockWords[statement.word].in, statement.wordSpan, mask, statement.span);
      block(walk, statement, mask);
      return;
    case 'Heading':
      heading(walk, statement, mask);
      return;
    case 'Score':
      opened(walk, statement.role, statement, mask);
      if (statement.body) inside(walk, statement.body, bitOf(insideOf[statement.role] ?? 'score'));
      separated(walk, statement.items);
      return;
    case 'Case':
      opened(walk, 'case', statement, mask);
      for (const entry of statement.entries) if (entry.kind === 'Heading') heading(walk, entry, bitOf('case'));
      return;
    case 'Fact':
      opened(walk, 'fact', statement, mask);
      if (statement.type?.kind === 'ValueType') separated(walk, statement.type.items);
      return;
    case 'Define':
      opened(walk, statement.role, statement, mask);
      return;
    case 'Use':
      opened(walk, 'use', statement, mask);
      return;
    case 'Wording':
      return;
  }
}

function inside(walk: Walk, body: Ast.Body, mask: number): void {
  for (const statement of body.statements) check(walk, statement, mask);
}

function opened(
  walk: Walk,
  word: StatementWord,
  node: { readonly word: Span; readonly span: Span },
  mask: number,
): void {
  standing(walk, statementWords[word].in, node.word, mask, node.span);
}

function block(walk: Walk, node: Ast.Block, mask: number): void {
  separated(walk, node.basis);
  if (!node.body) return;
  const place = insideOf[node.word];
  if (place !== undefined) inside(walk, node.body, place === 'article' ? bitOf(place) | mask : bitOf(place));
  // What stands in braces that should not be there is not told as well.
  else walk.problems.push(faults.holdsNothing(walk.text, node.wordSpan, openingOf(node.body)));
}

function openingOf(body: Ast.Body): Span {
  return { start: body.span.start, end: body.span.start + 1 };
}

function heading(walk: Walk, node: Ast.Heading, mask: number): void {
  const bands = mask === bitOf('bands');
  if (node.word !== undefined) standing(walk, headWords[node.word].in, node.label.span, mask, node.span);
  else if (!bands) unknown(walk, node, mask);
  separated(walk, node.items);
  if (node.body) inside(walk, node.body, bitOf('band'));
}

function standing(walk: Walk, places: readonly Place[], word: Span, mask: number, whole: Span): void {
  for (const place of places) if ((bitOf(place) & mask) !== 0) return;
  if (isLoose(walk, whole)) return;
  walk.problems.push(faults.outOfPlace(walk.text, word, places.map(describe)));
}

/** In braces without a word everything is out of place; that was told once. */
function isLoose(walk: Walk, whole: Span): boolean {
  return walk.loose.some(span => span.start <= whole.start && whole.end <= span.end);
}

function unknown(walk: Walk, node: Ast.Heading, mask: number): void {
  if (isLoose(walk, node.span)) return;
  const known: string[] = [];
  for (const entry of Object.values(headWords)) {
    if (entry.in.some(place => (bitOf(place) & mask) !== 0)) known.push(...entry.zh, ...entry.en);
  }
  walk.problems.push(faults.unknownHeading(walk.text, node.label.span, nearest(node.label.text, known)));
}

/** Of these no two stand side by side in one item. */
const apart: ReadonlySet<string> = new Set(['Name', 'Citation', 'DocumentNumber', 'Range', 'Date', 'Deadline']);

/** Two names side by side in one item need one of the words inside values between them. */
function separated(walk: Walk, items: readonly Ast.Item[]): void {
  for (const item of items) {
    for (let i = 1; i < item.elements.length; i++) {
      const before = item.elements[i - 1];
      const next = item.elements[i];
      if (!before || !next || before.kind !== next.kind) continue;
      if (!apart.has(next.kind)) continue;
      walk.problems.push(faults.unseparated(walk.text, before.span, next.span));
      break;
    }
    for (const element of item.elements) if (element.kind === 'Group') separated(walk, element.items);
  }
}

/** What a place is called: by the word of the block, where one block has it. */
function describe(place: Place): Bilingual {
  const named = names[place];
  if (named) return named;
  const word = (Object.keys(insideOf) as (BlockWord | StatementWord)[]).find(key => insideOf[key] === place);
  const entry =
    word === undefined
      ? undefined
      : word in blockWords
        ? blockWords[word as BlockWord]
        : statementWords[word as StatementWord];
  return entry ? { zh: `「${spell(entry, 'zh')}」`, en: `“${spell(entry, 'en')}”` } : { zh: place, en: place };
}

const names: Partial<Record<Place, Bilingual>> = {
  file: { zh: '文件', en: 'the file' },
  list: { zh: '名单', en: 'a list' },
  measures: { zh: '「惩戒」「激励」', en: '“punishment” or “incentives”' },
  band: { zh: '一个等级', en: 'a band' },
  score: { zh: '「扣分」「加分」', en: '“deduct” or “add”' },
};
