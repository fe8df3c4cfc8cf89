/** What points weigh: their share of the scale, the band in which a scheme starts, and how soon it is left. */
import type { Bilingual } from '../../../grammar/index.js';
import {
  compareDecimals,
  type Decimal,
  minus,
  readDecimal,
  times,
  whole,
  writeDecimal,
  zero,
} from '../../logic/decimal.js';
import { isWithin } from '../../logic/points.js';
import type { Band, RatingScheme } from '../rating/scheme.js';
import { pointWords } from '../words/conditions.js';

/** From the best: by where they begin; one without a lower end is the last. */
export function fromTheBest({ bands }: RatingScheme): readonly Band[] {
  const begins = ({ range }: Band) => (range.lower ? readDecimal(range.lower.value) : undefined);
  return [...bands].sort((a, b) => {
    const [one, other] = [begins(a), begins(b)];
    if (one && other) return compareDecimals(other, one);
    return one ? -1 : other ? 1 : 0;
  });
}

/** The band of the points with which everybody starts. */
export function startBand(scheme: RatingScheme): Band | undefined {
  const { start, bands } = scheme;
  return start && bands.find(({ range }) => isWithin(readDecimal(start.value), range));
}

/** How often something of so many points must happen before the band of the start is left; undefined where never. */
export function timesToFall(scheme: RatingScheme, points: string, cap: string | undefined): number | undefined {
  const band = startBand(scheme);
  const cost = readDecimal(points);
  if (!scheme.start || !band || cost.digits <= 0n) return undefined;
  const start = readDecimal(scheme.start.value);
  for (let often = 1; often <= 100; often++) {
    const lost = times(cost, whole(BigInt(often)));
    if (cap !== undefined && compareDecimals(lost, readDecimal(cap)) > 0) return undefined;
    const left = minus(start, lost);
    if (!isWithin(left, band.range)) return often;
    if (scheme.scale?.lower && compareDecimals(left, readDecimal(scheme.scale.lower.value)) <= 0) return undefined;
  }
  return undefined;
}

/** `1 分（占总分 8.3%）`; without the share where the scale has no two ends. */
export function weighed({ scale }: RatingScheme, points: string): Bilingual {
  const own = pointWords(readDecimal(points));
  const share = scale?.lower && scale.upper ? shareOf(points, scale.lower.value, scale.upper.value) : undefined;
  if (share === undefined) return own;
  return { zh: `${own.zh}（占总分 ${share}%）`, en: `${own.en} (${share}% of the scale)` };
}

/** Per cent of a whole, rounded half up to one place. */
function shareOf(points: string, lower: string, upper: string): string | undefined {
  const whole100 = minus(readDecimal(upper), readDecimal(lower));
  if (compareDecimals(whole100, zero) <= 0) return undefined;
  const part = readDecimal(points);
  const places = Math.max(part.places, whole100.places);
  const scaled = ({ digits, places: own }: Decimal) => digits * 10n ** BigInt(places - own);
  const [share, all] = [scaled(part) * 1000n, scaled(whole100)];
  return writeDecimal({ digits: (2n * share + all) / (2n * all), places: 1 });
}
