/** What a rating says to a case: every deduction and addition, the score, the band; spans where facts are unknown. */
import { boundsOf, type Case, type Facts, factsOf } from '../../logic/case.js';
import { compareDecimals, greatest, readDecimal, times, whole, zero } from '../../logic/decimal.js';
import { evaluate, type Trace, truthIn } from '../../logic/evaluate.js';
import { type FactDeclaration, factKey } from '../../logic/fact.js';
import type { Limit } from '../../logic/formula.js';
import { capped, exactly, isExact, type Points } from '../../logic/points.js';
import { bandsOver, type Change, multiplied, scoreOf } from '../../logic/rating.js';
import { decides } from '../bind/headings.js';
import type { List } from '../model.js';
import type { Band, DirectGrade, RatingScheme, ScoreRow, ScoreRule } from '../rating/scheme.js';
import type { CaseFacts } from './case-facts.js';
import { type SubjectVerdict, subjectVerdict } from './list-verdict.js';

export interface RatingVerdict {
  readonly subject: SubjectVerdict;
  readonly scores: readonly ScoreVerdict[];
  /** Absent where the scheme states no start. */
  readonly score?: Points;
  readonly direct: readonly DirectVerdict[];
  /** The band, where there is no doubt; `possible` otherwise. */
  readonly band?: Band;
  readonly possible: readonly Band[];
  /** The band is reached straight, whatever the score. */
  readonly straight?: DirectGrade;
}

export interface ScoreVerdict {
  readonly rule: ScoreRule;
  /** How often it happened. */
  readonly times: Points;
  /** What it takes or gives, without a sign, capped. */
  readonly points: Points;
  readonly row?: ScoreRow;
}

export interface DirectVerdict {
  readonly grade: DirectGrade;
  readonly standing: Trace['truth'] | 'opaque';
  readonly trace?: Trace;
}

function changeOf({ rule, points }: ScoreVerdict): Change {
  return { role: rule.role, points, ...(rule.indicator && { indicator: rule.indicator }) };
}

/** Reckons a case by a scheme. */
export function ratingVerdict(list: List, scheme: RatingScheme, known: CaseFacts): RatingVerdict {
  const facts = factsOf(known.case);
  const scores = scheme.scores.map(rule => scoreVerdict(rule, known.case, facts));
  const direct = scheme.direct.map((grade): DirectVerdict => {
    if (!grade.condition || !decides(grade.condition)) return { grade, standing: 'opaque' };
    const trace = evaluate(grade.condition, known.case);
    return { grade, standing: trace.truth, trace };
  });
  const score = scheme.start && scoreOf(scheme, readDecimal(scheme.start.value), scores.map(changeOf));
  const straight = direct.find(({ standing }) => standing === 'yes')?.grade;
  const bandOf = ({ band }: DirectGrade) => scheme.bands.find(({ at }) => at.start === band?.target?.at.start);
  const straightBand = straight && bandOf(straight);
  const byScore = score ? bandsOver(scheme.bands, score) : scheme.bands;
  const unsure = direct.flatMap(({ standing, grade }) => (standing === 'unknown' ? (bandOf(grade) ?? []) : []));
  const possible = straightBand ? [straightBand] : [...new Set([...byScore, ...unsure])];
  const [only, ...others] = possible;
  return {
    subject: subjectVerdict(list.subjects, known, list.at),
    scores,
    direct,
    possible,
    ...(score && { score }),
    ...(only && others.length === 0 && { band: only }),
    ...(straightBand && straight && { straight }),
  };
}

// --- one deduction or addition ----------------------------------------------------------------------------------

function scoreVerdict(rule: ScoreRule, known: Case, facts: Facts): ScoreVerdict {
  const happened = timesOf(rule, known, facts);
  const cap = rule.cap === undefined ? undefined : readDecimal(rule.cap);
  if (rule.table) {
    const found = byTable(rule, rule.table, known, happened);
    return { rule, times: happened, points: capped(found.points, cap), ...(found.row && { row: found.row }) };
  }
  const points = rule.points === undefined ? none : multiplied(readDecimal(rule.points), happened);
  return { rule, times: happened, points: capped(points, cap) };
}

const none: Points = exactly(zero);
const once: Points = exactly(whole(1n));

/** How often: as the case counts it, else once where its condition or its name holds. */
function timesOf(rule: ScoreRule, known: Case, facts: Facts): Points {
  for (const fact of rule.counted) {
    const counted = countOf(fact, rule.valid, facts);
    if (counted) return counted;
  }
  // A table asks for the amount itself.
  const condition = rule.condition ?? (rule.table ? undefined : rule.named);
  if (!condition) return known.restNone && !rule.table ? none : { low: zero };
  const truth = truthIn(condition, known);
  if (truth === 'yes') return once;
  // Where nothing else is the case, what nobody says has not happened.
  if (truth === 'no' || known.restNone) return none;
  return rule.condition ? { low: zero, high: whole(1n) } : { low: zero };
}

/** A count without a period is of those that still count; one with a period is held against how long they do. */
function countOf(fact: FactDeclaration, valid: Limit | undefined, facts: Facts): Points | undefined {
  const known = facts.byFact.get(factKey(fact));
  if (!known) return undefined;
  const isBare = known.some(each => each.kind === 'amount' && !each.window);
  const { lower, upper } = boundsOf(facts, fact, isBare ? undefined : valid, '次');
  return { low: lower?.value ?? zero, ...(upper && { high: upper.value }) };
}

/** The row of the amount. Nothing happened where the amount is zero. */
function byTable(
  rule: ScoreRule,
  { fact, rows }: NonNullable<ScoreRule['table']>,
  known: Case,
  happened: Points,
): { readonly points: Points; readonly row?: ScoreRow } {
  const most = rows.reduce((all, { points }) => greatest(all, readDecimal(points)), zero);
  const isCounted = rule.counted.some(counted => factsOf(known).byFact.has(factKey(counted)));
  const factor = rule.each && isCounted ? happened : once;
  if (happened.high && compareDecimals(happened.high, zero) === 0) return { points: none };
  const some = truthIn(
    { kind: 'compares', fact, at: rule.at, lower: { value: '0', unit: unitOf(rows), inclusive: false } },
    known,
  );
  if (some === 'no') return { points: none };
  const row = rows.find(({ range }) => truthIn(range, known) === 'yes');
  if (row && some === 'yes') return { points: multiplied(readDecimal(row.points), factor), row };
  const open = rows.filter(({ range }) => truthIn(range, known) !== 'no');
  if (open.length === 0) return { points: none };
  const highest = factor.high && times(most, factor.high);
  return { points: { low: zero, ...(highest && { high: highest }) } };
}

function unitOf(rows: readonly ScoreRow[]): string {
  for (const { range } of rows) {
    const unit = (range.lower ?? range.upper)?.unit;
    if (unit !== undefined) return unit;
  }
  return '';
}

/** Whether nothing about the score is in doubt. */
export function isSettled({ score, band }: RatingVerdict): boolean {
  return score !== undefined && isExact(score) && band !== undefined;
}
