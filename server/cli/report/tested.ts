/** What the reports of `creg test` are made from. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import { argumentOf } from '../../core/cases/argument.js';
import type { CaseResult } from '../../core/cases/cases.js';
import { comesTo, expectationWords, listWords } from '../../core/cases/clause-words.js';
import type { Coverage } from '../../core/cases/coverage.js';
import type { LineIndex } from '../../core/lines.js';
import type { Day } from '../../core/model.js';
import { oneLine } from '../../core/plain-words.js';

export interface TestedFile {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly language: Face;
  readonly results: readonly CaseResult[];
}

/** A list that cases are about, or that stands in a file of the call, with what no case exercises. */
export interface CoveredList {
  readonly list: Bilingual;
  readonly file: string;
  readonly lines: LineIndex;
  readonly language: Face;
  readonly coverage: Coverage;
}

export interface Tested {
  readonly asOf: Day;
  readonly files: readonly TestedFile[];
  /** Where it is asked for. */
  readonly coverage?: readonly CoveredList[];
}

/** One case as every report tells it, in the language of its file. */
export interface ToldCase {
  readonly title: string;
  readonly standing: CaseResult['standing'];
  readonly on: string;
  readonly expected?: string;
  readonly result?: string;
  readonly argument: readonly { readonly depth: number; readonly text: string }[];
  readonly line: number;
  readonly character: number;
  /** What went wrong, in one line. */
  readonly message?: string;
}

/** `all`: the argument also tells of what did not decide. */
export function told({ case: each, standing, run }: CaseResult, file: TestedFile, all: boolean): ToldCase {
  const { language, lines } = file;
  const { line, character } = lines.position(each.at.start);
  const title = oneLine(each.title?.text ?? '');
  const expected = each.expects && expectationWords(each.expects)[language];
  const result = run && comesTo(run)[language];
  const on = run ? listWords(run)[language] : (each.on?.text ?? '');
  const message = messageOf(standing, expected, result, on)?.[language];
  return {
    title,
    standing,
    on,
    argument: run
      ? argumentOf(run, { all, ...(each.expects?.by && { asked: each.expects.by }) }).map(({ depth, says }) => ({
          depth,
          text: says[language],
        }))
      : [],
    line,
    character,
    ...(expected !== undefined && { expected }),
    ...(result !== undefined && { result }),
    ...(message !== undefined && { message }),
  };
}

function messageOf(standing: CaseResult['standing'], expected = '', result = '', on = ''): Bilingual | undefined {
  switch (standing) {
    case 'passed':
      return undefined;
    case 'failed':
      return { zh: `预期「${expected}」，结果是「${result}」`, en: `expects “${expected}”, comes out as “${result}”` };
    case 'none':
      return { zh: `没有写预期；结果是「${result}」`, en: `expects nothing; comes out as “${result}”` };
    case 'lost':
      return on === ''
        ? { zh: '没有写明于哪份名单', en: 'does not say on which list' }
        : { zh: `没有「${on}」这份名单`, en: `there is no list “${on}”` };
  }
}

export interface Tally {
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  readonly without: number;
}

/** A case that cannot be run has failed. */
export function tally({ files }: Tested): Tally {
  const all = files.flatMap(({ results }) => results.map(({ standing }) => standing));
  const count = (wanted: CaseResult['standing']) => all.filter(standing => standing === wanted).length;
  return {
    cases: all.length,
    passed: count('passed'),
    failed: count('failed') + count('lost'),
    without: count('none'),
  };
}
