/** textDocument/codeAction: the ways out that findings offer. What changes meaning is offered alone, never in bulk. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Face, meets } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Edit, Finding } from '../core/finding.js';
import { toSpan, toTextEdit } from './convert.js';
import { type DiagnosticData, findingId } from './diagnostic.js';
import { keepAsCase } from './keep-case.js';
import { languageOf, say } from './language.js';
import { type Permitting, permitActions } from './permit.js';
import { editsOf, isRefactoring, refactoringsAt } from './refactorings.js';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.creg`;

/** What the client asks for: kinds (none: every kind) and the diagnostics that it shows there. */
export interface Wanted {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The client tells versions of a document apart in edits. */
  readonly versioned: boolean;
  /** Absent: nothing is to be permitted here. */
  readonly permitting?: Permitting;
  /** The client asks for the edits of the one that is chosen. */
  readonly resolves: boolean;
}

export function codeActions(
  document: TextDocument,
  analysis: Analysis,
  wanted: Wanted,
  language: Face | 'auto',
): CodeAction[] {
  const face = languageOf(analysis, language);
  const findings = analysis.findings.filter(finding => !finding.suppressed);
  const actions: CodeAction[] = [];
  if (wants(wanted.only, CodeActionKind.QuickFix)) {
    for (const finding of findings) {
      const shown = wanted.diagnostics.find(diagnostic => isOf(diagnostic, finding));
      if (shown || meets(finding.at, toSpan(document, wanted.range))) {
        for (const action of quickFixes(document, analysis, finding, shown, wanted.versioned, face)) {
          // Two findings may share a way out: one criterion, one case that shows what is wrong with it.
          const isOffered = actions.some(({ edit }) => JSON.stringify(edit) === JSON.stringify(action.edit));
          if (!isOffered) actions.push(action);
        }
      }
    }
    actions.push(...permits(document, analysis, findings, wanted, face));
  }
  if (wanted.only?.some(kind => kind === '' || kind.startsWith(CodeActionKind.Refactor)) ?? true) {
    for (const { edits, ...offered } of refactoringsAt(analysis, toSpan(document, wanted.range), face, document.uri)) {
      if (!wants(wanted.only, offered.kind ?? '')) continue;
      actions.push(wanted.resolves ? offered : { ...offered, edit: workspaceEdit(document, edits, wanted.versioned) });
    }
  }
  if (wants(wanted.only, fixAllKind)) {
    const edits = safeEdits(findings);
    if (edits.length > 0) {
      const title = say(face)({ zh: '改正所有书写形式问题', en: 'Mend everything that is only a matter of form' });
      actions.push({ title, kind: fixAllKind, edit: workspaceEdit(document, edits, wanted.versioned) });
    }
  }
  return actions;
}

/** After the ways out, for what may stand: one action for each check that reports something there. */
function permits(
  document: TextDocument,
  analysis: Analysis,
  findings: readonly Finding[],
  { permitting, diagnostics, range }: Wanted,
  face: Face,
): CodeAction[] {
  const actions = new Map<string, CodeAction>();
  for (const finding of permitting ? findings : []) {
    const shown = diagnostics.find(diagnostic => isOf(diagnostic, finding));
    if (!permitting || !(shown || meets(finding.at, toSpan(document, range)))) continue;
    for (const action of permitActions(document, analysis, finding, face, permitting)) {
      if (!actions.has(action.title)) actions.set(action.title, { ...action, ...(shown && { diagnostics: [shown] }) });
    }
  }
  return [...actions.values()];
}

/** codeAction/resolve: the edits of a refactoring, worked out when it is chosen. */
export function resolveCodeAction(
  document: TextDocument,
  analysis: Analysis,
  action: CodeAction,
  versioned: boolean,
): CodeAction {
  const edits = isRefactoring(action.data) ? editsOf(analysis, action.data) : undefined;
  return edits ? { ...action, edit: workspaceEdit(document, edits, versioned) } : action;
}

function quickFixes(
  document: TextDocument,
  analysis: Analysis,
  finding: Finding,
  shown: Diagnostic | undefined,
  versioned: boolean,
  face: Face,
): CodeAction[] {
  const kept = keepAsCase(analysis, finding);
  const fixes = [...(finding.fixes ?? []), ...(kept ? [kept] : [])];
  return fixes.map(fix => ({
    title: fix.title[face],
    kind: CodeActionKind.QuickFix,
    ...(shown ? { diagnostics: [shown] } : {}),
    // Preferred fixes are applied by a keystroke, unread: only what changes no meaning may be one.
    ...(fix.kind === 'form' && fixes.length === 1 ? { isPreferred: true } : {}),
    edit: workspaceEdit(document, fix.edits, versioned),
  }));
}

/** The edits of the first form-only fix of every finding; of two that touch the same text the earlier wins. */
export function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.find(({ kind }) => kind === 'form');
    if (!fix || fix.edits.some(edit => taken.some(other => meets(edit.span, other.span)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.span.start - b.span.start);
}

/** Kinds are paths: `source.fixAll` asks for `source.fixAll.creg` too, and `refactor.extract` is a `refactor`. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function isOf(diagnostic: Diagnostic, finding: Finding): boolean {
  const data: Partial<DiagnosticData> | undefined = diagnostic.data ?? undefined;
  return data?.id === findingId(finding);
}

function workspaceEdit(document: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const changes = edits.map(edit => toTextEdit(document, edit));
  if (!versioned) return { changes: { [document.uri]: changes } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changes }] };
}
