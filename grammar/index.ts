/** The only door of the grammar: text ⇄ tree, for drafts and for existing texts. */
export * from './creg/ast.js';
export { parse } from './creg/parser.js';
export { print } from './creg/print.js';
export type { Parsed, SyntaxCode, SyntaxProblem } from './creg/problem.js';
export * from './creg/words.js';
export * from './span.js';
