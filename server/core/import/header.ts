/** What a text says of itself → headings of a regulation: issuer, instrument, number, dates, basis, repeals. */
import { contains, type StatuteFile } from '../../../grammar/index.js';
import type { CitationUse, Day, Instrument, Model, Regulation } from '../model.js';
import { fold } from '../read/fold.js';
import { selfNameOf } from '../self-name.js';
import { comment, quote, wordsOf } from './write.js';

/** Names of the shipped vocabulary. */
const instruments: Readonly<Record<Instrument, string>> = {
  law: '法律',
  'administrative-regulation': '行政法规',
  'central-policy': '中央政策文件',
  'departmental-rule': '部门规章',
  'local-regulation': '地方性法规',
  'local-government-rule': '地方政府规章',
  'normative-document': '行政规范性文件',
};

/** One heading a line; what the text does not state is not there. A day before `today` is no heading. */
export function headerOf(
  statute: StatuteFile,
  model: Model,
  regulation: Regulation,
  today: Day | undefined,
): readonly string[] {
  const { issuers, instrument, number, territory, effective, expires } = regulation;
  const lines: string[] = [];
  if (issuers.length > 0) lines.push(`制定机关：${issuers.map(({ name }) => quote(name.text)).join('、')}`);
  if (instrument) lines.push(`文件类型：${instruments[instrument.value]}`);
  if (number) lines.push(`文号：${numberOf(number.value)}`);
  if (territory) lines.push(`地域：${quote(territory.value)}`);
  if (effective) lines.push(effectiveLine(effective.value, today));
  if (expires) lines.push(`有效期至：${expires.value}`);
  const basis = titlesIn(statute, model, basisWords);
  if (basis.length > 0) lines.push(`依据：${basis.join('、')}`);
  const repealed = titlesIn(statute, model, repealWords);
  if (repealed.length > 0) lines.push(`废止：${repealed.join('、')}`);
  return lines;
}

/**
 * A draft is held against the norms of the day on which it takes effect, a text against those of today: with a day that
 * has passed as its heading, the draft of a text would be judged by law that is no longer in force.
 */
function effectiveLine(day: Day, today: Day | undefined): string {
  if (today === undefined || day >= today) return `施行：${day}`;
  return comment(`施行：${day}　原文已经施行，草案按今天的法律检查；删去行首的斜线和这句说明，就按那一天检查`);
}

/**
 * The last article of a text that is in force and says since when in its header alone: a draft has no other place for a
 * day by which it is not to be judged. Nothing where an article says so.
 */
export function effectArticle(
  { header }: StatuteFile,
  { title, effective }: Regulation,
  today: Day | undefined,
): readonly string[] {
  if (!effective || today === undefined || effective.value >= today) return [];
  if (!header.some(({ span }) => contains(span, effective.at))) return [];
  const [year = '', month, day] = effective.value.split('-');
  const words = `${selfNameOf(title.text)}自${year}年${Number(month)}月${Number(day)}日起施行。`;
  return ['', comment('原文题注写明的施行日期'), `条 ${quote(words)}`];
}

/** 国办发〔2020〕49号 is a value of its own; an order is named in words. */
function numberOf(number: string): string {
  return /^[^\s“”]{1,20}〔\d{4}〕\d+号$/u.test(number) ? number : quote(number);
}

/** 根据《…》…，制定本办法; 《…》同时废止. The titles stand in the sentence between the words. */
const basisWords =
  /(?:根据|依据)(?<titles>[^。；]{2,200}?)，?(?:结合[^。；]{0,40}，?)?制定本(?:条例|办法|规定|细则|规则)/u;
const repealWords = /(?<titles>《[^。；]{2,200}?)同时废止/u;

function titlesIn({ text }: StatuteFile, { clauses, citations }: Model, words: RegExp): readonly string[] {
  for (const { span, role } of clauses) {
    if (role === 'title') continue;
    const folded = fold(text, span.start, span.end);
    const match = words.exec(folded.text);
    const titles = match?.groups?.titles;
    if (!match || titles === undefined) continue;
    const start = match.index + match[0].indexOf(titles);
    const at = folded.spanOf(start, start + titles.length);
    const within = citations.filter(each => at.start <= each.at.start && each.at.end <= at.end);
    return [...new Set(within.flatMap(titleOf))];
  }
  return [];
}

function titleOf({ title }: CitationUse): readonly string[] {
  return title === undefined || /[{}｛｝]/u.test(title) ? [] : [`《${wordsOf(title)}》`];
}
