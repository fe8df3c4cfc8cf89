/** Rating schemes: scale, scores with their tables, direct grades, and bands with what follows from them. */
import type { Amount, Block, Bound, Define, Element, Heading, MarkWord, Range, Score } from '../../../grammar/index.js';
import type { FactDeclaration } from '../../logic/fact.js';
import type { Formula, Limit } from '../../logic/formula.js';
import type { Clause, ListKind, Measure } from '../model.js';
import type { Band, DirectGrade, Indicator, PointRange, RatingScheme, ScoreRow, ScoreRule } from '../rating/scheme.js';
import { formulaOf } from './conditions.js';
import { bindHeading, elementsIn, type Said } from './headings.js';
import { bindMeasures } from './measures.js';
import { namesOf } from './names.js';
import { bindProse } from './prose.js';
import { rangeLimits } from './quantities.js';
import { type Binding, refer, resolveTerm, undefinedName } from './resolve.js';
import { measure } from './units.js';
import { lookup, membersNamed, type Place } from './view.js';
import { type Around, addClause } from './wording.js';

/** What is gathered while a rating is read. */
export interface Reckoning {
  readonly scores: ScoreRule[];
  readonly indicators: Indicator[];
  readonly direct: DirectGrade[];
  readonly bands: Band[];
}

export function newReckoning(): Reckoning {
  return { scores: [], indicators: [], direct: [], bands: [] };
}

/** The scheme that the headings of a rating and what was gathered come to. */
export function schemeOf(said: readonly Said[], reckoning: Reckoning): RatingScheme {
  const heading = (word: string) => said.find(one => one.heading.word === word)?.heading;
  const scale = heading('scale');
  const range = scale && rangeIn(elementsIn(scale.items));
  const start = heading('start');
  const points = start && pointsIn(elementsIn(start.items));
  const cycle = heading('cycle');
  const period = cycle && amountIn(elementsIn(cycle.items));
  return {
    ...reckoning,
    ...(scale &&
      range && {
        scale: {
          ...pointRange(range),
          whole: markIn(elementsIn(scale.items), 'whole') !== undefined,
          at: scale.label.span,
          rangeAt: range.span,
        },
      }),
    ...(start && points !== undefined && { start: { value: points, at: start.label.span } }),
    ...(cycle && period && { cycle: { value: limitOf(period), at: cycle.label.span } }),
  };
}

/** A deduction, an addition, or an indicator with its scores. */
export function bindScore(
  binding: Binding,
  at: Place,
  score: Score,
  around: Around,
  to: Reckoning,
  outer?: Indicator,
): void {
  const formal = score.table !== undefined || score.items.length > 0;
  const clauses: Clause[] = [];
  for (const wording of score.wordings) {
    clauses.push(addClause(binding, at, wording, 'score', { ...around, formal }));
  }
  for (const element of elementsIn(score.items)) {
    if (element.kind === 'Wording') clauses.push(addClause(binding, at, element, 'score', { ...around, formal }));
  }
  const table = tableOf(binding, at, score);
  const indicator = score.role === 'indicator' ? indicatorOf(score) : undefined;
  if (indicator) to.indicators.push(indicator);
  const conditions: Formula[] = [];
  for (const statement of score.body?.statements ?? []) {
    if (statement.kind === 'Score') bindScore(binding, at, statement, around, to, indicator ?? outer);
    else if (statement.kind === 'Heading') {
      const said = bindHeading(binding, at, statement, 'score', around);
      if (said.heading.word === 'when' && said.condition) conditions.push(said.condition);
    } else bindProse(binding, at, statement, 'score', around);
  }
  if (score.role === 'indicator') return;
  const [condition] = conditions;
  to.scores.push({
    ...scoreRule(binding, at, score, score.role),
    ...(clauses[0] && { clause: clauses[0] }),
    ...(table && { table }),
    ...(condition && {
      condition: conditions.length > 1 ? { kind: 'and', of: conditions, at: score.span } : condition,
    }),
    ...(outer && { indicator: outer }),
  });
}

function tableOf(binding: Binding, at: Place, { table }: Score): ScoreRule['table'] {
  if (!table) return undefined;
  const fact = resolveTerm(binding, at, table.by)?.entity.fact;
  const rows: ScoreRow[] = [];
  for (const { range, points, span } of table.rows) {
    const limits = fact && rangeLimits(binding, at, fact, table.by, range);
    if (!limits) continue;
    rows.push({ at: span, points: points.value, range: { kind: 'compares', fact, at: range.span, ...limits } });
  }
  return fact && { fact, rows };
}

function indicatorOf({ name, word, items }: Score): Indicator {
  const max = pointsOf(markIn(elementsIn(items), 'max'));
  return { at: name?.span ?? word, ...(name && { name: name.text }), ...(max !== undefined && { max }) };
}

function scoreRule(binding: Binding, at: Place, score: Score, role: ScoreRule['role']): ScoreRule {
  const { name, alias } = score;
  const elements = elementsIn(score.items);
  const points = pointsIn(elements);
  const cap = pointsOf(markIn(elements, 'cap'));
  const valid = amountOf(markIn(elements, 'valid'));
  const own = binding.view.declarations.byNode.get(score)?.entity.fact;
  const like = name ? meantBy(binding, at, name.text, score.word) : {};
  return {
    role,
    at: name?.span ?? score.word,
    span: score.span,
    each: markIn(elements, 'each') !== undefined,
    counted: [own, like.counted].filter(fact => fact !== undefined),
    ...(name && { name: name.text }),
    ...(alias && { alias: alias.text }),
    ...(points !== undefined && { points }),
    ...(cap !== undefined && { cap }),
    ...(valid && { valid: limitOf(valid) }),
    ...(like.named && { named: like.named }),
  };
}

/** What the name of a score means apart from it: nothing is told where it means nothing, or two things. */
function meantBy(
  binding: Binding,
  at: Place,
  name: string,
  where: Formula['at'],
): { readonly counted?: FactDeclaration; readonly named?: Formula } {
  const [term, ...others] = lookup(binding.view, at, 'term', name);
  if (term && others.length === 0) {
    const { kind, fact } = term.entity;
    if (kind === 'definition') {
      return { named: { kind: 'defined', name: term.entity.name, formula: binding.define(term), at: where } };
    }
    if (fact?.type.kind === 'boolean') return { named: { kind: 'holds', fact, at: where } };
    if (fact?.type.kind === 'quantity' && fact.type.unit === '次') return { counted: fact };
    return {};
  }
  const [member, ...more] = membersNamed(binding.view, at, name);
  if (!member?.entity.fact || more.length > 0) return {};
  const members = member.leaves ?? [member.entity.name];
  return { named: { kind: 'belongs', fact: member.entity.fact, all: false, members, at: where } };
}

/** `直接 黑：…`: a condition that leads straight to a band. */
export function bindDirect(binding: Binding, at: Place, direct: Define, around: Around, to: Reckoning): void {
  const condition = direct.condition && formulaOf(binding, at, direct.condition);
  const formal = condition !== undefined;
  const clauses = [...direct.wordings, ...direct.notes].map(wording =>
    addClause(binding, at, wording, 'score', { ...around, formal }),
  );
  const grade = {
    at: direct.name?.span ?? direct.word,
    span: direct.span,
    ...(condition && { condition }),
    ...(clauses[0] && { clause: clauses[0] }),
  };
  if (!direct.name) {
    to.direct.push(grade);
    return;
  }
  const { text } = direct.name;
  const bands = at.scope.all.filter(declared => declared.entity.kind === 'band');
  const band = bands.find(declared => namesOf(declared.entity).includes(text));
  to.direct.push({ ...grade, band: refer(binding, direct.name, band?.entity) });
  if (band) return;
  undefinedName(
    binding,
    direct.name,
    bands.flatMap(declared => namesOf(declared.entity)),
    {
      zh: `「等级」中没有「${text}」这一级。`,
      en: `There is no band “${text}”.`,
    },
  );
}

/** The bands, and the measures that follow from them. */
export function bindBands(
  binding: Binding,
  at: Place,
  block: Block,
  list: ListKind,
  to: Reckoning,
): readonly Measure[] {
  const around: Around = { list };
  for (const wording of block.wordings) addClause(binding, at, wording, 'score', around);
  const measures: Measure[] = [];
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind !== 'Heading') {
      bindProse(binding, at, statement, 'score', around);
      continue;
    }
    to.bands.push(bandOf(statement));
    for (const wording of statement.wordings) addClause(binding, at, wording, 'score', { ...around, formal: true });
    for (const inner of statement.body?.statements ?? []) {
      const isMeasures = inner.kind === 'Block' && (inner.word === 'punishment' || inner.word === 'incentives');
      if (isMeasures) measures.push(...bindMeasures(binding, at, inner, list));
      else bindProse(binding, at, inner, 'measure', around);
    }
  }
  return measures;
}

function bandOf({ label, alias, span, items }: Heading): Band {
  const elements = elementsIn(items);
  const range = rangeIn(elements);
  const top = amountOf(markIn(elements, 'top'));
  return {
    name: label.text,
    at: label.span,
    span,
    range: range ? pointRange(range) : {},
    ...(range && { rangeAt: range.span }),
    ...(alias && { alias: alias.text }),
    ...(top && { top: measure(top.value, top.unit ?? '%').value }),
  };
}

// --- values -----------------------------------------------------------------------------------------------------

function rangeIn(elements: readonly Element[]): Range | undefined {
  return elements.find(element => element.kind === 'Range');
}

function pointRange({ lower, upper, exact }: Range): PointRange {
  const bound = ({ value, inclusive }: Bound) =>
    value.kind === 'Amount' ? { value: value.value, inclusive } : undefined;
  const low = lower ?? exact;
  const high = upper ?? exact;
  const from = low && bound(low);
  const to = high && bound(high);
  return { ...(from && { lower: from }), ...(to && { upper: to }) };
}

/** The number that stands alone among values: `1 分`. */
function amountIn(elements: readonly Element[]): Amount | undefined {
  return amountOf(rangeIn(elements));
}

function pointsIn(elements: readonly Element[]): string | undefined {
  return amountIn(elements)?.value;
}

function markIn(elements: readonly Element[], word: MarkWord): Range | true | undefined {
  for (const element of elements) {
    if (element.kind !== 'Mark' || element.word !== word) continue;
    return element.operand?.kind === 'Range' ? element.operand : true;
  }
  return undefined;
}

function amountOf(range: Range | true | undefined): Amount | undefined {
  if (range === undefined || range === true) return undefined;
  const value = (range.exact ?? range.lower ?? range.upper)?.value;
  return value?.kind === 'Amount' ? value : undefined;
}

function pointsOf(range: Range | true | undefined): string | undefined {
  return amountOf(range)?.value;
}

function limitOf({ value, unit }: Amount): Limit {
  return { ...measure(value, unit ?? ''), inclusive: true };
}
