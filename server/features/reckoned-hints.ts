/**
 * Inlay hints that tell what a reader would have to look up or reckon: the title behind a document number, the day on
 * which the listing of a case ends, the points of all indicators together.
 */
import type { InlayHint, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Face } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { runCases } from '../core/cases/cases.js';
import type { Neighbours } from '../core/cases/neighbours.js';
import { monthsLater } from '../core/day.js';
import { lawOf, standardCited, titleOf } from '../core/law/cited.js';
import type { Day } from '../core/model.js';
import { writeDecimal } from '../logic/decimal.js';
import { fullMarks } from '../logic/rating.js';
import { toSpan } from './convert.js';
import { languageOf, say } from './language.js';

export function reckonedHints(
  document: TextDocument,
  analysis: Analysis,
  neighbours: Neighbours,
  range: Range,
  language: Face | 'auto',
): InlayHint[] {
  const { start, end } = toSpan(document, range);
  const t = say(languageOf(analysis, language));
  const hint = (offset: number, label: string, tooltip: string): InlayHint[] =>
    offset < start || offset > end
      ? []
      : [{ position: document.positionAt(offset), label, tooltip, paddingLeft: true }];
  return [
    ...titles(analysis).flatMap(({ at, title }) =>
      hint(at, `《${title}》`, t({ zh: '文号所指', en: 'What the number names' })),
    ),
    ...endings(analysis, neighbours).flatMap(({ at, day }) =>
      hint(
        at,
        t({ zh: `至 ${day}`, en: `until ${day}` }),
        t({ zh: '列入期限届满', en: 'The day on which the listing ends' }),
      ),
    ),
    ...totals(analysis).flatMap(({ at, total }) =>
      hint(
        at,
        t({ zh: `共 ${total} 分`, en: `${total} points in all` }),
        t({ zh: '各项指标满分之和', en: 'The sum of what the indicators can give' }),
      ),
    ),
  ];
}

/** A number says nothing to who does not know it by heart; where the title stands beside it nothing is added. */
function titles({ model, norms, source }: Analysis): readonly { at: number; title: string }[] {
  return model.citations.flatMap(use => {
    if (use.title !== undefined || use.number === undefined) return [];
    const before = source.text.slice(Math.max(0, use.at.start - 3), use.at.start);
    if (/》\s*[（(]?$/u.test(before)) return [];
    const standard = standardCited(use, norms);
    const law = standard ? undefined : lawOf(use, norms.laws, norms.asOf);
    const title = standard?.title ?? (law && titleOf(law));
    return title === undefined ? [] : [{ at: use.at.end, title }];
  });
}

/** Of a case with a day of its own that is listed for a term. */
function endings({ model }: Analysis, neighbours: Neighbours): readonly { at: number; day: Day }[] {
  // Hints are asked for at every key: cases without a day are not run for them.
  if (!model.cases.some(({ day }) => day !== undefined)) return [];
  return runCases(model, neighbours).flatMap(({ case: { day, expects, at }, run }) => {
    const months = run?.list.term?.months;
    if (!run || day === undefined || months === undefined) return [];
    if (run.verdict.kind !== 'list' || run.verdict.of.outcome !== 'listed') return [];
    return [{ at: (expects?.at ?? at).end, day: monthsLater(day, months) }];
  });
}

function totals({ model }: Analysis): readonly { at: number; total: string }[] {
  return model.lists.flatMap(({ rating, at }) => {
    const indicators = (rating?.indicators ?? []).filter(({ max }) => max !== undefined);
    return indicators.length < 2 ? [] : [{ at: at.end, total: writeDecimal(fullMarks(indicators)) }];
  });
}
