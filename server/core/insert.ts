/** Edits that add a heading to a list: into its procedure, or before its closing brace. */
import { type Bilingual, contains } from '../../grammar/index.js';
import type { Edit } from './finding.js';
import type { List, Model } from './model.js';

/** Adds a step before the first step that is there, or a procedure where there is none; the formatter indents. */
export function insertStep(model: Model, list: List, step: Bilingual): Edit | undefined {
  const first = [...list.steps.values()].map(({ at }) => at.start).sort((a, b) => a - b)[0];
  // A statement ends at a semicolon: what follows on the line keeps its own.
  if (first !== undefined)
    return { span: { start: first, end: first }, newText: `${step[model.face]}${model.face === 'zh' ? '；' : '; '}` };
  return insertHeading(model, list, {
    zh: `程序 { ${step.zh} }`,
    en: `procedure { ${step.en} }`,
  });
}

/** Adds a line before the closing brace of a list; nothing where the list has none or cannot be read to its end. */
export function insertHeading(model: Model, list: List, heading: Bilingual): Edit | undefined {
  const isBroken = model.faults.some(({ code, at }) => code.startsWith('syntax/') && contains(list.span, at));
  const titleEnd = list.title ? list.title.span.end + 1 : list.at.end;
  const hasBody = list.span.end > titleEnd + 1;
  if (model.kind !== 'draft' || isBroken || !hasBody) return undefined;
  const brace = list.span.end - 1;
  return { span: { start: brace, end: brace }, newText: `\n${heading[model.face]}\n` };
}
