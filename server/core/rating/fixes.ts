/** Ways out for ratings: another range for a band or for a tier of a table. */
import type { Face } from '../../../grammar/index.js';
import type { Limit } from '../../logic/formula.js';
import type { Fix } from '../finding.js';
import type { Band, PointRange } from './scheme.js';
import type { Tier } from './tables.js';
import { bandWords, writeRange, writeRowRange } from './words.js';

/** The band with another range; nothing where it says none, or none would be left. */
export function rewriteBand(band: Band, range: PointRange, face: Face): readonly Fix[] {
  const newText = writeRange(range, face);
  if (!band.rangeAt || newText === '') return [];
  const name = bandWords(band);
  return [
    {
      kind: 'meaning',
      title: { zh: `${name.zh}改为“${writeRange(range, 'zh')}”`, en: `${name.en}: write “${writeRange(range, 'en')}”` },
      edits: [{ span: band.rangeAt, newText }],
    },
  ];
}

/** The tier with another upper end, or with none. */
export function rewriteTier({ row: { range } }: Tier, upper: Limit | undefined, face: Face): readonly Fix[] {
  const { fact, lower } = range;
  const whole = { fact, ...(lower && { lower }), ...(upper && { upper }) };
  const newText = writeRowRange(whole, face);
  if (newText === '') return [];
  return [
    {
      kind: 'meaning',
      title: {
        zh: `这一档改为“${writeRowRange(whole, 'zh')}”`,
        en: `Write this tier as “${writeRowRange(whole, 'en')}”`,
      },
      edits: [{ span: range.at, newText }],
    },
  ];
}
