/** The only door of the grammar: text ⇄ tree, for drafts and for existing texts. */
export * from './creg/ast.js';
export { parse } from './creg/parser.js';
export { format, type PrintOptions, print } from './creg/print.js';
export type { Parsed, SyntaxCode, SyntaxProblem } from './creg/problem.js';
export * from './creg/words.js';
export * from './span.js';
export {
  type Annex,
  type Article,
  articlesIn,
  type Division,
  type Item as StatuteItem,
  type ItemStyle,
  isLeaf,
  type Leaf,
  leavesIn,
  nodesIn as statuteNodesIn,
  type Paragraph,
  type Part,
  pageBreaksIn,
  parseStatute,
  type StatuteFile,
  type StatuteNode,
} from './statute/index.js';
