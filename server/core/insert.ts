/** Edits that add a heading: into the procedure of a list, or before the closing brace of a block. */
import { type Bilingual, contains, type Span } from '../../grammar/index.js';
import type { Edit, Fix } from './finding.js';
import type { List, Model } from './model.js';

/**
 * Adds a step before the first step that is there, or a procedure where there is none; the formatter indents. Nothing
 * in an existing text.
 */
export function insertStep(model: Model, list: List, step: Bilingual): Edit | undefined {
  if (model.kind !== 'draft') return undefined;
  const [first] = [...list.steps.values()].map(({ at }) => at.start).sort((a, b) => a - b);
  // A statement ends at a semicolon: what follows on the line keeps its own.
  const end = model.face === 'zh' ? '；' : '; ';
  if (first !== undefined) return { span: { start: first, end: first }, newText: `${step[model.face]}${end}` };
  return insertIntoList(model, list, { zh: `程序 { ${step.zh} }`, en: `procedure { ${step.en} }` });
}

/** Adds a heading to a list; nothing where the list has no body. */
export function insertIntoList(model: Model, list: List, heading: Bilingual): Edit | undefined {
  const headEnd = list.title ? list.title.span.end + 1 : list.at.end;
  return list.span.end > headEnd + 1 ? insertHeading(model, list, heading) : undefined;
}

/** Adds a line before the closing brace of a block that has a body; nothing where it cannot be read to its end. */
export function insertHeading(model: Model, block: { readonly span: Span }, heading: Bilingual): Edit | undefined {
  const isBroken = model.faults.some(({ code, at }) => code.startsWith('syntax/') && contains(block.span, at));
  if (model.kind !== 'draft' || isBroken) return undefined;
  const brace = block.span.end - 1;
  return { span: { start: brace, end: brace }, newText: `\n${heading[model.face]}\n` };
}

/** The way out that an added heading is, where there is a place for it: to be spread into a problem. */
export function mendedBy(title: Bilingual, edit: Edit | undefined): { readonly fixes?: readonly Fix[] } {
  return edit ? { fixes: [{ kind: 'meaning', title, edits: [edit] }] } : {};
}
