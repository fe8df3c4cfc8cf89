/** A condition becomes a defined term, which its place then names: to be used again, and to be hovered over. */
import { type Condition, contains, type Node, type Span } from '../../../grammar/index.js';
import { writeNumeral } from '../../../grammar/values/numeral.js';
import type { Analysis } from '../../core/analyze.js';
import { nodesIn, pathTo } from '../find.js';
import { type Change, indentAt, type Refactoring, spaced } from './refactoring.js';

export const extractDefinition: Refactoring = {
  id: 'extract-definition',
  kind: 'refactor.extract',
  offer({ syntax, source, model }: Analysis, selected: Span): Change | undefined {
    if (!syntax) return undefined;
    const condition =
      selected.end > selected.start ? chosen(syntax.file, source.text, selected) : whole(syntax.file, selected.start);
    if (!condition || condition.kind === 'Missing' || condition.kind === 'Prose') return undefined;
    // A name, or a defined term, is what this would make of it.
    if (condition.kind === 'Test' && !condition.relation) return undefined;
    const home = syntax.file.statements.find(({ span }) => contains(span, condition.span));
    if (!home) return undefined;
    const name = newName(model.names.visible, model.face);
    const words = model.face === 'zh' ? '定义' : 'define';
    const colon = model.face === 'zh' ? '：' : ': ';
    const place = insertionPoint(home, condition.span);
    const indent = indentAt(source.text, place);
    const said = source.text.slice(condition.span.start, condition.span.end);
    return {
      title: { zh: '提取为定义', en: 'Extract a definition' },
      edits: [
        { span: { start: place, end: place }, newText: `${words} ${name}${colon}${said}\n${indent}` },
        { span: condition.span, newText: spaced(source.text, condition.span, name) },
      ],
    };
  },
};

/** The condition that is selected, without the white space about it. */
function chosen(file: Node, text: string, { start, end }: Span): Condition | undefined {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  for (const node of nodesIn(file)) {
    if (isCondition(node) && node.span.start === from && node.span.end === to) return node;
  }
  return undefined;
}

/** All of the condition that the cursor is in. */
function whole(file: Parameters<typeof pathTo>[0], offset: number): Condition | undefined {
  const path = pathTo(file, offset);
  const heading = path.findLast(node => node.kind === 'Heading');
  return heading?.kind === 'Heading' && heading.word === 'when' ? heading.condition : undefined;
}

function isCondition(node: Node): node is Condition {
  return ['Implies', 'Or', 'And', 'Not', 'Quantified', 'Test'].includes(node.kind);
}

/** Before the list, or whatever else the condition stands in directly below the regulation or the file. */
function insertionPoint(home: Node, inside: Span): number {
  if (home.kind !== 'Block' || home.word !== 'regulation') return home.span.start;
  const statement = home.body?.statements.find(({ span }) => contains(span, inside));
  return (statement ?? home).span.start;
}

/** 条件一, 条件二, …: the first that means nothing yet. The drafter will know a better one. */
function newName(visible: ReadonlyMap<string, unknown>, face: 'zh' | 'en'): string {
  for (let number = 1; ; number++) {
    const name = face === 'zh' ? `条件${writeNumeral(number, 'zh')}` : `condition-${number}`;
    if (!visible.has(name)) return name;
  }
}
