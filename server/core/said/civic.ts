/** Petty daily conduct in ordinary regulations: what of it is recorded, exposed or punished through credit. */
import type { Span } from '../../../grammar/index.js';
import { clausesWith } from '../clauses-with.js';
import type { Clause, Model } from '../model.js';
import type { Norms } from '../norms/norms.js';
import { isOnCredit } from '../ordinary.js';
import { findPhrases } from '../phrases.js';
import { readingOf } from '../reading.js';

/** Words for what people did, in a clause that makes credit or exposure of it. */
export interface Civic {
  readonly clause: Clause;
  readonly at: Span;
  readonly text: string;
}

/** Whether a text is about something else than credit, or about manners as such: `civicConductIn` reads those. */
export function isOfDailyLife(model: Model): boolean {
  return model.kind === 'text' && (model.ordinary === true || isOnManners(model));
}

/** The first such words of each sentence (NDRCP-04: small faults draw no heavy punishment). */
export function* civicConductIn(model: Model, norms: Norms): Iterable<Civic> {
  // Most texts have no such sentence; a lead is a clause as well.
  if (clausesWith(model, records, exposes, sanctions).length === 0) return;
  const isPetty = isOnManners(model);
  let subject = '';
  let goesOn = false;
  for (const clause of model.clauses) {
    if (!isOnCredit(model, clause)) continue;
    const { text, spanOf } = readingOf(clause);
    for (const { start, end } of partsOf(text)) {
      const part = text.slice(start, end);
      // 报刊应当…；曝光…: who acts is named once.
      if (!goesOn || modal.test(part)) subject = subjectOf(part);
      goesOn = /[；;]/u.test(text.charAt(end));
      if (!isRead(clause)) continue;
      const lead = clause.lead ? readingOf(clause.lead).text : '';
      if (!acts(part) && !acts(lead)) continue;
      if (isLeftTo(subject) || isLeftTo(subjectOf(lead)) || isExcused(part) || isExcused(lead)) continue;
      const words = platformIn(part) ?? conductIn(clause, part, start, norms, isPetty);
      if (words)
        yield { clause, at: spanOf(start + words.start, start + words.end), text: part.slice(words.start, words.end) };
    }
  }
}

function isRead({ role }: Clause): boolean {
  return role !== 'title' && role !== 'definition';
}

/** Texts on manners as such: any breach of them is a small one. */
export function isOnManners({ regulations }: Model): boolean {
  return regulations.some(({ title }) => {
    const text = title.text.replace(/\s/gu, '');
    return manners.test(text) && !credit.test(text);
  });
}

const manners = /文明行为|不文明|文明促进|养犬|生活垃圾|垃圾分类/u;
const credit = /信用|失信|诚信|积分|名单|[红黑]榜|惩戒/u;

// --- what is done about it --------------------------------------------------------------------------------------

/** Whether a sentence puts something on a credit record, exposes it or draws a sanction through credit. */
function acts(text: string): boolean {
  return records.test(text) || exposes.test(text) || sanctions.test(text);
}

const records =
  /(?:记入|录入|纳入|归集|计入|载入|列入|推送|报送|共享|上传|提供给|记为)[^，。；]{0,24}(?:信用|诚信|征信|失信|不良|不文明)|信用[^，。；]{0,8}(?:平台|系统)[^，。；]{0,4}(?:归集|推送|报送|录入)|作为[^，。；]{0,16}信用[^，。；]{0,6}(?:信息|记录)|不文明[^，。；]{0,6}予以记录|记录[^，。；]{0,10}不文明|不文明[^，。；]{0,6}记录[^，。；]{0,4}平台/u;
const exposes = /曝光|(?:公布|公示|公开|通报)[^，。；]{0,10}(?:姓名|名单|身份)/u;
const sanctions = /(?:联合|失信|信用)惩戒/u;

/** A place where it is shown or kept: 设立不文明行为曝光平台. */
function platformIn(text: string): Words | undefined {
  const found = platform.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

const platform =
  /(?:设立|设置|建立|开设|搭建)[^，。；]{0,8}不文明(?:行为|现象)[^，。；]{0,4}(?:曝光|记录)[^，。；]{0,6}(?:平台|机制|栏目|制度|档案|台账|系统)(?!的，)/u;

// --- who does it ------------------------------------------------------------------------------------------------

const modal = /应当|可以|必须|有权|负责/u;

function subjectOf(text: string): string {
  const at = text.search(modal);
  return at < 0 ? '' : text.slice(0, at);
}

/** Whether a sentence is on what the press or owners who govern themselves may do: they are no authority. */
export function isLeftToOthers(text: string): boolean {
  return isLeftTo(subjectOf(text));
}

function isLeftTo(subject: string): boolean {
  return /媒体|媒介|报刊|报纸|电视|电台|业主委员会|业主大会/u.test(subject);
}

/**
 * A penalty that is not obeyed is no small matter any more, another norm may decide what goes on record, and what
 * officials did, revenge on those who report and what nobody has to do are something else.
 */
export function isExcused(sentence: string): boolean {
  const text = sentence.replace(exempt, '');
  return (
    (disobeyed.test(text) && !orElse.test(text)) ||
    decidedElsewhere.test(text) ||
    /^(?:鼓励|支持|倡导)|工作人员|打击报复/u.test(text) ||
    /(?:不|不得|不予|不再)(?:记入|纳入|录入|列入|曝光)/u.test(text) ||
    (/处罚/u.test(text) && /次以上|拘留|刑事|犯罪|吊销/u.test(text))
  );
}

/** …予以曝光，但不得涉及个人隐私: it is done all the same. */
const exempt = /，但(?:是)?[^。；]*/gu;
const disobeyed =
  /(?:拒不|逾期不|逾期未|不)(?:履行|执行|缴纳|接受)[^，。；]{0,14}(?:决定|处罚|罚款)|处罚[^，。；]{0,4}拒不(?:履行|执行)/u;
const orElse = /或者(?:其他)?(?:情节|严重|影响|不文明)/u;
const decidedElsewhere =
  /《[^》]+》[^。；]{0,16}(?:规定)?[^。；]{0,8}(?:属于|应当作为|应当列为|作为|列为|的)[^，。；]{0,4}(?:不良|失信)(?:信用)?信息/u;

// --- what was done ----------------------------------------------------------------------------------------------

interface Words {
  readonly start: number;
  readonly end: number;
}

function conductIn(clause: Clause, part: string, from: number, norms: Norms, isPetty: boolean): Words | undefined {
  const civil = civilIn(part);
  if (civil || clause.list === 'redlist') return civil;
  const enforced = isPetty ? enforcement.exec(part) : null;
  if (enforced) return { start: enforced.index, end: enforced.index + enforced[0].length };
  const uncivilWords = uncivilIn(part);
  if (uncivilWords) return uncivilWords;
  if (isOfFirms(part)) return undefined;
  const own = isPetty ? breach.exec(part) : null;
  if (own) return { start: own.index, end: own.index + own[0].length };
  return phraseIn(clause, part, from, norms) ?? clientIn(part);
}

/** 无故滞留急救机构的患者，…记为不良信用信息: a client of a public service who did nothing that is called a breach. */
function clientIn(part: string): Words | undefined {
  const found = client.exec(part);
  return found && !wrong.test(part) ? { start: found.index, end: found.index + found[0].length } : undefined;
}

const client =
  /(?<=^|，)[^，。；]{4,50}的(?:患者|乘客|旅客|读者|游客|旅游者|观众|学员|住户)(?=，[^。；]{0,60}(?:信用|诚信|征信))/u;
const wrong = /违[法反规]|犯罪|处罚|骗|欠|殴|扰乱|暴力|表彰|良好/u;

/** 公民文明行为信息纳入信用平台: how people behave, and no honour that anybody gave them. */
function civilIn(text: string): Words | undefined {
  const found = honours.test(text) ? null : civil.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

const civil = /(?<!不)文明行为(?:的?信息|情况)(?=[^，。；]{0,6}(?:纳入|录入|记入|归集|载入)[^，。；]{0,8}信用)/u;
const honours = /表彰|荣誉|奖励|模范|志愿|见义勇为|慈善|献血|先进/u;

function uncivilIn(text: string): Words | undefined {
  for (const found of text.matchAll(uncivil)) {
    const end = found.index + found[0].length;
    if (!about.test(text.slice(end, end + 10))) return { start: found.index, end };
  }
  return undefined;
}

const uncivil = /(?:严重)?不文明行为(?:的?信息)?/gu;
/** What is said of it, or what it gives its name to: 不文明行为的举报, 不文明行为重点治理清单. */
const about = /^的?(?:劝阻|举报|投诉|监督|重点治理|综合|整治|查处|处理|治理|清单|记录|档案|名单|曝光(?:平台|的))/u;

/** In a text on manners: any breach of it, or any penalty under it. */
const breach =
  /因?违反本(?:条例|办法|规定)(?:的?规定)?[^。；，]{0,24}|按照(?:本(?:条例|办法|规定|条)|前款)[^。；，]{0,12}(?:记录的|作出的)[^。；，]{0,16}/u;
/** In one: all that enforcing it brings. */
const enforcement = /(?:归集|录入|报送|推送|共享)[^，。；]{0,6}执法信息/u;

/** Duties of firms and units are no daily life. */
function isOfFirms(text: string): boolean {
  return /企业|单位|经营者|机构|公司|物业服务/u.test(text) && !people.test(text);
}

const people = /个人|乘客|居民|村民|旅客|游客|旅游者|市民|公民|当事人|行为人|违法行为人|患者|业主|住户/u;

/** Of the words for petty conduct those that overlap are one saying. */
function phraseIn(clause: Clause, part: string, from: number, { phrases }: Norms): Words | undefined {
  const { spanOf } = readingOf(clause);
  const { start, end } = spanOf(from, from + part.length);
  const text = clause.text.slice(start - clause.span.start, end - clause.span.start);
  if (text !== part) return undefined;
  const found = findPhrases(
    { ...clause, text, span: { start: 0, end: text.length }, role: 'criterion' },
    phrases,
  ).filter(({ phrase, text: words }) => phrase.code === 'authority/everyday-conduct' && !words.startsWith('不文明'));
  const [first, ...rest] = found;
  if (!first) return undefined;
  let last = first.at.end;
  for (const { at } of rest) if (at.start <= last) last = Math.max(last, at.end);
  return { start: first.at.start, end: last };
}

/** Stretches between full stops and semicolons. */
function partsOf(text: string): readonly Words[] {
  return [...text.matchAll(/[^。；;]+/gu)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
