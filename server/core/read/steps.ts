/** The steps of a listing procedure that an existing text provides for. */
import type { Clause, ProcedureStep, Step } from '../model.js';
import { fold } from './fold.js';
import { speaksOfCredit } from './words.js';

const steps: readonly (readonly [ProcedureStep, RegExp])[] = [
  // Beforehand: to be told of the decision, or with it, is no notice.
  ['notice', /(?:前|拟)[^。；]{0,60}(?:告知|送达[^。；]{0,8}告知)|告知[^。；]{0,40}拟|可能被列入/u],
  ['defence', /陈述|申辩/u],
  ['hearing', /听证/u],
  ['review', /复核/u],
  ['approval', /(?:批准|同意|确认)/u],
  ['decision', /作出[^，。；]{0,24}决定|决定书/u],
  ['service', /送达|书面通知/u],
  ['objection', /异议|申诉/u],
  ['answer', /(?:结果|理由)[^。；]{0,16}(?:告知|通知|反馈)|答复/u],
  ['correction', /更正|予以撤销|撤销[^，。；]{0,12}(?:列入|决定)/u],
  ['remedy', /行政复议|行政诉讼|救济/u],
];

const days = /[0-9〇零一二三四五六七八九十两]+个?(?:工作)?日/u;

/** The first clause for each step, among those that speak of credit or lists. */
export function stepsIn(source: string, clauses: readonly Clause[]): ReadonlyMap<ProcedureStep, Step> {
  const found = new Map<ProcedureStep, Step>();
  for (const clause of clauses) {
    if (clause.role === 'title' || clause.role === 'definition') continue;
    const { text } = fold(source, clause.span.start, clause.span.end);
    if (clause.role === 'other' && !speaksOfCredit(text)) continue;
    for (const [step, words] of steps) {
      const known = found.get(step);
      if (known?.period || !words.test(text)) continue;
      const period = days.test(text);
      if (!known || period) found.set(step, { at: clause.span, clause, period, stating: [] });
    }
  }
  return found;
}
