/** The terms that an existing text defines: 本办法所称情节严重，是指…. */
import type { Clause, Definition } from '../model.js';
import { fold } from './fold.js';

const term =
  /^(?:(?:本条|前款)?(?:第[一二三四五六七八九十]{1,3}[款项]|[、和至])*.{0,12}?所?称(?:的)?)?[“"'‘]?(?<term>[^，。；：“”"'‘’、]{1,40}?)[”"'’]?(?:（[^（）]{0,40}）)?，?(?:是指|系指|指的是|指|包括)/u;

/** One definition for each clause that defines; 以下简称 only shortens a name and defines nothing. */
export function readDefinitions(source: string, clauses: readonly Clause[]): readonly Definition[] {
  const found: Definition[] = [];
  for (const clause of clauses) {
    if (!clause.text.includes('指') && clause.role !== 'definition') continue;
    const folded = fold(source, clause.span.start, clause.span.end);
    const match = term.exec(folded.text);
    const name = match?.groups?.term;
    if (!match || name === undefined || name.endsWith('的') || !/是指|系指|指的是|所?称/u.test(match[0])) continue;
    const start = match[0].lastIndexOf(name);
    found.push({ term: name, at: folded.spanOf(start, start + name.length), clause });
  }
  return found;
}
