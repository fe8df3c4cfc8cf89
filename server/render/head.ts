/** The lines under the title: who issued it, under which number, when. */

import { type OfficialDocument, plain } from './document.js';
import { dateText } from './numerals.js';

/**
 * Number, issuers and day, a line each; issuers and day in one line of their own where both are known: `某环发〔2026〕7号`,
 * `（2026年2月1日某市生态环境局发布）`. Laws, regulations and rules are 公布, papers below them 发布.
 */
export function headLines({ metadata, language }: OfficialDocument): readonly string[] {
  const { issued, instrument } = metadata;
  const issuers = metadata.issuers.map(plain);
  const number = metadata.number ? [plain(metadata.number)] : [];
  if (issued === undefined) return [...number, ...issuers];
  const day = dateOfDay(issued, language);
  const verb = instrument === undefined || instrument === 'normative-document' ? '发布' : '公布';
  const by = issuers.length > 0 ? ` by ${issuers.join(', ')}` : '';
  return [...number, language === 'zh' ? `（${day}${issuers.join('、')}${verb}）` : `(issued${by} on ${day})`];
}

/** A day as it is written on the page. */
export function dateOfDay(day: string, language: OfficialDocument['language']): string {
  const [year, month, date] = day.split('-').map(Number);
  return dateText({ year: year ?? 0, ...(month && { month }), ...(date && { day: date }) }, language);
}
