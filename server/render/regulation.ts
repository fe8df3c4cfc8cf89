/** What a regulation says of itself: its head, why and on what basis it is made, when it takes effect and what it ends. */
import type { Block, Statement } from '../../grammar/index.js';
import { dayOf } from '../core/bind/units.js';
import { kindIn, selfNameOf } from '../core/self-name.js';
import { citationsOf, citationText } from './citations.js';
import { dateIn } from './dates.js';
import type { Metadata } from './document.js';
import {
  type Drafted,
  elementsOf,
  entityOf,
  gap,
  headingsIn,
  inside,
  isBlock,
  type LooseArticle,
  type LooseParagraph,
  listed,
  nameWords,
  say,
  standard,
} from './drafted.js';
import { theTitle, titleOf } from './listed-name.js';
import { dateText } from './numerals.js';
import { ended, inLanguage, passageOf, passagesOf, wordsOf } from './wording.js';

/** How a text calls itself: 本条例 for 某省…条例（试行）. */
export function selfName(title: string, language: Drafted['language']): string {
  if (language === 'zh') return selfNameOf(title);
  const en =
    /\b(?<kind>Regulations?|Measures|Provisions|Rules|Decision|Opinions|Scheme|Standard|Guidelines|Notice)\b/iu.exec(
      title,
    )?.groups?.kind;
  if (en === undefined) return english[kindIn(title) ?? ''] ?? 'this document';
  const kind = en.charAt(0).toUpperCase() + en.slice(1);
  return `${kind.endsWith('s') ? 'these' : 'this'} ${kind}`;
}

/** Of a title that has no English wording. */
const english: Readonly<Record<string, string>> = {
  条例: 'this Regulation',
  办法: 'these Measures',
  规定: 'these Provisions',
  细则: 'these Rules',
  规则: 'these Rules',
  决定: 'this Decision',
  意见: 'these Opinions',
  标准: 'this Standard',
};

// --- head of the page -------------------------------------------------------------------------------------------

export function metadataOf(drafted: Drafted, statements: readonly Statement[]): Metadata {
  const issuers = headingsIn(statements, 'issuer').flatMap(({ items, wordings }) => {
    const elements = elementsOf(items);
    const words = elements.filter(element => element.kind === 'Wording');
    const names = elements.flatMap(element =>
      element.kind === 'Name' ? [[standard(element.span, nameWords(drafted, element))]] : [],
    );
    return [
      ...[...words, ...wordings.filter(each => !words.includes(each))].map(each => passageOf(drafted, each)),
      ...names,
    ];
  });
  const [numbered] = headingsIn(statements, 'number');
  const number = numbered && numberText(drafted, numbered);
  const value = (word: 'instrument' | 'territory' | 'field'): string | undefined => {
    const [first] = headingsIn(statements, word);
    const element = elementsOf(first?.items ?? [])[0] ?? first?.wordings[0];
    if (element?.kind === 'Wording') return element.text.trim();
    if (element?.kind !== 'Name') return undefined;
    const entity = entityOf(drafted, element);
    return word === 'instrument' ? (entity?.alias ?? element.text) : element.text;
  };
  const day = (word: 'issued' | 'effective' | 'expires'): string | undefined => {
    const date = dateIn(statements, word);
    return date && dayOf(date, word === 'expires' ? 'last' : 'first');
  };
  const given = {
    instrument: value('instrument'),
    territory: value('territory'),
    field: value('field'),
    issued: day('issued'),
    effective: day('effective'),
    expires: day('expires'),
  };
  const known: Partial<Record<keyof typeof given, string>> = {};
  for (const [key, text] of Object.entries(given)) if (text !== undefined) known[key as keyof typeof given] = text;
  return {
    issuers,
    ...(numbered && number !== undefined && { number: [standard(numbered.span, number)] }),
    ...known,
    repeals: headingsIn(statements, 'repeals').flatMap(({ items }) => citationsOf(drafted, items)),
    amends: headingsIn(statements, 'amends').flatMap(({ items }) => citationsOf(drafted, items)),
  };
}

/** 某省人大常委会公告第12号, as written; a number with brackets in its own form. */
function numberText(drafted: Drafted, heading: ReturnType<typeof headingsIn>[number]): string {
  const [element] = elementsOf(heading.items);
  if (element?.kind === 'DocumentNumber') return element.text;
  if (element?.kind === 'Wording') return element.text.trim();
  const first = heading.items[0];
  const last = heading.items.at(-1);
  if (first && last) return drafted.text.slice(first.span.start, last.span.end).trim();
  return heading.wordings[0]?.text.trim() ?? '';
}

// --- basis ------------------------------------------------------------------------------------------------------

/** The first article, where no sentence of the author says why and on what basis the text is made. */
export function basisArticle(drafted: Drafted, statements: readonly Statement[]): LooseArticle | undefined {
  const headings = headingsIn(statements, 'basis');
  const [first] = headings;
  if (!first || saysIn(drafted, statements, /制定本|\b(?:(?:is|are) (?:made|formulated|enacted)|made under)\b/iu))
    return undefined;
  const own = headings.flatMap(({ wordings }) => wordings).flatMap(wording => passagesOf(drafted, wording));
  const paragraphs: readonly LooseParagraph[] =
    own.length > 0
      ? own.map(text => ({ text: ended(text, say(drafted, '。', '.')), source: first.span, items: [] }))
      : [{ text: [standard(first.span, basisSentence(drafted, statements))], source: first.span, items: [] }];
  return { kind: 'article', about: 'basis', source: first.span, paragraphs, key: '#basis' };
}

function basisSentence(drafted: Drafted, statements: readonly Statement[]): string {
  const cited = headingsIn(statements, 'basis').map(({ items }) => citationText(drafted, items));
  const basis = listed(drafted, cited.filter(Boolean));
  const lists = statements.filter((each): each is Block =>
    isBlock(each, 'blacklist', 'redlist', 'watchlist', 'rating'),
  );
  const titles = listed(
    drafted,
    lists.map(list => theTitle({ drafted, title: titleOf(drafted, list) })),
  );
  const { self } = drafted;
  const zh = `${titles === '' ? '' : `为了规范${titles}的管理，`}根据${basis === '' ? '有关法律、法规' : basis}，制定${self}。`;
  const en = `${self.charAt(0).toUpperCase()}${self.slice(1)} ${/^these/.test(self) ? 'are' : 'is'} made${basis === '' ? '' : ` under ${basis}`}${titles === '' ? '' : ` to govern ${titles}`}.`;
  return say(drafted, zh, en);
}

/** Whether a sentence of the author says so already, in prose or in the wording of a heading. */
function saysIn(drafted: Drafted, statements: readonly Statement[], words: RegExp): boolean {
  return statements.some(statement => {
    if (statement.kind === 'Wording') return words.test(inLanguage(drafted, statement).text);
    if (statement.kind !== 'Block') return false;
    return (
      statement.wordings.some(wording => words.test(inLanguage(drafted, wording).text)) ||
      saysIn(drafted, inside(statement), words)
    );
  });
}

// --- effect -----------------------------------------------------------------------------------------------------

/** The last article: 施行, 有效期 and 废止, but for what an article of the author says already. */
export function effectArticle(drafted: Drafted, block: Block): LooseArticle | undefined {
  const statements = inside(block);
  const [heading] = headingsIn(statements, 'effective');
  const [expiry] = headingsIn(statements, 'expires');
  const [repeal] = headingsIn(statements, 'repeals');
  const from = dateIn(statements, 'effective');
  const until = dateIn(statements, 'expires');
  const { self } = drafted;
  const selfEn = self.charAt(0).toUpperCase() + self.slice(1);
  const [takes, lapses] = /^these/.test(self) ? ['take', 'lapse'] : ['takes', 'lapses'];
  const paragraphs: LooseParagraph[] = [];
  const own = (of: typeof heading) => (of?.wordings ?? []).flatMap(wording => passagesOf(drafted, wording));
  const add = (texts: readonly LooseParagraph['text'][], source: LooseParagraph['source']): void => {
    for (const text of texts) paragraphs.push({ text: ended(text, say(drafted, '。', '.')), source, items: [] });
  };

  const written = own(heading);
  const saysEffect = saysIn(
    drafted,
    statements,
    /起(?:正式)?(?:施行|实施|生效|执行|试行)|\btakes? effect (?:on|from)\b|\bcomes? into force\b/u,
  );
  const saysExpiry =
    /有效期|lapse|expire/iu.test(written.map(wordsOf).join('')) ||
    saysIn(drafted, statements, /有效期(?:限)?(?:截?至|到|为)?[〇零一二三四五六七八九十\d]|\blapses? on\b/u);
  const expiryText =
    until && !saysExpiry ? say(drafted, `有效期至${dateText(until, 'zh')}`, `${dateText(until, 'en')}`) : '';
  if (written.length > 0) {
    add(written, heading?.span ?? block.span);
    if (expiryText !== '' && expiry)
      add(
        [[standard(expiry.span, say(drafted, `${self}${expiryText}。`, `${selfEn} ${lapses} on ${expiryText}.`))]],
        expiry.span,
      );
  } else if (!saysEffect) {
    const date = from
      ? dateText(from, drafted.language)
      : gap(
          drafted,
          block.name?.span ?? block.wordings[0]?.inner ?? block.wordSpan,
          { zh: '施行日期', en: 'the day it takes effect' },
          { zh: '没有写明施行日期', en: 'it does not say when it takes effect' },
        );
    const source = heading?.span ?? block.wordSpan;
    const text = say(
      drafted,
      `${self}自${date}起施行${expiryText === '' ? '' : `，${expiryText}`}。`,
      `${selfEn} ${takes} effect on ${date}${expiryText === '' ? '' : ` and ${lapses} on ${expiryText}`}.`,
    );
    add([[standard(source, text)]], source);
  }
  const titles = headingsIn(statements, 'repeals').map(({ items }) => citationText(drafted, items));
  const writtenRepeal = own(repeal);
  if (writtenRepeal.length > 0) add(writtenRepeal, repeal?.span ?? block.span);
  else if (repeal && titles.some(Boolean) && !saysIn(drafted, statements, /同时废止|予以废止|\brepealed\b/u)) {
    const text = say(
      drafted,
      `${listed(drafted, titles)}同时废止。`,
      `${listed(drafted, titles)} ${titles.length > 1 ? 'are' : 'is'} repealed at the same time.`,
    );
    // One paragraph with the sentence on effect, as last articles are written.
    const last = paragraphs.at(-1);
    const run = standard(repeal.span, text);
    if (last)
      paragraphs[paragraphs.length - 1] = {
        ...last,
        text: [...last.text, drafted.language === 'en' ? { ...run, text: ` ${text}` } : run],
      };
    else add([[run]], repeal.span);
  }
  const [first] = paragraphs;
  return first && { kind: 'article', about: 'effect', source: first.source, paragraphs, key: '#effect' };
}
