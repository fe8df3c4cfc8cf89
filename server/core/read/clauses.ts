/** Tree of an existing text → clauses with their roles: one for each item, and for each run of sentences of one role. */
import type { Article, Paragraph, Part, Span, StatuteFile, StatuteItem } from '../../../grammar/index.js';
import { writeNumeral } from '../../../grammar/values/numeral.js';
import type { Clause, Phrase, Role } from '../model.js';
import { fold, type Unit, unitsOf } from './fold.js';
import { namesCredit } from './ordinary.js';
import {
  type About,
  isBareLead,
  isVoluntary,
  type Reading,
  readContinuation,
  readItem,
  readSentence,
  refersBack,
} from './role.js';
import { casesInTable, tablesAmong } from './table.js';
import { speaksOfCredit } from './words.js';

/** A clause as it was found, with the article that holds it. */
export interface FoundClause {
  readonly clause: Clause;
  readonly article?: Article;
}

export function readClauses(file: StatuteFile, about: About): readonly FoundClause[] {
  const clauses: FoundClause[] = [];
  const walk = { source: file.text, about, clauses };
  for (const part of file.parts) visit(walk, part);
  const before = clauses.length;
  if (columns.test(file.text)) readTables(walk, file.parts);
  if (clauses.length > before) clauses.sort((a, b) => a.clause.span.start - b.clause.span.start);
  return clauses;
}

interface Walk {
  readonly source: string;
  readonly about: About;
  readonly clauses: FoundClause[];
}

/** Where the walk is: the article, and the items it is in. */
interface Place {
  readonly article?: Article | undefined;
  readonly item?: string;
  readonly lead?: Phrase | undefined;
  readonly last?: boolean;
  /** The article says nothing of credit: nothing in it needs to be read. */
  readonly plain: boolean;
}

function visit(walk: Walk, part: Part): void {
  switch (part.kind) {
    case 'Division':
    case 'Annex':
      for (const inner of part.parts) visit(walk, inner);
      return;
    case 'Paragraph':
      readParagraphs(walk, [part], { plain: isPlain(walk, part.span) });
      return;
    case 'Article':
      if (!part.deleted) readParagraphs(walk, part.paragraphs, { article: part, plain: isPlain(walk, part.span) });
      return;
    default:
      return;
  }
}

function isPlain({ source, about }: Walk, { start, end }: Span): boolean {
  const text = source.slice(start, end);
  if (about.ordinary && !namesCredit(text)) return true;
  return !about.credit && !speaksOfCredit(text);
}

/** What sets the cells of a row apart; most texts have none. */
const columns = /[|\t]|[ \u3000]{2}/u;

/** Rows that take points are cases as items are. */
function readTables(walk: Walk, parts: readonly Part[], article?: Article): void {
  for (const table of tablesAmong(parts)) {
    const [first] = table;
    const last = table.at(-1);
    if (!first || !last || isPlain(walk, { start: first.start, end: last.end })) continue;
    for (const { at, label } of casesInTable(walk.source, table)) {
      const place = { ...(article && { article }), item: label, plain: false };
      addClause(walk, { role: 'score', list: 'rating' }, at, place, true);
    }
  }
  for (const part of parts) if ('parts' in part) readTables(walk, part.parts, part.kind === 'Article' ? part : article);
}

const other: Reading = { role: 'other' };

function readParagraphs(walk: Walk, paragraphs: readonly Paragraph[], place: Place): void {
  let before: Reading = other;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (isBrought(walk, paragraph, place)) {
      if (paragraph.text) addClause(walk, { role: 'title' }, paragraph.text.span, place);
    } else if (paragraph.items.length > 0) before = readList(walk, paragraph, paragraphs[i + 1], place, before);
    else before = readText(walk, paragraph.text?.span, place, before, paragraph.closing ? before : undefined);
  }
}

/** The title of what a notice brings, before its first article. */
function isBrought({ source, about }: Walk, { text, items }: Paragraph, { article }: Place): boolean {
  if (about.brought === undefined || article || !text || items.length > 0) return false;
  return fold(source, text.span.start, text.span.end).text === about.brought;
}

// --- sentences --------------------------------------------------------------------------------------------------

/** Reads sentences; what the last of them was found to be. `list`: they close the list of that reading. */
function readText(walk: Walk, span: Span | undefined, place: Place, before: Reading = other, list?: Reading): Reading {
  if (!span) return other;
  return readUnits(walk, unitsOf(walk.source, span.start, span.end), place, before, list);
}

/** `before`: what the sentence before them in the same article was found to be. */
function readUnits(walk: Walk, units: readonly Unit[], place: Place, before: Reading, list?: Reading): Reading {
  let last = before;
  let open: { reading: Reading; start: number; end: number } | undefined;
  let choice: 'none' | 'here' | 'before' = 'none';
  for (const unit of units) {
    const text = place.plain ? '' : fold(walk.source, unit.start, unit.end).text;
    // 鼓励…；对…采取…: the choice governs the whole sentence, and one after it that has no subject of its own.
    if (isVoluntary(text) || (choice === 'before' && text.startsWith('对'))) choice = 'here';
    else if (choice === 'before') choice = 'none';
    const read = place.plain || choice === 'here' ? other : readSentence(text, walk.about);
    const goesOn = read.role === 'other' && !place.plain && choice !== 'here';
    const found = (goesOn ? readContinuation(text, last) : undefined) ?? read;
    if (choice === 'here' && unit.ends) choice = 'before';
    const closes = list?.role === 'criterion' && found.role === 'criterion';
    last = found;
    // A heading that says what follows is no measure itself.
    const reading: Reading = closes ? { ...found, role: 'closing' } : punishing.test(text) ? other : found;
    if (open && joins(open.reading, reading)) {
      open.end = unit.end;
      continue;
    }
    if (open) addClause(walk, open.reading, open, place);
    open = { reading, start: unit.start, end: unit.end };
  }
  if (open) addClause(walk, open.reading, open, place);
  return last;
}

/** Sentences of one role are one clause; every sentence that lists somebody stands for itself. */
function joins(a: Reading, b: Reading): boolean {
  const single: readonly Role[] = ['criterion', 'closing', 'definition', 'measure'];
  return a.role === b.role && a.list === b.list && !single.includes(a.role);
}

// --- items ------------------------------------------------------------------------------------------------------

function readList(
  walk: Walk,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  place: Place,
  before: Reading,
): Reading {
  const { source } = walk;
  const span = paragraph.text?.span;
  const units = span ? unitsOf(source, span.start, span.end) : [];
  // The lead is the whole last sentence: its parts share the items.
  const from = units.findLastIndex((unit, i) => unit.ends && i < units.length - 1) + 1;
  readUnits(walk, units.slice(0, from), place, before);
  const first = units[from];
  const lead = first && span ? { start: first.start, end: span.end } : undefined;
  const reading = lead ? readLead(walk, lead, next, place, before) : other;
  if (lead) addClause(walk, reading.role === 'criterion' ? { ...reading, role: 'lead' } : reading, lead, place);
  const phrase = lead && { text: source.slice(lead.start, lead.end), span: lead };
  readItems(walk, paragraph.items, reading, phrase, place);
  return reading;
}

function readLead(walk: Walk, lead: Span, next: Paragraph | undefined, place: Place, before: Reading): Reading {
  if (place.plain) return other;
  const text = fold(walk.source, lead.start, lead.end).text;
  const reading = readSentence(text, walk.about);
  if (reading.role === 'other' && walk.about.credit && punishing.test(text))
    return { role: 'measure', list: walk.about.lists ?? 'record' };
  // 前款所称…包括： says what makes the paragraph before it list somebody.
  if (reading.role === 'definition' && /^前款所?称/u.test(text) && before.role === 'criterion') return before;
  if (reading.role !== 'other' || !(isBareLead(text) || next?.closing) || !next?.text) return reading;
  const closing = fold(walk.source, next.text.span.start, next.text.span.end).text;
  const consequence =
    refersBack(closing) || (next.closing && follows.test(closing)) ? readSentence(closing, walk.about) : other;
  return consequence.role === 'criterion' ? consequence : reading;
}

/** …的，/由商务部门列入名单: it goes on where the items end. */
const follows = /^(?:的，?)?(?:由|应当|应|一律|均|直接|将其|列入|纳入|记入|计入|予以|给予|取消|属于|认定|视为)/u;

/** 二、惩戒措施, 约束: a heading that says what its items are. */
const punishing =
  /^[^，。；：、]{0,8}(?:惩戒|约束|惩处|制裁|限制|后果|后续|处置)(?:的)?(?:措施|内容|手段|方式|办法|处理|后果)?[：。]?$/u;

function readItems(
  walk: Walk,
  items: readonly StatuteItem[],
  lead: Reading,
  phrase: Phrase | undefined,
  place: Place,
): void {
  const isNeutral = !/失信|不良|违法/u.test(phrase?.text ?? '');
  const isHonours = isNeutral && lead.role === 'criterion' && lead.list === 'record' && areHonours(walk, items, lead);
  for (const [i, item] of items.entries()) {
    // What it must have been called, where the source has lost it.
    const label = item.label ?? `（${writeNumeral(item.number, 'zh')}）`;
    const inside: Place = {
      article: place.article,
      item: (place.item ?? '') + label,
      lead: phrase,
      last: items.length > 1 && i === items.length - 1,
      plain: place.plain,
    };
    const reading = isHonours ? { ...lead, list: 'redlist' as const } : lead;
    readOneItem(walk, item, reading, phrase, inside);
  }
}

/** Honours and merits among others of the kind: the rest of them is no burden either. */
function areHonours(walk: Walk, items: readonly StatuteItem[], lead: Reading): boolean {
  const texts = items.flatMap(({ paragraphs: [first] }) => {
    const span = first?.text?.span;
    return span ? [fold(walk.source, span.start, span.end).text] : [];
  });
  const isHonoured = texts.some(text => readItem(text, lead, '').list === 'redlist');
  return isHonoured && !texts.some(text => blames.test(text));
}

/** An item that finds fault: its list is none of honours. */
const blames = /违|处罚|失信|拒|骗|虚假|挪用|造成|恶劣|撤销|吊销|严重|(?:未|不)(?!限|少于|低于)/u;

function readOneItem(walk: Walk, item: StatuteItem, lead: Reading, phrase: Phrase | undefined, place: Place): void {
  for (const paragraph of item.paragraphs) {
    const span = paragraph.text?.span;
    if (!span) continue;
    const text = fold(walk.source, span.start, span.end).text;
    // Under 失信惩戒 an item may lead cases of its own: they are what it says they are.
    if (!place.plain && lead.role === 'measure' && paragraph.items.length > 0 && leadsCases(text, walk.about)) {
      readParagraphs(walk, [paragraph], place);
      continue;
    }
    const reading = place.plain ? other : readItem(text, lead, phrase?.text ?? '');
    if (reading.role === 'other' && !place.plain) {
      if (paragraph.items.length > 0) readParagraphs(walk, [paragraph], place);
      else readText(walk, span, place);
      continue;
    }
    addClause(walk, reading, span, place);
    const inner = { text: walk.source.slice(span.start, span.end), span };
    readItems(walk, paragraph.items, reading, inner, place);
  }
}

function leadsCases(text: string, about: About): boolean {
  const { role } = readSentence(text, about);
  return role === 'criterion' || role === 'score';
}

// --- clauses ----------------------------------------------------------------------------------------------------

function addClause(walk: Walk, reading: Reading, { start, end }: Span, place: Place, isRow = false): void {
  const { article, item, lead, last } = place;
  // Not spread: of several conditional spreads each costs as much as all the rest.
  const clause: { -readonly [Key in keyof Clause]: Clause[Key] } = {
    text: walk.source.slice(start, end),
    span: { start, end },
    role: reading.role,
    formal: false,
  };
  if (reading.list) clause.list = reading.list;
  if (article) clause.article = article.label;
  if (item) clause.item = item;
  if (lead) clause.lead = lead;
  if (last) clause.last = true;
  if (isRow) clause.isRow = true;
  walk.clauses.push(article ? { clause, article } : { clause });
}
