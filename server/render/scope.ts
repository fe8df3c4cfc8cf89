/** Whom a list is about, who decides on it, and what its terms mean. */
import type { Define, Statement } from '../../grammar/index.js';
import { asCircumstance, clauseOf } from './condition.js';
import {
  type Drafted,
  headingsIn,
  inside,
  keyOf,
  type LooseParagraph,
  type LooseRun,
  listed,
  nameWords,
  say,
  standard,
} from './drafted.js';
import { bodiesOf, type Listing, theTitle, valuesOf } from './listed-name.js';
import { ended, inLanguage, passagesOf } from './wording.js';

/** 对象, 认定机关 and 连带 of the list itself: who may be listed, who decides, whom the consequences reach. */
export function scopeParagraphs(listing: Listing): readonly LooseParagraph[] {
  const { drafted, block, statements, title, authority } = listing;
  // What the author's own sentences say of the list need not be said again.
  const said = authorWords(drafted, statements);
  const unsaid = (words: readonly string[]): readonly string[] =>
    words.every(word => said.includes(word)) ? [] : words;
  const subjects = unsaid(valuesOf(drafted, statements, 'subjects'));
  const liable = unsaid(valuesOf(drafted, statements, 'liable'));
  const named = valuesOf(drafted, statements, 'decided-by');
  const bodies = unsaid(named).length > 0 ? bodiesOf(drafted, statements) : undefined;
  const source = headingsIn(statements, subjects.length > 0 ? 'subjects' : 'decided-by')[0]?.span ?? block.wordSpan;
  const isRating = block.word === 'rating';
  const zh = [
    ...(subjects.length > 0 ? [`${title}的${isRating ? '评价' : '列入'}对象为${listed(drafted, subjects)}`] : []),
    ...(bodies === undefined
      ? []
      : [`${subjects.length > 0 ? '' : title}由${bodies}（以下称${authority}）负责${isRating ? '实施' : '认定'}`]),
  ].join('，');
  const the = theTitle(listing);
  const en = [
    ...(subjects.length > 0 ? [`${the} covers these parties: ${listed(drafted, subjects)}`] : []),
    ...(bodies === undefined
      ? []
      : [`decisions on ${subjects.length > 0 ? 'it' : the} are made by ${bodies} (hereinafter the ${authority})`]),
  ].join('; ');
  const first = say(drafted, zh && `${zh}。`, en && `${en.charAt(0).toUpperCase()}${en.slice(1)}.`);
  const second =
    liable.length > 0
      ? say(
          drafted,
          isRating
            ? `评价结果适用于参加评价的主体及其${listed(drafted, liable)}。`
            : `${drafted.self}的规定适用于列入名单的主体及其${listed(drafted, liable)}。`,
          `${isRating ? 'The result applies' : 'The list applies'} to the party and these persons of it: ${listed(drafted, liable)}.`,
        )
      : '';
  const liableAt = headingsIn(statements, 'liable')[0]?.span ?? source;
  return [...(first === '' ? [] : [sentence(source, first)]), ...(second === '' ? [] : [sentence(liableAt, second)])];
}

/** All that the author wrote in sentences of the list: 情形 and its like, not the values of headings. */
function authorWords(drafted: Drafted, statements: readonly Statement[]): string {
  return statements
    .flatMap(statement => {
      if (statement.kind === 'Wording') return [inLanguage(drafted, statement).text];
      if (statement.kind !== 'Block' || statement.word === 'group') return [];
      return [
        ...statement.wordings.map(each => inLanguage(drafted, each).text),
        authorWords(drafted, inside(statement)),
      ];
    })
    .join('\n')
    .replaceAll(/\s+/gu, drafted.language === 'zh' ? '' : ' ');
}

export function sentence(source: LooseRun['source'], text: string): LooseParagraph {
  return { text: [standard(source, text)], source, items: [] };
}

/** A defined term: its own wording, else what its condition says. */
export function definitionParagraphs(drafted: Drafted, define: Define): readonly LooseParagraph[] {
  const { name, wordings, notes, condition, span } = define;
  const names = name && { nameAt: name.span };
  const key = keyOf(drafted, name);
  const own = [...wordings, ...notes].flatMap(wording => passagesOf(drafted, wording));
  if (own.length > 0) {
    return own.map((text, i) => ({
      text: ended(text, '。'),
      source: span,
      items: [],
      ...(i === 0 && names),
      ...(i === 0 && key !== undefined && { key }),
    }));
  }
  if (!name || !condition) return [];
  const term = nameWords(drafted, name);
  const clause = asCircumstance(drafted, clauseOf(drafted, condition));
  const self = drafted.self;
  const text = say(drafted, `${self}所称${term}，是指${clause}情形。`, `In ${self}, “${term}” means that ${clause}.`);
  return [{ text: [standard(span, text)], source: span, items: [], ...names, ...(key !== undefined && { key }) }];
}
