/** Clauses of an existing text → the lists it creates or uses, with what it says of each. */
import type { Span } from '../../../grammar/index.js';
import { scanPeriod } from '../../../grammar/values/period.js';
import { unitOf } from '../../../grammar/values/units.js';
import type {
  CitationUse,
  Clause,
  Criterion,
  List,
  ListKind,
  Measure,
  Phrase,
  Provision,
  Reference,
  Stated,
  Term,
} from '../model.js';
import { citationsIn } from './citations.js';
import type { FoundClause } from './clauses.js';
import { fold } from './fold.js';
import { stepsIn } from './steps.js';
import { mentionsOf, statusIn } from './words.js';

export function readLists(
  source: string,
  found: readonly FoundClause[],
  citations: readonly CitationUse[],
): readonly List[] {
  const lists: List[] = [];
  for (const kind of ['blacklist', 'watchlist', 'redlist', 'rating'] as const) {
    const list = readList(source, found, citations, kind);
    if (list) lists.push(list);
  }
  return lists.sort((a, b) => a.at.start - b.at.start);
}

function readList(
  source: string,
  found: readonly FoundClause[],
  citations: readonly CitationUse[],
  kind: ListKind,
): List | undefined {
  const creating = found.find(({ clause }) => creates(source, clause, kind));
  if (!creating) return undefined;
  const clauses = found.map(({ clause }) => clause);
  const about = clauses.filter(clause => clause.list === undefined || clause.list === kind);
  const triggers = clauses.filter(clause => clause.list === kind && isTrigger(clause));
  const own =
    nameIn(source, creating.clause, kind) ?? statusName(source, creating.clause) ?? calledIn(source, creating.clause);
  const name = own ?? firstName(source, triggers, kind) ?? firstName(source, clauses, kind);
  const lead = triggers.find(clause => clause.role === 'lead');
  const article = creating.article;
  const governing = governedBy(source, clauses, triggers.length > 0 ? triggers : [creating.clause]);
  const steps = stepsIn(source, about);
  const publication = about.find(clause => clause.role === 'publication');
  const term = termIn(source, about, kind);
  const repair = provision(source, about, 'repair');
  const removal = provision(source, about, 'removal');
  return {
    kind,
    ...(name && { name: name.text }),
    at: own?.at ?? creating.clause.span,
    span: article?.span ?? creating.clause.span,
    ...(lead && { lead }),
    subjects: triggers.flatMap(clause => (clause.item === undefined ? subjectsIn(source, clause) : [])),
    liable: [],
    decidedBy: triggers.flatMap(clause => (clause.item === undefined ? deciderIn(source, clause) : [])),
    criteria: triggers.filter(clause => clause.role !== 'lead').map(criterion),
    exceptions: clauses
      .filter(clause => clause.role === 'exception' && (clause.list === undefined || clause.list === kind))
      .filter(clause => mentionsOf(clause.text).some(mention => mention.kind === kind))
      .map(clause => ({ at: clause.span, span: clause.span, clause, exceptions: [] })),
    steps,
    ...(publication && { publication: { value: [], at: publication.span } }),
    ...(term && { term }),
    ...(repair && { repair }),
    ...(removal && { removal }),
    measures: clauses
      .filter(clause => clause.role === 'measure' && clause.list === kind)
      .map(clause => measure(source, clause, citations)),
    ...(governing && { governedBy: governing }),
    ...(article && { article: article.label }),
  };
}

function isTrigger({ role }: Clause): boolean {
  return role === 'criterion' || role === 'closing' || role === 'lead';
}

const creation =
  /(?:建立|设立|设置|设列|开设|开办|搭建|推行|试行|推出|开列|列出|编列|公布|发布|确定|实行|实施|编制|制定|制作)[^，。；]{0,20}$/u;
const settingUp = /(?:建立|设立|设置|实行|推行|实施)[^，。；]{0,20}$/u;
/** 黑名单的列入标准：…; 失信名单由局确定：…: what follows the name says who is on it. */
const laidDown =
  /^(?:的)?(?:(?:设立|建立|设置|编制|制定)(?!标准|依据|程序|机关)|(?:列入|认定|纳入|确定|入榜|上榜)?的?(?:标准|条件|范围|情形|对象)(?:为|是|包括|如下|：)|(?:，)?由[^，。；：]{1,24}?(?:认定|确定|编制|制定|公布|发布|管理))/u;

/** Whether a clause lists somebody, or sets the list up. Measures against those listed elsewhere create no list. */
function creates(source: string, clause: Clause, kind: ListKind): boolean {
  if (kind === 'rating') return clause.role === 'score';
  // 设立曝光台 exposes, and creates what it exposes on.
  const isExposed = kind === 'blacklist' && clause.list === 'record';
  if (clause.list !== undefined && clause.list !== kind && !isExposed) return false;
  if (kind === 'redlist' && mentionsOf(fold(source, clause.span.start, clause.span.end).text).length === 0)
    return false;
  if (clause.list === kind && isTrigger(clause)) return true;
  if (clause.role === 'exception' || clause.role === 'title') return false;
  if (clause.list !== kind && !isExposed) return false;
  const { text } = fold(source, clause.span.start, clause.span.end);
  return mentionsOf(text).some(mention => {
    if (mention.kind !== kind) return false;
    const before = text.slice(Math.max(0, mention.start - 40), mention.start);
    // What is done to the listed creates no list: only 建立黑名单制度 does.
    if (clause.role === 'measure') return settingUp.test(before) && text.startsWith('制度', mention.end);
    return creation.test(before) || laidDown.test(text.slice(mention.end, mention.end + 40));
  });
}

interface Name {
  readonly text: string;
  readonly at: Span;
}

function nameIn(source: string, { span }: Clause, kind: ListKind): Name | undefined {
  const folded = fold(source, span.start, span.end);
  const mention = mentionsOf(folded.text).find(
    each => each.kind === kind && folded.text.slice(each.start, each.end) !== '名单',
  );
  if (!mention) return undefined;
  return { text: folded.text.slice(mention.start, mention.end), at: folded.spanOf(mention.start, mention.end) };
}

/** 认定为严重失信主体: the status is what the list is called. */
function statusName(source: string, { span }: Clause): Name | undefined {
  const folded = fold(source, span.start, span.end);
  const text = statusIn(folded.text);
  const start = text === undefined ? -1 : folded.text.indexOf(text);
  return text === undefined || start < 0 ? undefined : { text, at: folded.spanOf(start, start + text.length) };
}

/** 列入不文明业主名单: a list that goes by no common name is called what parties are put on. */
function calledIn(source: string, { span }: Clause): Name | undefined {
  const folded = fold(source, span.start, span.end);
  const match = /(?:列入|纳入|登上|录入)(?<name>[^，。；：、“”]{1,16}?(?:名单|名录|黑榜|红榜))/u.exec(folded.text);
  const text = match?.groups?.name;
  if (!match || text === undefined || /^(?:该|本|其|上述|前款)/u.test(text)) return undefined;
  const end = match.index + match[0].length;
  return { text, at: folded.spanOf(end - text.length, end) };
}

function firstName(source: string, clauses: readonly Clause[], kind: ListKind): Name | undefined {
  for (const clause of clauses) {
    const name = nameIn(source, clause, kind);
    if (name) return name;
  }
  return undefined;
}

function criterion(clause: Clause): Criterion {
  return {
    at: clause.span,
    span: clause.span,
    clause,
    formalised: false,
    proofs: [],
    harms: [],
    violates: [],
    subjects: [],
    exceptions: [],
  };
}

function measure(source: string, clause: Clause, citations: readonly CitationUse[]): Measure {
  void source;
  return {
    at: clause.span,
    span: clause.span,
    clause,
    kind: clause.list === 'redlist' ? 'incentive' : 'punishment',
    basis: citationsIn(citations, clause.span),
    subjects: [],
  };
}

// --- what is said of a list -------------------------------------------------------------------------------------

const subject =
  /^(?:[^，。；：]{0,30}，)?(?<who>[^，。；：]{2,40}?)(?:有|存在|具有|因|符合)(?:本办法|本条例)?[^，。；]{0,12}(?:下列|情形|行为|违反)/u;

/** The party whose acts are listed: 用人单位有下列情形之一的. */
function subjectsIn(source: string, { span }: Clause): readonly Reference[] {
  const folded = fold(source, span.start, span.end);
  const match = subject.exec(folded.text);
  const who = match?.groups?.who;
  if (!match || who === undefined || /^(?:对|将|把|由|违反|实施|被)|将$|是指|所称|部门|机关/u.test(who)) return [];
  const start = match[0].indexOf(who);
  return [{ text: who, at: folded.spanOf(start, start + who.length) }];
}

const decider = /由(?<who>[^，。；：]{2,60}?)(?:依照|按照|根据|依法|负责|作出|将|列入|纳入|认定|确定|决定|按|撤销)/u;

function deciderIn(source: string, { span }: Clause): readonly Stated<string>[] {
  const folded = fold(source, span.start, span.end);
  const match = decider.exec(folded.text);
  const who = match?.groups?.who?.replace(
    /(?:(?:审核|核定|审定|认定|研究|批准|报送|汇总|评定)(?:之?后)?)?(?:直接|统一|及时)?$/u,
    '',
  );
  if (!match || !who || who.startsWith('其')) return [];
  const start = match.index + 1;
  return [{ value: who, at: folded.spanOf(start, start + who.length) }];
}

/**
 * Another norm that governs the listing: named by title or by what it is, or by the words 按照有关规定 right where
 * parties are put on the list. That a list is set up 按照国家规定 names nothing.
 */
const governing =
  /(?:按照|依照|依据|根据|按|适用)(?:《[^》]{2,60}》[^，。；]{0,24}?(?:列入|纳入|认定|执行|管理)|(?:国家|国务院|省|市)[^，。；]{0,20}?(?:认定|管理|评价)[^，。；]{0,6}?(?:办法|标准|规则)|(?:国家|省|市)?(?:的)?有关规定(?=[^，。；]{0,16}(?:列入|纳入)))|(?:情形|条件|标准|办法)，?由国务院[^，。；]{2,30}?规定|(?:列入|移出|修复|异议)[^。；]{0,20}，?(?:适用|依照|按照|执行)(?:国务院[^，。；]{2,16}部门|国家[^，。；]{2,12}(?:总局|部|委员会))[^，。；]{0,24}(?:规定|办法)/u;

function governedBy(source: string, clauses: readonly Clause[], triggers: readonly Clause[]): Phrase | undefined {
  const own = new Set(triggers);
  const articles = new Set(triggers.map(clause => clause.article));
  for (const clause of clauses) {
    const isNear = own.has(clause) || (clause.article !== undefined && articles.has(clause.article));
    if (!isNear || clause.role === 'measure' || clause.item !== undefined) continue;
    const folded = fold(source, clause.span.start, clause.span.end);
    const match = governing.exec(folded.text);
    if (!match) continue;
    const span = folded.spanOf(match.index, match.index + match[0].length);
    return { text: source.slice(span.start, span.end), span };
  }
  return undefined;
}

const endless = /(?<!不得|禁止|严禁|不应)(?:永久|终身|长期)/u;
const monthsPer: Readonly<Record<string, number>> = { 年: 12, 月: 1 };

/** How long one stays on the list, or its entry stays public. */
function termIn(source: string, clauses: readonly Clause[], kind: ListKind): Term | undefined {
  let found: Term | undefined;
  for (const clause of clauses) {
    if (clause.role !== 'term' && clause.role !== 'removal') continue;
    // Early removal shortens the term and does not say how long it is.
    if (clause.text.includes('提前')) continue;
    // 守信信息可以长期公示: of what is good, and no listing.
    if (/守信|良好/u.test(clause.text) && !/失信|不良|不守信|违法/u.test(clause.text)) continue;
    const folded = fold(source, clause.span.start, clause.span.end);
    const term = readTerm(folded, clause);
    if (!term) continue;
    if (clause.list === kind) return term;
    found ??= term;
  }
  return found;
}

function readTerm(folded: ReturnType<typeof fold>, clause: Clause): Term | undefined {
  const { text, spanOf } = folded;
  const word = clause.role === 'term' ? endless.exec(text) : null;
  const months = monthsIn(text);
  if (months === undefined && !word) return undefined;
  const at = word && spanOf(word.index, word.index + word[0].length);
  return {
    at: clause.span,
    clause,
    ...(months !== undefined && { months }),
    ...(word && at && { endless: { text: word[0], span: at } }),
  };
}

/** The longest period of years or months in the words; days are deadlines of the authority. */
function monthsIn(text: string): number | undefined {
  let most: number | undefined;
  for (const match of text.matchAll(
    /(?<![0-9〇零一二三四五六七八九十百])[0-9〇零一二三四五六七八九十百半两]{1,6}(?:个)?[年月]/gu,
  )) {
    // 2025年 is a year, and no length of time.
    if (/^[0-9]{4}年/u.test(match[0])) continue;
    const period = scanPeriod(text, match.index);
    const factor = monthsPer[unitOf(period?.unit ?? '')?.id ?? ''] ?? 0;
    const months = Number(period?.value ?? 0) * factor;
    if (months > 0 && (most === undefined || months > most)) most = months;
  }
  return most;
}

const exclusion = /不予[^，。；]{0,8}(?:修复|移出)|不得[^，。；]{0,8}(?:申请)?[^，。；]{0,8}(?:修复|移出)|不可修复/u;

function provision(source: string, clauses: readonly Clause[], role: 'repair' | 'removal'): Provision | undefined {
  const clause = clauses.find(each => each.role === role);
  if (!clause) return undefined;
  const excluded = clauses.every(
    each => each.role !== role || exclusion.test(fold(source, each.span.start, each.span.end).text),
  );
  return { at: clause.span, clause, excluded };
}
