/** Conditions: connectives between tests, brackets, and lists of conditions. */
import type { Span } from '../span.js';
import type { And, Condition, Membership, NameSet, Or, Quantified, Test } from './ast.js';
import type { Printing } from './print-context.js';
import { wordIn } from './print-context.js';
import type { Doc } from './print-layout.js';
import { group, hard, hug, indent, line, soft, trail } from './print-layout.js';
import type { Part } from './print-lists.js';
import { braceBefore, braced } from './print-lists.js';
import { range } from './print-ranges.js';
import { window } from './print-values.js';
import { wording } from './print-wording.js';
import { keyword } from './print-words.js';
import type { Connective } from './words.js';
import { connectives } from './words.js';

/**
 * A condition; where it does not fit its line, every connective of its outermost level begins one, further in where
 * the condition is `hanging` behind a heading.
 */
export function condition(p: Printing, node: Condition, hanging = false): Doc {
  const printed = unbracketed(p, node, hanging && !node.bracketed);
  return node.bracketed ? group(['(', indent([soft, printed]), soft, ')']) : printed;
}

function unbracketed(p: Printing, node: Condition, hanging: boolean): Doc {
  switch (node.kind) {
    case 'Implies': {
      const gap = { start: node.left.span.end, end: node.right.span.start };
      const left = operand(p, node.left, 0);
      const lines = group([
        left,
        breakBefore(p, gap),
        wordIn(p, connectives.implies, gap),
        ' ',
        operand(p, node.right, 0),
      ]);
      return hanging ? indent(lines) : lines;
    }
    case 'Or':
      return chain(p, node, 'or', 1, hanging);
    case 'And':
      return chain(p, node, 'and', 2, hanging);
    case 'Not': {
      const word = wordIn(p, connectives.not, { start: node.span.start, end: node.operand.span.start });
      return [word, ' ', operand(p, node.operand, 3)];
    }
    case 'Quantified':
      return quantified(p, node);
    case 'Test':
      return test(p, node);
    case 'Prose':
      return wording(p, node.wording);
    case 'Missing':
      return '';
  }
}

const levels: Readonly<Record<string, number>> = { Implies: 0, Or: 1, And: 2 };

/** An operand; brackets that a tree made by hand lacks are added. */
function operand(p: Printing, node: Condition, level: number): Doc {
  const needed = !node.bracketed && (levels[node.kind] ?? level + 1) <= level;
  return condition(p, needed ? { ...node, bracketed: true } : node);
}

function chain(p: Printing, node: Or | And, word: Connective, level: number, hanging: boolean): Doc {
  const last = node.operands.length - 1;
  const opens = node.operands.findIndex(each => isOpen(each));
  const commented = p.comments.any(node.span.end);
  const parts = node.operands.map((each, index): { joint: Doc; word: string; printed: Doc } => {
    const before = node.operands[index - 1];
    const gap = { start: before?.span.end ?? each.span.start, end: each.span.start };
    const joint = before ? breakBefore(p, gap) : '';
    return { joint, word: before ? `${wordIn(p, connectives[word], gap)} ` : '', printed: operand(p, each, level) };
  });
  const lines = group(parts.map(part => [part.joint, part.word, part.printed]));
  const broken = hanging ? indent(lines) : lines;
  if (opens !== last || commented) return broken;
  // The set at the end takes the lines it needs, and the rest stays on the first.
  const blank = (index: number) => (index === 0 ? '' : ' ');
  return hug(
    parts.map((part, index) => [blank(index), part.word, part.printed]),
    broken,
  );
}

/** Whether a condition ends in a list that may take several lines. */
function isOpen(node: Condition): boolean {
  if (node.kind === 'Quantified') return true;
  return node.kind === 'Test' && node.relation?.kind === 'Membership' && node.relation.operand.kind === 'NameSet';
}

/** A break before a connective; comments that stood around it end the lines before. */
function breakBefore(p: Printing, gap: Span): Doc {
  const comments = p.comments.take(gap.end);
  const printed = comments.map(comment => (comment.ownLine ? [hard, comment.text] : trail(comment.text)));
  return [printed, comments.length > 0 ? hard : line];
}

function quantified(p: Printing, node: Quantified): Doc {
  const first = node.conditions[0];
  const head = { start: node.span.start, end: first?.span.start ?? node.span.end };
  const parts = node.conditions.map((each, index): Part => {
    const next = node.conditions[index + 1];
    const goesOn = next !== undefined && goesOnWithBound(next);
    return {
      span: each.span,
      print: () => condition(p, each, true),
      ...(goesOn ? { end: p.at === 'zh' ? '；' : ';' } : {}),
    };
  });
  return [quantifier(p, node, head), ' ', braced(p, { start: braceBefore(p, head), end: node.span.end }, parts)];
}

/** Whether a condition begins with a bound (`满 6 个月`): on a line of its own it would go on with the one before. */
export function goesOnWithBound(node: Condition): boolean {
  if (node.bracketed) return false;
  switch (node.kind) {
    case 'Test':
      return !node.name && !node.window;
    case 'Implies':
      return goesOnWithBound(node.left);
    case 'And':
    case 'Or':
      return node.operands[0] !== undefined && goesOnWithBound(node.operands[0]);
    default:
      return false;
  }
}

function quantifier(p: Printing, node: Quantified, head: Span): string {
  if (node.count === 'all') return wordIn(p, connectives['all-of'], head);
  if (node.count === 'any') return wordIn(p, connectives['any-of'], head);
  const word = wordIn(p, connectives['at-least-of'], head);
  return word === '至少' ? `至少 ${node.count} 项` : `${word} ${node.count} of`;
}

function test(p: Printing, node: Test): Doc {
  const name = node.name ? p.name(node.name) : '';
  const period = node.window ? window(p, node.window) : '';
  const subject = period === '' ? name : period.startsWith('within') ? `${name} ${period}` : `${period} ${name}`;
  const { relation } = node;
  if (!relation) return subject;
  if (relation.kind === 'Range') return [subject, subject === '' ? '' : ' ', range(p, relation, 'condition')];
  return [subject, ' ', membership(p, relation)];
}

/** `属于 {暗管、渗井}`, `含 罚款`. */
export function membership(p: Printing, node: Membership): Doc {
  const word = keyword(connectives[node.operator], node.written, p.face, p.at);
  return [word, ' ', node.operand.kind === 'Name' ? p.name(node.operand) : set(p, node.operand)];
}

/** A set that may take several lines. */
function set(p: Printing, node: NameSet): Doc {
  const separator = p.at === 'zh' ? '、' : ',';
  const between = p.at === 'zh' ? soft : line;
  const docs = node.names.map((name, index): Doc => {
    const comments = p.comments.take(name.span.start);
    const printed = p.name(name);
    if (comments.length > 0) return [comments.map(comment => trail(comment.text)), index === 0 ? '' : hard, printed];
    return index === 0 ? printed : group([between, printed]);
  });
  const last = p.comments.take(node.span.end - 1).map(comment => trail(comment.text));
  const items = docs.flatMap((doc, index) => (index < docs.length - 1 ? [doc, separator] : [doc]));
  return group(['{', indent([soft, items, last]), last.length > 0 ? hard : soft, '}']);
}
