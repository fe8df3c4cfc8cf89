/** The list of refactorings, and how they become code actions: titles at once, edits when one is chosen. */
import type { CodeAction } from 'vscode-languageserver';
import type { Span } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Edit } from '../core/finding.js';
import { chainConditions, listConditions } from './refactor/condition-form.js';
import { extractDefinition } from './refactor/extract-definition.js';
import type { Refactoring } from './refactor/refactoring.js';
import { shareHeading } from './refactor/share-heading.js';
import { splitCriterion } from './refactor/split-criterion.js';

export const refactorings: readonly Refactoring[] = [
  extractDefinition,
  splitCriterion,
  shareHeading,
  listConditions,
  chainConditions,
];

/** What a client gives back to have the edits of a refactoring worked out. */
export interface RefactoringData {
  readonly uri: string;
  readonly refactoring: string;
  readonly selected: Span;
}

export function isRefactoring(data: unknown): data is RefactoringData {
  return typeof data === 'object' && data !== null && 'refactoring' in data && 'uri' in data && 'selected' in data;
}

/** The edits of a refactoring that was offered; undefined where the text has changed so that it no longer applies. */
export function editsOf(analysis: Analysis, { refactoring, selected }: RefactoringData): readonly Edit[] | undefined {
  return refactorings.find(({ id }) => id === refactoring)?.offer(analysis, selected)?.edits;
}

export type Offered = Pick<CodeAction, 'title' | 'kind'> & {
  readonly edits: readonly Edit[];
  readonly data: RefactoringData;
};

/** Refactorings that apply to what is selected. */
export function refactoringsAt(analysis: Analysis, selected: Span, face: 'zh' | 'en', uri: string): readonly Offered[] {
  return refactorings.flatMap(({ id, kind, offer }) => {
    const change = offer(analysis, selected);
    if (!change || change.edits.length === 0) return [];
    return [{ title: change.title[face], kind, edits: change.edits, data: { uri, refactoring: id, selected } }];
  });
}
