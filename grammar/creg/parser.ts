/** The one way to read a draft: text and visible names to tree. */
import { CregParser, type Reading } from './creg-parser.js';
import { lex } from './lexer.js';
import { place } from './place.js';
import { mostProblems, type Parsed, type SyntaxProblem } from './problem.js';
import type { Token } from './tokens.js';
import { typeWords } from './type-words.js';

/**
 * Made when a draft is first read: making one costs more than reading most drafts. The grammar is total, and needs no
 * recovery by the library; should it ever err, a parser with recovery reads the text once more.
 */
let parser: CregParser | undefined;
let recovering: CregParser | undefined;

function read(text: string, tokens: Token[]): Reading {
  parser ??= new CregParser(false);
  const reading = parser.read(text, tokens);
  if (!reading.failed) return reading;
  recovering ??= new CregParser(true);
  return recovering.read(text, tokens);
}

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
  const reading = read(text, typed.tokens);
  const placed = typed.unbalanced ? [] : place(text, reading.statements, reading.loose);
  const problems = firstOf([lexed.problems, typed.problems, reading.problems, placed]);
  return {
    file: {
      kind: 'File',
      span: { start: 0, end: text.length },
      statements: reading.statements,
      comments: lexed.comments,
    },
    problems,
    declared: reading.declared,
    cuttable: [...typed.cuttable],
  };
}
