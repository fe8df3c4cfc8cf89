/** What a list is called in sentences, and who decides on it. */
import type { Block, Statement } from '../../grammar/index.js';
import { type Drafted, elementsOf, headingsIn, isBlock, listed, nameWords, say } from './drafted.js';
import { inLanguage, passageOf, wordsOf } from './wording.js';

/** A list that is being composed. */
export interface Listing {
  readonly drafted: Drafted;
  readonly block: Block;
  /** Its parts, those inside 条 { } included. */
  readonly statements: readonly Statement[];
  /** 严重失信主体名单. */
  readonly title: string;
  /** `keyOf` of its name. */
  readonly key: string;
  /** 认定机关, where the list names the body that decides: sentences then call it so. */
  readonly authority: string;
}

/** The words for a list: its title, else its name. */
export function titleOf(drafted: Drafted, { wordings, name, word }: Block): string {
  const [title] = wordings;
  // What follows is made of it: a title in the other language is marked where it stands as wording.
  if (title)
    return inLanguage(drafted, title)
      .text.trim()
      .replaceAll(/\s+/gu, drafted.language === 'zh' ? '' : ' ');
  if (name) return nameWords(drafted, name);
  return say(drafted, kinds[word]?.zh ?? '名单', kinds[word]?.en ?? 'list');
}

const kinds: Readonly<Partial<Record<Block['word'], { readonly zh: string; readonly en: string }>>> = {
  blacklist: { zh: '失信主体名单', en: 'list of untrustworthy parties' },
  redlist: { zh: '守信主体名单', en: 'list of trustworthy parties' },
  watchlist: { zh: '重点关注名单', en: 'watch list' },
  rating: { zh: '信用评价', en: 'credit rating' },
};

/** `the List of …` where an English title needs its article. */
export function theTitle({ drafted, title }: Pick<Listing, 'drafted' | 'title'>): string {
  if (drafted.language === 'zh') return title;
  return /^(?:the|an?)\b/iu.test(title) ? title : `the ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** The bodies named after 认定机关. */
export function bodiesOf(drafted: Drafted, statements: readonly Statement[]): string | undefined {
  const names = headingsIn(statements, 'decided-by').flatMap(({ items, wordings }) => {
    const elements = elementsOf(items);
    const words = elements.flatMap(element => {
      if (element.kind === 'Wording') return [wordsOf(passageOf(drafted, element))];
      return element.kind === 'Name' ? [nameWords(drafted, element)] : [];
    });
    return [
      ...words,
      ...wordings.filter(each => !elements.includes(each)).map(each => wordsOf(passageOf(drafted, each))),
    ];
  });
  return names.length > 0 ? listed(drafted, names) : undefined;
}

/** Names and quoted words in the value of a heading. */
export function valuesOf(
  drafted: Drafted,
  statements: readonly Statement[],
  word: Parameters<typeof headingsIn>[1],
): readonly string[] {
  return headingsIn(statements, word).flatMap(({ items, wordings }) => {
    const elements = elementsOf(items);
    const all = [...elements, ...wordings.filter(each => !elements.includes(each))];
    return all.flatMap(element => {
      if (element.kind === 'Name') return [nameWords(drafted, element)];
      return element.kind === 'Wording' ? [wordsOf(passageOf(drafted, element))] : [];
    });
  });
}

/** Statements with the articles about them opened: 条 sets other borders, it changes no meaning. */
export function* opened(statements: readonly Statement[]): Iterable<Statement> {
  for (const statement of statements) {
    if (isBlock(statement, 'article') && holdsParts(statement)) yield* opened(statement.body?.statements ?? []);
    else yield statement;
  }
}

/** Whether a 条 holds parts of a list, and not its own paragraphs and items. */
export function holdsParts({ body }: Block): boolean {
  return (body?.statements ?? []).some(
    each =>
      each.kind === 'Heading' ||
      each.kind === 'Score' ||
      (each.kind === 'Block' && !['item', 'paragraph'].includes(each.word)),
  );
}
