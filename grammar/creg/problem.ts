/** What reading a draft gives: the tree, what could not be read, and what the tree depended on beside the text. */
import type { Bilingual, Span } from '../span.js';
import type { CregFile } from './ast.js';

export type SyntaxCode =
  | 'syntax/unexpected'
  | 'syntax/unclosed'
  | 'syntax/missing-separator'
  | 'syntax/out-of-place'
  | 'syntax/unknown-heading'
  | 'logic/ambiguous-words';

/** Something that cannot be read; at most one for a statement. */
export interface SyntaxProblem {
  readonly code: SyntaxCode;
  readonly span: Span;
  readonly message: Bilingual;
  /** Where the form is clear: a change that makes it readable and changes no meaning. */
  readonly fix?: { readonly title: Bilingual; readonly span: Span; readonly newText: string };
}

/** Nobody reads more; a binary file would have millions. */
export const mostProblems = 1000;

export interface Parsed {
  readonly file: CregFile;
  readonly problems: readonly SyntaxProblem[];
  /** Names that the file declares, as written, with their aliases. */
  readonly declared: ReadonlySet<string>;
  /**
   * Runs of Han words that were cut by visible names, or could not be cut: the file must be parsed again when a name
   * that occurs in one of them becomes visible or disappears.
   */
  readonly cuttable: readonly string[];
}
