/**
 * What follows one another on the page → chapters, sections and articles with their numbers. 章 and 节 begin anew where
 * the one above them does, 条 run through; 款 have none, 项 are （一）, 目 1. (LL-07).
 */
import { writeNumeral } from '../../grammar/values/numeral.js';
import type { Annex, Article, Chapter, Item, OfficialDocument, Paragraph, Section } from './document.js';
import type { Border, Drafted, Event, LooseArticle, LooseItem, LooseParagraph } from './drafted.js';
import { finisher } from './finish.js';
import { type Here, placesOf, type Spot } from './place.js';

export interface Body {
  readonly parts: OfficialDocument['parts'];
  readonly annexes: readonly Annex[];
}

export function numbered(drafted: Drafted, events: readonly Event[]): Body {
  const spots = spotsOf(events);
  const places = placesOf(spots);
  const finish = finisher(drafted, places);
  const { language } = drafted;
  const label = (number: number, zh: string, en: string): string =>
    language === 'zh' ? `第${writeNumeral(number, 'zh')}${zh}` : `${en} ${number}`;

  const item = (loose: LooseItem, id: string, number: number, depth: number, here: Here): Item => ({
    kind: 'item',
    id,
    number,
    label: itemLabel(number, depth, language),
    source: loose.source,
    text: finish(loose.text, here),
    items: loose.items.map((each, i) => item(each, `${id}__sub_${i + 1}`, i + 1, depth + 1, here)),
    ...namesOf(loose),
  });
  const paragraph = (loose: LooseParagraph, id: string, number: number, here: Here): Paragraph => {
    const inner = { ...here, paragraph: number };
    return {
      kind: 'paragraph',
      id,
      number,
      source: loose.source,
      text: finish(loose.text, inner),
      items: loose.items.map((each, i) => item(each, `${id}__item_${i + 1}`, i + 1, 1, { ...inner, item: i + 1 })),
      ...(loose.table && {
        table: {
          source: loose.table.source,
          head: loose.table.head.map(cell => finish(cell, inner)),
          rows: loose.table.rows.map(row => row.map(cell => finish(cell, inner))),
          ...(loose.table.continued && { continued: loose.table.continued }),
        },
      }),
      ...namesOf(loose),
    };
  };
  const article = ({ loose, id, number, here }: ArticleSpot): Article => ({
    kind: 'article',
    about: loose.about,
    id,
    number,
    label: here.annex === undefined ? label(number, '条', 'Article') : '',
    source: loose.source,
    paragraphs: loose.paragraphs.map((each, i) => paragraph(each, `${id}__para_${i + 1}`, i + 1, here)),
    ...namesOf(loose),
  });

  const parts: (Chapter | Section | Article)[] = [];
  const annexes: Annex[] = [];
  const annexCount = spots.filter(({ kind }) => kind === 'annex').length;
  let chapter: Open | undefined;
  let section: Open | undefined;
  let annex: Open | undefined;
  for (const spot of spots) {
    if (spot.kind === 'article') {
      const home = annex ?? section ?? chapter;
      if (home) home.parts.push(article(spot));
      else parts.push(article(spot));
      continue;
    }
    const { loose, id, number } = spot;
    const common = { id, number, source: loose.source, heading: finish(loose.heading, {}), ...namesOf(loose) };
    const own: (Section | Article)[] = [];
    const open: Open = { parts: own };
    if (spot.kind === 'annex') {
      annex = open;
      const word = language === 'zh' ? '附件' : 'Annex ';
      annexes.push({
        kind: 'annex',
        ...common,
        label: annexCount > 1 ? `${word}${number}` : word.trim(),
        parts: own as Article[],
      });
    } else if (spot.kind === 'section') {
      section = open;
      const node: Section = {
        kind: 'section',
        ...common,
        label: label(number, '节', 'Section'),
        parts: own as Article[],
      };
      if (chapter) chapter.parts.push(node);
      else parts.push(node);
    } else {
      chapter = open;
      section = undefined;
      parts.push({ kind: 'chapter', ...common, label: label(number, '章', 'Chapter'), parts: own });
    }
  }
  return { parts, annexes };
}

/** A division that articles are still put into. */
interface Open {
  readonly parts: (Section | Article)[];
}

type ArticleSpot = Extract<Spot, { kind: 'article' }>;

function namesOf({ nameAt, key }: Pick<LooseItem, 'nameAt' | 'key'>): Pick<LooseItem, 'nameAt' | 'key'> {
  return { ...(nameAt && { nameAt }), ...(key !== undefined && { key }) };
}

function itemLabel(number: number, depth: number, language: Drafted['language']): string {
  if (depth > 1) return `${number}.`;
  return language === 'zh' ? `（${writeNumeral(number, 'zh')}）` : `(${number})`;
}

// --- numbers ----------------------------------------------------------------------------------------------------

/** Every event with its number and id. */
function spotsOf(events: readonly Event[]): readonly Spot[] {
  const counts = { chapter: 0, section: 0, article: 0, annex: 0, inAnnex: 0 };
  const spots: Spot[] = [];
  for (const event of events) {
    if (event.kind === 'article') spots.push(articleSpot(event, counts));
    else spots.push(borderSpot(event, counts));
  }
  return spots;
}

type Counts = Record<'chapter' | 'section' | 'article' | 'annex' | 'inAnnex', number>;

function articleSpot(loose: LooseArticle, counts: Counts): Spot {
  const here: Here = {
    ...(counts.chapter > 0 && { chapter: counts.chapter }),
    ...(counts.section > 0 && { section: counts.section }),
  };
  if (counts.annex > 0) {
    counts.inAnnex++;
    const number = counts.inAnnex;
    return {
      kind: 'article',
      loose,
      number,
      id: `annex_${counts.annex}__art_${number}`,
      here: { annex: counts.annex, article: number },
    };
  }
  counts.article++;
  return {
    kind: 'article',
    loose,
    number: counts.article,
    id: `art_${counts.article}`,
    here: { ...here, article: counts.article },
  };
}

function borderSpot(loose: Border, counts: Counts): Spot {
  if (loose.kind === 'annex') {
    counts.annex++;
    counts.inAnnex = 0;
    return { kind: 'annex', loose, number: counts.annex, id: `annex_${counts.annex}`, here: { annex: counts.annex } };
  }
  if (loose.kind === 'chapter') {
    counts.chapter++;
    counts.section = 0;
    return {
      kind: 'chapter',
      loose,
      number: counts.chapter,
      id: `chp_${counts.chapter}`,
      here: { chapter: counts.chapter },
    };
  }
  counts.section++;
  const above = counts.chapter > 0 ? `chp_${counts.chapter}__` : '';
  const here = { ...(counts.chapter > 0 && { chapter: counts.chapter }), section: counts.section };
  return { kind: 'section', loose, number: counts.section, id: `${above}sec_${counts.section}`, here };
}
