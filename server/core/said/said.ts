/** What a composition of words comes to: the words complained of, with the statement they stand in. */
import { overlaps, type Span } from '../../../grammar/index.js';
import type { Problem } from '../finding.js';
import type { Statement } from '../statements.js';

export interface Said {
  readonly statement: Statement;
  readonly at: Span;
  readonly text: string;
}

/** A stretch of a statement as what it says. */
export function saidIn(statement: Statement, start: number, end: number): Said {
  return { statement, at: statement.at({ start, end }), text: statement.text.slice(start, end) };
}

/** The problems, and of what is said besides what stands in no statement that one of them is in. */
export function* besides(
  problems: Iterable<Problem>,
  said: Iterable<Said>,
  tell: (said: Said) => Problem,
): Iterable<Problem> {
  const told: Span[] = [];
  for (const problem of problems) {
    told.push(problem.at);
    yield problem;
  }
  for (const one of said) {
    const whole = one.statement.at({ start: 0, end: one.statement.text.length });
    if (!told.some(at => overlaps(at, whole))) yield tell(one);
  }
}
