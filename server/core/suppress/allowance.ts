/** What the configuration permits: a text that is not written for Creg has no comments to say it in. */
import { scanPin } from '../../../grammar/values/citation.js';
import type { Day } from '../clause.js';
import type { Finding, Grounds } from '../finding.js';
import { plainWords } from '../plain-words.js';

/** An entry of `allow`, for one file. Where a part is absent, anything fits it. */
export interface Allowance extends Grounds {
  readonly reason: string;
  readonly code: string;
  /** 第五条 */
  readonly article?: string;
  /** （三） */
  readonly item?: string;
  /** Words that the finding is about, or part of them. */
  readonly quote?: string;
  readonly until?: Day;
  /** It names this one file: where it permits nothing here, it permits nothing at all. */
  readonly forThisFile: boolean;
}

/** Whether it is of this finding: the check, and as far as they are named, the article, the item and the words. */
export function permits({ code, article, item, quote }: Allowance, finding: Finding): boolean {
  if (code !== finding.code) return false;
  if (article !== undefined && placeOf(article) !== placeOf(finding.article ?? '')) return false;
  if (item !== undefined && itemOf(item) !== itemOf(finding.item ?? '')) return false;
  if (quote === undefined) return true;
  const words = plainWords(quote);
  const found = plainWords(finding.quote);
  return found.includes(words) || (found !== '' && words.includes(found));
}

/** 第5条 and 第五条 are one. */
function placeOf(article: string): string {
  const words = plainWords(article);
  const pin = scanPin(words, 0)?.pin;
  return pin?.article === undefined ? words : `${pin.article}${pin.inserted === undefined ? '' : `-${pin.inserted}`}`;
}

function itemOf(item: string): string {
  return plainWords(item).replace(/[()]/gu, '');
}
