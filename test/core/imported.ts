/** A text and the draft that importing makes of it, with the findings of both: what tests of `import` begin with. */
import { contains, format, leavesIn, type Parsed, parseStatute, type Span } from '../../grammar/index.js';
import { type Analysis, analyze } from '../../server/core/analyze.js';
import type { Finding } from '../../server/core/finding.js';
import { importText } from '../../server/core/import/import.js';
import { wordsOf } from '../../server/core/import/write.js';
import { openWorkspace, type Source, withSource } from '../../server/core/workspace.js';
import { laws, shipped } from '../../server/norms/load.js';
import { rules } from '../../server/rules/index.js';

const settings = { today: '2026-06-01', levels: {} } as const;
const empty = openWorkspace(shipped, laws);

function analysed(text: string, kind: Source['kind'], checks = rules): Analysis {
  const uri = kind === 'text' ? 'file:///a.txt' : 'file:///a.creg';
  return analyze(withSource(empty, { uri, text, kind }), uri, checks, settings);
}

export interface Imported {
  readonly text: Analysis;
  readonly draft: Analysis;
  readonly syntax: Parsed;
  /** The draft as it is printed. */
  readonly printed: string;
}

export function imported(text: string): Imported {
  const before = analysed(text, 'text');
  if (!before.statute) throw new Error('not read as a text');
  const plain = importText(before.statute, before.model, settings.today);
  const { syntax } = analysed(plain, 'draft', []);
  const printed = syntax ? format(syntax, plain) : plain;
  const draft = analysed(printed, 'draft');
  if (!draft.syntax) throw new Error('not read as a draft');
  return { text: before, draft, syntax: draft.syntax, printed };
}

/**
 * What a text and its draft do not both report: code, words and the sentence they stand in. Left out is what only one
 * of them can have: that nothing is formal yet, and what a condition decides, of a draft; numbers that do not follow
 * one another, of a text, for those of a draft are made when it is printed.
 */
export function differences({ text, draft, printed }: Imported): readonly string[] {
  const formal = draft.model.lists.flatMap(({ criteria }) => criteria.filter(({ formalised }) => formalised));
  const sentences = sentencesOf(text.source.text, printed);
  const inText = placesOf(text, ({ at }) => sentences.find(({ from }) => contains(from, at)));
  const inDraft = placesOf(draft, ({ at }) =>
    formal.some(({ span }) => contains(span, at)) ? 'formal' : sentences.find(({ to }) => contains(to, at)),
  );
  return [...new Set([...inText.keys(), ...inDraft.keys()])].flatMap(key => {
    const before = inText.get(key) ?? [];
    const after = [...(inDraft.get(key) ?? [])];
    const missing = before.filter(place => {
      // What is told of a whole list stands on its name, which a draft has at the head of a block.
      const at = after.indexOf(place);
      const instead = at < 0 ? after.findIndex(other => other === undefined || place === undefined) : at;
      return instead < 0 || after.splice(instead, 1).length === 0;
    });
    const told = (where: string) => (place: Sentence | undefined) =>
      `only in the ${where}: ${key}${place ? ` in sentence ${place.number}` : ''}`;
    return [...missing.map(told('text')), ...after.map(told('draft'))];
  });
}

/** By code and words: the sentence of each finding, undefined where it stands in none. */
function placesOf(
  { findings }: Analysis,
  placeOf: (finding: Finding) => Sentence | undefined | 'formal',
): ReadonlyMap<string, readonly (Sentence | undefined)[]> {
  const places = new Map<string, (Sentence | undefined)[]>();
  for (const finding of findings) {
    const { code, quote } = finding;
    const place = placeOf(finding);
    if (code === 'clarity/unformalised' || code === 'drafting/numbering' || place === 'formal') continue;
    const key = `${code} 「${wordsOf(quote)}」`;
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return places;
}

/** A stretch of wording in the text, and where it went in the draft. */
interface Sentence {
  readonly number: number;
  readonly from: Span;
  readonly to: Span;
}

function sentencesOf(text: string, draft: string): readonly Sentence[] {
  const kept = compacted(draft);
  let after = 0;
  const sentences: Sentence[] = [];
  for (const { kind, span } of leavesIn(parseStatute(text))) {
    if (kind !== 'text') continue;
    const words = compacted(wordsOf(text.slice(span.start, span.end))).words;
    const at = kept.words.indexOf(words, after);
    if (at < 0) continue;
    after = at + words.length;
    const to = { start: kept.places[at] ?? 0, end: (kept.places[after - 1] ?? 0) + 1 };
    sentences.push({ number: sentences.length + 1, from: span, to });
  }
  return sentences;
}

/** Words without spaces, and where each of them stood; doubled braces are one. */
function compacted(text: string): { readonly words: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let words = '';
  for (const { index, 0: char } of text.matchAll(/\{\{|\S/gu)) {
    words += char === '{{' ? '{' : char;
    for (let unit = 0; unit < (char === '{{' ? 1 : char.length); unit++) places.push(index + unit);
  }
  return { words, places };
}
