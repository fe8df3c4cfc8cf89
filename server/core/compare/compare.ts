/**
 * Two texts, or two versions of one, compared: which list answers to which, who is listed here and not there, and how
 * procedure, measures and ratings differ. Pure; what comes out is plain data (`comparison.ts`).
 */
import type { Bilingual } from '../../../grammar/index.js';
import { called } from '../bind/resolve.js';
import type { List } from '../model.js';
import { quotable } from '../phrases.js';
import type { Comparison, CriterionComparison, ListComparison, ListHead, Row, Section, Side } from './comparison.js';
import { compareCriteria } from './criteria.js';
import { generalSections } from './general.js';
import { type Placed, paired, provisionsOf, shareName } from './provisions.js';
import { ratingSections } from './ratings.js';
import { both } from './rows.js';
import { type Compared, nameAt } from './side.js';
import { likeness, pairsOf } from './similar.js';
import { sideLabels } from './words.js';

/** Compares two files. Of `versions` the first is the older one. */
export function compare(left: Compared, right: Compared, kind: 'texts' | 'versions' = 'texts'): Comparison {
  const [own, other] = both([left, right], listsOf);
  const byName = new Map<string, Bilingual>();
  const pairs = pairsOf(own, other, likenessOfLists);
  const lists = paired(pairs, own, other).map(([a, b]): ListComparison => {
    const { criteria, byName: shared } = compareCriteria(a, b, sideLabels[kind]);
    for (const fact of shared) byName.set(fact.id, called(fact));
    const list = a?.list ?? b?.list;
    return {
      kind: list?.kind ?? 'blacklist',
      criteria,
      sections: sectionsOf(a, b),
      ...(a && { left: headOf(a) }),
      ...(b && { right: headOf(b) }),
      ...(a && b && { matchedBy: matchedBy(a, b) }),
    };
  });
  const [first, second] = sideLabels[kind];
  return {
    kind,
    left: sideOf(left, first),
    right: sideOf(right, second),
    general: generalSections(left, right, kind),
    lists,
    byName: [...byName.values()],
    notes: lists.length === 0 ? [noLists] : [],
  };
}

const noLists: Bilingual = {
  zh: '两份文件里都没有名单或者信用评价',
  en: 'neither text has a list or a rating',
};

/** Whether a comparison found nothing: neither in whom the texts list nor in what they provide. */
export function isSame({ kind, general, lists }: Comparison): boolean {
  const isEven = ({ standing }: Row) => standing === 'same' || (standing === 'reworded' && kind !== 'versions');
  return (
    general.every(({ rows }) => rows.every(isEven)) &&
    lists.every(
      ({ criteria, sections, left, right }) =>
        (left !== undefined && right !== undefined) === (kind !== 'standard') &&
        criteria.every(one => isEvenCriterion(one, kind)) &&
        sections.every(({ rows }) => rows.every(isEven)),
    )
  );
}

function isEvenCriterion(one: CriterionComparison, kind: Comparison['kind']): boolean {
  if (one.group === 'inside') return true;
  if (one.group !== 'same' || one.carries.length > 0) return false;
  return kind !== 'versions' || !(one.renamed || one.moved || one.reworded);
}

/** Somebody whom the text under review lists and the one that it is held against does not. */
export function listsMore({ kind, lists }: Comparison): boolean {
  return lists.some(({ criteria }) =>
    criteria.some(({ group, onlyRight }) =>
      kind === 'standard' ? group === 'wider' || group === 'disjoint' : onlyRight?.kind === 'somebody',
    ),
  );
}

export function sideOf({ source, model, norms }: Compared, label: Bilingual): Side {
  const [regulation] = model.regulations;
  const [list] = model.lists;
  const title = regulation?.title.text ?? list?.title?.text ?? list?.name ?? '';
  return { label, uri: source.uri, title: quotable(title).trim(), day: norms.asOf };
}

export function listsOf(side: Compared): readonly Placed[] {
  return side.model.lists.map(list => ({ side, list }));
}

export function headOf({ side, list }: Placed): ListHead {
  const title = list.title && quotable(list.title.text).trim();
  // An existing text may create a list without a name: by the words that create it.
  const words = title ?? quotable(side.source.text.slice(list.at.start, list.at.end)).trim();
  return {
    name: list.name === undefined ? { zh: words, en: words } : nameAt(side, list.at, list.name),
    at: list.at,
    ...(title !== undefined && { title }),
  };
}

// --- which list answers to which ------------------------------------------------------------------------------------

/** Of one kind: by name, by title, else because they are what is left of their kind. */
function likenessOfLists(a: Placed, b: Placed): number {
  if (a.list.kind !== b.list.kind) return 0;
  const how = matchedBy(a, b);
  if (how === 'name') return 3;
  return how === 'title' ? 2 : 1 + likeness(titleOf(a.list), titleOf(b.list)) / 2;
}

function matchedBy(a: Placed, b: Placed): NonNullable<ListComparison['matchedBy']> {
  if (a.list.name !== undefined && b.list.name !== undefined && shareName(headOf(a).name, headOf(b).name))
    return 'name';
  const [own, other] = [titleOf(a.list), titleOf(b.list)];
  return own !== '' && likeness(own, other) === 1 ? 'title' : 'kind';
}

function titleOf({ title }: List): string {
  return title ? quotable(title.text).trim() : '';
}

function sectionsOf(left: Placed | undefined, right: Placed | undefined): readonly Section[] {
  const pair = [left, right] as const;
  const isRating = (left ?? right)?.list.rating !== undefined;
  return [...(isRating ? ratingSections(pair) : []), ...provisionsOf(pair)];
}
