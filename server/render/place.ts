/** Where named things stand in the document, and how a place is cited from another: 第五条第二项, 前条, 前款. */
import { writeNumeral } from '../../grammar/values/numeral.js';
import type { Border, Drafted, LooseArticle, LooseItem } from './drafted.js';

/** A place on the page. */
export interface Here {
  readonly chapter?: number;
  readonly section?: number;
  readonly article?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
  readonly annex?: number;
}

/** What is cited: a place, with the last article where it is several. */
export interface Place extends Here {
  readonly id: string;
  /** The article has one paragraph only: it is cited without it. */
  readonly isSole: boolean;
  readonly through?: number;
}

/** An event with its number. */
export type Spot = { readonly number: number; readonly id: string; readonly here: Here } & (
  | { readonly kind: 'article'; readonly loose: LooseArticle }
  | { readonly kind: 'chapter' | 'section' | 'annex'; readonly loose: Border }
);

/** By the offset of the name. */
export type Places = ReadonlyMap<number, Place>;

export function placesOf(spots: readonly Spot[]): Places {
  const places = new Map<number, Place>();
  const put = (at: LooseItem['nameAt'], place: Place): void => {
    if (at && !places.has(at.start)) places.set(at.start, place);
  };
  for (const spot of spots) {
    const { id, here } = spot;
    put(spot.loose.nameAt, { ...here, id, isSole: false });
    if (spot.kind !== 'article') continue;
    const { paragraphs, listAt } = spot.loose;
    if (listAt) reach(places, listAt.start, { ...here, id, isSole: true }, spot.number);
    const isSole = paragraphs.length === 1;
    for (const [i, paragraph] of paragraphs.entries()) {
      const ofParagraph: Place = { ...here, id: `${id}__para_${i + 1}`, isSole, paragraph: i + 1 };
      for (const at of [paragraph.nameAt, ...(paragraph.alsoAt ?? [])]) put(at, ofParagraph);
      for (const [j, item] of paragraph.items.entries()) {
        const ofItem = { ...ofParagraph, id: `${ofParagraph.id}__item_${j + 1}`, item: j + 1 };
        for (const at of [item.nameAt, ...(item.alsoAt ?? [])]) put(at, ofItem);
        for (const [k, sub] of item.items.entries())
          put(sub.nameAt, { ...ofItem, id: `${ofItem.id}__sub_${k + 1}`, subitem: k + 1 });
      }
    }
  }
  return places;
}

/** A list reaches from its first article to its last. */
function reach(places: Map<number, Place>, at: number, place: Place, number: number): void {
  const known = places.get(at);
  places.set(at, known ? { ...known, through: number } : place);
}

/**
 * How a place is cited from here. `before` are the words before the reference: behind 本条例 a number must follow.
 */
export function citedFrom({ language }: Pick<Drafted, 'language'>, place: Place, here: Here, before: string): string {
  return language === 'zh' ? inChinese(place, here, before) : inEnglish(place, here);
}

function inChinese(place: Place, here: Here, before: string): string {
  const { chapter, section, article, annex, through, isSole } = place;
  if (annex !== undefined) return '附件';
  const the = (number: number, unit: string): string => `第${writeNumeral(number, 'zh')}${unit}`;
  if (article === undefined) {
    if (section === undefined) return the(chapter ?? 0, '章');
    return `${chapter === undefined || chapter === here.chapter ? '本章' : the(chapter, '章')}${the(section, '节')}`;
  }
  if (through !== undefined && through > article) return `${the(article, '条')}至${the(through, '条')}`;
  const paragraph = isSole ? undefined : place.paragraph;
  const below = `${place.item === undefined ? '' : the(place.item, '项')}${place.subitem === undefined ? '' : the(place.subitem, '目')}`;
  const isNamed = /本(?:条例|办法|规定|细则|规则|决定|意见|标准|规范|法)$/u.test(before);
  const isHere = here.annex === undefined && !isNamed;
  if (isHere && article === here.article) {
    if (paragraph === undefined) return below === '' ? '本条' : `本条${below}`;
    if (paragraph === here.paragraph) return `本款${below}`;
    if (here.paragraph !== undefined && paragraph === here.paragraph - 1) return `前款${below}`;
    return `本条${the(paragraph, '款')}${below}`;
  }
  const first = isHere && here.article !== undefined && article === here.article - 1 ? '前条' : the(article, '条');
  return `${first}${paragraph === undefined ? '' : the(paragraph, '款')}${below}`;
}

function inEnglish(place: Place, here: Here): string {
  const { chapter, section, article, annex, through, isSole, item, subitem } = place;
  if (annex !== undefined) return `Annex ${annex}`;
  if (article === undefined)
    return section === undefined ? `Chapter ${chapter}` : `Section ${section} of Chapter ${chapter}`;
  if (through !== undefined && through > article) return `Articles ${article} to ${through}`;
  const paragraph = isSole ? undefined : place.paragraph;
  const parts = [
    article === here.article ? 'this Article' : `Article ${article}`,
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
    ...(item === undefined ? [] : [`item (${item})`]),
    ...(subitem === undefined ? [] : [`${subitem}.`]),
  ];
  return parts.join(', ');
}
