/** Scores shown as cases: a witness with what has to happen, and the same in words. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import type { Decimal } from '../../logic/decimal.js';
import type { Formula } from '../../logic/formula.js';
import type { Witness } from '../finding.js';
import type { List } from '../model.js';
import { caseTold, factsInWords } from '../words/cases.js';
import { pointWords } from '../words/conditions.js';
import { caseOfScore } from './case.js';
import type { RatingScheme } from './scheme.js';

/** A rating as checks look at it. */
export interface Rated {
  readonly list: List;
  readonly scheme: RatingScheme;
  readonly face: Face;
  readonly givens: readonly Formula[];
}

/** A score, with a case that comes to it where there is a short one. `how` is that case in brackets, or nothing. */
export interface ShownScore {
  readonly witness: Witness;
  readonly how: Bilingual;
}

export function shownScore({ list, scheme, face, givens }: Rated, score: Decimal, verdict: Bilingual): ShownScore {
  const found = caseOfScore(list, scheme, score, givens);
  const own = { [face === 'zh' ? '得分' : 'score']: pointWords(score)[face] };
  if (!found) return { witness: { facts: own, verdict }, how: { zh: '', en: '' } };
  const told = caseTold(found);
  const how =
    found.known.length === 0 ? { zh: '（起评分）', en: ' (the start)' } : { zh: `（${told.zh}）`, en: ` (${told.en})` };
  return { witness: { facts: { ...factsInWords(found, face), ...own }, verdict, case: found }, how };
}
