/** What a list provides beside whom it lists: subjects, exceptions, procedure, publication, term, repair, measures. */

import type { Bilingual, Span } from '../../../grammar/index.js';
import { called } from '../bind/resolve.js';
import type { Exception, List, Measure, ProcedureStep, Provision, Stated as Said, Step } from '../model.js';
import { quotable } from '../phrases.js';
import { conditionWords } from '../words/conditions.js';
import { stepWords } from '../words/kinds.js';
import type { Row, Section } from './comparison.js';
import { row, section, together } from './rows.js';
import {
  type Compared,
  citationKey,
  headingAt,
  headingsIn,
  inWords,
  nameAt,
  nameIn,
  type Stated,
  saidBy,
  saidIn,
} from './side.js';
import { likeness, pairsOf } from './similar.js';
import { absentWords, labels } from './words.js';

/** A list with the file that it stands in. */
export interface Placed {
  readonly side: Compared;
  readonly list: List;
}

type Pair = readonly [left: Placed | undefined, right: Placed | undefined];

/** The sections of a pair of lists; measures of bands stand with their bands. */
export function provisionsOf(pair: Pair): readonly Section[] {
  const each = (of: (placed: Placed) => Stated | undefined) => sides(pair, of);
  return [
    ...section('list', [
      ...row('subjects', labels.subjects, ...each(subjectsOf)),
      ...row('liable', labels.liable, ...each(statedIn(({ liable }) => liable)), absentWords.none),
      ...row('decided-by', labels.decidedBy, ...each(statedIn(({ decidedBy }) => decidedBy))),
      ...row('lead', labels.lead, ...each(leadOf)),
    ]),
    ...section('exceptions', exceptionRows(pair)),
    ...section('procedure', [...stepRows(pair), ...publicationRows(pair)]),
    ...section('leaving', [
      ...row('term', labels.term, ...each(termOf)),
      ...row('repair', labels.repair, ...each(provisionOf(({ repair }) => repair))),
      ...row('removal', labels.removal, ...each(provisionOf(({ removal }) => removal))),
    ]),
    ...section('measures', measureRows(pair)),
  ];
}

function sides(
  [left, right]: Pair,
  of: (placed: Placed) => Stated | undefined,
): readonly [Stated | undefined, Stated | undefined] {
  return [left && of(left), right && of(right)];
}

function subjectsOf({ side, list }: Placed): Stated | undefined {
  return together(list.subjects.map(({ text }) => nameIn(side, text)));
}

function statedIn(of: (list: List) => readonly Said<string>[]): (placed: Placed) => Stated | undefined {
  return ({ side, list }) => together(of(list).map(({ value }) => nameIn(side, value)));
}

/** Only of existing texts: in a draft it words the conditions that stand beside it. */
function leadOf({ side, list }: Placed): Stated | undefined {
  return list.lead && side.model.kind === 'text' ? inWords(list.lead) : undefined;
}

// --- procedure --------------------------------------------------------------------------------------------------

function stepRows(pair: Pair): readonly Row[] {
  return (Object.keys(stepWords) as ProcedureStep[]).flatMap(step =>
    row(step, stepWords[step], ...sides(pair, ({ side, list }) => stepOf(side, list, step))),
  );
}

/** An answer that is stated in the objection is told there. */
function stepOf(side: Compared, { steps }: List, step: ProcedureStep): Stated | undefined {
  const found = steps.get(step);
  if (!found || (step === 'answer' && found === steps.get('objection'))) return undefined;
  return saidOrWords(side, found, daysOf(found));
}

function daysOf({ days, period }: Step): Bilingual {
  if (!days) return period ? { zh: '写明了期限', en: 'within a stated time' } : { zh: '有', en: 'yes' };
  const unit = days.unit === '日' ? 'days' : 'working days';
  return { zh: `${days.value} ${days.unit === '日' ? '日' : '个工作日'}`, en: `${days.value} ${unit}` };
}

/** A part as its heading has it, else as its sentence, else in the words given. */
function saidOrWords(
  side: Compared,
  { at, clause }: Pick<Step, 'at' | 'clause'>,
  words: Bilingual,
): Stated | undefined {
  const heading = headingAt(side, at);
  if (heading && heading.cell.words.zh !== '') return heading;
  return clause ? inWords(clause) : { cell: { words, at }, key: words.zh };
}

/** Each heading of the publication; of an existing text the sentence. */
function publicationRows(pair: Pair): readonly Row[] {
  const blocks = pair.map(placed => {
    const at = placed?.list.publication?.at;
    return placed && at ? headingsIn(placed.side, at).map(heading => ({ heading, side: placed.side })) : [];
  });
  const words = new Set(blocks.flat().map(({ heading }) => heading.word ?? heading.label.text));
  if (words.size === 0) return row('publication', labels.publication, ...sides(pair, publishedIn));
  const own = (index: 0 | 1, word: string): Stated | undefined => {
    const found = blocks[index]?.find(({ heading }) => (heading.word ?? heading.label.text) === word);
    if (found) return saidBy(found.side, found.heading);
    const placed = pair[index];
    return word === 'content' && blocks[index]?.length === 0 && placed ? publishedIn(placed) : undefined;
  };
  return [...words].sort().flatMap(word => {
    const label = publicationLabels[word] ?? { zh: word, en: word };
    const full = { zh: `公示·${label.zh}`, en: `publication: ${label.en}` };
    return row(`publication ${word}`, full, own(0, word), own(1, word));
  });
}

const publicationLabels: Readonly<Record<string, Bilingual>> = {
  platform: { zh: '平台', en: 'platform' },
  content: { zh: '内容', en: 'content' },
  term: { zh: '期限', en: 'term' },
};

function publishedIn({ side, list: { publication } }: Placed): Stated | undefined {
  if (!publication) return undefined;
  const clause = side.model.clauses.find(({ span }) => span.start === publication.at.start);
  return clause
    ? inWords(clause)
    : (together(publication.value.map(word => nameIn(side, word))) ?? yes(publication.at));
}

function yes(at: Span): Stated {
  return { cell: { words: { zh: '有', en: 'yes' }, at }, key: 'yes' };
}

// --- term, repair, removal --------------------------------------------------------------------------------------

function termOf({ side, list: { term } }: Placed): Stated | undefined {
  if (!term) return undefined;
  const months = term.months === undefined ? { zh: '有', en: 'yes' } : monthWords(term.months);
  return saidOrWords(side, term, term.endless ? { zh: term.endless.text, en: term.endless.text } : months);
}

/** `36` is 3 年. */
function monthWords(months: number): Bilingual {
  if (months % 12 !== 0) return { zh: `${months} 个月`, en: `${months} months` };
  const years = months / 12;
  return { zh: `${years} 年`, en: `${years} year${years === 1 ? '' : 's'}` };
}

function provisionOf(of: (list: List) => Provision | undefined): (placed: Placed) => Stated | undefined {
  return ({ side, list }) => {
    const found = of(list);
    return found && saidOrWords(side, found, found.excluded ? { zh: '不予', en: 'excluded' } : { zh: '有', en: 'yes' });
  };
}

// --- exceptions and measures ------------------------------------------------------------------------------------

function exceptionRows([left, right]: Pair): readonly Row[] {
  const [own, other] = [left?.list.exceptions ?? [], right?.list.exceptions ?? []];
  const named = (placed: Placed | undefined, one: Exception) =>
    placed && one.name !== undefined ? nameAt(placed.side, one.at, one.name) : undefined;
  const pairs = pairsOf(own, other, (a, b) => {
    const [name, twin] = [named(left, a), named(right, b)];
    if (name && twin && shareName(name, twin)) return 2;
    const alike = likeness(exceptionKey(a), exceptionKey(b));
    return alike >= 0.5 ? alike : 0;
  });
  return paired(pairs, own, other).flatMap(([a, b], index) => {
    const label = (a && named(left, a)) ?? (b && named(right, b)) ?? labels.exception;
    const stated = (placed: Placed | undefined, one: Exception | undefined) =>
      placed && one ? exceptionSaid(placed.side, one) : undefined;
    return row(`exception ${label.zh} ${index}`, label, stated(left, a), stated(right, b), absentWords.none);
  });
}

function exceptionKey({ condition, clause }: Exception): string {
  return condition ? conditionWords(condition).zh : clause ? saidIn(clause) : '';
}

function exceptionSaid(side: Compared, { condition, clause, exceptions, at }: Exception): Stated {
  const inner = exceptions.map(one => exceptionSaid(side, one));
  const own = condition ? conditionWords(condition) : clause ? inWords(clause).cell.words : { zh: '有', en: 'yes' };
  const but = (face: keyof Bilingual) =>
    inner.map(({ cell }) => (face === 'zh' ? `；但 ${cell.words.zh} 的除外` : `; but not if ${cell.words.en}`));
  const words = { zh: [own.zh, ...but('zh')].join(''), en: [own.en, ...but('en')].join('') };
  const wording = condition && clause ? { wording: saidIn(clause) } : {};
  return { cell: { words, at, ...wording }, key: words.zh };
}

function measureRows(pair: Pair): readonly Row[] {
  const [own, other] = pair.map(placed => (placed ? measuresBesideBands(placed.list) : []));
  const [left, right] = pair;
  const pairs = pairsOf(own ?? [], other ?? [], (a, b) => {
    if (a.kind !== b.kind) return 0;
    const [name, twin] = [measureName(left, a), measureName(right, b)];
    if (shareName(name, twin)) return 2;
    const alike = likeness(name.zh, twin.zh);
    return alike >= 0.6 ? alike : 0;
  });
  return paired(pairs, own ?? [], other ?? []).flatMap(([a, b]) => {
    const label = a ? measureName(left, a) : b ? measureName(right, b) : absentWords.none;
    const stated = (placed: Placed | undefined, one: Measure | undefined) =>
      placed && one ? measureSaid(placed.side, one) : undefined;
    return row(`measure ${label.zh}`, label, stated(left, a), stated(right, b), absentWords.none);
  });
}

/** Measures that follow from being listed, not from a band. */
export function measuresBesideBands({ measures, rating }: List): readonly Measure[] {
  const bands = rating?.bands ?? [];
  return measures.filter(({ at }) => !bands.some(({ span }) => span.start <= at.start && at.end <= span.end));
}

/** By its name in each language, where the draft or a norm that it sees gives both; else by its words. */
export function measureName(placed: Placed | undefined, { name, clause }: Measure): Bilingual {
  if (!placed || name === undefined) {
    const text = clause ? saidIn(clause) : '';
    return { zh: text, en: text };
  }
  const bearing = placed.side.model.names.visible.get(name) ?? [];
  return called(bearing.find(({ alias }) => alias !== undefined) ?? { name });
}

/** A measure with whom it reaches and what it rests on. */
export function measureSaid(side: Compared, { clause, name, basis, subjects, at, kind }: Measure): Stated {
  const said = clause ? saidIn(clause) : undefined;
  const zh = [kind === 'incentive' ? '激励' : '惩戒'];
  const en = [kind === 'incentive' ? 'incentive' : 'punishment'];
  const bases = basis.map(({ at: place }) => quotable(side.source.text.slice(place.start, place.end)).trim());
  zh.push(bases.length > 0 ? `依据${bases.join('、')}` : '没有写明依据');
  en.push(bases.length > 0 ? `under ${bases.join(', ')}` : 'no basis stated');
  if (subjects.length > 0) {
    zh.push(`对象：${subjects.map(({ value }) => value).join('、')}`);
    en.push(`for ${subjects.map(({ value }) => value).join(', ')}`);
  }
  const rests = basis.map(use => citationKey(side, use));
  const key = [name === undefined ? said : '', kind, ...rests.sort(), '', ...subjects.map(({ value }) => value)].join(
    '|',
  );
  const wording = said === undefined ? {} : { wording: said };
  return { cell: { words: { zh: zh.join('；'), en: en.join('; ') }, at, ...wording }, key };
}

/** Two names that have a spelling in common. */
export function shareName(a: Bilingual, b: Bilingual): boolean {
  const known = new Set([a.zh, a.en].filter(Boolean));
  return known.has(b.zh) || known.has(b.en);
}

/** Everything of both rows, pairs together, in the order of the left with the rest of the right at the end. */
export function paired<One, Other>(
  pairs: readonly (readonly [left: number, right: number])[],
  left: readonly One[],
  right: readonly Other[],
): readonly (readonly [One | undefined, Other | undefined])[] {
  const partner = new Map(pairs);
  const taken = new Set(pairs.map(([, index]) => index));
  return [
    ...left.map((one, index) => [one, right[partner.get(index) ?? -1]] as const),
    ...right.flatMap((other, index) => (taken.has(index) ? [] : [[undefined, other] as const])),
  ];
}
