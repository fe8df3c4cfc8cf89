/** Two versions of a text and their comparison → the table of the amendment. */
import type { Face } from '../../../grammar/index.js';
import { writeNumeral } from '../../../grammar/values/numeral.js';
import type { Comparison, Group } from '../../core/compare/comparison.js';
import { groupOrder } from '../../core/compare/say.js';
import { type OfficialDocument, plain } from '../document.js';
import { cellsOf, linesOf, piecesOf, sameButForCitations } from './cells.js';
import type { ChangeRow, ChangeTable } from './change-table.js';
import { type Effects, effectsOf, saidOf, sentence, standingOf } from './effects.js';
import { type Pairing, type Provision, paired, pairedParts, provisionsOf, wordsOf } from './provisions.js';
import { countsSaid, restSaid } from './rest.js';

/** Both documents in one language; the comparison is of the drafts that they were made from, the older one left. */
export function changesOf(before: OfficialDocument, after: OfficialDocument, comparison: Comparison): ChangeTable {
  const { language } = after;
  const zh = language === 'zh';
  const [olds, news] = [provisionsOf(before), provisionsOf(after)];
  const pairing = paired(olds, news);
  const amendment: Amendment = {
    language,
    olds,
    news,
    pairing,
    effects: effectsOf(comparison, before, after),
    rest: [],
  };
  const rows = [...titleRow(before, after), ...rowsOf(amendment)];
  const title = plain(after.title);
  return {
    language,
    title: zh ? `《${title}》修改前后对照表` : `${title}: changes`,
    heads: zh ? ['现行条文', '修改后条文', '说明'] : ['Present text', 'Text as amended', 'Notes'],
    summary: [...countsSaid(rows, language), ...listingSaid(comparison, language)],
    legend: zh
      ? '“现行条文”栏中加删除线的是删去的文字，“修改后条文”栏中的黑体字是增加的文字；条、项的序号和项末的标点随增删调整，不另标出。'
      : 'Words struck through are deleted, words in bold are added; numbers, and marks at the end of items, follow and are not marked.',
    rows,
    rest: restSaid(amendment.rest, language),
  };
}

/** What the rows are made from; `rest` collects the pairs that stayed as they were. */
interface Amendment {
  readonly language: Face;
  readonly olds: readonly Provision[];
  readonly news: readonly Provision[];
  readonly pairing: Pairing;
  readonly effects: Effects;
  readonly rest: (readonly [before: Provision, after: Provision])[];
}

function titleRow(before: OfficialDocument, after: OfficialDocument): readonly ChangeRow[] {
  const [old, now] = [plain(before.title), plain(after.title)];
  if (old === now) return [];
  const [left, right] = piecesOf(old, now);
  const notes = [sentence(after.language === 'zh' ? '修改名称' : 'the title is changed', after.language)];
  return [
    {
      kind: 'title',
      before: [{ kind: 'title', label: '', pieces: left }],
      after: [{ kind: 'title', label: '', pieces: right }],
      notes,
    },
  ];
}

/** In the order of the new text; what is gone comes behind what stood before it. */
function rowsOf(amendment: Amendment): readonly ChangeRow[] {
  const { olds, news, pairing } = amendment;
  const answer = new Map(pairing.pairs.map(([i, j]) => [i, j]));
  const gone = new Map<number, number[]>();
  let last = -1;
  for (const [i] of olds.entries()) {
    const now = answer.get(i);
    if (now === undefined) gone.set(last, [...(gone.get(last) ?? []), i]);
    // One that moved away is no neighbour of what stays.
    else if (!isMoved(pairing, i)) last = now;
  }
  const from = new Map(pairing.pairs.map(([i, j], at) => [j, { i, at }]));
  const deleted = (after: number): readonly ChangeRow[] =>
    (gone.get(after) ?? []).flatMap(i => deletedRow(amendment, i));
  return [
    ...deleted(-1),
    ...news.flatMap((provision, j) => {
      const known = from.get(j);
      const before = known && olds[known.i];
      const own = before
        ? pairRow(amendment, before, provision, pairing.moved.has(known.at))
        : [addedRow(amendment, provision)];
      return [...own, ...deleted(j)];
    }),
  ];
}

function isMoved({ pairs, moved }: Pairing, before: number): boolean {
  return moved.has(pairs.findIndex(([i]) => i === before));
}

function deletedRow({ olds, effects, language }: Amendment, index: number): readonly ChangeRow[] {
  const provision = olds[index];
  if (!provision) return [];
  return [
    {
      kind: provision.kind === 'heading' ? 'heading' : 'deleted',
      before: linesOf(provision),
      notes: [sentence(language === 'zh' ? '删去' : 'deleted', language), ...saidOf(effects, provision.id, undefined)],
    },
  ];
}

function addedRow({ effects, language }: Amendment, provision: Provision): ChangeRow {
  return {
    kind: provision.kind === 'heading' ? 'heading' : 'added',
    after: linesOf(provision),
    notes: [sentence(language === 'zh' ? '新增' : 'added', language), ...saidOf(effects, undefined, provision.id)],
  };
}

function pairRow(amendment: Amendment, before: Provision, after: Provision, moved: boolean): readonly ChangeRow[] {
  const { language, effects } = amendment;
  const zh = language === 'zh';
  const isSame = wordsOf(before) === wordsOf(after);
  // A value that no sentence prints may be another all the same.
  const effected = saidOf(effects, before.id, after.id);
  if (isSame && !moved && (after.kind === 'heading' || effected.length === 0)) {
    if (after.kind === 'article') amendment.rest.push([before, after]);
    return [];
  }
  const kind = after.kind === 'heading' ? 'heading' : moved ? 'moved' : 'changed';
  const kept = isSame && !moved ? [sentence(zh ? '文字不变' : 'the words are the same', language)] : [];
  const notes = [...kept, ...(moved ? [movedSaid(amendment, before, after)] : []), ...effected];
  if (!isSame && sameButForCitations(before, after, placesOf(amendment))) {
    notes.push(sentence(zh ? '引用的条号随之调整' : 'the numbers of what it cites follow', language));
  } else if (!isSame && notes.length === (moved ? 1 : 0)) {
    notes.push(sentence(zh ? '修改文字' : 'reworded', language));
  }
  if (!moved && before.label !== after.label) {
    notes.push(sentence(zh ? `原为${before.label}` : `formerly ${before.label}`, language));
  }
  return [{ kind, ...cellsOf(before, after), notes }];
}

function movedSaid({ language, olds, news }: Amendment, before: Provision, after: Provision): string {
  const home = (all: readonly Provision[], { home: id }: Provision): string =>
    all.find(each => each.id === id)?.label ?? '';
  const [from, to] = [home(olds, before), home(news, after)];
  const isElsewhere = from !== to && from !== '' && to !== '';
  if (language === 'zh') {
    return sentence(
      `移动：由${isElsewhere ? from : ''}${before.label}移作${isElsewhere ? to : ''}${after.label}`,
      language,
    );
  }
  return sentence(`moved from ${before.label}${isElsewhere ? ` (${from})` : ''} to ${after.label}`, language);
}

const places = new WeakMap<Amendment, ReadonlyMap<string, string>>();

/** From every old place to the new one, for references. */
function placesOf(amendment: Amendment): ReadonlyMap<string, string> {
  const known = places.get(amendment);
  if (known) return known;
  const ids = new Map<string, string>();
  for (const [i, j] of amendment.pairing.pairs) {
    const [one, other] = [amendment.olds[i], amendment.news[j]];
    if (!one || !other) continue;
    ids.set(one.id, other.id);
    for (const [a, b] of pairedParts(one.parts, other.parts)) {
      const [part, answer] = [one.parts[a], other.parts[b]];
      if (part && answer) ids.set(part.id, answer.id);
    }
  }
  places.set(amendment, ids);
  return ids;
}

/** 列入情形：一项的列入范围扩大，三项不变。 */
function listingSaid(comparison: Comparison, language: Face): readonly string[] {
  const counts = new Map<Group, number>();
  for (const { group } of comparison.lists.flatMap(({ criteria }) => criteria)) {
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const said = groupOrder.flatMap(group => {
    const count = counts.get(group);
    if (count === undefined) return [];
    const word = standingOf(group)[language];
    return [language === 'zh' ? `${writeNumeral(count, 'zh')}项${word}` : `${count} ${word}`];
  });
  if (said.length === 0) return [];
  const head = language === 'zh' ? '列入情形：' : 'criteria: ';
  return [sentence(head + said.join(language === 'zh' ? '，' : ', '), language)];
}
