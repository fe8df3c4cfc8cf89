/** Words for ratings: ends of bands, ranges as a draft writes them, names of bands and deductions. */
import type { Bilingual, Face } from '../../../grammar/index.js';
import type { Edge } from '../../logic/case.js';
import { readDecimal } from '../../logic/decimal.js';
import type { Compares, Limit } from '../../logic/formula.js';
import { called } from '../bind/resolve.js';
import { scoreName } from '../cases/rating-argument.js';
import { quoted } from '../reading.js';
import { limitWords, pointWords } from '../words/conditions.js';
import type { Band, PointBound, PointRange, ScoreRule } from './scheme.js';

/** A name in quotation marks, in each language as far as it has one. */
export function bandWords({ name, alias }: Pick<Band, 'name' | 'alias'>): Bilingual {
  const names = called(alias === undefined ? { name } : { name, alias });
  return { zh: quoted(names.zh).zh, en: quoted(names.en).en };
}

/** How a deduction or an addition is called: its name, else its words. */
export function scoreWords(rule: ScoreRule): Bilingual {
  const { zh, en } = scoreName(rule);
  if (zh !== '') return rule.name === undefined ? { zh, en } : { zh: quoted(zh).zh, en: quoted(en).en };
  return rule.role === 'deduct'
    ? { zh: '这一项扣分', en: 'this deduction' }
    : { zh: '这一项加分', en: 'this addition' };
}

/** `前 2%`: the share to which a band is limited. */
export function shareWords({ top }: Pick<Band, 'top'>): Bilingual {
  return limitWords({ value: top ?? '1000', unit: '‰', inclusive: true });
}

/** Where a band ends below or above: `从 8 分开始`, `不满 8 分`. */
export function endWords({ value, inclusive }: Edge, side: 'lower' | 'upper'): Bilingual {
  const points = pointWords(value);
  if (side === 'lower')
    return inclusive
      ? { zh: `从 ${points.zh}开始`, en: `begins at ${points.en}` }
      : { zh: `要超过 ${points.zh}`, en: `begins above ${points.en}` };
  return inclusive
    ? { zh: `到 ${points.zh}为止`, en: `ends at ${points.en}` }
    : { zh: `不满 ${points.zh}`, en: `ends below ${points.en}` };
}

/** A range as it is written in a band: `8 分以上 不满 11 分`, `at least 8 less than 11 points`. */
export function writeRange({ lower, upper }: PointRange, face: Face): string {
  const end = (bound: PointBound): End => ({ text: pointWords(readDecimal(bound.value))[face], ...bound });
  return writeEnds({ ...(lower && { lower: end(lower) }), ...(upper && { upper: end(upper) }) }, face);
}

/** A range as it is written in a row of a table: `5 万元以上 不满 20 万元`. */
export function writeRowRange({ fact, lower, upper }: RowRange, face: Face): string {
  const end = (limit: Limit): End => ({ text: limitWords(limit, fact)[face], inclusive: limit.inclusive });
  return writeEnds({ ...(lower && { lower: end(lower) }), ...(upper && { upper: end(upper) }) }, face);
}

type RowRange = Pick<Compares, 'fact' | 'lower' | 'upper'>;

interface End {
  readonly text: string;
  readonly inclusive: boolean;
}

function writeEnds({ lower, upper }: { readonly lower?: End; readonly upper?: End }, face: Face): string {
  if (face === 'zh') {
    const low = lower && (lower.inclusive ? `${lower.text}以上` : `超过 ${lower.text}`);
    const high = upper && (upper.inclusive ? `${upper.text}以下` : `不满 ${upper.text}`);
    return [low, high].filter(Boolean).join(' ');
  }
  if (lower?.inclusive && upper?.inclusive) return `${lower.text} to ${upper.text}`;
  const low = lower && `${lower.inclusive ? 'at least' : 'more than'} ${lower.text}`;
  const high = upper && `${upper.inclusive ? 'at most' : 'less than'} ${upper.text}`;
  return [low, high].filter(Boolean).join(' ');
}
