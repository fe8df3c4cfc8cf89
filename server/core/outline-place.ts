/** In which part of a draft a finding stands: 甲名单 › 情形乙, as 第五条（十四） says it of an existing text. */
import type { Bilingual, Span } from '../../grammar/index.js';
import { called } from './bind/resolve.js';
import type { Entity, EntityKind, Model } from './model.js';

/** The named parts around a place, the outermost first; undefined where no part with a name holds it. */
export function outlinePlace(model: Model, { start }: Span): Bilingual | undefined {
  const parts = partsOf(model);
  const around: Bilingual[] = [];
  for (let part = lastBefore(parts, start); part; part = part.outer) {
    if (start <= part.entity.span.end) around.unshift(called(part.entity));
  }
  if (around.length === 0) return undefined;
  return { zh: around.map(({ zh }) => zh).join(' › '), en: around.map(({ en }) => en).join(' › ') };
}

/** A named part, and the one that it stands in: a report of thousands of findings asks for each of them. */
interface Part {
  readonly entity: Entity;
  readonly outer: Part | undefined;
}

function partsOf(model: Model): readonly Part[] {
  let parts = known.get(model);
  if (!parts) {
    parts = nested(model);
    known.set(model, parts);
  }
  return parts;
}

const known = new WeakMap<Model, readonly Part[]>();

function nested(model: Model): readonly Part[] {
  const parts: Part[] = [];
  let outer: Part | undefined;
  const entities = model.names.entities
    .filter(({ kind }) => kinds.has(kind))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const entity of entities) {
    while (outer && outer.entity.span.end < entity.span.start) outer = outer.outer;
    outer = { entity, outer };
    parts.push(outer);
  }
  return parts;
}

/** The last part that begins at a place or before it. */
function lastBefore(parts: readonly Part[], start: number): Part | undefined {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.entity.span.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}

const kinds: ReadonlySet<EntityKind> = new Set([
  'list',
  'group',
  'criterion',
  'exception',
  'article',
  'measure',
  'score',
  'band',
  'standard',
  'requirement',
]);
