/** 例外: behind a criterion, or a paragraph of its own; those inside an exception follow it in its sentence. */
import type { Block, Heading, Span, Statement } from '../../grammar/index.js';
import { asCircumstance, clauseOf } from './condition.js';
import { isInForce, withDates } from './dates.js';
import {
  type Drafted,
  elementsOf,
  gap,
  headingsIn,
  inside,
  isBlock,
  keyOf,
  type LooseParagraph,
  type LooseRun,
  say,
  standard,
} from './drafted.js';
import { type Listing, theTitle } from './listed-name.js';
import { ended, ending, passageOf, withoutMark, wordsOf } from './wording.js';

type Exception = Block | Heading;

export function exceptionsIn(drafted: Drafted, statements: readonly Statement[]): readonly Exception[] {
  return statements.filter(
    (each): each is Exception =>
      (isBlock(each, 'except') && isInForce(drafted, inside(each))) ||
      (each.kind === 'Heading' && each.word === 'except'),
  );
}

/** `，但因不可抗力造成的除外` behind a criterion. */
export function exceptionTail(drafted: Drafted, block: Block): readonly LooseRun[] {
  return exceptionsIn(drafted, inside(block)).flatMap(exception => {
    const own = exceptionWords(drafted, exception);
    if (own.length === 0) {
      const clause = asCircumstance(drafted, exceptionClause(drafted, exception));
      return [
        standard(exception.span, say(drafted, `，但${clause}除外`, `, except where ${clause}`)),
        ...nested(drafted, exception),
      ];
    }
    const opens = /^(?:但|except|unless)/iu.test(wordsOf(own));
    return [
      standard(exception.span, say(drafted, opens ? '，' : '，但', opens ? ', ' : ', except: ')),
      ...withoutMark(own),
      ...nested(drafted, exception),
    ];
  });
}

/** One paragraph for each exception of a list or a group, those inside it behind it. */
export function exceptionParagraphs(listing: Listing, statements: readonly Statement[]): readonly LooseParagraph[] {
  const { drafted, title, key } = listing;
  return exceptionsIn(drafted, statements).map(exception => {
    const own = exceptionWords(drafted, exception);
    const name = exception.kind === 'Block' ? exception.name : undefined;
    const clause = own.length > 0 ? '' : asCircumstance(drafted, exceptionClause(drafted, exception));
    const main =
      own.length > 0
        ? ended(own, say(drafted, '。', '.'))
        : [
            standard(
              exception.span,
              say(
                drafted,
                `${clause}，不列入${title}。`,
                `Where ${clause}, the party is not put on ${theTitle(listing)}.`,
              ),
            ),
          ];
    const inner = nested(drafted, exception);
    const text = inner.length > 0 ? [...ending(main, ''), ...ending(inner, say(drafted, '。', '.'))] : main;
    const own2 = keyOf(drafted, name);
    return {
      text,
      source: exception.span,
      items: [],
      ...(name && { nameAt: name.span }),
      ...(exception.kind === 'Block' && { alsoAt: exceptionNames(drafted, inside(exception)) }),
      ...(own2 !== undefined && { key: `${key}/${own2}` }),
    };
  });
}

function nested(drafted: Drafted, exception: Exception): readonly LooseRun[] {
  if (exception.kind !== 'Block') return [];
  return exceptionsIn(drafted, inside(exception)).flatMap(inner => {
    const own = withoutMark(exceptionWords(drafted, inner));
    const opens = /^(?:但|but|except|unless)/iu.test(wordsOf(own));
    const lead = standard(inner.span, say(drafted, opens ? '；' : '；但', opens ? '; ' : '; but '));
    if (own.length > 0) return [lead, ...own, ...nested(drafted, inner)];
    const clause = asCircumstance(drafted, exceptionClause(drafted, inner));
    return [
      lead,
      standard(inner.span, say(drafted, `${clause}除外`, `not where ${clause}`)),
      ...nested(drafted, inner),
    ];
  });
}

function exceptionWords(drafted: Drafted, exception: Exception): readonly LooseRun[] {
  const wordings = exception.kind === 'Block' ? exception.wordings : headingWordings(exception);
  const own = wordings.flatMap(wording => passageOf(drafted, wording));
  return own.length > 0 && exception.kind === 'Block' ? withDates(drafted, own, inside(exception)) : own;
}

/** Wording of a heading, whether it stands as a value or behind the values. */
function headingWordings({ items, wordings }: Heading): Heading['wordings'] {
  const among = elementsOf(items).filter(element => element.kind === 'Wording');
  return [...among, ...wordings.filter(wording => !among.includes(wording))];
}

function exceptionClause(drafted: Drafted, exception: Exception): string {
  const conditions = exception.kind === 'Heading' ? [exception] : headingsIn(inside(exception), 'when');
  const clauses = conditions.flatMap(({ condition }) => (condition ? [clauseOf(drafted, condition)] : []));
  if (clauses.length > 0) return clauses.join(say(drafted, '，', ' and '));
  return gap(
    drafted,
    exception.span,
    { zh: '例外的条件', en: 'the condition of the exception' },
    { zh: '这个例外没有文字，也没有条件', en: 'this exception has neither words nor a condition' },
  );
}

/** The names of exceptions at any depth: they stand in the sentence of what they are exceptions to. */
export function exceptionNames(drafted: Drafted, statements: readonly Statement[]): readonly Span[] {
  return exceptionsIn(drafted, statements).flatMap(exception => {
    if (exception.kind !== 'Block') return [];
    return [...(exception.name ? [exception.name.span] : []), ...exceptionNames(drafted, inside(exception))];
  });
}
