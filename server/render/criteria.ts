/** The lead sentence with its criteria as items, closings, and groups. */
import type { Block, Statement } from '../../grammar/index.js';
import { citationText } from './citations.js';
import { asCircumstance, clauseOf } from './condition.js';
import { isInForce, withDates } from './dates.js';
import {
  type Drafted,
  gap,
  headingsIn,
  inside,
  isBlock,
  keyOf,
  type LooseItem,
  type LooseParagraph,
  type LooseRun,
  nameWords,
  say,
  standard,
} from './drafted.js';
import { exceptionNames, exceptionTail } from './exceptions.js';
import { bodiesOf, type Listing, theTitle } from './listed-name.js';
import { sentence } from './scope.js';
import { ended, ending, passageOf, passagesOf, withoutMark, wordsOf } from './wording.js';

/** The parts of an article of criteria: of the list itself, or of one group. */
export interface CriteriaParts {
  readonly statements: readonly Statement[];
  /** The lead sentence where the author gives one. */
  readonly lead: readonly LooseRun[] | undefined;
  readonly source: LooseRun['source'];
  readonly group?: Block;
}

/** Criteria that are not in force on the day of the document are left out. */
export function criteriaParagraphs(listing: Listing, parts: CriteriaParts): readonly LooseParagraph[] {
  const { drafted } = listing;
  const criteria = parts.statements.filter(
    (each): each is Block => isBlock(each, 'criterion') && isInForce(drafted, inside(each)),
  );
  const closings = parts.statements.flatMap(each => {
    if (isBlock(each, 'closing')) return each.wordings.flatMap(wording => passagesOf(drafted, wording));
    return each.kind === 'Wording' ? passagesOf(drafted, each) : [];
  });
  const after: readonly LooseParagraph[] = closings.map(text => ({
    text: ended(text, '。'),
    source: text[0]?.source ?? parts.source,
    items: [],
  }));
  const [only] = criteria;
  if (!only) return parts.lead ? [{ text: ended(parts.lead, '。'), source: parts.source, items: [] }, ...after] : after;
  if (!parts.lead && (criteria.length === 1 || criteria.every(each => isSentence(listing, each)))) {
    return [...criteria.map(each => alone(listing, each, parts)), ...after];
  }
  const items = criteria.map((each, i) => itemOf(listing, each, i === criteria.length - 1));
  return [
    {
      text: parts.lead ? ending(parts.lead, say(drafted, '：', ':')) : leadOf(listing, parts),
      source: parts.source,
      items,
    },
    ...after,
  ];
}

/** Whether the words of a criterion say all by themselves: …的，列入…名单。 */
function isSentence({ drafted }: Listing, { wordings }: Block): boolean {
  const words = wordsOf(wordings.flatMap(wording => passageOf(drafted, wording)));
  return /列入|纳入|进入|[上列登][^，。；]{0,8}榜|。.|的，.+。$|\b(?:is|are) (?:put on|listed)\b/u.test(words);
}

/** 有下列情形之一的，列入…名单：, with what the list asks of all its criteria. */
function leadOf(
  listing: Listing,
  { source, statements: own, group }: Omit<CriteriaParts, 'lead'>,
  where = group ? groupName(listing.drafted, group) : '',
): readonly LooseRun[] {
  const { drafted, statements, title } = listing;
  const shared = headingsIn(group ? [...statements, ...own] : own, 'when').flatMap(({ condition }) =>
    condition ? [clauseOf(drafted, condition)] : [],
  );
  const zh = `${where}有下列情形之一${shared.length > 0 ? `，${shared.join('，')}` : ''}的，列入${title}：`;
  const en = `${where}${where === '' ? 'A' : 'a'} party in one of the following circumstances${shared.length > 0 ? `, where ${shared.join(' and ')},` : ''} is put on ${theTitle(listing)}:`;
  return [standard(group?.wordSpan ?? source, say(drafted, zh, en))];
}

/** What a group is about, as the beginning of a sentence: 工程建设领域，. */
function groupName(drafted: Drafted, { name }: Block): string {
  return name ? say(drafted, `${nameWords(drafted, name)}，`, `In ${nameWords(drafted, name)}, `) : '';
}

function itemOf(listing: Listing, block: Block, last: boolean): LooseItem {
  const { drafted } = listing;
  const mark = last ? say(drafted, '。', '.') : say(drafted, '；', ';');
  const text = ending([...withoutMark(criterionRuns(listing, block)), ...exceptionTail(drafted, block)], mark);
  const key = criterionKey(listing, block);
  return {
    text,
    source: block.span,
    items: [],
    ...(block.name && { nameAt: block.name.span }),
    ...(key !== undefined && { key }),
    alsoAt: exceptionNames(drafted, inside(block)),
  };
}

function criterionKey({ drafted, key }: Listing, { name }: Block): string | undefined {
  const own = keyOf(drafted, name);
  return own === undefined ? undefined : `${key}/${own}`;
}

/** The one criterion of a list without a lead sentence: …的，列入…名单。 */
function alone(listing: Listing, block: Block, { statements, source }: CriteriaParts): LooseParagraph {
  const { drafted, title } = listing;
  const shared = headingsIn(statements, 'when').flatMap(({ condition }) =>
    condition ? [clauseOf(drafted, condition)] : [],
  );
  const own = withoutMark(criterionRuns(listing, block));
  // What the list asks of all comes first in Chinese, so that one 的 ends both.
  const first = shared.length > 0 ? say(drafted, `${shared.join('，')}，`, '') : '';
  const also = shared.length > 0 ? say(drafted, '', `, where ${shared.join(' and ')},`) : '';
  const isWhole = isSentence(listing, block);
  const verb = isWhole
    ? say(drafted, '。', '.')
    : say(drafted, `，列入${title}。`, `${also} is put on ${theTitle(listing)}.`);
  const lead = say(drafted, first, isWhole || /^(?:the|an?) /iu.test(wordsOf(own)) ? '' : 'A party in this case: ');
  const key = criterionKey(listing, block);
  const tail = exceptionTail(drafted, block);
  return {
    text: [
      ...(lead === '' ? [] : [standard(block.wordSpan, lead)]),
      ...own,
      standard(block.wordSpan, tail.length > 0 ? verb.replace(/[。.]$/u, '') : verb),
      ...(tail.length > 0 ? ending(tail, say(drafted, '。', '.')) : []),
    ],
    source,
    items: [],
    ...(block.name && { nameAt: block.name.span }),
    ...(key !== undefined && { key }),
    alsoAt: exceptionNames(drafted, inside(block)),
  };
}

/** The wording of a criterion, else what its values say. */
function criterionRuns({ drafted }: Listing, block: Block): readonly LooseRun[] {
  const own = block.wordings.flatMap(wording => passageOf(drafted, wording));
  if (own.length > 0) return withDates(drafted, own, inside(block));
  const { name } = block;
  const statements = inside(block);
  const violated = headingsIn(statements, 'violates').map(heading => citationText(drafted, heading.items));
  const conditions = headingsIn(statements, 'when').flatMap(({ condition }) =>
    condition ? [clauseOf(drafted, condition)] : [],
  );
  const parts = [
    ...violated.filter(Boolean).map(cited => say(drafted, `违反${cited}`, `breach of ${cited}`)),
    ...conditions,
  ];
  const text =
    parts.length > 0
      ? asCircumstance(drafted, parts.join(say(drafted, '，', ', ')))
      : gap(
          drafted,
          name?.span ?? block.wordSpan,
          {
            zh: `情形${name ? `“${nameWords(drafted, name)}”` : ''}的文字`,
            en: `the words of the criterion${name ? ` “${nameWords(drafted, name)}”` : ''}`,
          },
          {
            zh: '这个情形没有文字，也没有可以写成句子的条件',
            en: 'this criterion has neither words nor a condition to make them from',
          },
        );
  return withDates(drafted, [standard(block.span, text)], statements);
}

// --- groups -----------------------------------------------------------------------------------------------------

/** The lead sentence of a group: its own where it says all, else its words before the lead sentence of the list. */
export function groupLead(
  listing: Listing,
  group: Block,
  lead: readonly LooseRun[] | undefined,
): readonly LooseRun[] | undefined {
  const { drafted } = listing;
  const ownLeads = inside(group).filter(each => isBlock(each, 'lead')) as readonly Block[];
  const own = [...group.wordings, ...ownLeads.flatMap(({ wordings }) => wordings)].flatMap(wording =>
    passageOf(drafted, wording),
  );
  if (own.length === 0)
    return lead && group.name ? [standard(group.wordSpan, groupName(drafted, group)), ...lead] : lead;
  const words = wordsOf(own);
  if (words.length > 24 || /列入|纳入|下列|之一|包括|是指|应当|可以|\b(?:listed|following|put on)\b/iu.test(words))
    return own;
  const rest = lead ?? leadOf(listing, { statements: inside(group), source: group.wordSpan, group }, '');
  return [...withoutMark(own), standard(group.wordSpan, say(drafted, '，', ': ')), ...rest];
}

/** 本条规定的情形，由…负责认定。 of a group that has its own body. */
export function groupAuthority({ drafted }: Listing, group: Block): readonly LooseParagraph[] {
  const bodies = bodiesOf(drafted, inside(group));
  if (bodies === undefined) return [];
  const source = headingsIn(inside(group), 'decided-by')[0]?.span ?? group.wordSpan;
  return [
    sentence(
      source,
      say(
        drafted,
        `本条规定的情形，由${bodies}负责认定。`,
        `The circumstances in this Article are decided on by ${bodies}.`,
      ),
    ),
  ];
}

/** The lead sentence of a list where the author gives one. */
export function listLead(drafted: Drafted, statements: readonly Statement[]): readonly LooseRun[] | undefined {
  const blocks = statements.filter(each => isBlock(each, 'lead')) as readonly Block[];
  const runs = blocks.flatMap(({ wordings }) => wordings.flatMap(wording => passageOf(drafted, wording)));
  return runs.length > 0 ? runs : undefined;
}
