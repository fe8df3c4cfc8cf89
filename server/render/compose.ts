/** A draft → its official document: the first file to open here. */
import type { Block, Define, Face, Statement } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Day } from '../core/model.js';
import type { Metadata, OfficialDocument } from './document.js';
import {
  type Border,
  type Drafted,
  draftedOf,
  type Event,
  inside,
  isBlock,
  keyOf,
  type LooseArticle,
  say,
  standard,
} from './drafted.js';
import { listEvents, listWords } from './list.js';
import { titleOf } from './listed-name.js';
import { numbered } from './number.js';
import { annexArticles, articleOf, borderOf } from './prose-article.js';
import { basisArticle, effectArticle, metadataOf, selfName } from './regulation.js';
import { definitionParagraphs } from './scope.js';
import { unreadProblems, withUnread } from './unread.js';
import { ended, inLanguage, passageOf, passagesOf } from './wording.js';

export interface Composing {
  /** The language of the page. */
  readonly language: Face;
  /** Criteria, exceptions and measures with dates of their own are left out unless in force on this day. */
  readonly asOf?: Day;
}

/**
 * The document of a draft: its first regulation, or where there is none its lists. Undefined for a file that has
 * neither, and for an existing text. Total: a draft with errors gives what can be given, and says what is missing.
 */
export function documentOf(analysis: Analysis, { language, asOf }: Composing): OfficialDocument | undefined {
  const drafted = draftedOf(analysis, language, asOf);
  if (!drafted) return undefined;
  const { statements } = drafted.file;
  const regulation = statements.find((each): each is Block => isBlock(each, 'regulation'));
  const lists = statements.filter((each): each is Block => isBlock(each, ...listWords));
  if (regulation) {
    for (const other of statements) {
      if (other !== regulation && isBlock(other, 'regulation', ...listWords)) tellLeftOut(drafted, other);
    }
    return regulationDocument(drafted, regulation, analysis);
  }
  return lists.length > 0 ? listDocument(drafted, lists, analysis) : undefined;
}

/** One page is one text: what stands beside it in the file is told, not lost. */
function tellLeftOut({ problems }: Drafted, { name, wordings, wordSpan }: Block): void {
  problems.push({
    kind: 'unread',
    at: name?.span ?? wordings[0]?.inner ?? wordSpan,
    message: {
      zh: '写在法规之外，没有写进正文：移进法规里，或者另存为一个文件',
      en: 'it stands outside the regulation and is not in this text: move it inside, or into a file of its own',
    },
  });
}

function regulationDocument(drafted: Drafted, block: Block, analysis: Analysis): OfficialDocument {
  const [title] = block.wordings;
  const named: Drafted = { ...drafted, self: selfName(title ? inLanguage(drafted, title).text : '', drafted.language) };
  const heading = title
    ? passageOf(named, title)
    : [standard(block.name?.span ?? block.wordSpan, block.name?.text ?? say(named, '〔标题〕', '〔title〕'))];
  const events = withFrame(named, block, regulationEvents(named, inside(block)));
  return finishedDocument(named, block.span, heading, metadataOf(named, inside(block)), events, analysis);
}

/** Lists that stand in no regulation: one is the document, of several each is a chapter. */
function listDocument(drafted: Drafted, lists: readonly Block[], analysis: Analysis): OfficialDocument {
  const [first] = lists;
  const title = first ? titleOf(drafted, first) : '';
  const named: Drafted = { ...drafted, self: selfName(title, drafted.language) };
  const events = lists.flatMap((list): readonly Event[] => {
    const border: Border = {
      kind: 'chapter',
      heading: [standard(list.wordSpan, titleOf(named, list))],
      source: list.span,
    };
    return [...(lists.length > 1 ? [border] : []), ...listEvents(named, list)];
  });
  const [wording] = first?.wordings ?? [];
  const heading = wording ? passageOf(named, wording) : [standard(first?.name?.span ?? named.file.span, title)];
  const none: Metadata = { issuers: [], repeals: [], amends: [] };
  return finishedDocument(named, named.file.span, heading, none, events, analysis);
}

// --- in the order of publication --------------------------------------------------------------------------------

function regulationEvents(drafted: Drafted, statements: readonly Statement[]): readonly Event[] {
  const events: Event[] = [];
  let terms: Define[] = [];
  const closeTerms = (): void => {
    const [first] = terms;
    if (first) events.push(definitions(drafted, terms, first));
    terms = [];
  };
  for (const statement of statements) {
    if (statement.kind === 'Define') {
      terms.push(statement);
      continue;
    }
    if (statement.kind === 'Fact' || statement.kind === 'Use' || statement.kind === 'Case') continue;
    closeTerms();
    if (statement.kind === 'Wording') {
      const paragraphs = passagesOf(drafted, statement).map(text => ({
        text: ended(text, say(drafted, '。', '.')),
        source: statement.span,
        items: [],
      }));
      events.push({ kind: 'article', about: 'prose', source: statement.span, paragraphs });
    }
    if (statement.kind !== 'Block') continue;
    if (isBlock(statement, 'chapter', 'section')) events.push(borderOf(drafted, statement));
    else if (isBlock(statement, 'annex'))
      events.push(borderOf(drafted, statement), ...annexArticles(drafted, statement));
    else if (isBlock(statement, ...listWords)) events.push(...listEvents(drafted, statement));
    else events.push(articleOf(drafted, statement));
  }
  closeTerms();
  return events;
}

/** Definitions that follow one another are one article, each a paragraph. */
function definitions(drafted: Drafted, terms: readonly Define[], first: Define): LooseArticle {
  const key = terms.length === 1 ? keyOf(drafted, first.name) : undefined;
  return {
    kind: 'article',
    about: 'definition',
    source: { start: first.span.start, end: terms.at(-1)?.span.end ?? first.span.end },
    paragraphs: terms.flatMap(term => definitionParagraphs(drafted, term)),
    ...(key !== undefined && { key }),
  };
}

/** With the first article on the basis and the last on effect, where the author gives none; before the annexes. */
function withFrame(drafted: Drafted, block: Block, events: readonly Event[]): readonly Event[] {
  const basis = basisArticle(drafted, inside(block));
  const effect = effectArticle(drafted, block);
  const annex = events.findIndex(({ kind }) => kind === 'annex');
  const body = annex < 0 ? events : events.slice(0, annex);
  const annexes = annex < 0 ? [] : events.slice(annex);
  return [...opened(body, basis), ...closingChapter(drafted, body, effect), ...(effect ? [effect] : []), ...annexes];
}

/**
 * The basis before the first article. Definitions that stand before the first chapter are put into it, behind what it
 * begins with: basic terms belong in the general part or right after the purpose clause (LTN-02).
 */
function opened(body: readonly Event[], basis: LooseArticle | undefined): readonly Event[] {
  const chapter = body.findIndex(({ kind }) => kind === 'chapter');
  const terms = chapter > 0 ? body.slice(0, chapter) : [];
  const isMoved = terms.length > 0 && terms.every(each => each.kind === 'article' && each.about === 'definition');
  const rest = isMoved ? body.slice(chapter) : body;
  const article = rest.findIndex(({ kind }) => kind === 'article');
  const start = article < 0 ? rest.length : article;
  const behind = isMoved && !basis ? Math.min(start + 1, rest.length) : start;
  return [
    ...rest.slice(0, start),
    ...(basis ? [basis] : rest.slice(start, behind)),
    ...(isMoved ? terms : []),
    ...rest.slice(basis ? start : behind),
  ];
}

/** A text with chapters ends with 附则: where its last chapter is another, the article on effect brings it. */
function closingChapter(drafted: Drafted, body: readonly Event[], effect: LooseArticle | undefined): readonly Border[] {
  const chapters = body.filter((each): each is Border => each.kind === 'chapter');
  const last = chapters.at(-1);
  if (!effect || !last) return [];
  const heading = last.heading
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/gu, '');
  if (/附则|supplementary|final|miscellaneous|其他规定/iu.test(heading)) return [];
  return [
    {
      kind: 'chapter',
      heading: [standard(effect.source, say(drafted, '附则', 'Supplementary provisions'))],
      source: effect.source,
      key: '#closing',
    },
  ];
}

// --- together ---------------------------------------------------------------------------------------------------

function finishedDocument(
  drafted: Drafted,
  source: OfficialDocument['source'],
  title: OfficialDocument['title'],
  metadata: Metadata,
  events: readonly Event[],
  analysis: Analysis,
): OfficialDocument {
  const body = numbered(
    drafted,
    withUnread(
      drafted,
      events.filter(event => event.kind !== 'article' || event.paragraphs.length > 0),
    ),
  );
  return {
    uri: analysis.source.uri,
    language: drafted.language,
    source,
    title,
    metadata,
    parts: body.parts,
    annexes: body.annexes,
    problems: [...drafted.problems, ...unreadProblems(drafted)].sort(
      (a, b) => a.at.start - b.at.start || a.at.end - b.at.end,
    ),
  };
}
