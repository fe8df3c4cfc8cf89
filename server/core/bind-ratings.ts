/** Rating schemes: scores with their tables, direct grades, and bands with what follows from them. */
import type { Block, Define, Score } from '../../grammar/index.js';
import { formulaOf } from './bind-conditions.js';
import { bindHeading, elementsIn } from './bind-headings.js';
import { bindMeasures } from './bind-measures.js';
import { namesOf } from './bind-names.js';
import { bindProse } from './bind-prose.js';
import { rangeLimits } from './bind-quantities.js';
import { type Binding, refer, resolveTerm, undefinedName } from './bind-resolve.js';
import type { Place } from './bind-view.js';
import { type Around, addClause } from './bind-wording.js';
import type { ListKind, Measure } from './model.js';

/** A deduction, an addition, or an indicator with its scores. */
export function bindScore(binding: Binding, at: Place, score: Score, around: Around): void {
  const formal = score.table !== undefined || score.items.length > 0;
  for (const wording of score.wordings) addClause(binding, at, wording, 'score', { ...around, formal });
  for (const element of elementsIn(score.items)) {
    if (element.kind === 'Wording') addClause(binding, at, element, 'score', { ...around, formal });
  }
  if (score.table) {
    const fact = resolveTerm(binding, at, score.table.by);
    for (const row of score.table.rows) {
      if (fact?.entity.fact) rangeLimits(binding, at, fact.entity.fact, score.table.by, row.range);
    }
  }
  for (const statement of score.body?.statements ?? []) {
    if (statement.kind === 'Score') bindScore(binding, at, statement, around);
    else if (statement.kind === 'Heading') bindHeading(binding, at, statement, 'score', around);
    else bindProse(binding, at, statement, 'score', around);
  }
}

/** `直接 黑：…`: a condition that leads straight to a band. */
export function bindDirect(binding: Binding, at: Place, direct: Define, around: Around): void {
  if (direct.condition) formulaOf(binding, at, direct.condition);
  for (const wording of [...direct.wordings, ...direct.notes]) {
    addClause(binding, at, wording, 'score', { ...around, formal: direct.condition !== undefined });
  }
  if (!direct.name) return;
  const { text } = direct.name;
  const bands = at.scope.all.filter(declared => declared.entity.kind === 'band');
  const band = bands.find(declared => namesOf(declared.entity).includes(text));
  refer(binding, direct.name, band?.entity);
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

/** The measures that follow from a band. */
export function bindBands(binding: Binding, at: Place, block: Block, list: ListKind): readonly Measure[] {
  const around: Around = { list };
  for (const wording of block.wordings) addClause(binding, at, wording, 'score', around);
  const measures: Measure[] = [];
  for (const statement of block.body?.statements ?? []) {
    if (statement.kind !== 'Heading') {
      bindProse(binding, at, statement, 'score', around);
      continue;
    }
    for (const wording of statement.wordings) addClause(binding, at, wording, 'score', { ...around, formal: true });
    for (const inner of statement.body?.statements ?? []) {
      const isMeasures = inner.kind === 'Block' && (inner.word === 'punishment' || inner.word === 'incentives');
      if (isMeasures) measures.push(...bindMeasures(binding, at, inner, list));
      else bindProse(binding, at, inner, 'measure', around);
    }
  }
  return measures;
}
