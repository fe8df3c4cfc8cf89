/** A criterion with alternatives becomes one criterion for each: each is then cited, tried and counted on its own. */
import type { Block, Condition, Span } from '../../../grammar/index.js';
import { writeNumeral } from '../../../grammar/values/numeral.js';
import type { Analysis } from '../../core/analyze.js';
import type { Entity } from '../../core/model.js';
import { pathTo, sameEntity } from '../find.js';
import { type Change, indentAt, type Refactoring } from './refactoring.js';

export const splitCriterion: Refactoring = {
  id: 'split-criterion',
  kind: 'refactor.rewrite',
  offer({ syntax, source, model }: Analysis, selected: Span): Change | undefined {
    if (!syntax) return undefined;
    const block = pathTo(syntax.file, selected.start).findLast(node => node.kind === 'Block');
    if (block?.kind !== 'Block' || block.word !== 'criterion') return undefined;
    const condition = conditionOf(block);
    const alternatives = condition && alternativesOf(condition);
    if (!condition || !alternatives) return undefined;
    const entity = model.names.entities.find(
      ({ uri, at }) => uri === source.uri && at.start === block.name?.span.start,
    );
    // Who names the criterion would have to say which of them is meant.
    if (entity && isNamed(entity, model.names.references)) return undefined;
    const { text } = source;
    const names = alternatives.map((_, index) => newName(block, index, model.face));
    if (names.some(name => name !== undefined && model.names.visible.has(name))) return undefined;
    const copies = alternatives.map((part, index) => copyOf(text, block, condition.span, part.span, names[index]));
    const count = writeNumeral(alternatives.length, 'zh');
    return {
      title: {
        zh: `拆成${count === '二' ? '两' : count}个情形`,
        en: `Split into ${alternatives.length} criteria`,
      },
      edits: [{ span: block.span, newText: copies.join(`\n${indentAt(text, block.span.start)}`) }],
    };
  },
};

/** Its own condition, where it has just one. */
function conditionOf({ body }: Block): Condition | undefined {
  const found = (body?.statements ?? []).flatMap(statement =>
    statement.kind === 'Heading' && statement.word === 'when' && statement.condition ? [statement.condition] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function alternativesOf(condition: Condition): readonly Condition[] | undefined {
  const parts =
    condition.kind === 'Or'
      ? condition.operands
      : condition.kind === 'Quantified' && condition.count === 'any'
        ? condition.conditions
        : [];
  return parts.length > 1 && parts.every(({ kind }) => kind !== 'Missing') ? parts : undefined;
}

function isNamed(entity: Entity, references: readonly { readonly target?: Entity }[]): boolean {
  return references.some(({ target }) => target !== undefined && sameEntity(target, entity));
}

/** 暗管一, 暗管二; none where the criterion has none. */
function newName({ name }: Block, index: number, face: 'zh' | 'en'): string | undefined {
  if (!name) return undefined;
  return face === 'zh' ? `${name.text}${writeNumeral(index + 1, 'zh')}` : `${name.text}-${index + 1}`;
}

/** The block with one of the alternatives for its condition, and a name of its own; the alias stays with none. */
function copyOf(
  text: string,
  { span, name, alias }: Block,
  condition: Span,
  part: Span,
  newName: string | undefined,
): string {
  const head = name && newName !== undefined ? { start: name.span.start, end: (alias ?? name).span.end } : undefined;
  const before = head
    ? text.slice(span.start, head.start) + newName + text.slice(head.end, condition.start)
    : text.slice(span.start, condition.start);
  return before + text.slice(part.start, part.end) + text.slice(condition.end, span.end);
}
