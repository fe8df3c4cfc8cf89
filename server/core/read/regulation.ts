/** Title and header of an existing text: who issued it, as what, under which number, from when. */
import { articlesIn, type Leaf, type Span, type StatuteFile } from '../../../grammar/index.js';
import { type DateParts, scanDate } from '../../../grammar/values/date.js';
import { findDocumentNumbers } from '../../../grammar/values/document-number.js';
import { scanPeriod } from '../../../grammar/values/period.js';
import { unitOf } from '../../../grammar/values/units.js';
import type { Day, Instrument, Issuer, List, Phrase, Regulation, Stated } from '../model.js';
import { type Folded, fold } from './fold.js';

/** The regulation of a text; undefined where it has no title. */
export function readRegulation(file: StatuteFile, lists: readonly List[]): Regulation | undefined {
  const title = phraseOf(file.text, file.title);
  if (!title) return undefined;
  const header = phraseOf(file.text, file.header);
  const head = header && fold(file.text, header.span.start, header.span.end);
  const name = fold(file.text, title.span.start, title.span.end);
  const number = head && numberIn(head);
  const instrument = instrumentOf(name, `${head?.text ?? ''}\n${signatureOf(file.text)}`, number, file);
  const territory = territoryOf(name) ?? territoryBrought(name);
  const effective = effectiveOf(file, head);
  const expires = expiresOf(file, effective);
  return {
    title,
    at: title.span,
    span: { start: 0, end: file.text.length },
    issuers: head ? issuersIn(head) : [],
    ...(instrument && { instrument }),
    ...(number && { number }),
    ...(territory && { territory }),
    ...(effective && { effective }),
    ...(expires && { expires }),
    trial: /试行|暂行/u.test(name.text),
    lists,
  };
}

function phraseOf(source: string, leaves: readonly Leaf[]): Phrase | undefined {
  const first = leaves[0];
  const last = leaves.at(-1);
  if (!first || !last) return undefined;
  const span: Span = { start: first.span.start, end: last.span.end };
  return { text: source.slice(span.start, span.end), span };
}

function stated<Value>(value: Value, folded: Folded, index: number, length: number): Stated<Value> {
  return { value, at: folded.spanOf(index, index + length) };
}

const orderNumber = /(?<who>[\p{Script=Han}]{2,30}?(?:令|公告))第?(?<number>[0-9]{1,5})号/u;

function numberIn(head: Folded): Stated<string> | undefined {
  const [bracketed] = findDocumentNumbers(head.text);
  if (bracketed) return stated(bracketed.text, head, bracketed.start, bracketed.end - bracketed.start);
  const match = orderNumber.exec(head.text);
  const who = match?.groups?.who?.replace(/^.*(?:[日年月]|公布|发布)/u, '');
  if (!match || !who) return undefined;
  const end = match.index + match[0].length;
  const start = end - (match[0].length - (match.groups?.who?.length ?? 0)) - who.length;
  return stated(`${who}第${match.groups?.number}号`, head, start, end - start);
}

const congress = /人民代表大会|人大常委会|人大/u;
const place = /^(?!城市|全国)(?<place>[\p{Script=Han}]{1,8}?(?:省|自治区|自治州|市(?!场)|自治县))/u;

/** Only where title, header and signature leave no doubt. `issued`: the words of the last two. */
function instrumentOf(
  name: Folded,
  issued: string,
  number: Stated<string> | undefined,
  file: StatuteFile,
): Stated<Instrument> | undefined {
  const closing = lastWords(file).map(({ text }) => text);
  if (addressed.test(file.text.slice(0, 600))) closing.push('自印发之日起');
  if (ownVoice.test(file.text)) closing.push('由本局解释');
  const title = name.text.replace(/[《》【】\s]/gu, '');
  const found = kindOf(title, issued, number?.value ?? '', closing.join('\n'), ownPlace.test(file.text));
  return found && { value: found, at: name.spanOf(0, name.text.length) };
}

/** The body whose name and day stand under the last line; empty where there is none. */
function signatureOf(text: string): string {
  return signature.exec(text.slice(-160))?.groups?.who ?? '';
}

const signature =
  /\n\s*(?<who>[\p{Script=Han}]{2,30}(?:局|厅|委员会|管委会|人民政府|办公室|中心|办事处|指挥部))\s*(?:\n\s*[0-9〇零一二三四五六七八九十]{4}年[^\n]{2,9}日)?\s*$/u;

/** 各区县文旅局： under the title: only notices are addressed to somebody. */
const addressed = /\n\s*各[^。；\n]{2,80}[：:]\s*\n/u;
/** 我局负责…: no regulation speaks of itself as a bureau. */
const ownVoice = /(?:我|本)(?:局|委(?!员|托)|中心|指挥部|管委会)(?=[，。；、对将可根负应按的审核公认])/u;

/** `isBelow`: its own words place it in a county, a town or below. */
function kindOf(
  title: string,
  head: string,
  number: string,
  closing: string,
  isBelow: boolean,
): Instrument | undefined {
  const isLocal = place.test(title) || localIssuer.test(head);
  if (/全国人民代表大会/u.test(head)) return /法(?:[（(].*)?$|决定$/u.test(title) ? 'law' : undefined;
  if (congress.test(head)) return 'local-regulation';
  if (/国务院(?:令|第[^，。]{1,6}次常务会议)|中华人民共和国国务院/u.test(head)) return 'administrative-regulation';
  // Until 2002 ministries issued what the State Council had approved: administrative regulations.
  if (/国务院批准/u.test(head) && /令/u.test(head)) return 'administrative-regulation';
  // A government that calls its rule 条例 still makes a rule.
  if (/条例$/u.test(title) && isLocal) return /人民政府令/u.test(head) ? 'local-government-rule' : 'local-regulation';
  if (/(?:通知|意见|通告|批复|函|公开信|会议纪要)(?:[（(][^）)]*[）)])?$/u.test(title)) return 'normative-document';
  // Nobody makes a law or a rule under such a name.
  if (/(?:方案|指引|指南|规程|要点|公约)(?:[（(][^）)]*[）)])?$/u.test(title)) return 'normative-document';
  if (/〔/u.test(number)) return 'normative-document';
  if (/人民政府令/u.test(head)) return 'local-government-rule';
  if (/(?:部|总局|委员会|委|署|银行|局)令/u.test(head) && !isLocal) return 'departmental-rule';
  if (isBelow && !/条例$|自治/u.test(title)) return 'normative-document';
  if (isLocal || below.test(title) || issuing.test(title))
    return isPlainDocument(title, head, closing) ? 'normative-document' : undefined;
  return undefined;
}

/** A county, district, town or zone makes no rules. */
const below = /^(?!自治)[\p{Script=Han}]{1,8}?(?<!自治)(?:县|区|镇|乡|旗|街道)(?!块链|域)/u;

/** 青川市文化和旅游局 before or under a title that names no place. */
const localIssuer =
  /[\p{Script=Han}]{1,8}?(?:市(?!场)|县|区|旗|镇|乡)[\p{Script=Han}]{0,14}(?:局|委员会|政府|办公[厅室]|中心|办事处|管委会)/u;

/** 本县, 我镇, 全街道: what makes no rules speaks of itself. */
const ownPlace = /(?:本|我|全)(?:县(?!级)|镇|乡(?!村)|街道)/u;

/** A bureau, an office or a body of service that stands as issuer in the title, behind the place. */
const issuing =
  /^[\p{Script=Han}]{1,12}?(?:省|市(?!场)|州|盟|县|区|旗)[\p{Script=Han}]{0,16}?(?:局(?!部)|管委会|(?:管理|工作|建设|推进|城市管理)委员会|指挥部|领导小组|服务中心|交易中心|人民政府|办公[厅室]|办事处|第[一二三四五六七八九十百]+(?:中学|小学|医院)|人民医院)(?=[\p{Script=Han}]{4})/u;

/**
 * What a local text below rules is known by: its kind in the title, a county or zone before it, a department or an
 * office as issuer, the day it was printed, a department that interprets it.
 */
function isPlainDocument(title: string, head: string, closing: string): boolean {
  const name = title.replace(/[（(][^）)]*[）)]$/u, '');
  if (
    /(?:方案|细则|指引|指南|规程|通告|公告|措施|标准|守则|制度|计划|要点|规则|手册|导则|流程|备忘录|承诺书|告知书|倡议书|须知|清单|机制|公约)$/u.test(
      name,
    )
  )
    return true;
  if (issuing.test(name) && !/条例$/u.test(name)) return true;
  if (below.test(name) && !/自治[县区州]/u.test(name) && !/条例$/u.test(name)) return true;
  if (/人民政府(?!令)|办公[厅室]|管理?委员会|[局厅]\s*$|[局厅]\s|[局厅](?=\d{4}年)|印发/u.test(head)) return true;
  if (/(?:发布|发文|制定|印发)(?:机构|机关|单位|部门)[：:]?[^，。；]{2,24}(?:局|厅|委|中心|办公室|管委会)/u.test(head))
    return true;
  return /自印发之日起|由[^。，]{2,30}(?:局|厅|委员会|部门|办公室|中心|管委会)(?:负责)?(?:具体)?(?:负责)?解释|由本局解释|(?:局|厅|委|办公室|中心|管委会)负责解释/u.test(
    closing,
  );
}

const body =
  /(?:^|[日，。（）：\s]|发布机构|发文机关|发文单位|制定机关)(?<who>[\p{Script=Han}]{2,24}?(?:人民代表大会(?:常务委员会)?|人大常委会|人民政府(?:办公[厅室])?|国务院(?:办公厅)?|委员会|总局|[部局厅署委]))(?=第|令|公告|发布|公布|通过|批准|修订|印发|$)/gu;

function issuersIn(head: Folded): readonly Issuer[] {
  const issuers = new Map<string, Issuer>();
  for (const match of head.text.matchAll(body)) {
    const who = (match.groups?.who ?? '').replace(/^经/u, '');
    const start = match.index + match[0].length - who.length;
    if (!issuers.has(who)) issuers.set(who, { name: { text: who, span: head.spanOf(start, start + who.length) } });
  }
  return [...issuers.values()];
}

/** The place that the title begins with: what the text applies to. */
/** 关于印发《某市…办法》的通知: the place of what it brings. */
function territoryBrought(name: Folded): Stated<string> | undefined {
  const from = name.text.indexOf('《') + 1;
  const where = from > 0 ? place.exec(name.text.slice(from))?.groups?.place : undefined;
  return where === undefined ? undefined : stated(where, name, from, where.length);
}

function territoryOf(name: Folded): Stated<string> | undefined {
  const where = place.exec(name.text)?.groups?.place;
  return where === undefined ? undefined : stated(where, name, 0, where.length);
}

// --- dates ------------------------------------------------------------------------------------------------------

const fromDay = /自(?=[0-9〇零一二三四五六七八九]{4}年)/gu;
const fromPublication = /自(?:公布|发布|印发)之日起(?:施行|实施|执行)/u;

function effectiveOf(file: StatuteFile, head: Folded | undefined): Stated<Day> | undefined {
  const last = lastWords(file);
  for (const words of [...last, ...(head ? [head] : [])]) {
    for (const match of words.text.matchAll(fromDay)) {
      const date = scanDate(words.text, match.index + 1);
      const day = date && dayOf(date);
      if (day && /^起?(?:正式)?(?:施行|实施|执行|生效)/u.test(words.text.slice(date.end))) {
        return stated(day, words, match.index + 1, date.end - match.index - 1);
      }
    }
  }
  const fromHeader = head && headerDay(head, '施行');
  if (fromHeader) return fromHeader;
  const isFromPublication = last.some(words => fromPublication.test(words.text));
  return isFromPublication && head ? headerDay(head, '公布') : undefined;
}

/** The last articles, the last of them first: that of the effective date is among them. */
function lastWords(file: StatuteFile): readonly Folded[] {
  const articles = [...articlesIn(file)].slice(-6).reverse();
  return articles.map(({ span }) => fold(file.text, span.start, Math.min(span.end, span.start + 4000)));
}

/** The day in the header with 施行, or with 公布 and its kin. */
function headerDay(head: Folded, what: '施行' | '公布'): Stated<Day> | undefined {
  const words = what === '施行' ? /^起?施行/u : /^[^0-9年]{0,60}?(?:公布|发布|印发|令)/u;
  for (const match of head.text.matchAll(/(?<![0-9])[0-9]{4}年/gu)) {
    const date = scanDate(head.text, match.index);
    const day = date && dayOf(date);
    if (day && words.test(head.text.slice(date.end))) return stated(day, head, match.index, date.end - match.index);
  }
  return undefined;
}

const untilDay = /有效期(?:限)?(?:截?至|到)/u;
const forYears = /有效期(?:限)?(?:为)?(?=[0-9〇零一二三四五六七八九十]+年)/u;

function expiresOf(file: StatuteFile, effective: Stated<Day> | undefined): Stated<Day> | undefined {
  for (const words of lastWords(file)) {
    if (!/施行|实施|执行|失效/u.test(words.text)) continue;
    const until = untilDay.exec(words.text);
    const date = until && scanDate(words.text, until.index + until[0].length);
    const day = date && dayOf(date);
    if (until && date && day) return stated(day, words, until.index, date.end - until.index);
    const span = forYears.exec(words.text);
    const period = span && scanPeriod(words.text, span.index + span[0].length);
    if (span && effective && period && unitOf(period.unit ?? '')?.id === '年') {
      return stated(yearsLater(effective.value, Number(period.value)), words, span.index, period.end - span.index);
    }
  }
  return undefined;
}

function dayOf({ year, month, day }: DateParts): Day | undefined {
  if (month === undefined || day === undefined) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day of a term of years that begins on a day. */
function yearsLater(day: Day, years: number): Day {
  const end = new Date(
    Date.UTC(Number(day.slice(0, 4)) + years, Number(day.slice(5, 7)) - 1, Number(day.slice(8)) - 1),
  );
  return end.toISOString().slice(0, 10);
}
