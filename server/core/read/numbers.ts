/** The numbers that an existing text gives its parts, series by series, as it writes them. */
import { isLeaf, type Leaf, type StatuteFile, type StatuteItem, type StatuteNode } from '../../../grammar/index.js';
import type { Numbered } from '../model.js';

/** Chapters, articles and items with a number, in source order; what has lost its number is not among them. */
export function numbersIn(file: StatuteFile): readonly Numbered[] {
  const found: Numbered[] = [];
  visit(file, found, { series: 0 });
  return found;
}

interface Count {
  series: number;
}

function visit(node: StatuteNode, found: Numbered[], count: Count): void {
  // Chapters and sections begin anew inside each part; articles run on through the whole text.
  const divisions = ++count.series;
  for (const part of node.parts) {
    if (isLeaf(part) || part.kind === 'Annex') continue;
    if (part.kind === 'Division' && part.number !== undefined && part.marker)
      found.push({ kind: 'division', series: divisions, number: part.number, at: part.marker.span, level: part.level });
    if (part.kind === 'Article' && part.style === 'article') {
      const { number, inserted, marker } = part;
      found.push({ kind: 'article', series: 0, number, at: marker.span, ...(inserted !== undefined && { inserted }) });
    }
    if (part.kind === 'Paragraph') items(part.items, found, ++count.series);
    visit(part, found, count);
  }
}

function items(all: readonly StatuteItem[], found: Numbered[], series: number): void {
  const isWhole = all.every((item): item is StatuteItem & { marker: Leaf } => item.marker !== undefined);
  if (!isWhole) return;
  for (const { number, marker } of all) found.push({ kind: 'item', series, number, at: marker.span });
}
