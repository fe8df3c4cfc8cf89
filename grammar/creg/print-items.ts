/** Values after a heading: items, what stands in them, and the separators between them. */
import type { Span } from '../span.js';
import type { Element, Item, Mark, Name } from './ast.js';
import { membership } from './print-conditions.js';
import type { Printing } from './print-context.js';
import { wordIn } from './print-context.js';
import type { Doc } from './print-layout.js';
import { group, line, soft, trail } from './print-layout.js';
import type { NamePlace } from './print-names.js';
import type { RangePlace } from './print-ranges.js';
import { range } from './print-ranges.js';
import { citation, date, deadline, pin, window } from './print-values.js';
import { wording } from './print-wording.js';
import { connectives, markWords } from './words.js';

/** What decides how the values of a heading are printed. */
export interface ItemPlace {
  readonly names: NamePlace;
  readonly ranges: RangePlace;
}

export const plainPlace: ItemPlace = { names: 'value', ranges: 'value' };

/** Items with their separators; a line may break behind each of these. */
export function items(p: Printing, nodes: readonly Item[], place: ItemPlace): Doc {
  const docs: Doc[] = [];
  let previous: Item | undefined;
  for (const node of nodes) {
    const comments = p.comments.take(node.span.start).map(comment => trail(comment.text));
    const printed = item(p, node, place);
    if (!previous) docs.push(comments, printed);
    else if (p.at === 'en' && isListed(previous) && firstMark(node) === 'by') docs.push(comments, ' ', printed);
    else {
      const separator = separatorBetween(p, previous, node, place);
      docs.push(separator, comments, group([separator === ',' ? line : soft, printed]));
    }
    previous = node;
  }
  return docs;
}

/** `listed by X` is one phrase in English and two in Chinese: `列入，依 X`. */
function isListed(node: Item): boolean {
  const last = node.elements.at(-1);
  return last?.kind === 'Mark' && (last.word === 'listed' || last.word === 'not-listed');
}

function firstMark(node: Item): Mark['word'] | undefined {
  const first = node.elements[0];
  return first?.kind === 'Mark' ? first.word : undefined;
}

/** `、` between things of one list, `，` between statements about them; `、` too where the author wrote it. */
function separatorBetween(p: Printing, left: Item, right: Item, place: ItemPlace): string {
  if (p.at === 'en') return ',';
  if (place.names === 'keyword' || (isNames(left) && isNames(right))) return '、';
  const written = p.source.slice(left.span.end, right.span.start);
  if (written.includes('、')) return '、';
  return isThing(left) && isThing(right) && !written.includes('，') ? '、' : '，';
}

function isNames(node: Item): boolean {
  return node.elements.every(element => element.kind === 'Name');
}

function isThing(node: Item): boolean {
  const [first] = node.elements;
  return first !== undefined && !['Mark', 'Deadline', 'Window', 'Range', 'Stating', 'Date'].includes(first.kind);
}

function item(p: Printing, node: Item, place: ItemPlace): Doc {
  const docs: Doc[] = [];
  let previous: Element | undefined;
  const inner = ranges(node, place);
  for (const each of node.elements) {
    const printed = element(p, each, inner);
    docs.push(previous ? joint(p, previous, each, printed) : '', printed);
    previous = each;
  }
  return docs;
}

/** `应有：期限 ≤ 3 年`: the range behind a name of a term is one of terms. */
function ranges(node: Item, place: ItemPlace): ItemPlace {
  const [first] = node.elements;
  const isTerm = first?.kind === 'Name' && ['期限', 'term'].includes(first.text);
  return isTerm ? { ...place, ranges: 'term' } : place;
}

function joint(p: Printing, left: Element, right: Element, printed: Doc): string {
  if (p.at === 'en') return ' ';
  if (left.kind === 'Mark' && right.kind === 'Mark') return '，';
  if (right.kind === 'Group') return '';
  const closed = left.kind === 'Wording' || left.kind === 'Citation' || left.kind === 'DocumentNumber';
  return closed && typeof printed === 'string' && /^[\p{Script=Han}《]/u.test(printed) ? '' : ' ';
}

function element(p: Printing, node: Element, place: ItemPlace): Doc {
  switch (node.kind) {
    case 'Wording':
      return wording(p, node);
    case 'Citation':
      return citation(p, node);
    case 'Pin':
      return pin(p, node);
    case 'DocumentNumber':
      return node.text;
    case 'Date':
      return date(p, node);
    case 'Window':
      return window(p, node);
    case 'Deadline':
      return deadline(p, node);
    case 'Name':
      return p.name(node, place.names);
    case 'Range':
      return range(p, node, place.ranges);
    case 'Group': {
      const inner = items(p, node.items, plainPlace);
      return p.at === 'zh' ? ['（', inner, '）'] : ['(', inner, ')'];
    }
    case 'Stating': {
      const head = { start: node.span.start, end: node.names[0]?.span.start ?? node.span.end };
      return [wordIn(p, connectives.stating, head), ' ', names(p, node.names, 'value')];
    }
    case 'Membership':
      return membership(p, node);
    case 'Mark':
      return mark(p, node, place);
  }
}

function mark(p: Printing, node: Mark, place: ItemPlace): string {
  const { operand } = node;
  const head: Span = { start: node.span.start, end: operand?.span.start ?? node.span.end };
  const word = wordIn(p, markWords[node.word], head);
  if (!operand) return word;
  return `${word} ${operand.kind === 'Name' ? p.name(operand) : range(p, operand, place.ranges)}`;
}

/** Names with their separators; a line may break behind each of these. */
export function names(p: Printing, nodes: readonly Name[], place: NamePlace): Doc {
  return nodes.map((node, index): Doc => {
    const comments = p.comments.take(node.span.start).map(comment => trail(comment.text));
    const printed = p.name(node, place);
    if (index === 0) return [comments, printed];
    return p.at === 'zh' ? ['、', comments, group([soft, printed])] : [',', comments, group([line, printed])];
  });
}

/** The basis of a measure behind its word: `依据《政府采购法》第二十二条`, `under 《政府采购法》 art 22`. */
export function basis(p: Printing, nodes: readonly Item[], gap: Span): Doc {
  const word = wordIn(p, connectives.under, gap);
  const [first] = nodes;
  const glued = p.at === 'zh' && first?.elements[0]?.kind === 'Citation';
  return [' ', word, glued ? '' : ' ', items(p, nodes, plainPlace)];
}
