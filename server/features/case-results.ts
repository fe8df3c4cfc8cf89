/** Cases for a test explorer: what each came to, why, and which clauses no case exercises. */
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Face } from '../../grammar/index.js';
import { argumentOf } from '../core/cases/argument.js';
import { type CaseResult, type Run, runCases } from '../core/cases/cases.js';
import { comesTo, expectationWords, listWords } from '../core/cases/clause-words.js';
import { coverageOf } from '../core/cases/coverage.js';
import type { Neighbours } from '../core/cases/neighbours.js';
import type { Model } from '../core/model.js';
import { toRange } from './convert.js';
import type { DocumentOf } from './diagnostic.js';

export interface CaseReport {
  readonly title: string;
  readonly range: Range;
  /** The list that it is about. */
  readonly list: string;
  readonly standing: CaseResult['standing'];
  readonly expected?: string;
  readonly found?: string;
  /** The argument, one line a step; a step leads to the clause that it is about. */
  readonly steps: readonly StepReport[];
}

export interface StepReport {
  readonly depth: number;
  readonly says: string;
  readonly uri?: string;
  readonly range?: Range;
}

/** A clause of a list, and whether a case exercises it. */
export interface CoverageReport {
  readonly list: string;
  readonly uri: string;
  readonly parts: number;
  readonly covered: number;
  readonly missing: readonly { readonly says: string; readonly range: Range }[];
}

export function caseReports(
  document: TextDocument,
  model: Model,
  neighbours: Neighbours,
  face: Face,
  documentOf: DocumentOf,
): { readonly cases: readonly CaseReport[]; readonly coverage: readonly CoverageReport[] } {
  const results = runCases(model, neighbours);
  const cases = results.map(({ case: { title, at, expects }, run, standing }, index): CaseReport => {
    const steps = run ? argumentOf(run, expects?.by ? { asked: expects.by } : {}) : [];
    return {
      title: title?.text ?? `${face === 'zh' ? '案例' : 'case'} ${index + 1}`,
      range: toRange(document, at),
      list: run ? listWords(run)[face] : '',
      standing,
      ...(expects && { expected: expectationWords(expects)[face] }),
      ...(run && { found: comesTo(run)[face] }),
      steps: steps.map(({ depth, says, uri, at: place }) => {
        const home = uri === undefined || uri === model.uri ? document : documentOf(uri);
        return { depth, says: says[face], ...(home && place && { uri: home.uri, range: toRange(home, place) }) };
      }),
    };
  });
  return { cases, coverage: covered(results, face, documentOf) };
}

/** Of every list that one of the cases is about. */
function covered(results: readonly CaseResult[], face: Face, documentOf: DocumentOf): readonly CoverageReport[] {
  const byList = new Map<string, Run[]>();
  for (const { run } of results) {
    if (!run) continue;
    const key = `${run.file.uri} ${run.list.at.start}`;
    byList.set(key, [...(byList.get(key) ?? []), run]);
  }
  return [...byList.values()].flatMap(runs => {
    const [first] = runs;
    const document = first && documentOf(first.file.uri);
    if (!document) return [];
    const { parts, covered: number, missing } = coverageOf(first, runs);
    const open = missing.map(({ says, at }) => ({ says: says[face], range: toRange(document, at) }));
    return [{ list: listWords(first)[face], uri: document.uri, parts, covered: number, missing: open }];
  });
}
