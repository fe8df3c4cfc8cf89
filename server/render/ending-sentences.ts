/** How long a listing lasts and how it ends: 期限, 信用修复, 移出. */
import type { Block, Heading, Statement } from '../../grammar/index.js';
import { alternativesOf, asCircumstance, clauseOf } from './condition.js';
import {
  elementsOf,
  gap,
  headingsIn,
  inside,
  isBlock,
  type LooseParagraph,
  type LooseRun,
  nameWords,
  say,
  standard,
} from './drafted.js';
import { type Listing, theTitle } from './listed-name.js';
import { lengthText } from './numerals.js';
import { ended, passagesOf } from './wording.js';

export type EndingWord = 'term' | 'repair' | 'removal';

/** Of the list, or of one criterion or group: then `of` cites it. */
interface Whose {
  readonly of?: Block;
}

/** The paragraphs of every heading of this word: of the list first, then of its groups and criteria. */
export function endingParagraphs(
  listing: Listing,
  statements: readonly Statement[],
  word: EndingWord,
): readonly LooseParagraph[] {
  return headingsIn(statements, word).flatMap(heading => paragraphsOf(listing, heading, word, {}));
}

/** What a criterion or a group provides apart from the list. */
export function ownEndings(
  listing: Listing,
  statements: readonly Statement[],
  word: EndingWord,
): readonly LooseParagraph[] {
  return statements.flatMap(statement => {
    if (!isBlock(statement, 'criterion', 'group')) return [];
    const own = headingsIn(inside(statement), word).flatMap(heading =>
      paragraphsOf(listing, heading, word, { of: statement }),
    );
    return statement.word === 'group' ? [...own, ...ownEndings(listing, inside(statement), word)] : own;
  });
}

function paragraphsOf(listing: Listing, heading: Heading, word: EndingWord, { of }: Whose): readonly LooseParagraph[] {
  const { drafted } = listing;
  const among = elementsOf(heading.items).filter(each => each.kind === 'Wording');
  const prose = heading.condition?.kind === 'Prose' ? [heading.condition.wording] : [];
  const wordings = [...new Set([...among, ...prose, ...heading.wordings])];
  const key = of ? undefined : `${listing.key}#${word}`;
  const own = wordings.flatMap(wording => passagesOf(drafted, wording));
  if (own.length > 0) {
    return own.map((text, i) => ({
      text: ended(text, say(drafted, '。', '.')),
      source: heading.span,
      items: [],
      ...(i === 0 && key !== undefined && { key }),
    }));
  }
  const whose = of ? whoseRuns(listing, of) : [];
  const made = word === 'term' ? termOf(listing, heading, whose) : conditionalOf(listing, heading, word, whose);
  return [{ ...made, source: heading.span, ...(key !== undefined && { key }) }];
}

/** 因第六条第二项列入的，: resolved like a reference of the author. */
function whoseRuns({ drafted }: Listing, { name, wordSpan }: Block): readonly LooseRun[] {
  const target = name && drafted.model.names.entities.find(({ at }) => at.start === name.span.start);
  if (!name || !target) return [];
  return [
    standard(wordSpan, say(drafted, '依照', 'For a listing under ')),
    { text: nameWords(drafted, name), source: name.span, by: 'standard', target },
    standard(wordSpan, say(drafted, '列入的，', ', ')),
  ];
}

type Made = Pick<LooseParagraph, 'text' | 'items'>;

function termOf(listing: Listing, heading: Heading, whose: readonly LooseRun[]): Made {
  const { drafted } = listing;
  const elements = elementsOf(heading.items);
  const range = elements.find(each => each.kind === 'Range');
  const name = elements.find(each => each.kind === 'Name');
  const length =
    range?.kind === 'Range'
      ? lengthText(range, drafted.language)
      : name?.kind === 'Name'
        ? nameWords(drafted, name)
        : gap(
            drafted,
            heading.span,
            { zh: '期限', en: 'term' },
            { zh: '期限没有写明多长', en: 'the term does not say how long' },
          );
  const of = whose.length > 0 ? '' : `列入${listing.title}的`;
  const text = say(
    drafted,
    `${of}期限${/^不/u.test(length) ? '' : '为'}${length}。`,
    `${whose.length > 0 ? 'the' : 'The'} term of listing is ${length}.`,
  );
  return { text: [...whose, standard(heading.span, text)], items: [] };
}

/** 有下列情形之一的，移出…： with an item for each way, or one sentence. */
function conditionalOf(
  listing: Listing,
  heading: Heading,
  word: 'repair' | 'removal',
  whose: readonly LooseRun[],
): Made {
  const { drafted, title } = listing;
  const { condition } = heading;
  const the = theTitle(listing);
  const zhEnd = word === 'repair' ? '可以申请信用修复' : `移出${title}`;
  const enEnd = word === 'repair' ? 'the party may apply for credit repair' : `the party is removed from ${the}`;
  if (!condition) {
    const missing = gap(
      drafted,
      heading.span,
      { zh: '条件', en: 'condition' },
      { zh: '这里缺少条件', en: 'a condition is missing here' },
    );
    return {
      text: [...whose, standard(heading.span, say(drafted, `${missing}的，${zhEnd}。`, `Where ${missing}, ${enEnd}.`))],
      items: [],
    };
  }
  const ways = alternativesOf(condition);
  if (ways.length < 2) {
    const clause = asCircumstance(drafted, clauseOf(drafted, condition));
    const text = say(drafted, `${clause}，${zhEnd}。`, `${whose.length > 0 ? 'where' : 'Where'} ${clause}, ${enEnd}.`);
    return { text: [...whose, standard(heading.span, text)], items: [] };
  }
  const lead = say(
    drafted,
    `有下列情形之一的，${zhEnd}：`,
    `${whose.length > 0 ? 'in' : 'In'} any of the following circumstances, ${enEnd}:`,
  );
  return {
    text: [...whose, standard(heading.span, lead)],
    items: ways.map((way, i) => {
      const mark = i === ways.length - 1 ? say(drafted, '。', '.') : say(drafted, '；', ';');
      return {
        text: [standard(way.span, `${asCircumstance(drafted, clauseOf(drafted, way))}${mark}`)],
        source: way.span,
        items: [],
      };
    }),
  };
}
