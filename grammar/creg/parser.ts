/** The one way to read a draft: text and visible names to tree. */
import { CregParser } from './creg-parser.js';
import { lex } from './lexer.js';
import { place } from './place.js';
import type { Parsed, SyntaxProblem } from './problem.js';
import { typeWords } from './type-words.js';

/** Made when a draft is first read: making it costs more than reading one. */
let parser: CregParser | undefined;

/** Nobody reads more; a binary file would have millions. */
const mostProblems = 1000;

function firstOf(lists: readonly (readonly SyntaxProblem[])[]): readonly SyntaxProblem[] {
  const problems = lists.flat().sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return problems.length > mostProblems ? problems.slice(0, mostProblems) : problems;
}

/**
 * Reads a draft. `names` are the names visible from outside the file (vocabulary, used files), in both faces: the
 * tree is a function of the text and of them. Never throws; what cannot be read is told in `problems`.
 */
export function parse(text: string, names: ReadonlySet<string>): Parsed {
  const lexed = lex(text);
  const typed = typeWords(text, lexed.tokens, names);
  parser ??= new CregParser();
  const read = parser.read(text, typed.tokens);
  const placed = typed.unbalanced ? [] : place(text, read.statements, read.loose);
  const problems = firstOf([lexed.problems, typed.problems, read.problems, placed]);
  return {
    file: { kind: 'File', span: { start: 0, end: text.length }, statements: read.statements, comments: lexed.comments },
    problems,
    declared: read.declared,
    cuttable: [...typed.cuttable],
  };
}
