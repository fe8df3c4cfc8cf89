/** Procedure, publication, term, repair, removal and measures: what a listing brings and how it ends. */
import type { Block, Statement } from '../../../grammar/index.js';
import type { Clause, ListKind, Measure, ProcedureStep, Provision, Stated, Step, Term } from '../model.js';
import { bindHeading, elementsIn, type Said } from './headings.js';
import { bindProse } from './prose.js';
import type { Binding } from './resolve.js';
import { monthsOf } from './units.js';
import type { Place } from './view.js';
import { type Around, addClause, citationsIn } from './wording.js';

const stepWords: ReadonlySet<string> = new Set<ProcedureStep>([
  'consultation',
  'notice',
  'defence',
  'hearing',
  'review',
  'approval',
  'decision',
  'service',
  'objection',
  'answer',
  'correction',
  'remedy',
]);

/** Adds the steps of a procedure block. An objection that is to be answered in a stated time is an answer, too. */
export function bindProcedure(
  binding: Binding,
  at: Place,
  block: Block,
  list: ListKind,
  steps: Map<ProcedureStep, Step>,
): void {
  const around: Around = { list };
  for (const wording of block.wordings) addClause(binding, at, wording, 'procedure', around);
  for (const statement of block.body?.statements ?? []) {
    const word = statement.kind === 'Heading' ? statement.word : undefined;
    if (statement.kind !== 'Heading' || word === undefined || !stepWords.has(word)) {
      bindProse(binding, at, statement, 'procedure', around);
      continue;
    }
    const said = bindHeading(binding, at, statement, 'procedure', around);
    const step = stepOf(said);
    steps.set(word as ProcedureStep, step);
    if (word === 'objection' && answers(said) && !steps.has('answer')) steps.set('answer', step);
  }
}

function stepOf({ heading, at, clause, values }: Said): Step {
  const stated = [...elementsIn(heading.items)]
    .filter(element => element.kind === 'Stating')
    .map(element => element.span);
  const isStated = ({ start }: { readonly start: number }) =>
    stated.some(span => span.start <= start && start < span.end);
  return {
    at,
    period: statesPeriod(heading) || (clause !== undefined && days.test(clause.text)),
    stating: values.filter(value => isStated(value.at)).map(value => value.id),
    ...(clause && { clause }),
    ...daysOf(heading),
  };
}

/** `征求意见：30 日`, `consultation: 30 days`. */
function daysOf({ items }: Said['heading']): Pick<Step, 'days'> {
  for (const element of elementsIn(items)) {
    const amount = element.kind === 'Range' ? (element.exact ?? element.lower)?.value : undefined;
    if (amount?.kind !== 'Amount') continue;
    if (amount.unit === '日' || amount.unit === '工作日')
      return { days: { value: Number(amount.value), unit: amount.unit } };
    const months = monthsOf(amount);
    if (months !== undefined) return { days: { value: months * 30, unit: '日' } };
  }
  return {};
}

const days =
  /(?:\d|[一二三四五六七八九十百])\s*(?:个)?(?:工作)?[日天](?!期)|\b(?:\d+|one|two|three|five|seven|ten|fifteen|twenty|thirty|sixty) (?:working |calendar )?days?\b/u;

function statesPeriod(heading: Said['heading']): boolean {
  for (const element of elementsIn(heading.items)) {
    if (element.kind === 'Deadline' && element.within.kind === 'Amount') return true;
    if (element.kind === 'Window') return true;
    if (element.kind !== 'Range') continue;
    const bound = element.exact ?? element.upper ?? element.lower;
    if (bound?.value.kind === 'Amount' && monthsOf(bound.value) !== undefined) return true;
    if (bound?.value.kind === 'Amount' && bound.value.unit === '工作日') return true;
  }
  return false;
}

function answers({ heading, clause }: Said): boolean {
  for (const element of elementsIn(heading.items)) {
    if (element.kind === 'Deadline' && /^(?:答复|反馈|回复|answer|reply)/u.test(element.act?.text ?? '')) return true;
  }
  return clause !== undefined && /答复|反馈|回复|\banswer|\breply/u.test(clause.text);
}

/** The contents that are published (内容), as ids of the vocabulary or words as written. */
export function bindPublication(
  binding: Binding,
  at: Place,
  block: Block,
  list: ListKind,
): { readonly publication: Stated<readonly string[]>; readonly term?: Term } {
  const around: Around = { list };
  for (const wording of block.wordings)
    addClause(binding, at, wording, 'publication', { ...around, formal: block.body !== undefined });
  let contents: readonly string[] = [];
  let term: Term | undefined;
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind !== 'Heading') {
      bindProse(binding, at, statement, 'publication', around);
      continue;
    }
    const said = bindHeading(binding, at, statement, 'publication', around);
    if (statement.word === 'content') contents = said.values.map(value => value.id);
    if (statement.word === 'term') term = termOf(binding, said);
  }
  return { publication: { value: contents, at: block.wordSpan }, ...(term && { term }) };
}

const endlessWords = /永久|终身|终生|无限期|永远|长期|\b(?:permanent(?:ly)?|for life|lifelong|indefinite(?:ly)?)\b/iu;

export function termOf(binding: Binding, { heading, at, clause }: Said): Term {
  let months: number | undefined;
  for (const element of elementsIn(heading.items)) {
    if (element.kind !== 'Range') continue;
    const bound = element.exact ?? element.upper;
    const stated = bound?.value.kind === 'Amount' ? monthsOf(bound.value) : undefined;
    if (stated !== undefined) months = Math.max(months ?? 0, stated);
  }
  const { start, end } = heading.span;
  const words = endlessWords.exec(binding.view.text.slice(at.end, end));
  const from = words ? at.end + words.index : start;
  return {
    at,
    ...(clause && { clause }),
    ...(months !== undefined && { months }),
    ...(words && { endless: { text: words[0], span: { start: from, end: from + words[0].length } } }),
  };
}

const excludedWords =
  /不予[^。；，]{0,6}(?:修复|移出)|不得[^。；，]{0,8}(?:修复|移出)|不适用信用修复|\bno repair\b|\bnot (?:be )?repaired\b|\bmay not apply for repair\b/iu;

export function provisionOf(binding: Binding, { heading, at, clause, condition }: Said): Provision {
  const words = binding.view.text.slice(at.end, heading.span.end);
  return {
    at,
    excluded: excludedWords.test(words),
    ...(condition && { condition }),
    ...(clause && { clause }),
  };
}

/** The measures of a block of punishment or incentives. */
export function bindMeasures(
  binding: Binding,
  at: Place,
  block: Block,
  list: ListKind | undefined,
): readonly Measure[] {
  const kind = block.word === 'incentives' ? 'incentive' : 'punishment';
  const statements = block.body?.statements ?? [];
  const basis = citationsIn(binding, block.basis);
  const around: Around = list ? { list } : {};
  const blocks = statements.filter(isMeasure);
  const leads: Clause[] = block.wordings.map(wording =>
    addClause(binding, at, wording, 'measure', { ...around, formal: blocks.length > 0 }),
  );
  const measures: Measure[] = [];
  for (const statement of statements) {
    if (!isMeasure(statement)) {
      bindProse(binding, at, statement, 'measure', around);
      continue;
    }
    const inner: Around = {
      ...around,
      ...(leads[0] && { lead: leads[0] }),
      ...(blocks.length > 1 && statement === blocks.at(-1) && { last: true }),
    };
    const measure = bindMeasure(binding, at, statement, kind, inner);
    measures.push({ ...measure, basis: [...measure.basis, ...basis] });
  }
  return measures;
}

function isMeasure(statement: Statement): statement is Block {
  return statement.kind === 'Block' && statement.word === 'measure';
}

function bindMeasure(binding: Binding, at: Place, block: Block, kind: Measure['kind'], around: Around): Measure {
  const basis = [...citationsIn(binding, block.basis)];
  const said: Said[] = [];
  const rest: Statement[] = [];
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind === 'Heading') said.push(bindHeading(binding, at, statement, 'measure', around));
    else rest.push(statement);
  }
  for (const { heading, citations } of said) if (heading.word === 'basis') basis.push(...citations);
  const formal = said.some(({ heading }) => heading.word === 'when' || heading.word === 'term');
  const clauses = block.wordings.map(wording => addClause(binding, at, wording, 'measure', { ...around, formal }));
  for (const statement of rest) bindProse(binding, at, statement, 'measure', around);
  const subjects = said.filter(({ heading }) => heading.word === 'subjects').flatMap(({ values }) => values);
  return {
    at: block.name?.span ?? block.wordings[0]?.inner ?? block.wordSpan,
    span: block.span,
    kind,
    basis,
    subjects: subjects.map(({ id, at: place }) => ({ value: id, at: place })),
    ...(block.name && { name: block.name.text }),
    ...(clauses[0] && { clause: clauses[0] }),
  };
}
