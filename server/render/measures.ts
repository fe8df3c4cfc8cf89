/** Punishment and incentives: one item a measure, with its legal basis, the body that carries it out, and its bounds. */
import type { Block } from '../../grammar/index.js';
import { citationText } from './citations.js';
import { asCircumstance, clauseOf } from './condition.js';
import { isInForce, withDates } from './dates.js';
import {
  elementsOf,
  gap,
  headingsIn,
  inside,
  isBlock,
  keyOf,
  type LooseItem,
  type LooseParagraph,
  type LooseRun,
  listed,
  nameWords,
  say,
  standard,
} from './drafted.js';
import { type Listing, theTitle, valuesOf } from './listed-name.js';
import { lengthText } from './numerals.js';
import { ended, ending, passageOf, passagesOf, withoutMark, wordsOf } from './wording.js';

/** `whom`: 列入…的主体, or 评为…的主体, whose band is `band`. */
export function measureParagraphs(
  listing: Listing,
  block: Block,
  whom: string,
  band?: string,
): readonly LooseParagraph[] {
  const { drafted, key } = listing;
  const measures = inside(block).filter(
    (each): each is Block => isBlock(each, 'measure') && isInForce(drafted, inside(each)),
  );
  const written = block.wordings.flatMap(wording => passageOf(drafted, wording));
  // A sentence about a band that does not name it would be about all of them.
  const isAbout = band === undefined || wordsOf(written).includes(band);
  const own =
    written.length > 0 && !isAbout
      ? [standard(block.wordSpan, say(drafted, `对${whom}，`, `For ${whom}: `)), ...written]
      : written;
  const prose = inside(block).flatMap(each => (each.kind === 'Wording' ? passagesOf(drafted, each) : []));
  const after: readonly LooseParagraph[] = prose.map(text => ({
    text: ended(text, say(drafted, '。', '.')),
    source: text[0]?.source ?? block.span,
    items: [],
  }));
  const named = { key: `${key}#${block.word}` };
  if (measures.length === 0) {
    return own.length > 0
      ? [{ text: ended(own, say(drafted, '。', '.')), source: block.span, items: [], ...named }, ...after]
      : after;
  }
  const [only] = measures;
  // A bare name is a noun and needs a verb; one with a basis or bounds is an item all the same.
  const isPlain = only && (only.wordings.length > 0 || (only.basis.length === 0 && inside(only).length === 0));
  if (only && isPlain && measures.length === 1 && own.length === 0) {
    const what = block.word === 'incentives' ? say(drafted, '激励', 'incentive') : say(drafted, '惩戒措施', 'measure');
    const isNamed = only.wordings.length === 0;
    const verb = block.word === 'incentives' ? '给予' : '采取';
    const zhEnd = isNamed ? `的${what}。` : '。';
    const text = [
      standard(
        block.wordSpan,
        say(drafted, `对${whom}，${isNamed ? verb : ''}`, `For ${whom}, this ${what} applies: `),
      ),
      ...ending(measureRuns(listing, only), say(drafted, zhEnd, '.')),
    ];
    return [{ text, source: block.span, items: [], ...named }, ...after];
  }
  const lead =
    own.length > 0 ? ending(own, say(drafted, '：', ':')) : [standard(block.wordSpan, leadOf(listing, block, whom))];
  const items: readonly LooseItem[] = measures.map((measure, i) => {
    const mark = i === measures.length - 1 ? say(drafted, '。', '.') : say(drafted, '；', ';');
    const name = keyOf(drafted, measure.name);
    return {
      text: ending(measureRuns(listing, measure), mark),
      source: measure.span,
      items: [],
      ...(measure.name && { nameAt: measure.name.span }),
      ...(name !== undefined && { key: `${key}/${name}` }),
    };
  });
  return [{ text: lead, source: block.span, items, ...named }, ...after];
}

function leadOf({ drafted }: Listing, block: Block, whom: string): string {
  const basis = citationText(drafted, block.basis);
  const under = basis === '' ? '' : say(drafted, `依照${basis}，`, ` under ${basis}`);
  return block.word === 'incentives'
    ? say(drafted, `对${whom}，${under}给予下列激励：`, `The following incentives are given to ${whom}${under}:`)
    : say(
        drafted,
        `对${whom}，${under}采取下列惩戒措施：`,
        `The following measures are taken against ${whom}${under}:`,
      );
}

export function listedParties(listing: Listing): string {
  return say(listing.drafted, `列入${listing.title}的主体`, `parties on ${theTitle(listing)}`);
}

/** 由财政部门依照《…》第二十二条规定，三年内限制参加政府采购活动. */
function measureRuns({ drafted }: Listing, measure: Block): readonly LooseRun[] {
  const statements = inside(measure);
  const own = measure.wordings.flatMap(wording => withoutMark(passageOf(drafted, wording)));
  const basisItems = [...measure.basis, ...headingsIn(statements, 'basis').flatMap(({ items }) => items)];
  const basis = citationText(drafted, basisItems);
  // A sentence that cites its basis itself needs no other.
  const cites = /《|依照|依据|\bunder\b/u.test(wordsOf(own));
  const bodies = valuesOf(drafted, statements, 'carried-out-by');
  const subjects = valuesOf(drafted, statements, 'subjects');
  const conditions = headingsIn(statements, 'when').flatMap(({ condition }) =>
    condition ? [clauseOf(drafted, condition)] : [],
  );
  const range = elementsOf(headingsIn(statements, 'term').flatMap(({ items }) => items)).find(
    each => each.kind === 'Range',
  );
  const length = range?.kind === 'Range' ? lengthText(range, drafted.language) : '';
  const core =
    own.length > 0
      ? own
      : [
          standard(
            measure.name?.span ?? measure.wordSpan,
            measure.name
              ? nameWords(drafted, measure.name)
              : gap(
                  drafted,
                  measure.span,
                  { zh: '措施', en: 'measure' },
                  { zh: '这项措施没有文字', en: 'this measure has no words' },
                ),
          ),
        ];
  const zhBefore = [
    ...(subjects.length > 0
      ? [`对${conditions.map(clause => asCircumstance(drafted, clause)).join('')}${listed(drafted, subjects)}，`]
      : conditions.map(clause => `${asCircumstance(drafted, clause)}，`)),
    ...(bodies.length > 0 ? [`由${listed(drafted, bodies)}`] : []),
    ...(basis !== '' && !cites ? [`依照${basis}的规定`] : []),
  ].join('');
  const before = zhBefore === '' || zhBefore.endsWith('，') ? zhBefore : `${zhBefore}，`;
  const enAfter = [
    ...(bodies.length > 0 ? [`by ${listed(drafted, bodies)}`] : []),
    ...(basis !== '' && !cites ? [`under ${basis}`] : []),
    ...(length === '' ? [] : [`for ${length}`]),
    ...(subjects.length > 0 ? [`for ${listed(drafted, subjects)}`] : []),
    ...conditions.map(clause => `where ${clause}`),
  ].join(', ');
  if (drafted.language === 'en') {
    return withDates(drafted, enAfter === '' ? core : [...core, standard(measure.span, `, ${enAfter}`)], statements);
  }
  const runs = [
    ...(before === '' ? [] : [standard(measure.span, before)]),
    ...core,
    ...(length === '' ? [] : [standard(measure.span, `，期限${/^不/u.test(length) ? '' : '为'}${length}`)]),
  ];
  return withDates(drafted, runs, statements);
}
