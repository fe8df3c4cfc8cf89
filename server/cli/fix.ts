/** Fixes: of form in one go, until none is left; of meaning one by one, each kept only if the file is better for it. */
import { format } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { edited } from '../core/edits.js';
import type { Edit, Finding, Fix, Level } from '../core/finding.js';

export interface Fixed {
  readonly text: string;
  /** Of `text`. */
  readonly analysis: Analysis;
  /** Fixes of form, and of meaning, that were made. */
  readonly fixed: number;
  readonly changed: number;
}

type Analyse = (text: string) => Promise<Analysis>;

/** The findings that `--fix` can put right. */
export function fixable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(finding => !finding.suppressed && formFix(finding) !== undefined);
}

/**
 * The text after its fixes of form and, where `unsafe` allows, those of meaning; `before` is what `text` comes to. What
 * is added stands as it falls; but a draft that was tidy (`creg format`) stays so.
 */
export async function fixText(text: string, before: Analysis, analyse: Analyse, unsafe: boolean): Promise<Fixed> {
  const isTidy = laidOut(text, before) === text;
  let now: Fixed = await fixForm({ text, analysis: before, fixed: 0, changed: 0 }, analyse);
  if (!unsafe) return now;
  for (;;) {
    const next = await oneChange(now, analyse);
    if (!next) return now;
    now = await fixForm(isTidy ? await tidied(next, analyse) : next, analyse);
  }
}

async function tidied(now: Fixed, analyse: Analyse): Promise<Fixed> {
  const text = laidOut(now.text, now.analysis);
  return text === now.text ? now : { ...now, text, analysis: await analyse(text) };
}

/** The canonical layout of a draft; an existing text keeps its own. */
function laidOut(text: string, { syntax }: Analysis): string {
  return syntax ? format(syntax, text) : text;
}

/** A fix can lay open another; one that never comes to rest is stopped. */
const mostPasses = 10;

async function fixForm(from: Fixed, analyse: Analyse): Promise<Fixed> {
  let now = from;
  for (let pass = 0; pass < mostPasses; pass++) {
    const { text, count } = applyFixes(now.text, now.analysis.findings);
    if (count === 0) break;
    now = { ...now, text, analysis: await analyse(text), fixed: now.fixed + count };
  }
  return now;
}

/** The first fix of meaning after which the file stands better. That it must makes an end of it. */
async function oneChange(now: Fixed, analyse: Analyse): Promise<Fixed | undefined> {
  for (const finding of now.analysis.findings) {
    if (finding.suppressed) continue;
    for (const fix of finding.fixes ?? []) {
      if (fix.kind !== 'meaning' || fix.edits.length === 0) continue;
      const text = edited(now.text, fix.edits);
      const analysis = await analyse(text);
      if (isBetter(analysis, now.analysis)) return { ...now, text, analysis, changed: now.changed + 1 };
    }
  }
  return undefined;
}

/** Fewer errors; or as many, and fewer warnings; and so on. */
function isBetter(after: Analysis, before: Analysis): boolean {
  for (const level of ['error', 'warning', 'info', 'hint'] as const) {
    const [was, is] = [count(before, level), count(after, level)];
    if (was !== is) return is < was;
  }
  return false;
}

function count({ findings }: Analysis, wanted: Level): number {
  return findings.filter(({ level, suppressed }) => level === wanted && !suppressed).length;
}

/** The text after one fix of each finding that has one of form; of two that overlap, the first. */
function applyFixes(text: string, findings: readonly Finding[]): { readonly text: string; readonly count: number } {
  const chosen: Edit[] = [];
  let count = 0;
  for (const finding of fixable(findings)) {
    const edits = formFix(finding)?.edits ?? [];
    if (edits.some(edit => chosen.some(other => collide(edit, other)))) continue;
    chosen.push(...edits);
    count++;
  }
  return { text: edited(text, chosen), count };
}

function formFix(finding: Finding): Fix | undefined {
  return finding.fixes?.find(({ kind }) => kind === 'form');
}

/** Two insertions at one place collide: their order would be a guess. */
function collide(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
