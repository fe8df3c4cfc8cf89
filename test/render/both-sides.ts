/** Findings of a draft and of its text, by code and article: what only one of the two reports. */
import { articlesIn, parseStatute, type Span } from '../../grammar/index.js';
import type { Finding } from '../../server/core/finding.js';
import { articlesOf, type OfficialDocument } from '../../server/render/document.js';
import { toText } from '../../server/render/text.js';
import { analysed, documentFrom } from './rendered.js';

export type Side = 'draft' | 'text';

export interface Difference {
  readonly side: Side;
  readonly code: string;
  readonly article: string;
  readonly quote: string;
}

/** What stands at the list or the regulation as a whole: where in it, the two may tell differently. */
const ofTheWhole =
  /^(?:procedure|redlist|authority\/(?:instrument|field)|fairness\/no-fault|drafting\/(?:no-effective|trial|rule-title))/u;

export function differencesOf(draft: string): readonly Difference[] {
  const document = documentFrom(draft);
  const text = toText(document);
  const statute = parseStatute(text);
  const before = analysed(draft, 'draft').findings.map(finding => keyed(finding, articleOfDraft(document, finding.at)));
  const after = analysed(text, 'text').findings.map(finding =>
    keyed(finding, [...articlesIn(statute)].find(({ span }) => contains(span, finding.at))?.label ?? ''),
  );
  return [...missing(before, after, 'draft'), ...missing(after, before, 'text')];
}

interface Keyed {
  readonly key: string;
  readonly finding: Finding;
  readonly article: string;
}

function keyed(finding: Finding, article: string): Keyed {
  const place = ofTheWhole.test(finding.code) ? '' : article;
  return { key: `${finding.code} ${place}`, finding, article: place };
}

function missing(all: readonly Keyed[], others: readonly Keyed[], side: Side): readonly Difference[] {
  const known = new Set(others.map(({ key }) => key));
  const told = new Set<string>();
  return all.flatMap(({ key, finding, article }) => {
    if (known.has(key) || told.has(key)) return [];
    told.add(key);
    return [{ side, code: finding.code, article, quote: finding.quote }];
  });
}

/** The article made of the smallest stretch of the draft that holds the place. */
function articleOfDraft(document: OfficialDocument, at: Span): string {
  let best: { readonly label: string; readonly length: number } | undefined;
  for (const article of articlesOf(document)) {
    const pieces = [
      article.source,
      ...article.paragraphs.flatMap(each => [each.source, ...each.items.map(({ source }) => source)]),
    ];
    for (const source of pieces) {
      const length = source.end - source.start;
      if (contains(source, at) && (!best || length < best.length)) best = { label: article.label, length };
    }
  }
  return best?.label ?? '';
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
