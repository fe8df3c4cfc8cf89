/** Fixes of form, applied until none is left. */
import type { Edit, Finding } from '../core/finding.js';

/** The findings that `--fix` can put right. */
export function fixable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(finding => !finding.suppressed && formFix(finding) !== undefined);
}

/** The text after one fix of each finding that has one of form; of two that overlap, the first. */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
): { readonly text: string; readonly count: number } {
  const chosen: Edit[] = [];
  let count = 0;
  for (const finding of fixable(findings)) {
    const edits = formFix(finding) ?? [];
    if (edits.some(edit => chosen.some(other => collide(edit, other)))) continue;
    chosen.push(...edits);
    count++;
  }
  chosen.sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  let fixed = text;
  for (const { span, newText } of chosen) fixed = fixed.slice(0, span.start) + newText + fixed.slice(span.end);
  return { text: fixed, count };
}

function formFix(finding: Finding): readonly Edit[] | undefined {
  return finding.fixes?.find(fix => fix.kind === 'form')?.edits;
}

/** Two insertions at one place collide: their order would be a guess. */
function collide(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
