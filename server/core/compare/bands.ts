/** Bands of two schemes side by side: the best beside the best, the worst beside the worst. */
import type { Bilingual } from '../../../grammar/index.js';
import { called } from '../bind/resolve.js';
import type { Band, RatingScheme } from '../rating/scheme.js';
import { shareWords } from '../rating/words.js';
import type { Row } from './comparison.js';
import { fromTheBest } from './points.js';
import { measureName, type Placed } from './provisions.js';
import { both, row, together } from './rows.js';
import type { Stated } from './side.js';
import { absentWords, labels } from './words.js';

type Pair = readonly [left: Placed | undefined, right: Placed | undefined];

/** One row a band, then how many places a band has. */
export function bandRows(pair: Pair): readonly Row[] {
  const [own, other] = both(pair, placed => (placed?.list.rating ? fromTheBest(placed.list.rating) : []));
  const rows = aligned(own, other).flatMap(([a, b], index, all) => {
    const label = rankWords(index, all.length);
    const said = (placed: Placed | undefined, band: Band | undefined) => placed && band && bandSaid(placed, band);
    return row(`band ${index + 1}`, label, said(pair[0], a), said(pair[1], b), absentWords.noBand);
  });
  const quotas = both(pair, placed => placed?.list.rating && quotaOf(placed.list.rating));
  return [...rows, ...row('quota', labels.quota, ...quotas, absentWords.noQuota)];
}

/** Where one scheme has more bands, the gap is above the worst. */
function aligned<One>(
  own: readonly One[],
  other: readonly One[],
): readonly (readonly [One | undefined, One | undefined])[] {
  const all = Math.max(own.length, other.length);
  const at = (bands: readonly One[], index: number): One | undefined =>
    index === all - 1 ? bands.at(-1) : index < bands.length - 1 ? bands[index] : undefined;
  return Array.from({ length: all }, (_, index) => [at(own, index), at(other, index)]);
}

function rankWords(index: number, all: number): Bilingual {
  if (index === 0) return { zh: '最好的等级', en: 'best band' };
  if (index === all - 1) return { zh: '最差的等级', en: 'worst band' };
  return { zh: `第 ${index + 1} 等`, en: `band ${index + 1}` };
}

function bandName({ name, alias }: Band): Bilingual {
  return called(alias === undefined ? { name } : { name, alias });
}

/** `黑：不满 3 分；后果：提高污水处理费、提高电价`. */
function bandSaid(placed: Placed, band: Band): Stated {
  const { range, span } = band;
  const name = bandName(band);
  const measures = placed.list.measures.filter(({ at }) => span.start <= at.start && at.end <= span.end);
  const names = measures.map(measure => measureName(placed, measure));
  const points = rangeWords(range);
  const zh = [`${name.zh}：${points.zh}`];
  const en = [`${name.en}: ${points.en}`];
  const punished = together(names)?.cell.words;
  zh.push(punished ? `后果：${punished.zh}` : '没有写明后果');
  en.push(punished ? `then: ${punished.en}` : 'no consequence stated');
  return { cell: { words: { zh: zh.join('；'), en: en.join('; ') }, at: band.at }, key: zh.join('|') };
}

/** `90 至 100 分`, `不满 3 分`. */
function rangeWords({ lower, upper }: Band['range']): Bilingual {
  if (lower?.inclusive && upper?.inclusive) {
    const isOne = lower.value === upper.value;
    const [zh, en] = isOne
      ? [lower.value, lower.value]
      : [`${lower.value} 至 ${upper.value}`, `${lower.value} to ${upper.value}`];
    return { zh: `${zh} 分`, en: `${en} points` };
  }
  const zh = [
    lower && (lower.inclusive ? `${lower.value} 分以上` : `超过 ${lower.value} 分`),
    upper && (upper.inclusive ? `${upper.value} 分以下` : `不满 ${upper.value} 分`),
  ];
  const en = [
    lower && `${lower.inclusive ? 'at least' : 'more than'} ${lower.value}`,
    upper && `${upper.inclusive ? 'at most' : 'less than'} ${upper.value}`,
  ];
  if (!lower && !upper) return { zh: '没有写明分数', en: 'no points stated' };
  return { zh: zh.filter(Boolean).join(' '), en: `${en.filter(Boolean).join(', ')} points` };
}

/** `绿：前 2%`. */
function quotaOf(scheme: RatingScheme): Stated | undefined {
  const limited = fromTheBest(scheme).filter(({ top }) => top !== undefined);
  return together(
    limited.map(band => {
      const [name, share] = [bandName(band), shareWords(band)];
      return { zh: `${name.zh}只限前 ${share.zh}`, en: `${name.en} for the top ${share.en} only` };
    }),
  );
}
