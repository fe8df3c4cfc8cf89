/** `creg lint --explain-structure`: what was recognised in a file, and where; what a text leaves open is left open. */
import { type Bilingual, type Face, type Span, type StatuteFile, statuteNodesIn } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import type { Clause, List, Model, Regulation } from '../core/model.js';
import { quotable } from '../core/phrases.js';
import { instrumentWords, kindWords, roleWords, stepWords } from '../core/words/kinds.js';
import { type CheckedFile, paragraphAt, placeOf } from './report/checked.js';
import { displayWidth, showSafely } from './report/display-width.js';
import { words } from './structure-words.js';

/** The structure as lines of text, the same for the same file. */
export function structureOf(file: CheckedFile, { model, statute }: Analysis): string {
  const page = newPage(file);
  const [regulation] = model.regulations;
  return [
    [showSafely(file.name)],
    regulationLines(page, regulation, statute),
    ...model.lists.map(list => listLines(page, list, model)),
    definitionLines(page, model),
    citationLines(page, model),
    clauseLines(page, model.clauses),
  ]
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n');
}

/** How a line is written: what it is, what was found, and where. */
interface Page {
  readonly language: Face;
  say(word: Bilingual): string;
  line(label: string, value: string | undefined, at?: Span): string;
  quote(text: string): string;
}

const labelWidth = { zh: 10, en: 16 };

function newPage(file: CheckedFile): Page {
  const { language } = file;
  const { lines } = placeOf(file);
  const where = (at: Span): string => {
    const place = paragraphAt(file, at.start);
    if (place) return language === 'zh' ? `第 ${place.paragraph + 1} 段` : `paragraph ${place.paragraph + 1}`;
    const { line, character } = lines.position(at.start);
    return `${line + 1}:${character + 1}`;
  };
  return {
    language,
    say: word => word[language],
    line(label, value, at) {
      const pad = ' '.repeat(Math.max(1, labelWidth[language] - displayWidth(label)));
      return `  ${label}${pad}${value ?? words.open[language]}${at && value !== undefined ? `  ${where(at)}` : ''}`;
    },
    quote: text => cut(showSafely(quotable(text).replaceAll(/\s+/gu, ' ').trim())),
  };
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
}

// --- the regulation ---------------------------------------------------------------------------------------------

function regulationLines(page: Page, regulation: Regulation | undefined, statute: StatuteFile | undefined): string[] {
  const { say, line, quote, language } = page;
  const lines = [
    say(words.file),
    line(say(words.title), regulation && quote(regulation.title.text), regulation?.at),
    ...(regulation?.issuers ?? []).map(({ name }) => line(say(words.issuer), quote(name.text), name.span)),
  ];
  if (!regulation?.issuers.length) lines.push(line(say(words.issuer), undefined));
  const { instrument, number, territory, effective, expires } = regulation ?? {};
  lines.push(
    line(say(words.instrument), instrument && instrumentWords[instrument.value][language], instrument?.at),
    line(say(words.number), number?.value, number?.at),
    line(say(words.territory), territory?.value, territory?.at),
    line(say(words.effective), effective?.value, effective?.at),
    line(say(words.expires), expires?.value, expires?.at),
  );
  if (regulation?.trial) lines.push(line(say(words.trial), say(words.yes), regulation.at));
  if (statute) lines.push(line(say(words.parts), partsOf(statute, language)));
  return lines;
}

function partsOf(statute: StatuteFile, language: Face): string {
  const counts = new Map<string, number>();
  for (const node of statuteNodesIn(statute)) {
    const kind = node.kind === 'Division' ? node.level : node.kind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const shown = Object.entries(words.partNames).flatMap(([kind, name]) => {
    const count = counts.get(kind) ?? 0;
    return count > 0
      ? [language === 'zh' ? `${count} ${name.zh}` : `${count} ${name.en}${count === 1 ? '' : 's'}`]
      : [];
  });
  return shown.join(language === 'zh' ? '、' : ', ');
}

// --- lists ------------------------------------------------------------------------------------------------------

function listLines(page: Page, list: List, model: Model): string[] {
  const { say, line, quote, language } = page;
  const name = list.title?.text ?? list.name;
  const lines = [
    say(kindWords[list.kind]),
    line(say(words.name), name === undefined ? undefined : quote(name), list.at),
    line(say(words.article), list.article),
    ...stated(
      page,
      words.subjects,
      list.subjects.map(({ text, at }) => ({ value: text, at })),
    ),
    ...stated(page, words.decidedBy, list.decidedBy),
  ];
  const clause = (label: Bilingual, found: Clause | undefined, more = ''): string =>
    line(say(label), found && `${placeIn(found)}${more}${quote(found.text)}`, found?.span);
  if (list.lead) lines.push(clause(roleWords.lead, list.lead));
  for (const criterion of list.criteria) lines.push(clause(roleWords.criterion, criterion.clause));
  for (const exception of list.exceptions) lines.push(clause(roleWords.exception, exception.clause));
  for (const [step, { at, clause: found, period }] of list.steps) {
    const days = period ? `${language === 'zh' ? '有天数' : 'with days'}  ` : '';
    lines.push(found ? clause(stepWords[step], found, days) : line(say(stepWords[step]), say(words.yes), at));
  }
  const provided = (
    label: Bilingual,
    found: { readonly at: Span; readonly clause?: Clause } | undefined,
    more = '',
  ): string =>
    found && !found.clause
      ? line(say(label), more.trim() || say(words.yes), found.at)
      : clause(label, found?.clause, more);
  const { publication, term, repair, removal, governedBy } = list;
  const months = term?.months === undefined ? '' : `${term.months} ${say(words.months)}  `;
  const published = publication && { at: publication.at, ...clauseAt(model, publication.at) };
  lines.push(
    provided(roleWords.publication, published),
    provided(roleWords.term, term, term?.endless ? `${term.endless.text}  ` : months),
    provided(roleWords.repair, repair, repair?.excluded ? `${say(words.excluded)}  ` : ''),
    provided(roleWords.removal, removal),
    ...list.measures.map(({ at, clause: found, name: called }) =>
      found ? clause(roleWords.measure, found) : line(say(roleWords.measure), called ?? say(words.yes), at),
    ),
  );
  if (governedBy) lines.push(line(say(words.governedBy), quote(governedBy.text), governedBy.span));
  return lines;
}

function stated(
  page: Page,
  label: Bilingual,
  values: readonly { readonly value: string; readonly at: Span }[],
): string[] {
  if (values.length === 0) return [page.line(page.say(label), undefined)];
  return values.map(({ value, at }) => page.line(page.say(label), page.quote(value), at));
}

function clauseAt({ clauses }: Model, at: Span): { readonly clause?: Clause } {
  const clause = clauses.find(({ span }) => span.start === at.start);
  return clause ? { clause } : {};
}

/** 第二条（一） and two spaces; nothing in a draft, which has no numbers. */
function placeIn({ article = '', item = '' }: Clause): string {
  return article + item === '' ? '' : `${article}${item}  `;
}

// --- the rest ---------------------------------------------------------------------------------------------------

function definitionLines(page: Page, { definitions }: Model): string[] {
  if (definitions.length === 0) return [];
  return [
    page.say(words.definitions),
    ...definitions.map(({ term, at, clause }) =>
      page.line(page.quote(term), clause ? page.quote(clause.text) : page.say(words.yes), at),
    ),
  ];
}

function citationLines(page: Page, { citations }: Model): string[] {
  const lines = citations.map(({ title, number, article, at }) => {
    const place = article === undefined ? '' : page.language === 'zh' ? `第 ${article} 条` : `art ${article}`;
    const cited = title === undefined ? (number ?? page.say(words.itself)) : `《${page.quote(title)}》`;
    return page.line(page.say(words.citation), `${cited}${place}`, at);
  });
  return lines.length > 0 ? [page.say(words.citations), ...lines] : [];
}

/** Every clause with what it was taken for. */
function clauseLines(page: Page, clauses: readonly Clause[]): string[] {
  const { say, line, quote } = page;
  const lines = clauses.map(clause => {
    const kind = clause.list === undefined ? '' : `${say(kindWords[clause.list])}  `;
    return line(say(roleWords[clause.role]), `${placeIn(clause)}${kind}${quote(clause.text)}`, clause.span);
  });
  return lines.length > 0 ? [say(words.clauses), ...lines] : [];
}
