/** What an existing text cites: titles in 《》 with their articles, short titles that it introduces, document numbers. */
import { contains, type Span } from '../../../grammar/index.js';
import { type PinParts, scanPin, scanTitle } from '../../../grammar/values/citation.js';
import { findDocumentNumbers } from '../../../grammar/values/document-number.js';
import type { CitationUse } from '../model.js';

// No title is longer; without a bound a text of nothing but 《 would be searched to its end for each of them.
const longestTitle = 200;

/** Every citation between two offsets of the source, in order. A place without a title before it is none. */
export function readCitations(source: string, spans: readonly Span[]): readonly CitationUse[] {
  const uses: CitationUse[] = [];
  const short = new Map<string, string>();
  for (const { start, end } of spans) {
    const text = source.slice(start, end);
    const here: CitationUse[] = [];
    for (let at = text.indexOf('《'); at >= 0; ) {
      const close = text.indexOf('》', at);
      if (close < 0) break;
      // What is too far from its end opens no title.
      if (close - at >= longestTitle) {
        at = text.indexOf('《', close - longestTitle + 1);
        continue;
      }
      const title = scanTitle(text.slice(at, at + longestTitle), 0);
      if (!title) {
        at = text.indexOf('《', at + 1);
        continue;
      }
      const introduced = introduce(short, text.slice(at + title.titleEnd, at + title.titleEnd + 60), title.title);
      const full = short.get(title.title);
      const cited: Cited = {
        title: full ?? title.title,
        ...(full === undefined && { titleAt: { start: start + at + 1, end: start + at + title.titleEnd - 1 } }),
        ...(title.version !== undefined && { version: title.version }),
      };
      const next = placesOf(text, at, Math.max(title.end, title.titleEnd + introduced) + at, start, cited, here);
      at = text.indexOf('《', next);
    }
    if (/[〔［[（(]\s*[12１２]/u.test(text)) {
      for (const found of findDocumentNumbers(text)) {
        here.push({ at: { start: start + found.start, end: start + found.end }, number: found.text });
      }
    }
    for (const found of ordersIn(text)) {
      here.push({ at: { start: start + found.start, end: start + found.end }, number: found.text });
    }
    // No spread: a paragraph may cite more often than a call has room for arguments.
    for (const use of here.sort((a, b) => a.at.start - b.at.start)) uses.push(use);
  }
  return uses;
}

const order = /[\p{Script=Han}]{2,24}(?:令第?|公告(?:19|20)\d\d年第)[0-9０-９]{1,4}号/gu;

/** Numbers of orders and announcements: 国家发展改革委令第58号, 国家税务总局公告2018年第54号. */
export function* ordersIn(text: string): Iterable<Span & { readonly text: string }> {
  if (!text.includes('号')) return;
  for (const match of text.matchAll(order)) {
    const number = match[0].replace(/^.*(?:根据|按照|依照|依据|执行|违反|[日月年的原以由])(?=[^第]*(?:令|公告))/u, '');
    const end = match.index + match[0].length;
    yield { start: end - number.length, end, text: number };
  }
}

/** The articles of a place, as a citation tells them. */
export function articlesOf({ article, inserted, to }: PinParts): Pick<CitationUse, 'article' | 'inserted' | 'through'> {
  return {
    ...(article !== undefined && { article }),
    ...(inserted !== undefined && { inserted }),
    ...(to?.article !== undefined && { through: to.article }),
  };
}

/** The places cited of a title, one use for each; the offset behind the last. */
type Cited = Pick<CitationUse, 'title' | 'titleAt' | 'version'>;

function placesOf(text: string, from: number, end: number, base: number, cited: Cited, uses: CitationUse[]): number {
  let last = end;
  let first = true;
  let at = end;
  for (;;) {
    const pin = scanPin(text, at);
    if (!pin || pin.pin.article === undefined) break;
    const { titleAt, ...again } = cited;
    uses.push({
      ...(first ? cited : again),
      at: { start: base + (first ? from : at), end: base + pin.end },
      ...articlesOf(pin.pin),
    });
    first = false;
    last = pin.end;
    const sign = text.charAt(last);
    if (!'、和或及与'.includes(sign) || sign === '' || text.charAt(last + 1) !== '第') break;
    at = last + 1;
  }
  if (first) uses.push({ ...cited, at: { start: base + from, end: base + end } });
  return last;
}

const introduction = /^[（(][^（）()]{0,10}以下(?:简称|统称)《([^》]{1,30})》[）)]/u;

/** 《某某条例》（以下简称《条例》）; the length of the bracket, 0 where there is none. */
function introduce(short: Map<string, string>, after: string, title: string): number {
  const match = introduction.exec(after);
  if (match?.[1] !== undefined) short.set(match[1], title);
  return match?.[0].length ?? 0;
}

/** Those of the citations, which are in source order, that stand in a span. */
export function citationsIn(citations: readonly CitationUse[], span: Span): readonly CitationUse[] {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((citations[middle]?.at.start ?? span.start) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: CitationUse[] = [];
  for (let i = low; i < citations.length; i++) {
    const citation = citations[i];
    if (!citation || citation.at.start >= span.end) break;
    if (contains(span, citation.at)) found.push(citation);
  }
  return found;
}
