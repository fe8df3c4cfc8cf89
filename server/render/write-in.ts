/**
 * A standard sentence → wording of the draft: a heading or a block may end with the sentence that is published for it.
 * What is written is read again before it is offered: the page must say the same, and say it in the author's words.
 */
import type { Block, CregFile, Heading, Span, Statement } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { edited } from '../core/edits.js';
import type { Edit } from '../core/finding.js';
import { documentOf } from './compose.js';
import { articlesOf, type Item, type OfficialDocument, type Paragraph, plain } from './document.js';

type Sentence = Paragraph | Item;

/** The pieces that are standard sentences through and through and have a place in the draft to be written to, by id. */
export function writableIn({ syntax }: Analysis, document: OfficialDocument): readonly string[] {
  if (!syntax) return [];
  const places = placesIn(syntax.file);
  return [...sentencesOf(document)]
    .filter(each => isStandard(each) && placeOf(places, each.source))
    .map(({ id }) => id);
}

/** `again` analyses the draft with another text. Undefined where the draft would not say the same afterwards. */
export function writeIn(
  analysis: Analysis,
  document: OfficialDocument,
  id: string,
  again: (text: string) => Analysis | undefined,
): Edit | undefined {
  const sentence = [...sentencesOf(document)].find(each => each.id === id);
  if (!analysis.syntax || !sentence || !isStandard(sentence)) return undefined;
  const place = placeOf(placesIn(analysis.syntax.file), sentence.source);
  const words = plain(sentence.text);
  const edit = place && editAt(place, words);
  if (!edit) return undefined;
  const { text } = analysis.source;
  const after = again(edited(text, [edit]));
  const page = after && documentOf(after, { language: document.language });
  if (!after || !page || syntaxFaults(after) > syntaxFaults(analysis)) return undefined;
  // The same sentences as before, in the same order, and this one by the author.
  const [before, now] = [document, page].map(each => [...sentencesOf(each)].map(({ text: passage }) => plain(passage)));
  const written = [...sentencesOf(page)].find(each => plain(each.text) === words && !isStandard(each));
  return written && before?.join('\n') === now?.join('\n') ? edit : undefined;
}

/** A sentence on these is made from several headings, or stands on the page as another: no wording of theirs replaces it. */
const elsewhere: ReadonlySet<string> = new Set(['subjects', 'liable', 'punishment', 'incentives']);

function* sentencesOf(document: OfficialDocument): Iterable<Sentence> {
  for (const { paragraphs } of articlesOf(document)) {
    for (const paragraph of paragraphs) {
      yield paragraph;
      yield* paragraph.items;
    }
  }
}

/** What lacks a value is no sentence yet. */
function isStandard({ text, items }: Sentence): boolean {
  return text.length > 0 && items.length === 0 && text.every(({ by, mark }) => by === 'standard' && mark === undefined);
}

function editAt(place: Heading | Block, words: string): Edit | undefined {
  // Quotes nest; braces would be references.
  if (/[{}｛｝"]/u.test(words)) return undefined;
  if (place.body) {
    const at = place.body.span.start;
    return { span: { start: at, end: at }, newText: `“${words}” ` };
  }
  const at = place.span.end;
  return { span: { start: at, end: at }, newText: ` “${words}”` };
}

/** The heading or block that the sentence was made from, by where it begins. */
function placeOf(places: ReadonlyMap<number, Heading | Block>, source: Span): Heading | Block | undefined {
  const place = places.get(source.start);
  if (!place || place.wordings.length > 0 || place.span.end < source.end) return undefined;
  return place.word !== undefined && elsewhere.has(place.word) ? undefined : place;
}

function placesIn(file: CregFile): ReadonlyMap<number, Heading | Block> {
  const found = new Map<number, Heading | Block>();
  const visit = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      if (statement.kind !== 'Heading' && statement.kind !== 'Block') continue;
      found.set(statement.span.start, statement);
      visit(statement.body?.statements ?? []);
    }
  };
  visit(file.statements);
  return found;
}

function syntaxFaults({ model }: Analysis): number {
  return model.faults.filter(({ code }) => code.startsWith('syntax/')).length;
}
