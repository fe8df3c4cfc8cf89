/** The criteria of two lists: which answers to which, who is listed by the one list and not by the other. */
import type { Bilingual } from '../../../grammar/index.js';
import { type Beyond, beyond, type Doubt, type Lister, listerOf } from '../../logic/compare.js';
import { type Belongs, type Formula, formulasIn } from '../../logic/formula.js';
import { type SharedFacts, shareFacts } from '../../logic/shared-facts.js';
import { factNamed, givensFor, listingOf } from '../listings.js';
import type { Criterion, List } from '../model.js';
import { inForce } from '../norms/norms.js';
import { quotable } from '../phrases.js';
import { caseTold, factsInWords } from '../words/cases.js';
import { conditionWords } from '../words/conditions.js';
import type { CriterionComparison, CriterionHead, Difference, Example, Group, Row } from './comparison.js';
import { type Placed, paired, shareName } from './provisions.js';
import { both, plainly, row, together } from './rows.js';
import { type Compared, citationKey, nameAt, nameIn, placeOf, type Stated, saidIn } from './side.js';
import { likeness, movedAmong, pairsOf } from './similar.js';
import { absentWords, labels } from './words.js';

/** The criteria of two lists, and the facts that both declare under one name. */
export interface ComparedCriteria {
  readonly criteria: readonly CriterionComparison[];
  readonly byName: SharedFacts['byName'];
}

/** A list that only one side has is compared with nothing: all its criteria stand alone. */
export function compareCriteria(
  left: Placed | undefined,
  right: Placed | undefined,
  names: Question['names'],
): ComparedCriteria {
  const [own, other] = [left ? entriesOf(left) : [], right ? entriesOf(right) : []];
  const lawful = (placed: Placed | undefined) => (placed ? givensFor(placed.side.model, placed.side.norms) : []);
  const [common, more] = [lawful(left), lawful(right).filter(given => !lawful(left).includes(given))];
  const facts = shareFacts(
    [...own.map(({ lister }) => lister.formula), ...common],
    [...other.map(({ lister }) => lister.formula), ...more],
  );
  const question: Question = {
    left: own.map(({ lister }) => ({ ...lister, formula: facts.left(lister.formula) })),
    right: other.map(({ lister }) => ({ ...lister, formula: facts.right(lister.formula) })),
    names,
    givens: [...common.map(facts.left), ...more.map(facts.right)],
  };
  const pairs = pairsOf(own, other, likenessOf);
  const moved = movedAmong(pairs);
  const movedLefts = new Set(pairs.flatMap(([i], index) => (moved.has(index) ? [i] : [])));
  const criteria = paired(pairs, own, other).map(([a, b]) => {
    const [i, j] = [a ? own.indexOf(a) : -1, b ? other.indexOf(b) : -1];
    return comparisonOf(a, b, i, j, question, a !== undefined && b !== undefined && movedLefts.has(i));
  });
  return { criteria, byName: facts.byName.filter(fact => [...own, ...other].some(entry => speaksOf(entry, fact.id))) };
}

/** What is asked of every criterion, in the facts of both. */
interface Question {
  readonly left: readonly Lister[];
  readonly right: readonly Lister[];
  readonly givens: readonly Formula[];
  /** What the sides are called. */
  readonly names: readonly [left: Bilingual, right: Bilingual];
}

interface Entry {
  readonly side: Compared;
  readonly list: List;
  readonly criterion: Criterion;
  readonly head: CriterionHead;
  readonly lister: Lister;
}

/** The criteria in force on the day of the side. */
function entriesOf({ side, list }: Placed): readonly Entry[] {
  return list.criteria
    .filter(criterion => inForce(criterion, side.norms.asOf))
    .map((criterion, index) => ({
      side,
      list,
      criterion,
      head: headOf(side, criterion, index),
      lister: listerIn(side, list, criterion),
    }));
}

/** Subjects and proof are conditions like any other; the field harmed is how the act is classed, not who is listed. */
function listerIn(side: Compared, list: List, criterion: Criterion): Lister {
  const listing = listingOf(side.model, list, criterion);
  const carried = listing.carried.flatMap(({ fact: id, members }): Belongs[] => {
    const fact = factNamed(side.model, id);
    const isAsked = id === '对象' || id === '凭';
    return fact && isAsked && members.length > 0
      ? [{ kind: 'belongs', fact, all: false, members, at: criterion.at }]
      : [];
  });
  return listerOf(listing, carried, criterion.at);
}

function speaksOf({ lister }: Entry, id: string): boolean {
  return formulasIn(lister.formula).some(part => 'fact' in part && (part.fact.id === id || part.fact.alias === id));
}

export function headOf(side: Compared, criterion: Criterion, index: number): CriterionHead {
  const { name, clause, condition, formalised, at } = criterion;
  const place = clause && placeOf(clause);
  const number = { zh: `第 ${index + 1} 项`, en: `number ${index + 1}` };
  return {
    name:
      name === undefined ? (place === undefined ? number : { zh: place, en: place }) : nameAt(side, criterion.at, name),
    at,
    ...(clause && { wording: saidIn(clause) }),
    ...(condition && formalised && { condition: conditionWords(condition) }),
    ...(place !== undefined && { place }),
  };
}

/** Two criteria may be a pair by their name, else by their words, else by their condition. */
function likenessOf(a: Entry, b: Entry): number {
  const isNamed = a.criterion.name !== undefined && b.criterion.name !== undefined;
  if (isNamed && shareName(a.head.name, b.head.name)) return 2;
  const [wording, twin] = [a.head.wording ?? '', b.head.wording ?? ''];
  const alike = wording !== '' && twin !== '' ? likeness(wording, twin) : 0;
  const [own, other] = [a.head.condition?.zh, b.head.condition?.zh];
  const asked = own !== undefined && other !== undefined ? likeness(own, other) * 0.9 : 0;
  const score = Math.max(alike, asked);
  return score >= 0.6 ? score : 0;
}

// --- one criterion, or two ------------------------------------------------------------------------------------------

function comparisonOf(
  a: Entry | undefined,
  b: Entry | undefined,
  i: number,
  j: number,
  { left, right, givens, names }: Question,
  moved: boolean,
): CriterionComparison {
  const [own, other] = [left[i], right[j]];
  const onlyLeft = own && beyond(own, right, givens);
  const onlyRight = other && beyond(other, left, givens);
  const isNamed = a !== undefined && b !== undefined && shareName(a.head.name, b.head.name);
  const group = groupOf(own, other, givens, onlyLeft, onlyRight);
  return {
    group,
    renamed: a?.criterion.name !== undefined && b?.criterion.name !== undefined && !isNamed,
    moved,
    reworded: a !== undefined && b !== undefined && a.head.wording !== b.head.wording,
    carries: a && b ? carriedRows(a, b) : [],
    ...(a && { left: a.head }),
    ...(b && { right: b.head }),
    ...(a && b && { matchedBy: a.criterion.name !== undefined && isNamed ? 'name' : 'wording' }),
    ...(a && onlyLeft && { onlyLeft: differenceOf(onlyLeft, fact => nameIn(a.side, fact), names[1]) }),
    ...(b && onlyRight && { onlyRight: differenceOf(onlyRight, fact => nameIn(b.side, fact), names[0]) }),
  };
}

/** The two by themselves, whatever other criteria of either list catch. */
function groupOf(
  own: Lister | undefined,
  other: Lister | undefined,
  givens: readonly Formula[],
  onlyLeft: Beyond | undefined,
  onlyRight: Beyond | undefined,
): Group {
  if (!own || !other) return own ? 'only-left' : 'only-right';
  // Whom no criterion of the other list takes, this one does not take either.
  const more = onlyLeft?.kind === 'somebody' ? onlyLeft : beyond(own, [other], givens);
  const less = onlyRight?.kind === 'somebody' ? onlyRight : beyond(other, [own], givens);
  if (more.kind === 'undecided' || less.kind === 'undecided') return 'undecided';
  if (more.kind === 'nobody' && less.kind === 'nobody') return 'same';
  if (more.kind === 'nobody') return 'narrower';
  return less.kind === 'nobody' ? 'wider' : 'crossing';
}

export function exampleFrom(given: Example['case']): Example {
  return {
    told: caseTold(given),
    facts: { zh: factsInWords(given, 'zh'), en: factsInWords(given, 'en') },
    case: given,
  };
}

function differenceOf(found: Beyond, nameOf: (fact: string) => Bilingual, other: Bilingual): Difference {
  if (found.kind === 'nobody') return { kind: 'nobody', unless: [] };
  return {
    kind: found.kind,
    unless: found.kind === 'undecided' ? doubtWords(found.because, nameOf, other) : [],
    ...(found.witness && { witness: exampleFrom(found.witness) }),
  };
}

/** Prose of one side in one sentence: `除非乙的「…」「…」已经包括`; `label` is that of the side that does not list. */
function doubtWords(
  doubts: readonly Doubt[],
  nameOf: (fact: string) => Bilingual,
  label: Bilingual,
): readonly Bilingual[] {
  const prose = (side: 'own' | 'other') => {
    const said = doubts.flatMap(doubt => (doubt.kind === 'prose' && doubt.of === side ? [proseIn(doubt.text)] : []));
    return said.length === 0
      ? undefined
      : { zh: said.map(words => `「${words.zh}」`).join(''), en: said.map(words => `“${words.en}”`).join(', ') };
  };
  const [own, other] = [prose('own'), prose('other')];
  const found: Bilingual[] = [];
  if (own) found.push({ zh: `要看是否属于${own.zh}，这没有写成条件`, en: `it turns on ${own.en}, which is prose` });
  if (other) {
    found.push({
      zh: `除非${label.zh}的${other.zh}已经包括，那没有写成条件`,
      en: `unless covered in ${label.en} by ${other.en}, which is prose`,
    });
  }
  for (const doubt of doubts) {
    if (doubt.kind === 'missing') {
      const fact = nameOf(doubt.fact);
      found.push({ zh: `没有写明「${fact.zh}」`, en: `“${fact.en}” is not stated` });
    }
    if (doubt.kind === 'budget')
      found.push({ zh: '条件过于复杂，没有算完', en: 'the conditions are too involved to be decided in time' });
  }
  return found;
}

function proseIn(text: string): Bilingual {
  const words = quotable(text)
    .trim()
    .replace(/[。；]$/u, '');
  return words === '' ? { zh: '没有写出来的条件', en: 'a condition that is missing' } : { zh: words, en: words };
}

function carriedRows(a: Entry, b: Entry): readonly Row[] {
  const names = (of: (criterion: Criterion) => readonly string[]) =>
    both([a, b], ({ side, criterion }) => together(of(criterion).map(word => nameIn(side, word))));
  const days = (word: 'effective' | 'expires') =>
    both([a, b], ({ criterion }) => {
      const day = criterion[word];
      return day === undefined ? undefined : plainly(day);
    });
  const cited = ({ side, criterion }: Entry): Stated | undefined => {
    const uses = criterion.violates;
    const said = together(
      uses.map(({ at }) => {
        const words = quotable(side.source.text.slice(at.start, at.end)).trim();
        return { zh: words, en: words };
      }),
    );
    const key = uses.map(use => citationKey(side, use)).sort();
    return said && { ...said, key: key.join('\n') };
  };
  return [
    ...row('subjects', labels.subjects, ...names(({ subjects }) => subjects.map(({ text }) => text))),
    ...row('proof', labels.proof, ...names(({ proofs }) => proofs.map(({ value }) => value))),
    ...row('harm', labels.harm, ...names(({ harms }) => harms.map(({ value }) => value))),
    ...row('violates', labels.violates, cited(a), cited(b), absentWords.unstated),
    ...row('effective', labels.effective, ...days('effective')),
    ...row('expires', labels.expires, ...days('expires')),
  ].filter(({ standing }) => standing !== 'same');
}
