/** Wording → clauses, with the references `{名称}` and the citations in it. */
import type { Citation, Item, Name, Span, Wording } from '../../../grammar/index.js';
import { scanPin, scanTitle } from '../../../grammar/values/citation.js';
import { findDocumentNumbers } from '../../../grammar/values/document-number.js';
import { foldWidth } from '../../../grammar/values/width.js';
import type { CitationUse, Clause, ListKind, Phrase, Role } from '../model.js';
import { articlesOf, ordersIn } from '../read/citations.js';
import { type Binding, resolvePlace } from './resolve.js';
import type { Place } from './view.js';

/** What surrounds a wording. */
export interface Around {
  readonly list?: ListKind;
  readonly lead?: Phrase;
  readonly last?: boolean;
  readonly formal?: boolean;
}

/** Adds the clause of a wording, and that of its translation where it has one. */
export function addClause(binding: Binding, at: Place, wording: Wording, role: Role, around: Around): Clause {
  const clause: Clause = {
    text: wording.text,
    span: wording.inner,
    role,
    formal: around.formal ?? false,
    ...(around.list && { list: around.list }),
    ...(around.lead && { lead: around.lead }),
    ...(around.last && { last: true }),
  };
  binding.clauses.push(clause);
  readReferences(binding, at, wording);
  readCitations(binding, wording);
  if (wording.other) addClause(binding, at, wording.other, role, around);
  return clause;
}

export function phraseOf({ text, inner }: Wording): Phrase {
  return { text, span: inner };
}

/** The Chinese and the English of wording that stands in one of them or in both. */
export function wordingsOf(wording: Wording | undefined): { zh?: string; en?: string } {
  const found: { zh?: string; en?: string } = {};
  for (let at = wording; at; at = at.other) found[/\p{Script=Han}/u.test(at.text) ? 'zh' : 'en'] ??= at.text;
  return found;
}

/** `{职责}` cites the place of that name; `{{` is a brace. */
function readReferences(binding: Binding, at: Place, { text, inner }: Wording): void {
  if (!/[{｛]/u.test(text)) return;
  for (const match of text.matchAll(/\{\{|｛｛|[{｛]([^{}｛｝\n]*)[}｝]/gu)) {
    const words = match[1];
    if (words === undefined || words.trim() === '') continue;
    const start = inner.start + match.index + 1 + (words.length - words.trimStart().length);
    const written = foldWidth(words.trim());
    const dot = written.lastIndexOf('·');
    const name: Name = {
      kind: 'Name',
      span: { start, end: start + words.trim().length },
      text: dot < 0 ? written : written.slice(dot + 1).trim(),
      ...(dot >= 0 && { qualifier: written.slice(0, dot).trim() }),
    };
    resolvePlace(binding, at, name);
  }
}

function readCitations(binding: Binding, { text, inner }: Wording): void {
  const place = (start: number, end: number): Span => ({ start: inner.start + start, end: inner.start + end });
  for (let at = text.indexOf('《'); at >= 0; ) {
    const title = scanTitle(text, at);
    if (!title) break;
    const pin = scanPin(text, title.end);
    const end = pin?.end ?? title.titleEnd;
    binding.citations.push({
      at: place(at, end),
      title: title.title,
      titleAt: place(at + 1, title.titleEnd - 1),
      ...(title.version !== undefined && { version: title.version }),
      ...(pin && articlesOf(pin.pin)),
    });
    at = text.indexOf('《', end);
  }
  if (/[〔［[（(]/u.test(text)) {
    for (const found of findDocumentNumbers(text)) {
      binding.citations.push({ at: place(found.start, found.end), number: found.text });
    }
  }
  for (const found of ordersIn(text)) {
    binding.citations.push({ at: place(found.start, found.end), number: found.text });
  }
}

/** Every citation among the items of a heading, one for each place that is cited; `repealed`: the heading says so. */
export function citationsIn(binding: Binding, items: readonly Item[], repealed = false): readonly CitationUse[] {
  let found: CitationUse[] = [];
  let title: string | undefined;
  const visit = (item: Item) => {
    for (const element of item.elements) {
      if (element.kind === 'Citation') {
        title = element.title;
        found.push(...citationUses(element));
      } else if (element.kind === 'Pin') {
        found.push({
          at: element.span,
          ...(title !== undefined && { title }),
          ...articlesOf(element),
        });
      } else if (element.kind === 'DocumentNumber') found.push({ at: element.span, number: element.text });
      else if (element.kind === 'Group') element.items.forEach(visit);
    }
  };
  items.forEach(visit);
  if (repealed) found = found.map(use => ({ ...use, repealed }));
  binding.citations.push(...found);
  return found;
}

function citationUses({ title, titleSpan, version, span, pins }: Citation): readonly CitationUse[] {
  const [first, ...others] = pins;
  const cited = { title, ...(version !== undefined && { version }) };
  const titleAt = { start: titleSpan.start + 1, end: titleSpan.end - 1 };
  if (!first) return [{ ...cited, titleAt, at: span }];
  return [
    { ...cited, titleAt, at: { start: span.start, end: first.span.end }, ...articlesOf(first) },
    ...others.map(pin => ({ ...cited, at: pin.span, ...articlesOf(pin) })),
  ];
}
