/** Existing text → model: structure first, then the words that say whom it lists, and what follows. */
import { type Span, type StatuteFile, statuteNodesIn } from '../../grammar/index.js';
import type { Clause, ListKind, Model } from './model.js';
import { readCitations } from './read/citations.js';
import { readClauses } from './read/clauses.js';
import { readDefinitions } from './read/definitions.js';
import { fold } from './read/fold.js';
import { readLists } from './read/lists.js';
import { numbersIn } from './read/numbers.js';
import { isOrdinary } from './read/ordinary.js';
import { readRegulation } from './read/regulation.js';
import type { About } from './read/role.js';
import { listingIn, namedList, withoutCourtList } from './read/words.js';

/** The model of an existing text. What the text does not state is absent; nothing is guessed. */
export function read(uri: string, text: string, statute: StatuteFile): Model {
  const about = aboutOf(statute);
  const found = readClauses(statute, about);
  const clauses = found.map(({ clause }) => clause);
  const citations = readCitations(text, wordingOf(statute));
  const lists = readLists(text, found, citations);
  const regulation = readRegulation(statute, lists);
  const title: Clause | undefined = regulation && { ...regulation.title, role: 'title', formal: false };
  return {
    uri,
    kind: 'text',
    face: 'zh',
    span: { start: 0, end: text.length },
    regulations: regulation ? [regulation] : [],
    lists,
    clauses: title ? [title, ...clauses] : clauses,
    definitions: readDefinitions(text, clauses),
    citations,
    standards: [],
    phrases: [],
    cases: [],
    facts: [],
    names: { entities: [], references: [], visible: new Map() },
    faults: [],
    ordinary: about.ordinary,
    numbers: numbersIn(statute),
  };
}

/** What the title says of the whole text. */
function aboutOf(statute: StatuteFile): About {
  const { text, title } = statute;
  const words = title.map(({ span }) => fold(text, span.start, span.end).text).join('');
  const list = namedList(words) ?? (/失信主体|失信信息/u.test(words) ? 'blacklist' : undefined);
  const lists = list ?? listed(text);
  const brought = /《([^《》]{4,80})》/u.exec(words)?.[1];
  return {
    ...(brought !== undefined && { brought }),
    credit: /信用|失信|名单|名录|诚信|征信/u.test(words),
    ordinary: isOrdinary(statute, words),
    ...(list && { list }),
    ...(lists && { lists }),
  };
}

/** The list on which some sentence of the text puts parties. */
function listed(text: string): ListKind | undefined {
  for (const { index } of text.matchAll(/(?:列入|纳入)[^，。；：\n]{0,30}?(?:名单|名录)/gu)) {
    const near = Math.max(0, index - 60);
    const before = near + text.slice(near, index).lastIndexOf('。') + 1;
    const listing = listingIn(withoutCourtList(fold(text, before, Math.min(text.length, index + 60)).text));
    if (listing && !listing.negative && listing.kind !== 'unnamed') return listing.kind;
  }
  return undefined;
}

/** The wording of a text, paragraph by paragraph: where citations stand. */
function wordingOf(statute: StatuteFile): readonly Span[] {
  const spans: Span[] = [];
  for (const node of statuteNodesIn(statute)) {
    if (node.kind === 'Paragraph' && node.text) spans.push(node.text.span);
  }
  return spans;
}
