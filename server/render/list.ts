/** A list → its articles, one for each part in the order in which the draft begins them; 条 { … } sets other borders. */
import type { Block, Define, Span, Statement } from '../../grammar/index.js';
import { type CriteriaParts, criteriaParagraphs, groupAuthority, groupLead, listLead } from './criteria.js';
import type { Subject } from './document.js';
import {
  type Drafted,
  type Event,
  inside,
  isBlock,
  keyOf,
  type LooseArticle,
  type LooseParagraph,
  say,
} from './drafted.js';
import { type EndingWord, endingParagraphs, ownEndings } from './ending-sentences.js';
import { exceptionParagraphs } from './exceptions.js';
import { holdsParts, type Listing, opened, titleOf } from './listed-name.js';
import { listedParties, measureParagraphs } from './measures.js';
import { procedureParagraphs, publicationParagraphs } from './procedure.js';
import { articleOf, borderOf, loosePart, withItems } from './prose-article.js';
import { bandMeasures, bandParagraphs, gradeParagraphs, scaleParagraphs, scoreParagraphs } from './rating.js';
import { definitionParagraphs, scopeParagraphs } from './scope.js';
import { ended, passagesOf } from './wording.js';

export const listWords = ['blacklist', 'redlist', 'watchlist', 'rating'] as const;

export function listEvents(drafted: Drafted, block: Block): readonly Event[] {
  const statements = [...opened(inside(block))];
  const title = titleOf(drafted, block);
  const listing: Listing = {
    drafted,
    block,
    statements,
    title,
    key: keyOf(drafted, block.name) ?? title,
    authority:
      block.word === 'rating'
        ? say(drafted, '评价机关', 'rating authority')
        : say(drafted, '认定机关', 'deciding authority'),
  };
  const at = block.name?.span ?? block.wordSpan;
  const events: Event[] = [];
  let segment: Statement[] = [];
  let isFirst = true;
  const close = (): void => {
    for (const part of partsOf(listing, segment, isFirst)) {
      const paragraphs = withItems(drafted, part.paragraphs);
      events.push({ ...articleFrom({ ...part, paragraphs }), listAt: at });
    }
    if (segment.length > 0) isFirst = false;
    segment = [];
  };
  for (const statement of inside(block)) {
    if (isBlock(statement, 'chapter', 'section')) {
      close();
      events.push(borderOf(drafted, statement));
    } else segment.push(statement);
  }
  close();
  return events;
}

/** One article to be. */
interface Part {
  readonly about: Subject;
  readonly source: Span;
  readonly paragraphs: readonly LooseParagraph[];
  readonly key?: string;
  readonly nameAt?: Span;
}

function articleFrom({ about, source, paragraphs, key, nameAt }: Part): LooseArticle {
  // Where one paragraph says it all, its name cites the article.
  return { kind: 'article', about, source, paragraphs, ...(key !== undefined && { key }), ...(nameAt && { nameAt }) };
}

/** The parts of one stretch of statements, in the order in which they begin. */
function partsOf(listing: Listing, statements: readonly Statement[], isFirst: boolean): readonly Part[] {
  const parts = new Map<string, () => readonly Part[]>();
  for (const statement of statements) {
    const id = partId(statement);
    if (id === undefined || parts.has(id)) continue;
    parts.set(id, () => partOf(listing, statements, statement, id, isFirst));
  }
  for (const word of ['term', 'repair', 'removal'] as const) {
    if (!parts.has(word) && ownEndings(listing, statements, word).length > 0) {
      parts.set(word, () => endingPart(listing, statements, word));
    }
  }
  return [...parts.values()].flatMap(make => make()).filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Statements of one id make one article. */
function partId(statement: Statement): string | undefined {
  switch (statement.kind) {
    case 'Heading':
      return headingParts[statement.word ?? ''];
    case 'Wording':
      return 'criteria';
    case 'Define':
      return statement.role === 'direct' ? 'grades' : 'definition';
    case 'Score':
      return statement.role === 'add' ? 'add' : 'deduct';
    case 'Block':
      return blockParts[statement.word] ?? `${statement.word}@${statement.span.start}`;
    case 'Fact':
    case 'Use':
    case 'Case':
      return undefined;
  }
}

const headingParts: Readonly<Record<string, string>> = {
  subjects: 'scope',
  liable: 'scope',
  'decided-by': 'scope',
  scale: 'scope',
  start: 'scope',
  cycle: 'scope',
  except: 'exceptions',
  term: 'term',
  repair: 'repair',
  removal: 'removal',
};

const blockParts: Readonly<Partial<Record<Block['word'], string>>> = {
  lead: 'criteria',
  criterion: 'criteria',
  closing: 'criteria',
  except: 'exceptions',
  procedure: 'procedure',
  publication: 'publication',
};

function partOf(
  listing: Listing,
  statements: readonly Statement[],
  first: Statement,
  id: string,
  isFirst: boolean,
): readonly Part[] {
  const { drafted, key } = listing;
  const source = first.span;
  const part = (about: Subject, paragraphs: readonly LooseParagraph[]): readonly Part[] => [
    { about, source, paragraphs, key: `${key}#${id}` },
  ];
  switch (id) {
    case 'scope':
      return isFirst
        ? part(listing.block.word === 'rating' ? 'rating' : 'scope', [
            ...scopeParagraphs(listing),
            ...scaleParagraphs(listing),
          ])
        : [];
    case 'definition':
      return part(
        'definition',
        statements.flatMap(each => (isTerm(each) ? definitionParagraphs(drafted, each) : [])),
      );
    case 'criteria':
      return part('criteria', ownCriteria(listing, statements, source));
    case 'exceptions':
      return part('exceptions', exceptionParagraphs(listing, statements));
    case 'procedure':
      return part(
        'procedure',
        blocksOf(statements, 'procedure').flatMap(block => procedureParagraphs(listing, block)),
      );
    case 'publication':
      return part(
        'publication',
        blocksOf(statements, 'publication').flatMap(block => publicationParagraphs(listing, block)),
      );
    case 'term':
    case 'repair':
    case 'removal':
      return endingPart(listing, statements, id);
    case 'deduct':
      return [
        ...part('scores', scoreParagraphs(listing, statements, 'deduct')),
        ...addedInIndicators(listing, statements, source),
      ];
    case 'add':
      return statements.some(isIndicator) ? [] : part('scores', scoreParagraphs(listing, statements, 'add'));
    case 'grades':
      return part('grades', gradeParagraphs(listing, statements));
    default:
      return first.kind === 'Block' ? blockPart(listing, first, isFirst) : [];
  }
}

function isTerm(statement: Statement): statement is Define {
  return statement.kind === 'Define' && statement.role === 'define';
}

function isIndicator(statement: Statement): boolean {
  return statement.kind === 'Score' && statement.role === 'indicator';
}

/** Additions that stand in indicators, and those beside them, follow the deductions. */
function addedInIndicators(listing: Listing, statements: readonly Statement[], source: Span): readonly Part[] {
  if (!statements.some(isIndicator)) return [];
  return [
    { about: 'scores', source, paragraphs: scoreParagraphs(listing, statements, 'add'), key: `${listing.key}#add` },
  ];
}

function endingPart(listing: Listing, statements: readonly Statement[], word: EndingWord): readonly Part[] {
  const paragraphs = [...endingParagraphs(listing, statements, word), ...ownEndings(listing, statements, word)];
  const [first] = paragraphs;
  return first ? [{ about: word, source: first.source, paragraphs, key: `${listing.key}#${word}` }] : [];
}

/** Criteria of the list itself; a lead sentence that only groups follow is theirs. */
function ownCriteria(listing: Listing, statements: readonly Statement[], source: Span): readonly LooseParagraph[] {
  const lead = listLead(listing.drafted, statements);
  const isOfGroups = !blocksOf(statements, 'criterion').length && blocksOf(listing.statements, 'group').length > 0;
  const parts: CriteriaParts = { statements, source, lead: isOfGroups ? undefined : lead };
  return criteriaParagraphs(listing, parts);
}

function blocksOf(statements: readonly Statement[], word: Block['word']): readonly Block[] {
  return statements.filter((each): each is Block => isBlock(each, word));
}

function blockPart(listing: Listing, block: Block, isFirst: boolean): readonly Part[] {
  const { drafted, key } = listing;
  const own = keyOf(drafted, block.name);
  const named = { ...(own !== undefined && { key: `${key}/${own}` }), ...(block.name && { nameAt: block.name.span }) };
  switch (block.word) {
    case 'group':
      return [{ about: 'group', source: block.span, paragraphs: groupParagraphs(listing, block), ...named }];
    case 'punishment':
    case 'incentives':
      return [
        {
          about: 'measures',
          source: block.span,
          paragraphs: measureParagraphs(listing, block, listedParties(listing)),
          key: `${key}#${block.word}`,
        },
      ];
    case 'bands':
      return [
        { about: 'bands', source: block.span, paragraphs: bandParagraphs(listing, block), key: `${key}#bands` },
        ...bandMeasures(listing, block).map(
          ({ measures, whom, band, bandKey }): Part => ({
            about: 'measures',
            source: measures.span,
            paragraphs: measureParagraphs(listing, measures, whom, band),
            key: `${key}#${measures.word}@${bandKey}`,
          }),
        ),
      ];
    case 'article':
      return holdsParts(block) ? [mixedPart(listing, block, isFirst)] : [articleOf(drafted, block)];
    case 'paragraph':
    case 'item':
      return [{ about: 'prose', source: block.span, paragraphs: loosePart(drafted, block) }];
    default:
      return [];
  }
}

function groupParagraphs(listing: Listing, group: Block): readonly LooseParagraph[] {
  const statements = [...opened(inside(group))];
  const lead = groupLead(listing, group, listLead(listing.drafted, listing.statements));
  // A group without a lead sentence of any kind gets a standard one, not a sentence of its only criterion.
  const parts: CriteriaParts = {
    statements: statements.filter(each => !isBlock(each, 'lead')),
    source: group.span,
    lead,
    group,
  };
  const exceptions = exceptionParagraphs(listing, statements);
  return [...criteriaParagraphs(listing, parts), ...groupAuthority(listing, group), ...exceptions];
}

/** Several parts in one article. */
function mixedPart(listing: Listing, block: Block, isFirst: boolean): Part {
  const { drafted } = listing;
  const own = block.wordings.flatMap(wording => passagesOf(drafted, wording));
  const inner = partsOf(listing, inside(block), isFirst);
  const [first] = inner;
  const paragraphs = withItems(drafted, [
    ...own.map(text => ({ text: ended(text, say(drafted, '。', '.')), source: block.span, items: [] })),
    ...inner.flatMap(part => part.paragraphs),
  ]);
  const isOne = inner.length === 1 && first && own.length === 0;
  const key = keyOf(drafted, block.name) ?? (isOne ? first.key : undefined);
  return {
    about: isOne ? first.about : 'mixed',
    source: block.span,
    paragraphs,
    ...(key !== undefined && { key }),
    ...(block.name ? { nameAt: block.name.span } : isOne && first.nameAt && { nameAt: first.nameAt }),
  };
}
