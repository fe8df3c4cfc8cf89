/** Citations and the laws that they name: what the checks of citations and the hover have in common. */
import { contains, type Span } from '../../../grammar/index.js';
import type { CitationUse, Clause, Day, Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { type Law, plainTitle } from './laws.js';

export interface Cited {
  readonly use: CitationUse;
  /** What it names, where the catalogue has it. */
  readonly law?: Law;
}

/**
 * The citations of a file that its rules stand on. Left out are the file's own titles and short titles, what it
 * repeals, and what it calls past (原《…》): none of them has to be in force.
 */
export function citedIn(model: Model, norms: Norms): readonly Cited[] {
  let known = cited.get(model);
  if (known?.norms.laws !== norms.laws || known.norms.asOf !== norms.asOf) {
    known = { norms, found: [...read(model, norms)] };
    cited.set(model, known);
  }
  return known.found;
}

/** Five checks ask for the same. */
const cited = new WeakMap<Model, { readonly norms: Norms; readonly found: readonly Cited[] }>();

function* read(model: Model, { laws, asOf }: Norms): Iterable<Cited> {
  if (model.citations.length === 0) return;
  const own = ownTitles(model);
  const ended = new Set<string>();
  const standing: CitationUse[] = [];
  let at = 0;
  for (const use of model.citations) {
    // Clauses are in order, and so are citations.
    while (at < model.clauses.length - 1 && (model.clauses[at + 1]?.span.start ?? 0) <= use.at.start) at++;
    const clause = model.clauses[at];
    const isIn = clause !== undefined && contains(clause.span, use.at);
    if (use.title !== undefined && (use.repealed || (isIn && isEnded(clause, use)))) ended.add(plainTitle(use.title));
    if (!use.repealed && !(isIn && isPassing(clause, use))) standing.push(use);
  }
  for (const use of standing) {
    const title = use.title === undefined ? undefined : plainTitle(use.title);
    if (title !== undefined && (own.has(title) || ended.has(title))) continue;
    const law = lawOf(use, laws, asOf);
    yield law && own.has(plainTitle(law.title)) ? { use } : { use, ...(law && { law }) };
  }
}

/** 《某办法》同时废止: the file puts an end to it, wherever else it cites it. */
function isEnded({ text, span }: Clause, { at }: CitationUse): boolean {
  return /^[^。]{0,400}(?:同时|即行|一并|予以)废止/u.test(text.slice(at.end - span.start));
}

/** The law that a citation names. */
export function lawOf({ title, number }: CitationUse, laws: Norms['laws'], day: Day): Law | undefined {
  if (title !== undefined) return laws.find(title, day);
  return number === undefined ? undefined : laws.byNumber(number);
}

/** The standard in force that a citation names: by its title, or by its number where it gives none. */
export function standardCited(
  { title, number }: Pick<CitationUse, 'title' | 'number'>,
  { standards }: Norms,
): Norms['standards'][number] | undefined {
  if (title !== undefined) return standards.find(standard => standard.title === title);
  return number === undefined ? undefined : standards.find(standard => standard.number === number);
}

/** What the file calls itself, and the short titles that it introduces: 以下简称《条例》. */
function ownTitles({ regulations, standards, clauses, citations }: Model): ReadonlySet<string> {
  const own = new Set<string>();
  for (const { title } of regulations) own.add(plainTitle(title.text));
  for (const { title } of standards) own.add(plainTitle(title));
  if (citations.length === 0) return own;
  for (const { text } of clauses) {
    if (!text.includes('以下')) continue;
    for (const [, short] of text.matchAll(/以下(?:简称|统称)[“"]?《([^》]{1,30})》/gu))
      own.add(plainTitle(short ?? ''));
  }
  return own;
}

/** Whether a sentence repeals what it cites, or speaks of it as past; a title that cites is not the file's to change. */
function isPassing({ role, text, span }: Clause, { at }: CitationUse): boolean {
  if (role === 'title') return true;
  const before = text.slice(0, at.start - span.start);
  if (/[原旧]$/u.test(before)) return true;
  const [after = ''] = text.slice(at.end - span.start).split('。', 1);
  return /废止|失效|停止执行|不再执行/u.test(after) || isBefore(before, after);
}

/** 《某法》施行前取得的; 本法施行前依照《某法》设立的; 依据《某法》设立并保留原组织形式的: what was done while it was in force. */
function isBefore(before: string, after: string): boolean {
  return (
    /^[^，。；]{0,6}(?:施行|实施|生效)(?:以|之)?前/u.test(after) ||
    (/(?:施行|实施|生效)(?:以|之)?前[^，。；]*(?:依[照据]|根据|按照)[^，。；]*$/u.test(before) && done.test(after)) ||
    /^[^，。；]{0,60}(?:设立|成立|登记|取得|订立|签订)并?(?:保留|仍|继续)/u.test(after)
  );
}

const done = /^[^，。；]{0,60}(?:设立|成立|登记|取得|订立|签订|颁发|批准|缴纳)[^，。；]{0,4}的/u;

/** Whether a law has been repealed or superseded on a day; what has no date is so from the day of the catalogue on. */
export function isGone({ status, repealedOn }: Law, day: Day, statedOn: Day): boolean {
  return (status === 'repealed' || status === 'superseded') && (repealedOn ?? statedOn) <= day;
}

/** Whether the text that repealed a law stands in its place: a decision that only repeals does not. */
export function hasSuccessor({ repealedBy }: Law): boolean {
  return repealedBy !== undefined && !/(?:决定|通知|公告|报告|批复|目录)$/u.test(repealedBy);
}

/** A title as it stands between 《》: titles inside it stand in 〈〉. */
export function titleOf({ title }: Pick<Law, 'title'>): string {
  return title.replace(/《/gu, '〈').replace(/》/gu, '〉');
}

/** Where the title of a citation stands, with its 《》; all of it where the title stands elsewhere. */
export function placeOf({ at, titleAt }: CitationUse): Span {
  return titleAt ? { start: titleAt.start - 1, end: titleAt.end + 1 } : at;
}

/** What a citation is called in a message: 《…》 or the number, as written. */
export function nameOf({ title, number }: CitationUse): string {
  return title === undefined ? (number ?? '') : `《${title.replace(/\s/gu, '')}》`;
}
