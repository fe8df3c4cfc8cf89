/** What in the same document bounds a vague word: a definition, a number, an enumeration, a law. */
import { overlaps, type Span } from '../../grammar/index.js';
import { type Formula, formulasIn } from '../logic/formula.js';
import { criterionOf } from './context.js';
import type { Clause, Definition, LexiconPhrase, Model } from './model.js';
import { type Reading, readingOf } from './reading.js';

/** The kinds of evidence: aliases of 免除理由 in the shipped vocabulary, which `免于` of a lexicon names. */
export type EvidenceKind =
  | 'definition'
  | 'amount'
  | 'count'
  | 'period'
  | 'number-of-days'
  | 'enumeration'
  | 'cross-reference'
  | 'reference-to-law'
  | 'named-standard';

/** What excuses a vague word, and where it stands in the same file. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly at: Span;
  readonly text: string;
}

/**
 * The evidence that excuses a phrase found at `at` in a clause, of the kinds that its lexicon entry admits
 * (`excusedBy`); undefined when nothing in the document bounds it. A definition may stand anywhere in the file;
 * everything else counts in the same sentence, or in the condition that stands beside the wording.
 */
export function excuse(model: Model, clause: Clause, at: Span, phrase: LexiconPhrase): Evidence | undefined {
  const held = heldIn(model, clause);
  const sentence = firstWhere(held.sentences, ({ until }) => until >= at.end);
  for (const kind of phrase.excusedBy) {
    const found =
      kind === 'definition'
        ? definitionOf(held, at)
        : ((sentence && statedIn(held.reading, sentence, kind, at)) ?? decidedBeside(model, clause, kind));
    if (found) return found;
  }
  return undefined;
}

/** What a clause holds that may excuse: looked for once, however many vague words stand in it. */
interface Held {
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
  /** The defined terms that occur in it, with the places; in the order of the definitions. */
  readonly terms: readonly { readonly definition: Definition; readonly places: readonly Span[] }[];
}

interface Sentence {
  /** Where it begins in the reading. */
  readonly start: number;
  readonly words: string;
  /** Where its stop stands in the source. */
  readonly until: number;
  /** What it states, by kind, as far as somebody asked. */
  readonly stated: Map<string, readonly Evidence[]>;
}

const known = new WeakMap<Clause, Held>();

function heldIn(model: Model, clause: Clause): Held {
  let held = known.get(clause);
  if (!held) {
    const reading = readingOf(clause);
    held = { reading, sentences: sentencesIn(reading), terms: termsIn(model, clause, reading) };
    known.set(clause, held);
  }
  return held;
}

function sentencesIn({ text, spanOf }: Reading): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const add = (start: number, end: number, until: number) =>
    sentences.push({ start, words: text.slice(start, end), until, stated: new Map() });
  let start = 0;
  for (const border of text.matchAll(/[。；;！？!?]|\n\s*\n/gu)) {
    const end = border.index + border[0].length;
    add(start, border.index, spanOf(border.index, end).start);
    start = end;
  }
  add(start, text.length, Number.POSITIVE_INFINITY);
  return sentences;
}

function termsIn({ definitions }: Model, clause: Clause, { text, spanOf }: Reading): Held['terms'] {
  return definitions.flatMap(definition => {
    const isItself = definition.clause !== undefined && overlaps(definition.clause.span, clause.span);
    if (isItself) return [];
    return [definition.term, definition.alias].flatMap(term => {
      const places: Span[] = [];
      if (term === undefined || term === '') return [];
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
        places.push(spanOf(at, at + term.length));
      }
      return places.length > 0 ? [{ definition, places }] : [];
    });
  });
}

/** The definition of the term that the phrase is, or is part of: 严重违法行为 for 严重违法. */
function definitionOf({ terms }: Held, at: Span): Evidence | undefined {
  for (const { definition, places } of terms) {
    const place = firstWhere(places, ({ end }) => end > at.start);
    if (place && overlaps(place, at)) return { kind: 'definition', at: definition.at, text: definition.term };
  }
  return undefined;
}

/** The first item of which something holds that holds of all after it. */
function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return items[low];
}

function statedIn(reading: Reading, sentence: Sentence, kind: string, at: Span): Evidence | undefined {
  let stated = sentence.stated.get(kind);
  if (!stated) {
    stated = statementsIn(reading, sentence, kind);
    sentence.stated.set(kind, stated);
  }
  // The vague words themselves are no evidence: 《…名单标准》 is, 名单 inside the phrase is not.
  return stated.find(({ at: place }) => !(at.start <= place.start && place.end <= at.end));
}

function statementsIn({ spanOf }: Reading, { start, words }: Sentence, kind: string): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const pattern of Object.hasOwn(statements, kind) ? statements[kind as keyof typeof statements] : []) {
    // Not `matchAll`: it copies the pattern for every sentence.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const from = start + match.index;
      found.push({ kind: kind as EvidenceKind, at: spanOf(from, from + match[0].length), text: match[0] });
    }
  }
  return found;
}

const number = String.raw`(?:\d[\d,，.]*|[〇一二两三四五六七八九十百千万亿]+)\s*[万亿]?`;
// 2026年3月1日 and 2026年 are dates, 第三年 an ordinal: neither is a length of time.
const length = String.raw`(?<![\d年月第〇一二三四五六七八九十])(?!\d{4}年)${number}`;

/** Words that bound others in the same sentence, by kind; Chinese first. */
const statements = {
  amount: [
    new RegExp(`${number}(?:元|吨|千克|公斤|克|毫克|升|平方米|立方米|亩|公里)`, 'gu'),
    /百分之[〇一二两三四五六七八九十百\d.]+|\d[\d.]*\s*[%％]/gu,
    /\b\d[\d,.]*\s*(?:yuan|RMB|tonnes?|tons?|kg|kilograms?|grams?|per ?cent|percent)\b/giu,
  ],
  count: [
    new RegExp(`(?<!第)${number}(?:余)?(?:次|起|件|人|户|家|批次|项|例|宗)(?:以上|以下)?`, 'gu'),
    /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: or more)? (?:times?|cases?|persons?|people|penalt(?:y|ies)|occasions?)\b/giu,
    /\btwice\b/giu,
  ],
  period: [
    new RegExp(`${length}(?:个)?(?:年|月|季度|周|星期|工作日|日|天|小时)`, 'gu'),
    /半年/gu,
    /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -](?:years?|months?|weeks?|(?:working |calendar )?days?|hours?)\b/giu,
  ],
  'number-of-days': [
    new RegExp(`${length}(?:个)?(?:工作日|自然日|日|天|小时)`, 'gu'),
    /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|sixty) (?:(?:working |calendar )?days?|hours?)\b/giu,
  ],
  enumeration: [
    /(?:下列|以下)(?:情形|行为|情况|条件|标准|事项)|包括下列|具体(?:包括|是指)/gu,
    /\b(?:the following|any of these|namely)\b/giu,
  ],
  'cross-reference': [
    /本(?:办法|条例|规定|细则|实施细则|规则)第[^条，。；]{1,8}条|前[款项条]|第[〇一二两三四五六七八九十百\d]+条/gu,
    /[{｛][^{}｛｝]+[}｝]/gu,
    /\b(?:art(?:icle)?\.? \d+|the (?:preceding|previous) (?:paragraph|article))\b/giu,
  ],
  'reference-to-law': [
    /(?:法律|行政法规|法规|规章)[^。；，]{0,16}(?:规定|确定|明确)/gu,
    /(?:依照|按照|根据|依据|违反|构成)[^。；，]{0,8}《[^》]+》/gu,
    /《[^》]+》[^。；，]{0,16}(?:规定|确定)/gu,
    /国家(?:有关|统一|相关)?(?:规定|标准)/gu,
    /\b(?:laws?|administrative regulations?|statutes?)\b[^.;]{0,40}\b(?:provides?|provided|prescribes?|prescribed|specif(?:y|ies|ied))\b/giu,
    /\b(?:provided for|prescribed|specified|defined) (?:by|in) (?:the )?(?:laws?|administrative regulations?|statutes?)\b/giu,
  ],
  'named-standard': [
    /[^，。；]{0,12}名单[^。；，]{0,12}(?:认定标准|列入标准|标准|认定条件|列入条件)/gu,
    /《[^》]*名单[^》]*》/gu,
  ],
} as const satisfies Partial<Record<EvidenceKind, readonly RegExp[]>>;

/** In a draft: a number in the condition that decides beside the wording. */
function decidedBeside(model: Model, clause: Clause, kind: string): Evidence | undefined {
  const condition = conditionBeside(model, clause);
  if (!condition) return undefined;
  for (const formula of formulasIn(condition)) {
    if (formula.kind !== 'compares') continue;
    const window = formula.window && kind === 'period';
    const limit = formula.lower ?? formula.upper;
    if (!window && (!limit || !kindsOfUnit(limit.unit).includes(kind))) continue;
    return { kind: kind as EvidenceKind, at: formula.at, text: formula.fact.id };
  }
  return undefined;
}

function conditionBeside(model: Model, clause: Clause): Formula | undefined {
  return clause.formal ? criterionOf(model, clause)?.condition : undefined;
}

/** What a number of a unit is evidence of; units as in `Limit`. */
function kindsOfUnit(unit: string): readonly string[] {
  if (unit === '次' || unit === '件' || unit === '人' || unit === '户' || unit === '项' || unit === '批次')
    return ['count'];
  if (unit === '月' || unit === '分钟') return ['period'];
  if (unit === '日' || unit === '工作日') return ['period', 'number-of-days'];
  return unit === '' || unit === '分' ? [] : ['amount'];
}
