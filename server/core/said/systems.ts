/** Systems of credit that a text has an authority set up: files, ratings, lists, sanctions. */
import type { Span } from '../../../grammar/index.js';
import { clausesWith } from '../clauses-with.js';
import type { Clause, Model } from '../model.js';
import { isVoluntary } from '../read/role.js';
import { type Reading, readingOf } from '../reading.js';

/** What is set up: a file on parties, a grading of them, a list, a sanction, or a “credit system” that may be any. */
export type SystemKind = 'file' | 'grading' | 'list' | 'sanction' | 'system';

export interface CreditSystem {
  readonly kind: SystemKind;
  readonly clause: Clause;
  readonly at: Span;
  readonly text: string;
  /** The sentence that sets it up. */
  readonly sentence: string;
}

/** 建立…信用档案, 实行…分级分类管理: the first of each kind in a sentence. */
export function* systemsIn(model: Model): Iterable<CreditSystem> {
  for (const clause of clausesWith(model, rated, ...names.map(([, name]) => name))) {
    if (clause.role === 'title' || clause.role === 'definition' || clause.formal) continue;
    const reading = readingOf(clause);
    if (!credit.test(reading.text)) continue;
    const lead = clause.lead && clause.item !== undefined ? readingOf(clause.lead).text : '';
    for (const sentence of reading.text.matchAll(/[^。；]+/gu)) {
      if (sentence[0].length > endless || !isTask(sentence[0], lead)) continue;
      const { 0: text, index: start } = sentence;
      const above = reading.text.slice(0, start);
      yield* inSentence({ clause, reading, text, start, lead, above });
    }
  }
}

/** What goes on for longer is no sentence: its parts are looked for from every place in it. */
const endless = 800;

interface Sentence {
  readonly clause: Clause;
  readonly reading: Reading;
  readonly text: string;
  /** Where it begins in the reading. */
  readonly start: number;
  readonly lead: string;
  /** What the same clause says before it: 平台应当…；建立…. */
  readonly above: string;
}

function* inSentence({ clause, reading, text, start, lead, above }: Sentence): Iterable<CreditSystem> {
  const told = new Set<SystemKind>();
  for (const verb of text.matchAll(setsUp)) {
    const before = text.slice(0, verb.index);
    const behind = governed.exec(text.slice(verb.index + verb[0].length))?.[0] ?? '';
    const object = objectIn(verb[0], behind, text);
    if (!object || told.has(object.kind) || isUndone(before) || isOfOthers(text, object)) continue;
    // 推动建立…名录: whoever pushes for a list will have it.
    const doing = object.kind === 'list' ? before.replace(/推动$/u, '') : before;
    if (isOthersTask(above + doing, lead)) continue;
    told.add(object.kind);
    const from = start + verb.index;
    const to = from + verb[0].length + object.end;
    yield {
      kind: object.kind,
      clause,
      at: reading.spanOf(from, to),
      text: reading.text.slice(from, to),
      sentence: text,
    };
  }
  // 对…信用进行评价: what is graded comes before the verb.
  const graded = told.has('grading') ? null : rated.exec(text);
  if (graded && !isOthersTask(above + text.slice(0, graded.index), lead)) {
    const from = start + graded.index;
    const to = from + graded[0].length;
    yield {
      kind: 'grading',
      clause,
      at: reading.spanOf(from, to),
      text: reading.text.slice(from, to),
      sentence: text,
    };
  }
}

const rated =
  /对[^，。；、]{2,40}(?<!社会)(?:信用|诚信|信誉)(?:状况|情况|行为|水平|等级)?进行(?:定期|综合|动态)?(?:评价|评估|评定|评级|分类|分级)(?!的)/u;

/** What the verb governs: to the comma, and on where another 制度 follows it without a verb of its own. */
const governed =
  /^[^，：]*(?:，(?!建|设|健全|完善|落实|实[行施]|制定|形成|推行|开展)(?:[^，：将对并]{2,20}|[^，：]{2,60}等)制度(?=[，。；]|$))*/u;

/** Anything below is about credit in these words. */
const credit = /信用|诚信|信誉|失信|不良|黑名单|异常名录|警示|惩戒/u;

/** 健全、加强、推进、创新 alone change what there is, and are policy; so is 完善, but for a system of ratings or credit management. */
const setsUp =
  /(?:建立(?:[、和并]?(?:及时)?(?:健全|完善|实施|落实|维护|更新))?|设立|完善|(?:组织)?(?:有关部门)?制定|统一|实行|推行|实施|开展|进行|落实|形成)/gu;

/** The purpose of the document, a choice, a prohibition and a penalty set up nothing. */
function isTask(sentence: string, lead: string): boolean {
  return !isVoluntary(sentence) && !isVoluntary(lead) && !noTask.test(sentence) && !penalising.test(sentence + lead);
}

const noTask = /^[^，。；]{0,12}为了?[^。；]*制定本|不得|禁止|适用本|从其规定|信用修复/u;
const penalising = /(?:处|并处|给予|予以)[^，。；]{0,30}(?:罚款|处分|警告)|责令(?:限期)?(?:改正|整改)/u;

/** Whoever else is led to do it, or does it for itself: 引导企业建立, 行业协会应当建立. */
function isOthersTask(before: string, lead: string): boolean {
  const part = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1);
  if (leads.test(part.slice(-24))) return true;
  if (/(?:部门|机关|政府)[^，。；]{0,4}委托|向[^，。；]{2,24}(?:部门|机关)/u.test(lead + before)) return false;
  const doer = `${doerIn(lead) ?? ''}${doerIn(before) ?? before.split('。').at(-1)}`.replaceAll(besides, '');
  return others.test(doer) && !authority.test(doer);
}

/** Up to the word of duty in the last full sentence that has one: whoever has it. */
function doerIn(text: string): string | undefined {
  const sentences = text.split('。').reverse();
  for (const sentence of sentences) {
    const doer = doing.exec(sentence)?.[0];
    if (doer !== undefined) return doer;
  }
  return undefined;
}

const leads = /鼓励|支持|引导|倡导|提倡|指导|推动|督促|促进|探索|帮助|协助|配合|要求|推进/u;
const doing = /^.*?(?=应当|可以|负责|必须|应(?![急用])|主要做好)/u;
/** 在主管部门指导下, 配合有关部门: they do not do it. */
const besides =
  /在[^，。；]{2,24}(?:部门|机关|政府)[^，。；]{0,4}指导下|(?:配合|协助)[^，。；]{2,24}(?:部门|机关|政府)/gu;
const others =
  /协会|商会|学会|(?:行业|自律)组织|会员|平台|经营者|管理者|举办者|提供[者商]|服务商|企业|公司|单位|学校|院校|医院|物业服务人|服务机构|中介|征信机构|评级机构|职业介绍|开办者/u;
const authority =
  /部门|机关|政府|管理机构|监督机构|局(?!长)|委员会|国务院|^本[省市县区](?![^，]{0,16}(?:协会|商会|组织|企业|单位|经营))|[省市县区](?=[、和按统]|会同|$)|管委会|厅/u;

/** 未按规定建立, 已经建立. */
function isUndone(before: string): boolean {
  return (
    /(?:未|没有|不|尚未)[^，。；]{0,10}$|(?:已|已经|正在)$/u.test(before.slice(-14)) ||
    /(?:评价|分类|评级)的，[^。；]*$/u.test(before)
  );
}

/** Officials are disciplined, regions agree among themselves, and a named norm or the nation lays down the standard. */
function isOfOthers(sentence: string, { text, end }: Described): boolean {
  const upTo = sentence.slice(0, sentence.indexOf(text) + end);
  return ofOthers.test(upTo);
}

const ofOthers =
  /政务|公职人员|公务员|(?<!机构[^，。；]{0,24})工作人员|执法人员|国家机关(?!可)|司法公信|《|(?:国家|全国)统一|国务院[^，。；]{0,16}(?:规定|标准)|跨(?:部门|地区|区域|领域)|区域|都市圈|长三角|京津冀|互认|合作|协同/u;

interface Described {
  readonly kind: SystemKind;
  /** Everything behind the verb, and where in it the name of the system ends. */
  readonly text: string;
  readonly end: number;
}

/** What the words behind the verb name first. */
function objectIn(verb: string, behind: string, sentence: string): Described | undefined {
  let first: { readonly kind: SystemKind; readonly index: number; readonly end: number } | undefined;
  for (const [kind, pattern] of names) {
    const found = pattern.exec(behind);
    if (!found || (kind === 'sanction' && !/信用|诚信|守信|失信|名单/u.test(sentence))) continue;
    if (kind !== 'grading' && /^(?:开展|形成|统一)/u.test(verb)) continue;
    if (verb === '完善' && !/(?:管理|评价|评定|考[核评])制度$/u.test(found[0])) continue;
    if (kind === 'grading' && /数据|信息资源|培训与/u.test(behind)) continue;
    if (kind === 'grading' && !found[0].includes('信') && !standing.test(sentence)) continue;
    if (!first || found.index < first.index) first = { kind, index: found.index, end: found.index + found[0].length };
  }
  if (!first || first.index > longest || joins.test(behind.slice(0, first.index))) return undefined;
  if (aside.test(behind.slice(first.end))) return undefined;
  return { kind: first.kind, text: behind, end: first.end };
}

/** 分级分类管理 alone grades by what the sentence says of their standing. */
const standing = /(?:信用|诚信|信誉)(?!等基础)|失信/u;
/** Of what stands between the verb and the name. */
const longest = 60;
/** The verb has another object, and the name belongs to another verb. */
const joins = /[将把]|[列纳记载录归计]入|应当|作为|情况|鼓励|引导|信用承诺、|(?:融资|贷款|信贷|贴息)[^，。；]{0,12}、/u;
/** What is said of it afterwards makes it something else: a service, a way of supervising, policy. */
const aside =
  /^[^，。；]*(?:服务|产品|模式|手段|平台|系统建设|体系建设|工程|环境|活动|工作|情况|结果)$|^建设|^的(?=，|$)|^(?:的)?(?:结果|报告|机构|信息系统)/u;

const of = '(?:信用|诚信|信誉)';
const names: readonly (readonly [SystemKind, RegExp])[] = [
  [
    'file',
    /(?:(?:信用|诚信|信誉|守法|失信|不良|处罚)[^，。；、]{0,8}?(?:档案|记录)|警示记录)(?!的|查询|修复|证明|良好|应用)(?:制度|系统|机制|库)?/u,
  ],
  ['file', /信用信息(?:征集|采集|记录)[^，。；、]{0,4}(?:发布|公布|公示)制度/u],
  ['list', /(?:黑名单|(?:失信|违法|警示)[^，。；、]{0,10}名单)(?:管理)?(?:制度|机制|管理)|异常名录(?:制度)?/u],
  ['sanction', /(?:联合)?(?:惩戒|奖惩)(?:机制|制度)/u],
  // 分级分类监管 that is no 制度 plans inspections.
  [
    'grading',
    new RegExp(
      `${of}(?!信息[^，。；、]*(?:分类|分级)|等基础)[^，。；、]{0,10}?(?:评价|评估|考[核评]|评定|评级|评分|记分|计分|积分|分级|分类|等级|标准)(?![^，。；、]{0,8}(?:结果|机构|服务|报告)|分?类?分?级?监管(?!制度|标准))(?:分类|管理|监管)?(?:体系|机制|制度|标准|规范|办法|管理)?|(?:分级分类|分类分级|积分|记分|计分)(?:或者积分)?(?:管理(?:制度)?|(?:监管)?制度)`,
      'u',
    ),
  ],
  // 信用管理、安全检测等制度.
  [
    'system',
    new RegExp(
      `(?<=[^，。；、]{2})(?<!社会|公共)${of}(?:(?:管理|监管)?(?:制度|体系)|管理(?:工作)?机制|管理(?=[，、][^。；]{2,80}等制度))`,
      'u',
    ),
  ],
];
