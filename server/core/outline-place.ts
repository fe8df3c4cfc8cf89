/** In which part of a draft a finding stands: 甲名单 › 情形乙, as 第五条（十四） says it of an existing text. */
import type { Bilingual, Span } from '../../grammar/index.js';
import { called } from './bind/resolve.js';
import type { EntityKind, Model } from './model.js';

/** The named parts around a place, the outermost first; undefined where no part with a name holds it. */
export function outlinePlace(model: Model, { start }: Span): Bilingual | undefined {
  const around = model.names.entities
    .filter(({ kind, span }) => parts.has(kind) && span.start <= start && start <= span.end)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map(called);
  if (around.length === 0) return undefined;
  return { zh: around.map(({ zh }) => zh).join(' › '), en: around.map(({ en }) => en).join(' › ') };
}

const parts: ReadonlySet<EntityKind> = new Set([
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
