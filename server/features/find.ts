/** What stands at an offset: a name, a finding, a node of the tree. */
import { type CregFile, type Node, type Span, touches } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Finding } from '../core/finding.js';
import type { Entity, Model } from '../core/model.js';
import type { BindingClause } from '../core/norms/norms.js';

/** A name under the cursor, and what it means; `declares` where it is the declaration itself. */
export interface NameAt {
  readonly at: Span;
  readonly entity: Entity;
  readonly declares: boolean;
}

export function nameAt({ model, source }: Analysis, offset: number): NameAt | undefined {
  const { references, entities } = model.names;
  for (const { at, target } of references) {
    if (target && touches(at, offset))
      return { at, entity: target, declares: target.uri === source.uri && same(target.at, at) };
  }
  for (const entity of entities) {
    if (entity.uri === source.uri && touches(entity.at, offset)) return { at: entity.at, entity, declares: true };
  }
  return undefined;
}

/** Findings under the cursor, the narrowest first. */
export function findingsAt({ findings }: Analysis, offset: number): readonly Finding[] {
  return findings
    .filter(({ at, suppressed }) => !suppressed && touches(at, offset))
    .sort((a, b) => a.at.end - a.at.start - (b.at.end - b.at.start));
}

export function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The clause of a norm that is declared at a place of the file. */
export function clauseAt(model: Model | undefined, at: Span): BindingClause | undefined {
  for (const standard of model?.standards ?? []) {
    const requirement = standard.requirements.find(each => same(each.at, at));
    if (requirement) return { standard, requirement };
  }
  return undefined;
}

/** Two descriptions of one declaration. */
export function sameEntity(a: Entity, b: Entity): boolean {
  return a.uri === b.uri && same(a.at, b.at);
}

/** A place where a name stands; `text` is how it is written there. */
export interface Use {
  readonly at: Span;
  readonly text: string;
  readonly declares: boolean;
}

/** Every place of a file in which an entity is named, in source order; its declaration where that is wanted too. */
export function usesIn({ uri, names }: Model, entity: Entity, declaration: boolean): readonly Use[] {
  const isHome = uri === entity.uri;
  const uses: Use[] = isHome && declaration ? [{ at: entity.at, text: entity.name, declares: true }] : [];
  for (const { at, text, target } of names.references) {
    if (!target || !sameEntity(target, entity) || (isHome && same(at, entity.at))) continue;
    uses.push({ at, text, declares: false });
  }
  return uses.sort((a, b) => a.at.start - b.at.start);
}

/** Nodes from the file down to the smallest one at the offset. */
export function pathTo(file: CregFile, offset: number): readonly Node[] {
  const path: Node[] = [file];
  let node: Node | undefined = file;
  while (node) {
    node = childrenOf(node).findLast(child => touches(child.span, offset));
    if (node) path.push(node);
  }
  return path;
}

/** The nodes directly inside a node, in source order: every property that is a node or a list of nodes. */
function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  let isSorted = true;
  const add = (value: unknown): void => {
    if (!isNode(value)) return;
    isSorted &&= value.span.start >= (children.at(-1)?.span.start ?? 0);
    children.push(value);
  };
  for (const value of Object.values(node)) {
    if (typeof value !== 'object') continue;
    if (Array.isArray(value)) for (const part of value) add(part);
    else add(value);
  }
  return isSorted ? children : children.sort((a, b) => a.span.start - b.span.start);
}

/** The node and all that is inside it. */
export function* nodesIn(node: Node): Iterable<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value;
}
