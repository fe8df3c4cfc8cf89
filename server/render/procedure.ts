/** The steps of a procedure and publication: the author's sentence, else a plain one made from the values. */
import type { Amount, Block, Deadline, Element, Heading, Name } from '../../grammar/index.js';
import { citationsOf } from './citations.js';
import {
  chineseName,
  elementsOf,
  entityOf,
  headingsIn,
  inside,
  type LooseParagraph,
  listed,
  nameWords,
  say,
  standard,
} from './drafted.js';
import { type Listing, valuesOf } from './listed-name.js';
import { amountText, lengthText } from './numerals.js';
import { ended, passagesOf } from './wording.js';

/** What the values of a step say. */
interface Values {
  readonly names: readonly string[];
  /** After 载明. */
  readonly stating: readonly string[];
  readonly deadlines: readonly Deadline[];
  /** A bare period: `30 日`. */
  readonly period?: string;
  /** Words of names by their id, to tell 书面 and 行政复议 whichever face they are in. */
  readonly ids: readonly string[];
}

/** The steps of one procedure, each a sentence, in the order of the draft. */
export function procedureParagraphs(listing: Listing, block: Block): readonly LooseParagraph[] {
  const { drafted } = listing;
  const mark = say(drafted, '。', '.');
  const own = block.wordings.flatMap(wording => passagesOf(drafted, wording));
  const found: LooseParagraph[] = own.map(text => ({
    text: ended(text, mark),
    source: text[0]?.source ?? block.span,
    items: [],
  }));
  for (const statement of inside(block)) {
    if (statement.kind === 'Wording') {
      for (const text of passagesOf(drafted, statement))
        found.push({ text: ended(text, mark), source: statement.span, items: [] });
    }
    if (statement.kind !== 'Heading') continue;
    const wordings = [...elementsOf(statement.items).filter(each => each.kind === 'Wording'), ...statement.wordings];
    const key = `${listing.key}#${statement.word ?? statement.label.text}`;
    const written = [...new Set(wordings)].flatMap(wording => passagesOf(drafted, wording));
    if (written.length > 0) {
      for (const [i, text] of written.entries())
        found.push({ text: ended(text, mark), source: statement.span, items: [], ...(i === 0 && { key }) });
      continue;
    }
    const sentence = stepSentence(listing, statement);
    if (sentence !== '')
      found.push({ text: [standard(statement.span, sentence)], source: statement.span, items: [], key });
  }
  return found;
}

function stepSentence(listing: Listing, heading: Heading): string {
  const { drafted, title, authority, block } = listing;
  const values = valuesOfStep(listing, heading);
  const { stating, deadlines, names, ids } = values;
  const [deadline] = deadlines;
  const within = deadline ? withinText(listing, deadline) : periodText(listing, values);
  const written = ids.includes('书面');
  const contents = listed(
    drafted,
    stating.map(word => contentWords(listing, word)),
  );
  const isRating = block.word === 'rating';
  const act = isRating ? say(drafted, '评价结果', 'the result') : say(drafted, '列入决定', 'the decision to list');
  switch (heading.word) {
    case 'consultation': {
      const period = values.period ?? (deadline ? amountOf(listing, deadline) : '');
      return say(
        drafted,
        `制定和修改${title}的${isRating ? '评价' : '认定'}标准，应当向社会公开征求意见${period === '' ? '' : `，期限${/^不|以上/u.test(period) ? '' : '为'}${period}`}。`,
        `The criteria, and changes of them, are open to public comment${period === '' ? '' : ` for ${period}`}.`,
      );
    }
    case 'notice':
      return say(
        drafted,
        `${isRating ? '确定' : '作出'}${act}前，应当${within}${written ? '书面' : ''}告知当事人${contents === '' ? '' : contents}。`,
        `Before ${act} is ${isRating ? 'determined' : 'made'}, the party is told${written ? ' in writing' : ''}${contents === '' ? '' : ` of ${contents}`}${within}.`,
      );
    case 'defence':
      return say(drafted, `当事人可以${within}进行陈述和申辩。`, `The party may state its case${within}.`);
    case 'hearing':
      return say(drafted, `当事人可以${within}申请听证。`, `The party may apply for a hearing${within}.`);
    case 'review':
      return say(
        drafted,
        `${authority}应当${within}对当事人提出的事实、理由和证据进行复核。`,
        `The ${authority} reviews the facts, reasons and evidence of the party${within}.`,
      );
    case 'approval':
      return say(
        drafted,
        `${act}应当${within}报${listed(drafted, names) || '上一级机关'}批准。`,
        `${capital(act)} is subject to approval by ${listed(drafted, names) || 'the higher authority'}${within}.`,
      );
    case 'decision':
      return say(
        drafted,
        `${authority}应当${within}作出决定${written ? '，并制作书面决定书' : ''}。${contents === '' ? '' : `决定书应当载明${contents}。`}`,
        `The ${authority} decides${written ? ' in writing' : ''}${within}.${contents === '' ? '' : ` The decision states ${contents}.`}`,
      );
    case 'service':
      return say(drafted, `决定书应当${within}送达当事人。`, `The decision is served on the party${within}.`);
    case 'objection': {
      const [raise, answer] = byAct(listing, deadlines);
      const reply = answer ? withinText(listing, answer) : '';
      return say(
        drafted,
        `当事人对${act}有异议的，可以${raise ? withinText(listing, raise) : within}向${authority}提出${reply === '' ? '' : `；${authority}应当${reply}答复`}。`,
        `A party that objects to ${act} may raise the objection with the ${authority}${raise ? withinText(listing, raise) : within}${reply === '' ? '' : `; the ${authority} answers${reply}`}.`,
      );
    }
    case 'answer':
      return say(drafted, `${authority}应当${within}答复当事人。`, `The ${authority} answers the party${within}.`);
    case 'correction':
      return say(
        drafted,
        `列入有误的，${authority}应当${within}予以更正。`.replace(/^列入有误的，(?=.*据以)/u, ''),
        `The ${authority} corrects the listing${within}.`,
      );
    case 'remedy': {
      const ways = ids.map((id, i) => remedies[id]?.[drafted.language] ?? names[i] ?? '');
      return ways.length > 0
        ? say(
            drafted,
            `当事人对${act}不服的，可以依法${listed(drafted, ways, 'or')}。`,
            `A party that does not accept ${act} may ${listed(drafted, ways, 'or')} according to law.`,
          )
        : '';
    }
    default:
      return '';
  }
}

const remedies: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  行政复议: { zh: '申请行政复议', en: 'apply for administrative review' },
  行政诉讼: { zh: '提起行政诉讼', en: 'bring administrative litigation' },
};

/** What a document states, as a sentence says it. */
function contentWords({ drafted, block }: Listing, word: string): string {
  if (word === '事由') return block.word === 'rating' ? '评价的事由' : '列入的事由';
  return contents[word]?.[drafted.language] ?? word;
}

const contents: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  权利: { zh: '依法享有的权利', en: '' },
  grounds: { zh: '', en: 'the grounds' },
  facts: { zh: '', en: 'the facts' },
  reasons: { zh: '', en: 'the reasons' },
  basis: { zh: '', en: 'the legal basis' },
  rights: { zh: '', en: 'its rights' },
  measures: { zh: '', en: 'the measures that follow' },
  removal: { zh: '', en: 'the conditions of removal' },
  remedies: { zh: '', en: 'the remedies' },
};

// --- values -----------------------------------------------------------------------------------------------------

function valuesOfStep(listing: Listing, { items }: Heading): Values {
  const { drafted } = listing;
  const elements = elementsOf(items);
  const names = elements.filter((each): each is Name => each.kind === 'Name');
  const range = elements.find(each => each.kind === 'Range');
  const window = elements.find(each => each.kind === 'Window');
  const period =
    range?.kind === 'Range'
      ? lengthText(range, drafted.language)
      : window?.kind === 'Window'
        ? amountText(window.amount, drafted.language)
        : undefined;
  return {
    names: names.map(name => nameWords(drafted, name)),
    ids: names.map(name => idOf(listing, name)),
    stating: elements.flatMap(each =>
      each.kind === 'Stating' ? each.names.map(name => nameWords(drafted, name)) : [],
    ),
    deadlines: elements.filter((each): each is Deadline => each.kind === 'Deadline'),
    ...(period !== undefined && { period }),
  };
}

/** `自收到告知之日起十个工作日内`; ` within 10 working days of notice`. */
function withinText(listing: Listing, deadline: Deadline): string {
  const { drafted } = listing;
  const { from } = deadline;
  const length = amountOf(listing, deadline);
  const isPeriod = deadline.within.kind === 'Amount';
  if (drafted.language === 'en') {
    return ` within ${length}${from ? ` of ${eventWords(listing, from)}` : ''}`;
  }
  return `${from ? `自${nameWords(drafted, from)}之日起` : '在'}${length}${isPeriod || !length.endsWith('内') ? '内' : ''}`;
}

function amountOf({ drafted }: Listing, { within }: Deadline): string {
  return within.kind === 'Amount' ? amountText(within as Amount, drafted.language) : nameWords(drafted, within);
}

function periodText({ drafted }: Listing, { period }: Values): string {
  return period === undefined ? '' : say(drafted, `在${period}内`, ` within ${period}`);
}

/** The Chinese name, whichever face the draft is in. */
function idOf({ drafted }: Listing, name: Name): string {
  const entity = entityOf(drafted, name);
  return entity ? chineseName(entity) : name.text;
}

/** The day a time runs from, in English. */
function eventWords(listing: Listing, from: Name): string {
  return events[idOf(listing, from)] ?? nameWords(listing.drafted, from);
}

const events: Readonly<Record<string, string>> = {
  收到告知: 'receipt of the notice',
  立案: 'the opening of the case',
  收到申请: 'receipt of the application',
  收到异议: 'receipt of the objection',
  作出决定: 'the decision',
  责令限期支付期限届满: 'the end of the time for payment',
  据以列入的决定被撤销: 'the annulment of the decision on which the listing rests',
};

/** What is raised, and what is answered. */
function byAct(
  listing: Listing,
  deadlines: readonly Deadline[],
): readonly [Deadline | undefined, Deadline | undefined] {
  const isAnswer = ({ act }: Deadline): boolean =>
    act !== undefined && /^(?:答复|反馈|回复|answer|reply)/u.test(idOf(listing, act));
  return [deadlines.find(each => !isAnswer(each)), deadlines.find(isAnswer)];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

// --- publication ------------------------------------------------------------------------------------------------

/** What is published, where, and for how long. */
export function publicationParagraphs(listing: Listing, block: Block): readonly LooseParagraph[] {
  const { drafted, title, key } = listing;
  const mark = say(drafted, '。', '.');
  const own = block.wordings.flatMap(wording => passagesOf(drafted, wording));
  const statements = inside(block);
  const found: LooseParagraph[] = own.map(text => ({ text: ended(text, mark), source: block.span, items: [] }));
  if (own.length === 0) {
    const platforms = headingsIn(statements, 'platform').flatMap(({ items }) =>
      items.map(({ elements }) => platformText(listing, elements)),
    );
    const content = [
      ...valuesOf(drafted, statements, 'content'),
      ...headingsIn(statements, 'content').flatMap(({ items }) => citationsOf(drafted, items)),
    ].map(word => publishedWords[word]?.[drafted.language] ?? word);
    const isRating = listing.block.word === 'rating';
    const through =
      platforms.length > 0
        ? say(drafted, `通过${listed(drafted, platforms)}`, ` on ${listed(drafted, platforms)}`)
        : '';
    const text = say(
      drafted,
      `${isRating ? '评价结果' : title}应当${through}向社会公示${content.length > 0 ? `，公示的内容包括${listed(drafted, content)}` : ''}。`,
      `${isRating ? 'Results' : 'Entries'} are published${through}${content.length > 0 ? `, stating ${listed(drafted, content)}` : ''}.`,
    );
    found.push({ text: [standard(block.wordSpan, text)], source: block.span, items: [], key: `${key}#publication` });
  }
  for (const heading of headingsIn(statements, 'term')) {
    const wordings = [...elementsOf(heading.items).filter(each => each.kind === 'Wording'), ...heading.wordings];
    const written = [...new Set(wordings)].flatMap(wording => passagesOf(drafted, wording));
    const range = elementsOf(heading.items).find(each => each.kind === 'Range');
    if (written.length > 0)
      for (const text of written) found.push({ text: ended(text, mark), source: heading.span, items: [] });
    else if (range?.kind === 'Range') {
      const length = lengthText(range, drafted.language);
      const text = say(
        drafted,
        `公示期限${/^不/u.test(length) ? '' : '为'}${length}。`,
        `Entries stay published for ${length}.`,
      );
      found.push({ text: [standard(heading.span, text)], source: heading.span, items: [] });
    }
  }
  for (const statement of statements) {
    if (statement.kind !== 'Wording') continue;
    for (const text of passagesOf(drafted, statement))
      found.push({ text: ended(text, mark), source: statement.span, items: [] });
  }
  return found;
}

const publishedWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'published grounds': { zh: '', en: 'the grounds' },
  'published term': { zh: '', en: 'the term of publication' },
  name: { zh: '', en: 'the name' },
  'credit code': { zh: '', en: 'the unified social credit code' },
  basis: { zh: '', en: 'the legal basis' },
  'removal date': { zh: '', en: 'the date of removal' },
};

/** `“信用宁波”网站`, whichever order its words are written in. */
function platformText({ drafted }: Listing, elements: readonly Element[]): string {
  const names = elements.flatMap(each => (each.kind === 'Name' ? [nameWords(drafted, each)] : []));
  const quoted = elements.flatMap(each => (each.kind === 'Wording' ? [`“${each.text.trim()}”`] : []));
  return [...quoted, ...names].join(say(drafted, '', ' '));
}
